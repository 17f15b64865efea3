import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../model/fact.js";
import { readRelease } from "../pipeline.js";
import { REASON } from "./excuse-words.js";

const reading = (body: string) =>
  readRelease({
    id: "x",
    title: "",
    date: "2025-10-15",
    body,
    category: null,
    url: null,
    source: { file: "f", line: 1 },
  });

const ledgerOf = (body: string): readonly LedgerEntry[] => reading(body).ledger;

describe("excused, and why: « » mark the number", () => {
  test.each<[string, string]>([
    ["The ministry announced on October «1» that talks will go on.", REASON.date],
    ["Exports rose in «2025».", REASON.date],
    ["The law of «2025-10-01» holds.", REASON.date],
    ["It was the strategy of the late «1990»s.", REASON.date],
    ["Growth slowed in «Q3».", REASON.date],
    ["The «third» quarter was weak.", REASON.date],
    ["The doors open at «14»:30.", REASON.time],
    ["Exports rose in the first «20» days of October.", REASON.length],
    ["They agreed on a «five»-year plan.", REASON.length],
    ["It has grown over the past «ten» years.", REASON.length],
    ["Demand for «5»G equipment was firm.", REASON.name],
    ["Demand for DDR«5» was firm.", REASON.name],
    ["Demand for HBM«3»E was firm.", REASON.name],
    ["Leaders of the «G20» met.", REASON.name],
    ["After COVID-«19» the world changed.", REASON.name],
    ["It is against Article «7» of the agreement.", REASON.name],
    ["Certified to ISO «9001» by the office.", REASON.name],
    ["The tariffs of Section «232» remain.", REASON.name],
    ["A part of the «Two» Sessions was opened.", REASON.name],
    ["The «47th» General Assembly was held in Seoul.", REASON.ordinal],
    ["The «third» round of negotiations ended.", REASON.ordinal],
    ["The «Fourth» Industrial Revolution goes on.", REASON.ordinal],
    ["For inquiries call «044»-203-4040.", REASON.phone],
    ["Tel. +«82» 44 203 4040", REASON.phone],
    ["See www.example.org/stat/«12» for more.", REASON.address],
    ["The index (2020 = «100») is published by the office.", REASON.index],
    ["«1». Overview of exports", REASON.list],
    ["«First», exports are strong.", REASON.list],
    ["The data are provisional [«3»].", REASON.footnote],
    ["The survey covers «26» companies in retail.", REASON.survey],
    ["The error is ±«0.4» percent.", REASON.margin],
    ["Korea is «one» of the members.", REASON.pronoun],
    ["The «two» countries agreed to meet.", REASON.back],
  ])("%s", (marked, reason) => {
    const start = marked.indexOf("«");
    const body = marked.replace(/[«»]/g, "");
    const entry = ledgerOf(body).find((e) => e.start <= start && start < e.end);
    expect(entry).toMatchObject({ state: "excused", reason });
  });
});

describe("unread: no excuse hides a figure", () => {
  test.each([
    "The tariff was lowered to «15» percent from what it was.",
    "About «400» entrepreneurs came.",
    "They signed «12» memoranda.",
    "The country is its «second»-largest supplier of gas there.",
    "A gallon cost «3.5» in all.",
  ])("%s", (marked) => {
    const start = marked.indexOf("«");
    const entry = ledgerOf(marked.replace(/[«»]/g, "")).find((e) => e.start <= start && start < e.end);
    expect(entry?.state).not.toBe("excused");
  });
});

test("read: by every fact whose evidence covers the number", () => {
  const body = "Korea's exports rose 12.7 percent year-on-year to USD 66.0 billion in September 2025.";
  const { facts, ledger } = reading(body);
  const entry = (text: string) => ledger.find((e) => e.text === text);
  expect(facts[entry("12.7")?.facts[0] ?? -1]).toMatchObject({ transformation: "yoy", value: 12.7 });
  expect(facts[entry("66.0")?.facts[0] ?? -1]).toMatchObject({ transformation: "level", value: 66 });
  expect(entry("2025")).toMatchObject({ state: "excused", facts: [] });
});

test("a number is one entry, however it is printed", () => {
  const texts = ledgerOf(
    "Sales of 1,758 units, five-point-one percent, twenty-five firms, one-third, the twenty-first and €2 018.4.",
  ).map((e) => e.text);
  expect(texts).toEqual(["1,758", "five-point-one", "twenty-five", "one-third", "twenty-first", "2 018.4"]);
});

// Text that is dense in numbers, marks and the words that decide about them.
const PIECES =
  "1 12.7 2025 1,758 66.0 47th 2nd first second one two twenty five hundred third million billion percent % $ USD ( ) [ ] . , ; : - – / + ± = exports imports rose fell to of the and in Article ISO G20 DDR5 5G COVID-19 Tel. www. October September quarter months days year years survey companies round meeting S&P \n '".split(
    / /,
  );
const prose = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", "", "-", "\u00a0", "\n")))
  .map((parts) => parts.flat().join(""));

test.each<[string, fc.Arbitrary<string>]>([
  ["any string", fc.string({ unit: "grapheme", maxLength: 200 })],
  ["numbers in prose", prose],
])("entries of %s: ordered, apart, true to the body, and every digit is in one", (_, texts) => {
  fc.assert(
    fc.property(texts, (body) => {
      const { ledger, facts } = reading(body);
      let end = 0;
      for (const entry of ledger) {
        expect(entry.start).toBeGreaterThanOrEqual(end);
        expect(entry.end).toBeGreaterThan(entry.start);
        expect(body.slice(entry.start, entry.end)).toBe(entry.text);
        expect(entry.state === "read").toBe(entry.facts.length > 0);
        expect(entry.state === "excused").toBe(entry.reason !== null);
        for (const i of entry.facts) expect(facts[i]).toBeDefined();
        end = entry.end;
      }
      for (const { 0: digits, index } of body.matchAll(/[0-9]+/g)) {
        const over = ledger.filter((e) => e.start < index + digits.length && index < e.end);
        expect(over).toHaveLength(1);
        expect(over[0]!.start <= index && index + digits.length <= over[0]!.end).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
