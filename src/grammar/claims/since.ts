import {
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  MEASURE,
  type MeasureEntry,
  PERIOD,
  type Period,
  TOPIC,
} from "../../chart/kinds.js";
import { alt, as, one, opt, type Pattern, seq } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { number, numberOf, some, spanOf, superlative, unit, unitOf, window } from "./parts.js";
import { claimWord, words } from "./words.js";

const noun = some(
  as("length", claimWord("length")),
  claimWord("stock"),
  as("measure", one(MEASURE)),
  word("trade", "export", "import", "goods", "single", "overall"),
  window,
);

/** "in seven years", "in more than a decade", "in half a year". */
const inSpan: Pattern = seq(
  word("in", "for"),
  alt(
    seq(number, alt(unit, as("decade", word("decades", "decade")))),
    seq(
      opt(word("over", "nearly", "almost", "about", "around", "roughly", "just")),
      opt(word("over")),
      opt(as("half", word("half"))),
      word("a"),
      alt(unit, as("decade", word("decade"))),
      opt(as("andHalf", seq(word("and"), word("a"), word("half")))),
    ),
    seq(word("more", "less"), word("than"), word("a"), alt(unit, as("decade", word("decade")))),
  ),
);
/** "since September 2018", "since the first quarter", "or since October 2020". */
const sincePeriod: Pattern = seq(
  word("since"),
  opt(word("the", "in")),
  opt(word("in")),
  as("since", one(PERIOD)),
);
const back: Pattern = alt(seq(inSpan, opt(opt(word(",")), opt(word("or")), sincePeriod)), sincePeriod);

function span(m: Match): string | null {
  const n = m.has("n") ? numberOf(m)! : m.at("half") >= 0 ? 0.5 : m.at("andHalf") >= 0 ? 1.5 : 1;
  if (m.has("decade")) return spanOf(n, "decade");
  const of = unitOf(m);
  return of ? spanOf(n, of) : null;
}
const dated = (m: Match) => ({ since: m.value<Period>("since"), span: span(m) });

/** "the largest in seven years since September 2018", "the biggest since", "the lowest monthly figure since February 2016". */
export const largestSince = rule<Claimed>({
  name: "largest-since",
  kind: CLAIM,
  pattern: seq(
    superlative,
    noun,
    opt(word("recorded", "posted", "seen", "reported", "logged", "registered")),
    back,
  ),
  build: (m) =>
    m.has("measure") || !m.has("window") || m.has("since")
      ? {
          claim: "since",
          bind: m.has("measure") ? "behind" : "before",
          at: m.at("measure"),
          way: m.has("low") ? -1 : 1,
          ...dated(m),
        }
      : null,
});

/** "a three-year high", "a 16-month low". */
export const yearsHigh = rule<Claimed>({
  name: "years-high",
  kind: CLAIM,
  pattern: seq(
    number,
    alt(unit, as("decade", word("decade"))),
    alt(as("high", claimWord("peak")), as("low", claimWord("trough"))),
  ),
  build: (m) => ({ claim: "since", bind: "before", way: m.has("low") ? -1 : 1, ...dated(m) }),
});

/** "since the outbreak of COVID-19": a beginning that is no date. */
const sinceEvent = seq(
  word("since"),
  opt(word("the")),
  opt(word("covid", "global", "financial")),
  claimWord("event"),
  opt(word("of"), words(3)),
);

/** "Not since September 2022 have exports been this high". */
export const notSince = rule<Claimed>({
  name: "not-since",
  kind: CLAIM,
  pattern: seq(
    word("not"),
    alt(sincePeriod, seq(word("in"), number, unit)),
    word("have", "has", "had"),
    as("topic", one(TOPIC)),
    opt(word("been", "stood", "come")),
    word("this", "so", "that", "as"),
    alt(as("high", word("high", "large", "big", "strong", "wide")), as("low", word("low", "small", "weak"))),
  ),
  build: (m) => ({
    claim: "since",
    bind: "behind",
    at: m.span("topic")!.first,
    way: m.has("low") ? -1 : 1,
    ...dated(m),
  }),
});

/** "for the first time in three and a half years", "the first time since 2008". */
export const firstTime = rule<Claimed>({
  name: "first-time",
  kind: CLAIM,
  pattern: seq(
    opt(word("for")),
    opt(word("the", "its", "their")),
    word("first"),
    word("time"),
    opt(word("ever")),
    alt(back, sinceEvent),
  ),
  build: (m) => ({ claim: "since", bind: "before", first: true, of: null, ...dated(m) }),
});

/** "the first monthly deficit since July", "its first increase in seven months". */
export const firstSince = rule<Claimed>({
  name: "first-since",
  kind: CLAIM,
  pattern: seq(
    opt(word("the", "its", "their", "a")),
    word("first"),
    some(claimWord("length"), claimWord("strongly"), window, word("trade", "such")),
    alt(
      as("up", claimWord("growth_word")),
      as("down", claimWord("decline_word")),
      as("plus", word("black")),
      as("minus", word("red")),
      as("balance", one(MEASURE)),
      as("change", one(CHANGE)),
    ),
    opt(word("ink")),
    opt(word("in", "for"), opt(word("the")), as("topic", one(TOPIC))),
    back,
  ),
  build: (m) => {
    const topic = m.span("topic");
    const balance = m.value<MeasureEntry>("balance");
    const change = m.value<ChangeEntry>("change");
    const of = m.has("up")
      ? "growth"
      : m.has("down")
        ? "decline"
        : m.has("plus")
          ? "surplus"
          : m.has("minus")
            ? "deficit"
            : balance
              ? balance.sign === 1
                ? "surplus"
                : balance.sign === -1
                  ? "deficit"
                  : null
              : change
                ? change.way === 1
                  ? "growth"
                  : change.way === -1
                    ? "decline"
                    : null
                : null;
    if (of === null) return null;
    return {
      claim: "since",
      ...(topic ? { bind: "behind" as const, at: topic.first } : { bind: "before" as const }),
      first: true,
      of,
      measure: of === "surplus" || of === "deficit" ? "trade_balance" : undefined,
      ...dated(m),
    };
  },
});

/** "a surplus of 366.5 billion yen, its first in three months": what was the first of its kind is told before. */
export const firstOfKind = rule<Claimed>({
  name: "first-of-kind",
  kind: CLAIM,
  pattern: seq(
    opt(word("the", "its", "their")),
    word("first"),
    opt(word("such"), opt(claimWord("stock"))),
    opt(word("one")),
    back,
  ),
  build: (m) => ({ claim: "since", bind: "before", first: true, of: null, elided: true, ...dated(m) }),
});

export const sinceRules = [largestSince, yearsHigh];
export const firstRules = [firstTime, firstSince, firstOfKind, notSince];
