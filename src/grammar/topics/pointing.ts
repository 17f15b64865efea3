import { NUMERAL } from "../../chart/kinds.js";
import { TokenType } from "../../text/tokens.js";
import type { Cursor } from "./cursor.js";
import type { Name } from "./items.js";
import { nameAt } from "./names.js";
import {
  ARTICLES,
  COUNTRY,
  EVERY,
  FOREMOST,
  IT,
  OF,
  OTHER,
  OUTSIDE,
  POINTING,
  REST,
  THAN,
  THE,
  THEM,
  THERE,
  WORLD,
} from "./words.js";

// Words that point at a name instead of printing it.

/** A partner that is only pointed at: the one last named. */
export const THAT_PARTNER = "@";

/** The two partners last named: "arrivals from the two countries". */
export const BOTH_PARTNERS = "@@";

/** All partners but the one last named. */
export const ALL_OTHERS = "NON_@";

/** "the rest of the world", "all other countries": the end of words that mean all partners but one, or where they would begin. */
export function pastAllOthers(c: Cursor, i: number): number {
  if (c.word(i) === REST && c.word(i + 1) === OF) {
    const k = c.word(i + 2) === THE ? i + 3 : i + 2;
    return c.word(k) === WORLD ? k + 1 : i;
  }
  const k = EVERY.has(c.word(i)) ? i + 1 : i;
  return c.word(k) === OTHER && COUNTRY.has(c.word(k + 1)) && !c.isContent(k + 2) ? k + 2 : i;
}

/** The partner last named, pointed at by words that end before a token. */
export const thatPartner = (last: number): Name => ({
  dimension: "area",
  value: THAT_PARTNER,
  unknown: false,
  adjective: false,
  last,
});

/** "there", "that country", "the bloc": the end of words that point at a partner, or where they would begin. */
export function pastPointer(c: Cursor, i: number): number {
  const word = c.word(i);
  if (!word) return i;
  if (POINTING.has(word))
    return COUNTRY.has(c.word(i + 1)) ? i + 2 : word === THERE || word === THEM || word === IT ? i + 1 : i;
  let k = i;
  while (FOREMOST.has(c.word(k))) k++;
  if (!COUNTRY.has(c.word(k)) || !ARTICLES.has(c.word(i - 1))) return i;
  while (COUNTRY.has(c.word(k))) k++;
  return k;
}

/** "the two countries": the end of words that point at the two partners last named, or where they would begin. */
export function pastBoth(c: Cursor, i: number): number {
  const two = c.longest(i, NUMERAL);
  return two?.value.value === 2 && COUNTRY.has(c.word(two.last)) && !c.isContent(two.last + 1)
    ? two.last + 1
    : i;
}

/** "countries other than the United States": all but one. */
export function allBut(c: Cursor, i: number): Name | null {
  let k = i;
  while (COUNTRY.has(c.word(k))) k++;
  if (k === i) return null;
  if (c.word(k) === OTHER && c.word(k + 1) === THAN) k += 2;
  else if (c.word(k) === OUTSIDE) k++;
  else return null;
  if (c.word(k) === THE) k++;
  const area = nameAt(c, k);
  return area?.dimension === "area" ? { ...area, value: `NON_${area.value}` } : null;
}

/** "exports of «all four major» ICT product groups": how many of its kind a name stands for is no part of it. */
export function pastCount(c: Cursor, i: number): number {
  if (!EVERY.has(c.word(i))) return i;
  let k = i + 1;
  while (c.word(k) === OF || c.word(k) === THE) k++;
  const numeral = c.longest(k, NUMERAL);
  if (numeral) return numeral.last;
  return c.chart.tokens.type[k] === TokenType.number ? k + 1 : k;
}
