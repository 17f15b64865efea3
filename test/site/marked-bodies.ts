import fc from "fast-check";
import type { Unread } from "../../src/site/marks/passages.js";
import type { StoredFact } from "../../src/store/port.js";
import { observation } from "../cli/facts.js";

// Bodies that nobody would print, with facts and unread numbers anywhere in them: for tests.

export interface MarkedBody {
  readonly body: string;
  readonly facts: readonly StoredFact[];
  readonly unread: readonly Unread[];
}

const PIECE = fc.oneof(
  fc.constantFrom(
    "Exports rose 12.7 percent to $66.0 billion. ",
    "Those to the U.S. fell. ",
    "\n\n",
    "\n- ",
    "\u00a0 ",
    `<script>alert("1")</script> & <b title='x'>`,
    "수출은 증가했다. ",
    "👩‍👩‍👧",
    "</p><!--",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const KINDS = ["observation", "claim", "event", "agreement", "quote", "barrier"] as const;
const SPAN = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 90 }));

/** Where letters begin, and where the text ends: nothing stands between the halves of one. */
function bounds(body: string): number[] {
  const found = [0];
  for (const letter of body) found.push(found.at(-1)! + letter.length);
  return found;
}

/** A stretch without space around it, as evidence is; `null` where there is none. */
function stretch(body: string, [at, length]: readonly [number, number]): Unread | null {
  const places = bounds(body);
  const from = Math.floor(at * (places.length - 1));
  let [start, end] = [places[from]!, places[Math.min(from + length, places.length - 1)]!];
  while (start < end && body.charAt(start).trim() === "") start++;
  while (end > start && body.charAt(end - 1).trim() === "") end--;
  return end > start ? { start, end } : null;
}

export const markedBody: fc.Arbitrary<MarkedBody> = fc
  .record({
    pieces: fc.array(PIECE, { maxLength: 25 }),
    spans: fc.array(fc.tuple(SPAN, fc.constantFrom(...KINDS), fc.constantFrom("exports", "imports", null)), {
      maxLength: 12,
    }),
    numbers: fc.array(SPAN, { maxLength: 4 }),
  })
  .map(({ pieces, spans, numbers }) => {
    const body = pieces.join("");
    const facts = spans.flatMap(([span, kind, measure], position) => {
      const found = stretch(body, span);
      if (found === null) return [];
      const evidence = { ...found, text: body.slice(found.start, found.end) };
      const fact = { ...observation({ measure, evidence }), kind } as StoredFact["fact"];
      return [{ fact, version: 1, position, series: null, rule: "r" }];
    });
    return { body, facts, unread: numbers.flatMap((span) => stretch(body, span) ?? []) };
  });
