import type { Span } from "../../chart/chart.js";
import {
  ACTIVITY,
  AREA,
  COMPONENT,
  MEASURE,
  type MeasureEntry,
  PERIOD,
  PRODUCT,
  ROLE,
  TOPIC,
  type Topic,
  type TopicItem,
} from "../../chart/kinds.js";
import { slugOf } from "../../lexicon/slug.js";
import { skipAbbreviation } from "./abbreviations.js";
import { complete } from "./complements.js";
import type { Cursor } from "./cursor.js";
import { combine, type Draft, type Name } from "./items.js";
import { leavingAt, leftOut, pastLeftOut } from "./left-out.js";
import { joinedMeasure, listOf } from "./lists.js";
import { nameAt } from "./names.js";
import { leadsToHead, mayOpenName } from "./unknown.js";
import { ABROAD, APOSTROPHE, BOUND, COMMA, ONES, OPEN, POSSESSIVE, PRONOUNS } from "./words.js";

/** Kinds that a noun phrase may begin with. */
const OPENERS = [MEASURE, PRODUCT, ACTIVITY, COMPONENT, AREA, ROLE, PERIOD].reduce(
  (all, { id }) => all | (1 << id),
  0,
);
/** How far behind a verb its "abroad" may stand. */
const VERB_REACH = 20;

/** The topic that begins at a token, or `null`. */
export function nounPhraseAt(c: Cursor, i: number): Span<Topic> | null {
  const word = c.word(i);
  if (PRONOUNS.has(word)) return topic(i, i + 1, [{ anaphor: true }], [], true);
  const leaving = leavingAt(c, i);
  if (leaving) return topic(leaving.first, leaving.last, [leaving.item], [], false);
  if (!(c.chart.kinds[i]! & OPENERS) && !mayOpenName(c, i)) return null;
  const role = c.longest(i, ROLE);
  // "the former January high": before a noun it is no pronoun.
  if (role?.value.role === "pronoun" && !(role.last > i + 1 && c.isContent(role.last)))
    return topic(i, role.last, [{ anaphor: true }], [], true);
  if (role?.value.role === "anaphor") {
    const made = complete(c, role.last, [{ anaphor: true }], []);
    return made.last > role.last ? topic(i, made.last, made.items, made.unknown, false) : null;
  }
  return new Group(c, i).read();
}

function topic(
  first: number,
  last: number,
  each: readonly TopicItem[],
  unknown: readonly string[],
  pronoun: boolean,
): Span<Topic> {
  return { kind: TOPIC.id, first, last, value: { each, unknown, pronoun }, rule: "noun-phrase", parts: [] };
}

/** Modifiers, a head, and what follows it: "Korea's daily average exports of chips to China". */
class Group {
  readonly #c: Cursor;
  readonly #start: number;
  readonly #shared: Draft = {};
  #names: Name[] = [];
  #measures: MeasureEntry[] = [];
  /** Where a name that the lexicon lacks began, or -1. */
  #unknownFrom = -1;
  /** Where modifiers stand behind a name, until a head follows: "displays falling 4.1 percent" has none. */
  #trailing = -1;
  #i: number;

  constructor(c: Cursor, start: number) {
    this.#c = c;
    this.#start = start;
    this.#i = start;
  }

