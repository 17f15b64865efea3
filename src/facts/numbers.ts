import type { Chart } from "../chart/chart.js";
import { NUMBER, NUMERAL, ORDINAL_WORD } from "../chart/kinds.js";
import { Joint, TokenType } from "../text/tokens.js";

/** A printed number as a range of tokens, `[first, last)`. */
export interface Printed {
  readonly first: number;
  readonly last: number;
}

/**
 * Every digit string and written-out number of a body, in order and without overlap: "66.0", "five-point-one", "47th",
 * "twenty-first", "one-third", and words that hold digits ("G20").
 */
export function printedNumbers(chart: Chart): Printed[] {
  const t = chart.tokens;
  const found: Printed[] = [];
  for (let i = 0; i < t.count; ) {
    const last = endOfNumber(chart, i);
    if (last > i) found.push({ first: i, last });
    i = Math.max(last, i + 1);
  }
  return found;
}

/** The token after the number that begins here; `i` itself where none does. */
function endOfNumber(chart: Chart, i: number): number {
  const t = chart.tokens;
  if (t.type[i] === TokenType.number) return chart.longest(i, NUMBER)?.last ?? i + 1;
  if (t.type[i] === TokenType.ordinal) return i + 1;
  if (t.type[i] !== TokenType.word) return i;
  if (chart.has(i, NUMERAL)) {
    const last = chart.longest(i, NUMBER)?.last ?? i + 1;
    return t.joint[last] === Joint.hyphenated && chart.has(last, ORDINAL_WORD) ? last + 1 : last;
  }
  return chart.has(i, ORDINAL_WORD) || holdsDigit(t.body, t.start[i]!, t.end[i]!) ? i + 1 : i;
}

function holdsDigit(body: string, start: number, end: number): boolean {
  for (let k = start; k < end; k++) {
    const c = body.charCodeAt(k);
    if (c >= 48 && c <= 57) return true;
  }
  return false;
}
