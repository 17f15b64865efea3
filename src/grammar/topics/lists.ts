import {
  ACTIVITY,
  AREA,
  COMPONENT,
  MEASURE,
  type MeasureEntry,
  PERIOD,
  PRODUCT,
  ROLE,
} from "../../chart/kinds.js";
import { slugOf } from "../../lexicon/slug.js";
import type { Word } from "../../lexicon/vocabulary.js";
import type { Cursor } from "./cursor.js";
import { figuresBehind } from "./figures.js";
import type { Name } from "./items.js";
import { nameAt } from "./names.js";
import {
  AMONG,
  AMPERSAND,
  AND,
  AS,
  BELONGINGS,
  BOTH,
  COMMA,
  FOR,
  IN,
  OR,
  POSSESSIVE,
  SLASH,
  THE,
  THEM,
  WELL,
} from "./words.js";

/** The list that a name opens: names of the same dimension, parted by commas and "and". */
export function listOf(c: Cursor, head: Name, first: number): Name[] {
  const list = membersOf(c, head, nameAt);
  const { last } = list.at(-1)!;
  if (head.dimension !== "product") return list;
  const told = figuresBehind(c, last);
  // "chemicals, plastics and rubber" is the name of a group; with three figures behind it, a list of three.
  if (told >= 2 && told !== list.length)
    for (const parted of [COMMA, AND]) {
      const at = (_: Cursor, i: number) => withoutGroup(c, i, parted);
      const apart = membersOf(c, at(c, first) ?? head, at);
      if (apart.length === told && apart.at(-1)!.last === last) return apart;
    }
  return told === list.length ? list : closedByGroup(c, list, first);
}

/** "cars, vans, buses and trucks": where a list has no other "and", that of a listed group at its end is the list's. */
function closedByGroup(c: Cursor, list: readonly Name[], first: number): Name[] {
  const before = list.at(-2);
  const { last } = list.at(-1)!;
  if (!before || c.word(before.last) !== COMMA || c.word(before.last + 1) === AND) return [...list];
  if (hasAnd(c, first, before.last)) return [...list];
  const short = shortAt(c, before.last + 1);
  const rest = short && c.word(short.last) === AND ? nameAt(c, short.last + 1) : null;
  return short && rest?.last === last ? [...list.slice(0, -1), short, rest] : [...list];
}

/** The name that begins at a token; where a comma (or an "and") parts its words, only its first. */
function withoutGroup(c: Cursor, i: number, parted: Word): Name | null {
  const name = nameAt(c, i);
  for (let k = i; name && k < name.last; k++)
    if (c.word(k) === COMMA || c.word(k) === parted) return shortAt(c, i) ?? name;
  return name;
}

/** How many words the first member of a group may have. */
const SHORT = 4;

/** The listed product that ends before the first comma or "and". */
function shortAt(c: Cursor, i: number): Name | null {
  const tokens: number[] = [];
  for (let k = i; k < i + SHORT && c.isWord(k) && c.word(k) && c.word(k) !== AND && c.word(k) !== OR; k++)
    tokens.push(k);
  for (; tokens.length > 0; tokens.pop()) {
    const value = c.listed(tokens);
    const last = i + tokens.length;
    if (value && afterSeparator(c, last) >= 0)
      return { dimension: "product", value, unknown: false, adjective: false, last };
  }
  return null;
}

function hasAnd(c: Cursor, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (c.word(k) === AND) return true;
  return false;
}

/** Goods are told in one list with industries, and kinds of shop with channels; goods and channels are not, nor areas. */
function areTogether(a: Name, b: Name): boolean {
  const kinds = new Set([a.dimension, b.dimension]);
  return !kinds.has("area") && !(kinds.has("product") && kinds.has("component"));
}

