import { PERIOD, type Period } from "../../chart/kinds.js";
import type { View } from "../../grammar/happenings/view.js";
import { type Until, untilBehind } from "../../grammar/programmes/numbers.js";
import { resolve } from "../calendar.js";

/** A year that all aims of the sentence share: "…, all by 2030", "By 2030, …", "by the same year". */
export function sharedUntil(v: View, date: string): string | null {
  let found: string | null = null;
  for (let k = v.first; k < v.limit; k++) {
    if (!/^(?:by|through|until|till)$/.test(v.word(k))) continue;
    const until: Until | null = untilBehind(v, k);
    const y = until && /^(?:by|through|until|till)$/.test(until.lead) ? yearOf(until.period, date) : null;
    if (y && Number(y.slice(0, 4)) >= Number(date.slice(0, 4))) found = y;
  }
  return found;
}

export function yearOf(period: Period, date: string): string | null {
  const found = resolve(period, { date, main: date.slice(0, 4), last: null, cumulative: null });
  return found && /^\d{4}/.test(found) && !found.includes("/") ? found : null;
}

/** "beginning next year", "from 2026", "over the next three years", "from 2025 to 2029", "through 2027". */
export function spanIn(
  v: View,
  date: string,
  tells: boolean,
): { start: string | null; end: string | null } | null {
  if (!tells) return null;
  const year = Number(date.slice(0, 4));
  let start: string | null = null;
  let end: string | null = null;
  for (let k = v.first; k < v.limit; k++) {
    if (v.quoted(k)) continue;
    const span = v.chart.longest(k, PERIOD);
    if (span) {
      const { value } = span;
      if (value.t === "last" && value.way === 1 && value.unit === "year") {
        start ??= String(year + 1);
        end ??= String(year + value.n);
      } else if (
        value.t === "years" &&
        value.to >= year &&
        /^(?:from|for|during|\(|in|over|,)$/.test(v.word(k - 1))
      ) {
        start ??= String(value.from);
        end ??= String(value.to);
      }
    }
    if (/^(?:beginning|starting|from|commencing)$/.test(v.word(k)) || begins(v, k)) {
      let until: Until | null = null;
      for (let m = k; m < k + 6 && !until; m++) until = untilBehind(v, m);
      const y = until ? yearOf(until.period, date) : null;
      if (y && Number(y.slice(0, 4)) >= year) start ??= y;
      // "from this year to 2028".
      const to = until && y ? untilBehind(v, until.last) : null;
      if (to?.lead === "to") end ??= yearOf(to.period, date);
    }
    if (/^(?:launch|began|start|introduc|establish)/.test(v.word(k))) {
      const head = v.has("head", k, Math.min(v.limit, k + 12));
      // "In February this year, the minister launched …".
      const lead = head && v.word(v.first) === "in" ? v.chart.longest(v.first + 1, PERIOD) : null;
      if (lead && lead.last < k) start ??= yearOf(lead.value, date);
      for (let m = k; head && m < Math.min(v.limit, k + 16); m++) {
        const p = v.chart.longest(m, PERIOD);
        if (
          p &&
          v.word(m - 1) === "in" &&
          (p.value.t === "year" || p.value.t === "month" || p.value.t === "relative")
        ) {
          start ??= yearOf(p.value, date);
          break;
        }
      }
    }
    if (/^(?:through|until|till)$/.test(v.word(k))) {
      const until = untilBehind(v, k);
      const y = until ? yearOf(until.period, date) : null;
      if (y && Number(y.slice(0, 4)) >= year) end ??= y;
    }
  }
  return start || end ? { start, end } : null;
}

/** "will begin field demonstrations this year": what, and by when. */
export function begunIn(v: View, date: string): { what: string; by: string } | null {
  for (let k = v.first; k < v.limit; k++) {
    const last = v.role("begin", k);
    if (last < 0 || v.quoted(k) || !(v.word(k - 1) === "will" || v.word(k - 2) === "will")) continue;
    for (let m = last; m < Math.min(v.limit, last + 8); m++) {
      const until = untilBehind(v, m);
      const by = until && /^(?:in|from|this|next|)$/.test(until.lead) ? yearOf(until.period, date) : null;
      if (by && m > last) return { what: v.text(last, m), by };
      if (v.isPreposition(m)) break;
    }
  }
  return null;
}

/** "will begin field demonstrations this year". */
const begins = (v: View, k: number): boolean => {
  const last = v.role("begin", k);
  if (last < 0 || v.word(k - 1) === "the") return false;
  for (let m = last; m < last + 5; m++) {
    const until = untilBehind(v, m);
    if (until) return !/^(?:by|through)$/.test(until.lead);
    if (v.isPreposition(m)) return false;
  }
  return false;
};
