import type { Span } from "../../chart/chart.js";
import { PERIOD, type Period } from "../../chart/kinds.js";
import type { View } from "./view.js";

/** When something happened, as printed; `discourse/dates.ts` finds the days. */
export type When =
  | { readonly t: "period"; readonly period: Period; readonly to: Period | null }
  | { readonly t: "offset"; readonly days: number }
  | { readonly t: "weekday"; readonly day: number; readonly way: -1 | 0 | 1 };

export interface Dated {
  readonly first: number;
  readonly last: number;
  readonly when: When;
  /** Whether it tells days, not just a month or a year. */
  readonly exact: boolean;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const EXACT = new Set(["day", "days", "week", "week-of", "span"]);
const LOOSE = new Set(["month", "months", "year", "quarter", "half", "part", "relative", "years"]);

/** The date that begins at a token, or `null`. */
export function whenAt(v: View, i: number): Dated | null {
  for (const [role, days] of [
    ["today", 0],
    ["yesterday", -1],
    ["tomorrow", 1],
  ] as const) {
    const last = v.role(role, i);
    if (last > 0 && !(v.word(i) === "today" && v.isPossessive(i + 1)))
      return { first: i, last, when: { t: "offset", days }, exact: true };
  }
  const span = longest(v, i);
  if (span) {
    const { value } = span;
    // "from Monday, November 20, to Friday, November 24".
    let k = span.last;
    if (v.word(k) === ",") k++;
    if (/^(?:to|through|until|and|–|-)$/.test(v.word(k)) && value.t === "day") {
      k++;
      if (WEEKDAYS.includes(v.word(k))) k += v.word(k + 1) === "," ? 2 : 1;
      const other = longest(v, k);
      if (other?.value.t === "day" && (v.word(k - 1) !== "and" || other.first > span.last + 1))
        return {
          first: i,
          last: other.last,
          when: { t: "period", period: value, to: other.value },
          exact: true,
        };
    }
    // "between November 23 and 25, 2022".
    const until =
      v.word(i - 1) === "between" && v.word(span.last) === "and" && value.t === "day"
        ? v.chart.tokens.value[span.last + 1]!
        : 0;
    if (value.t === "day" && Number.isInteger(until) && until > value.d && until <= 31) {
      const year = v.word(span.last + 2) === "," ? longest(v, span.last + 3) : null;
      const y = value.y ?? (year?.value.t === "year" ? year.value.y : null);
      return {
        first: i,
        last: year?.last ?? span.last + 2,
        when: { t: "period", period: { ...value, y }, to: { t: "day", m: value.m, d: until, y } },
        exact: true,
      };
    }
    if (EXACT.has(value.t) || LOOSE.has(value.t))
      return {
        first: i,
        last: span.last,
        when: { t: "period", period: value, to: null },
        exact: EXACT.has(value.t),
      };
  }
  const day = WEEKDAYS.indexOf(v.word(i));
  if (day >= 0 && v.isCapital(i)) {
    // "Thursday, October 16": the day of the month tells it.
    const k = v.word(i + 1) === "," || v.word(i + 1) === "(" ? i + 2 : i + 1;
    const behind = whenAt(v, k);
    if (behind && behind.when.t === "period") return { ...behind, first: i };
    const way = v.word(i - 1) === "next" ? 1 : v.word(i - 1) === "last" ? -1 : 0;
    return { first: i, last: i + 1, when: { t: "weekday", day, way }, exact: true };
  }
  return null;
}

/** The dates printed in `[from, to)`, in order. */
export function datesIn(v: View, from: number, to: number): Dated[] {
  const found: Dated[] = [];
  for (let i = from; i < to; ) {
    const at = whenAt(v, i);
    if (at) found.push(at);
    i = Math.max(i + 1, at?.last ?? 0);
  }
  return found;
}

const longest = (v: View, i: number): Span<Period> | null =>
  i < v.limit ? v.chart.longest(i, PERIOD) : null;
