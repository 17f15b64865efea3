import { afterEach, expect, test } from "vitest";
import { ingest, made } from "../store/cases/case.js";
import { openStore } from "../store/open.js";
import type { Store } from "../store/port.js";
import { type Expected, expectedReleases } from "./calendar.js";

// Real stores, of releases that a habit has made.

let store: Store | null = null;
afterEach(async () => {
  await store?.close();
  store = null;
});

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Releases that each tell a month's exports, on such days. */
async function expected(
  days: readonly (readonly [date: string, body: string])[],
  today: string,
): Promise<Expected[]> {
  store = await openStore(":memory:", { program: "test" });
  await ingest(
    store,
    days.map(([date, body], i) => made({ title: `Exports ${i}`, date, body })),
  );
  return await expectedReleases(store, today);
}

const exportsOf = (year: number, month: number): string =>
  `Korea's exports rose 3.5 percent to USD 55.${month} billion in ${MONTHS[month - 1]} ${year}.`;

/** From January 2025 on, each month told on this day of the next. */
const monthly = (days: readonly number[]): [string, string][] =>
  days.map((day, i) => [
    `2025-${String(i + 2).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    exportsOf(2025, i + 1),
  ]);

test("the next release tells the next period, as long after its end as past ones did", async () => {
  const [next, ...others] = await expected(monthly([1, 3, 1, 2, 1, 1]), "2025-07-15");
  expect(others).toEqual([]);
  expect(next).toMatchObject({
    ref_area: "KR",
    measure: "exports",
    time_period: "2025-07",
    date: "2025-08-01",
    earliest: "2025-08-01",
    latest: "2025-08-03",
    of: 6,
    last: { date: "2025-07-01", title: "Exports 5" },
  });
});

test("an archive that ends long ago lets expect the first that can still come", async () => {
  const [next] = await expected(monthly([1, 1, 1, 1]), "2026-03-02");
  expect(next).toMatchObject({ time_period: "2026-03", date: "2026-04-01" });
});

test("one that is due today is still expected", async () => {
  const [next] = await expected(monthly([1, 1, 1, 1]), "2025-06-01");
  expect(next).toMatchObject({ time_period: "2025-05", date: "2025-06-01" });
});

test("three are no habit, nor are days all over the month", async () => {
  expect(await expected(monthly([1, 1, 1]), "2025-06-01")).toEqual([]);
  await store?.close();
  const scattered = monthly([1, 27, 2, 28, 1]).map(([date, body], i): [string, string] =>
    i === 1 ? ["2025-04-20", body] : [date, body],
  );
  expect(await expected(scattered, "2025-08-01")).toEqual([]);
});

test("a kind is a subject and a rhythm: a quarter is expected beside a month", async () => {
  const quarters = ["2024-04-25", "2024-07-25", "2024-10-24", "2025-01-23"].map(
    (date, i): [string, string] => [
      date,
      `Korea's GDP grew 0.${i + 1} percent in the ${["first", "second", "third", "fourth"][i]} quarter of 2024.`,
    ],
  );
  const found = await expected([...monthly([1, 1, 1, 1]), ...quarters], "2025-06-02");
  expect(found.map(({ measure, time_period, date }) => [measure, time_period, date])).toEqual([
    ["exports", "2025-06", "2025-07-01"],
    ["gdp", "2025-Q2", "2025-07-25"],
  ]);
});

test("nothing read, nothing expected", async () => {
  expect(await expected([], "2025-06-02")).toEqual([]);
});
