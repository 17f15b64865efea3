import { expect, test } from "vitest";
import { claim, observation } from "../../test/cli/facts.js";
import type { Fact } from "../model/fact.js";
import { figureCells, seriesWords } from "./fact-words.js";

const open = { ref_area: null, measure: null, product: null, counterpart_area: null, time_period: null };

test.each<[Fact, string, string]>([
  [observation(), "+12.7 %", "exports · semiconductors → China · 2025-09 · year on year"],
  [
    observation({ value: -4, decimals: 1 }),
    "−4.0 %",
    "exports · semiconductors → China · 2025-09 · year on year",
  ],
  [
    observation({
      transformation: "level",
      value: 1234567.5,
      unit_measure: "USD",
      unit_mult: 9,
      status: "estimate",
    }),
    "1,234,567.5 bn USD",
    "exports · semiconductors → China · 2025-09 · estimate",
  ],
  [
    observation({ ...open, transformation: "level", basis: "share", unit_measure: null }),
    "12.7",
    "(area open) (measure open) · share · (period open)",
  ],
  [
    observation({ ref_area: "JP", measure: "imports", transformation: "vs_2020-02" }),
    "+12.7 %",
    "Japan: imports · semiconductors ← China · 2025-09 · against 2020-02",
  ],
  [claim(), "2nd highest", "exports · semiconductors → China · 2025-09 · on record"],
  [
    claim({ rank: 1, over: "month" }),
    "highest",
    "exports · semiconductors → China · 2025-09 · of any September",
  ],
  [
    claim({ rank: 3, over: null, among: "European investors" }),
    "3rd highest",
    "exports · semiconductors → China · 2025-09 · among European investors",
  ],
  [
    claim({ claim: "streak", n: 4, unit: "month", of: "growth", state: "running" }),
    "4 months",
    "exports · semiconductors → China · 2025-09 · growth running",
  ],
  [
    claim({ claim: "since", extreme: "largest", since: "2018-09", span: "P7Y" }),
    "largest",
    "exports · semiconductors → China · 2025-09 · in 7 years · since 2018-09",
  ],
  [
    claim({ claim: "count", n: 10, of: 15, dimension: "product", direction: "up" }),
    "10 of 15 up",
    "exports · semiconductors → China · 2025-09 · by product",
  ],
  [
    claim({
      claim: "threshold",
      op: "over",
      value: 60,
      unit_measure: "USD",
      unit_mult: 9,
      n: 3,
      unit: "month",
    }),
    "> 60 bn USD",
    "exports · semiconductors → China · 2025-09 · for 3 months",
  ],
  [claim({ claim: "direction", direction: "down" }), "down", "exports · semiconductors → China · 2025-09"],
])("%#", (fact, figure, series) => {
  expect(figureCells(fact).join(" ").trim()).toBe(figure);
  expect(seriesWords(fact, "KR")).toBe(series);
});
