import { AMOUNTS, CLAIM, type Claimed, type Figure, RATES, TOPIC } from "../../chart/kinds.js";
import { alt, as, one, opt, type Pattern, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { article, number, numberOf, ordinal, ordinalOf, unit, unitOf } from "./parts.js";
import { length } from "./streak-parts.js";
import { claimWord, textAt } from "./words.js";

const figures = alt(as("figures", one(AMOUNTS)), as("figures", one(RATES)));
/** "for the third consecutive year", "for 15 months", "for the 14th", "for three years running". */
const held: Pattern = seq(
  opt(word(",")),
  word("for"),
  article,
  alt(
    length,
    seq(number, unit),
    seq(ordinal, unless(alt(unit, word("time", "half", "consecutive", "straight")))),
  ),
);
const mark = opt(claimWord("mark"));
const inPeriod = opt(
  word("in"),
  word("a", "one", "any"),
  opt(word("single")),
  word("month", "quarter", "year"),
);
const aux = opt(word("has", "have", "had", "was", "were", "is", "are", "also", "again", "now"));

function bound(m: Match, op: Claimed["op"] | null): Claimed | null {
  const figure = m.value<readonly Figure[]>("figures")![0]!;
  const as = op ?? figure.approx;
  if (!as) return null;
  return {
    claim: "threshold",
    bind: "before",
    op: as,
    figure,
    n: numberOf(m) ?? ordinalOf(m) ?? undefined,
    unit: unitOf(m),
  };
}

/** "topped $50 billion", "exceeding $1 billion for the 14th", "staying above the $60 billion mark for a fifth straight month". */
export const passedMark = rule<Claimed>({
  name: "passed-mark",
  kind: CLAIM,
  pattern: seq(
    alt(
      as("over", claimWord("over_verb")),
      as("under", claimWord("under_verb")),
      as("reached", claimWord("reach_verb")),
      as("over", word("above", "over", "beyond", "past")),
      as("under", word("below", "under")),
    ),
    as("the", opt(word("the"))),
    figures,
    as("mark", mark),
    inPeriod,
    opt(held),
  ),
  build: (m) => {
    const definite = textAt(m, m.span("figures")!.first - 1) === "the";
    const marked = m.at("mark") >= 0 && claimMarks.has(textAt(m, m.span("figures")!.last));
    // "topping the $70.9 billion of 2023" names an earlier level, "the $60 billion mark" a bound.
    if ((definite || m.has("reached")) && !(definite && marked)) return null;
    const figure = m.value<readonly Figure[]>("figures")![0]!;
    if (
      textAt(m, m.last) === "of" &&
      /^(?:19|20)\d\d$/.test(
        m.chart.tokens.body.slice(m.chart.tokens.start[m.last + 1], m.chart.tokens.end[m.last + 1]),
      )
    )
      return null;
    return figure.approx && figure.approx !== "about"
      ? bound(m, null)
      : bound(m, m.has("under") ? "under" : "over");
  },
});
const claimMarks = new Set(["mark", "level", "threshold", "barrier", "line", "milestone", "plateau"]);

/** "over $60 billion", "nearly US$16.8 billion", "above $70 billion for three years running". */
export const boundedFigure = rule<Claimed>({
  name: "bounded-figure",
  kind: CLAIM,
  pattern: seq(figures, mark, inPeriod, opt(held)),
  build: (m) => {
    const all = m.value<readonly Figure[]>("figures")!;
    return all[0]!.approx ? bound(m, null) : null;
  },
});

/** "for the sixth consecutive month exports topped $50 billion". */
export const heldAhead = rule<Claimed>({
  name: "held-ahead",
  kind: CLAIM,
  pattern: seq(
    word("for"),
    article,
    length,
    opt(word(",")),
    as("topic", one(TOPIC)),
    aux,
    alt(as("over", claimWord("over_verb")), as("under", claimWord("under_verb"))),
    figures,
  ),
  build: (m) => {
    const made = bound(m, m.has("under") ? "under" : "over");
    return made && { ...made, bind: "behind", at: m.span("topic")!.first };
  },
});

export const thresholdRules = [passedMark, boundedFigure, heldAhead];
