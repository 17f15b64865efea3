import { ACTIVITY } from "../../chart/kinds.js";
import { TokenType } from "../../text/tokens.js";
import type { Cursor } from "./cursor.js";
import { CLOSE, INCLUDED, INCLUDING, OPEN } from "./words.js";

/** How long an aside in brackets may be. */
const ASIDE_TOKENS = 8;

/** "(FDI)", "(NODX)": an abbreviation in brackets is passed over, and so is what counts to a name: "(crude oil included)". */
export function skipAbbreviation(c: Cursor, i: number): number {
  if (c.word(i) !== OPEN) return i;
  const close = c.longest(i + 1, ACTIVITY);
  if (close && c.word(close.last) === CLOSE && close.value.slug === "goods_and_services")
    return close.last + 1;
  if (c.word(i + 2) !== CLOSE) return pastAside(c, i);
  return /^[A-Z][A-Z&]+s?$/.test(c.text(i + 1, i + 2)) ? i + 3 : i;
}

function pastAside(c: Cursor, open: number): number {
  const opens = c.word(open + 1) === INCLUDING;
  for (let k = open + 1; k < open + ASIDE_TOKENS && k < c.limit; k++) {
    if (c.chart.tokens.type[k] === TokenType.number) return open;
    if (c.word(k) === CLOSE) return opens || c.word(k - 1) === INCLUDED ? k + 1 : open;
  }
  return open;
}
