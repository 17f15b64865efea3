import {
  MONEY_WORD,
  MONTH,
  NUMBER,
  type Num,
  type NumberWord,
  ORDINAL_WORD,
  PERIOD,
  type Period,
  SCALE,
  UNIT,
  YEAR,
} from "../../chart/kinds.js";
import { alt, as, glued, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";

const between = (m: Match) => m.chart.tokens.word[m.first]?.text === "between";
const isAnd = (m: Match) => m.chart.tokens.word[m.at("joiner")]?.text === "and";
export const joiner = as("joiner", word("-", "–", "to", "through", "until", "till", "and"));
/** "and" joins the ends of a range only behind "between". */
export const joins = (m: Match): boolean => !isAnd(m) || between(m);

/** "2014-2018", "from 2014 to 2018", "between 2014 and 2018". */
export const yearRange = rule<Period>({
  name: "year-range",
  kind: PERIOD,
  pattern: seq(
    opt(word("from", "between")),
    as("from", one(YEAR)),
    joiner,
    as("to", one(YEAR)),
    unless(alt(one(UNIT), one(SCALE), one(MONEY_WORD), one(MONTH))),
  ),
  build: (m) => {
    const from = m.value<number>("from")!;
    const to = m.value<number>("to")!;
    return joins(m) && from < to && to - from <= 100 ? { t: "years", from, to } : null;
  },
});

/** "the 1970s", "the 2010's". */
export const decade = rule<Period>({
  name: "decade",
  kind: PERIOD,
  pattern: alt(
    seq(opt(word("the")), as("y", one(YEAR)), glued, word("s")),
    seq(word("the"), as("y", one(YEAR)), word("'s")),
  ),
  build: (m) => {
    const y = m.value<number>("y")!;
    return y % 10 === 0 ? { t: "years", from: y, to: y + 9 } : null;
  },
});

/** "the 21st century". */
export const century = rule<Period>({
  name: "century",
  kind: PERIOD,
  pattern: seq(as("n", one(ORDINAL_WORD)), word("century")),
  build: (m) => {
    const n = m.value<NumberWord>("n")!.value;
    return n >= 11 && n <= 22 ? { t: "years", from: n * 100 - 100, to: n * 100 - 1 } : null;
  },
});

const dayNumber = (name: string) => alt(as(name, one(NUMBER)), as(name, one(ORDINAL_WORD)));
const num = (m: Match, name: string) => m.value<NumberWord>(name)?.value ?? m.value<Num>(name)?.n ?? null;
const isDay = (d: number | null): d is number => d !== null && Number.isInteger(d) && d >= 1 && d <= 31;

/** "from 4 to 22 January 1995", "1-20 November", "between the 3rd and the 12th of September". */
export const dayRange = rule<Period>({
  name: "day-range",
  kind: PERIOD,
  pattern: seq(
    opt(word("from", "between")),
    opt(word("the")),
    dayNumber("d1"),
    joiner,
    opt(word("the")),
    dayNumber("d2"),
    opt(word("of")),
    as("m", one(MONTH)),
    opt(opt(word(",")), as("year", one(YEAR))),
  ),
  build: (m) => {
    const d1 = num(m, "d1");
    const d2 = num(m, "d2");
    // "between 4-22 January" is loose, but is read.
    if (!joins(m) || !isDay(d1) || !isDay(d2) || d1 >= d2) return null;
    const month = m.value<NumberWord>("m")!.value;
    return { t: "days", m1: month, d1, m2: month, d2, y: m.value<number>("year") };
  },
});

export const namedSpans = [yearRange, decade, century, dayRange];
