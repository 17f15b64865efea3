import {
  type AreaEntry,
  CATEGORIES,
  type ChangeEntry,
  type CurrencyEntry,
  type MeasureEntry,
  type NameEntry,
  type NumberWord,
  type RoleEntry,
  type UnitEntry,
} from "../lexicon/lexicon.js";
import type { ClaimType } from "../model/fact.js";
import { type Kind, kind } from "./chart.js";

// The lexicon's kinds come first, in the order of its categories: `Phrase.kind` is their number.
const lexical = CATEGORIES.map((name) => kind<unknown>(name));
const of = <V>(name: (typeof CATEGORIES)[number]) => lexical[CATEGORIES.indexOf(name)] as Kind<V>;

export const AREA = of<AreaEntry>("area");
export const AGENCY = of<AreaEntry>("agency");
export const CURRENCY = of<CurrencyEntry>("currency");
export const MONEY_WORD = of<CurrencyEntry>("money_word");
export const MEASURE = of<MeasureEntry>("measure");
export const PRODUCT = of<NameEntry>("product");
export const ACTIVITY = of<NameEntry>("activity");
export const COMPONENT = of<NameEntry>("component");
export const CHANGE = of<ChangeEntry>("change");
export const MONTH = of<NumberWord>("month");
export const QUARTER = of<NumberWord>("quarter");
export const HALF = of<NumberWord>("half");
export const NUMERAL = of<NumberWord>("numeral");
export const ORDINAL_WORD = of<NumberWord>("ordinal");
export const SCALE = of<NumberWord>("scale");
export const UNIT = of<UnitEntry>("unit");
export const ROLE = of<RoleEntry>("role");

/** A number as printed: "66.0", "five-point-one", "seven and a half". */
export interface Num {
  readonly n: number;
  readonly decimals: number;
  /** Whether it was printed in digits. */
  readonly digits: boolean;
}
/** A number with its unit: one figure of a release. */
export interface Figure {
  /** As printed, with a glued sign; `mult` is the power of ten. */
  readonly value: number;
  readonly decimals: number;
  readonly mult: number;
  /** `percent`, `percentage_points`, an ISO 4217 code, a count unit, `$` (whose dollar the subject decides), or `null`. */
  readonly unit: string | null;
  /** Currencies that the symbol may mean, most likely first. */
  readonly currencies: readonly string[] | null;
  /** -1 or 1 where a sign is printed, else 0. */
  readonly sign: -1 | 0 | 1;
  /** A word before it that makes a bound or an approximation of it. */
  readonly approx: "over" | "under" | "about" | null;
  /** Tokens of the evidence, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Token where an approximating word begins, else `first`. */
  readonly outer: number;
  /** What it measures, where its unit says it ("14 working days"). */
  readonly measure: string | null;
  /** One of the two ends of a range ("13 to 17 percent"). */
  readonly range: boolean;
}
export const NUMBER = kind<Num>("number");
/** A number that can be a year: four digits, 1900 to 2100. */
export const YEAR = kind<number>("year");
/** A percentage, or points. */
export const RATE = kind<Figure>("rate");
/** A sum of money, or a count. */
export const AMOUNT = kind<Figure>("amount");
/** Percentages told one after another. */
export const RATES = kind<readonly Figure[]>("rates");
/** Sums of money, or counts, told one after another. */
export const AMOUNTS = kind<readonly Figure[]>("amounts");

