import type { Chart, Kind, Span } from "../../chart/chart.js";
import {
  ACTIVITY,
  AGENCY,
  AREA,
  type AreaEntry,
  COMPONENT,
  CURRENCY,
  MEASURE,
  type MeasureEntry,
  MONEY_WORD,
  MONTH,
  type NameEntry,
  NUMERAL,
  PERIOD,
  PRODUCT,
  ROLE,
  SCALE,
  TOPIC,
  type Topic,
  type TopicItem,
  UNIT,
} from "../../chart/kinds.js";
import { lexicon } from "../../lexicon/index.js";
import { ENDS_NAME, WordClass } from "../../lexicon/lexicon.js";
import { slugOf } from "../../lexicon/slug.js";
import { WordSet } from "../../lexicon/word-set.js";
import { Joint, TokenType } from "../../text/tokens.js";

/** A partner that is only pointed at: the one last named. */
export const THAT_PARTNER = "@";

type Draft = { -readonly [K in keyof TopicItem]: TopicItem[K] };

/** A member of a list before it becomes part of an item. */
interface Name {
  readonly dimension: "product" | "activity" | "component" | "area";
  readonly value: string;
  readonly unknown: boolean;
  readonly adjective: boolean;
  readonly last: number;
}

const w = (text: string) => lexicon.vocabulary.intern(text);
const COMMA = w(","),
  AND = w("and"),
  BIGGEST = w("biggest"),
  IT = w("it"),
  LARGEST = w("largest"),
  MAIN = w("main"),
  OTHER = w("other"),
  OUTSIDE = w("outside"),
  THAN = w("than"),
  THEM = w("them"),
  THERE = w("there"),
  TOP = w("top"),
  OR = w("or"),
  AMPERSAND = w("&"),
  THE = w("the"),
  OPEN = w("("),
  CLOSE = w(")"),
  POSSESSIVE = w("'s"),
  AS = w("as"),
  WELL = w("well"),
  IN = w("in"),
  AT = w("at"),
  BY = w("by"),
  FOR = w("for"),
  BETWEEN = w("between"),
  WORTH = w("worth"),
  BOTH = w("both"),
  SUCH = w("such"),
  SLASH = w("/"),
  EXCLUDING = w("excluding"),
  ITS = w("its"),
  THEIR = w("their"),
  ONES = w("ones"),
  APOSTROPHE = w("'"),
  OF = w("of"),
  ON = w("on"),
  WITHIN = w("within"),
  AMONG = w("among");
const PRONOUNS = new WordSet(["it", "they", "both"].map((t) => w(t)));
const COUNTRY = new WordSet(
  [
    "country",
    "countries",
    "nation",
    "nations",
    "bloc",
    "region",
    "market",
    "markets",
    "economies",
    "group",
    "trading",
    "partners",
    "partner",
  ].map((t) => w(t)),
);
const POINTING = new WordSet(["there", "them", "these", "that", "those", "it", "this"].map((t) => w(t)));
const EVERY = new WordSet(["all", "every", "each"].map((t) => w(t)));
const SHOPS = new WordSet(["stores", "dealers", "retailers", "stations", "shops"].map((t) => w(t)));
const HEADS_OF_GOODS = new WordSet(["goods", "products", "equipment"].map((t) => w(t)));
const ABROAD = new WordSet(["abroad", "overseas"].map((t) => w(t)));
const BOUND = w("bound");
const NAME_KINDS: readonly [Kind<NameEntry>, Name["dimension"]][] = [
  [PRODUCT, "product"],
  [ACTIVITY, "activity"],
  [COMPONENT, "component"],
];
/** Kinds whose words are no part of a name, though no closed class holds them. */
const NO_NAME =
  (1 << SCALE.id) |
  (1 << NUMERAL.id) |
  (1 << MONTH.id) |
  (1 << CURRENCY.id) |
  (1 << MONEY_WORD.id) |
  (1 << UNIT.id) |
  (1 << PERIOD.id) |
  (1 << AGENCY.id);
