import type { Period } from "../../chart/kinds.js";
import type { When } from "../../grammar/happenings/when.js";
import { resolve } from "../calendar.js";
import { addDays, boundsOf } from "../days.js";

/** First and last day of something; a month (`2025-12`) or a year where no more is printed; an end may be open. */
export interface Dates {
  readonly start: string;
  readonly end: string | null;
}

const clock = (date: string) => ({ date, main: null, last: null, cumulative: null });

/**
 * The days that a date as printed means in a release of `date`. A day without a year is the nearest one, of what is told
 * to be over (`past`) the latest one, with a month to spare for what is dated ahead; a month without
 * a year the latest one, or the next one where what happens is still to come.
 */
export function datesOf(when: When, date: string, future: boolean, past = false): Dates | null {
  if (when.t === "offset") return same(addDays(date, when.days));
  if (when.t === "weekday") return same(weekday(when.day, when.way, date, future));
  const { period, to } = when;
  const first = daysOf(period, date, future, past);
  if (!first || !to) return first;
  const last = daysOf(
    to.t === "day" && to.y === null && period.t === "day" && period.y !== null ? { ...to, y: period.y } : to,
    date,
    future,
  );
  return last?.end && last.end >= first.start ? { start: first.start, end: last.end } : first;
}

const same = (day: string): Dates => ({ start: day, end: day });

function daysOf(period: Period, date: string, future: boolean, past = false): Dates | null {
  const year = Number(date.slice(0, 4));
  if ((period.t === "day" || period.t === "days") && period.y === null) {
    const near = [-1, 0, 1]
      .map((n) => rangeOf({ ...period, y: year + n }, date))
      .filter((d): d is Dates => d !== null && !(past && d.start > addDays(date, 31)));
    return near.sort((a, b) => distance(a.start, date) - distance(b.start, date))[0] ?? null;
  }
  if (period.t === "month" && period.y === null && period.of === undefined) {
    const month = Number(date.slice(5, 7));
    const y = future ? (period.m < month ? year + 1 : year) : period.m > month ? year - 1 : year;
    return rangeOf({ ...period, y }, date);
  }
  return rangeOf(period, date);
}

function rangeOf(period: Period, date: string): Dates | null {
  const found = resolve(period, clock(date));
  if (!found || found.startsWith("..")) return null;
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(found)) return same(found);
  const [a, b] = found.split("/") as [string, string | undefined];
  if (b) return { start: a, end: b };
  const bounds = boundsOf(found);
  return bounds ? { start: bounds.first.slice(0, 7), end: bounds.last.slice(0, 7) } : null;
}

const distance = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b));

/** The latest such weekday up to the release, the next one where it is still to come. */
function weekday(day: number, way: -1 | 0 | 1, date: string, future: boolean): string {
  const own = new Date(Date.parse(date)).getUTCDay();
  const back = (own - day + 7) % 7;
  if (way > 0 || (future && way === 0)) return addDays(date, (day - own + 7) % 7 || 7);
  return addDays(date, -(way < 0 && back === 0 ? 7 : back));
}
