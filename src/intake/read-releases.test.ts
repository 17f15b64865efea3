import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../test/cli/read-text.js";
import { INPUT_FORMATS } from "./format.js";
import { problemLine } from "./problem.js";

interface Record {
  title: string;
  date: string;
  body: string;
  category: string | null;
}

/** Words that formats have a meaning for are among those that a release is made of. */
const word = fc.oneof(
  fc.constantFrom(
    "-",
    "date",
    "date2025-10-01",
    "{",
    "---",
    "“rose”",
    "–4.0%",
    "₩5",
    "一月",
    "\u00a0",
    "Trade/Investment",
    "x.",
  ),
  fc
    .string({ minLength: 1, maxLength: 8, unit: "grapheme" })
    .filter((text) => !/[\p{Cc}\p{Cs}\s\u2028\u2029\uFEFF]/u.test(text)),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(" "));
const trimmed = words.map((text) => text.trim()).filter((text) => text !== "" && text !== "-");
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const record: fc.Arbitrary<Record> = fc.record({
  title: trimmed
    .map((text) => `Release on ${text} and on other things today`)
    .filter((text) => !/date[ \t]?\d[\d./-]*$/.test(text)),
  date: day,
  body: fc
    .array(trimmed, { minLength: 1, maxLength: 4 })
    .map((lines) => lines.map((line) => `${line} it was said.`).join("\n")),
  category: fc.constantFrom(null, "Trade/Investment", "Industry"),
});

const asBoard = ({ title, date, body, category }: Record): string =>
  `-\n${category === null ? "" : `${category}\n`}${title}\n${body} date${date}\n`;
const parts = ({ title, date, body, category }: Record): Record => ({ title, date, body, category });

test("releases written as a board dump and read back are equal", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 50 }),
      async (records, size) => {
        const { releases, problems } = await readText(records.map(asBoard).join(""), { size });
        expect(problems).toEqual([]);
        expect(releases.map(parts)).toEqual(records);
      },
    ),
  );
});

test("releases written as JSON Lines and read back are equal", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 50 }),
      async (records, size) => {
        const { releases, problems } = await readText(
          records.map((item) => `${JSON.stringify(item)}\n`).join(""),
          { size },
        );
        expect(problems).toEqual([]);
        expect(releases.map(parts)).toEqual(records);
      },
    ),
  );
});

test("any bytes in any format are read without a throw, and give a release or a problem", async () => {
  const formats = fc.constantFrom(null, ...INPUT_FORMATS);
  const piece = fc.constantFrom(
    "-\n",
    "\n",
    "\r",
    "A\n",
    " date2025-10-01\n",
    "date2025-99-99\n",
    "---\n",
    "title: A\n",
    '{"title":',
    "\0",
    "\uFEFF",
    "[",
    "é",
  );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 100 }).map((array) => Buffer.from(array)),
    fc.array(piece, { maxLength: 20 }).map((list) => Buffer.from(list.join(""))),
    fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(content, formats, async (bytes, input) => {
      const { releases, problems } = await readText(bytes, { input, size: 16 });
      expect(releases.length + problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problemLine(problem)).not.toMatch(/\p{Cc}/u);
      for (const { body } of releases) expect(body).not.toMatch(/[\r\0]/);
    }),
    { numRuns: 500 },
  );
});

test("a body of 10 MB on one line is read", async () => {
  const body = "Exports rose 4.0 percent. ".repeat(400_000).trim();
  const { releases } = await readText(`-\nTitle\n${body} date2025-10-01\n`, { size: 65536 });
  expect(releases[0]?.body.length).toBe(body.length);
});

test("a read that fails midway is a problem", async () => {
  const { readReleases } = await import("./read-releases.js");
  async function* open(): AsyncGenerator<Buffer> {
    yield Buffer.from("-\nA\nText. date2025-10-01\n");
    throw new Error("disk gone");
  }
  const items = [];
  for await (const item of readReleases({ file: "f", size: null, open })) items.push(item);
  expect(items).toMatchObject([
    { release: { title: "A" } },
    { problem: { message: "cannot be read (disk gone)" } },
  ]);
});
