import { expect, test } from "vitest";
import { spanOf } from "./period.js";

const days = (period: string): string[] | null => {
  const span = spanOf(period);
  return span === null
    ? null
    : [span.start, span.end].map((time) => new Date(time).toISOString().slice(0, 10));
};

test.each([
  ["2025", "2025-01-01", "2025-12-31"],
  ["2025-A1", "2025-01-01", "2025-12-31"],
  ["2025-S2", "2025-07-01", "2025-12-31"],
  ["2025-Q3", "2025-07-01", "2025-09-30"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2025-M09", "2025-09-01", "2025-09-30"],
  ["2025-09-15", "2025-09-15", "2025-09-15"],
  ["2025-09-15T12:30:00Z", "2025-09-15", "2025-09-15"],
  ["2025-01-01/P9M", "2025-01-01", "2025-09-30"],
  ["2025-11-01/P20D", "2025-11-01", "2025-11-20"],
  ["2024-04-01/P1Y", "2024-04-01", "2025-03-31"],
])("%s is from %s to %s", (period, start, end) => {
  expect(days(period)).toEqual([start, end]);
});

test.each(["", "2025-13", "2025-Q5", "2025-02-30", "2025-09/2025-10", "25", "2025-01-01/P9", "x"])(
  "%j is none",
  (period) => {
    expect(days(period)).toBeNull();
  },
);