  read(): Span<Topic> | null {
    while (this.#i < this.#c.limit && this.#takeNext());
    if (this.#unknownFrom >= 0) this.#i = this.#unknownFrom;
    if (this.#trailing >= 0) this.#i = this.#trailing;
    const start = this.#start;
    const last = this.#i;
    const { owner, basis } = this.#shared;
    if (this.#measures.length === 0 && this.#names.length === 0) {
      // "Japan's were up": the area alone, its measure left out.
      if (owner) return topic(start, last, [{ bare: owner }], [], false);
      if (!basis) return null;
    }
    if (last <= start) return null;
    const without = this.#measures.length === 0 ? pastLeftOut(this.#c, last) : last;
    if (without > last) {
      const item = leftOut(this.#c, start, last, this.#names);
      return item && topic(start, without, [item], [], false);
    }
    const unknown = this.#names.filter((n) => n.unknown).map((n) => n.value);
    const made = complete(this.#c, last, combine(this.#shared, this.#names, this.#measures), unknown);
    return topic(start, made.last, made.items, made.unknown, false);
  }

  /** Takes what stands at the next token; `false` where it ends the group. */
  #takeNext(): boolean {
    const c = this.#c;
    const i = this.#i;
    if (this.#names.at(-1)?.dimension === "component" && c.word(i) === ONES) {
      this.#i++;
      return true;
    }
    if (this.#takePossessive(i)) return true;
    const measure = c.longest(i, MEASURE);
    const name = nameAt(c, i);
    if (measure && this.#isHead(measure, name)) return this.#takeMeasure(measure);
    if (this.#takeBasis(i, name) || this.#takePeriod(i, name) || this.#takeModifier(i, name)) return true;
    if (name) return this.#takeName(i, name);
    return this.#takeUnknown(i);
  }

  /** "Japan's", "carmakers'": what stands before it is the owner of what follows. */
  #takePossessive(i: number): boolean {
    const c = this.#c;
    const word = c.word(i);
    if (word === POSSESSIVE && this.#unknownFrom >= 0) {
      // "GM Korea's output": a firm by its name.
      const maker = slugOf(c.text(this.#unknownFrom, i), false);
      if (maker) this.#shared.component = maker;
      this.#unknownFrom = -1;
    } else if (word === POSSESSIVE || (word === APOSTROPHE && c.isGlued(i))) {
      const owner = this.#names.at(-1);
      if (owner?.dimension === "area") {
        this.#shared.owner = owner.value;
        this.#names = this.#names.slice(0, -1);
      }
    } else return false;
    this.#i++;
    return true;
  }

  /** Whether a measure is the head here, and no part of a name or of a clause. */
  #isHead({ value, last }: Span<MeasureEntry>, name: Name | null): boolean {
    const c = this.#c;
    if (last < (name?.last ?? 0)) return false;
    // "chips shipped to China": where they go, not what is told of them.
    if (value.verb && (c.longest(this.#i, ROLE)?.last ?? 0) > last) return false;
    // "imported ones", "imported cars": what the verb's form names here is a kind, not a deed.
    if (
      name?.dimension === "component" &&
      value.verb &&
      name.last >= last &&
      (c.isContent(name.last) || c.word(name.last) === ONES)
    )
      return false;
    return !(value.verb && this.#measures.length > 0 && this.#measures[0]!.measure !== "fdi");
  }

  #takeMeasure({ value, last }: Span<MeasureEntry>): boolean {
    const c = this.#c;
    if (value.verb && this.#unknownFrom >= 0) this.#unknownFrom = -1;
    this.#endUnknown(this.#i);
    this.#trailing = -1;
    this.#measures = [isAbroad(c, value, last) ? { ...value, measure: "exports", open: false } : value];
    // "trade (goods and services)"
    if (c.word(last) === OPEN && c.longest(last + 1, ACTIVITY)?.value.slug === "goods_and_services")
      this.#shared.activity = "goods_and_services";
    // "foreign direct investment (FDI) pledges", "production and exports", "export volume".
    this.#i = skipAbbreviation(c, last);
    const more = c.longest(this.#i, MEASURE);
    if (more && !more.value.verb === !value.verb) return true;
    if (more?.value.verb && value.measure === "fdi") return true;
    const joined = joinedMeasure(c, this.#i);
    if (joined) {
      this.#measures.push(joined.measure);
      this.#i = joined.last;
    }
    return false;
  }

  #takeBasis(i: number, name: Name | null): boolean {
    const role = this.#c.longest(i, ROLE);
    const basis = role?.value.role;
    if (basis !== "daily_average" && basis !== "monthly_average") return false;
    if (role!.last < (name?.last ?? 0)) return false;
    this.#shared.basis = basis;
    this.#i = role!.last;
    return true;
  }

  #takePeriod(i: number, name: Name | null): boolean {
    const c = this.#c;
    const period = c.longest(i, PERIOD);
    if (!period || period.last <= (name?.last ?? 0) || period.value.t === "cumulative") return false;
    if (!modifiesHead(c, period.last)) return false;
    this.#shared.period = period.value;
    this.#i = c.word(period.last) === POSSESSIVE ? period.last + 1 : period.last;
    return true;
  }

  #takeModifier(i: number, name: Name | null): boolean {
    const role = this.#c.longest(i, ROLE);
    const what = role?.value.role;
    if (what === "average" && !this.#shared.basis) this.#shared.basis = "average";
    if (what !== "modifier" && what !== "average") return false;
    if (role!.last <= (name?.last ?? 0) || this.#unknownFrom >= 0) return false;
    if (this.#names.length > 0 && this.#trailing < 0) this.#trailing = i;
    this.#i = role!.last;
    return true;
  }

  #takeName(i: number, name: Name): boolean {
    const c = this.#c;
    if (name.dimension === "area") {
      // "GM Korea's output": the area is part of the firm's name.
      if (this.#unknownFrom >= 0 && c.word(name.last) === POSSESSIVE) {
        this.#i = name.last;
        return true;
      }
      // "U.S.-bound car exports".
      if (c.word(name.last) === BOUND && c.isHyphenated(name.last)) {
        this.#shared.partner = name.value;
        this.#i = name.last + 1;
        return true;
      }
    }
    this.#endUnknown(i);
    this.#trailing = -1;
    const list = listOf(c, name, i);
    const before = this.#names.at(-1);
    // "Korean chips": the adjective tells whose, the noun what. Two names of one dimension in a row are one name.
    const [head, ...rest] = list;
    if (before?.last === i && before.dimension === head!.dimension && before.dimension !== "area") {
      const value = slugOf(c.text(this.#firstOf(before), head!.last)) ?? head!.value;
      this.#names.splice(-1, 1, { ...head!, value, unknown: true }, ...rest);
    } else this.#names.push(...list);
    this.#i = skipAbbreviation(c, list.at(-1)!.last);
    return true;
  }

  #takeUnknown(i: number): boolean {
    const c = this.#c;
    if (!c.isContent(i) || !leadsToHead(c, i)) return false;
    if (this.#unknownFrom < 0) {
      if (c.isParticiple(i)) return false;
      this.#unknownFrom = i;
    }
    this.#i++;
    return true;
  }

  /** Makes a name of the words since one began that the lexicon lacks. */
  #endUnknown(to: number): void {
    if (this.#unknownFrom < 0) return;
    const c = this.#c;
    // "regional exports": an adjective alone names no good.
    const name = to > this.#unknownFrom + 1 || !c.isAdjective(to - 1);
    const slug = name ? slugOf(c.text(this.#unknownFrom, to)) : null;
    if (slug)
      this.#names.push({ dimension: "product", value: slug, unknown: true, adjective: false, last: to });
    this.#unknownFrom = -1;
  }

  /** The token that a name of the group begins at. */
  #firstOf(name: Name): number {
    for (let k = this.#start; k < name.last; k++) if (nameAt(this.#c, k)?.last === name.last) return k;
    return this.#start;
  }
}

/** "sold more cars overseas": what is sold abroad is exported. */
function isAbroad(c: Cursor, { verb, open }: MeasureEntry, last: number): boolean {
  if (!verb || !open) return false;
  for (let k = last; k < last + VERB_REACH; k++) {
    if (ABROAD.has(c.word(k))) return true;
    if (c.word(k) === COMMA) return false;
  }
  return false;
}

/** Whether a period stands before a head that it modifies: "September exports", "the June trade surplus". */
function modifiesHead(c: Cursor, i: number): boolean {
  let k = c.word(i) === POSSESSIVE ? i + 1 : i;
  for (let n = 0; n < 5 && k < c.limit; n++) {
    if (c.longest(k, MEASURE)) return true;
    const role = c.longest(k, ROLE);
    const name = nameAt(c, k);
    if (name) k = name.last;
    else if (role && (role.value.role === "modifier" || role.value.role.endsWith("average"))) k = role.last;
    else if (c.isContent(k)) k++;
    else return false;
  }
  return false;
}
