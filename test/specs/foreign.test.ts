import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  casesOf,
  comparePeriods,
  expectedMoney,
  expectedRates,
  foundMoney,
  foundRates,
  present,
  SPECS,
} from "./spec-cases.js";

// Cases that others wrote (Microsoft's Recognizers-Text, see ../shared/specs/README.md) for numbers, money and periods.
// test/specs/left-out.json lists, each with a reason, what no official release would print ("left out") and what one could
// print but we read otherwise or not at all ("misses"). Both lists are exact: a case that comes to agree must leave them.

type Case = ReturnType<typeof casesOf>[number];
type Lists = Readonly<Record<"left out" | "misses", Readonly<Record<string, readonly string[]>>>>;
const listed = JSON.parse(readFileSync(new URL("./left-out.json", import.meta.url), "utf8")) as Readonly<
  Record<string, Lists>
> & {
  readonly reasons: Readonly<Record<string, string>>;
};
const inputs = (list: Lists["misses"]) => new Set(Object.values(list).flat());

const compareTexts = (expected: readonly string[], found: readonly string[]) => ({
  agree: expected.join("; ") === found.join("; "),
  expected: expected.join("; "),
  found: found.join("; "),
});

const suites = [
  {
    name: "CurrencyModel",
    atLeast: 0.95,
    compare: (c: Case) => compareTexts(expectedMoney(c), foundMoney(c)),
  },
  {
    name: "PercentModel",
    atLeast: 0.95,
    compare: (c: Case) => compareTexts(expectedRates(c), foundRates(c)),
  },
  { name: "DatePeriodParser", atLeast: 0.8, compare: comparePeriods },
];

if (!present) console.warn(`foreign cases skipped: no ${SPECS}`);

describe.skipIf(!present)("foreign cases", () => {
  for (const { name, atLeast, compare } of suites) {
    describe(name, () => {
      const lists = listed[name]!;
      const leftOut = inputs(lists["left out"]);
      const misses = inputs(lists.misses);
      const cases = present ? casesOf(name) : [];
      const judged = cases.map((c) => ({ input: c.Input, ...compare(c) }));
      const asked = judged.filter((j) => !leftOut.has(j.input));

      test(`at least ${atLeast * 100} percent of what a release could print agrees`, () => {
        const share = asked.filter((j) => j.agree).length / asked.length;
        console.info(
          `${name}: ${asked.filter((j) => j.agree).length} of ${asked.length} agree (${(share * 100).toFixed(1)}%), ${judged.length - asked.length} left out`,
        );
        expect(share).toBeGreaterThanOrEqual(atLeast);
      });

      test("what disagrees is listed as a miss", () => {
        expect(asked.filter((j) => !j.agree && !misses.has(j.input))).toEqual([]);
      });

      test("what is listed disagrees, stands in the suite and has a known reason", () => {
        expect(
          judged.filter((j) => j.agree && (leftOut.has(j.input) || misses.has(j.input))).map((j) => j.input),
        ).toEqual([]);
        const known = new Set(cases.map((c) => c.Input));
        expect([...leftOut, ...misses].filter((input) => !known.has(input))).toEqual([]);
        const reasons = [lists["left out"], lists.misses].flatMap((list) => Object.keys(list));
        expect(reasons.filter((reason) => !listed.reasons[reason])).toEqual([]);
      });
    });
  }
});
