import { AMOUNT, type Figure, NUMBER, PERIOD, type Period, RATE, YEAR } from "../../chart/kinds.js";
import type { View } from "../happenings/view.js";

/** A number of a sentence with what the words right beside it make of it. */
export interface Told {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly mult: number;
  /** ISO 4217, "percent", or the noun that it counts. */
  readonly unit: string | null;
  readonly money: boolean;
  readonly op: "over" | "under" | "about" | null;
  /** The period that follows it, and the word that leads to it: "by 2030", "in 2021", "for 2026". */
  readonly by: Until | null;
  /** The words before it: "from", "to", "of", "at". */
  readonly lead: string;
  /** Where the noun phrase that it counts ends. */
  readonly counted: number;
}

export interface Until {
  readonly lead: string;
  readonly period: Period;
  readonly first: number;
  readonly last: number;
}

const LEADS =
  /^(?:by|through|until|till|to|in|for|during|within|over|as|from|since|beginning|starting|of|this|next|last)$/;

/** The numbers of a sentence that count something, in order; years, dates and ordinals are none. */
export function numbersIn(v: View): Told[] {
  const found: Told[] = [];
  for (let i = v.first; i < v.limit; ) {
    const told = v.quoted(i) ? null : numberAt(v, i);
    if (told) {
      found.push(told);
      i = told.last;
    } else i++;
  }
  return found;
}

function numberAt(v: View, i: number): Told | null {
  const dated = v.chart.longest(i, PERIOD);
  if (dated && !v.chart.has(i, AMOUNT) && !v.chart.has(i, RATE)) return null;
  const figure = v.chart.longest(i, RATE) ?? v.chart.longest(i, AMOUNT);
  const number = v.chart.longest(i, NUMBER);
  if (!figure && (!number || (v.chart.has(i, YEAR) && !/s$/.test(v.word(i + 1))))) return null;
  if (v.isHyphenated(i) || v.isHyphenated((figure ?? number)!.last)) return null;
  if (!figure && v.isCapital(i - 1) && v.isGlued(i)) return null;
  const span = figure && (!number || figure.last >= number.last) ? figure : null;
  const last = span?.last ?? number!.last;
  const value = span ? (span.value as Figure).value : number!.value.n;
  const f = span?.value as Figure | undefined;
  const money = f?.currencies != null || /^[A-Z]{3}$/.test(f?.unit ?? "");
  const counted = money || f?.unit === "percent" ? last : nounEnd(v, last);
  if (
    !money &&
    !f?.unit &&
    counted === last &&
    !/^(?:by|in|,|and|to|\)|\.|this|through|at|from)$/.test(v.word(last))
  )
    return null;
  const outer = leadOf(v, i);
  return {
    first: i,
    last,
    value,
    mult: f?.mult ?? 0,
    unit: money
      ? f!.unit === "$"
        ? (f!.currencies?.[0] ?? "USD")
        : f!.unit
      : (f?.unit ?? (counted > last ? v.word(counted - 1) : null)),
    money,
    op: outer.op,
    by: untilBehind(v, counted),
    lead: outer.lead,
    counted,
  };
}

/** "to over KRW 20 trillion": the bound, and the word before it. */
function leadOf(v: View, i: number): { op: Told["op"]; lead: string } {
  let k = i - 1;
  let op: Told["op"] = null;
  const two = `${v.word(k - 1)} ${v.word(k)}`;
  if (/^(?:more than|at least|upwards of|greater than)$/.test(two)) {
    op = "over";
    k -= 2;
  } else if (/^(?:less than|fewer than|at most)$/.test(two)) {
    op = "under";
    k -= 2;
  } else if (/^(?:over|above|exceeding)$/.test(v.word(k))) {
    op = "over";
    k--;
  } else if (/^(?:under|below)$/.test(v.word(k))) {
    op = "under";
    k--;
  } else if (two === "close to") {
    op = "about";
    k -= 2;
  } else if (/^(?:about|around|some|approximately|roughly|nearly|almost)$/.test(v.word(k))) {
    op = "about";
    k--;
  }
  if (/^(?:a|an|the|total|up|its)$/.test(v.word(k))) k--;
  return { op, lead: v.word(k) };
}

/** The end of the noun that a number counts: "specialists", "AI Factory pilot projects". */
function nounEnd(v: View, i: number): number {
  let k = i;
  while (
    k < v.limit &&
    k - i < 6 &&
    v.isWord(k) &&
    !v.isPreposition(k) &&
    (v.classes(k) & (4 | 16)) === 0 &&
    !/^(?:will|to|by|in|at|have|has|are|is|were|was|planned|from|more|each)$/.test(v.word(k))
  ) {
    k++;
    if (/[^s]s$/.test(v.word(k - 1)) && !v.isCapital(k)) break;
  }
  return k;
}

/** "by 2030", "in 2021", "over the next five years" right behind a token. */
export function untilBehind(v: View, i: number): Until | null {
  let k = i;
  if (v.word(k) === ",") k++;
  if (/^(?:all|each|planned|annually|proposed|requested|scheduled)$/.test(v.word(k))) k++;
  const lead = v.word(k);
  for (const at of [k, k + 1, k + 2]) {
    const span = v.chart.longest(at, PERIOD);
    if (
      span &&
      (at === k || LEADS.test(lead)) &&
      (at < k + 2 || v.word(k + 1) === "the" || v.word(k + 1) === "end")
    )
      return {
        lead: at === k && !LEADS.test(lead) ? "" : lead,
        period: span.value,
        first: k,
        last: span.last,
      };
    if (at === k && !LEADS.test(lead)) return null;
  }
  return null;
}
