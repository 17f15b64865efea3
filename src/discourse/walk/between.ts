import { TOPIC } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Word } from "../../lexicon/vocabulary.js";
import type { Walk } from "./state.js";
import { AND, CLOSE, COMMA, OF, OPEN, SEMICOLON, THE } from "./vocabulary.js";

// What stands before a token, or between two.

/** The word before a name, its articles passed over. */
export function lead(walk: Walk, i: number): Word | null {
  let k = i - 1;
  while (walk.classes(k) & WordClass.determiner) k--;
  return walk.token(k);
}

/**
 * Whether only "and" or a comma stands between two names, so that they are one list.
 *
 * @param noComma a comma parts the two: the second has a measure of its own
 */
export function joins(walk: Walk, from: number, to: number, noComma = false): boolean {
  if (to <= from || to - from > 3) return false;
  let and = false;
  for (let k = from; k < to; k++) {
    const word = walk.token(k);
    if (word === AND) and = true;
    // "those of fruit and of nuts"
    else if (and && word === OF) continue;
    else if (word !== THE && (noComma || word !== COMMA)) return false;
  }
  return and;
}

/** Whether only commas, "and" and brackets part two names: "displays ($1.1 billion) and mobile phones". */
export function isListGap(walk: Walk, from: number, to: number): boolean {
  let depth = 0;
  for (let k = from; k < to; k++) {
    const word = walk.token(k);
    if (word === OPEN) depth++;
    else if (word === CLOSE) depth--;
    else if (depth === 0 && walk.told.has(k)) k = walk.told.get(k)!.last - 1;
    else if (depth === 0 && word !== COMMA && word !== THE && word !== AND && word !== OF) return false;
  }
  return depth === 0;
}

/** Whether a comma stands between two tokens. */
export function crossesComma(walk: Walk, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (walk.token(k) !== COMMA) continue;
    // ", respectively," parts nothing.
    if (walk.token(k + 1)?.text === "respectively") k += walk.token(k + 2) === COMMA ? 2 : 1;
    else return true;
  }
  return false;
}

/** Whether another name, or the end of a clause, stands between two tokens. */
export function crossesName(walk: Walk, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (walk.chart.has(k, TOPIC) || walk.token(k) === SEMICOLON) return true;
  return false;
}

/** The token behind a bracket that opens here, else this one. */
export function behindBracket(walk: Walk, at: number): number {
  const close = walk.token(at) === OPEN ? closingOf(walk, at) : -1;
  return close > 0 ? close + 1 : at;
}

/** How many tokens a bracket that holds a figure's second value may have. */
const BRACKET_TOKENS = 16;

/** The token of the bracket that closes one; -1 where none does soon. */
export function closingOf(walk: Walk, open: number): number {
  for (let k = open + 1; k < walk.sentence.last && k < open + BRACKET_TOKENS; k++)
    if (walk.token(k) === CLOSE) return k;
  return -1;
}