export type Period =
  // `of` is a year told from the release's own: -1 in "June last year".
  | { readonly t: "month"; readonly m: number; readonly y: number | null; readonly of?: number }
  | { readonly t: "quarter"; readonly q: number; readonly y: number | null; readonly of?: number }
  | { readonly t: "half"; readonly h: number; readonly y: number | null; readonly of?: number }
  | {
      readonly t: "year";
      readonly y: number;
      readonly fiscal: boolean;
      /** "the whole of 2022" */
      readonly whole?: boolean;
    }
  | {
      readonly t: "months";
      readonly from: number;
      readonly to: number;
      readonly y: number | null;
      readonly y2: number | null;
    }
  | {
      readonly t: "days";
      readonly m1: number;
      readonly d1: number;
      readonly m2: number;
      readonly d2: number;
      readonly y: number | null;
    }
  | { readonly t: "day"; readonly m: number; readonly d: number; readonly y: number | null }
  | {
      readonly t: "first";
      readonly n: number;
      readonly unit: "day" | "month" | "quarter" | "week";
      readonly of: Period | null;
    }
  | {
      readonly t: "to";
      readonly n: number;
      readonly unit: "month" | "quarter" | "year";
      readonly end: Period | null;
    }
  | {
      readonly t: "relative";
      readonly unit: "month" | "quarter" | "half" | "year" | "week" | "decade";
      readonly offset: number;
    }
  | { readonly t: "same"; readonly unit: string }
  | { readonly t: "cumulative"; readonly of: Period | null }
  /** "2014 to 2018", "the 1970s", both ends included. */
  | { readonly t: "years"; readonly from: number; readonly to: number }
  /** From the first day of one period to the last of another: "between 2015 and February 2018". */
  | { readonly t: "span"; readonly from: Period; readonly to: Period }
  /** "the past five years" (`way` -1), "within three years" (1); the last of a period: "the last two months of 2024". */
  | {
      readonly t: "last";
      readonly n: number;
      readonly unit: SpanUnit;
      readonly way: -1 | 1;
      readonly of: Period | null;
      /** From now on, not from tomorrow: "within". */
      readonly within?: boolean;
    }
  /** "early 2016", "the end of March": a vague part, which stands for the whole; `rest` is what was to come. */
  | { readonly t: "part"; readonly part: "early" | "mid" | "late" | "rest"; readonly of: Period }
  /** "the third week of July" (-1 for its last), Monday to Sunday; a week belongs to the month that holds its Thursday. */
  | { readonly t: "week"; readonly n: number; readonly of: Period }
  /** Seven days that begin or end with a day, or the calendar week that holds it. */
  | { readonly t: "week-of"; readonly day: Period; readonly edge: "begins" | "ends" | "holds" };
export type SpanUnit = "day" | "week" | "month" | "quarter" | "year" | "decade";
export const PERIOD = kind<Period>("period");

/** The period that a figure is compared with. */
export interface Base {
  /** `yoy`, `mom`, `qoq`, or `null` where only a dated period says it. */
  readonly step: string | null;
  readonly period: Period | null;
}
export const BASE = kind<Base>("base");
/** "year-on-year", "from a year earlier", "than in May": a base with the word that makes a comparison of it. */
export const COMPARISON = kind<Base>("comparison");

/** What a stretch of text is about; a list gives one item for each of its members, in order. */
export interface Topic {
  readonly each: readonly TopicItem[];
  /** Names that the lexicon lacks. */
  readonly unknown: readonly string[];
  /** "they", "it": all of the last subject. */
  readonly pronoun: boolean;
}
/** The dimensions that a name prints; absent ones the context decides. */
export interface TopicItem {
  readonly measure?: string;
  /** -1 for "deficit". */
  readonly sign?: 1 | -1 | 0;
  /** The measure word leaves open which series it is ("sales"). */
  readonly open?: boolean;
  /** The measure is told by a verb ("exported"). */
  readonly verb?: boolean;
  readonly product?: string;
  readonly activity?: string;
  readonly component?: string;
  readonly basis?: "daily_average" | "monthly_average" | "share" | "average";
  /** Whose statistic: "Japan's exports". */
  readonly owner?: string;
  /** With whom: "to China", "from the EU". */
  readonly partner?: string;
  /** Trade inside a union: its own partner. */
  readonly intra?: string;
  /** An area whose part the context decides: "Vietnam (up 20.8 percent)". */
  readonly bare?: string;
  readonly period?: Period;
  /** "those of": the measure is the one last spoken of. */
  readonly anaphor?: boolean;
}
export const TOPIC = kind<Topic>("topic");

