import { PERIOD, YEAR } from "../../chart/kinds.js";
import type { Line } from "../../grammar/mentions/line.js";
import { type Clock, resolve } from "../calendar.js";

/** How long a seat is held, as far as the words tell it, and the token where that ends. */
export interface Term {
  readonly since: string | null;
  readonly until: string | null;
  readonly last: number;
}

/** "through 2028", "from January 2026 until the end of 2027", "for the 2025-2027 term" in the tokens from `from` on. */
export function termIn(line: Line, from: number, clock: Clock): Term {
  let since: string | null = null;
  let until: string | null = null;
  let last = from;
  for (let i = from; i < line.limit; i++) {
    const range = yearsAt(line, i);
    if (range) {
      ({ since, until } = range);
      last = range.last;
      i = range.last;
      continue;
    }
    const ends = line.reads(i, "through", "until", "till") || (since !== null && line.reads(i, "to"));
    const begins = line.reads(i, "from", "starting", "beginning", "commencing", "since");
    if (!ends && !begins) continue;
    if (yearsAt(line, i + 1)) continue;
    const at = dayAt(line, i + 1, clock);
    if (!at) continue;
    if (ends) until ??= at.day;
    // "held from October 6 to 10" tells of the meeting, not of the seat.
    else if (line.reads(i, "from") && !followsTerm(line, i, from)) continue;
    else {
      since ??= at.day;
      until ??= at.until;
    }
    last = at.last;
  }
  return { since, until, last };
}

/** "for a three-year term from", "will serve from", "will represent the country on the board from". */
const followsTerm = (line: Line, i: number, from: number): boolean => {
  for (let k = i - 1; k >= from; k--)
    if (line.reads(k, "represent", "representing", "serve", "serving")) return true;
    else if (line.reads(k, ",", ";")) break;
  return [1, 2, 3].some((back) => line.reads(i - back, "term", "terms", "mandate", "years"));
};

/** "2025-2027", "2025 to 2027", "2025 through 2027", as two years. */
function yearsAt(line: Line, i: number): Term | null {
  const { chart } = line;
  if (!chart.has(i, YEAR) || i + 2 >= line.limit || !chart.has(i + 2, YEAR)) return null;
  if (!line.reads(i + 1, "-", "–", "—", "to", "through", "until", "/")) return null;
  return { since: line.text(i, i + 1), until: line.text(i + 2, i + 3), last: i + 3 };
}

/** A date or period, and where it ends; of a span its first part and its last. */
interface Day {
  readonly day: string;
  readonly until: string | null;
  readonly last: number;
}

/** The date or period within a few words, and where it ends: "the end of 2027", "31 December 2029". */
export function dayAt(line: Line, i: number, clock: Clock): Day | null {
  for (let at = i; at < Math.min(line.limit, i + 5); at++) {
    const period = line.chart.longest(at, PERIOD);
    const day = period && period.last <= line.limit ? resolve(period.value, clock) : null;
    if (period && day && !day.includes("/")) return { day, until: null, last: period.last };
    if (period && day) {
      const [since, until] = day.split("/") as [string, string];
      return { day: since, until, last: period.last };
    }
    if (line.chart.has(at, YEAR)) return { day: line.text(at, at + 1), until: null, last: at + 1 };
    if (!line.isWord(at)) return null;
  }
  return null;
}
