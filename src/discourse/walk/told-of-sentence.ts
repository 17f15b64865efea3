import type { Chart, Span } from "../../chart/chart.js";
import { TOLD, type Told } from "../../chart/kinds.js";
import { toldRules } from "../../grammar/told/rules.js";
import type { Sentence } from "../../text/sentences.js";
import { OPEN, OR } from "./vocabulary.js";

const RANK = new Map(toldRules.map((rule, i) => [rule.name, i]));

/**
 * The figures of a sentence by the token at which their words begin, each told by one rule only: where several could tell
 * it, the first in the rules' order.
 */
export function selectTold(chart: Chart, sentence: Sentence): Map<number, Span<Told>> {
  const taken = new Set<number>();
  const chosen = new Map<number, Span<Told>>();
  for (const span of inRulesOrder(chart, sentence)) {
    const { figures } = span.value;
    if (figures.length === 0 || figures.some((f) => taken.has(f.first))) continue;
    const clash = overlapping(chosen, span);
    if (clash && !standsInside(chart, span, clash) && !canTrim(span, clash)) continue;
    for (const f of figures) taken.add(f.first);
    // Where another's words overlap its opening, it begins behind them.
    let first = span.first;
    for (const c of chosen.values())
      if (c.first <= first && first < c.last && span.last > c.last) first = c.last;
    chosen.set(first, span);
  }
  return chosen;
}

/** All that the rules found, the rules that come first in front; of one rule's, what begins first and is longest. */
function inRulesOrder(chart: Chart, sentence: Sentence): Span<Told>[] {
  const all: Span<Told>[] = [];
  for (let i = sentence.first; i < sentence.last; i++)
    for (const span of chart.at(i))
      if (span.kind === TOLD.id && span.last <= sentence.last) all.push(span as Span<Told>);
  return all.sort((a, b) => RANK.get(a.rule)! - RANK.get(b.rule)! || a.first - b.first || b.last - a.last);
}

function overlapping(chosen: ReadonlyMap<number, Span<Told>>, span: Span<Told>): Span<Told> | null {
  for (const c of chosen.values()) if (c.first < span.last && span.first < c.last) return c;
  return null;
}

/** A bare figure between the words of another's, in a bracket or behind "or": "£10.9 billion (8.7%) higher". */
function standsInside(chart: Chart, span: Span<Told>, other: Span<Told>): boolean {
  const before = chart.tokens.word[span.first - 1];
  return (
    span.rule === "figure" &&
    other.first < span.first &&
    span.last < other.last &&
    (before === OPEN || before === OR) &&
    other.value.figures.every((f) => span.first >= f.last || span.last <= f.first)
  );
}

/** Whether two share opening or closing words only, which the one chosen first keeps. */
function canTrim(span: Span<Told>, other: Span<Told>): boolean {
  const { figures } = span.value;
  return other.last <= figures[0]!.outer || other.first >= figures.at(-1)!.last;
}
