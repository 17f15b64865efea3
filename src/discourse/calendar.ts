import type { Chart } from "../chart/chart.js";
import { type Base, HALF, type Period, QUARTER } from "../chart/kinds.js";
import { WordPattern } from "../lexicon/word-pattern.js";
import { addDays, addMonths, boundsOf, firstMonday, mondayOf } from "./days.js";

/** What relative and unfinished periods are resolved against. */
export interface Clock {
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date: string;
  /** The release's own period, once known. */
  readonly main: string | null;
  /** The period last spoken of: it moves on as figures are dated. */
  last: string | null;
  /** The last span of months that ended with the release's own period: what "cumulatively" goes on with. */
  cumulative: string | null;
  /** The calendar's own periods that the release names: only then is "January to March" its first quarter. */
  readonly names?: { readonly quarter: boolean; readonly half: boolean };
}

/** Year and month of a day, `YYYY-MM-DD`. */
const yearAndMonth = (date: string): [number, number] => [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
const two = (n: number) => String(n).padStart(2, "0");
const month = (y: number, m: number) => `${y}-${two(m)}`;
/** A month by its distance from January of year 0. */
const fromIndex = (i: number) => month(Math.floor(i / 12), (i % 12) + 1);
const index = (y: number, m: number) => y * 12 + m - 1;

/** First and last month of a period as month indexes, or `null` for one that is none of the contract's forms. */
export function monthsOf(period: string): { from: number; to: number } | null {
  let months = known.get(period);
  if (months === undefined) {
    months = countMonths(period);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(period, months);
  }
  return months;
}

/** Periods asked for before: releases tell of the same few again and again. */
const known = new Map<string, { readonly from: number; readonly to: number } | null>();
const MOST_KNOWN = 4096;

function countMonths(period: string): { from: number; to: number } | null {
  const [a, b] = period.split("/") as [string, string | undefined];
  if (b !== undefined) {
    const from = a === ".." ? { from: 0, to: 0 } : monthsOf(a);
    const to = monthsOf(b);
    return from && to ? { from: from.from, to: to.to } : null;
  }
  const m = /^(\d{4})(?:-(?:(\d{2})(?:-\d{2})?|Q([1-4])|S([12])))?$/.exec(a);
  if (!m) return null;
  const y = Number(m[1]);
  if (m[2]) return { from: index(y, Number(m[2])), to: index(y, Number(m[2])) };
  if (m[3]) return { from: index(y, Number(m[3]) * 3 - 2), to: index(y, Number(m[3]) * 3) };
  if (m[4]) return { from: index(y, Number(m[4]) * 6 - 5), to: index(y, Number(m[4]) * 6) };
  return { from: index(y, 1), to: index(y, 12) };
}

/** The same period so many months earlier, in the same form. */
export function shift(period: string, months: number): string {
  if (period.includes("/"))
    return period
      .split("/")
      .map((p) => (p === ".." ? p : shift(p, months)))
      .join("/");
  const m = /^(\d{4})(?:-(\d{2})(-\d{2})?|-Q(\d)|-S(\d))?$/.exec(period);
  if (!m) return period;
  const y = Number(m[1]);
  if (m[2]) return fromIndex(index(y, Number(m[2])) - months) + (m[3] ?? "");
  if (m[4]) {
    const q = y * 4 + Number(m[4]) - 1 - Math.round(months / 3);
    return `${Math.floor(q / 4)}-Q${(q % 4) + 1}`;
  }
  if (m[5]) {
    const h = y * 2 + Number(m[5]) - 1 - Math.round(months / 6);
    return `${Math.floor(h / 2)}-S${(h % 2) + 1}`;
  }
  return String(y - Math.round(months / 12));
}

const BEGINS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/;

/** How long a period is, in months; days count as 0. */
export function lengthOf(period: string): number {
  if (BEGINS_WITH_DAY.test(period)) return 0;
  const m = monthsOf(period);
  return m ? m.to - m.from + 1 : 0;
}

/**
 * The year of a month that is printed without one: that of the release's own period where one is known, else the latest
 * that had begun when the release came out.
 */
function yearFor(m: number, clock: Clock): number {
  const [y, now] = yearAndMonth(clock.date);
  return m <= now ? y : y - 1;
}

/** The latest year in which a period that ends in month `m` was over when the release came out. */
function yearOver(m: number, clock: Clock): number {
  const [y, now] = yearAndMonth(clock.date);
  return m < now || (m === now && Number(clock.date.slice(8)) > 20) ? y : y - 1;
}

const QUARTER_WORD = new WordPattern(/^quarter(?:s|ly)?$/);
const HALF_WORD = new WordPattern(/^half(?:yearly)?$/);

/** Which of the calendar's own periods a release names ("first quarter", "H1"), in its title or its body. */
export function namesOf(...charts: readonly Chart[]): NonNullable<Clock["names"]> {
  let [quarter, half] = [false, false];
  for (const chart of charts)
    for (let i = 0; i < chart.tokens.count; i++) {
      const word = chart.tokens.word[i];
      quarter ||= chart.has(i, QUARTER) || QUARTER_WORD.fits(word);
      half ||= chart.has(i, HALF) || HALF_WORD.fits(word);
    }
  return { quarter, half };
}

/** Whether a period of several months ends with the release's own: "April-December" where that is December. */
export function leadsUpTo(period: string, main: string | null): boolean {
  const [own, told] = [main === null ? null : monthsOf(main), period.includes("/") ? monthsOf(period) : null];
  // A calendar or fiscal year's months so far; "the three months to September" are no sum of the year.
  const opens = told !== null && told.from % 3 === 0 && told.to - told.from !== 2;
  return own !== null && told !== null && opens && told.to === own.to && told.from < own.from;
}

/**
 * The form of a whole quarter, half or year: "January–March" is `Q1`. A quarter or half that the release itself calls by its
 * months alone stays an interval, since periods follow the print.
 */
function canonical(period: string | null, names?: Clock["names"]): string | null {
  const m = period ? /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/.exec(period) : null;
  if (!m || m[1] !== m[3]) return period;
  const from = Number(m[2]);
  const to = Number(m[4]);
  if (from === 1 && to === 12) return m[1]!;
  if (to - from === 5 && (from === 1 || from === 7) && names?.half !== false)
    return `${m[1]}-S${from === 1 ? 1 : 2}`;
  if (to - from === 2 && from % 3 === 1 && names?.quarter !== false) return `${m[1]}-Q${(from + 2) / 3}`;
  return period;
}

/** The contract's `time_period` of a period as printed, or `null` where the text leaves it open. */
export function resolve(p: Period, clock: Clock): string | null {
  const found = resolveLiterally(p, clock);
  // "those six months" are the January to June just told of, as it was printed.
  if (p.t === "first" && found === clock.last) return found;
  return p.t === "months" || p.t === "first"
    ? canonical(found, p.t === "months" ? clock.names : undefined)
    : found;
}

/** From the first day of one period to the last of another; what the first leaves open, the other's year fills. */
function spanned(from: Period, to: Period, clock: Clock): string | null {
  const last = resolve(to, clock);
  if (!last) return null;
  const end = boundsOf(last)?.last;
  let first = resolve(from, clock);
  if ("y" in from && from.y === null) {
    first = resolve({ ...from, y: Number(last.slice(0, 4)) }, clock);
    if (first && end && boundsOf(first)!.first > end)
      first = resolve({ ...from, y: Number(last.slice(0, 4)) - 1 }, clock);
  }
  const begin = first ? boundsOf(first)?.first : null;
  if (!begin || !end || begin > end) return null;
  // Days count where days are printed, else months do.
  return from.t === "day" || to.t === "day" || from.t.startsWith("week") || to.t.startsWith("week")
    ? `${begin}/${end}`
    : `${begin.slice(0, 7)}/${end.slice(0, 7)}`;
}

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };

