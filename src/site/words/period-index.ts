/**
 * A period's place among those of its kind, counted so that neighbours differ by one: for what a chart joins. `null` for
 * a span that has no neighbours.
 *
 * @example periodIndex("2025-09") // 24308
 */
export function periodIndex(period: string): number | null {
  const last = period.slice(period.indexOf("/") + 1);
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|S([12])))?$/.exec(last);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return year * 12 + Number(match[2]) - 1;
  if (match[3] !== undefined) return year * 4 + Number(match[3]) - 1;
  return match[4] !== undefined ? year * 2 + Number(match[4]) - 1 : year;
}

/** The end of a period on an axis of years: September 2025 is 2025.75. `null` for what names no year. */
export function yearOf(period: string): number | null {
  const last = period.slice(period.indexOf("/") + 1);
  const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|S([12])))?$/.exec(last);
  if (match === null) return null;
  const [, year, month, day, quarter, half] = match.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (match[2] !== undefined) return year + (match[3] === undefined ? month : month - 1 + day / 31) / 12;
  if (match[4] !== undefined) return year + quarter / 4;
  return match[5] !== undefined ? year + half / 2 : year + 1;
}
