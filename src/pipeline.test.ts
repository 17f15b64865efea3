import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "./model/fact.js";
import type { Release } from "./model/release.js";
import { explain, readRelease } from "./pipeline.js";

// What holds for every text, release or not.

/** Pieces of the language of releases, and of what breaks readers: controls, halves of characters, lone marks. */
const FRAGMENTS = [
  // What is counted, of what, with whom.
  ..."exports|imports|sales|production|pledges|exports of|imports from|the trade deficit|a surplus of|those of".split(
    "|",
  ),
  ..."semiconductors|chips|electric and hydrogen cars|ships|steel|services|department stores|flat bearings".split(
    "|",
  ),
  ..."China|Japan|the EU|the euro area|Korea's|Vietnam|there|that country|the Ministry of Trade".split("|"),
  // What it did, and against what.
  ..."rose|fell|grew by|falling|edged up|a rise of|a decline in|more than doubled|accounted for|a share of".split(
    "|",
  ),
  ..."year-on-year|from a year earlier|compared with|than in August|month-on-month|revised from".split("|"),
  ..."to|from|by|of|in|with|and|or|than|after|against|each|respectively|the former|the latter|they|excluding".split(
    "|",
  ),
  ..."September|in the first nine months|2025|in 2024|Q3|the third quarter|January-September|September 1-20|alone".split(
    "|",
  ),
  ..."a record high|for the third straight month|since 2018|the highest ever|10 of 15 items|over|nearly".split(
    "|",
  ),
  // Figures.
  ..."12.7 percent|4.0%|percentage points|$66.0 billion|€3.2bn|-£0.5m|3 trillion yen|12,305 units|1,234,567".split(
    "|",
  ),
  ..."0|-0|1e400|9|1.|.5|12.7.1|billion|million|crore|hundred|a quarter|half|one-third|two|twelve".split("|"),
  "9".repeat(400),
  `${"9".repeat(400)}th`,
  // Marks, white space, controls, and characters that change length with their case or are half of one.
  ..."( ) [ ] { } « » “ ” \" ' ’ – — - ± + % $ € £ ₩ ¥ * / & : ; , . ? ! … °".split(" "),
  ..."\n|\r\n|\n\n|\t| |\u0000|\u00a0|\u2009|\u202f|\u200b|\ufeff|\u2028".split("|"),
  ..."😀|\ud83d|\ude00|한국|é|İ|ſ|ß|ﬁ".split("|"),
];

const fragment = fc.constantFrom(...FRAGMENTS);
const noise = fc.string({ unit: "binary", maxLength: 6 });
const piece = fc.oneof({ weight: 12, arbitrary: fragment }, { weight: 1, arbitrary: noise });
const joint = fc.constantFrom(" ", " ", " ", " ", "", "\n", ", ");
/** Fragments and noise, joined by spaces as a rule. */
const prose = fc
  .array(fc.tuple(piece, joint), { maxLength: 40 })
  .map((parts) => parts.map(([text, space]) => text + space).join(""));
const text = fc.oneof(
  { weight: 8, arbitrary: prose },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const date = fc.constantFrom("2025-10-01", "2024-02-29", "2025-01-31", "1999-12-31", "0001-01-01");
const EMPTY: Release = {
  id: "x",
  title: "",
  date: "2025-10-01",
  body: "",
  category: null,
  url: null,
  source: { file: "f", line: 1 },
};
const release = fc
  .record({ title: text, body: text, date })
  .map((parts): Release => ({ ...EMPTY, ...parts }));

/** A property of every release and its reading. */
const holds = (property: (release: Release, reading: Reading) => void, numRuns = 500) =>
  fc.assert(
    fc.property(release, (r) => property(r, readRelease(r))),
    { numRuns },
  );

describe("every text", () => {
  test("is read without a throw, and explained, too", () => {
    fc.assert(
      fc.property(release, (r) => {
        readRelease(r);
        explain(r);
      }),
      { numRuns: 700 },
    );
  });

  test("gives facts whose evidence is their stretch of the body, and one reason for each", () => {
    holds(({ body }, { facts, because }) => {
      expect(because).toHaveLength(facts.length);
      for (const { evidence } of facts) {
        expect(evidence.start).toBeLessThan(evidence.end);
        expect(evidence.text).toBe(body.slice(evidence.start, evidence.end));
        expect(evidence.end).toBeLessThanOrEqual(body.length);
      }
    });
  });

  test("gives finite numbers only", () => {
    holds((_, { facts }) => {
      const check = (value: unknown): void => {
        if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
          expect.fail(`${value} in ${JSON.stringify(facts)}`);
        if (typeof value === "object" && value !== null) Object.values(value).forEach(check);
      };
      check(facts);
      for (const fact of facts) {
        if (fact.kind !== "observation") continue;
        expect(Number.isInteger(fact.unit_mult)).toBe(true);
        expect(Number.isInteger(fact.decimals) && fact.decimals >= 0).toBe(true);
      }
    });
  });

  test("gives no figure of a number that is too long to be one, and leaves it unread", () => {
    const long = "9".repeat(400);
    const body = `Exports rose to ₩ ${long}, the ${long}th highest ever, for the ${long}th straight month.`;
    const { facts, ledger } = readRelease({ ...EMPTY, body });
    expect(facts.filter(({ evidence }) => evidence.text.includes(long))).toEqual([]);
    expect(ledger.map(({ state }) => state)).toEqual(["unread", "unread", "unread"]);
  });

  test("has a ledger in the order of the body, whose entries do not overlap and name facts that exist", () => {
    holds(({ body }, { facts, ledger }) => {
      let last = 0;
      for (const { start, end, text, state, facts: by, reason } of ledger) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text).toBe(body.slice(start, end));
        expect(by.every((i) => i >= 0 && i < facts.length)).toBe(true);
        expect([by.length > 0, reason !== null]).toEqual([state === "read", state === "excused"]);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(body.length);
    });
  });
});

describe("a reading depends on its release alone", () => {
  test("read twice, a release gives the same", () => {
    holds((r, reading) => {
      expect(readRelease(r)).toEqual(reading);
    }, 300);
  });

  test("what was read before changes nothing: A, B, A", () => {
    fc.assert(
      fc.property(release, release, (a, b) => {
        const first = readRelease(a);
        readRelease(b);
        expect(readRelease(a)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test("reading leaves the release as it was", () => {
    holds((r) => {
      const before = structuredClone(r);
      readRelease(r);
      explain(r);
      expect(r).toEqual(before);
    }, 100);
  });
});
