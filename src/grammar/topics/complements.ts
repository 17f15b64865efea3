import { MEASURE, NUMERAL, PRODUCT, ROLE, type TopicItem } from "../../chart/kinds.js";
import { skipAbbreviation } from "./abbreviations.js";
import type { Cursor } from "./cursor.js";
import { type Added, type Name, spread } from "./items.js";
import { listOf } from "./lists.js";
import { nameAt } from "./names.js";
import {
  ALL_OTHERS,
  allBut,
  BOTH_PARTNERS,
  pastAllOthers,
  pastBoth,
  pastCount,
  pastPointer,
  thatPartner,
} from "./pointing.js";
import { unknownRun } from "./unknown.js";
import {
  AMONG,
  AND,
  ARTICLES,
  AT,
  BETWEEN,
  BOTH,
  BY,
  EXCLUDING,
  FOR,
  IN,
  MEMBER,
  POSSESSIVE,
  STATES,
  SUCH,
  THE,
  THERE,
  WITHIN,
} from "./words.js";

// What follows a head: "of chips", "to China and Japan", "with the EU", "in manufacturing", "at SSMs".

/** Items with what follows them added. */
export interface Completed {
  readonly last: number;
  readonly items: readonly TopicItem[];
  readonly unknown: readonly string[];
}

/** How many complements a name may have. */
const MOST = 4;

type Relation = "to" | "from" | "with" | "of" | "in" | "at" | "by" | "for" | "between" | "excluding";

/** Adds to items all that follows their head. */
export function complete(
  c: Cursor,
  from: number,
  items: readonly TopicItem[],
  unknown: readonly string[],
): Completed {
  let made: Completed = { last: from, items, unknown };
  for (let turn = 0; turn < MOST; turn++) {
    const list = conjoined(c, made.last, made.items);
    if (!list) break;
    // "investment from the U.S. to Korea": whose it is stands first.
    const toHost =
      relationAt(c, made.last) === "to" &&
      made.items[0]?.measure?.startsWith("fdi") &&
      made.items.every((item) => item.partner);
    if (toHost && list.added.every(({ name }) => name.dimension === "area")) {
      made = { ...made, last: list.last };
      continue;
    }
    made = {
      last: list.last,
      items: list.added.length > 0 ? spread(made.items, list.added) : made.items,
      unknown: [...made.unknown, ...list.added.filter((n) => n.name.unknown).map((n) => n.name.value)],
    };
  }
  return made;
}

/** A complement with those that "and" and the same preposition add to it: "from the EU and from China". */
function conjoined(c: Cursor, from: number, items: readonly TopicItem[]): Complement | null {
  let list = complementAt(c, from, items);
  const relation = relationAt(c, from);
  while (
    list &&
    relation !== null &&
    c.word(list.last) === AND &&
    relationAt(c, list.last + 1) === relation
  ) {
    const more = complementAt(c, list.last + 1, items);
    if (!more || more.added[0]!.as !== list.added[0]!.as) break;
    list = { last: more.last, added: [...list.added, ...more.added] };
  }
  return list;
}

interface Complement {
  readonly last: number;
  readonly added: readonly Added[];
}

/** How a complement is related to its head, by the preposition that opens it. */
function relationAt(c: Cursor, i: number): Relation | null {
  const role = c.role(i);
  if (role === "to" || role === "from" || role === "with" || role === "of") return role;
  switch (c.word(i)) {
    case IN:
    case WITHIN:
    case AMONG:
      return "in";
    case AT:
      return "at";
    case BY:
      return "by";
    case FOR:
      return "for";
    case BETWEEN:
      return "between";
    case EXCLUDING:
      return "excluding";
    default:
      return null;
  }
}

function complementAt(c: Cursor, i: number, items: readonly TopicItem[]): Complement | null {
  const word = c.word(i);
  if (!word) return null;
  const role = c.role(i);
  const hasMeasure = items.some((it) => it.measure || it.anaphor);
  // "ICT goods bound for China": the words say trade without naming it.
  const bound = !hasMeasure && role === "to" && c.longest(i, ROLE)!.last > i + 1;
  if (!hasMeasure && !bound) return null;
  // "exports there".
  if (word === THERE && items.some((it) => it.measure)) return partner(thatPartner(i + 1));
  const relation = relationAt(c, i);
  if (!relation) return null;
  // "exports in yuan terms": a frame, not a part of the name.
  if (relation === "in" && role.endsWith("_frame")) return null;
  const k = start(c, role === relation ? c.longest(i, ROLE)!.last : i + 1, relation);
  if (k < 0) return null;
  if (relation === "to" || relation === "from" || relation === "with") {
    const pointed = pastPointer(c, k);
    if (pointed > k) return partner(thatPartner(pointed));
    const both = pastBoth(c, k);
    if (both > k) return partner({ ...thatPartner(both), value: BOTH_PARTNERS });
    // "exports to the Member States": of the Union.
    if (c.word(k) === MEMBER && c.word(k + 1) === STATES) {
      const union = c.role(k + 2) === "of" ? nameAt(c, c.word(k + 3) === THE ? k + 4 : k + 3) : null;
      return partner(union?.dimension === "area" ? union : { ...thatPartner(k + 2), value: "EU" });
    }
    const rest = pastAllOthers(c, k);
    if (rest > k) return partner({ ...thatPartner(rest), value: ALL_OTHERS });
    const others = allBut(c, k);
    if (others) return partner(others);
  }
  if (relation === "for") {
    const market = marketAt(c, k);
    if (market) return market;
  }
  const name = nameAt(c, k);
  if (name && c.word(name.last) !== POSSESSIVE)
    return name.dimension === "area"
      ? areasBehind(c, name, relation === "from" && isExports(items) ? "of" : relation)
      : namesBehind(c, k, name, relation, items);
  if (relation !== "of") return null;
  const run = unknownRun(c, k);
  return run ? listed(listOf(c, run, k), () => "product") : null;
}

