import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Chart, Kind, Span } from "../../src/chart/chart.js";
import { AMOUNT, type Figure, PERIOD, type Period, RATE } from "../../src/chart/kinds.js";
import { type Clock, resolve } from "../../src/discourse/calendar.js";
import { addDays, boundsOf, mondayOf } from "../../src/discourse/days.js";
import { chartOf } from "../../src/grammar/examples-kit.js";

/** Where the foreign suite lies: beside the project, in `../shared/specs`. */
export const SPECS = fileURLToPath(new URL("../../../shared/specs/", import.meta.url));
export const present = existsSync(`${SPECS}CurrencyModel.json`);

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime: string };
  readonly Results: readonly ForeignResult[];
}
interface Resolved {
  readonly startDate?: string;
  readonly endDate?: string;
}
interface ForeignResult {
  readonly Text: string;
  readonly Start: number;
  readonly End?: number;
  readonly Length?: number;
  readonly Resolution?: {
    readonly value?: string | null;
    readonly unit?: string;
    readonly isoCurrency?: string;
  };
  readonly Value?: {
    readonly Timex: string;
    readonly PastResolution: Resolved;
    readonly FutureResolution: Resolved;
  };
}

export const casesOf = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(`${SPECS}${name}.json`, "utf8").replace(/^\uFEFF/, "")) as Case[];

/** A found or expected stretch, written so that two can be compared as text. */
export type Stretch = string;

/** The spans of a kind that no longer one of the kind holds, in order. */
export function outermost<V>(chart: Chart, kind: Kind<V>, keep: (v: V) => boolean): Span<V>[] {
  const found: Span<V>[] = [];
  let covered = 0;
  for (let i = 0; i < chart.tokens.count; i++) {
    const span = chart.longest(i, kind);
    if (!span || span.last <= covered) continue;
    if (keep(span.value)) found.push(span);
    covered = span.last;
  }
  return found;
}

const offsets = (chart: Chart, span: Span<unknown>) => {
  const t = chart.tokens;
  return { start: t.start[span.first]!, end: t.end[span.last - 1]! };
};
const rounded = (n: number) => Number(n.toPrecision(12));

/** Units that the suite names without an ISO code, the codes one of which we must read, and their power of ten. */
const NAMED_UNITS: Readonly<Record<string, { readonly code: string; readonly mult: number }>> = {
  Dollar: { code: "USD", mult: 0 },
  Pound: { code: "GBP", mult: 0 },
  Franc: { code: "FRF", mult: 0 },
  Rupee: { code: "INR", mult: 0 },
  Cent: { code: "USD", mult: -2 },
  Pence: { code: "GBP", mult: -2 },
  Penny: { code: "GBP", mult: -2 },
  Peseta: { code: "ESP", mult: 0 },
  "Finnish markka": { code: "FIM", mult: 0 },
  "Netherlands guilder": { code: "NLG", mult: 0 },
};

/**
 * Money as the suite expects it: offsets, value and ISO code. A unit without a number ("the dollar") is no figure and is
 * not asked for. "Franc" is whatever franc we read first.
 */
export function expectedMoney(c: Case): Stretch[] {
  return c.Results.flatMap(({ Start, End, Resolution }) => {
    if (!Resolution?.value) return [];
    const named = NAMED_UNITS[Resolution.unit!];
    const code = Resolution.isoCurrency ?? named?.code ?? Resolution.unit!;
    return [
      `${Start}-${End! + 1} ${rounded(Number(Resolution.value) * 10 ** (Resolution.isoCurrency ? 0 : (named?.mult ?? 0)))} ${code}`,
    ];
  });
}

export function foundMoney(c: Case): Stretch[] {
  const chart = chartOf(c.Input);
  return outermost(chart, AMOUNT, (f: Figure) => f.currencies !== null).map((span) => {
    const { start, end } = offsets(chart, span);
    const f = span.value;
    const code =
      f.currencies!.includes("FRF") ||
      (/\bfrancs?$/i.test(c.Input.slice(start, end)) && f.currencies!.includes("XOF"))
        ? "FRF"
        : f.currencies![0]!;
    return `${start}-${end} ${rounded(f.value * 10 ** f.mult)} ${code}`;
  });
}

export const expectedRates = (c: Case): Stretch[] =>
  c.Results.flatMap(({ Start, End, Resolution }) => {
    const value = /^-?[\d.]+(?=%$)/.exec(Resolution?.value ?? "")?.[0];
    return value === undefined ? [] : [`${Start}-${End! + 1} ${Number(value)}`];
  });

