import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartOf, unmarked } from "../examples-kit.js";
import { namings } from "./examples.js";
import { findMentions } from "./mentions.js";

for (const [way, examples] of Object.entries(namings))
  describe(way, () => {
    test.each(examples)("%s", (marked, of) => {
      const { text, start, end } = unmarked(marked);
      const chart = chartOf(text);
      const { start: starts, end: ends } = chart.tokens;
      const found = findMentions(chart, 0, chart.tokens.count);
      const there = found.find(({ first, last }) => starts[first] === start && ends[last - 1] === end);
      expect(
        there ?? found.map(({ first, last }) => text.slice(starts[first], ends[last - 1])),
      ).toMatchObject(of);
    });
  });

test("whatever a text holds, mentions lie apart, in order, within it", () => {
  const word = fc.constantFrom(
    ..."Minister of Trade , and Kim Min-ja ( ) the Bank Korea KATS Mr . von der said Republic’s 2025 “ Agency for at Prince".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const chart = chartOf(words.join(" "));
      let before = 0;
      for (const { first, last } of findMentions(chart, 0, chart.tokens.count)) {
        expect(first).toBeGreaterThanOrEqual(before);
        expect(last).toBeGreaterThan(first);
        before = last;
      }
      expect(before).toBeLessThanOrEqual(chart.tokens.count);
    }),
    { numRuns: 500 },
  );
});
