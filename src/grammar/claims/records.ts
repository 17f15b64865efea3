import {
  AMOUNT,
  AMOUNTS,
  AREA,
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  MEASURE,
  type MeasureEntry,
  MONTH,
  NUMBER,
  type Num,
  PERIOD,
  type Period,
  TOPIC,
} from "../../chart/kinds.js";
import { alt, as, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { lexicon } from "../../lexicon/index.js";
import { plural } from "../../lexicon/inflect.js";
import { ENDS_NAME } from "../../lexicon/lexicon.js";
import { slugOf } from "../../lexicon/slug.js";
import { TokenType } from "../../text/tokens.js";
import { phrase, word } from "../pattern-words.js";
import {
  article,
  baseOf,
  forWhat,
  ofBase,
  ordinal,
  ordinalOf,
  overOf,
  sinceBeginning,
  some,
  window,
} from "./parts.js";
import { claimWord, textAt, words } from "./words.js";

const stock = claimWord("stock");
const superlative = alt(as("high", claimWord("superlative_high")), as("low", claimWord("superlative_low")));
const IN = new Set(["in", "of", "since", "for", "from", "to", "by", "on", "last", "until", "during"]);

/** Where the subject of a record stands: in the figure or the name behind it, else before it. */
function bound(m: Match): Pick<Claimed, "bind" | "at"> {
  // "record shipments of gold": the noun phrase passes over modifiers, so that it may begin before.
  if (m.has("record")) {
    for (let i = m.first; i <= m.last; i++) {
      const topic = m.chart.longest(i, TOPIC);
      if (topic && topic.last > m.last) return { bind: "behind", at: i };
    }
  }
  if (m.has("amount")) return { bind: "figure", at: m.span("amount")!.first };
  let k = m.last;
  if (textAt(m, k) === "of" || textAt(m, k) === "at" || textAt(m, k) === "with") k++;
  if (textAt(m, k) === "about" || textAt(m, k) === "over") k++;
  if (m.chart.has(k, AMOUNTS) || m.chart.has(k, AMOUNT)) return { bind: "figure", at: k };
  const preposition = textAt(m, m.last);
  if (preposition === "in" || preposition === "for") {
    const topic = m.chart.longest(m.last + 1, TOPIC);
    if (topic?.value.each.some((item) => item.measure)) return { bind: "behind", at: m.last + 1 };
  }
  return { bind: "before" };
}

/** "a record", "an all-time monthly high", "hit new highs", "both July records", "the annual record", "record shipments of". */
export const recordNoun = rule<Claimed>({
  name: "record",
  kind: CLAIM,
  pattern: seq(
    some(as("fresh", claimWord("fresh")), as("length", claimWord("length")), window),
    alt(
      seq(
        as("record", word("record", "records", "unprecedented")),
        opt(word("breaking", "setting", "high", "monthly", "annual", "quarterly", "trade")),
        opt(alt(as("high", claimWord("peak")), as("low", claimWord("trough")))),
      ),
      as("high", claimWord("peak")),
      as("low", claimWord("trough")),
    ),
    opt(stock),
    opt(claimWord("ever")),
    ofBase,
    opt(alt(forWhat, seq(opt(word("of", "at")), as("amount", one(AMOUNTS)), forWhat))),
  ),
  build: (m) => {
    const t = m.chart.tokens;
    const modified = m.has("fresh") || m.has("length") || m.has("window");
    const before = textAt(m, m.first - 1);
    const next = textAt(m, m.last);
    if (m.has("window") && m.at("window") === m.first && IN.has(before)) return null;
    if (m.has("record")) {
      const at = m.at("record");
      const bare = at === m.first;
      if (t.word[at]!.text === "unprecedented" && bound(m).bind !== "figure") return null;
      if (
        bare &&
        (t.word[at]!.text === "records" ||
          /^(?:on|track|to|will|would|not|of|for|could|world)$/.test(before)) &&
        !(before === "to" && (m.has("high") || m.has("low") || m.last > at + 1))
      )
        return null;
      if (/^(?:a|an|the|keeping|holder|its|their|date)$/.test(next) && m.last === at + 1) return null;
      if (t.word[at + 1]?.text === "keeping") return null;
      const change = m.chart.longest(m.last, CHANGE)?.value as ChangeEntry | undefined;
      if (!m.has("high") && !m.has("low") && change && change.class === "noun") return null;
      if (bare && t.joint[at] === 2) return null;
    } else {
      if (!modified || t.joint[m.last] === 2) return null;
      // "a high base", "new high-tech goods": a peak ends its phrase.
      if (m.chart.has(m.last, TOPIC) && next !== "it") return null;
    }
    // "highs", "records": of each of several.
    const many = /^(?:highs|records|lows|peaks)$/.test(
      textAt(m, Math.max(m.at("record"), m.at("high"), m.at("low"))),
    );
    return {
      claim: "record",
      ...bound(m),
      way: m.has("low") ? -1 : 1,
      over: overOf(m),
      rank: 1,
      base: baseOf(m),
      many,
    };
  },
});

const noun = some(
  window,
  as("length", claimWord("length")),
  as("stock", stock),
  as("measure", one(MEASURE)),
  word("trade", "export", "import", "goods", "single", "overall", "outbound"),
);

/** "the highest ever for September", "the second-largest on record", "the most for any January since data began". */
export const superlativeRecord = rule<Claimed>({
  name: "superlative-record",
  kind: CLAIM,
  pattern: seq(
    opt(ordinal),
    superlative,
    noun,
    opt(
      alt(as("thisYear", claimWord("this_year")), as("ever", claimWord("ever")), as("ever", sinceBeginning)),
    ),
    opt(noun),
    opt(word("by"), stock),
    opt(as("for", word("recorded", "posted", "reached", "seen", "registered", "logged"))),
    opt(forWhat),
    opt(alt(as("ever", claimWord("ever")), as("ever", sinceBeginning))),
  ),
  build: (m) => {
    const rank = ordinalOf(m);
    const qualified =
      m.has("ever") ||
      m.has("thisYear") ||
      m.has("window") ||
      m.has("single") ||
      m.has("unit") ||
      m.value("for") !== null;
    const own = rank !== null || /^(?:its|their)$/.test(textAt(m, m.first - 1));
    if (!qualified && !(own && (m.has("length") || m.has("stock")))) return null;
    // "the largest since": told by the rules of `since`.
    if (textAt(m, m.last) === "since") return null;
    if (m.has("window") && m.chart.tokens.word[m.last]?.text === "in") return null;
    if (!m.has("ever") && m.chart.has(m.last, CHANGE)) return null;
    const measured = m.has("measure");
    return {
      claim: "record",
      ...(measured ? { bind: "behind" as const, at: m.at("measure") } : { bind: "before" as const }),
      way: m.has("low") ? -1 : 1,
      over: overOf(m),
      rank: rank ?? 1,
    };
  },
});

const kinds = ["total_trade", "fdi", "imports", "exports", "producer", "item"] as const;
/** What the country itself may be first of in the world. */
const OWN = new Map([
  ["exporter", "exports"],
  ["importer", "imports"],
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
      alt(as("world", word("world")), one(TOPIC), one(AREA)),
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
    let measure: string | undefined =
      kind === "producer" ? "production" : kind === "item" ? (world ? OWN.get(text) : undefined) : kind;
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

/** "broke the previous record", "surpassing the old high set in July": a record of now. */
export const recordBroken = rule<Claimed>({
  name: "record-broken",
  kind: CLAIM,
  pattern: seq(
    claimWord("exceed_record"),
    word("the", "its", "their", "a"),
    some(
      word("previous", "old", "prior", "earlier", "existing", "former", "last", "own", "all", "time"),
      as("length", claimWord("length")),
    ),
    alt(word("record", "records"), claimWord("peak")),
    opt(word("of", "by"), opt(one(AMOUNTS))),
    opt(
      word("set", "posted", "reached", "recorded", "registered"),
      opt(word("in", "during"), opt(word("the")), one(PERIOD)),
    ),
  ),
  build: () => ({ claim: "record", bind: "before", way: 1, over: "all_time", rank: 1, again: true }),
});

const anyOther = seq(
  word("any", "all", "every"),
  opt(word("other", "earlier", "previous", "prior", "past")),
  opt(as("single", word("single"))),
  alt(
    as("for", one(MONTH)),
    as("for", one(PERIOD)),
    as("unit", word("month", "months", "quarter", "quarters", "year", "years")),
  ),
);
/** Against which a claim on "any earlier February", "all previous months" stands. */
const overAny = (m: Match): Claimed["over"] => (m.has("unit") ? "all_time" : overOf(m));
/** "more than in any earlier February", "surpassed all previous months". */
export const moreThanAny = rule<Claimed>({
  name: "more-than-any",
  kind: CLAIM,
  pattern: alt(
    seq(word("more", "higher", "larger", "greater"), word("than"), opt(word("in", "for")), anyOther),
    seq(claimWord("exceed_record"), opt(word("those", "that"), word("of")), anyOther),
  ),
  build: (m) => ({ claim: "record", bind: "before", way: 1, over: overAny(m), rank: 1 }),
});

const HIGHER = word("higher", "larger", "greater", "bigger", "more");
const HIGHER_TEXT = /^(?:higher|larger|greater|bigger|more)$/;
/** "no June has ever seen higher exports". */
export const noneEverSaw = rule<Claimed>({
  name: "none-ever-saw",
  kind: CLAIM,
  pattern: seq(
    word("no"),
    opt(word("other", "previous", "earlier")),
    alt(as("for", one(MONTH)), as("for", one(PERIOD)), as("unit", word("month", "quarter", "year"))),
    word("has", "had"),
    opt(word("ever", "yet", "before")),
    word("seen", "recorded", "posted", "brought", "registered", "known"),
    opt(HIGHER),
    as("topic", one(TOPIC)),
  ),
  build: (m) => {
    const at = m.span("topic")!.first;
    // The comparative may be part of the name: the noun phrase passes over modifiers.
    const higher = HIGHER_TEXT.test(textAt(m, at)) || HIGHER_TEXT.test(textAt(m, at - 1));
    return higher ? { claim: "record", bind: "behind", at, way: 1, over: overAny(m), rank: 1 } : null;
  },
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
      word("among", "in", "of", "as"),
      opt(word("the", "all", "its", "a", "an", "our")),
      as("among", partners),
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
    return {
      claim: "record",
      bind: "before",
      way: 1,
      over: null,
      rank: m.value<Num>("n")?.n ?? ordinalOf(m) ?? 1,
      among: t.body.slice(t.start[m.at("among")]!, t.end[m.last - 1]!),
      measure: kind && kind !== "item" && kind !== "producer" ? kind : undefined,
    };
  },
});

const observed = word("observed", "recorded", "registered", "posted", "seen", "reported", "run", "found");
/** "the largest surplus was observed in Germany", "Poland recorded the smallest deficit": among members. */
export const largestBalance = rule<Claimed>({
  name: "largest-balance",
  kind: CLAIM,
  pattern: alt(
    seq(
      opt(word("the")),
      superlative,
      opt(word("trade", "goods")),
      as("balance", one(MEASURE)),
      word("was", "were"),
      observed,
      word("in", "by", "for"),
      opt(word("the")),
      as("topic", one(TOPIC)),
    ),
    seq(alt(observed, word("had", "ran", "has")), word("the"), superlative, as("balance", one(MEASURE))),
  ),
  build: (m) => {
    const { sign } = m.value<MeasureEntry>("balance")!;
    if (!sign || textAt(m, m.last) === "since" || textAt(m, m.last) === "in") return null;
    const topic = m.span("topic");
    return {
      claim: "record",
      ...(topic ? { bind: "behind" as const, at: topic.first } : { bind: "before" as const }),
      way: (m.has("low") ? -sign : sign) as 1 | -1,
      over: null,
      rank: 1,
      among: "members",
      measure: "trade_balance",
      members: true,
    };
  },
});

export const recordRules = [recordBroken, recordNoun, superlativeRecord, rankAmong, largestBalance];
/** Told without a word of extremes. */
export const orderRules = [cameInOrder, moreThanAny, noneEverSaw, firstPlace];
