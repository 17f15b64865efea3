import { isDay } from "../../intake/dates.js";
import type { Mapping } from "./mapping.js";

/**
 * A period as tables from elsewhere write it, in the contract's form; `null` for none. Days that begin a month, quarter
 * or year stand for it where the frequency says so; without one, first days of months are months.
 *
 * @example historyPeriod("202509", null) // "2025-09"
 * @example historyPeriod("2025Q3", null) // "2025-Q3"
 * @example historyPeriod("2025-07-01", "Q") // "2025-Q3"
 */
export function historyPeriod(text: string, freq: Mapping["freq"]): string | null {
  const plain = text.trim();
  const quarter = /^(\d{4})[-: ]?Q([1-4])$/i.exec(plain);
  if (quarter !== null) return `${quarter[1]}-Q${quarter[2]}`;
  const half = /^(\d{4})[-: ]?[SH]([12])$/i.exec(plain);
  if (half !== null) return `${half[1]}-S${half[2]}`;
  if (/^\d{4}$/.test(plain)) return plain;
  const month = /^(\d{4})[-/.:M ]?(\d{2})$/i.exec(plain);
  if (month !== null) return isDay(`${month[1]}-${month[2]}-01`) ? `${month[1]}-${month[2]}` : null;
  const day = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:T.*)?$/.exec(plain);
  if (day === null) return null;
  const [, y = "", m = "", d = ""] = day;
  if (!isDay(`${y}-${m}-${d}`)) return null;
  if (freq === "D" || (freq === null && d !== "01")) return `${y}-${m}-${d}`;
  if (freq === "Q") return `${y}-Q${Math.ceil(Number(m) / 3)}`;
  if (freq === "S") return `${y}-S${Math.ceil(Number(m) / 6)}`;
  return freq === "A" ? y : `${y}-${m}`;
}
