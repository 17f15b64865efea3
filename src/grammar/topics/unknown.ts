import { AREA, MEASURE, PERIOD, PRODUCT } from "../../chart/kinds.js";
import { slugOf } from "../../lexicon/slug.js";
import type { Cursor } from "./cursor.js";
import type { Name } from "./items.js";
import { nameAt } from "./names.js";
import { AND, APOSTROPHE, OTHER, POSSESSIVE, REST } from "./words.js";

// Names that the lexicon lacks: what in the words around them is evidence that they are names.

/** How many words such a name may have. */
const LONGEST = 5;

/** Whether a token that no name of the lexicon begins at may begin one. */
export function mayOpenName(c: Cursor, i: number): boolean {
  const word = c.word(i);
  // "Other mineral products", "the rest of Asia"
  if (word === OTHER || word === REST) return nameAt(c, i) !== null;
  if (!c.isContent(i)) return false;
  return (
    word === POSSESSIVE ||
    word === APOSTROPHE ||
    nameAt(c, i) !== null ||
    c.word(i + 1) === AND ||
    (leadsToHead(c, i) && !c.isParticiple(i))
  );
}

/** Whether only words of a name stand between here and a measure or a listed name: "finished product exports". */
export function leadsToHead(c: Cursor, i: number): boolean {
  for (let k = i, n = 0; n < 4 && k < c.limit; n++, k++) {
    if (n > 0 && c.isSpaced(k) && !c.isWord(k)) return false;
    if (n > 0 && c.word(k) === POSSESSIVE && /^\p{Lu}/u.test(c.text(i, i + 1))) continue;
    if (n > 0 && (c.longest(k, MEASURE) || c.longest(k, PRODUCT))) return !c.longest(k, MEASURE)?.value.verb;
    if (!c.isContent(k)) return false;
  }
  return false;
}

/** Words of a name that the lexicon lacks, up to what ends a name: "exports of «precision bearings» rose". */
export function unknownRun(c: Cursor, i: number): Name | null {
  let k = i;
  while (
    k < c.limit &&
    k - i < LONGEST &&
    (c.isContent(k) || c.has(k, PRODUCT)) &&
    !c.has(k, AREA) &&
    !c.has(k, PERIOD) &&
    !c.has(k, MEASURE)
  )
    k = c.isContent(k) ? k + 1 : c.longest(k, PRODUCT)!.last;
  // "purchases of aircraft outweighed": what ends in a participle ends before it.
  while (k > i && c.isParticiple(k - 1)) k--;
  // "exports of electric": nor does an adjective end one.
  if (k > i && !c.has(k - 1, PRODUCT) && c.isAdjective(k - 1)) k = i;
  if (k === i) return null;
  // "trade of Member States", "exports of the sector": general words name no good.
  const slug = c.isGeneric(i, k) ? null : slugOf(c.text(i, k));
  return slug ? { dimension: "product", value: slug, unknown: true, adjective: false, last: k } : null;
}
