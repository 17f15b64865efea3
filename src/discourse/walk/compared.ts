import type { Span } from "../../chart/chart.js";
import { BASE, type Base, COMPARISON, PERIOD, type Period, type Told } from "../../chart/kinds.js";
import type { Walk } from "./state.js";
import { BEHIND_BASE, COMMA, COMPARING, TO, WITH } from "./vocabulary.js";

// Periods and comparisons in a figure's own words, and words that put an earlier figure beside the one before.

/** Whether a word puts an earlier figure beside the one before: "after", "against", "compared with". */
export function putsBeside(walk: Walk, i: number): boolean {
  const word = walk.token(i);
  return word === WITH || word === TO ? /^compar/.test(walk.token(i - 1)?.text ?? "") : COMPARING.has(word);
}

/** Whether a time stands behind a figure: "after a 9.3 per cent slide in October"; "after a 14 percent rise" is the figure's own. */
export function isTimeBehind(walk: Walk, span: Span<Told>): boolean {
  const isAfter = (i: number) => /^(?:after|following)$/.test(walk.token(i)?.text ?? "");
  if (!isAfter(span.first - 1) && !isAfter(span.first - 2)) return true;
  let k = span.last;
  while (k - span.last < 4 && BEHIND_BASE.has(walk.token(k))) k++;
  return walk.chart.has(k, BASE) || walk.current === null;
}

/** Whether a comparison begins here, or behind a comma. */
export function isComparisonAt(walk: Walk, i: number): boolean {
  return walk.chart.has(i, COMPARISON) || (walk.token(i) === COMMA && walk.chart.has(i + 1, COMPARISON));
}

/** The comparison in a figure's own words: "rose year on year by 3%". */
export function innerComparison(walk: Walk, span: Span<Told>): Base | null {
  for (let k = span.first; k < span.last; k++) {
    const comparison = walk.chart.longest(k, COMPARISON);
    if (comparison && comparison.last <= span.last) return comparison.value;
  }
  return null;
}

/** Puts the period in a figure's own words in force: "rose in May by 3%". */
export function takeInnerPeriod(walk: Walk, span: Span<Told>): Period | null {
  for (let k = span.first; k < span.last; k++) {
    const period = walk.chart.longest(k, PERIOD);
    if (!period || period.last > span.last || period.value.t === "day") continue;
    if (isInComparison(walk, span.first, k)) continue;
    walk.period = period.value;
    return period.value;
  }
  return null;
}

function isInComparison(walk: Walk, first: number, at: number): boolean {
  for (let k = first; k <= at; k++) {
    const comparison = walk.chart.longest(k, COMPARISON);
    if (comparison && comparison.last > at) return true;
  }
  return false;
}