const NAMES = (1 << PRODUCT.id) | (1 << ACTIVITY.id) | (1 << COMPONENT.id) | (1 << AREA.id);
const HEADS =
  (1 << MEASURE.id) |
  (1 << PRODUCT.id) |
  (1 << ACTIVITY.id) |
  (1 << COMPONENT.id) |
  (1 << AREA.id) |
  (1 << ROLE.id) |
  (1 << PERIOD.id);

/** Finds what a sentence's phrases are about, and adds a topic span for each to the chart. */
export function findTopics(chart: Chart, first: number, last: number): void {
  const reader = new NounPhrases(chart, last);
  for (let i = first; i < last; ) {
    // "the Ministry of Trade, Industry and Energy" speaks of no trade.
    const agency = chart.longest(i, AGENCY);
    const passed = chart.longest(i, ROLE);
    if (agency || (passed?.value.role === "none" && passed.last >= (chart.longest(i, MEASURE)?.last ?? 0))) {
      i = Math.max(agency?.last ?? 0, passed?.value.role === "none" ? passed.last : 0);
      continue;
    }
    const span = reader.at(i);
    if (span) {
      chart.add(span);
      i = Math.max(span.last, i + 1);
    } else i++;
  }
}

class NounPhrases {
  readonly #c: Chart;
  readonly #limit: number;
  constructor(chart: Chart, limit: number) {
    this.#c = chart;
    this.#limit = limit;
  }

