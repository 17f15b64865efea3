import fc from "fast-check";
import { expect, test } from "vitest";
import type { Vintage } from "../store/port.js";
import { realtime, STANDING } from "./realtime.js";

const vintage = (
  time_period: string,
  value: number,
  published: string,
  withdrawn: string | null = null,
): Vintage => ({
  time_period,
  value,
  unit_mult: 9,
  decimals: 1,
  status: "final",
  published,
  withdrawn,
  recorded_at: "2026-01-01T00:00:00Z",
  printed: null,
  source: "TEST",
});

test("a revision ends a value on the day before; what is withdrawn gives way to what was", () => {
  const all = [
    vintage("2025-09", 1, "2025-10-01"),
    vintage("2025-09", 2, "2025-11-01", "2025-11-15"),
    vintage("2025-10", 3, "2025-11-01", "2025-11-15"),
  ];
  const told = (start: string, end: string): unknown =>
    realtime(all, start, end).map((one) => [one.vintage.time_period, one.vintage.value, one.start, one.end]);
  expect(told("1776-07-04", STANDING)).toEqual([
    ["2025-09", 1, "2025-10-01", "2025-10-31"],
    ["2025-09", 2, "2025-11-01", "2025-11-14"],
    ["2025-09", 1, "2025-11-15", STANDING],
    ["2025-10", 3, "2025-11-01", "2025-11-14"],
  ]);
  expect(told("2025-10-15", "2025-10-20")).toEqual([["2025-09", 1, "2025-10-01", "2025-10-31"]]);
  expect(told("2025-09-01", "2025-09-30")).toEqual([]);
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-10-${String(n).padStart(2, "0")}`);
const vintages = fc
  .array(
    fc.tuple(fc.constantFrom("2025-08", "2025-09"), fc.integer({ min: 0, max: 9 }), day, fc.option(day)),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows
      .map(([period, value, published, withdrawn]) =>
        vintage(period, value, published, withdrawn !== null && withdrawn > published ? withdrawn : null),
      )
      .sort((a, b) => (`${a.time_period}${a.published}` < `${b.time_period}${b.published}` ? -1 : 1)),
  );

test("on any day at most one value stands for a period: the last published of those not withdrawn", () => {
  fc.assert(
    fc.property(vintages, day, (all, on) => {
      const found = realtime(all, on, on).map((one) => one.vintage);
      const expected = ["2025-08", "2025-09"].flatMap((period) => {
        const standing = all.filter(
          (one) =>
            one.time_period === period &&
            one.published <= on &&
            (one.withdrawn === null || one.withdrawn > on),
        );
        return standing.length === 0 ? [] : [standing.reduce((a, b) => (b.published >= a.published ? b : a))];
      });
      expect(new Set(found)).toEqual(new Set(expected));
      expect(found).toHaveLength(expected.length);
    }),
  );
});