function membersOf(c: Cursor, head: Name, at: (c: Cursor, i: number) => Name | null): Name[] {
  const list = [head];
  let i = head.last;
  // A comma alone ends a phrase as often as it parts a list: what counts is what an "and" closes.
  let closed = 1;
  let anded = false;
  for (;;) {
    const next = afterSeparator(c, i);
    // "other industries, utilities and construction among them": what is among them is told with them.
    if (list.length > 1 && c.word(i) === AMONG && c.word(i + 1) === THEM) return [{ ...head, last: i + 2 }];
    if (next < 0) return list.slice(0, closed);
    // "Instant noodles, or ramyeon, …": another name of the same.
    if (list.length === 1 && c.word(i) === COMMA && c.word(i + 1) === OR) {
      const alias = at(c, next);
      if (alias && c.word(alias.last) === COMMA) return [{ ...head, last: alias.last }];
    }
    // "A, and B rose": a comma before the "and" of two, or behind the "and" of a list, begins a clause.
    if (
      head.dimension !== "area" &&
      c.word(i) === COMMA &&
      c.word(i + 1) === AND &&
      (list.length === 1 || (anded && closed === list.length))
    )
      return list.slice(0, closed);
    const name = at(c, next) ?? unknownMember(c, next);
    if (
      !name ||
      (name.dimension !== head.dimension &&
        !areTogether(name, head) &&
        // "finished products and parts"
        !(head.dimension === "component" && BELONGINGS.has(c.word(next))))
    )
      return list.slice(0, closed);
    // "Exports to China, Japan's largest partner": an owner is no member.
    if (c.word(name.last) === POSSESSIVE) return list.slice(0, closed);
    // "meat and meat products, dairy products and eggs": the "and" of a group closes a list, too; but "within manufacturing,
    // electrical and electronics …" is no list.
    const grouped = list.length > 1 || head.value.includes("_and_") || head.dimension === "product";
    const conjoined =
      c.word(i) !== COMMA ||
      c.word(i + 1) === AND ||
      c.word(i + 1) === OR ||
      (grouped && name.dimension === head.dimension && hasAnd(c, next, name.last));
    list.push(
      name.unknown || name.dimension !== head.dimension ? { ...name, dimension: head.dimension } : name,
    );
    if (conjoined) closed = list.length;
    if (conjoined && c.word(i) === AND) anded = true;
    i = name.last;
  }
}

/** Kinds that begin a name, or something that is none. */
const KNOWN = [MEASURE, PRODUCT, ACTIVITY, COMPONENT, AREA, ROLE, PERIOD].reduce(
  (all, { id }) => all | (1 << id),
  0,
);

/** A name that the lexicon lacks, between a list's comma and its "and" or end. */
function unknownMember(c: Cursor, i: number): Name | null {
  let k = i;
  while (k < c.limit && k - i < 4 && c.isContent(k) && !(c.chart.kinds[k]! & KNOWN)) k++;
  if (k === i) return null;
  const next = c.word(k);
  if (!(next === AND || next === COMMA)) return null;
  if (!nameAt(c, afterSeparator(c, k))) return null;
  const slug = slugOf(c.text(i, k));
  return slug ? { dimension: "product", value: slug, unknown: true, adjective: false, last: k } : null;
}

/** Roles of prepositions that a list may repeat. */
const PREPOSITIONS = new Set(["to", "from", "with", "of"]);

/** The token after a list's separator, or -1. */
function afterSeparator(c: Cursor, i: number): number {
  let k = i;
  const word = c.word(k);
  if (word === COMMA) {
    k++;
    if (c.word(k) === AND || c.word(k) === OR) k++;
  } else if (word === AND || word === OR || word === AMPERSAND || word === SLASH) k++;
  else if (word === AS && c.word(k + 1) === WELL && c.word(k + 2) === AS) k += 3;
  else return -1;
  // "to developing countries and to developed ones", "of fruit and of nuts"
  if (word === AND && (PREPOSITIONS.has(c.role(k)) || c.word(k) === IN || c.word(k) === FOR)) k++;
  while (c.word(k) === THE || c.word(k) === BOTH) k++;
  return k < c.limit ? k : -1;
}

/** A measure that "and" joins to the one before it: "production and exports". */
export function joinedMeasure(c: Cursor, i: number): { measure: MeasureEntry; last: number } | null {
  const joined = c.word(i) === AND || c.word(i) === OR ? c.longest(i + 1, MEASURE) : null;
  return joined && !joined.value.verb ? { measure: joined.value, last: joined.last } : null;
}
