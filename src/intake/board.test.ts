import { expect, test } from "vitest";
import { readText } from "../../test/cli/read-text.js";

const board = (text: string): ReturnType<typeof readText> => readText(text, { input: "board" });

test("a record with and without a category", async () => {
  const { releases, problems } = await board(
    "-\nTrade/Investment\nExports Rise\nExports rose. date2025-10-01\n-\nCars Sell\nCars sold. date2025-09-30\n",
  );
  expect(problems).toEqual([]);
  expect(releases).toMatchObject([
    {
      title: "Exports Rise",
      category: "Trade/Investment",
      date: "2025-10-01",
      body: "Exports rose.",
      source: { file: "f.txt", line: 2 },
    },
    {
      title: "Cars Sell",
      category: null,
      date: "2025-09-30",
      body: "Cars sold.",
      source: { file: "f.txt", line: 6 },
    },
  ]);
});

test("a body on several lines keeps its line ends and inner blanks", async () => {
  const { releases } = await board(
    "-\r\nIndustry\r\nCars Sell\r\n\r\n  Cars\tsold.\r\n\r\nVans, too. \r\ndate2025-09-30\r\n",
  );
  expect(releases[0]?.body).toBe("  Cars\tsold.\n\nVans, too.");
});

test("a body on several lines below a title alone", async () => {
  const { releases } = await board("-\nCar Sales\nCars sold well in May.\nVans sold, too. date2025-09-30");
  expect(releases[0]).toMatchObject({
    title: "Car Sales",
    category: null,
    body: "Cars sold well in May.\nVans sold, too.",
  });
});

test("a missing - between two records does no harm", async () => {
  const { releases, problems } = await board("-\nA\nText. date2025-10-01\nB\nMore. date2025-10-02");
  expect(releases.map((release) => release.title)).toEqual(["A", "B"]);
  expect(problems).toEqual([]);
});

test.each([
  ["cut off", "-\nA\nText without end\n", 2, "no closing date", "dateYYYY-MM-DD"],
  [
    "impossible date",
    "-\nA\nText. date2025-02-30\n",
    3,
    'impossible date "2025-02-30"',
    "a day of the calendar",
  ],
  ["odd date", "-\nA\nText. date2025/2/3\n", 3, 'impossible date "2025/2/3"', "YYYY-MM-DD"],
  ["no title", "-\nText. date2025-10-01\n", 2, "without a title", "a title"],
  ["no body", "-\nIndustry\nA Title\ndate2025-10-01\n", 2, "empty body", "text after the title"],
  ["no body nor category", "-\nA Title\ndate2025-10-01\n", 2, "empty body", "text after the title"],
])("%s: told with line and expectation, and the next is read", async (_, record, line, message, expected) => {
  const { releases, problems } = await board(`${record}-\nNext\nIt is read. date2025-10-05\n`);
  expect(releases.map((release) => release.title)).toEqual(["Next"]);
  expect(problems).toMatchObject([{ file: "f.txt", line }]);
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.expected).toContain(expected);
});

test("a record with invalid UTF-8 is rejected, the others are read", async () => {
  const text = "-\nA\nCaf\xe9 trade. date2025-10-01\n-\nB\nText. date2025-10-02\n";
  const { releases, problems } = await readText(Buffer.from(text, "latin1"));
  expect(problems).toMatchObject([{ line: 3, message: expect.stringContaining("invalid UTF-8 at byte 4") }]);
  expect(releases.map((release) => release.title)).toEqual(["B"]);
});

test("a title keeps its id when its body is corrected, whatever its Unicode form", async () => {
  const ids = await Promise.all(
    ["Caf\u00e9 Trade\nOld text.", "Cafe\u0301 Trade\nNew text."].map(
      async (text) => (await board(`-\n${text} date2025-10-01`)).releases[0]?.id,
    ),
  );
  expect(ids[0]).toMatch(/^2025-10-01-[0-9a-f]{12}$/);
  expect(ids[1]).toBe(ids[0]);
});
