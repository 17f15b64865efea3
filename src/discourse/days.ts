const DAY = 86_400_000;

/** The day so many days later: `addDays("2016-12-30", 3)` is `2017-01-02`. */
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);

/** The same day so many months later, or the month's last: `addMonths("2024-01-31", 1)` is `2024-02-29`. */
export function addMonths(day: string, n: number): string {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(y, m + n, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + n, Math.min(d, last))).toISOString().slice(0, 10);
}

/** The Monday of a day's week: `mondayOf("2016-11-09")` is `2016-11-07`. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));

/** The Monday of the first week that belongs to a stretch that begins with this day: the week whose Thursday lies in it. */
export const firstMonday = (day: string): string => {
  const monday = mondayOf(day);
  return addDays(monday, 3) >= day ? monday : addDays(monday, 7);
};

/** First and last day of a contract's period: `boundsOf("2024-Q1")` is `2024-01-01` and `2024-03-31`; `null` for an open start. */
export function boundsOf(period: string): { first: string; last: string } | null {
  const [a, b] = period.split("/") as [string, string | undefined];
  if (b !== undefined) {
    const from = boundsOf(a);
    const to = boundsOf(b);
    return from && to ? { first: from.first, last: to.last } : null;
  }
  const m = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|S([12])))?$/.exec(a);
  if (!m) return null;
  if (m[3]) return { first: a, last: a };
  const months = m[2] ? 1 : m[4] ? 3 : m[5] ? 6 : 12;
  const start = m[2] ? Number(m[2]) : m[4] ? Number(m[4]) * 3 - 2 : m[5] ? Number(m[5]) * 6 - 5 : 1;
  const first = `${m[1]}-${String(start).padStart(2, "0")}-01`;
  return { first, last: addDays(addMonths(first, months), -1) };
}
