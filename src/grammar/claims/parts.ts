import {
  BASE,
  type Base,
  MONTH,
  NUMBER,
  NUMERAL,
  type Num,
  type NumberWord,
  ORDINAL_WORD,
  PERIOD,
  type Period,
  YEAR,
} from "../../chart/kinds.js";
import { alt, as, many, one, opt, type Pattern, seq } from "../../chart/pattern.js";
import type { Match } from "../../chart/rule.js";
import { phrase, word } from "../pattern-words.js";
import { claimWord, words } from "./words.js";

/** "the", "its", "Korea's" is left to the names. */
export const article = opt(word("the", "a", "an", "its", "their", "his", "this", "that", "another"));
/** "third", "21st", "twenty-first". */
export const ordinal: Pattern = alt(
  seq(as("tens", one(NUMERAL)), as("ord", one(ORDINAL_WORD))),
  as("ord", one(ORDINAL_WORD)),
);
export const ordinalOf = (m: Match): number | null => {
  const ord = m.value<NumberWord>("ord")?.value;
  return ord === undefined ? null : ord + (m.value<NumberWord>("tens")?.value ?? 0);
};

/** "seven", "17", "three and a half", "over eight". */
export const number: Pattern = seq(
  opt(
    phrase(
      "more than",
      "at least",
      "well over",
      "just over",
      "over",
      "nearly",
      "almost",
      "about",
      "around",
      "some",
      "roughly",
      "the past",
      "the last",
    ),
  ),
  as("n", one(NUMBER)),
);
export const numberOf = (m: Match): number | null => m.value<Num>("n")?.n ?? null;

/** A unit of time, as noun or adjective: "months", "monthly". */
export const unit: Pattern = alt(
  as("month", claimWord("month")),
  as("quarter", claimWord("quarter")),
  as("year", claimWord("year")),
  seq(word("fiscal", "calendar", "financial", "business"), as("year", claimWord("year"))),
);
export const unitOf = (m: Match): "month" | "quarter" | "year" | null =>
  m.has("month") ? "month" : m.has("quarter") ? "quarter" : m.has("year") ? "year" : null;

/** A stretch of time as an ISO 8601 duration: `P7Y`, `P3Y6M`, `P16M`. */
export function spanOf(n: number, of: "month" | "quarter" | "year" | "decade" | null): string | null {
  if (of === null) return null;
  if (of === "decade") return `P${n * 10}Y`;
  if (of === "quarter") return `P${n * 3}M`;
  if (of === "month") return Number.isInteger(n) ? `P${n}M` : null;
  const years = Math.floor(n);
  const months = Math.round((n - years) * 12);
  return `P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}`;
}

/** For which of several like periods: "September", "first-half". */
export const window: Pattern = alt(as("window", one(MONTH)), as("window", one(PERIOD)));
/** "for September", "for any first quarter", "for the period", "for a single month", "in a single month". */
export const forWhat: Pattern = alt(
  seq(
    word("for", "of", "recorded", "among"),
    opt(word("for", "in")),
    opt(word("the", "a", "an", "any", "all", "that", "this")),
    opt(word("same", "corresponding", "entire", "whole", "such", "comparable", "like")),
    opt(as("single", word("single", "one", "given", "other"))),
    alt(
      as("for", one(PERIOD)),
      as("for", one(MONTH)),
      seq(one(NUMBER), word("month", "months", "quarter", "day"), as("unit", word("period", "stretch"))),
      as("unit", word("month", "quarter", "period", "year", "half", "months", "quarters", "day")),
    ),
    opt(word("period", "alone", "month")),
  ),
  seq(
    word("in"),
    word("a", "any", "one"),
    opt(as("single", word("single", "one", "given"))),
    as("unit", word("month", "quarter", "year", "day")),
  ),
);

type Over = "all_time" | "month" | "quarter" | "year" | "period";
const overPeriod = (p: Period | NumberWord): Over => {
  if (!("t" in p)) return "month";
  if (p.t === "month") return "month";
  if (p.t === "quarter") return "quarter";
  // "the highest this year": of the months of this year.
  if (p.t === "relative" && p.unit === "year" && p.offset === 0) return "year";
  if (p.t === "same" || p.t === "relative")
    return p.unit === "month"
      ? "month"
      : p.unit === "quarter"
        ? "quarter"
        : p.unit === "year"
          ? "all_time"
          : "period";
  return p.t === "year" ? "all_time" : "period";
};

/** Against which periods a record stands. */
export function overOf(m: Match): Over {
  const window = m.value<Period | NumberWord>("window");
  if (window) return overPeriod(window);
  if (m.has("single")) return "all_time";
  if (m.has("thisYear")) return "year";
  const named = m.value<Period | NumberWord>("for");
  if (named) return overPeriod(named);
  const at = m.at("unit");
  if (at < 0) return "all_time";
  const before = m.chart.tokens.word[at - 1]?.text;
  if (before === "any" || before === "a" || before === "all") return "all_time";
  const text = m.chart.tokens.word[at]!.text;
  return text.startsWith("month")
    ? "month"
    : text.startsWith("quarter")
      ? "quarter"
      : text === "year" || text === "day"
        ? "all_time"
        : "period";
}

/** "since records began in 1979", "since the ministry began keeping such data": against all there is. */
export const sinceBeginning: Pattern = seq(
  word("since", "in"),
  words(3),
  claimWord("record_what"),
  words(2),
  claimWord("beginning"),
  opt(words(4), word("in", "from", "since"), opt(word("january")), one(YEAR)),
);

/** "in history", "in the history of the country's trade statistics". */
export const inHistory: Pattern = seq(
  word("in"),
  opt(word("the", "its", "their", "our")),
  words(2),
  word("history"),
  opt(word("of"), words(4), word("statistics", "series", "data", "records", "trade", "exports", "survey")),
);

/** An earlier period that the claim is about: "the record level of the month before". */
export const ofBase: Pattern = opt(word("of", "set", "seen", "from"), opt(word("in")), as("base", one(BASE)));
export const baseOf = (m: Match): Base | null => m.value<Base>("base");

/** Any of these, as often as they come, or none. */
export const some = (...items: Pattern[]): Pattern => opt(many(alt(...items)));

/** "highest", "smallest". */
export const superlative: Pattern = alt(
  as("high", claimWord("superlative_high")),
  as("low", claimWord("superlative_low")),
);
