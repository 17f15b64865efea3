/**
 * How often a series of such periods has a value: `A`, `S`, `Q`, `M`, `D` for a year, half-year, quarter, month, day;
 * `YTD` from January to a month, `MTD` from the first to a day of one month, `CUM` up to a period from an unstated
 * start; any other span by its length (`P3M`, `P10D`). `null` for what is no period of the contract.
 *
 * @example frequencyOf("2025-09") // "M"
 * @example frequencyOf("2025-01/2025-09") // "YTD"
 * @example frequencyOf("2024-04/2025-03") // "P12M"
 */
export function frequencyOf(period: string): string | null {
  const slash = period.indexOf("/");
  if (slash === -1) return FORMS.find(([form]) => form.test(period))?.[1] ?? null;
  const [start, end] = [period.slice(0, slash), period.slice(slash + 1)];
  if (start === "..") return frequencyOf(end) === null || end.includes("/") ? null : "CUM";
  if (DAY.test(start) && DAY.test(end)) return betweenDays(start, end);
  const [from, to] = [monthIndex(start, "first"), monthIndex(end, "last")];
  if (from === null || to === null || to < from) return null;
  if (MONTH.test(start) && MONTH.test(end) && start.endsWith("-01") && start.slice(0, 4) === end.slice(0, 4))
    return "YTD";
  return `P${to - from + 1}M`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const FORMS: readonly (readonly [RegExp, string])[] = [
  [MONTH, "M"],
  [/^\d{4}-Q[1-4]$/, "Q"],
  [/^\d{4}-S[12]$/, "S"],
  [/^\d{4}$/, "A"],
  [DAY, "D"],
];

function betweenDays(start: string, end: string): string | null {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  if (!(days >= 1)) return null;
  return start.endsWith("-01") && start.slice(0, 7) === end.slice(0, 7) ? "MTD" : `P${days}D`;
}

/** A month counted from year 0, of the first or last month of a month, quarter, half-year or year. */
function monthIndex(period: string, side: "first" | "last"): number | null {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|S([12])))?$/.exec(period);
  if (match === null) return null;
  const [, year, month, quarter, half] = match.map(Number) as [number, number, number, number, number];
  if (match[2] !== undefined) return month >= 1 && month <= 12 ? year * 12 + month - 1 : null;
  const [n, length] = match[3] !== undefined ? [quarter, 3] : match[4] !== undefined ? [half, 6] : [1, 12];
  return year * 12 + (side === "first" ? (n - 1) * length : n * length - 1);
}

/**
 * A period as SDMX writes it: a span becomes its start and its length.
 *
 * @example sdmxPeriod("2025-01/2025-09") // "2025-01-01/P9M"
 * @example sdmxPeriod("2025-09") // "2025-09"
 */
export function sdmxPeriod(period: string): string {
  const slash = period.indexOf("/");
  if (slash === -1) return period;
  const [start, end] = [period.slice(0, slash), period.slice(slash + 1)];
  if (start === "..") return end;
  if (DAY.test(start) && DAY.test(end))
    return `${start}/P${(Date.parse(end) - Date.parse(start)) / 86_400_000 + 1}D`;
  const [from, to] = [monthIndex(start, "first"), monthIndex(end, "last")];
  if (from === null || to === null) return period;
  const first = `${Math.floor(from / 12)}-${String((from % 12) + 1).padStart(2, "0")}-01`;
  return `${first}/P${to - from + 1}M`;
}
