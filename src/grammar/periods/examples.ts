import { examples } from "../examples-kit.js";
import {
  bareStep,
  comparedWith,
  comparing,
  datedBase,
  earlierSpanBase,
  namedBase,
  ordinalBase,
  sameTimeBase,
  stepWords,
  wholeLastYear,
} from "./base-rules.js";
import { century, dayRange, decade, yearRange } from "./named-spans.js";
import {
  asOfDay,
  cumulative,
  dayPeriod,
  firstSome,
  fiscalHalf,
  fiscalYear,
  halfPeriod,
  monthPeriod,
  monthRange,
  monthsCombined,
  monthsTo,
  quarterPeriod,
  relativeOwner,
  relativePeriod,
  samePeriod,
  someMonths,
  wholeYear,
  yearPeriod,
  yearTo,
  yearToDay,
} from "./rules.js";
import { countedSpan, periodRange, vaguePart, weekOf, weekOfDay } from "./vague-spans.js";

const month = (m: number, y: number | null = null) => ({ t: "month", m, y });
const year = (y: number) => ({ t: "year", y });

const named = [
  examples(monthPeriod, {
    reads: [
      ["in «September 2025»", month(9, 2025)],
      ["in «Sept.»", month(9)],
      ["«May, 2016»", month(5, 2016)],
      ["«June last year»", { ...month(6), of: -1 }],
      ["exports «this March»", { ...month(3), of: 0 }],
      ["by «2018 May»", month(5, 2018)],
    ],
    leaves: [
      ["exports may rise", "a verb"],
      ["a long march", "a noun"],
    ],
  }),
  examples(yearPeriod, {
    reads: [
      ["in «2024»", year(2024)],
      ["in «calendar 2024»", year(2024)],
      ["in «twenty twenty-five»", year(2025)],
    ],
    leaves: [
      ["some 2,024 vehicles", "a number"],
      ["at 1234", "no year"],
    ],
  }),
  examples(fiscalYear, {
    reads: [
      ["in «fiscal 2023»", { t: "year", y: 2023, fiscal: true }],
      ["«FY2023» budget", { t: "year", y: 2023, fiscal: true }],
      ["«fiscal year 2016-17»", { t: "year", y: 2016, fiscal: true }],
    ],
    leaves: [
      ["fiscal policy", "no year"],
      ["2016-17", "not called fiscal"],
    ],
  }),
  examples(monthRange, {
    reads: [
      ["in «January-September 2025»", { t: "months", from: 1, to: 9, y: 2025, y2: null }],
      ["«from May to September 2019»", { t: "months", from: 5, to: 9, y: 2019 }],
      ["«between May 2015 and June 2018»", { t: "months", from: 5, to: 6, y: 2015, y2: 2018 }],
    ],
    leaves: [
      ["May and September", "two months"],
      ["May 2019", "one month"],
    ],
  }),
  examples(quarterPeriod, {
    reads: [
      ["in the «third quarter of 2021»", { t: "quarter", q: 3, y: 2021 }],
      ["in «Q3 2025»", { t: "quarter", q: 3, y: 2025 }],
      ["in «2016 Q3»", { t: "quarter", q: 3, y: 2016 }],
      ["«3Q2024» sales", { t: "quarter", q: 3, y: 2024 }],
      ["in the «first quarter this year»", { t: "quarter", q: 1, y: null, of: 0 }],
      ["in the «last quarter of 2024»", { t: "quarter", q: 4, y: 2024 }],
    ],
    leaves: [
      ["the fifth quarter", "a year has four"],
      ["last quarter", "the one before"],
      ["a quarter of exports", "a part"],
    ],
  }),
  examples(halfPeriod, {
    reads: [
      ["in the «first half of 2024»", { t: "half", h: 1, y: 2024 }],
      ["in «H2 2016»", { t: "half", h: 2, y: 2016 }],
      ["in «2016H2»", { t: "half", h: 2, y: 2016 }],
      ["in the «second half of last year»", { t: "half", h: 2, y: null, of: -1 }],
    ],
    leaves: [
      ["the third half", "a year has two"],
      ["half of exports", "a part"],
    ],
  }),
  examples(dayPeriod, {
    reads: [
      ["on «October 16»", { t: "day", m: 10, d: 16, y: null }],
      ["on «16 October 2025»", { t: "day", m: 10, d: 16, y: 2025 }],
      ["in «Nov. 1-20»", { t: "days", m1: 11, d1: 1, m2: 11, d2: 20, y: null }],
      ["«from Oct. 2 to October 22»", { t: "days", m1: 10, d1: 2, m2: 10, d2: 22 }],
    ],
    leaves: [
      ["October 2025", "a month"],
      ["May 45", "no day"],
    ],
  }),
  examples(relativePeriod, {
    reads: [
      ["«last month»", { t: "relative", unit: "month", offset: -1 }],
      ["the «current quarter»", { t: "relative", unit: "quarter", offset: 0 }],
      ["the «year after next»", { t: "relative", unit: "year", offset: 2 }],
      ["in the «coming week»", { t: "relative", unit: "week", offset: 1 }],
    ],
    leaves: [
      ["last year's surge", "it owns what follows"],
      ["the previous month", "a base"],
    ],
  }),
  examples(relativeOwner, {
    reads: [
      ["«last year's» surge", { t: "relative", unit: "year", offset: -1 }],
      ["«this month's» exports", { t: "same", unit: "month" }],
    ],
    leaves: [
      ["last year", "it owns nothing"],
      ["next year's budget", "what is to come has no figures"],
    ],
  }),
  examples(wholeYear, {
    reads: [
      ["for the «whole of 2023»", { t: "year", y: 2023, whole: true }],
      ["the «full year of 2022»", { t: "year", y: 2022, whole: true }],
    ],
    leaves: [
      ["the whole of Asia", "no year"],
      ["in 2023", "not called whole"],
    ],
  }),
  examples(yearRange, {
    reads: [
      ["the range is «2014-2018».", { t: "years", from: 2014, to: 2018 }],
      ["«from 2014 to 2018»", { t: "years", from: 2014, to: 2018 }],
      ["«between 2014 and 2018»", { t: "years", from: 2014, to: 2018 }],
    ],
    leaves: [
      ["2014 and 2018", "two years"],
      ["from 2018 to 2014", "it goes back"],
      ["2014 to 2018 vehicles", "a count"],
    ],
  }),
  examples(decade, {
    reads: [
      ["in «the 1970s»", { t: "years", from: 1970, to: 1979 }],
      ["in «the 2010's»", { t: "years", from: 2010, to: 2019 }],
    ],
    leaves: [
      ["2019's exports", "a year that owns"],
      ["the 1974s", "no decade begins there"],
    ],
  }),
  examples(century, {
    reads: [
      ["in the «21st century»", { t: "years", from: 2000, to: 2099 }],
      ["the «nineteenth century»", { t: "years", from: 1800, to: 1899 }],
    ],
    leaves: [
      ["the first century", "too far back for a release"],
      ["a century ago", "no number"],
    ],
  }),
  examples(dayRange, {
    reads: [
      ["«from 4 to 22 January, 1995»", { t: "days", m1: 1, d1: 4, m2: 1, d2: 22, y: 1995 }],
      ["on «1-20 November»", { t: "days", m1: 11, d1: 1, d2: 20, y: null }],
      ["«between the 3rd and the 12th of September»", { t: "days", m1: 9, d1: 3, d2: 12 }],
    ],
    leaves: [
      ["22 to 4 January", "it goes back"],
      ["4 and 22 January", "two days"],
      ["from 4 to 22 this month", "no month is named"],
    ],
  }),
];