/** "the past three months" are those up to the release's own period, where that is known, else up to the day before it. */
function lastOf(p: Extract<Period, { t: "last" }>, clock: Clock): string | null {
  const of = p.of
    ? resolve(p.of, clock)
    : p.way < 0 && p.unit !== "day" && p.unit !== "week"
      ? clock.main
      : null;
  const months = MONTHS_IN[p.unit] === undefined ? null : p.n * MONTHS_IN[p.unit]!;
  const own = of ? monthsOf(of) : null;
  if (own && months !== null) return canonical(`${fromIndex(own.to - months + 1)}/${fromIndex(own.to)}`);
  if (p.of) {
    const last = of ? boundsOf(of)?.last : null;
    return last ? `${addDays(last, 1 - p.n * (p.unit === "week" ? 7 : 1))}/${last}` : null;
  }
  const days = p.n * (p.unit === "week" ? 7 : 1);
  if (p.way < 0)
    return `${months === null ? addDays(clock.date, -days) : addMonths(clock.date, -months)}/${addDays(clock.date, -1)}`;
  return `${p.within ? clock.date : addDays(clock.date, 1)}/${months === null ? addDays(clock.date, days) : addMonths(clock.date, months)}`;
}

function resolveLiterally(p: Period, clock: Clock): string | null {
  const [releaseYear, releaseMonth] = yearAndMonth(clock.date);
  const anchor = monthsOf(clock.main ?? "");
  switch (p.t) {
    case "month":
      return month(p.y ?? (p.of === undefined ? yearFor(p.m, clock) : releaseYear + p.of), p.m);
    case "quarter": {
      if (p.y) return `${p.y}-Q${p.q}`;
      if (p.of !== undefined) return `${releaseYear + p.of}-Q${p.q}`;
      return `${yearOver(p.q * 3, clock)}-Q${p.q}`;
    }
    case "half":
      if (p.of !== undefined) return `${releaseYear + p.of}-S${p.h}`;
      return `${p.y ?? yearOver(p.h * 6, clock)}-S${p.h}`;
    case "year":
      return p.fiscal ? `${p.y}-04/${p.y + 1}-03` : String(p.y);
    case "months": {
      const wraps = p.from > p.to;
      const y = p.y ?? yearFor(p.to, clock) - (wraps ? 1 : 0);
      const y2 = p.y2 !== null ? (p.y2 < 100 ? Math.floor(y / 100) * 100 + p.y2 : p.y2) : wraps ? y + 1 : y;
      if (p.y2 !== null && !wraps) return `${month(y, p.from)}/${month(p.y2 < 100 ? y : p.y2, p.to)}`;
      if (p.y !== null && wraps && p.y2 === null) return `${month(p.y - 1, p.from)}/${month(p.y, p.to)}`;
      return `${month(y, p.from)}/${month(y2, p.to)}`;
    }
    case "days": {
      const y = p.y ?? yearFor(p.m2, clock);
      // "01 January to 30 September" are whole months.
      if (p.m1 !== p.m2 && p.d1 === 1 && boundsOf(month(y, p.m2))!.last.endsWith(`-${two(p.d2)}`))
        return `${month(y, p.m1)}/${month(y, p.m2)}`;
      return `${month(y, p.m1)}-${two(p.d1)}/${month(y, p.m2)}-${two(p.d2)}`;
    }
    case "day":
      return `${month(p.y ?? yearFor(p.m, clock), p.m)}-${two(p.d)}`;
    case "first": {
      const of = p.of ? resolve(p.of, clock) : null;
      if (p.unit === "day") {
        const m =
          of && /^\d{4}-\d{2}$/.test(of)
            ? of
            : clock.main && /^\d{4}-\d{2}/.test(clock.main)
              ? clock.main.slice(0, 7)
              : clock.date.slice(0, 7);
        return `${m}-01/${m}-${two(p.n)}`;
      }
      const y = of ? Number(of.slice(0, 4)) : anchor ? Math.floor(anchor.to / 12) : releaseYear;
      if (p.unit === "quarter") return p.n === 2 ? `${y}-S1` : `${month(y, 1)}/${month(y, p.n * 3)}`;
      if (p.unit !== "month" || p.n > 12) return null;
      const last =
        clock.last && /^\d{4}-01\/\d{4}-\d{2}$/.test(clock.last) && monthsOf(clock.last)!.to % 12 === p.n - 1
          ? clock.last
          : null;
      if (!p.of && last) return last;
      return p.n === 6 ? `${y}-S1` : p.n === 3 ? `${y}-Q1` : `${month(y, 1)}/${month(y, p.n)}`;
    }
    case "to": {
      const end = p.end ? resolve(p.end, clock) : clock.main;
      const m = end ? monthsOf(end) : null;
      if (!m) return null;
      const n = p.unit === "quarter" ? p.n * 3 : p.unit === "year" ? p.n * 12 : p.n;
      return `${fromIndex(m.to - n + 1)}/${fromIndex(m.to)}`;
    }
    case "relative": {
      const i = index(releaseYear, releaseMonth);
      if (p.unit === "month") return fromIndex(i + p.offset);
      if (p.unit === "year") return String(releaseYear + p.offset);
      if (p.unit === "quarter") {
        const q = releaseYear * 4 + Math.floor((releaseMonth - 1) / 3) + p.offset;
        return `${Math.floor(q / 4)}-Q${(q % 4) + 1}`;
      }
      if (p.unit === "half") {
        const h = releaseYear * 2 + Math.floor((releaseMonth - 1) / 6) + p.offset;
        return `${Math.floor(h / 2)}-S${(h % 2) + 1}`;
      }
      if (p.unit === "decade") {
        const y = Math.floor(releaseYear / 10) * 10 + p.offset * 10;
        return `${month(y, 1)}/${month(y + 9, 12)}`;
      }
      const monday = addDays(mondayOf(clock.date), p.offset * 7);
      return `${monday}/${addDays(monday, 6)}`;
    }
    case "years":
      return `${month(p.from, 1)}/${month(p.to, 12)}`;
    case "span":
      return spanned(p.from, p.to, clock);
    case "last":
      return lastOf(p, clock);
    case "part": {
      const whole = resolve(p.of, clock);
      const last = whole && p.part === "rest" ? boundsOf(whole)?.last : null;
      return last && last >= clock.date ? `${clock.date}/${last}` : whole;
    }
    case "week": {
      const of = resolve(p.of, clock);
      const bounds = of ? boundsOf(of) : null;
      if (!bounds) return null;
      const last = addDays(firstMonday(addDays(bounds.last, 1)), -7);
      const monday = p.n < 0 ? last : addDays(firstMonday(bounds.first), (p.n - 1) * 7);
      return monday > last ? null : `${monday}/${addDays(monday, 6)}`;
    }
    case "week-of": {
      const day = resolve(p.day, clock)!;
      const first = p.edge === "begins" ? day : p.edge === "ends" ? addDays(day, -6) : mondayOf(day);
      return `${first}/${addDays(first, 6)}`;
    }
    case "same":
      return p.unit === "year"
        ? anchor
          ? String(Math.floor(anchor.to / 12))
          : null
        : p.unit === "month"
          ? sameMonth(clock)
          : p.unit === "quarter" || p.unit === "half"
            ? clock.main
            : (clock.last ?? clock.main);
    case "cumulative": {
      if (p.of) {
        const of = resolve(p.of, clock);
        if (!of) return null;
        const y = of.slice(0, 4);
        return /^\d{4}-\d{2}-\d{2}$/.test(of) ? `${y}-01-01/${of}` : of.includes("/") ? of : `${y}-01/${of}`;
      }
      if (!clock.main || !anchor) return null;
      if (clock.cumulative) return clock.cumulative;
      // A later quarter or half is the end of the year so far.
      if (/-(?:Q[2-4]|S2)$/.test(clock.main))
        return `${month(Math.floor(anchor.to / 12), 1)}/${fromIndex(anchor.to)}`;
      // The first 20 days of September: from the year's first day.
      const days = /^(\d{4})-\d{2}-\d{2}\/(\d{4}-\d{2}-\d{2})$/.exec(clock.main);
      if (days) return `${days[1]}-01-01/${days[2]}`;
      if (/^\d{4}-\d{2}$/.test(clock.main)) return `${month(Math.floor(anchor.to / 12), 1)}/${clock.main}`;
      return clock.main;
    }
  }
}

