import {
  AMOUNTS,
  CLAIM,
  type Claimed,
  type Figure,
  NUMBER,
  type Num,
  RATES,
  TOPIC,
} from "../../chart/kinds.js";
import { alt, as, one, opt, type Pattern, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { approximation } from "../quantities/rules.js";
import { article, number, numberOf, ordinal, ordinalOf, unit, unitOf } from "./parts.js";
import { inARow, length } from "./streak-parts.js";
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
    // "for a fourth month"; "for the fourth quarter" is a time
    seq(ordinal, alt(as("month", claimWord("month")), as("year", claimWord("year")))),
    seq(ordinal, unless(alt(unit, word("time", "half", "consecutive", "straight")))),
  ),
);
/** "exceeded $20 billion five times in a row". */
const heldTimes: Pattern = seq(as("n", one(NUMBER)), word("times"), inARow);
/** "in each of the past 15 months". */
const heldEach: Pattern = seq(
  word("in", "for", "during"),
  word("each", "every", "all"),
  opt(word("one")),
  word("of"),
  word("the"),
  opt(word("last", "past", "previous")),
  as("n", one(NUMBER)),
  unit,
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
      as("about", claimWord("about_verb")),
      as("reached", claimWord("reach_verb")),
      as("over", word("above", "over", "beyond", "past")),
      as("under", word("below", "under")),
    ),
    as("the", opt(word("the"))),
    figures,
    as("mark", mark),
    inPeriod,
    opt(alt(held, heldEach, heldTimes)),
  ),
  build: (m) => {
    // "a record-breaking 35,227 units" is a level.
    if (textAt(m, m.first - 1) === "record") return null;
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
    // "neared the $3 billion of 2021" says no more than its figure.
    if (m.has("about")) return definite && !marked ? null : bound(m, "about");
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
  pattern: seq(figures, mark, inPeriod, opt(alt(held, heldEach, heldTimes))),
  build: (m) => {
    const all = m.value<readonly Figure[]>("figures")!;
    // "27.1% more than R135.21 billion": the figure is what was compared with.
    return all[0]!.approx && !COMPARED.test(textBefore(m, m.first)) ? bound(m, null) : null;
  },
});

const COMPARED = /^(?:percent|pct|cent|%|points?|times)$/;
const textBefore = ({ chart: { tokens: t } }: Match, i: number): string =>
  i > 0 ? t.body.slice(t.start[i - 1], t.end[i - 1]).toLowerCase() : "";

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

/** "two straight months above $1 billion", "a third month in a row below $50 billion". */
export const lengthAbove = rule<Claimed>({
  name: "length-above",
  kind: CLAIM,
  pattern: seq(
    alt(length, seq(ordinal, unit, opt(claimWord("stock")), inARow)),
    alt(as("over", word("above", "over", "beyond")), as("under", word("below", "under"))),
    as("the", opt(word("the"))),
    figures,
    mark,
  ),
  build: (m) => bound(m, m.has("under") ? "under" : "over"),
});

/** Parts of a whole that are told in words, in percent; thirds have no exact one. */
const PARTS = new Map([
  ["half", 50],
  ["quarter", 25],
  ["quarters", 75],
  ["fifth", 20],
  ["tenth", 10],
]);
const WHOLE_PARTS = new Map([
  ["fifths", 20],
  ["tenths", 10],
]);

/** "more than half of all car exports", "about a quarter of the total", "nearly three quarters of". */
export const boundedPart = rule<Claimed>({
  name: "bounded-part",
  kind: CLAIM,
  pattern: seq(
    approximation,
    opt(alt(word("a", "one", "three"), as("times", one(NUMBER)))),
    as("part", word(...PARTS.keys(), ...WHOLE_PARTS.keys())),
    word("of"),
    opt(word("all", "the", "its", "their", "total", "this", "that"), opt(word("the", "total"))),
    opt(as("topic", one(TOPIC))),
    opt(alt(held, heldEach, heldTimes)),
  ),
  build: (m) => {
    const at = m.at("part");
    const text = textAt(m, at);
    const times = m.value<Num>("times")?.n ?? 1;
    const percent = PARTS.get(text) ?? WHOLE_PARTS.get(text)! * times;
    // "three quarters", "one quarter", "a fifth": the count must fit the word.
    if ((text === "quarters") !== (textAt(m, at - 1) === "three") || percent > 100) return null;
    const op = (["over", "under", "about"] as const).find((o) => m.has(o))!;
    const topic = m.span("topic");
    return {
      claim: "threshold",
      ...(topic ? { bind: "behind" as const, at: topic.first } : { bind: "before" as const }),
      op,
      part: true,
      n: numberOf(m) ?? ordinalOf(m) ?? undefined,
      unit: unitOf(m),
      figure: partFigure(percent, op, m.first, at + 1),
    };
  },
});

const partFigure = (value: number, approx: Figure["approx"], first: number, last: number): Figure => ({
  value,
  decimals: 0,
  mult: 0,
  unit: "percent",
  currencies: null,
  sign: 0,
  approx,
  first,
  last,
  outer: first,
  measure: null,
  range: false,
});

export const thresholdRules = [passedMark, boundedFigure, heldAhead, lengthAbove, boundedPart];
