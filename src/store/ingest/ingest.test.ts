import { expect, test } from "vitest";
import { claim, observation } from "../../../test/cli/facts.js";
import { read } from "../../index.js";
import type { Observation } from "../../model/fact.js";
import { made } from "../cases/case.js";
import { derived, yearBefore } from "./derive.js";
import { entryOf, storable, textHash } from "./entry.js";
import { wordsOf } from "./words.js";

test("layout is no correction; a word is", () => {
  const text = { title: "Exports Rise", body: "Exports rose  4.0 percent.\n\nCafé" };
  expect(textHash({ title: " Exports  Rise", body: "Exports rose 4.0 percent. Cafe\u0301" })).toBe(
    textHash(text),
  );
  expect(textHash({ ...text, body: text.body.replace("4.0", "4.1") })).not.toBe(textHash(text));
  expect(textHash({ title: "A", body: "B C" })).not.toBe(textHash({ title: "A B", body: "C" }));
});

test("what no database can store is replaced one for one", () => {
  const body = "a\0b\ud83d\ude00c\ud800d";
  expect(storable(made({ body })).body).toBe("a\ufffdb\ud83d\ude00c\ufffdd");
});

test("an entry is plain data, and keeps fields that this version knows nothing of", () => {
  const release = made({ body: "Korea's exports rose 4.0 percent in May 2025." });
  const reading = read(release);
  const facts = [{ ...reading.facts[0]!, novelty: { deep: [1] } }];
  const entry = entryOf(release, { ...reading, facts }, { reader: "x" });
  expect(structuredClone(entry)).toEqual(entry);
  expect(JSON.parse(entry.facts[0]!.more!)).toEqual({ novelty: { deep: [1] } });
});

test("the level of a year before follows from a level and its growth, as an interval", () => {
  const level = observation({
    transformation: "level",
    value: 66,
    decimals: 1,
    unit_measure: "USD",
    unit_mult: 9,
  });
  const growth = observation({ value: 12.7, decimals: 1 });
  const [only, ...others] = derived([claim(), growth, level]);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ level: 2, growth: 1, time_period: "2024-09" });
  expect(only!.low).toBeLessThan(66 / 1.127);
  expect(only!.high).toBeGreaterThan(66 / 1.127);
  expect(only!.high - only!.low).toBeLessThan(0.2);
});

test.each<[Partial<Observation>, string]>([
  [{ product: "displays" }, "another good"],
  [{ time_period: "2025-08" }, "another period"],
  [{ transformation: "mom" }, "growth on the month"],
  [{ value: -100, decimals: 0 }, "all of it lost"],
])("nothing follows from %j: %s", (fields) => {
  const level = observation({ transformation: "level", unit_measure: "USD" });
  expect(derived([level, observation(fields)])).toEqual([]);
});

test.each([
  ["2025-09", "2024-09"],
  ["2025-Q3", "2024-Q3"],
  ["2025", "2024"],
  ["2025-01/2025-09", "2024-01/2024-09"],
  ["2025-11-01/2025-11-20", "2024-11-01/2024-11-20"],
  ["../2024", null],
])("a year before %s is %s", (period, before) => expect(yearBefore(period)).toBe(before));

test("words to correct misspellings to", () => {
  expect(wordsOf("Exports Rise", "The 15 semiconductors, 반도체수출 and café.").sort()).toEqual([
    "café",
    "exports",
    "rise",
    "semiconductors",
    "반도체수출",
  ]);
});
