import { expect, test } from "vitest";
import { readText } from "../../test/cli/read-text.js";

const GOOD = { title: "A", date: "2025-10-01", body: "Text." };

test("lines of releases, other fields left alone", async () => {
  const lines = [GOOD, { ...GOOD, title: "B", category: "Industry", url: "https://example.org", id: 7 }];
  const { releases, problems } = await readText(lines.map((line) => `${JSON.stringify(line)}\n\n`).join(""));
  expect(problems).toEqual([]);
  expect(releases).toMatchObject([
    { title: "A", category: null, url: null, source: { line: 1 } },
    { title: "B", category: "Industry", url: "https://example.org", source: { line: 3 } },
  ]);
});

test("a body is kept but for CRLF, CR, NUL and a leading byte order mark", async () => {
  const body = "\uFEFF  a\r\nb\rc\0d\u00a0\u2009“e” ";
  const { releases } = await readText(JSON.stringify({ ...GOOD, body }));
  expect(releases[0]?.body).toBe("  a\nb\nc d\u00a0\u2009“e” ");
});

test("a pretty-printed array or object is read whole", async () => {
  const array = await readText(JSON.stringify([GOOD, { ...GOOD, title: "B" }], null, 2));
  expect(array.releases.map((release) => release.title)).toEqual(["A", "B"]);
  expect((await readText(JSON.stringify(GOOD, null, 2))).releases).toHaveLength(1);
});

test.each([
  ["{broken", "JSON that does not parse", "one JSON object a line"],
  ["[1", "JSON that does not parse", "one JSON object a line"],
  ["17", 'the number "17" in place of a release', "one JSON object a line"],
  [JSON.stringify({ ...GOOD, title: undefined }), "a release without a title", "title: a string"],
  [JSON.stringify({ ...GOOD, date: null }), 'a release "A" without a date', "YYYY-MM-DD"],
  [JSON.stringify({ ...GOOD, date: 20251001 }), 'the field date is the number "20251001"', "YYYY-MM-DD"],
  [JSON.stringify({ ...GOOD, date: "2025-02-30" }), 'impossible date "2025-02-30"', "a day of the calendar"],
  [JSON.stringify({ ...GOOD, body: ["x"] }), "the field body is an array", "body: a string"],
  [JSON.stringify({ ...GOOD, body: " \n " }), "empty body", "text after the title"],
  [JSON.stringify({ ...GOOD, title: " " }), "without a title", "a title"],
  [JSON.stringify({ ...GOOD, category: 3 }), 'the field category is the number "3"', "a string, or nothing"],
])("%s: told, and the next is read", async (line, message, expected) => {
  const { releases, problems } = await readText(
    `${JSON.stringify(GOOD)}\n${line}\n${JSON.stringify(GOOD)}\n`,
  );
  expect(releases).toHaveLength(2);
  expect(problems).toMatchObject([{ file: "f.txt", line: 2 }]);
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.expected).toContain(expected);
});
