import { CLAIM, type Claimed, NUMBER, type Num } from "../../chart/kinds.js";
import { alt, as, many, one, opt, seq } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { Joint } from "../../text/tokens.js";
import { word } from "../pattern-words.js";
import { article, number, numberOf, ordinal, unit } from "./parts.js";
import { adjectives, ender, inARow, separator, straight, streak, whatRan } from "./streak-parts.js";
import { claimWord, textAt } from "./words.js";

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
    opt(word("path", "trend", "course", "trajectory", "track", "streak")),
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
    alt(seq(ordinal, opt(straight), unit), seq(number, opt(straight), unit)),
  ),
  build: (m) => streak(m),
});

/** "13 months of decline", "98 straight months of surplus", "a four-month decline", "a three-month losing streak". */
export const monthsOf = rule<Claimed>({
  name: "months-of",
  kind: CLAIM,
  pattern: seq(
    ender,
    opt(as("run", claimWord("any_run")), word("of")),
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
    // "an end to a run of 98 monthly surpluses"
    if (m.has("joined") && !compound && !(m.at("run") >= 0 && /ly$|^annual$/.test(textAt(m, at))))
      return null;
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

/** "The 98-month run of trade surpluses came to an end", "their nine-month winning streak ended". */
export const runEnded = rule<Claimed>({
  name: "run-ended",
  kind: CLAIM,
  pattern: seq(
    number,
    unit,
    adjectives,
    alt(seq(claimWord("any_run"), word("of"), adjectives, whatRan), seq(whatRan, opt(claimWord("any_run")))),
    opt(word("has", "have", "had", "was", "were"), opt(word("been", "also"))),
    alt(
      word("ended", "stopped", "snapped", "broken", "halted", "over", "interrupted"),
      seq(
        word("came", "come", "drew", "brought"),
        word("to"),
        word("an", "a"),
        word("end", "close", "halt", "stop"),
      ),
    ),
  ),
  build: (m) => streak(m, { ended: true }),
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

export const runRules = [onTheRise, runReached, monthsOf, runTo, runsOf, runEnded];
