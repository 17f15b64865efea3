import {
  NUMBER,
  type Num,
  type NumberWord,
  ORDINAL_WORD,
  PERIOD,
  type Period,
  type SpanUnit,
} from "../../chart/kinds.js";
import { alt, as, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { joiner, joins } from "./named-spans.js";

const text = (m: Match, name: string) => m.chart.tokens.word[m.at(name)]?.text ?? "";
const unit = as("unit", word("days", "weeks", "months", "quarters", "years", "decades"));
const unitOf = (m: Match) => text(m, "unit").replace(/s$/, "") as SpanUnit;
const count = (m: Match): number | null => {
  const n = m.value<Num>("n")!;
  return Number.isInteger(n.n) && n.n >= 1 && n.n <= 366 ? n.n : null;
};

/** "the past five years", "next 3 months", "within three years", "the last two months of 2024". */
export const countedSpan = rule<Period>({
  name: "counted-span",
  kind: PERIOD,
  pattern: alt(
    seq(
      opt(word("the")),
      as("past", word("past", "last", "final")),
      as("n", one(NUMBER)),
      unit,
      word("of"),
      opt(word("the")),
      as("of", one(PERIOD)),
    ),
    seq(opt(word("the")), as("past", word("past", "last")), as("n", one(NUMBER)), unit, unless(word("of"))),
    seq(
      opt(word("the")),
      as("past", word("previous")),
      as("n", one(NUMBER)),
      as("unit", word("days", "weeks", "years")),
    ),
    seq(
      opt(as("within", word("within"))),
      opt(word("the")),
      word("next", "coming", "upcoming", "following"),
      as("n", one(NUMBER)),
      unit,
    ),
    seq(
      as("within", word("within")),
      as("n", one(NUMBER)),
      unit,
      unless(alt(word("from", "of", "after"), one(NUMBER))),
    ),
  ),
  build: (m) => {
    const n = count(m);
    const of = m.value<Period>("of");
    return n === null || (text(m, "past") === "final" && !of)
      ? null
      : {
          t: "last",
          n,
          unit: unitOf(m),
          way: m.has("past") ? -1 : 1,
          of,
          ...(m.has("within") && { within: true }),
        };
  },
});

const PARTS: Readonly<Record<string, "early" | "mid" | "late" | "rest">> = {
  early: "early",
  earlier: "early",
  beginning: "early",
  start: "early",
  mid: "mid",
  middle: "mid",
  late: "late",
  later: "late",
  end: "late",
  rest: "rest",
  remainder: "rest",
};
const thisOne = seq(
  word("the"),
  as("unit", word("week", "month", "quarter", "year")),
  unless(word("before", "earlier", "ago", "to", "ended", "ending", "'s")),
);

/** "early 2016", "mid-July", "the end of March", "later this year", "the rest of the year". */
export const vaguePart = rule<Period>({
  name: "vague-part",
  kind: PERIOD,
  pattern: seq(
    alt(
      seq(as("part", word("early", "earlier", "mid", "late", "later")), opt(word("in", "of"))),
      seq(as("part", word("beginning", "start", "middle", "end", "rest", "remainder")), word("of")),
    ),
    alt(seq(opt(word("the")), as("of", one(PERIOD))), thisOne),
  ),
  build: (m) => {
    const part = PARTS[text(m, "part")]!;
    const of =
      m.value<Period>("of") ?? ({ t: "relative", unit: text(m, "unit") as "year", offset: 0 } as const);
    return of.t === "month" || of.t === "year" || of.t === "quarter" || of.t === "half" || of.t === "relative"
      ? { t: "part", part, of }
      : null;
  },
});

/** "the first week of October", "the last week of 2015", "the third week of this month". */
export const weekOf = rule<Period>({
  name: "week-of-period",
  kind: PERIOD,
  pattern: seq(
    opt(word("the")),
    alt(as("n", one(ORDINAL_WORD)), as("last", word("last", "final"))),
    word("week"),
    opt(word("of", "in")),
    opt(word("the")),
    as("of", one(PERIOD)),
  ),
  build: (m) => {
    const of = m.value<Period>("of")!;
    const n = m.has("last") ? -1 : m.value<NumberWord>("n")!.value;
    return of.t === "month" ||
      of.t === "year" ||
      (of.t === "relative" && (of.unit === "month" || of.unit === "year"))
      ? { t: "week", n, of }
      : null;
  },
});

/** "the week ending October 4", "the week starting on February 4", "the week of May 3", "w/c 4 February". */
export const weekOfDay = rule<Period>({
  name: "week-of-day",
  kind: PERIOD,
  pattern: alt(
    seq(
      opt(word("the")),
      word("week"),
      as("how", word("ending", "ended", "to", "starting", "beginning", "commencing", "of")),
      opt(word("on")),
      as("day", one(PERIOD)),
    ),
    seq(word("w"), word("/"), as("how", word("c", "e")), as("day", one(PERIOD))),
  ),
  build: (m) => {
    const day = m.value<Period>("day")!;
    if (day.t !== "day") return null;
    const how = text(m, "how");
    return {
      t: "week-of",
      day,
      edge: how === "of" ? "holds" : /^(?:end|to|e$)/.test(how) ? "ends" : "begins",
    };
  },
});

/** A range whose ends are printed in full: "between 2015 and February 2018", "from 1 May 2015 to 5 June 2018". */
export const periodRange = rule<Period>({
  name: "period-range",
  kind: PERIOD,
  pattern: seq(
    opt(word("from", "between")),
    as("from", one(PERIOD)),
    opt(word(",")),
    joiner,
    opt(word("the")),
    as("to", one(PERIOD)),
  ),
  build: (m) => {
    const from = m.value<Period>("from")!;
    const to = m.value<Period>("to")!;
    if (!joins(m) || !ENDS.has(from.t) || !ENDS.has(to.t)) return null;
    // "Exports fell from May to June" and "2023 to 2024" have rules of their own.
    if (from.t === to.t && (from.t === "month" || from.t === "year"))
      return from.t === "month" && to.t === "month" && from.y !== null && to.y !== null && from.y !== to.y
        ? { t: "span", from, to }
        : null;
    return { t: "span", from, to };
  },
});
const ENDS = new Set<Period["t"]>(["day", "month", "quarter", "half", "year", "week", "week-of"]);

export const vagueSpans = [countedSpan, vaguePart, weekOf, weekOfDay];
export const periodRanges = [periodRange];
