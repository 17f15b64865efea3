import { Chart } from "../chart/chart.js";
import type { Rule } from "../chart/rule.js";
import { seed } from "../chart/seed.js";
import { lexicon } from "../lexicon/index.js";
import { sentences } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import { layers } from "./layers.js";
import { findTopics } from "./topics/topics.js";

/** A text in which « » mark the exact stretch that a rule must find, and the value of that span: every field that is given counts. */
export type Reads = readonly [marked: string, value: unknown];
/** A text in which a rule must find nothing, and why. */
export type Leaves = readonly [text: string, why: string];

/** What a rule reads and what it leaves, beside the rule. */
export interface ExampleSet {
  readonly rule: Rule;
  readonly reads: readonly Reads[];
  readonly leaves: readonly Leaves[];
}

/** Examples of one rule: `examples(rate, { reads: [["rose «12.7 percent»", { value: 12.7 }]], leaves: [["12.7 tonnes", "a count"]] })`. */
export const examples = (rule: Rule<unknown>, of: Omit<ExampleSet, "rule">): ExampleSet => ({ rule, ...of });

/** The chart of a text with everything that all layers find in it. */
export function chartOf(text: string): Chart {
  const tokens = tokenize(text, lexicon.vocabulary);
  const chart = new Chart(tokens);
  for (const s of sentences(tokens)) {
    seed(chart, s.first, s.last);
    for (const layer of layers.lower) layer.apply(chart, s.first, s.last);
    findTopics(chart, s.first, s.last);
    for (const layer of layers.upper) layer.apply(chart, s.first, s.last);
  }
  return chart;
}

/** A stretch that a rule found. */
export interface FoundReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: unknown;
}

/** What a rule finds in a text, by its name and kind. */
export function readings(rule: Rule, text: string): FoundReading[] {
  const chart = chartOf(text);
  const t = chart.tokens;
  const found: FoundReading[] = [];
  for (let i = 0; i < t.count; i++) {
    for (const span of chart.at(i)) {
      if (span.rule !== rule.name || span.kind !== rule.kind.id) continue;
      const start = t.start[span.first]!;
      const end = t.end[span.last - 1]!;
      found.push({ start, end, text: text.slice(start, end), value: span.value });
    }
  }
  return found;
}

/** A marked text without its marks, and what they marked. */
export function unmarked(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  if (start < 0 || end < start)
    throw new Error(`"${marked}" marks nothing: put « » around what the rule must find`);
  return { text: marked.replace("«", "").replace("»", ""), start, end };
}