export function foundRates(c: Case): Stretch[] {
  const chart = chartOf(c.Input);
  return outermost(chart, RATE, (f: Figure) => f.unit === "percent").map((span) => {
    const { start, end } = offsets(chart, span);
    return `${start}-${end} ${rounded(span.value.value * 10 ** span.value.mult)}`;
  });
}

/** A stretch of days `[start, end)`; `ends` holds every day that a reader may call the end of it. */
interface Days {
  readonly start: string;
  readonly ends: readonly string[];
}

/** First day of a contract's period, and the day after its last. */
function daysOf(period: string): { start: string; end: string } | null {
  const bounds = boundsOf(period);
  return bounds && { start: bounds.first, end: addDays(bounds.last, 1) };
}

/** The last period that a range names: 2018 of "2014 to 2018". */
function lastNamed(p: Period, clock: Clock): string | null {
  if (p.t === "years") return String(p.to);
  if (p.t === "span") return lastNamed(p.to, clock) ?? resolve(p.to, clock);
  const whole = resolve(p, clock);
  return whole?.split("/")[1] ?? null;
}

const clockOf = (c: Case): Clock => ({
  date: (c.Context?.ReferenceDateTime ?? "2019-10-14").slice(0, 10),
  main: null,
  last: null,
  cumulative: null,
});

/** Without words that only lead to a period: the suite takes some along ("in 2014 through 2018"), we others ("during the month"). */
function trimmed(text: string, start: number, end: number): string {
  const lead = /^(?:(?:the|in|on|of|for|during|over|throughout)\s+)*/i.exec(text.slice(start, end))![0];
  return `${start + lead.length}-${end}`;
}

export interface Comparison {
  readonly agree: boolean;
  readonly expected: string;
  readonly found: string;
}

/**
 * Compares date periods: the same stretches by offset (but for a leading article or preposition), each with the same first
 * day, and an end that the period's words allow. The suite's end is exclusive for months, quarters and years, inclusive for
 * ranges of days, and the first day of the last year for ranges of years: it must be the first or the last day of the last
 * period named, or the day after it. Where the year is open the suite resolves twice, to the past and to the future: either
 * counts. Where the suite cuts a vague part out of a period ("late 2016"), the whole period that its Timex names counts.
 */
export function comparePeriods(c: Case): Comparison {
  const chart = chartOf(c.Input);
  const clock = clockOf(c);
  const found = outermost(chart, PERIOD, (p: Period) => p.t !== "day").map((span) => {
    const { start, end } = offsets(chart, span);
    const period = resolve(span.value, clock);
    const days = period ? daysOf(period) : null;
    const last = lastNamed(span.value, clock);
    const lastDays = last ? daysOf(last) : null;
    const ends = days ? [days.end, addDays(days.end, -1), ...(lastDays ? [lastDays.start] : [])] : [];
    return {
      at: trimmed(c.Input, start, end),
      period,
      days: days && ({ start: days.start, ends } satisfies Days),
    };
  });
  const expected = c.Results.map(({ Start, Length, Value }) => {
    const vague = /\b(?:early|mid|middle|late|later|earlier|beginning of|start of|end of)\b/i.test(c.Input);
    const ways = [Value!.PastResolution, Value!.FutureResolution].map(
      ({ startDate = "", endDate = "" }) =>
        (vague ? wholeOf(Value!.Timex, startDate) : null) ?? { start: startDate, end: endDate },
    );
    return { at: trimmed(c.Input, Start, Start + Length!), ways, days: ways[0]! };
  });
  const agree =
    found.length === expected.length &&
    expected.every(
      (e, i) =>
        found[i]!.at === e.at &&
        e.ways.some((w) => found[i]!.days?.start === w.start && found[i]!.days!.ends.includes(w.end)),
    );
  return {
    agree,
    expected: expected.map((e) => `${e.at} ${e.days.start}/${e.days.end}`).join("; "),
    found: found.map((f) => `${f.at} ${f.period}`).join("; "),
  };
}

/** The days of a Timex that names one whole period: "2016", "2017-11", "2017-W45", "XXXX-03" (its year from `start`). */
function wholeOf(timex: string, start: string): { start: string; end: string } | null {
  const named = timex.replace("XXXX", start.slice(0, 4));
  const week = /^(\d{4})-W(\d{2})$/.exec(named);
  if (week) {
    const start = addDays(mondayOf(`${week[1]}-01-04`), (Number(week[2]) - 1) * 7);
    return { start, end: addDays(start, 7) };
  }
  return daysOf(named);
}
