import type { Chart, Span } from "../chart/chart.js";
import { PERIOD } from "../chart/kinds.js";
import { type Clock, resolve } from "../discourse/calendar.js";
import type { Cast } from "../discourse/cast.js";
import { BEFORE, PRINTED } from "../discourse/subject.js";
import type { Mention } from "../discourse/walk/draft.js";
import type { Explanation } from "../model/explanation.js";
import { type Because, type Fact, isStatistic, type Reading, type Statistic } from "../model/fact.js";
import type { Sentence } from "../text/sentences.js";
import { spanTrees } from "./span-tree.js";

/** What a reading leaves behind that its explanation is made from. */
export interface Worked {
  readonly chart: Chart;
  readonly sentences: readonly Sentence[];
  /** The names spoken of, sentence by sentence. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly cast: Cast;
  readonly clock: Clock;
  readonly reading: Reading;
}

const DIMENSIONS = {
  ref_area: "area",
  measure: "measure",
  product: "product",
  counterpart_area: "partner",
  activity: "activity",
  component: "component",
} as const;
type Dimension = keyof typeof DIMENSIONS;
const dimensions = Object.keys(DIMENSIONS) as Dimension[];

/** The sentences of a body with the spans found in each, and for each fact how its dimensions were come by. */
export function explanation(worked: Worked): Explanation {
  const { chart, sentences, reading } = worked;
  const { start: starts, end: ends, body } = chart.tokens;
  const order = reading.facts
    .map((_, i) => i)
    .sort((a, b) => reading.facts[a]!.evidence.start - reading.facts[b]!.evidence.start || a - b);
  let next = 0;
  return {
    sentences: sentences.map((sentence, n) => {
      const start = starts[sentence.first]!;
      const end = ends[sentence.last - 1]!;
      const notes: string[] = [];
      const claims: number[] = [];
      for (; next < order.length && reading.facts[order[next]!]!.evidence.start < end; next++) {
        const i = order[next]!;
        if (reading.facts[i]!.kind === "claim") claims.push(i);
        notes.push(note(reading.facts[i]!, reading.because[i], n, worked));
      }
      // Of the claims that rules saw, those that became facts.
      const stands = (span: Span): boolean =>
        claims.some(
          (i) =>
            reading.because[i]?.rule === span.rule &&
            reading.facts[i]!.evidence.start < ends[span.last - 1]! &&
            starts[span.first]! < reading.facts[i]!.evidence.end,
        );
      return {
        start,
        end,
        text: body.slice(start, end),
        spans: spanTrees(chart, sentence, worked.clock, stands),
        notes,
      };
    }),
  };
}

/** One fact: its words, its rule, and where each of its dimensions came from. */
function note(fact: Fact, because: Because | undefined, sentence: number, worked: Worked): string {
  if (!isStatistic(fact)) return registerNote(fact, because);
  const says = fact.kind === "observation" ? fact.transformation : fact.claim;
  const origins = new Map<string, string[]>();
  const tell = (what: string, where: string) => origins.set(where, [...(origins.get(where) ?? []), what]);
  for (const dimension of dimensions) {
    const value = fact[dimension];
    if (value !== null && value !== undefined)
      tell(
        `${DIMENSIONS[dimension]} ${value}`,
        origin(dimension, value, because?.from[dimension] ?? PRINTED, fact, sentence, worked),
      );
  }
  if (fact.time_period !== null)
    tell(
      `period ${fact.time_period}`,
      periodOrigin(fact.time_period, because?.from.time_period, fact, sentence, worked),
    );
  if (fact.kind === "observation" && because?.from.transformation && because.from.transformation !== PRINTED)
    tell(`step ${fact.transformation}`, because.from.transformation);
  const grounds = [...origins].map(([where, what]) => `${what.join(", ")}: ${where}`);
  return [`«${fact.evidence.text}» ${says}, by the rule ${because?.rule ?? "?"}`, ...grounds].join("; ");
}

/** What is told beside statistics: its words, its rule, and how each part was come by. */
function registerNote({ kind, evidence }: Fact, because: Because | undefined): string {
  const grounds = Object.entries(because?.from ?? {}).map(([what, how]) => `${what}: ${how}`);
  return [`«${evidence.text}» ${kind}, by the rule ${because?.rule ?? "?"}`, ...grounds].join("; ");
}

/** Where a dimension's value was printed: in this sentence, or in the one it was inherited from. */
function origin(
  dimension: Dimension,
  value: string,
  from: string,
  fact: Statistic,
  sentence: number,
  { chart, mentions }: Worked,
): string {
  if (from !== PRINTED && from !== BEFORE) return from;
  const { start: starts, end: ends, body } = chart.tokens;
  for (let n = sentence; n >= (from === PRINTED ? sentence : 0); n--) {
    const telling = (mentions[n] ?? []).filter(({ subjects }) =>
      subjects.some((s) => s[dimension] === value && (s.from[dimension] ?? PRINTED) === PRINTED),
    );
    const before = telling.filter(({ first }) => starts[first]! < fact.evidence.start).at(-1);
    const mention = before ?? (from === PRINTED ? telling[0] : undefined);
    if (!mention) continue;
    const words = `«${body.slice(starts[mention.first]!, ends[mention.last - 1]!)}»`;
    if (from === PRINTED) return `printed in ${words}`;
    return n === sentence
      ? `the subject before, ${words}`
      : `the subject before, ${words} of sentence ${n + 1}`;
  }
  return from;
}

/** Where a period was told: in this sentence, in an earlier one, or for the release as a whole. */
function periodOrigin(
  period: string,
  from: string | undefined,
  fact: Statistic,
  sentence: number,
  { chart, sentences, clock }: Worked,
): string {
  if (from !== undefined && from !== PRINTED) return from;
  const { start: starts, end: ends, body } = chart.tokens;
  for (let n = sentence; n >= 0; n--) {
    const { first, last } = sentences[n]!;
    let words: string | null = null;
    for (let i = first; i < last; i++) {
      const span = chart.longest(i, PERIOD);
      if (
        span &&
        resolve(span.value, clock) === period &&
        (words === null || starts[i]! < fact.evidence.start)
      )
        words = body.slice(starts[span.first]!, ends[span.last - 1]!);
    }
    if (words !== null && n === sentence) return `printed as «${words}»`;
    if (period === clock.main) return "the release's own period";
    if (words !== null) return `told in sentence ${n + 1} as «${words}»`;
  }
  return "reckoned from what is printed";
}
