import { expect, test } from "vitest";
import { mappingOf } from "./mapping.js";
import { historyPeriod } from "./period.js";

test.each([
  ["2025", null, "2025"],
  ["2025-09", null, "2025-09"],
  ["202509", null, "2025-09"],
  ["2025M09", null, "2025-09"],
  ["2025Q3", null, "2025-Q3"],
  ["2025-Q3", null, "2025-Q3"],
  ["2025S2", null, "2025-S2"],
  ["2025-09-01", null, "2025-09"],
  ["2025-09-30", null, "2025-09-30"],
  ["20250901", "D", "2025-09-01"],
  ["2025-07-01", "Q", "2025-Q3"],
  ["2025-07-01", "S", "2025-S2"],
  ["2025-01-01", "A", "2025"],
  ["2025-02-30", null, null],
  ["202513", null, null],
  ["Sep 2025", null, null],
] as const)("%s (%s) is the period %s", (text, freq, period) =>
  expect(historyPeriod(text, freq)).toBe(period),
);

const whole = {
  source: "FRED",
  period: { column: "DATE" },
  value: { column: "V" },
  ref_area: "KR",
  measure: "exports",
};

test("a mapping is constants and columns", () => {
  const mapping = mappingOf({ ...whole, unit_mult: 6, product: null, where: { cmd: "8542" } }, "m.yaml");
  expect(mapping.fields.unit_mult).toEqual({ constant: "6" });
  expect(mapping.fields.product).toEqual({ constant: null });
  expect(mapping.where).toEqual({ cmd: ["8542"] });
});

test.each([
  [null, "m.yaml: no mapping; expected entries"],
  [{ ...whole, color: "red" }, 'unknown entry "color"; expected one of period'],
  [{ ...whole, source: "fred" }, "a name in capitals"],
  [{ ...whole, source: undefined }, "source is absent"],
  [{ ...whole, value: 5 }, "value is a constant; expected a column"],
  [{ ...whole, measure: undefined }, "no measure; expected"],
  [{ ...whole, freq: "weekly" }, "expected D, M, Q, S or A"],
  [{ ...whole, product: { col: "x" } }, 'product is {"col":"x"}; expected a constant, or { column'],
])("%j is refused", (given, message) => expect(() => mappingOf(given, "m.yaml")).toThrow(message));