/** Figures told together, and what they tell of their series. */
export interface Told {
  /**
   * `change` a rate of change; `difference` a change as an amount; `level` a level; `base` the level of the period compared
   * with; `share` a part of a whole; `carried` open: the sentence's verb, or a share before it, decides.
   */
  readonly as: "change" | "difference" | "level" | "base" | "share" | "carried";
  /** Which way, where a word near the figures says it. */
  readonly way: 1 | -1 | 0 | null;
  readonly figures: readonly Figure[];
  /** The base, where the words hold it: "October's 6.1 per cent decrease". */
  readonly base: Base | null;
  /** What follows names the subject: "a rise of 3% in exports". */
  readonly noun: boolean;
  /** Of an earlier change, the step that its words say: "after a year-on-year fall of 2% in June". */
  readonly step?: string | null;
}
export const TOLD = kind<Told>("told");

/** A statement about a series without its subject: which field means what follows the contract's `claim`. */
export interface Claimed {
  readonly claim: ClaimType;
  /**
   * Where its subject stands: `before` it, `behind` it (the name that begins at or after token `at`), or in the `figure` behind it.
   */
  readonly bind: "before" | "behind" | "figure";
  readonly at?: number;
  /** Which way: of a direction or a count; of an extreme; of a streak's growth or decline. */
  readonly way?: 1 | -1 | 0;
  readonly over?: "all_time" | "month" | "quarter" | "year" | "period" | null;
  readonly rank?: number;
  readonly among?: string;
  /** The measure that the words themselves tell ("supplier", "in the black"). */
  readonly measure?: string;
  readonly n?: number;
  readonly unit?: "month" | "quarter" | "year" | null;
  readonly of?: "growth" | "decline" | "surplus" | "deficit" | "record" | null;
  /** Of a count, the number counted among. */
  readonly total?: number | null;
  /** "of them": of those counted before. */
  readonly ofThem?: boolean;
  /** A direction told of a figure's level: "$17.4 billion, unchanged from February". */
  readonly level?: boolean;
  /** Who dealt in more or less of a good stands before: "Japan bought more cars". */
  readonly dealer?: boolean;
  /** A second good that moved: "more cars but less crude oil coming in". */
  readonly also?: { readonly at: number; readonly way: 1 | -1 };
  /** Of dealers only a partner: "the UK doubled its purchases". */
  readonly buyer?: boolean;
  /** What a maker did to a series of its own: "GM Korea cut output". */
  readonly maker?: boolean;
  /** The others of a count told just before: "… and six contracted". */
  readonly rest?: boolean;
  readonly dimension?: "product" | "counterpart_area" | "ref_area";
  readonly ended?: boolean;
  /** Of `since`: nothing like it before, not just nothing larger. */
  readonly first?: boolean;
  /** What was the first of its kind is told before: "a deficit of $2 billion, the first since May". */
  readonly elided?: boolean;
  readonly since?: Period | null;
  readonly span?: string | null;
  readonly op?: "over" | "under" | "about";
  readonly figure?: Figure;
  /** A bound on a part of a whole that is told in words: "more than half". */
  readonly part?: boolean;
  /** The period told inside the claim. */
  readonly period?: Period | null;
  /** "both July records": of all the figures before it. */
  readonly all?: boolean;
  /** "highs", "records": of several, where several are told of. */
  readonly many?: boolean;
  /** A rank of the country itself: "the world's fifth-largest producer". */
  readonly own?: boolean;
  /** A rank of a model among all, which capitals name: "the best-selling model was the Grandeur". */
  readonly model?: boolean;
  /** A rank among the members of a union. */
  readonly members?: boolean;
  /** A balance ranked among the partners: "the largest deficit was with China". */
  readonly partner?: boolean;
  /** Each of several streaks' lengths, told in turn. */
  readonly each?: readonly number[];
  /** A record that another claim of the sentence may tell already ("a record high, surpassing the previous record"). */
  readonly again?: boolean;
  /** A cumulative period's end: "cumulative as of 2024". */
  readonly until?: Period | null;
  /** The earlier period that it is about ("the record level of the month before"). */
  readonly base?: Base | null;
  /** A second streak told in short ("and machinery for eight"): it goes on with the one before it. */
  readonly short?: boolean;
}
export const CLAIM = kind<Claimed>("claim");

export type {
  AreaEntry,
  ChangeEntry,
  CurrencyEntry,
  MeasureEntry,
  NameEntry,
  NumberWord,
  RoleEntry,
  UnitEntry,
};
