import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreements, barriers, events, programmes } from "./discourse/registers/examples.js";
import { frames } from "./grammar/happenings/frames/frames.js";
import { read } from "./index.js";
import type { RegisterFact } from "./model/register.js";

const DATE = "2025-10-20";
/** A first sentence that says whose release it is. */
const ISSUER = "The Ministry of Trade, Industry and Resources (MOTIR) publishes the following. ";

const factsOf = (text: string, kind: RegisterFact["kind"]) => {
  const body = text.includes("MOTIR") ? text : ISSUER + text;
  return read({ title: "", date: DATE, body }).facts.filter((fact) => fact.kind === kind);
};

describe.each([
  ["event", events],
  ["agreement", agreements],
  ["programme", programmes],
  ["barrier", barriers],
] as const)("%s", (kind, sets) => {
  test.each(sets.reads)("$rule reads $text", ({ text, reads }) => {
    const found = factsOf(text, kind);
    expect(found.map(({ evidence }) => evidence.text)).toHaveLength(reads.length);
    for (const [i, expected] of reads.entries()) expect(found[i]).toMatchObject(expected);
  });
  test.each(sets.leaves)("$rule leaves $text ($why)", ({ text }) => {
    expect(factsOf(text, kind)).toEqual([]);
  });
});

test("every fact's evidence is the body's, and an event has a date, a place or a participant", () => {
  const pieces = [...events.reads, ...agreements.reads, ...programmes.reads, ...barriers.reads].flatMap(
    ({ text }) => text.split(/(?<=[ ,])/),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
      const body = words.join("");
      for (const fact of read({ date: DATE, body }).facts) {
        expect(body.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.text);
        if (fact.kind === "event")
          expect(fact.start !== null || fact.place !== null || fact.participants.length > 0).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("frames have names of their own", () => {
  expect(new Set(frames.map(({ name }) => name)).size).toBe(frames.length);
});
