import fc from "fast-check";
import { expect, test } from "vitest";
import { markedBody } from "../../../test/site/marked-bodies.js";
import { passages } from "./passages.js";

test("every letter belongs to one passage, in order; space around them to none", () => {
  fc.assert(
    fc.property(markedBody, ({ body, facts, unread }) => {
      const cut = passages(body, facts, unread);
      let at = 0;
      for (const { n, start, end } of cut) {
        expect(body.slice(at, start).trim()).toBe("");
        expect(body.slice(start, end)).toBe(body.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        expect(cut[n - 1]?.start).toBe(start);
        at = end;
      }
      expect(body.slice(at).trim()).toBe("");
    }),
    { numRuns: 400 },
  );
});

test("no fact and no unread number is lost, told twice or cut in two", () => {
  fc.assert(
    fc.property(markedBody, ({ body, facts, unread }) => {
      const cut = passages(body, facts, unread);
      for (const one of cut)
        for (const { start, end } of [...one.facts.map(({ fact }) => fact.evidence), ...one.unread])
          expect(start >= one.start && end <= one.end).toBe(true);
      const positions = cut.flatMap((one) => one.facts.map(({ position }) => position));
      expect(positions.sort((a, b) => a - b)).toEqual(facts.map(({ position }) => position));
      expect(cut.flatMap((one) => one.unread)).toHaveLength(unread.length);
    }),
    { numRuns: 400 },
  );
});

test("a passage ends with its line, and holds a few sentences at most", () => {
  const sentence = "Exports of ships rose again in the month. ";
  const cut = passages(`Heading\n${sentence.repeat(9)}`, [], []);
  expect(cut.map(({ start, end }) => end - start)).toEqual([7, 167, 167, 41]);
});

test("a body of nothing has no passages", () => {
  for (const body of ["", " \n\u00a0\n "]) expect(passages(body, [], [])).toEqual([]);
});