/** Exports from a country are its own: "auto exports from South Korea". */
const isExports = (items: readonly TopicItem[]): boolean =>
  items.length > 0 && items.every((item) => item.measure === "exports" && !item.open && !item.partner);

/** "output for the home market", "cars built for export": for whom it is made. */
function marketAt(c: Cursor, k: number): Complement | null {
  const market = c.longest(k, MEASURE);
  const value =
    market?.value.measure === "domestic_sales"
      ? "domestic"
      : market?.value.measure === "exports" && market.last === k + 1 && c.role(market.last) !== "of"
        ? "export"
        : null;
  if (!value || !market) return null;
  const name: Name = { dimension: "component", value, unknown: false, adjective: false, last: market.last };
  return { last: market.last, added: [{ name, as: "component" }] };
}

const partner = (name: Name): Complement => ({ last: name.last, added: [{ name, as: "partner" }] });

const listed = (
  list: readonly Name[],
  as: (name: Name) => Added["as"] = (name) => name.dimension as Added["as"],
): Complement => ({ last: list.at(-1)!.last, added: list.map((name) => ({ name, as: as(name) })) });

/** Where the name behind a preposition begins, its articles and general words passed over; -1 where none does. */
function start(c: Cursor, i: number, relation: Relation): number {
  let k = i;
  while (ARTICLES.has(c.word(k)) || c.word(k) === BOTH) k++;
  if (relation === "of") k = pastCount(c, k);
  if (c.word(k) === SUCH) return -1;
  // "exports to the six Middle East countries"
  const count = c.longest(k, NUMERAL);
  if (count && nameAt(c, count.last)?.dimension === "area") return count.last;
  // "exports of goods": the general word names nothing.
  for (
    let role = c.longest(k, ROLE);
    role?.value.role === "modifier" && (nameAt(c, k)?.last ?? 0) <= role.last;
    role = c.longest(k, ROLE)
  )
    k = role.last;
  return k;
}

function areasBehind(c: Cursor, name: Name, relation: Relation): Complement | null {
  if (relation === "in" && name.adjective) return null;
  if (name.adjective && (c.isContent(name.last) || c.has(name.last, PRODUCT))) {
    // "sales of Korean cars": the adjective tells whose.
    const inner = nameAt(c, name.last);
    if (!inner || relation !== "of") return null;
    const made = listed(listOf(c, inner, name.last));
    return {
      ...made,
      added: made.added.map((added) => ({ ...added, beside: name })),
    };
  }
  const as =
    relation === "of" || relation === "by"
      ? "owner"
      : relation === "in" || relation === "at"
        ? "bare"
        : "partner";
  return listed(listOf(c, name, name.last), () => as);
}

function namesBehind(
  c: Cursor,
  k: number,
  name: Name,
  relation: Relation,
  items: readonly TopicItem[],
): Complement | null {
  if (relation === "with" || relation === "between" || relation === "excluding") return null;
  if (relation === "by" && name.dimension !== "component") return null;
  // "batteries for electric vehicles" are batteries.
  if (relation === "for" && name.dimension === "product" && items.some((item) => item.product))
    return { last: listOf(c, name, k).at(-1)!.last, added: [] };
  // "sales of imported EVs": both what they are and where they are from.
  const inner = name.dimension === "component" && relation === "of" ? nameAt(c, name.last) : null;
  if (inner?.dimension === "product") {
    const made = listed(listOf(c, inner, name.last));
    return { ...made, added: made.added.map((added) => ({ ...added, beside: name })) };
  }
  const run = unknownRun(c, k);
  if (run && run.last > name.last && relation === "of")
    // "exports of ICT product groups": words that stand for any kind name none.
    return listed([c.isGeneric(name.last, run.last) ? { ...name, last: run.last } : run]);
  const made = listed(listOf(c, name, k));
  return { ...made, last: skipAbbreviation(c, made.last) };
}