const compound = [
  examples(monthsCombined, {
    reads: [["in «January and February combined»", { t: "months", from: 1, to: 2, y: null }]],
    leaves: [
      ["January and February", "two months"],
      ["January combined with February", "not said so"],
    ],
  }),
  examples(yearTo, {
    reads: [
      ["in the «year to March 2024»", { t: "to", n: 12, unit: "month", end: month(3, 2024) }],
      ["the «year ended July 2024»", { t: "to", n: 12 }],
    ],
    leaves: [
      ["the year to come", "no period behind"],
      ["this year to 2024", "no month"],
    ],
  }),
  examples(fiscalHalf, {
    reads: [
      ["the «first half of fiscal 2025»", { t: "months", from: 4, to: 9, y: 2025 }],
      ["the «second half of fiscal 2025»", { t: "months", from: 10, to: 3, y: 2025, y2: 2026 }],
    ],
    leaves: [
      ["the first half of 2025", "a calendar year"],
      ["the third half of fiscal 2025", "a year has two"],
    ],
  }),
  examples(asOfDay, {
    reads: [["«as of August 20»", { t: "cumulative", of: { t: "day", m: 8, d: 20 } }]],
    leaves: [
      ["as of now", "no day"],
      ["as of August", "a month"],
    ],
  }),
  examples(firstSome, {
    reads: [
      ["in the «first eight months of 2022»", { t: "first", n: 8, unit: "month", of: year(2022) }],
      ["«three quarters into 2025»", { t: "first", n: 3, unit: "quarter", of: { t: "year", y: 2025 } }],
      ["«first 20 days of November»", { t: "first", n: 20, unit: "day", of: month(11) }],
    ],
    leaves: [
      ["the first eight countries", "no time"],
      ["the last eight months", "not from the start"],
    ],
  }),
  examples(someMonths, {
    reads: [
      ["«eight months of 2022»", { t: "first", n: 8, unit: "month", of: year(2022) }],
      ["an «eleven-month» total", { t: "first", n: 11, unit: "month", of: null }],
    ],
    leaves: [
      ["an eleven-month high", "a length of a claim"],
      ["twelve months of 2022", "the whole year"],
    ],
  }),
  examples(monthsTo, {
    reads: [
      ["the «three months to March 2019»", { t: "to", n: 3, unit: "month", end: month(3, 2019) }],
      ["«12 months ending in September»", { t: "to", n: 12, end: month(9) }],
    ],
    leaves: [
      ["three months to go", "no period behind"],
      ["three months of 2019", "no end"],
    ],
  }),
  examples(yearToDay, {
    reads: [
      ["«between the start of the year and August 20»", { t: "cumulative", of: { t: "day", m: 8, d: 20 } }],
      ["«since the beginning of the year»", { t: "cumulative", of: null }],
    ],
    leaves: [
      ["at the start of the year", "no span"],
      ["from the start", "of what"],
    ],
  }),
  examples(cumulative, {
    reads: [
      ["«year-to-date»", { t: "cumulative", of: null }],
      ["«YTD» exports", { t: "cumulative" }],
      ["«so far this year»", { t: "cumulative" }],
    ],
    leaves: [
      ["this year", "a year"],
      ["to date", "no start"],
    ],
  }),
  examples(samePeriod, {
    reads: [
      ["«during the month»", { t: "same", unit: "month" }],
      ["«in the three months»", { t: "first", n: 3 }],
    ],
    leaves: [
      ["in the month before", "a base"],
      ["the month", "no preposition leads to it"],
    ],
  }),
  examples(countedSpan, {
    reads: [
      ["over «the past five years»", { t: "last", n: 5, unit: "year", way: -1, of: null }],
      ["in the «next 3 months»".replace("the «", "«the "), { t: "last", n: 3, unit: "month", way: 1 }],
      ["«within three years»", { t: "last", n: 3, unit: "year", way: 1, within: true }],
      ["«the last two months of 2024»", { t: "last", n: 2, unit: "month", way: -1, of: year(2024) }],
    ],
    leaves: [
      ["past few days", "no number"],
      ["the past month", "a base"],
      ["within 2 weeks from today", "counted from a day"],
    ],
  }),
  examples(vaguePart, {
    reads: [
      ["in «early 2016»", { t: "part", part: "early", of: year(2016) }],
      ["by «mid-July»", { t: "part", part: "mid", of: month(7) }],
      ["at the «end of March»", { t: "part", part: "late", of: month(3) }],
      ["«later this year»", { t: "part", part: "late", of: { t: "relative", unit: "year", offset: 0 } }],
      ["for the «rest of the year»", { t: "part", part: "rest", of: { t: "relative", unit: "year" } }],
    ],
    leaves: [
      ["the end of the dispute", "no period"],
      ["late deliveries", "no period"],
    ],
  }),
  examples(weekOf, {
    reads: [
      ["in «the third week of July»", { t: "week", n: 3, of: month(7) }],
      ["«last week of 2015»", { t: "week", n: -1, of: year(2015) }],
    ],
    leaves: [
      ["the third week of talks", "no period"],
      ["last week", "the one before"],
    ],
  }),
  examples(weekOfDay, {
    reads: [
      ["in «the week ending October 4»", { t: "week-of", day: { t: "day", m: 10, d: 4 }, edge: "ends" }],
      ["«the week starting on February 4»", { t: "week-of", edge: "begins" }],
      ["«week of May 3»", { t: "week-of", edge: "holds" }],
    ],
    leaves: [
      ["the week of the 18th", "no month"],
      ["the week ending in tears", "no day"],
    ],
  }),
  examples(periodRange, {
    reads: [
      ["«between 2015 and February 2018»", { t: "span", from: year(2015), to: month(2, 2018) }],
      [
        "«from 1 May 2015 to 5 June 2018»",
        { t: "span", from: { t: "day", m: 5, d: 1, y: 2015 }, to: { t: "day", m: 6, d: 5, y: 2018 } },
      ],
      ["«from Feb. 1 to March 2019»", { t: "span", from: { t: "day", m: 2, d: 1 }, to: month(3, 2019) }],
    ],
    leaves: [
      ["2015 and February 2018", "two periods"],
      ["from May to June", "a range of months"],
    ],
  }),
];

