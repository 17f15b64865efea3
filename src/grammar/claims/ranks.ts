import {
  AREA,
  CLAIM,
  type Claimed,
  MEASURE,
  type MeasureEntry,
  NUMBER,
  type Num,
  PERIOD,
  type Period,
  TOPIC,
  type Topic,
} from "../../chart/kinds.js";
import { alt, as, one, opt, seq, unless } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { lexicon } from "../../lexicon/index.js";
import { plural } from "../../lexicon/inflect.js";
import { ENDS_NAME } from "../../lexicon/lexicon.js";
import { slugOf } from "../../lexicon/slug.js";
import { TokenType } from "../../text/tokens.js";
import { phrase, word } from "../pattern-words.js";
import { article, ordinal, ordinalOf, superlative } from "./parts.js";
import { claimWord, textAt, words } from "./words.js";

const kinds = ["total_trade", "fdi", "imports", "exports", "producer", "item"] as const;
/** What the country itself may be first of in the world. */
const OWN = new Map([
  ["exporter", "exports"],
  ["importer", "imports"],
]);
const FLOW_OF = new Map([
  ["export", "exports"],
  ["import", "imports"],
]);
const partner = alt(...kinds.map((kind) => as(kind, claimWord(`partner_${kind}`))));
/** "among export markets", "the No. 1 item". */
const partners = alt(
  ...kinds.map((kind) => as(kind, phrase(...lexicon.claimWords.get(`partner_${kind}`)!.map(plural)))),
  partner,
);

