import type { Texts } from "../texts/texts.js";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (made === undefined) {
    // British order, day before month, as statistical offices print it; no zone shifts a day.
    made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...options, timeZone: "UTC" });
    formats.set(key, made);
  }
  return made;
}

export type Length = "long" | "short";

const dates = new Map<string, string>();
const MOST_DATES = 20_000;

/** A day in words: "1 October 2025", short "1 Oct 2025". What is no day is printed as it is. */
export function dayWords(t: Texts, day: string, length: Length = "short"): string {
  const key = `${t.language}${length}${day}`;
  let words = dates.get(key);
  if (words === undefined) {
    const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
    words = Number.isNaN(time)
      ? day
      : monthForm(format(t.language, { day: "numeric", month: length, year: "numeric" }).format(time));
    if (dates.size > MOST_DATES) dates.clear();
    dates.set(key, words);
  }
  return words;
}

/** "Sept" is the one month that British English shortens to four letters. */
const monthForm = (text: string): string => text.replace("Sept ", "Sep ");

function monthWords(t: Texts, month: string, length: Length, year: boolean): string {
  const time = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(time)) return month;
  const words = format(t.language, { month: length, ...(year ? { year: "numeric" } : {}) }).format(time);
  return words.replace(/^Sept\b/, "Sep");
}

/**
 * A period in words.
 *
 * @example periodName(en, "2025-09") // "Sep 2025"
 * @example periodName(en, "2025-01/2025-09") // "Jan–Sep 2025"
 */
export function periodName(t: Texts, period: string, length: Length = "short"): string {
  const slash = period.indexOf("/");
  if (slash !== -1) {
    const [from, to] = [period.slice(0, slash), period.slice(slash + 1)];
    if (from === "..") return t.period.upTo(periodName(t, to, length));
    if (/^\d{4}-\d{2}$/.test(from) && from.slice(0, 4) === to.slice(0, 4))
      return t.period.range(monthWords(t, from, length, false), periodName(t, to, length));
    if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7))
      return t.period.range(String(Number(from.slice(8))), dayWords(t, to, length));
    return t.period.range(periodName(t, from, length), periodName(t, to, length));
  }
  if (/^\d{4}-\d{2}$/.test(period)) return monthWords(t, period, length, true);
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return dayWords(t, period, length);
  const part = /^(\d{4})-([QS])(\d)$/.exec(period);
  if (part === null) return period;
  const [, year, unit, n] = part as unknown as [string, string, string, string];
  return unit === "Q" ? t.period.quarter(n, year) : t.period.half(n, year);
}
