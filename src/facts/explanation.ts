import type { Chart } from "../chart/chart.js";
import { COMPARISON, PERIOD } from "../chart/kinds.js";
import { type Clock, resolve } from "../discourse/calendar.js";
import { BEFORE, PRINTED } from "../discourse/subject.js";
import type { Mention } from "../discourse/walk.js";
import type { Explanation } from "../model/explanation.js";
import type { Because, Fact, Reading } from "../model/fact.js";
import type { Sentence } from "../text/sentences.js";
import { spanTrees } from "./span-tree.js";

/** What a reading leaves behind that its explanation is made from. */
export interface Worked {
  readonly chart: Chart;
  readonly sentences: readonly Sentence[];
  /** The names spoken of, sentence by sentence. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly clock: Clock;
  readonly reading: Reading;
}

const DIMENSIONS = { ref_area: "area", measure: "measure", product: "product", counterpart_area: "partner", activity: "activity", component: "component" } as const;
type Dimension = keyof typeof DIMENSIONS;
const dimensions = Object.keys(DIMENSIONS) as Dimension[];

/** The sentences of a body with the spans found in each, and for each fact how its dimensions were come by. */
export function explanation(worked: Worked): Explanation {
  const { chart, sentences, reading } = worked;
  const { start: starts, end: ends, body } = chart.tokens;
  const order = reading.facts.map((_, i) => i).sort((a, b) => reading.facts[a]!.evidence.start - reading.facts[b]!.evidence.start || a - b);
  let next = 0;
  return {
    sentences: sentences.map((sentence, n) => {
      const start = starts[sentence.first]!;
      const end = ends[sentence.last - 1]!;
      const notes: string[] = [];
      for (; next < order.length && reading.facts[order[next]!]!.evidence.start < end; next++) {
        const i = order[next]!;
        notes.push(note(reading.facts[i]!, reading.because[i], n, worked));
      }
      return { start, end, text: body.slice(start, end), spans: spanTrees(chart, sentence, worked.clock), notes };
    }),
  };
}

/** One fact: its words, the rule, and for each dimension its value and where that came from. */
function note(fact: Fact, because: Because | undefined, sentence: number, worked: Worked): string {
  const says = fact.kind === "observation" ? fact.transformation : fact.claim;
  const parts: string[] = [];
  for (const dimension of dimensions) {
    const value = fact[dimension];
    if (value === null || value === undefined) continue;
    parts.push(`${DIMENSIONS[dimension]}: ${value}, ${origin(dimension, value, because?.from[dimension] ?? PRINTED, fact, sentence, worked)}`);
  }
  if (fact.time_period !== null) parts.push(`period: ${periodOrigin(fact.time_period, because?.from.time_period, fact, sentence, worked)}`);
  if (fact.kind === "observation" && because?.from.transformation && because.from.transformation !== PRINTED) parts.push(`step: ${because.from.transformation}`);
  return `«${fact.evidence.text}» ${says} by ${because?.rule ?? "a rule"}; ${parts.join("; ")}`;
}

/** Where a dimension's value was printed: in this sentence, or in the one it was inherited from. */
function origin(dimension: Dimension, value: string, from: string, fact: Fact, sentence: number, { chart, mentions }: Worked): string {
  if (from !== PRINTED && from !== BEFORE) return from;
  const { start: starts, end: ends, body } = chart.tokens;
  for (let n = sentence; n >= 0; n--) {
    const here = mentions[n] ?? [];
    for (let k = here.length - 1; k >= 0; k--) {
      const { first, last, subjects } = here[k]!;
      if (n === sentence && from === BEFORE && starts[first]! >= fact.evidence.start) continue;
      if (!subjects.some((s) => s[dimension] === value && (s.from[dimension] ?? PRINTED) === PRINTED)) continue;
      const words = `«${body.slice(starts[first]!, ends[last - 1]!)}»`;
      if (from === PRINTED) return n === sentence ? `printed in ${words}` : from;
      return `the subject before, ${words}${n === sentence ? "" : ` of sentence ${n + 1}`}`;
    }
    if (from === PRINTED) break;
  }
  return from;
}

function periodOrigin(period: string, from: string | undefined, fact: Fact, sentence: number, { chart, sentences, clock }: Worked): string {
  if (from !== undefined && from !== PRINTED) return `${from} ${period}`;
  const { start: starts, end: ends, body } = chart.tokens;
  for (let n = sentence; n >= 0; n--) {
    const { first, last } = sentences[n]!;
    let words: string | null = null;
    for (let i = first; i < last; i++) {
      const span = chart.longest(i, PERIOD) ?? (n === sentence ? chart.longest(i, COMPARISON) : null);
      if (!span) continue;
      const printed = span.kind === PERIOD.id ? resolve(span.value as never, clock) : null;
      if (printed === period && (words === null || starts[i]! < fact.evidence.start)) words = body.slice(starts[span.first]!, ends[span.last - 1]!);
    }
    if (words !== null) return `${period}, ${n === sentence ? "printed" : `told in sentence ${n + 1}`} as «${words}»`;
  }
  return `${period}, reckoned from what is printed`;
}