/** "Korea's sixth-largest trading partner in Europe", "the largest market", "the third-biggest supplier". */
export const rankAmong = rule<Claimed>({
  name: "rank-among",
  kind: CLAIM,
  pattern: seq(
    article,
    opt(alt(as("whose", one(AREA)), as("world", word("world"))), opt(word("'s"))),
    opt(ordinal),
    alt(superlative, as("high", claimWord("top"))),
    opt(words(2)),
    partner,
    opt(
      word("of", "in", "for", "to", "among"),
      opt(word("the")),
      alt(
        as("world", word("world")),
        // "for Turkish goods"
        seq(one(AREA), word("goods", "products", "exports", "cars", "commodities", "shipments")),
        one(TOPIC),
        one(AREA),
      ),
    ),
    opt(
      opt(word("(")),
      as("cumulative", word("cumulative")),
      word("as", "up", "until", "through", "to"),
      opt(word("of", "to")),
      as("until", one(PERIOD)),
    ),
  ),
  build: (m) => {
    const before = `${textAt(m, m.first - 2)} ${textAt(m, m.first - 1)}`;
    if (/one of|among$|\bof the$/.test(before)) return null;
    const kind = kinds.find((k) => m.has(k))!;
    const t = m.chart.tokens;
    for (let k = m.first; k < m.last; k++)
      if (t.type[k] === TokenType.mark && k < m.at(kind) && !/['’]/.test(t.body[t.start[k]!]!)) return null;
    const text = textAt(m, m.at(kind));
    const world = m.at("world") >= 0;
    if (kind === "producer" && !world) return null;
    // "its largest export partner": the word before the partner tells of which flow.
    const flow = FLOW_OF.get(textAt(m, m.at(kind) - 1)) ?? FLOW_OF.get(text);
    let measure: string | undefined =
      kind === "producer"
        ? "production"
        : kind === "item"
          ? world
            ? OWN.get(text)
            : undefined
          : kind === "total_trade"
            ? (flow ?? kind)
            : kind;
    if (world && (kind === "producer" || OWN.has(text)))
      return {
        claim: "record",
        bind: "before",
        way: 1,
        over: null,
        rank: ordinalOf(m) ?? 1,
        among: t.body.slice(t.start[m.at(kind)]!, t.end[m.last - 1]!),
        measure,
        own: true,
      };
    const names = textAt(m, m.last + 1) === "the" ? m.last + 2 : m.last + 1;
    const follows = /^(?:was|is|were|remained|being)$/.test(textAt(m, m.last)) && m.chart.has(names, TOPIC);
    // "the fourth-largest source of technical regulation difficulties"
    if (textAt(m, m.at(kind)) === "source" && m.at(kind) === m.last - 1 && textAt(m, m.last) === "of") {
      let end = m.last + 1;
      while (t.type[end] === TokenType.word && !((t.word[end]?.classes ?? 0) & ENDS_NAME)) end++;
      measure =
        end > m.last + 1 ? (slugOf(t.body.slice(t.start[m.last + 1]!, t.end[end - 1]!)) ?? measure) : measure;
    }
    return {
      claim: "record",
      ...(follows ? { bind: "behind" as const, at: names } : { bind: "before" as const }),
      way: m.has("low") ? -1 : 1,
      over: null,
      rank: ordinalOf(m) ?? 1,
      among: t.body.slice(t.start[m.at(kind)]!, t.end[m.last - 1]!),
      measure,
      until: m.value<Period>("until"),
    };
  },
});

/** "The EU came second", "ranked third": among what was ranked before. */
export const cameInOrder = rule<Claimed>({
  name: "came-in-order",
  kind: CLAIM,
  pattern: seq(
    word("came", "ranked", "ranks", "placed", "finished", "comes", "ranking", "coming"),
    opt(word("in", "a", "at")),
    opt(word("close", "distant", "a")),
    ordinal,
    opt(word("place", "overall")),
    unless(
      alt(
        word("in", "month", "quarter", "to"),
        claimWord("straight"),
        claimWord("superlative_high"),
        one(MEASURE),
      ),
    ),
  ),
  build: (m) => ({ claim: "record", bind: "before", way: 1, over: null, rank: ordinalOf(m)!, among: "" }),
});

/** "Germany ranked first among export markets", "China held the top place", "noodles remained the No. 1 item". */
export const firstPlace = rule<Claimed>({
  name: "first-place",
  kind: CLAIM,
  pattern: alt(
    seq(
      word("ranked", "ranks", "came", "placed", "ranking", "stood", "was", "finished"),
      opt(word("in", "at")),
      ordinal,
      opt(word("place")),
      alt(
        // "in imports", not "in import markets"
        seq(word("in"), as("flow", one(MEASURE)), unless(partners)),
        seq(
          word("among", "in", "of", "as"),
          opt(word("the", "all", "its", "a", "an", "our")),
          as("among", partners),
        ),
      ),
    ),
    // "first place went to Russia", "the top spot was taken by China"
    seq(
      opt(word("the")),
      alt(word("top"), ordinal),
      as("among", word("place", "spot", "position", "rank")),
      alt(
        seq(word("went", "goes", "belonged", "fell"), word("to")),
        seq(word("was", "is"), word("taken", "held", "claimed", "occupied"), word("by")),
      ),
      opt(word("the")),
      as("taker", one(TOPIC)),
    ),
    seq(
      claimWord("hold_place"),
      opt(word("the", "its")),
      alt(word("top"), ordinal),
      as("among", word("place", "spot", "position", "rank")),
    ),
    seq(
      opt(word("the", "its", "their", "our")),
      word("no"),
      opt(word(".")),
      as("n", one(NUMBER)),
      as("among", partner),
    ),
  ),
  build: (m) => {
    const t = m.chart.tokens;
    const kind = kinds.find((k) => m.has(k));
    const taker = m.span<Topic>("taker");
    if (taker && !taker.value.each.every((item) => item.bare || item.product)) return null;
    const flow = m.value<MeasureEntry>("flow");
    return {
      claim: "record",
      ...(taker ? { bind: "behind" as const, at: taker.first } : { bind: "before" as const }),
      way: 1,
      over: null,
      rank: m.value<Num>("n")?.n ?? ordinalOf(m) ?? 1,
      among: t.body.slice(t.start[Math.max(m.at("among"), m.at("flow"))]!, t.end[m.last - 1]!),
      measure: flow ? flow.measure : kind && kind !== "item" && kind !== "producer" ? kind : undefined,
    };
  },
});

const MADE = new Map([
  ["producing", "production"],
  ["making", "production"],
  ["manufacturing", "production"],
  ["building", "production"],
  ["exporting", "exports"],
  ["importing", "imports"],
]);
/** "Korea ranked fifth among car-producing countries", "was the world's seventh among exporting nations": the country itself. */
export const ownPlace = rule<Claimed>({
  name: "own-place",
  kind: CLAIM,
  pattern: seq(
    word("ranked", "ranks", "came", "placed", "ranking", "stood", "was", "is", "finished", "remained"),
    opt(word("in", "at", "the")),
    ordinal,
    opt(word("place")),
    word("among", "of"),
    opt(word("the", "all")),
    opt(word("world"), word("'s")),
    as("among", words(3)),
    word("countries", "nations", "economies"),
  ),
  build: (m) => {
    const t = m.chart.tokens;
    const at = m.at("among");
    let measure: string | undefined;
    for (let k = at; k < m.last; k++) measure ??= MADE.get(textAt(m, k));
    return measure
      ? {
          claim: "record",
          bind: "before",
          way: 1,
          over: null,
          rank: ordinalOf(m)!,
          among: t.body.slice(t.start[at]!, t.end[m.last - 1]!),
          measure,
          own: true,
        }
      : null;
  },
});

/** "GM Korea's Trax was the most exported model", "The best-selling model was the Grandeur": a model among all. */
export const topModel = rule<Claimed>({
  name: "top-model",
  kind: CLAIM,
  pattern: seq(
    opt(word("the", "its", "their")),
    opt(ordinal),
    alt(
      seq(word("best", "top", "most"), word("selling", "sold")),
      seq(word("most"), as("abroad", word("exported", "shipped"))),
    ),
    opt(word("korean", "imported", "domestic", "single", "car")),
    as("among", word("model", "car", "vehicle")),
  ),
  build: (m) => ({
    claim: "record",
    bind: "before",
    way: 1,
    over: null,
    rank: ordinalOf(m) ?? 1,
    among: textAt(m, m.at("among")),
    measure: m.at("abroad") >= 0 ? "exports" : undefined,
    model: true,
  }),
});

export const rankRules = [rankAmong, topModel];
/** Told without a word of extremes. */
export const placeRules = [cameInOrder, firstPlace, ownPlace];
