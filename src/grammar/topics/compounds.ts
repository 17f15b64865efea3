import { ACTIVITY, AREA, MEASURE, PERIOD, PRODUCT, ROLE } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { hasNoPlural, slugOf } from "../../lexicon/slug.js";
import type { Cursor } from "./cursor.js";
import type { Name } from "./items.js";
import { ACTORS, GENERAL_HEADS } from "./words.js";

/** Kinds whose words begin something else. */
const ELSE = [MEASURE, ROLE, PERIOD, AREA].reduce((all, { id }) => all | (1 << id), 0);
const NO_HEAD =
  WordClass.generic |
  WordClass.changeNoun |
  WordClass.comparative |
  WordClass.claimExtreme |
  WordClass.claimRun;
/** How many words may follow the first of a compound. */
const MOST = 3;

/**
 * A listed name that goes on: "computer devices", "milk fats". A name in the singular cannot stand alone; one that has no
 * plural goes on with a noun that has one.
 */
export function compoundAt(c: Cursor, first: number, name: Name): Name {
  if (name.dimension !== "product" || name.unknown) return name;
  const plural = c.endsIn(name.last - 1, "s");
  let last = name.last;
  for (let k = name.last; k < name.last + MOST && isNoun(c, k); k++) {
    const head = GENERAL_HEADS.has(c.word(k));
    if (plural && !head) break;
    if (head || (c.endsIn(k, "s") && !c.endsIn(k, "ss"))) last = k + 1;
  }
  if (last === name.last) return name;
  const slug = slugOf(c.text(first, last));
  return slug ? { ...name, value: slug, unknown: true, last } : name;
}

function isNoun(c: Cursor, k: number): boolean {
  if (!c.isContent(k) || c.isParticiple(k) || c.chart.kinds[k]! & ELSE || !c.isSpaced(k)) return false;
  if (ACTORS.has(c.word(k)) || (c.word(k)?.classes ?? 0) & NO_HEAD) return false;
  if (c.has(k, ACTIVITY) && !c.has(k, PRODUCT)) return false;
  const text = c.text(k, k + 1);
  return text === text.toLowerCase() || hasNoPlural(text);
}
