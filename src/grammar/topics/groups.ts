import { ACTIVITY, AREA, COMPONENT, MEASURE, PERIOD, PRODUCT, ROLE } from "../../chart/kinds.js";
import { hasNoPlural, slugOf } from "../../lexicon/slug.js";
import type { Cursor } from "./cursor.js";
import { figuresBehind } from "./figures.js";
import type { Name } from "./items.js";
import {
  AMPERSAND,
  AND,
  AREA_WORD,
  AREAS,
  BELONGINGS,
  CAR,
  COMMA,
  GENERAL_HEADS,
  MODELS,
  OTHER,
  REGION,
  REGIONS,
  RELATED,
  SLASH,
  THEREOF,
  VEHICLE,
  VEHICLES,
} from "./words.js";

// "A, B and C" is a list of three, or the name of one group: how text tells them apart.

/** Kinds of which a word that shares a head is none: what it names can stand alone, or is no name. */
const OTHERWISE = [MEASURE, COMPONENT, AREA, ROLE, PERIOD].reduce((all, { id }) => all | (1 << id), 0);
/** How many words may share one head. */
const MOST = 5;

/** A stretch of tokens. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/** A word that may share a head; `alone` where it could stand without one: "petrol and diesel cars". */
interface Modifier {
  readonly last: number;
  readonly alone: boolean;
}

/**
 * The name that begins with words that share the head behind "and": "agricultural, fishery and livestock products" is one
 * group. Kinds of vehicles are goods of their own, and so are as many goods as figures are told of them.
 */
export function sharedHeadAt(c: Cursor, i: number): Name | null {
  const sharing = sharingAt(c, i);
  if (!sharing) return null;
  const { members, head } = sharing;
  if (REGIONS.has(c.word(head))) return regions(c, i, members, head);
  const { last } = members.at(-1)!;
  const whole = group(c, i, last);
  const told = figuresBehind(c, last);
  const each = members.map(({ first, last: end }) => kindOf(c, first, Math.min(end, head), head, last));
  const vehicles = VEHICLES.has(c.word(head)) && each.every(({ known }) => known);
  if (told !== members.length && !vehicles) return whole;
  for (const [n, { first, last: end }] of members.entries()) {
    const { value, known } = each[n]!;
    if (value) c.remember(first, product(value, end, !known));
  }
  return c.remembered(i) ?? whole;
}

/** "the eastern, central and western regions", "urban and rural areas": each a part of the country. */
function regions(c: Cursor, i: number, members: readonly Words[], head: number): Name | null {
  const one = c.word(head) === AREAS ? AREA_WORD : REGION;
  for (const { first, last } of members) {
    const tokens = range(first, Math.min(last, head));
    const value = c.listed(tokens, one, COMPONENT);
    if (value === null) return null;
    c.remember(first, { ...product(value, last, false), dimension: "component" });
  }
  return c.remembered(i) ?? null;
}

/** The good that a word makes with the head that it shares: "electric" with "cars" is electric vehicles. */
function kindOf(c: Cursor, first: number, end: number, head: number, last: number) {
  const known =
    c.listed([...range(first, end), ...range(head, last)]) ??
    (VEHICLES.has(c.word(head)) ? c.listed(range(first, end), CAR) : null);
  return { value: known ?? slugOf(`${c.text(first, end)} ${c.text(head, last)}`), known: known !== null };
}

const range = (first: number, last: number) => Array.from({ length: last - first }, (_, k) => first + k);

const product = (value: string, last: number, unknown: boolean): Name => ({
  dimension: "product",
  value,
  unknown,
  adjective: false,
  last,
});

function group(c: Cursor, first: number, last: number): Name | null {
  const slug = slugOf(c.text(first, last));
  return slug ? product(slug, last, true) : null;
}

/** The words that share a head, the last with it, and where the head begins. */
function sharingAt(c: Cursor, i: number): { members: Words[]; head: number } | null {
  const members: Words[] = [];
  let alone = false;
  let k = i;
  while (members.length < MOST) {
    const modifier = modifierAt(c, k);
    if (!modifier) return null;
    const { last } = modifier;
    alone ||= modifier.alone;
    members.push({ first: k, last });
    const comma = c.word(last) === COMMA;
    const and = comma ? last + 1 : last;
    if (c.word(and) === AND || c.word(and) === AMPERSAND) {
      const headed = headedAt(c, and + 1);
      if (!headed) return null;
      // What can stand alone is a member of a list, but for the fuels of cars.
      if (alone && !VEHICLES.has(c.word(headed.head))) return null;
      members.push({ first: and + 1, last: headed.last });
      return { members, head: headed.head };
    }
    if (!comma) return null;
    k = and;
  }
  return null;
}

/** How many words one that shares a head may have. */
const LONGEST = 3;

/** Words that share a head: adjectives, or names that cannot stand for goods by themselves: "battery electric". */
function modifierAt(c: Cursor, i: number): Modifier | null {
  let made = modifyingWord(c, i);
  while (made && made.last < i + LONGEST && c.isContent(made.last)) {
    const next = modifyingWord(c, made.last);
    if (!next || next.alone) break;
    made = { last: next.last, alone: false };
  }
  return made;
}

function modifyingWord(c: Cursor, i: number): Modifier | null {
  if (!c.isContent(i) || c.chart.kinds[i]! & OTHERWISE) return null;
  const noun = c.longest(i, PRODUCT) ?? c.longest(i, ACTIVITY);
  if (noun && !isParted(c, i, noun.last) && !c.endsIn(noun.last - 1, "s") && noun.last <= i + LONGEST) {
    const text = c.text(i, noun.last);
    return { last: noun.last, alone: text.toLowerCase() === noun.value.slug || hasNoPlural(text) };
  }
  let k = i + 1;
  while (k < c.limit && c.isHyphenated(k)) k++;
  if (c.endsIn(k - 1, "s")) return null;
  // "fuel cell vehicles": two words that make a name with the head.
  return c.isAdjective(k - 1) || k > i + 1 ? { last: k, alone: false } : null;
}