  #word(i: number) {
    return i < this.#limit ? this.#c.tokens.word[i] : null;
  }
  #longest<V>(i: number, kind: Kind<V>): Span<V> | null {
    return i < this.#limit ? this.#c.longest(i, kind) : null;
  }
  /** A word that may stand inside a name: unknown, or known and of no closed class. */
  #content(i: number): boolean {
    if (i >= this.#limit || this.#c.tokens.type[i] !== TokenType.word || this.#c.kinds[i]! & NO_NAME)
      return false;
    const word = this.#c.tokens.word[i];
    if (!word) return !this.#endsIn(i, "ly") && !this.#endsIn(i, "ing");
    return (word.classes & ENDS_NAME) === 0;
  }
  #endsIn(i: number, ending: string): boolean {
    const { body, start, end } = this.#c.tokens;
    return end[i]! - start[i]! >= ending.length && body.startsWith(ending, end[i]! - ending.length);
  }
  #text(first: number, last: number): string {
    return this.#c.tokens.body.slice(this.#c.tokens.start[first]!, this.#c.tokens.end[last - 1]!);
  }

  /** The topic that begins at a token, or `null`. */
  at(i: number): Span<Topic> | null {
    const word = this.#word(i);
    if (!(this.#c.kinds[i]! & HEADS) && !this.#mayOpenName(i))
      return word && PRONOUNS.has(word) ? this.#make(i, i + 1, [{ anaphor: true }], [], true) : null;
    if (word && PRONOUNS.has(word)) return this.#make(i, i + 1, [{ anaphor: true }], [], true);
    const anaphor = this.#longest(i, ROLE);
    if (anaphor?.value.role === "pronoun") return this.#make(i, anaphor.last, [{ anaphor: true }], [], true);
    if (anaphor?.value.role === "anaphor") {
      const after = this.#after(anaphor.last, [{ anaphor: true }], []);
      return after.last > anaphor.last ? this.#make(i, after.last, after.items, after.unknown, false) : null;
    }
    return this.#group(i);
  }

  /** Whether a token that no name of the lexicon begins at may begin one. */
  #mayOpenName(i: number): boolean {
    if (!this.#content(i)) return false;
    const word = this.#word(i);
    return (
      word === POSSESSIVE ||
      word === APOSTROPHE ||
      this.#word(i + 1) === AND ||
      (this.#leadsToHead(i) && !this.#participle(i))
    );
  }

  #make(
    first: number,
    last: number,
    each: readonly TopicItem[],
    unknown: readonly string[],
    pronoun: boolean,
  ): Span<Topic> {
    return { kind: TOPIC.id, first, last, value: { each, unknown, pronoun }, rule: "noun-phrase", parts: [] };
  }

  /** Modifiers, a head, and what follows it: "Korea's daily average exports of chips to China". */
  #group(start: number): Span<Topic> | null {
    const shared: Draft = {};
    let names: Name[] = [];
    let unknownFrom = -1;
    let measures: MeasureEntry[] = [];
    /** Where modifiers stand behind a name, until a head follows: "displays falling 4.1 percent" has none. */
    let trailing = -1;
    let i = start;
    const flushUnknown = (to: number) => {
      if (unknownFrom >= 0) {
        const slug = slugOf(this.#text(unknownFrom, to));
        if (slug)
          names.push({ dimension: "product", value: slug, unknown: true, adjective: false, last: to });
        unknownFrom = -1;
      }
    };
    while (i < this.#limit) {
      const word = this.#word(i);
      if (names.at(-1)?.dimension === "component" && word === ONES) {
        i++;
        continue;
      }
      if (word === POSSESSIVE && unknownFrom >= 0) {
        // "GM Korea's output": a firm by its name.
        const maker = slugOf(this.#text(unknownFrom, i), false);
        if (maker) shared.component = maker;
        unknownFrom = -1;
        i++;
        continue;
      }
      if (word === POSSESSIVE || (word === APOSTROPHE && this.#c.tokens.joint[i] === Joint.glued)) {
        const owner = names.at(-1);
        if (owner?.dimension === "area") {
          shared.owner = owner.value;
          names = names.slice(0, -1);
        }
        i++;
        continue;
      }
      const measure = this.#longest(i, MEASURE);
      const name = this.#nameAt(i);
      const role = this.#longest(i, ROLE);
      // "imported ones", "imported cars": what the verb's form names here is a kind, not a deed.
      const kind =
        name?.dimension === "component" &&
        measure?.value.verb &&
        name.last >= measure.last &&
        (this.#content(name.last) || this.#word(name.last) === ONES);
      if (
        measure &&
        !kind &&
        measure.last >= (name?.last ?? 0) &&
        !(measure.value.verb && measures.length > 0 && measures[0]!.measure !== "fdi")
      ) {
        if (measure.value.verb && unknownFrom >= 0) unknownFrom = -1;
        flushUnknown(i);
        measures = [measure.value];
        trailing = -1;
        // "sold more cars overseas".
        if (measure.value.verb && measure.value.open)
          for (let k = measure.last; k < measure.last + 8; k++)
            if (ABROAD.has(this.#word(k)!))
              measures = [{ ...measure.value, measure: "exports", open: false }];
        i = measure.last;
        // "foreign direct investment (FDI) pledges", "production and exports", "export volume".
        if (this.#longest(i + 1, ACTIVITY)?.value.slug === "goods_and_services" && this.#word(i) === OPEN)
          shared.activity = "goods_and_services";
        i = this.#skipAbbreviation(i);
        const more = this.#longest(i, MEASURE);
        if (more && !more.value.verb === !measure.value.verb) continue;
        if (more?.value.verb && measure.value.measure === "fdi") continue;
        const joined = this.#word(i) === AND || this.#word(i) === OR ? this.#longest(i + 1, MEASURE) : null;
        if (joined && !joined.value.verb) {
          measures.push(joined.value);
          i = joined.last;
        }
        break;
      }
      if (
        role &&
        (role.value.role === "daily_average" || role.value.role === "monthly_average") &&
        role.last >= (name?.last ?? 0)
      ) {
        shared.basis = role.value.role;
        i = role.last;
        continue;
      }
      const period = this.#longest(i, PERIOD);
      if (
        period &&
        period.last > (name?.last ?? 0) &&
        period.value.t !== "cumulative" &&
        this.#periodModifies(period.last)
      ) {
        shared.period = period.value;
        i = period.last;
        if (this.#word(i) === POSSESSIVE) i++;
        continue;
      }
      if (role?.value.role === "average" && !shared.basis) shared.basis = "average";
      if (
        (role?.value.role === "modifier" || role?.value.role === "average") &&
        role.last > (name?.last ?? 0) &&
        unknownFrom < 0
      ) {
        if (names.length > 0 && trailing < 0) trailing = i;
        i = role.last;
        continue;
      }
      // "GM Korea's output": the area is part of the firm's name.
      if (name?.dimension === "area" && unknownFrom >= 0 && this.#word(name.last) === POSSESSIVE) {
        i = name.last;
        continue;
      }
      // "U.S.-bound car exports".
      if (
        name?.dimension === "area" &&
        this.#word(name.last) === BOUND &&
        this.#c.tokens.joint[name.last] === Joint.hyphenated
      ) {
        shared.partner = name.value;
        i = name.last + 1;
        continue;
      }
      if (name) {
        flushUnknown(i);
        trailing = -1;
        const list = this.#list(name, i);
        const adjacentName = names.at(-1);
        // "Korean chips": the adjective tells whose, the noun what. Two names of one dimension in a row are one name.
        if (
          adjacentName &&
          adjacentName.dimension === list[0]!.dimension &&
          list.length === 1 &&
          adjacentName.dimension !== "area"
        ) {
          names[names.length - 1] = {
            ...name,
            value: slugOf(this.#text(this.#firstOf(adjacentName, start), name.last)) ?? name.value,
            unknown: true,
          };
        } else names.push(...list);
        i = this.#skipAbbreviation(list.at(-1)!.last);
        continue;
      }
      if (this.#content(i) && this.#leadsToHead(i) && !(unknownFrom < 0 && this.#participle(i))) {
        if (unknownFrom < 0) unknownFrom = i;
        i++;
        continue;
      }
      break;
    }
    if (unknownFrom >= 0) i = unknownFrom;
    if (trailing >= 0) i = trailing;
    // "Japan's were up": the area alone, its measure left out.
    if (measures.length === 0 && names.length === 0 && shared.owner)
      return this.#make(start, i, [{ bare: shared.owner }], [], false);
    if (measures.length === 0 && names.length === 0 && !shared.basis) return null;
    const last = measures.length || names.length || shared.basis ? i : start;
    if (last <= start) return null;
    const unknown = names.filter((n) => n.unknown).map((n) => n.value);
    const items = combine(shared, names, measures);
    const after = this.#after(last, items, unknown);
    return this.#make(start, after.last, after.items, after.unknown, false);
  }

  #firstOf(name: Name, start: number): number {
    for (let k = start; k < name.last; k++) {
      const again = this.#nameAt(k);
      if (again && again.last === name.last) return k;
    }
    return start;
  }

  /** Whether a period stands before a head that it modifies: "September exports", "the June trade surplus". */
  #periodModifies(i: number): boolean {
    let k = i;
    if (this.#word(k) === POSSESSIVE) k++;
    for (let n = 0; n < 5 && k < this.#limit; n++) {
      if (this.#longest(k, MEASURE)) return true;
      const role = this.#longest(k, ROLE);
      const name = this.#nameAt(k);
      if (name) k = name.last;
      else if (role && (role.value.role === "modifier" || role.value.role.endsWith("average"))) k = role.last;
      else if (this.#content(k)) k++;
      else return false;
    }
    return false;
  }

  /** "offsetting", "resulting", "combined": no name begins with one that the lexicon lacks. */
  #participle(i: number): boolean {
    return !this.#word(i)?.classes && (this.#endsIn(i, "ing") || this.#endsIn(i, "ed"));
  }

  /** Whether only words of a name stand between here and a measure or a listed name: "finished product exports". */
  #leadsToHead(i: number): boolean {
    for (let k = i, n = 0; n < 4 && k < this.#limit; n++, k++) {
      if (n > 0 && this.#c.tokens.joint[k] === Joint.spaced && this.#c.tokens.type[k] !== TokenType.word)
        return false;
      if (n > 0 && this.#word(k) === POSSESSIVE && /^\p{Lu}/u.test(this.#text(i, i + 1))) continue;
      if (n > 0 && (this.#longest(k, MEASURE) || this.#longest(k, PRODUCT)))
        return !this.#longest(k, MEASURE)?.value.verb;
      if (!this.#content(k)) return false;
    }
    return false;
  }

  /** The product, industry, component or area that begins at a token, longest first. */
  #nameAt(i: number): Name | null {
    let best: Name | null = null;
    if (i >= this.#limit) return null;
    if (this.#word(i) === OTHER) return this.#rest(i);
    if (!(this.#c.kinds[i]! & NAMES)) return this.#sharedHead(i);
    for (const [kind, dimension] of NAME_KINDS) {
      const span = this.#longest(i, kind);
      if (span && span.last > (best?.last ?? 0))
        best = { dimension, value: span.value.slug, unknown: false, adjective: false, last: span.last };
    }
    const area = this.#longest(i, AREA) as Span<AreaEntry> | null;
    best ??= this.#sharedHead(i);
    // "mining goods", "agriculture products": a name with a general head is one name.
    if (best && best.dimension === "activity" && HEADS_OF_GOODS.has(this.#word(best.last)!)) {
      const slug = slugOf(this.#text(i, best.last + 1));
      if (slug)
        best = { dimension: "product", value: slug, unknown: true, adjective: false, last: best.last + 1 };
    }
    // "used car dealers", "cannabis stores": a kind of shop.
    if (best && SHOPS.has(this.#word(best.last)!)) {
      const slug = slugOf(this.#text(i, best.last + 1));
      if (slug)
        best = { dimension: "component", value: slug, unknown: true, adjective: false, last: best.last + 1 };
    }
    // "US $ 7.65 billion" names no country.
    if (area && this.#c.has(i, CURRENCY)) return best;
    if (area && area.last > (best?.last ?? 0))
      best = {
        dimension: "area",
        value: area.value.code,
        unknown: false,
        adjective: area.value.use === "adjective",
        last: area.last,
      };
    return best;
  }

  /** "other manufactured goods": a statistical group of its own; "other goods" is none. */
  #rest(i: number): Name | null {
    const rest = this.#longest(i + 1, PRODUCT);
    return rest && rest.last > i + 2
      ? {
          dimension: "product",
          value: `other_${rest.value.slug}`,
          unknown: false,
          adjective: false,
          last: rest.last,
        }
      : null;
  }

  /** "electric and hydrogen cars": a word that shares the head of the name behind "and". */
  #sharedHead(i: number): Name | null {
    const word = this.#word(i);
    if (!word || this.#word(i + 1) !== AND) return null;
    const other = this.#longest(i + 2, PRODUCT);
    if (!other || other.last - other.first < 2) return null;
    const head = this.#word(other.last - 1);
    const phrase = word.phrases.find(
      (p) => p.kind === PRODUCT.id && p.words.length === 2 && p.words[1] === head,
    );
    return phrase
      ? {
          dimension: "product",
          value: (phrase.value as NameEntry).slug,
          unknown: false,
          adjective: false,
          last: i + 1,
        }
      : null;
  }

  /** The list that a name opens: names of the same dimension, parted by commas and "and". */
  #list(head: Name, first: number): Name[] {
    const list = [head];
    let i = head.last;
    // A comma alone ends a phrase as often as it parts a list: what counts is what an "and" closes.
    let closed = 1;
    for (;;) {
      const next = this.#afterSeparator(i);
      if (next < 0) return this.#shops(list.slice(0, closed), first);
      const name = this.#nameAt(next) ?? this.#unknownMember(next);
      if (
        !name ||
        (name.dimension !== head.dimension &&
          !name.unknown &&
          !(head.dimension !== "area" && name.dimension !== "area"))
      )
        return this.#shops(list.slice(0, closed), first);
      // "Exports to China, Japan's largest partner": an owner is no member.
      if (this.#word(name.last) === POSSESSIVE) return this.#shops(list.slice(0, closed), first);
      const conjoined = this.#word(i) !== COMMA || this.#word(i + 1) === AND || this.#word(i + 1) === OR;
      list.push(
        name.unknown || name.dimension !== head.dimension ? { ...name, dimension: head.dimension } : name,
      );
      if (conjoined) closed = list.length;
      i = name.last;
    }
  }

  /** "furniture and home furnishings stores": goods that end in a kind of shop are one kind of shop. */
  #shops(list: readonly Name[], first: number): Name[] {
    const merged: Name[] = [];
    let from = first;
    let goods: Name[] = [];
    for (const name of list) {
      const shop = name.dimension !== "area" && SHOPS.has(this.#word(name.last - 1)!);
      goods.push(name);
      if (shop && goods.length > 1) {
        const slug = slugOf(this.#text(from, name.last));
        goods = slug ? [{ ...name, dimension: "component", value: slug, unknown: true }] : goods;
      }
      if (shop) {
        merged.push(...goods);
        goods = [];
        from = Math.max(this.#afterSeparator(name.last), name.last);
      }
    }
    return [...merged, ...goods];
  }

  /** A name that the lexicon lacks, between a list's comma and its "and" or end. */
  #unknownMember(i: number): Name | null {
    let k = i;
    while (k < this.#limit && k - i < 4 && this.#content(k) && !(this.#c.kinds[k]! & HEADS)) k++;
    if (k === i) return null;
    const next = this.#word(k);
    if (!(next === AND || next === COMMA)) return null;
    if (!this.#nameAt(this.#afterSeparator(k))) return null;
    const slug = slugOf(this.#text(i, k));
    return slug ? { dimension: "product", value: slug, unknown: true, adjective: false, last: k } : null;
  }

  /** The token after a list's separator, or -1. */
  #afterSeparator(i: number): number {
    let k = i;
    if (this.#word(k) === COMMA) {
      k++;
      if (this.#word(k) === AND || this.#word(k) === OR) k++;
    } else if (
      this.#word(k) === AND ||
      this.#word(k) === OR ||
      this.#word(k) === AMPERSAND ||
      this.#word(k) === SLASH
    )
      k++;
    else if (this.#word(k) === AS && this.#word(k + 1) === WELL && this.#word(k + 2) === AS) k += 3;
    else return -1;
    while (this.#word(k) === THE || this.#word(k) === BOTH) k++;
    return k < this.#limit ? k : -1;
  }

  /** "(FDI)", "(NODX)": an abbreviation in brackets is passed over. */
  #skipAbbreviation(i: number): number {
    if (this.#word(i) !== OPEN) return i;
    const close = this.#longest(i + 1, ACTIVITY);
    if (close && this.#word(close.last) === CLOSE && close.value.slug === "goods_and_services")
      return close.last + 1;
    if (this.#word(i + 2) !== CLOSE) return i;
    return /^[A-Z][A-Z&]+s?$/.test(this.#text(i + 1, i + 2)) ? i + 3 : i;
  }

  /** What follows a head: "of chips", "to China and Japan", "with the EU", "in manufacturing", "at SSMs". */
  #after(
    from: number,
    items: readonly TopicItem[],
    unknown: readonly string[],
  ): { last: number; items: readonly TopicItem[]; unknown: readonly string[] } {
    let i = from;
    let result = items;
    let names = unknown;
    for (let turn = 0; turn < 4; turn++) {
      const parsed = this.#complement(i, result);
      if (!parsed) break;
      result = spread(result, parsed.list);
      names = [...names, ...parsed.list.filter((n) => n.name?.unknown).map((n) => n.name!.value)];
      i = parsed.last;
    }
    return { last: i, items: result, unknown: names };
  }

  #complement(i: number, items: readonly TopicItem[]): { last: number; list: Added[] } | null {
    const word = this.#word(i);
    if (!word) return null;
    const role = this.#longest(i, ROLE)?.value.role ?? "";
    const hasMeasure = items.some((it) => it.measure || it.anaphor);
    // "ICT goods bound for China": the words say trade without naming it.
    const bound = !hasMeasure && role === "to" && this.#longest(i, ROLE)!.last > i + 1;
    if (!hasMeasure && !bound) return null;
    const relation =
      role === "to" || role === "from" || role === "with" || role === "of"
        ? role
        : word === IN
          ? "in"
          : word === AT
            ? "at"
            : word === BY
              ? "by"
              : word === FOR
                ? "for"
                : word === BETWEEN
                  ? "between"
                  : word === WORTH
                    ? "worth"
                    : word === EXCLUDING
                      ? "excluding"
                      : word === ON
                        ? "on"
                        : word === WITHIN || word === AMONG
                          ? "in"
                          : "";
    // "exports there".
    if (word === THERE && items.some((it) => it.measure))
      return {
        last: i + 1,
        list: [
          {
            name: { dimension: "area", value: THAT_PARTNER, unknown: false, adjective: false, last: i + 1 },
            as: "partner",
          },
        ],
      };
    // "exports in yuan terms": a frame, not a part of the name.
    if (relation === "in" && this.#longest(i, ROLE)?.value.role.endsWith("_frame")) return null;
    if (!relation || relation === "on") return null;
    let k = role === relation ? this.#longest(i, ROLE)!.last : i + 1;
    if (relation === "worth") return null;
    while ([THE, ITS, THEIR, BOTH].includes(this.#word(k)!)) k++;
    if (relation === "of") k = this.#pastCount(k);
    if (this.#word(k) === SUCH) return null;
    // "exports of goods": the general word names nothing.
    for (
      let role2 = this.#longest(k, ROLE);
      role2?.value.role === "modifier" && !this.#nameLongerThan(k, role2.last);
      role2 = this.#longest(k, ROLE)
    )
      k = role2.last;
    if (relation === "to" || relation === "from" || relation === "with") {
      const pointed = this.#pointed(k);
      if (pointed > k)
        return {
          last: pointed,
          list: [
            {
              name: {
                dimension: "area",
                value: THAT_PARTNER,
                unknown: false,
                adjective: false,
                last: pointed,
              },
              as: "partner",
            },
          ],
        };
      const others = this.#otherThan(k);
      if (others) return { last: others.last, list: [{ name: others, as: "partner" }] };
    }
    const name = this.#nameAt(k);
    if (name && this.#word(name.last) !== POSSESSIVE) {
      if (name.dimension === "area") {
        if (relation === "in" && name.adjective) return null;
        if (name.adjective && !this.#endsPhrase(name.last)) {
          // "sales of Korean cars": the adjective tells whose.
          const inner = this.#nameAt(name.last);
          if (!inner || relation !== "of") return null;
          return {
            last: inner.last,
            list: this.#list(inner, name.last).map((n) => ({ name: n, as: n.dimension as Added["as"] })),
          };
        }
        const list = this.#list(name, k);
        const as =
          relation === "of" || relation === "by"
            ? "owner"
            : relation === "in" || relation === "at"
              ? "bare"
              : "partner";
        return { last: list.at(-1)!.last, list: list.map((n) => ({ name: n, as })) };
      }
      if (relation === "with" || relation === "between" || relation === "excluding") return null;
      if (relation === "by" && name.dimension !== "component") return null;
      const unknownHead = this.#unknownRun(k);
      if (unknownHead && unknownHead.last > name.last && relation === "of") {
        // "exports of ICT product groups": words that stand for any kind name none.
        const named = this.#generic(name.last, unknownHead.last)
          ? { ...name, last: unknownHead.last }
          : unknownHead;
        return { last: named.last, list: [{ name: named, as: named.dimension as Added["as"] }] };
      }
      const list = this.#list(name, k);
      return {
        last: this.#skipAbbreviation(list.at(-1)!.last),
        list: list.map((n) => ({ name: n, as: n.dimension as Added["as"] })),
      };
    }
    if (relation === "of" || (relation === "for" && false)) {
      const run = this.#unknownRun(k);
      if (run) {
        const list = this.#list(run, k);
        return { last: list.at(-1)!.last, list: list.map((n) => ({ name: n, as: "product" as const })) };
      }
    }
    return null;
  }

  /** "exports of «all four major» ICT product groups": how many of its kind a name stands for is no part of it. */
  #pastCount(i: number): number {
    if (!EVERY.has(this.#word(i)!)) return i;
    let k = i + 1;
    while (this.#word(k) === OF || this.#word(k) === THE) k++;
    if (this.#longest(k, NUMERAL)) return this.#longest(k, NUMERAL)!.last;
    return this.#c.tokens.type[k] === TokenType.number ? k + 1 : k;
  }

  /** "there", "that country", "the bloc": the end of words that point at a partner, or where they would begin. */
  #pointed(i: number): number {
    const word = this.#word(i);
    if (!word) return i;
    if (POINTING.has(word))
      return COUNTRY.has(this.#word(i + 1)!)
        ? i + 2
        : word === THERE || word === THEM || word === IT
          ? i + 1
          : i;
    let k = i;
    while (
      this.#word(k) &&
      (this.#word(k) === LARGEST ||
        this.#word(k) === BIGGEST ||
        this.#word(k) === TOP ||
        this.#word(k) === MAIN)
    )
      k++;
    if (!COUNTRY.has(this.#word(k)!) || ![THE, ITS, THEIR].includes(this.#word(i - 1)!)) return i;
    while (COUNTRY.has(this.#word(k)!)) k++;
    return k;
  }

  /** "countries other than the United States": all but one. */
  #otherThan(i: number): Name | null {
    let k = i;
    while (COUNTRY.has(this.#word(k)!)) k++;
    if (k === i) return null;
    if (this.#word(k) === OTHER && this.#word(k + 1) === THAN) k += 2;
    else if (this.#word(k) === OUTSIDE) k++;
    else return null;
    if (this.#word(k) === THE) k++;
    const area = this.#nameAt(k);
    return area?.dimension === "area" ? { ...area, value: `NON_${area.value}` } : null;
  }

  #nameLongerThan(i: number, last: number): boolean {
    return (this.#nameAt(i)?.last ?? 0) > last;
  }

  #endsPhrase(i: number): boolean {
    return !this.#content(i);
  }

  #generic(first: number, last: number): boolean {
    for (let n = first; n < last; n++) if (!((this.#word(n)?.classes ?? 0) & WordClass.generic)) return false;
    return true;
  }

  /** Words of a name that the lexicon lacks, up to what ends a name: "exports of «precision bearings» rose". */
  #unknownRun(i: number): Name | null {
    let k = i;
    while (
      k < this.#limit &&
      k - i < 5 &&
      this.#content(k) &&
      !this.#longest(k, AREA) &&
      !this.#longest(k, PERIOD) &&
      !this.#longest(k, MEASURE)
    )
      k++;
    if (k === i) return null;
    // "trade of Member States", "exports of the sector": general words name no good.
    const slug = this.#generic(i, k) ? null : slugOf(this.#text(i, k));
    return slug ? { dimension: "product", value: slug, unknown: true, adjective: false, last: k } : null;
  }
}

interface Added {
  readonly name: Name | null;
  readonly as: "product" | "activity" | "component" | "owner" | "partner" | "bare";
}

/** Items crossed with a list that follows them: "production and exports of cars" is two, "exports of A and B" two. */
function spread(items: readonly TopicItem[], list: readonly Added[]): TopicItem[] {
  return items.flatMap((item) => list.map((added) => name({ ...item }, added.as, added.name!.value)));
}

/** Names and measures before a head become items: "offline and online sales", "Korea's semiconductor exports". */
function combine(shared: TopicItem, names: readonly Name[], measures: readonly MeasureEntry[]): TopicItem[] {
  let items: Draft[] = [{ ...shared }];
  const hasMeasure = measures.length > 0;
  for (const dimension of names.length > 0 ? DIMENSIONS : []) {
    const list = names.filter((n) => n.dimension === dimension);
    const [only] = list;
    if (!only) continue;
    const key =
      dimension === "area"
        ? hasMeasure && list.length === 1 && only.adjective
          ? "owner"
          : "bare"
        : dimension;
    if (list.length === 1) for (const item of items) name(item, key, only.value);
    else items = items.flatMap((item) => list.map((n) => name({ ...item }, key, n.value)));
  }
  // "services exports and imports": what the first measure implies, the second does.
  const implied = measures[0]?.implies.activity;
  if (hasMeasure) items = items.flatMap((item) => measures.map((m) => measured(item, m, implied)));
  return items;
}

function measured(item: TopicItem, m: MeasureEntry, implied: string | undefined): TopicItem {
  const made: Draft =
    implied && !m.implies.activity ? { activity: implied, ...m.implies, ...item } : { ...m.implies, ...item };
  made.measure = m.measure;
  made.sign = m.sign;
  if (m.open) made.open = true;
  if (m.verb) made.verb = true;
  return made;
}

const DIMENSIONS = ["area", "component", "activity", "product"] as const;

/** Sets a dimension of an item. */
function name(item: Draft, key: Added["as"], value: string): Draft {
  switch (key) {
    case "product":
      item.product = value;
      break;
    case "activity":
      item.activity = value;
      break;
    case "component":
      item.component = value;
      break;
    case "owner":
      item.owner = value;
      break;
    case "partner":
      item.partner = value;
      break;
    case "bare":
      item.bare = value;
      break;
  }
  return item;
}
