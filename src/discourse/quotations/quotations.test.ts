import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quote } from "../../model/register.js";
import { readRelease } from "../../pipeline.js";
import { constructions } from "./examples.js";

const quotesIn = (body: string): Quote[] =>
  readRelease({
    id: "x",
    title: "",
    date: "2025-10-01",
    body,
    category: null,
    url: null,
    source: { file: "", line: 1 },
  }).facts.filter((fact) => fact.kind === "quote");

const told = ({ speaker, text }: Quote) => [speaker.name ?? speaker.role ?? speaker.organization, text];

for (const [name, examples] of Object.entries(constructions))
  describe(name, () => {
    test.each(examples)("$text", ({ text, says }) => {
      expect(quotesIn(text).map(told)).toEqual(says);
    });
  });

test("whatever stands in a text, quotations lie apart, in marks, and are true to it", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "«",
    "»",
    "Minister Kim said",
    "We will act.",
    "he added,",
    ":",
    ",",
    ".",
    "\n",
    " ",
    "a b c d e f",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const body = pieces.join("");
      let last = 0;
      for (const { evidence, text } of quotesIn(body)) {
        expect(body.slice(evidence.start, evidence.end)).toBe(evidence.text);
        const at = body.indexOf(text, last);
        expect(at).toBeGreaterThanOrEqual(last);
        last = at + text.length;
      }
    }),
    { numRuns: 300 },
  );
});