/** Whether a comma or an "and" parts the words of a name. */
function isParted(c: Cursor, first: number, last: number): boolean {
  for (let k = first; k < last; k++)
    if (c.word(k) === COMMA || c.word(k) === AND || c.word(k) === AMPERSAND) return true;
  return false;
}

/** A modifier with the head that it shares: "livestock products", "prepared food", "canned fish". */
function headedAt(c: Cursor, i: number): { head: number; last: number } | null {
  let k = i;
  while (k < i + 4 && (c.isContent(k) || c.has(k, PRODUCT)) && !c.has(k, MEASURE)) {
    const noun =
      GENERAL_HEADS.has(c.word(k)) || VEHICLES.has(c.word(k)) ? k + 1 : (c.longest(k, PRODUCT)?.last ?? 0);
    if (k > i && noun > 0 && !c.isContent(noun)) return { head: k, last: noun };
    if (k > i && REGIONS.has(c.word(k))) return { head: k, last: k + 1 };
    k++;
  }
  return null;
}

/** A name with what belongs to it: "vehicles, parts, and accessories", "paper and articles thereof", "chips and other parts". */
export function withBelongings(c: Cursor, first: number, name: Name): Name {
  let { last } = name;
  for (let next = belongingAt(c, first, last); next > last; next = belongingAt(c, first, last)) last = next;
  if (last === name.last) return name;
  if (figuresBehind(c, last) > 1) return name;
  return group(c, first, last) ?? name;
}

/** "vehicles, parts, and accessories": whether what a comma adds goes on to an "and". */
function closesBelongings(c: Cursor, i: number): boolean {
  const k = c.word(i) === COMMA ? i + 1 : i;
  return c.word(k) === AND && BELONGINGS.has(c.word(k + 1));
}

/** Where what belongs to a name ends, or where the name does. */
function belongingAt(c: Cursor, first: number, i: number): number {
  let k = i;
  if (c.word(k) === COMMA) k++;
  if (c.word(k) === AND || c.word(k) === AMPERSAND) k++;
  else if (!BELONGINGS.has(c.word(k)) || !closesBelongings(c, k + 1)) return i;
  if (k === i) return i;
  const word = c.word(k);
  if (BELONGINGS.has(word)) {
    const last = c.word(k + 1) === THEREOF ? k + 2 : k + 1;
    return c.isContent(last) ? i : last;
  }
  if (c.word(k - 1) === COMMA) return i;
  // "and other electronic parts", "and related products", "and articles thereof", "and its products"
  if (word === OTHER || RELATED.has(word)) {
    const rest = c.longest(k + 1, PRODUCT);
    if (rest) return rest.last;
    let end = k + 1;
    while (end < k + 4 && c.isContent(end)) end++;
    return end > k + 1 && GENERAL_HEADS.has(c.word(end - 1)) ? end : i;
  }
  if (c.word(k + 1) === THEREOF) return k + 2;
  // "copper and copper products": the same word again, with a general head.
  const again = c.text(k, k + 1).toLowerCase();
  return c
    .text(first, first + 1)
    .toLowerCase()
    .startsWith(again.slice(0, 5)) && GENERAL_HEADS.has(c.word(k + 1))
    ? k + 2
    : i;
}

/** "eco-friendly models": where cars are told of, models are cars. */
export function modelsAt(c: Cursor, i: number): Name | null {
  let k = i;
  while (k < i + 4 && !VEHICLES.has(c.word(k))) k++;
  if (k === i || k === i + 4 || c.word(k) !== MODELS || c.role(i) !== "") return null;
  const value = c.listed(range(i, k), CAR) ?? c.listed(range(i, k), VEHICLE);
  return value ? product(value, k + 1, false) : null;
}

/** "agro-fisheries products": what a hyphen joins to a listed name is part of it. */
export function hyphenatedAt(c: Cursor, i: number): Name | null {
  if (!c.isContent(i) || c.chart.kinds[i]! & OTHERWISE || !c.isHyphenated(i + 1)) return null;
  let k = i + 1;
  while (c.isHyphenated(k + 1)) k++;
  const rest = c.longest(k, PRODUCT) ?? c.longest(k, ACTIVITY);
  if (!rest || c.has(k, MEASURE)) return null;
  const last = GENERAL_HEADS.has(c.word(rest.last)) ? rest.last + 1 : rest.last;
  return group(c, i, last);
}

/** "home/living", "services/others": what a slash joins is one name. */
export function slashedAt(c: Cursor, i: number, from: number): Name | null {
  if (c.word(from) !== SLASH || !c.isGlued(from) || !c.isGlued(from + 1)) return null;
  let k = from + 1;
  const known = c.longest(k, PRODUCT) ?? c.longest(k, ACTIVITY);
  if (
    c.has(k, AREA) ||
    c.has(k, MEASURE) ||
    !(known || c.isContent(k) || c.word(k)?.text === "others" || c.word(k) === OTHER)
  )
    return null;
  k = known?.last ?? k + 1;
  if (c.word(k) === SLASH && c.isGlued(k)) k = slashedAt(c, i, k)?.last ?? k;
  const slug = slugOf(c.text(i, k));
  return slug ? product(slug, k, true) : null;
}
