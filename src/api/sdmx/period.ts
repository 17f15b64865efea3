const DAY = 86_400_000;

/** The first and the last day of a period, as times in UTC. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const MONTHS: Readonly<Record<string, number>> = { A: 12, S: 6, T: 4, Q: 3, M: 1 };

/**
 * The days of a period as SDMX writes it: Gregorian (`2025`, `2025-09`, `2025-09-15`, with a time of day or without),
 * reporting (`2025-Q3`, `2025-S1`, `2025-M09`, `2025-A1`), or a start with a length (`2025-01-01/P9M`); `null` for none.
 *
 * @example spanOf("2025-Q3") // July 1 to September 30
 */
export function spanOf(period: string): Span | null {
  const range = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?\/P(\d{1,4})([YMWD])$/.exec(period);
  if (range !== null) {
    const start = dayOf(range[1]!);
    if (start === null) return null;
    const n = Number(range[2]);
    const date = new Date(start);
    if (range[3] === "Y") date.setUTCFullYear(date.getUTCFullYear() + n);
    else if (range[3] === "M") date.setUTCMonth(date.getUTCMonth() + n);
    else date.setUTCDate(date.getUTCDate() + n * (range[3] === "W" ? 7 : 1));
    return { start, end: date.getTime() - DAY };
  }
  const day = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(
    period,
  );
  if (day !== null) {
    const start = dayOf(day[1]!);
    return start === null ? null : { start, end: start };
  }
  const part = /^(\d{4})(?:-(?:(\d{2})|([ASTQM])(\d{1,2})))?$/.exec(period);
  if (part === null) return null;
  const [, year, month, letter, number] = part;
  const length = month !== undefined ? 1 : MONTHS[letter ?? "A"]!;
  const n = Number(month ?? number ?? 1);
  if (n < 1 || n > 12 / length) return null;
  return {
    start: Date.UTC(Number(year), (n - 1) * length, 1),
    end: Date.UTC(Number(year), n * length, 1) - DAY,
  };
}

function dayOf(text: string): number | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : time;
}
