/** Slugs' words that are not printed as they are spelt. */
const SPELT: Record<string, string> = {
  fdi: "FDI",
  ict: "ICT",
  it: "IT",
  ai: "AI",
  lng: "LNG",
  lpg: "LPG",
  ssd: "SSD",
  ssds: "SSDs",
  ssms: "SSMs",
  gdp: "GDP",
  oled: "OLED",
  lcd: "LCD",
  dram: "DRAM",
  nand: "NAND",
  suvs: "SUVs",
};
/** Units by power of ten, as printed after a figure. */
const MULTIPLES: Record<number, string> = {
  2: "hundred",
  3: "thousand",
  4: "ten thousand",
  5: "lakh",
  6: "m",
  7: "crore",
  8: "hundred m",
  9: "bn",
  12: "tn",
};
const UNITS: Record<string, string> = {
  percent: "%",
  percentage_points: "points",
  index_points: "index points",
};
const AREAS: Record<string, string> = {
  EA: "euro area",
  NON_EU: "non-EU countries",
  CIS: "CIS",
  ASEAN: "ASEAN",
};
const INITIALS = /^(?:EU|EFTA|GCC|OECD|APEC|BRICS|OPEC|USMCA|NAFTA|RCEP|CPTPP|G7|G20)$/;

let countries: Intl.DisplayNames | undefined;

/**
 * An area's code in words.
 *
 * @example areaName("CN+HK") // "China + Hong Kong"
 * @example areaName("MIDDLE_EAST") // "Middle East"
 */
export function areaName(code: string): string {
  if (code.includes("+")) return code.split("+").map(areaName).join(" + ");
  const known = AREAS[code];
  if (known !== undefined) return known;
  if (INITIALS.test(code)) return code;
  if (/^[A-Z]{2}$/.test(code)) {
    countries ??= new Intl.DisplayNames("en", { type: "region", style: "short" });
    return countries.of(code) ?? code;
  }
  return code
    .toLowerCase()
    .replace(/(?:^|_)(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`)
    .trim();
}

/** A slug in words: `trade_balance` is "trade balance", `fdi_pledged` "FDI pledged", `m_and_a` "M&A". */
export function slugWords(slug: string): string {
  if (slug === "m_and_a") return "M&A";
  return slug
    .replaceAll("+", " + ")
    .split(/[_ ]/)
    .map((word) => SPELT[word] ?? word)
    .join(" ");
}

/** A figure as printed: grouped digits, − for minus, + before a change, all its decimals. */
export function figureWords(value: number, decimals: number, signed: boolean): string {
  const digits = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: Math.min(decimals, 20),
    maximumFractionDigits: Math.min(decimals, 20),
  });
  return value < 0 ? `−${digits}` : signed && value > 0 ? `+${digits}` : digits;
}

/** What follows a figure: "bn USD", "%", "thousand vehicles". */
export function unitWords(unit: string | null | undefined, mult: number | undefined): string {
  const multiple = mult === undefined || mult === 0 ? "" : (MULTIPLES[mult] ?? `×10^${mult}`);
  const name = unit == null ? "" : (UNITS[unit] ?? (/^[A-Z]{3}$/.test(unit) ? unit : slugWords(unit)));
  return [multiple, name].filter((word) => word !== "").join(" ");
}

/** A period: the code, with an en dash for a range, and words for a start that was not printed. */
export function periodWords(period: string): string {
  const [start, end] = period.split("/");
  if (end === undefined) return period;
  return start === ".." ? `up to ${end}` : `${start} – ${end}`;
}

/** An ISO 8601 duration in words: `P3Y6M` is "3 years 6 months". */
export function durationWords(duration: string): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration);
  if (match === null) return duration;
  const parts = ["year", "month", "week", "day"].flatMap((unit, i) => {
    const n = match[i + 1];
    return n === undefined ? [] : [`${n} ${unit}${n === "1" ? "" : "s"}`];
  });
  return parts.length === 0 ? duration : parts.join(" ");
}
