import { AMOUNTS, RATES } from "../../chart/kinds.js";
import type { Cursor } from "./cursor.js";
import { CLOSE, COMMA, OPEN } from "./words.js";

/** How far behind a name the figures told of it may stand. */
const REACH = 8;

/**
 * How many figures are told at once right behind a name, or 0: "organic and inorganic chemicals fell 4.2 percent and 5.1
 * percent" is of two goods, where one figure would be of one group.
 */
export function figuresBehind(c: Cursor, i: number): number {
  for (let k = i; k < i + REACH && k < c.limit; k++) {
    const word = c.word(k);
    if (word === COMMA || word === OPEN || word === CLOSE) return 0;
    const told = c.longest(k, RATES) ?? c.longest(k, AMOUNTS);
    if (told) return told.value.length;
  }
  return 0;
}
