import type { Observation } from "../model/fact.js";
import { frequencyOf } from "../store/identity/frequency.js";
import type { Reader } from "../store/port.js";

/** A release that past ones of its kind let expect: never announced by anybody, and to be shown as inferred. */
export interface Expected {
  /** What releases of the kind lead with, as in a series. */
  readonly ref_area: string;
  readonly measure: string;
  readonly product: string | null;
  readonly counterpart_area: null;
  readonly activity: string | null;
  readonly component: string | null;
  readonly basis: string;
  /** The period that it should tell. */
  readonly time_period: string;
  /** The likeliest day, and the days within which past ones came, counted from the end of the period. */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  /** From how many, and the last of them. */
  readonly of: number;
  readonly last: { readonly id: string; readonly title: string; readonly date: string };
}

/** Facts of so many are looked at: the newest releases, two years of them in an archive of one office. */
const FACTS = 6000;
const PAGE = 500;
/** Fewer releases of a kind make no habit; of more the newest count. */
const FEWEST = 4;
const COUNTED = 12;
/** Whoever comes later than this many days after, or in so wide a window, has no habit either. */
const LATEST_LAG = 120;
const WIDEST = 31;
const MONTHS: Readonly<Record<string, number>> = { M: 1, Q: 3, S: 6, A: 12 };

interface Told {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly fact: Observation;
  readonly period: string;
}

/**
 * The next release of each kind, by day. Releases are of a kind where their first current figure is about the same, as
 * often; the next one tells the next period, as many days after its end as past ones did (their median).
 */
export async function expectedReleases(reader: Reader, today: string): Promise<Expected[]> {
  const kinds = new Map<string, Told[]>();
  for (const told of await leads(reader)) {
    const { ref_area, measure, product, activity, component, basis } = told.fact;
    const kind = [ref_area, measure, product, activity, component, basis, frequencyOf(told.period)].join("|");
    kinds.set(kind, [...(kinds.get(kind) ?? []), told]);
  }
  return [...kinds.values()]
    .flatMap((past) => next(past, today))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The first figure of each release's own period, newest release first. */
async function leads(reader: Reader): Promise<Told[]> {
  const found = new Map<string, Told>();
  let cursor: string | null = null;
  for (let n = 0; n < FACTS; n += PAGE) {
    const page = await reader.facts({ kind: ["observation"] }, { limit: PAGE, cursor });
    for (const { fact } of page.items) {
      const observation = fact as Observation;
      const { time_period: period, status, release, counterpart_area } = observation;
      if (found.has(release.id) || status === "previous" || period === null || counterpart_area !== null)
        continue;
      if (observation.ref_area === null || observation.measure === null) continue;
      if (MONTHS[frequencyOf(period) ?? ""] === undefined) continue;
      found.set(release.id, { ...release, fact: observation, period });
    }
    cursor = page.next;
    if (cursor === null) break;
  }
  return [...found.values()];
}

const DAY = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function next(past: readonly Told[], today: string): Expected[] {
  const last = past[0]!;
  const months = MONTHS[frequencyOf(last.period) ?? ""]!;
  const lags = past
    .slice(0, COUNTED)
    .map(({ date, period }) => Math.round((Date.parse(date) - endOf(period, 0, months)) / DAY))
    .filter((lag) => lag >= 0 && lag <= LATEST_LAG)
    .sort((a, b) => a - b);
  if (lags.length < FEWEST || lags.at(-1)! - lags[0]! > WIDEST) return [];
  const lag = lags[Math.floor(lags.length / 2)]!;
  let steps = 1;
  // An archive may end long ago: what is expected is the first that can still come.
  while (endOf(last.period, steps, months) + lag * DAY < Date.parse(today)) steps++;
  const end = endOf(last.period, steps, months);
  const { ref_area, measure, product, activity, component, basis } = last.fact;
  return [
    {
      ref_area: ref_area!,
      measure: measure!,
      product,
      counterpart_area: null,
      activity,
      component,
      basis,
      time_period: periodEnding(end, months),
      date: dayOf(end + lag * DAY),
      earliest: dayOf(end + lags[0]! * DAY),
      latest: dayOf(end + lags.at(-1)! * DAY),
      of: lags.length,
      last: { id: last.id, title: last.title, date: last.date },
    },
  ];
}

/** The last day of a period, or of one some steps later, as a time. */
function endOf(period: string, steps: number, months: number): number {
  const [, year, month, quarter, half] = /^(\d{4})(?:-(?:(\d{2})|Q(\d)|S(\d)))?$/.exec(period)!;
  const last = month ? Number(month) : quarter ? Number(quarter) * 3 : half ? Number(half) * 6 : 12;
  return Date.UTC(Number(year), last + steps * months, 0);
}

function periodEnding(end: number, months: number): string {
  const date = new Date(end);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (months === 1) return `${year}-${String(month).padStart(2, "0")}`;
  if (months === 3) return `${year}-Q${month / 3}`;
  return months === 6 ? `${year}-S${month / 6}` : String(year);
}
