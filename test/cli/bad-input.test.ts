import { expect, test } from "vitest";
import { BODY, bellwether, files, record } from "./run.js";

const GOOD = JSON.stringify({ title: "Good", date: "2025-10-01", body: BODY });

test.each<[string, string, string | Buffer, string, string]>([
  ["a record cut off", "a.txt", `-\nA\nNo end\n${record("B", BODY)}`, ":2: ", "dateYYYY-MM-DD"],
  [
    "an impossible date",
    "a.txt",
    `-\nA\nText. date2025-02-30\n${record("B", BODY)}`,
    ":3: ",
    "a day of the calendar",
  ],
  ["no title", "a.txt", `-\nText. date2025-02-03\n${record("B", BODY)}`, ":2: ", "a title"],
  [
    "no body",
    "a.txt",
    `-\nIndustry\nA\ndate2025-02-03\n${record("B", BODY)}`,
    ":2: ",
    "text after the title",
  ],
  [
    "invalid UTF-8",
    "a.txt",
    Buffer.concat([Buffer.from("-\nA\nCaf\xe9 date2025-01-01\n", "latin1"), Buffer.from(record("B", BODY))]),
    ":3: ",
    "UTF-8",
  ],
  ["JSON that does not parse", "a.jsonl", `{"title": \n${GOOD}\n`, ":1: ", "one JSON object a line"],
  ["a record without a date", "a.jsonl", `${GOOD}\n{"title":"A","body":"B"}\n`, ":2: ", "YYYY-MM-DD"],
  [
    "a field of another type",
    "a.jsonl",
    `${GOOD}\n{"title":"A","body":7,"date":"2025-01-01"}\n`,
    ":2: ",
    "body: a string",
  ],
  [
    "an impossible date in JSON",
    "a.jsonl",
    `${GOOD}\n{"title":"A","body":"B","date":"2025-02-30"}\n`,
    ":2: ",
    "a day of the calendar",
  ],
])("%s: named with file and line, the rest read, exit 1", async (_, name, content, line, expected) => {
  const path = await files({ [name]: content });
  const { status, out, err } = await bellwether(["read", path(name), "--unread"]);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(err.startsWith(path(name) + line)).toBe(true);
  expect(err.slice(err.indexOf("; expected "))).toContain(expected);
  expect(out).toContain(name === "a.txt" ? '"title":"B"' : '"title":"Good"');
  expect(status).toBe(1);
});

test.each([
  ["a missing file", "none.txt", "none.txt: no such file; expected a file"],
  ["a directory without releases", "", "a directory without releases; expected a file ending in .txt"],
  ["an empty file", "empty.txt", "empty.txt: no release in it; expected at least one release"],
  [
    "a text without a date",
    "undated.md",
    "undated.md:1: a text without a date; expected a line such as 2025-10-01",
  ],
])("%s: nothing read, exit 2", async (_, name, message) => {
  const path = await files(name === "" ? {} : { "empty.txt": "", "undated.md": "# Title\n\nText." });
  const { status, out, err } = await bellwether(["read", path(name)]);
  expect(err).toContain(message);
  expect(out).toBe("");
  expect(status).toBe(2);
});

test("one bad file among good ones: exit 1", async () => {
  const path = await files({ "a.txt": record("A", BODY) });
  const { status, out, err } = await bellwether(["read", path("none.txt"), path("a.txt"), "--unread"]);
  expect(err).toContain("no such file");
  expect(out).toContain('"title":"A"');
  expect(status).toBe(1);
});

test("--date gives a text its day", async () => {
  const path = await files({ "undated.md": `# Title\n\n${BODY}` });
  const { status, out } = await bellwether(["read", path("undated.md"), "--date", "2025-10-01", "--unread"]);
  expect(out).toContain('"release":{"title":"Title","date":"2025-10-01"');
  expect(status).toBe(0);
});
