import {
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  MEASURE,
  type MeasureEntry,
  NUMBER,
  type Num,
  type NumberWord,
  ORDINAL_WORD,
} from "../../chart/kinds.js";
import { alt, as, many, one, opt, type Pattern, seq } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { Joint } from "../../text/tokens.js";
import { word } from "../pattern-words.js";
import { article, number, numberOf, ordinal, ordinalOf, some, unit, unitOf } from "./parts.js";
import { claimWord, textAt } from "./words.js";

const straight = claimWord("straight");
const inARow = claimWord("in_a_row");
const adjectives = some(
  claimWord("strongly"),
  claimWord("length"),
  word("in", "trade", "export", "import", "exports", "imports", "on-year", "losing", "winning"),
);

const separator = alt(seq(word(","), opt(word("and"))), word("and"));

/** What went on: "growth", "decline", "surplus", a run of either. */
const whatRan: Pattern = alt(
  as("up", claimWord("growth_run")),
  as("down", claimWord("decline_run")),
  as("plus", claimWord("surplus_run")),
  as("minus", claimWord("deficit_run")),
  as("up", claimWord("growth_word")),
  as("down", claimWord("decline_word")),
  as("balance", one(MEASURE)),
  as("change", one(CHANGE)),
  as("record", word("record", "records", "highs")),
);

/** "fourth consecutive month", "fourth month in a row", "17 months running". */
export const length: Pattern = alt(
  seq(ordinal, alt(seq(straight, unit), seq(unit, inARow))),
  seq(number, alt(seq(straight, unit), seq(unit, inARow))),
);

/** What a streak is of, where its own words tell it. */
export function ofWhat(m: Match): Claimed["of"] | undefined {
  if (m.has("up")) return "growth";
  if (m.has("down")) return "decline";
  if (m.has("plus")) return "surplus";
  if (m.has("minus")) return "deficit";
  if (m.has("record")) return "record";
  const balance = m.value<MeasureEntry>("balance");
  if (balance) return balance.sign === 1 ? "surplus" : balance.sign === -1 ? "deficit" : null;
  const change = m.value<ChangeEntry>("change");
  if (change) return change.way === 1 ? "growth" : change.way === -1 ? "decline" : null;
  return undefined;
}

const ended = (m: Match) => m.has("ended");
const streak = (m: Match, more: Partial<Claimed> = {}): Claimed | null => {
  const of = ofWhat(m);
  // "the second month of exports" is no streak.
  if (of === null) return null;
  return {
    claim: "streak",
    bind: "before",
    n: numberOf(m) ?? ordinalOf(m) ?? undefined,
    unit: unitOf(m),
    of: of ?? null,
    ended: ended(m),
    measure: of === "surplus" || of === "deficit" ? "trade_balance" : undefined,
    ...more,
  };
};
const ender = opt(as("ended", claimWord("ender")), article);

