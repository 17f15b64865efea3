import { expect, test } from "vitest";
import { claim, observation } from "../../test/cli/facts.js";
import type { Fact } from "../model/fact.js";
import type { StoredFact } from "../store/port.js";
import { distance } from "../store/queries/near.js";
import { parseQuery, respelt, tokensOf } from "../store/search-query.js";
import { diff } from "./diff.js";
import { filtersOf } from "./filters.js";
import { marked } from "./search.js";

const stored = (facts: readonly Fact[]): StoredFact[] =>
  facts.map((fact, position) => ({ fact, version: 1, position, series: null, rule: "" }));
const a = observation({ transformation: "level", value: 66, unit_measure: "USD", unit_mult: 9 });
const moved = { ...a, evidence: { start: 90, end: 99, text: "elsewhere" } };

test("facts that only moved have not changed", () => {
  expect(diff(stored([a, claim()]), stored([claim(), moved]))).toEqual({ unchanged: 2, changes: [] });
});

test("a value that changed is one change; what differs is named", () => {
  const after = { ...moved, value: 65.9 };
  expect(diff(stored([a]), stored([after]))).toEqual({
    unchanged: 0,
    changes: [{ change: "changed", before: a, after, fields: ["value"] }],
  });
});

test("a period put right is a change, not a loss and a gain", () => {
  const { changes } = diff(stored([a]), stored([{ ...a, time_period: "2025-08" }]));
  expect(changes).toMatchObject([{ change: "changed", fields: ["time_period"] }]);
});

test("what is new was added, what is gone removed, in the order of the text", () => {
  const other = observation({ measure: "imports", product: "coal", value: 1 });
  const { changes } = diff(stored([a]), stored([other, claim()]));
  expect(changes.map(({ change }) => change).sort()).toEqual(["added", "added", "removed"]);
});

test("of equal facts each is compared with one", () => {
  const { unchanged, changes } = diff(stored([a, a]), stored([a, a, a]));
  expect([unchanged, changes.map(({ change }) => change)]).toEqual([2, ["added"]]);
});

test("marks become pieces", () => {
  expect(marked("of \u0002cars\u0003 to \u0002US\u0003")).toEqual([
    { text: "of ", found: false },
    { text: "cars", found: true },
    { text: " to ", found: false },
    { text: "US", found: true },
  ]);
  expect(marked("")).toEqual([]);
});

test("filters take names, codes and any case", async () => {
  expect(await filtersOf({ partner: "Vietnam", product: "Mobile phones", area: "kr" })).toEqual({
    partner: "VN",
    product: "mobile_phones",
    area: "KR",
  });
  expect(await filtersOf({ partner: "Middle East" })).toEqual({ partner: "MIDDLE_EAST" });
  expect(await filtersOf({ partner: "cn+hk", area: "UK" })).toEqual({ partner: "CN+HK", area: "GB" });
  expect(await filtersOf({ area: "euro area" })).toEqual({ area: "EA" });
});

test("a query is words, phrases, prefixes and exclusions, and nothing else", () => {
  expect(parseQuery('chips "United States" -cars semi* -"auto parts"')).toEqual({
    must: [
      { tokens: ["chips"], prefix: false },
      { tokens: ["united", "states"], prefix: false },
      { tokens: ["semi"], prefix: true },
    ],
    not: [
      { tokens: ["cars"], prefix: false },
      { tokens: ["auto", "parts"], prefix: false },
    ],
  });
  expect(parseQuery("year-on-year 12.7%").must).toEqual([
    { tokens: ["year", "on", "year"], prefix: false },
    { tokens: ["12", "7"], prefix: false },
  ]);
  expect(parseQuery('a"b NEAR(c) title:d').must.flatMap(({ tokens }) => tokens)).toEqual([
    "a",
    "b",
    "near",
    "c",
    "title",
    "d",
  ]);
  expect(tokensOf("Café 반도체 ½")).toEqual(["cafe", "반도체".normalize("NFD"), "½"]);
});

test("distances of spelling", () => {
  expect(distance("exprots", "exports", 2)).toBe(1);
  expect(distance("vietnm", "vietnam", 2)).toBe(1);
  expect(distance("kitten", "sitting", 3)).toBe(3);
  expect(distance("kitten", "sitting", 2)).toBe(3);
});

test("a query is put right word by word", () => {
  expect(respelt("exprots of Exprots (exprotsman)", "exprots", "exports")).toBe(
    "exports of exports (exprotsman)",
  );
});
