const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether the text is a day of the calendar, written `YYYY-MM-DD`.
 *
 * @example isDay("2024-02-29") // true
 * @example isDay("2025-02-30") // false
 */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const LABEL =
  "(?:(?:date|dated|published|posted|issued|updated|released?|release date|press release|for (?:immediate )?release)(?: on)?\\s*[:,]?\\s*)?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?";
const ISO = /^(\d{4}-\d{2}-\d{2})\.?$/;
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\.?$`);
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\.?$`);
const LABELLED = new RegExp(`^${LABEL}`);
/** No line that is only a date is longer. */
const LONGEST = 80;

/**
 * The day that a line consists of, as `YYYY-MM-DD` (perhaps an impossible one: ask `isDay`), or `null` for any other line.
 *
 * @example dateLine("Date: October 1, 2025") // "2025-10-01"
 * @example dateLine("date2025-10-01") // "2025-10-01"
 * @example dateLine("Exports rose on October 1, 2025") // null
 */
export function dateLine(line: string): string | null {
  if (line.length > LONGEST) return null;
  const text = line
    .trim()
    .toLowerCase()
    .replace(/^[*_(]+|[*_)]+$/g, "")
    .replace(LABELLED, "");
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const first = MONTH_FIRST.exec(text);
  if (first !== null) return day(first[3], first[1], first[2]);
  const second = DAY_FIRST.exec(text);
  return second === null ? null : day(second[3], second[2], second[1]);
}

function day(year = "", month = "", date = ""): string {
  return `${year}-${String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(2, "0")}-${date.padStart(2, "0")}`;
}
