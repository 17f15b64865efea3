import {
  CLAIM,
  type Claimed,
  MEASURE,
  type MeasureEntry,
  NUMBER,
  type Num,
  type NumberWord,
  ORDINAL_WORD,
} from "../../chart/kinds.js";
import { alt, as, many, one, opt, seq } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { article, number, numberOf, ordinal, ordinalOf, unit } from "./parts.js";
import { adjectives, ender, inARow, length, separator, straight, streak, whatRan } from "./streak-parts.js";
import { claimWord, textAt } from "./words.js";

/** "for the fourth consecutive month", "for ten months running", "in the black for 74 consecutive months", "a 16th straight month of increase". */
export const streakFor = rule<Claimed>({
  name: "streak",
  kind: CLAIM,
  pattern: seq(
    ender,
    opt(
      alt(
        as("plus", claimWord("surplus_run")),
        as("minus", claimWord("deficit_run")),
        // "on an upward path for the 13th consecutive month"
        as("up", claimWord("on_the_up")),
        as("down", claimWord("on_the_down")),
      ),
    ),
    opt(word("for", "marking", "making", "in"), article),
    length,
    opt(word("of"), adjectives, whatRan, opt(inARow)),
  ),
  build: (m) => streak(m),
});

/** "up for an eighth month", "a third month of losses" is told by another rule. */
export const forAnother = rule<Claimed>({
  name: "for-another-month",
  kind: CLAIM,
  pattern: seq(word("for"), as("article", word("a", "an", "the")), ordinal, unit),
  // "the highest ever for a first quarter" ranks; "for the fourth quarter" is a time, "for the second month of the year" too.
  build: (m) =>
    ordinalOf(m) === 1 ||
    RANKS.test(`${textAt(m, m.first - 1)} ${textAt(m, m.first - 2)}`) ||
    (textAt(m, m.at("article")) === "the" && (!m.has("month") || /^(?:of|since|in)$/.test(textAt(m, m.last))))
      ? null
      : streak(m),
});

const RANKS = /\b(?:ever|record|high|figure|largest|highest|most|best|amount)\b/;

/** "for the third and fourth straight months, respectively": one streak each. */
export const streaksEach = rule<Claimed>({
  name: "streaks-each",
  kind: CLAIM,
  pattern: seq(
    word("for"),
    article,
    alt(many(as("nth", one(ORDINAL_WORD)), separator, 2), many(as("each", one(NUMBER)), separator, 2)),
    alt(seq(straight, unit), seq(unit, inARow)),
    opt(opt(word(",")), word("respectively")),
  ),
  build: (m) => {
    const each = m.has("nth")
      ? m.values<NumberWord>("nth").map((n) => n.value)
      : m.values<Num>("each").map((n) => n.n);
    return streak(m, { each, n: each[0] });
  },
});

/** "the seventh in as many months", "the 11th fall in as many months", "the ninth consecutive one". */
export const inAsMany = rule<Claimed>({
  name: "in-as-many",
  kind: CLAIM,
  pattern: seq(
    opt(word("the", "its", "their", "a")),
    ordinal,
    alt(
      seq(opt(adjectives, whatRan), word("in"), word("as"), word("many"), unit),
      seq(straight, word("one")),
    ),
  ),
  build: (m) => streak(m),
});

/** "in each of the last five months", "for all of the past three quarters". */
export const eachOfLast = rule<Claimed>({
  name: "each-of-last",
  kind: CLAIM,
  pattern: seq(
    word("in", "for", "over", "during"),
    word("each", "all", "every", "one"),
    word("of"),
    word("the"),
    word("last", "past", "previous"),
    as("n", one(NUMBER)),
    unit,
  ),
  build: (m) => streak(m),
});

/** "their eighth straight monthly gain", "the 13th monthly surplus in a row", "a second consecutive monthly decline". */
export const nthChange = rule<Claimed>({
  name: "nth-change",
  kind: CLAIM,
  pattern: seq(
    opt(word("marking", "making", "posting", "recording", "registering", "for")),
    ender,
    alt(ordinal, number),
    alt(seq(straight, opt(unit), adjectives, whatRan), seq(opt(unit), adjectives, whatRan, inARow)),
  ),
  build: (m) => streak(m),
});

/** "the 21st month of on-year growth in succession", "a third month of growth in a row", "the sixth in a row". */
export const nthMonthOf = rule<Claimed>({
  name: "nth-month-of",
  kind: CLAIM,
  pattern: seq(
    opt(word("for"), article),
    ordinal,
    alt(seq(unit, word("of"), adjectives, whatRan, opt(inARow)), inARow),
  ),
  build: (m) => streak(m),
});

/** "Imports outstripped exports for the fourth month in a row". */
export const importsOverExports = rule<Claimed>({
  name: "imports-over-exports",
  kind: CLAIM,
  pattern: seq(
    as("one", one(MEASURE)),
    word("outstripped", "exceeded", "outpaced", "surpassed", "topped", "outweighed", "overtook"),
    as("other", one(MEASURE)),
    opt(word("for")),
    article,
    length,
  ),
  build: (m) => {
    const pair = `${m.value<MeasureEntry>("one")!.measure} ${m.value<MeasureEntry>("other")!.measure}`;
    const of = pair === "imports exports" ? "deficit" : pair === "exports imports" ? "surplus" : null;
    return of && streak(m, { of, measure: "trade_balance" });
  },
});

/** "…and general machinery for eight": a second streak told in short. */
export const shortStreak = rule<Claimed>({
  name: "short-streak",
  kind: CLAIM,
  pattern: alt(
    seq(word("for"), article, alt(number, ordinal), alt(word(";", ".", ","), word("and"))),
    // "…, their third month of expansion in a row, and computers added 7.9 percent, an eighth."
    seq(word(","), word("a", "an", "the", "its", "their"), ordinal, word(";", ".")),
  ),
  build: (m) => {
    const n = numberOf(m) ?? ordinalOf(m);
    const digits = m.value<Num>("n");
    return n !== null && Number.isInteger(n) && n > 1 && n < 400 && !digits?.decimals
      ? { claim: "streak", bind: "before", n, unit: null, of: null, short: true }
      : null;
  },
});

/** "a 21-month run of growth", "nine months of uninterrupted growth", "brought a run of 98 monthly surpluses to an end". */
export const runOf = rule<Claimed>({
  name: "run-of",
  kind: CLAIM,
  pattern: alt(
    seq(
      ender,
      article,
      number,
      unit,
      word("run", "streak", "string", "stretch", "spell"),
      word("of"),
      adjectives,
      whatRan,
    ),
    seq(
      ender,
      number,
      unit,
      word("of"),
      word("uninterrupted", "unbroken", "continuous", "continued", "consecutive", "straight", "successive"),
      adjectives,
      whatRan,
    ),
  ),
  build: (m) => streak(m),
});

export const streakRules = [
  runOf,
  streakFor,
  forAnother,
  streaksEach,
  inAsMany,
  eachOfLast,
  nthChange,
  nthMonthOf,
  importsOverExports,
  shortStreak,
];
