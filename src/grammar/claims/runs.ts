import {
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  NUMBER,
  type Num,
  RATES,
  TOPIC,
  type Topic,
} from "../../chart/kinds.js";
import { alt, as, many, one, opt, seq, unless } from "../../chart/pattern.js";
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
      // "after four months in the red"
      seq(
        opt(straight),
        unit,
        alt(as("plus", claimWord("surplus_run")), as("minus", claimWord("deficit_run"))),
      ),
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
    alt(
      seq(whatRan, opt(claimWord("any_run"))),
      // "the run of monthly surpluses", "the string of annual increases"
      seq(claimWord("any_run"), word("of"), opt(straight), opt(unit), adjectives, whatRan),
    ),
    opt(word("in"), opt(word("the", "their")), as("topic", one(TOPIC))),
    word("to", "into", "for"),
    opt(word("a", "the", "its", "their")),
    alt(
      seq(number, opt(straight), unit),
      seq(ordinal, opt(straight), unit),
      // "the run of monthly surpluses to 19"
      seq(number, unless(alt(unit, one(RATES), word("percent", "%", "billion", "million", "per")))),
    ),
    opt(inARow),
  ),
  build: (m) => {
    // A bare number counts what the run is of, which must say its unit.
    if (!m.has("month") && !m.has("quarter") && !m.has("year")) return null;
    const topic = m.span<Topic>("topic");
    return topic?.value.each.every((item) => item.measure)
      ? streak(m, { bind: "behind", at: topic.first })
      : streak(m);
  },
});

/** "semiconductors have now expanded for 24 months": a change that has lasted. */
export const lasted = rule<Claimed>({
  name: "lasted",
  kind: CLAIM,
  pattern: seq(
    word("have", "has", "had"),
    opt(word("now", "thus", "also", "been", "kept")),
    opt(word("now")),
    as("change", one(CHANGE)),
    word("for"),
    opt(word("the", "past", "last"), opt(word("past", "last"))),
    number,
    unit,
    unless(inARow),
  ),
  build: (m) =>
    m.value<ChangeEntry>("change")!.class === "verb" && (numberOf(m) ?? 0) < 400 ? streak(m) : null,
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

export const runRules = [lasted, onTheRise, runReached, monthsOf, runTo, runsOf, runEnded];
