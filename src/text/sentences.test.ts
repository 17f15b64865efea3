import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexicon } from "../lexicon/index.js";
import { sentences } from "./sentences.js";
import { tokenize } from "./tokens.js";

const cut = (text: string): string[] => {
  const t = tokenize(text, lexicon.vocabulary);
  return sentences(t).map((s) => text.slice(t.start[s.first], t.end[s.last - 1]));
};

describe("sentences", () => {
  // A bar stands where a sentence ends.
  test.each([
    ["Exports rose.| Imports fell.", "two"],
    ["Exports rose 12.7 percent.| In May they fell.", "decimals"],
    ["The U.S. imports rose.", "an initialism before a small letter"],
    ["It sold more to the U.S.| The total was $5 billion.", "an initialism before an opener"],
    ["It sold more to the U.S. Treasury.", "an initialism before a name"],
    ["Mr. Kim spoke.| Dr. Lee agreed.", "titles"],
    ["No. 5 on Sept. 3 vs. Nov. 4.", "abbreviations before digits"],
    ["J. P. Morgan said so.", "initials"],
    ["Acme Inc. Chairman Kim and Foo Co. President Lee met.", "firms"],
    ['He said "exports rose."| They did.', "a closing quotation mark"],
    ["“Exports rose.”| They did.", "a curly one"],
    ["(Imports fell.)| They did.", "a closing bracket"],
    ["Did exports rose?| Yes!| They did.", "other marks"],
    ["Exports rose to Rs. 5 crore.", "rupees"],
    ["Sales rose 5 p.m. to close.", "small initialisms"],
    ["They rose.5 firms said so.", "no space, no end"],
    ["Exports rose. and so on.", "a small letter goes on"],
    ["They rose 3%.| 12 firms fell.", "a digit may open"],
  ])("%s (%s)", (marked) => {
    expect(cut(marked.replaceAll("|", ""))).toEqual(marked.split("|").map((s) => s.trim()));
  });

  test("a line break ends a sentence and opens a block", () => {
    const text = "Exports\nrose.\n\nImports fell. They rose.";
    const found = sentences(tokenize(text, lexicon.vocabulary));
    expect(cut(text)).toEqual(["Exports", "rose.", "Imports fell.", "They rose."]);
    expect(found.map((s) => s.opensBlock)).toEqual([true, true, true, false]);
  });

  test("of any text are in order, take every token but line breaks, and none twice", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aAB.1!?\"')( \n”U".split("")), maxLength: 120 }),
        (text) => {
          const t = tokenize(text, lexicon.vocabulary);
          let at = 0;
          for (const s of sentences(t)) {
            for (let i = at; i < s.first; i++) expect(text[t.start[i]!]).toBe("\n");
            expect(s.last).toBeGreaterThan(s.first);
            at = s.last;
          }
          for (let i = at; i < t.count; i++) expect(text[t.start[i]!]).toBe("\n");
        },
      ),
      { numRuns: 500 },
    );
  });

  // In more than linear time they would take hours, and the test would run out of its own.
  test("ten megabytes of points and brackets on one line are cut", () => {
    const t = tokenize("a.)) ".repeat(2_000_000), lexicon.vocabulary);
    expect(sentences(t).at(-1)?.last).toBe(t.count);
  }, 60_000);
});
