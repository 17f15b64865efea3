import { expect, test } from "vitest";
import { readText } from "../../test/cli/read-text.js";

test("a front matter", async () => {
  const { releases, problems } = await readText(
    "---\ntitle: Exports Rise\ndate: 2025-10-01\ncategory: Trade\nurl: https://example.org/1\ntags: [a]\n---\n\n# Heading\n\nExports rose.\r\n",
  );
  expect(problems).toEqual([]);
  expect(releases).toMatchObject([
    {
      title: "Exports Rise",
      date: "2025-10-01",
      category: "Trade",
      url: "https://example.org/1",
      body: "# Heading\n\nExports rose.",
    },
  ]);
});

test.each([
  ["after the title", "Exports Rise\n2025-10-01\n\nExports rose.\nMuch.", "Exports rose.\nMuch."],
  ["above the title", "Oct. 1, 2025\n# Exports Rise\nExports rose.", "Exports rose."],
  ["at the end", "Exports Rise\n\nExports rose.\n\nOctober 1, 2025\n", "Exports rose."],
  ["closing the last line", "Exports Rise\nExports rose. date2025-10-01\n", "Exports rose."],
  [
    "near the top",
    "Exports Rise\nA subtitle\nOctober 1, 2025\nExports rose.",
    "A subtitle\nOctober 1, 2025\nExports rose.",
  ],
])("plain text with its date %s", async (_, text, body) => {
  const { releases, problems } = await readText(text);
  expect(problems).toEqual([]);
  expect(releases).toMatchObject([{ title: "Exports Rise", date: "2025-10-01", body }]);
});

test("--date is the last resort", async () => {
  const { releases } = await readText("Exports Rise\nExports rose.", { date: "2025-10-02" });
  expect(releases[0]?.date).toBe("2025-10-02");
});

test.each([
  ["Exports Rise\nExports rose.", 1, "a text without a date", "--date"],
  [
    "Exports Rise\nFebruary 30, 2025\nExports rose.",
    2,
    'impossible date "2025-02-30"',
    "a day of the calendar",
  ],
  ["Exports Rise\n2025-10-01\n", 1, "empty body", "text after the title"],
  ["---\ntitle: A\n", 1, "a front matter that does not end", "---"],
  ["---\ntitle: A\nx: [\n---\nText", 3, "a front matter that does not parse", "YAML"],
  ["---\njust words\n---\nText", 1, "a front matter without fields", "YAML fields"],
  ["---\ntitle: 7\n---\nText", 1, 'the field title is the number "7"', "title: a string"],
  ["  \n \n", null, "no release in it", "at least one release"],
])("%j: a problem on line %s", async (text, line, message, expected) => {
  const { releases, problems } = await readText(text);
  expect(releases).toEqual([]);
  expect(problems).toMatchObject([{ file: "f.txt", line }]);
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.expected).toContain(expected);
});
