import type { Vintage } from "../store/port.js";

/** A value and the days on which it was the value of its period, both included: FRED's real-time period. */
export interface Realtime {
  readonly vintage: Vintage;
  readonly start: string;
  readonly end: string;
}

/** FRED's last day of a value that still stands. */
export const STANDING = "9999-12-31";

/**
 * When each value of a series stood, by the rule of vintages (docs/vintages.md), of those that stood on a day from `start`
 * to `end`. `vintages` are all there are, in the order of their period and day. Days are not clipped at the bounds.
 */
export function realtime(vintages: readonly Vintage[], start: string, end: string): Realtime[] {
  const periods = new Map<string, Vintage[]>();
  for (const vintage of vintages)
    periods.set(vintage.time_period, [...(periods.get(vintage.time_period) ?? []), vintage]);
  return [...periods.values()].flatMap(stood).filter((one) => one.start <= end && one.end >= start);
}

/** The values of one period, one after the other. */
function stood(vintages: readonly Vintage[]): Realtime[] {
  const changes = vintages.flatMap(({ published, withdrawn }) =>
    withdrawn === null ? [published] : [published, withdrawn],
  );
  const days = [...new Set(changes)].sort();
  const spans: { vintage: Vintage | null; start: string; end: string }[] = [];
  days.forEach((day, i) => {
    const vintage = standingOn(vintages, day);
    const end = i + 1 < days.length ? dayBefore(days[i + 1]!) : STANDING;
    const before = spans.at(-1);
    if (before !== undefined && before.vintage === vintage) before.end = end;
    else spans.push({ vintage, start: day, end });
  });
  return spans.flatMap(({ vintage, ...days }) => (vintage === null ? [] : [{ vintage, ...days }]));
}

function standingOn(vintages: readonly Vintage[], day: string): Vintage | null {
  let found: Vintage | null = null;
  for (const vintage of vintages)
    if (vintage.published <= day && (vintage.withdrawn === null || vintage.withdrawn > day))
      if (found === null || vintage.published >= found.published) found = vintage;
  return found;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
