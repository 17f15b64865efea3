import { AMOUNTS, CHANGE, CLAIM, type Claimed, MEASURE, MONTH, PERIOD, TOPIC } from "../../chart/kinds.js";
import { alt, as, one, opt, seq } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { lexicon } from "../../lexicon/index.js";
import { word } from "../pattern-words.js";
import {
  forWhat,
  inHistory,
  ordinal,
  ordinalOf,
  overOf,
  sinceBeginning,
  some,
  superlative,
  window,
} from "./parts.js";
import { claimWord, textAt } from "./words.js";

const stock = claimWord("stock");
const noun = some(
  window,
  as("length", claimWord("length")),
  as("stock", stock),
  as("stock", claimWord("part")),
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
      alt(
        as("thisYear", claimWord("this_year")),
        as("ever", claimWord("ever")),
        as("ever", sinceBeginning),
        as("ever", inHistory),
      ),
    ),
    opt(noun),
    opt(word("by"), stock),
    opt(as("how", word("recorded", "posted", "reached", "seen", "registered", "logged"))),
    opt(forWhat),
    opt(alt(as("ever", claimWord("ever")), as("ever", sinceBeginning), as("ever", inHistory))),
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
    alt(
      seq(
        word("no"),
        opt(word("other", "previous", "earlier")),
        alt(as("for", one(MONTH)), as("for", one(PERIOD)), as("unit", word("month", "quarter", "year"))),
        word("has", "had"),
      ),
      // "Never has a June seen higher exports"
      seq(
        claimWord("never"),
        word("has", "had"),
        word("a", "any"),
        alt(as("for", one(MONTH)), as("for", one(PERIOD)), as("unit", word("month", "quarter", "year"))),
      ),
    ),
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

/** "a level never seen before", "never before reached in a June": a record told by its absence until now. */
export const neverReached = rule<Claimed>({
  name: "never-reached",
  kind: CLAIM,
  pattern: seq(
    claimWord("never"),
    claimWord("reached_past"),
    opt(word("before")),
    opt(
      alt(
        forWhat,
        seq(word("in", "for"), word("that", "the"), as("unit", word("month", "quarter", "period"))),
      ),
    ),
  ),
  // "something never seen before" is said of an event, not of a level.
  build: (m) =>
    STOCK.has(textAt(m, m.first - 1))
      ? { claim: "record", bind: "before", way: 1, over: overOf(m), rank: 1 }
      : null,
});
const STOCK = new Set(lexicon.claimWords.get("stock"));

/** "Exports have never been higher", "Never before have exports to Vietnam been as high". */
export const neverHigher = rule<Claimed>({
  name: "never-higher",
  kind: CLAIM,
  pattern: alt(
    seq(
      claimWord("never"),
      word("been"),
      opt(word("so", "this", "as")),
      alt(
        as("high", alt(HIGHER, word("high", "large", "strong", "great"))),
        as("low", word("lower", "smaller", "low", "weaker")),
      ),
    ),
    seq(
      claimWord("never"),
      word("have", "has", "had"),
      as("topic", one(TOPIC)),
      word("been"),
      opt(word("so", "this", "as")),
      alt(
        as("high", alt(HIGHER, word("high", "large", "strong", "great"))),
        as("low", word("lower", "smaller", "low", "weaker")),
      ),
    ),
  ),
  build: (m) => {
    const topic = m.span("topic");
    return {
      claim: "record",
      ...(topic ? { bind: "behind" as const, at: topic.first } : { bind: "before" as const }),
      way: m.has("low") ? -1 : 1,
      over: "all_time",
      rank: 1,
    };
  },
});

/** "second only to the $20.8 billion of December": one level alone was higher. */
export const secondOnly = rule<Claimed>({
  name: "second-only",
  kind: CLAIM,
  pattern: seq(
    word("second", "behind"),
    word("only"),
    opt(word("to")),
    opt(word("the", "that", "those", "their", "its")),
    opt(word("of", "in")),
    alt(
      seq(
        alt(one(AMOUNTS), claimWord("record", "peak", "stock")),
        opt(
          word("of", "in", "set", "seen", "recorded", "posted", "reached"),
          opt(word("in")),
          opt(word("the")),
          one(PERIOD),
        ),
      ),
      one(PERIOD),
    ),
  ),
  // "second only to China" ranks among partners, which other words tell.
  build: () => ({ claim: "record", bind: "before", way: 1, over: "all_time", rank: 2 }),
});

export const superlativeRules = [superlativeRecord];
/** Told without a word of extremes. */
export const noneLikeRules = [secondOnly, moreThanAny, noneEverSaw, neverReached, neverHigher];