/** "for the fourth consecutive month", "for ten months running", "in the black for 74 consecutive months", "a 16th straight month of increase". */
export const streakFor = rule<Claimed>({
  name: "streak",
  kind: CLAIM,
  pattern: seq(
    ender,
    opt(alt(as("plus", claimWord("surplus_run")), as("minus", claimWord("deficit_run")))),
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
  // "for the fourth quarter" is a time, "for the second month of the year" too.
  build: (m) =>
    textAt(m, m.at("article")) === "the" && (!m.has("month") || /^(?:of|since|in)$/.test(textAt(m, m.last)))
      ? null
      : streak(m),
});

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

/** "have been on the rise for five months now", "in the doldrums for a year" is left to names. */
export const onTheRise = rule<Claimed>({
  name: "on-the-rise",
  kind: CLAIM,
  pattern: seq(
    word("on"),
    word("the", "a", "an"),
    alt(
      as("up", word("rise", "increase", "upswing", "climb", "upturn", "mend", "upward")),
      as("down", word("decline", "decrease", "wane", "slide", "fall", "downward")),
    ),
    opt(word("path", "trend", "course", "trajectory")),
    word("for"),
    opt(word("the", "past", "last")),
    number,
    opt(straight),
    unit,
    opt(inARow),
  ),
  build: (m) => streak(m),
});

/** "the upward streak reached its 20th month", "its losing run entered a fifth month". */
export const runReached = rule<Claimed>({
  name: "run-reached",
  kind: CLAIM,
  pattern: seq(
    alt(as("up", claimWord("growth_run")), as("down", claimWord("decline_run"))),
    opt(word("has", "have", "had")),
    opt(word("now", "thus")),
    word("reached", "entered", "hit", "reaching", "entering", "continued", "extended", "stretched"),
    opt(word("into", "to", "for")),
    article,
    ordinal,
    opt(straight),
    unit,
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

/** "13 months of decline", "98 straight months of surplus", "a four-month decline", "a three-month losing streak". */
export const monthsOf = rule<Claimed>({
  name: "months-of",
  kind: CLAIM,
  pattern: seq(
    ender,
    number,
    alt(
      seq(opt(straight), unit, word("of"), adjectives, whatRan),
      seq(
        as("joined", unit),
        opt(word("long", "straight", "consecutive")),
        adjectives,
        whatRan,
        opt(claimWord("any_run")),
      ),
    ),
  ),
  build: (m) => {
    if (m.has("record")) return null;
    const at = m.at("month") >= 0 ? m.at("month") : m.at("quarter") >= 0 ? m.at("quarter") : m.at("year");
    const compound = m.has("joined") && m.chart.tokens.joint[at] === Joint.hyphenated;
    if (m.has("joined") && !compound) return null;
    // "in 2024 months of growth" and the like: a year is no length.
    if ((numberOf(m) ?? 0) > 400) return null;
    // "a three-month rise" tells of three months taken together, unless it ends.
    if (compound && !m.has("ended") && !/streak|run|string|slump/.test(textAt(m, m.last - 1))) return null;
    return streak(m);
  },
});

/** "extending their run of growth to 17 months", "extending its winning streak to a fourth month". */
export const runTo = rule<Claimed>({
  name: "run-to",
  kind: CLAIM,
  pattern: seq(
    claimWord("extend"),
    article,
    adjectives,
    whatRan,
    opt(claimWord("any_run")),
    word("to", "into", "for"),
    opt(word("a", "the", "its", "their")),
    alt(seq(number, opt(straight), unit), seq(ordinal, opt(straight), unit)),
    opt(inARow),
  ),
  build: (m) => streak(m),
});

/** "came out of slumps of 17, 16 and seven months, respectively". */
export const runsOf = rule<Claimed>({
  name: "runs-of",
  kind: CLAIM,
  pattern: seq(
    as("ended", claimWord("ender")),
    article,
    whatRan,
    opt(claimWord("any_run")),
    word("of"),
    many(as("each", one(NUMBER)), separator),
    opt(straight),
    unit,
    opt(opt(word(",")), word("respectively")),
  ),
  build: (m) => {
    const each = m.values<Num>("each").map((n) => n.n);
    return streak(m, { each, n: each[0] });
  },
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
  pattern: seq(word("for"), article, alt(number, ordinal), alt(word(";", ".", ","), word("and"))),
  build: (m) => {
    const n = numberOf(m) ?? ordinalOf(m);
    const digits = m.value<Num>("n");
    return n !== null && Number.isInteger(n) && n > 1 && n < 400 && !digits?.decimals
      ? { claim: "streak", bind: "before", n, unit: null, of: null, short: true }
      : null;
  },
});

export const streakRules = [
  streakFor,
  streaksEach,
  forAnother,
  inAsMany,
  onTheRise,
  runReached,
  eachOfLast,
  nthChange,
  nthMonthOf,
  monthsOf,
  runTo,
  runsOf,
  importsOverExports,
  shortStreak,
];
