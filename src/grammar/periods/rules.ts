import {
  HALF,
  MONTH,
  NUMBER,
  type Num,
  type NumberWord,
  ORDINAL_WORD,
  PERIOD,
  type Period,
  QUARTER,
  YEAR,
} from "../../chart/kinds.js";
import { alt, as, glued, one, opt, type Pattern, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { phrase, word } from "../pattern-words.js";
import { namedSpans } from "./named-spans.js";

const year = as("year", one(YEAR));
const optYear = opt(opt(word(",")), opt(word("of", "in")), year);
const dash = word("-", "–", "to", "through", "until", "till");
/** A year told from the release's own: "June last year", "the third quarter of this year". */
const ofYear = opt(
  opt(word("of", "in")),
  as("of", phrase("this year", "last year", "next year", "the current year")),
  unless(word("'s")),
);
const yearOf = (m: Match): { readonly of?: number } => {
  const at = m.at("of");
  if (at < 0) return {};
  const which = m.chart.tokens.word[at]!.text;
  return { of: which === "last" ? -1 : which === "next" ? 1 : 0 };
};

const num = (m: Match, name: string) => m.value<NumberWord>(name)?.value ?? m.value<Num>(name)?.n ?? null;
const period = (name: string, pattern: Pattern, build: (m: Match, y: number | null) => Period | null) =>
  rule<Period>({
    name,
    kind: PERIOD,
    pattern,
    build: (m) => build(m, m.value<number>("year")),
  });

/** "September 2025", "September", "June last year", "this March", "2018 May". */
export const monthPeriod = period(
  "month",
  alt(
    seq(as("m", one(MONTH)), alt(seq(opt(word(",")), opt(word("of", "in")), year), ofYear)),
    seq(as("of", word("this", "next")), as("m", one(MONTH)), unless(year)),
    seq(word("last"), as("m", one(MONTH)), unless(year)),
    seq(year, as("m", one(MONTH)), unless(alt(year, one(NUMBER), one(ORDINAL_WORD)))),
  ),
  (m, y) => ({ t: "month", m: m.value<NumberWord>("m")!.value, y, ...yearOf(m) }),
);

/** A bare year: "2024", "in the whole of 2022". */
export const yearPeriod = period("year", seq(opt(word("calendar")), opt(word("full")), year), (_m, y) =>
  y === null ? null : { t: "year", y, fiscal: false },
);

/** "fiscal 2023", "fiscal year 2016-17", "FY2023". */
export const fiscalYear = period(
  "fiscal-year",
  seq(word("fiscal", "fy"), opt(word("year")), year, opt(word("-", "–", "/"), one(NUMBER))),
  (_m, y) => (y === null ? null : { t: "year", y, fiscal: true }),
);

/** "January-September 2025", "Jan–Sep", "from January to November 2013", "January through October". */
export const monthRange = period(
  "month-range",
  seq(
    opt(word("from", "between")),
    as("from", one(MONTH)),
    opt(as("y1", one(YEAR))),
    opt(alt(dash, word("and"))),
    as("to", one(MONTH)),
    optYear,
    opt(word("-", "–"), as("y2", one(NUMBER))),
  ),
  (m, y) => {
    const joined = m.chart.tokens.joint[m.span("to")!.first] === 2;
    const between = m.chart.tokens.word[m.first]?.text === "between";
    const joiner = m.chart.tokens.word[m.span("to")!.first - 1]?.text;
    if (joiner === "and" ? !between : !joined && !/^(?:-|–|to|through|until|till)$/.test(joiner ?? ""))
      return null;
    const y1 = m.value<number>("y1");
    const from = m.value<NumberWord>("from")!.value;
    const to = m.value<NumberWord>("to")!.value;
    // "April-December 2016-17": the printed year is the first one, of a fiscal year.
    return {
      t: "months",
      from,
      to,
      y: y1 ?? y,
      y2: y1 !== null && y !== null ? y : (m.value<Num>("y2")?.n ?? null),
    };
  },
);

/** "the third quarter of 2021", "Third-quarter", "Q3 2025". */
export const quarterPeriod = period(
  "quarter",
  alt(
    seq(
      alt(as("q", one(ORDINAL_WORD)), as("final", word("final", "closing"))),
      word("quarter"),
      alt(seq(opt(word(",")), opt(word("of", "in")), year), ofYear),
    ),
    seq(as("final", word("last")), word("quarter"), word("of"), alt(year, ofYear)),
    seq(
      alt(as("q", one(QUARTER)), seq(as("q", one(NUMBER)), glued, word("q"))),
      alt(seq(opt(word(",")), opt(word("of", "in")), year), ofYear),
    ),
    seq(
      year,
      opt(word("the")),
      alt(as("q", one(QUARTER)), seq(as("q", one(ORDINAL_WORD)), word("quarter"))),
      unless(year),
    ),
    seq(as("q", one(ORDINAL_WORD)), word("quarters"), optYear),
  ),
  (m, y) => {
    const q = m.has("final") ? 4 : num(m, "q");
    return q !== null && q >= 1 && q <= 4 ? { t: "quarter", q, y, ...yearOf(m) } : null;
  },
);

/** "the first half of the year", "first-half", "H1 2024", "the first six months of the year" is a first-months period. */
export const halfPeriod = period(
  "half",
  alt(
    seq(
      as("h", one(ORDINAL_WORD)),
      word("half"),
      alt(
        seq(opt(word("of")), as("of", phrase("last year", "next year"))),
        seq(opt(opt(word("of")), phrase("the year", "this year")), optYear),
      ),
    ),
    seq(alt(as("h", one(HALF)), seq(as("h", one(NUMBER)), glued, word("h"))), optYear),
    seq(year, as("h", one(HALF)), unless(year)),
  ),
  (m, y) => {
    const h = num(m, "h");
    return h === 1 || h === 2 ? { t: "half", h, y, ...yearOf(m) } : null;
  },
);

const unitWord = as("unit", word("months", "month", "days", "day", "quarters", "weeks"));
const few = alt(as("n", one(NUMBER)));
const ofPeriod = opt(
  word("of", "in"),
  opt(word("the")),
  alt(
    as("of", one(PERIOD)),
    as("this", phrase("this year", "the year", "year", "this month", "the month", "month")),
  ),
);

/** "the first eight months of 2022", "first 20 days of November", "the first three quarters of 2025". */
export const firstSome = rule<Period>({
  name: "first-some",
  kind: PERIOD,
  pattern: alt(
    seq(word("first", "opening", "initial"), few, unitWord, ofPeriod),
    // "three quarters into 2025"
    seq(few, as("unit", word("months", "quarters")), word("into"), as("of", one(PERIOD))),
  ),
  build: (m) => {
    const n = m.value<Num>("n")!.n;
    return { t: "first", n, unit: unitOf(m) as "day", of: m.value<Period>("of") };
  },
});

/** "the ten months", "eight months of 2022", "eleven-month": from January on; "in the January-July period" is a range. */
export const someMonths = rule<Period>({
  name: "so-many-months",
  kind: PERIOD,
  pattern: alt(
    seq(
      few,
      word("months"),
      alt(
        seq(word("of", "in"), as("of", one(PERIOD))),
        seq(word("of"), as("this", phrase("the year", "this year"))),
      ),
    ),
    seq(
      few,
      as("joined", word("month")),
      unless(
        word(
          "high",
          "low",
          "decline",
          "fall",
          "streak",
          "growth",
          "run",
          "slump",
          "rise",
          "losing",
          "winning",
          "peak",
          "old",
          "average",
          "moving",
          "decrease",
          "drop",
          "period",
          "slide",
          "average",
          "contraction",
        ),
      ),
    ),
  ),
  build: (m) => {
    const n = m.value<Num>("n")!.n;
    if (n < 2 || n > 11) return null;
    const of = m.value<Period>("of");
    if (of && of.t !== "year") return null;
    if (m.has("joined") && m.chart.tokens.joint[m.at("joined")] !== 2) return null;
    return { t: "first", n, unit: "month", of };
  },
});

/** "the first half of fiscal 2025" in a year that begins in April (Japan, India). */
export const fiscalHalf = rule<Period>({
  name: "fiscal-half",
  kind: PERIOD,
  pattern: seq(as("h", one(ORDINAL_WORD)), word("half"), word("of"), opt(word("the")), as("of", one(PERIOD))),
  build: (m) => {
    const of = m.value<Period>("of")!;
    const h = m.value<NumberWord>("h")!.value;
    if (of.t !== "year" || !of.fiscal || h > 2) return null;
    return h === 1
      ? { t: "months", from: 4, to: 9, y: of.y, y2: null }
      : { t: "months", from: 10, to: 3, y: of.y, y2: of.y + 1 };
  },
});

/** "as of August 20": from the year's start. */
export const asOfDay = rule<Period>({
  name: "as-of-day",
  kind: PERIOD,
  pattern: seq(phrase("as of", "up to"), as("of", one(PERIOD))),
  build: (m) => {
    const of = m.value<Period>("of")!;
    return of.t === "day" ? { t: "cumulative", of } : null;
  },
});

/** "the three months to March 2019", "12 months to March", "the three months ending in September". */
export const monthsTo = rule<Period>({
  name: "months-to",
  kind: PERIOD,
  pattern: seq(
    few,
    as("unit", word("months", "month", "quarters")),
    opt(word("period")),
    alt(word("to", "ending", "ended", "through"), seq(word("up"), word("to"))),
    opt(word("in", "with", "on")),
    as("end", one(PERIOD)),
  ),
  build: (m) => ({
    t: "to",
    n: m.value<Num>("n")!.n,
    unit: unitOf(m) as "month",
    end: m.value<Period>("end"),
  }),
});

const unitOf = (m: Match) => m.chart.tokens.word[m.at("unit")]!.text.replace(/s$/, "");

const dayNumber = (name: string) => alt(as(name, one(NUMBER)), as(name, one(ORDINAL_WORD)));
/** "October 16", "16 October 2025", "Feb. 1-20", "between the start of the year and August 20", "through Feb. 20". */
export const dayPeriod = period(
  "day",
  alt(
    seq(
      as("m", one(MONTH)),
      dayNumber("d"),
      opt(word("-", "–", "to", "through"), opt(as("m2", one(MONTH))), unless(year), dayNumber("d2")),
      opt(opt(word(",")), year),
    ),
    seq(
      word("from", "between"),
      as("m", one(MONTH)),
      dayNumber("d"),
      word("to", "through", "until", "till", "and", "-", "–"),
      opt(as("m2", one(MONTH))),
      unless(year),
      dayNumber("d2"),
      opt(opt(word(",")), year),
    ),
    seq(dayNumber("d"), opt(word("of")), as("m", one(MONTH)), opt(year)),
  ),
  (m, y) => {
    const month = m.value<NumberWord>("m")!.value;
    const d = num(m, "d")!;
    if (!Number.isInteger(d) || d < 1 || d > 31) return null;
    if (m.has("d2")) {
      const d2 = num(m, "d2")!;
      if (!Number.isInteger(d2) || d2 < 1 || d2 > 31) return null;
      return { t: "days", m1: month, d1: d, m2: m.value<NumberWord>("m2")?.value ?? month, d2, y };
    }
    return { t: "day", m: month, d, y };
  },
);

/** "the year ended July 2024", "in the year to March". */
export const yearTo = rule<Period>({
  name: "year-to",
  kind: PERIOD,
  pattern: seq(
    word("year"),
    opt(word("that", "which")),
    word("ended", "ending", "to", "through"),
    opt(word("in")),
    as("end", one(PERIOD)),
  ),
  build: (m) =>
    m.value<Period>("end")!.t === "month"
      ? { t: "to", n: 12, unit: "month", end: m.value<Period>("end") }
      : null,
});

/** "January and February combined". */
export const monthsCombined = rule<Period>({
  name: "months-combined",
  kind: PERIOD,
  pattern: seq(
    as("from", one(MONTH)),
    word("and"),
    as("to", one(MONTH)),
    opt(year),
    word("combined", "together"),
  ),
  build: (m) => ({
    t: "months",
    from: m.value<NumberWord>("from")!.value,
    to: m.value<NumberWord>("to")!.value,
    y: m.value<number>("year"),
    y2: null,
  }),
});

/** From the year's start to a day or month: "between the start of the year and August 20", "as of August 20", "from the start of the year through Feb. 20". */
export const yearToDay = rule<Period>({
  name: "year-to-day",
  kind: PERIOD,
  pattern: seq(
    word("from", "between", "since"),
    opt(word("the")),
    word("start", "beginning", "outset"),
    word("of"),
    opt(word("the", "this")),
    opt(word("year")),
    opt(as("y", one(PERIOD))),
    opt(word("and", "through", "to", "until", "till"), as("end", one(PERIOD))),
  ),
  build: (m) => {
    const end = m.value<Period>("end");
    return { t: "cumulative", of: end };
  },
});

/** Cumulative by word: "year-to-date", "so far this year", "cumulatively". */
export const cumulative = rule<Period>({
  name: "cumulative",
  kind: PERIOD,
  pattern: alt(
    phrase(
      "year to date",
      "ytd",
      "so far this year",
      "so far in the year",
      "since the start of the year",
      "since the beginning of the year",
      "cumulatively",
      "on a cumulative basis",
    ),
    seq(word("cumulative"), unless(one(PERIOD))),
  ),
  build: () => ({ t: "cumulative", of: null }),
});

/** "last month", "this year", "the current quarter"; "the previous month" is a base. */
export const relativePeriod = rule<Period>({
  name: "relative",
  kind: PERIOD,
  pattern: alt(
    seq(
      as("which", word("last", "this", "next", "current", "coming", "upcoming")),
      as("unit", word("month", "year", "quarter", "half", "week", "decade")),
      unless(word("'s")),
    ),
    seq(
      as("unit", word("month", "year", "quarter", "week")),
      word("after"),
      opt(word("the")),
      as("which", word("next")),
    ),
  ),
  build: (m) => {
    const which = m.chart.tokens.word[m.at("which")]!.text;
    return {
      t: "relative",
      unit: unitOf(m) as "month",
      offset:
        which === "last"
          ? -1
          : which === "this" || which === "current"
            ? 0
            : m.at("unit") < m.at("which")
              ? 2
              : 1,
    };
  },
});
/** "last year's surge". */
export const relativeOwner = rule<Period>({
  name: "relative-owner",
  kind: PERIOD,
  pattern: seq(as("which", word("last", "this")), as("unit", word("month", "year", "quarter")), word("'s")),
  build: (m) => {
    const unit = unitOf(m) as "month" | "year";
    if (m.chart.tokens.word[m.at("which")]!.text === "last") return { t: "relative", unit, offset: -1 };
    // "This month's rise" is that of the month that is told.
    return unit === "year" ? { t: "relative", unit, offset: 0 } : { t: "same", unit };
  },
});

/** The release's own period again: "in the month", "over the same period", "for the month", "during the quarter". */
export const samePeriod = rule<Period>({
  name: "same-period",
  kind: PERIOD,
  pattern: seq(
    word("in", "for", "during", "over", "of", "throughout"),
    alt(
      seq(
        phrase("the same", "the reported", "the reporting", "the cited", "that", "the"),
        as("unit", word("month", "period", "quarter", "year")),
        unless(
          word(
            "of",
            "to",
            "before",
            "earlier",
            "that",
            "which",
            "ended",
            "ending",
            "ago",
            "last",
            "a",
            "in",
            "as",
            "previous",
          ),
        ),
      ),
      seq(
        word("the", "these", "those"),
        few,
        as("unit", word("months")),
        unless(word("to", "ending", "ended", "of", "in", "through", "running", "straight")),
      ),
    ),
  ),
  build: (m) => {
    const n = m.value<Num>("n");
    if (n) return n.n <= 11 ? { t: "first", n: n.n, unit: "month", of: null } : null;
    return { t: "same", unit: unitOf(m) };
  },
});

/** "for 2023 as a whole", "for the whole of 2023", "the year as a whole". */
export const wholeYear = period(
  "whole-year",
  seq(word("whole", "entire", "full"), opt(word("year")), word("of"), year),
  (_m, y) => (y === null ? null : { t: "year", y, fiscal: false, whole: true }),
);

export const simplePeriods = [
  ...namedSpans,
  monthPeriod,
  yearPeriod,
  fiscalYear,
  monthRange,
  quarterPeriod,
  halfPeriod,
  dayPeriod,
  relativePeriod,
  relativeOwner,
  wholeYear,
];
export const compoundPeriods = [
  monthsCombined,
  yearTo,
  fiscalHalf,
  asOfDay,
  firstSome,
  someMonths,
  monthsTo,
  yearToDay,
  cumulative,
  samePeriod,
];
