import { CHANGE } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Mention } from "../walk/draft.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

/** How many tokens a clause in a sentence may take: reading stays linear. */
const LONGEST_CLAUSE = 40;
const COMMA = w(",");
const RELATIVE = set("which who where whose");

/** "Core sales, which leave out cars and gasoline, were unchanged": a name in a clause that a comma closes is no subject. */
export function inRelative(near: Near, whole: Mention, part: Mention, at: number): boolean {
  if (near.word(whole.last) !== COMMA || !RELATIVE.has(near.word(whole.last + 1)!)) return false;
  if (part.first - whole.last > LONGEST_CLAUSE) return false;
  // Closed before, by a comma and a verb of change: "goods, which made up half, rose, and cars fell".
  for (let k = whole.last + 2; k < part.first; k++)
    if (near.breaks(k, k + 1) || (near.word(k) === COMMA && near.chart.has(k + 1, CHANGE))) return false;
  let k = at - 1;
  while (k >= part.last && near.word(k) !== COMMA && isPredicate(near, k)) k--;
  return k >= part.last && near.word(k) === COMMA;
}

/** "Exports of machinery, which had been shrinking for two months, grew": a clause between commas stands before the verb. */
export function clauseCloses(near: Near, whole: Mention, at: number): boolean {
  if (near.word(whole.last) !== COMMA || !RELATIVE.has(near.word(whole.last + 1)!)) return false;
  if (at - whole.last > LONGEST_CLAUSE) return false;
  let commas = 0;
  for (let k = whole.last + 2; k < at; k++) {
    if (near.breaks(k, k + 1)) return false;
    if (near.word(k) === COMMA) commas++;
  }
  let k = at - 1;
  while (k > whole.last && near.word(k) !== COMMA && isPredicate(near, k)) k--;
  return commas === 1 && near.word(k) === COMMA;
}

const isPredicate = (near: Near, k: number): boolean =>
  ((near.word(k)?.classes ?? 0) & (WordClass.auxiliary | WordClass.adverb | WordClass.verb)) !== 0;
