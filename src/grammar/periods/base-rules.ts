import { BASE, type Base, COMPARISON, NUMBER, type Num, PERIOD, type Period } from "../../chart/kinds.js";
import { alt, as, gap, many, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { phrase, word } from "../pattern-words.js";

const stepOf: Record<string, string> = { year: "yoy", month: "mom", quarter: "qoq", week: "wow" };
const earlier = word("earlier", "ago", "before", "previously");
const text = (m: Match, name: string) => m.chart.tokens.word[m.at(name)]?.text ?? "";

/** "a year earlier", "one year ago", "the year before", "the previous month", "last year", "the prior quarter". */
export const namedBase = rule<Base>({
  name: "named-base",
  kind: BASE,
  pattern: alt(
    seq(word("a", "one", "the"), as("unit", word("year", "month", "quarter")), earlier),
    seq(
      opt(word("the", "its", "their")),
      word("previous", "prior", "preceding", "last", "past"),
      as("unit", word("year", "month", "quarter")),
      opt(word("'s")),
    ),
    seq(
      opt(word("the")),
      as("unit", word("year", "month", "quarter")),
      word("earlier", "ago"),
      opt(word("'s")),
      opt(word("level", "period", "month", "figure", "quarter")),
    ),
    seq(as("n", one(NUMBER)), as("twelve", word("months")), earlier),
  ),
  build: (m) => {
    if (m.has("twelve")) return m.value<Num>("n")!.n === 12 ? { step: "yoy", period: null } : null;
    return { step: stepOf[text(m, "unit")] ?? null, period: null };
  },
});

/** "the same month last year", "the corresponding period of 2016", "the same time a year earlier", "the year-earlier level". */
export const sameTimeBase = rule<Base>({
  name: "same-time-base",
  kind: BASE,
  pattern: seq(
    opt(word("the")),
    word("same", "corresponding", "equivalent", "comparable", "like", "similar"),
    opt(gap(2, WordClass.adverb | WordClass.filler)),
    opt(one(NUMBER)),
    word(
      "month",
      "months",
      "period",
      "quarter",
      "half",
      "time",
      "term",
      "span",
      "stretch",
      "week",
      "days",
      "day",
      "year",
      "interval",
      "months",
      "quarters",
      "timeframe",
    ),
    opt(word("of", "in", "a", "one", "from", "during", "the"), opt(word("the"))),
    alt(
      seq(opt(word("a", "one", "the")), as("unit", word("year", "month", "quarter")), earlier),
      seq(
        opt(word("the")),
        word("previous", "prior", "preceding", "last"),
        as("unit", word("year", "month", "quarter")),
      ),
      as("period", one(PERIOD)),
    ),
  ),
  build: (m) => {
    const unit = text(m, "unit");
    if (unit) return { step: unit === "year" ? "yoy" : (stepOf[unit] ?? null), period: null };
    return { step: "yoy", period: m.value<Period>("period") };
  },
});

/** A dated base: "February", "August 2021", "2019", "December". */
export const datedBase = rule<Base>({
  name: "dated-base",
  kind: BASE,
  pattern: seq(as("period", one(PERIOD)), opt(word("'s"))),
  build: (m) => {
    const period = m.value<Period>("period")!;
    if (period.t === "relative" && period.offset === -1) return { step: stepOf[period.unit] ?? null, period };
    if (period.t === "relative" || period.t === "same" || period.t === "cumulative" || period.t === "last")
      return null;
    return { step: null, period };
  },
});

/** "the whole of last year", "all of last year": the year itself, however short the period set against it. */
export const wholeLastYear = rule<Base>({
  name: "whole-last-year",
  kind: BASE,
  pattern: seq(
    phrase("the whole of", "all of", "the entire", "the full", "the entirety of"),
    phrase("last year", "the previous year", "the past year"),
  ),
  build: () => ({ step: null, period: { t: "relative", unit: "year", offset: -1 } }),
});

/** "the three months to December 2018", "the previous 12 months", "the preceding three months". */
export const earlierSpanBase = rule<Base>({
  name: "earlier-span-base",
  kind: BASE,
  pattern: seq(
    opt(word("the")),
    alt(
      seq(word("previous", "preceding", "prior"), as("n", one(NUMBER)), word("months", "quarters")),
      seq(as("n", one(NUMBER)), word("months", "quarters"), word("before", "earlier")),
    ),
  ),
  build: (m) => ({ step: m.value<Num>("n")!.n === 12 ? "yoy" : "qoq", period: null }),
});

export const baseRules = [namedBase, sameTimeBase, datedBase, wholeLastYear, earlierSpanBase];

const thing = word(
  "that",
  "those",
  "figure",
  "level",
  "levels",
  "amount",
  "total",
  "value",
  "number",
  "tally",
  "shortfall",
  "surplus",
  "result",
  "average",
  "mark",
  "one",
  "sum",
  "reading",
  "month",
  "deficit",
  "rate",
  "pace",
  "record",
  "peak",
  "high",
  "low",
);
/** "that of", "the figure for", "the shortfall of", "the level in". */
const thingOf = opt(
  opt(
    many(
      word(
        ...[
          "the",
          "a",
          "an",
          "its",
          "their",
          "pre",
          "pandemic",
          "prepandemic",
          "epidemic",
          "crisis",
          "revised",
        ],
        ...["corresponding", "record", "all", "time", "historic", "historical", "previous"],
      ),
    ),
  ),
  thing,
  opt(word("recorded", "seen", "posted", "registered", "logged")),
  word("of", "for", "in", "from", "a", "recorded", "seen", "during"),
  opt(word("the")),
);

/** Words that say a step by themselves: "year-on-year", "on the month", "y/y". */
export const stepWords = rule<Base>({
  name: "step-words",
  kind: COMPARISON,
  pattern: alt(
    seq(
      opt(phrase("on a", "in")),
      alt(
        as(
          "yoy",
          phrase(
            "year on year",
            "year over year",
            "yoy",
            "on year",
            "y o y",
            "y / y",
            "year to year",
            "on an annual basis",
            "in annual terms",
            "annual basis",
            "over the year",
            "on the year",
            "over a year",
            "per annum",
            "in annual comparison",
            "annually",
            "over one year",
            "over 12 months",
          ),
        ),
        as(
          "mom",
          phrase(
            "month on month",
            "sequentially",
            "month over month",
            "mom",
            "on month",
            "m / m",
            "month to month",
            "on the month",
            "over the month",
            "on a monthly basis",
            "monthly basis",
            "in monthly terms",
            "m o m",
          ),
        ),
        as(
          "qoq",
          phrase(
            "quarter on quarter",
            "quarter over quarter",
            "qoq",
            "on quarter",
            "q / q",
            "on the quarter",
            "over the quarter",
            "quarterly basis",
            "q o q",
          ),
        ),
      ),
      opt(word("basis", "terms")),
    ),
  ),
  build: (m) => ({ step: m.has("yoy") ? "yoy" : m.has("mom") ? "mom" : "qoq", period: null }),
});

/** A base with the word that compares: "from a year earlier", "than in August 2021", "compared with the same month of 2016". */
export const comparedWith = rule<Base>({
  name: "compared-with",
  kind: COMPARISON,
  pattern: seq(
    alt(
      phrase(
        "compared with",
        "compared to",
        "as compared to",
        "as compared with",
        "in comparison with",
        "in comparison to",
        "relative to",
        "when compared with",
        "when compared to",
        "as against",
        "as opposed to",
        "short of",
        "shy of",
      ),
      word("from", "than", "over", "on", "against", "versus", "vs", "above", "below", "upon"),
    ),
    opt(word("was", "were")),
    opt(thingOf),
    opt(word("in", "for", "during", "of")),
    opt(word("the")),
    // "29.4% short of pre-pandemic July 2019"
    opt(opt(word("pre")), word("pandemic", "prepandemic", "epidemic", "crisis")),
    as("base", one(BASE)),
    opt(
      opt(word("'s")),
      word("level", "levels", "figure", "total", "exports", "imports", "value"),
      unless(word("to")),
    ),
  ),
  build: (m) => {
    const base = m.value<Base>("base")!;
    // "on November 1" says when something was announced.
    if (base.period?.t === "day" || base.period?.t === "days") return null;
    // "from January to July" says how long.
    const opener = m.chart.tokens.word[m.first]?.text;
    return opener === "from" && (base.period?.t === "months" || base.period?.t === "span") ? null : base;
  },
});

/** "of a year before", "a year earlier" behind a level; "a year-on-year" before a noun is step words. */
export const bareStep = rule<Base>({
  name: "bare-step",
  kind: COMPARISON,
  pattern: seq(word("in"), as("unit", word("annual", "yearly", "monthly")), word("terms")),
  build: (m) => ({ step: text(m, "unit") === "monthly" ? "mom" : "yoy", period: null }),
});

/** "Comparing November 2020 with November 2019, …". */
export const comparing = rule<Base>({
  name: "comparing",
  kind: COMPARISON,
  pattern: seq(word("comparing"), one(PERIOD), word("with", "to", "and"), as("base", one(BASE))),
  build: (m) => m.value<Base>("base"),
});

/** How far before its ordinal a quarter may be named. */
const QUARTER_TOKENS = 24;
const ENDS = /^(?:to|and|while|[,.;)])$/;

/** "In the second quarter exports advanced 8.2% from the first": the ordinal alone is of the quarter before. */
export const ordinalBase = rule<Base>({
  name: "ordinal-base",
  kind: COMPARISON,
  pattern: seq(
    word("from", "over", "than", "with"),
    opt(word("in")),
    word("the"),
    as("ordinal", word("first", "second", "third")),
  ),
  build: (m) => {
    // "from the first shipment": an ordinal with a noun is of that.
    if (!ENDS.test(m.chart.tokens.word[m.last]?.text ?? "")) return null;
    const before = ["first", "second", "third"].indexOf(text(m, "ordinal")) + 1;
    for (let k = m.first - 1; k >= 0 && m.first - k < QUARTER_TOKENS; k--) {
      const period = m.chart.longest(k, PERIOD)?.value;
      if (period?.t === "quarter") return period.q === before + 1 ? { step: "qoq", period: null } : null;
    }
    return null;
  },
});

export const comparisonRules = [comparing, stepWords, comparedWith, bareStep, ordinalBase];