/**
 * The step from one period to another: `yoy`, `mom`, `qoq`, or `vs_…` for a base that is neither the year nor the period
 * before.
 */
export function stepBetween(period: string, base: string): string {
  const a = monthsOf(period);
  const b = monthsOf(base);
  if (!a || !b) return `vs_${base}`;
  const length = a.to - a.from + 1;
  const gap = a.to - b.to;
  if (gap === 12 || (b.to - b.from === 11 && length <= 12 && gap > 0 && gap < 24 && length === 12))
    return "yoy";
  if (b.to - b.from === 11 && Math.floor(a.to / 12) - Math.floor(b.to / 12) === 1) return "yoy";
  if (length === 1 && gap === 1) return "mom";
  if (length === 3 && gap === 3) return "qoq";
  if (gap === 0 || gap < 0) return "yoy";
  return `vs_${base}`;
}

/** "The month": the release's own, or in a release on a longer time the one last spoken of. */
function sameMonth({ main, last }: Clock): string | null {
  const isMonth = (p: string | null) => p !== null && /^\d{4}-\d{2}$/.test(p);
  return !isMonth(main) && isMonth(last) ? last : main;
}

/** The period that a base names, given the period of the figure compared with it. */
export function basePeriod(base: Base, period: string | null, clock: Clock): string | null {
  if (base.step === "yoy" && period) {
    // "the same period in 2015"
    const own = base.period?.t === "year" ? monthsOf(period) : null;
    return shift(
      period,
      own && base.period?.t === "year" ? 12 * (Math.floor(own.to / 12) - base.period.y) : 12,
    );
  }
  if (base.period) {
    // "the $15.75 billion of 2018" beside a half-year is that year's half.
    if (
      base.period.t === "year" &&
      !base.period.whole &&
      !base.period.fiscal &&
      period &&
      lengthOf(period) < 12
    ) {
      const own = monthsOf(period);
      if (own) return shift(period, (Math.floor(own.to / 12) - base.period.y) * 12);
    }
    // A month named as base without a year is the latest one before the figure's own period.
    if (base.period.t === "month" && base.period.y === null && base.period.of === undefined && period) {
      const own = monthsOf(period);
      if (own) {
        const y = Math.floor(own.to / 12);
        return index(y, base.period.m) < own.to ? month(y, base.period.m) : month(y - 1, base.period.m);
      }
    }
    return resolve(base.period, clock);
  }
  if (!period) return null;
  const step = base.step === "mom" ? 1 : base.step === "qoq" ? 3 : base.step === "yoy" ? 12 : 0;
  return step ? shift(period, step) : null;
}