const bases = [
  examples(namedBase, {
    reads: [
      ["from «a year earlier»", { step: "yoy" }],
      ["than «the previous month»", { step: "mom" }],
      ["than «12 months earlier»", { step: "yoy" }],
    ],
    leaves: [
      ["this year", "no base"],
      ["two years earlier", "neither the year nor the period before"],
    ],
  }),
  examples(sameTimeBase, {
    reads: [
      ["in «the same month last year»", { step: "yoy" }],
      ["of «the corresponding period of 2016»", { step: "yoy", period: year(2016) }],
    ],
    leaves: [
      ["at the same time", "no period behind"],
      ["the same month", "which, only the story says"],
    ],
  }),
  examples(datedBase, {
    reads: [
      ["than in «August 2021»", { step: null, period: month(8, 2021) }],
      ["than «December's»", { step: null, period: month(12) }],
    ],
    leaves: [
      ["so far this year", "cumulative"],
      ["over the past five years", "no single base"],
    ],
  }),
  examples(wholeLastYear, {
    reads: [
      ["more than «the whole of last year»", { step: null, period: { t: "relative", offset: -1 } }],
      ["than in «all of last year»", { step: null }],
    ],
    leaves: [
      ["the whole of this year", "no time before"],
      ["than last year", "the same part of it"],
    ],
  }),
  examples(ordinalBase, {
    reads: [
      ["In the second quarter exports rose 8.2% «from the first».", { step: "qoq", period: null }],
      ["Third-quarter output was lower «than in the second».", { step: "qoq" }],
    ],
    leaves: [
      ["Exports rose from the first.", "no quarter"],
      ["In the second quarter orders came from the first buyers.", "an ordinal with a noun"],
      ["In the fourth quarter exports rose from the first.", "not the one before"],
    ],
  }),
  examples(earlierSpanBase, {
    reads: [
      ["on «the previous three months»", { step: "qoq" }],
      ["than «the preceding 12 months»", { step: "yoy" }],
    ],
    leaves: [
      ["the next three months", "to come"],
      ["three months", "not earlier"],
    ],
  }),
  examples(stepWords, {
    reads: [
      ["rose 3% «year-on-year»", { step: "yoy" }],
      ["fell 1% «on the month»", { step: "mom" }],
      ["up 2% «quarter-on-quarter»", { step: "qoq" }],
      ["up 2% «y/y»", { step: "yoy" }],
    ],
    leaves: [
      ["this year", "no step"],
      ["day-on-day", "no step of a release"],
    ],
  }),
  examples(comparedWith, {
    reads: [
      ["rose «from a year earlier»", { step: "yoy" }],
      ["higher «than in August 2021»", { step: null, period: month(8, 2021) }],
      ["rose «compared with the same month of 2016»", { step: "yoy", period: year(2016) }],
    ],
    leaves: [
      ["on November 1", "a day says when"],
      ["compared with Japan", "no time"],
    ],
  }),
  examples(bareStep, {
    reads: [
      ["«in annual terms»", { step: "yoy" }],
      ["«in monthly terms»", { step: "mom" }],
    ],
    leaves: [
      ["in won terms", "a currency"],
      ["annual terms", "no preposition"],
    ],
  }),
  examples(comparing, {
    reads: [
      [
        "«Comparing November 2020 with November 2019», exports rose.",
        { step: null, period: month(11, 2019) },
      ],
    ],
    leaves: [
      ["Comparing Japan with China", "no time"],
      ["compared with November 2019", "another construction"],
    ],
  }),
];

export default [...named, ...compound, ...bases];
