import type { Filters, Reader } from "../store/port.js";
import { distance } from "../store/queries/near.js";

/** Filters as people type them: names of countries, words with spaces, any case. */
export type FilterWords = Filters;

/**
 * The filters that words mean: slugs for goods and measures, codes for areas.
 *
 * @example await filtersOf({ product: "Mobile phones", partner: "Vietnam" }) // { product: "mobile_phones", partner: "VN" }
 */
export async function filtersOf(words: FilterWords): Promise<Filters> {
  const { measure, product, area, partner, ...others } = words;
  return {
    ...others,
    ...(measure === undefined ? {} : { measure: slug(measure) }),
    ...(product === undefined ? {} : { product: slug(product) }),
    ...(area === undefined ? {} : { area: await areaCode(area) }),
    ...(partner === undefined ? {} : { partner: await areaCode(partner) }),
  };
}

function slug(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

/** Names that people use and the list of countries does not. */
const ALSO: Readonly<Record<string, string>> = {
  usa: "US",
  america: "US",
  uk: "GB",
  britain: "GB",
  korea: "KR",
  "euro area": "EA",
  eurozone: "EA",
  "european union": "EU",
};

/** The code of an area: itself, or that of a country's name; a group is its name in capitals. */
async function areaCode(words: string): Promise<string> {
  const text = words.trim();
  if (/^[A-Za-z]{2}(?:\+[A-Za-z]{2})*$/.test(text))
    return text.toUpperCase() === "UK" ? "GB" : text.toUpperCase();
  const also = ALSO[text.toLowerCase()];
  if (also !== undefined) return also;
  const { default: countries } = await import("i18n-iso-countries");
  const { createRequire } = await import("node:module");
  countries.registerLocale(createRequire(import.meta.url)("i18n-iso-countries/langs/en.json"));
  return countries.getAlpha2Code(text, "en") ?? text.toUpperCase().replace(/[\s-]+/g, "_");
}

/** A filter whose value no fact of the store has, and what may have been meant. */
export interface Unmet {
  readonly filter: string;
  readonly value: string;
  readonly near: readonly string[];
}

const DIMENSIONS = ["measure", "product", "partner", "area", "category", "org"] as const;
const SUGGESTED = 3;

/** Why nothing was found: the filters whose values the store does not know. */
export async function unmet(reader: Reader, filters: Filters): Promise<Unmet[]> {
  const found: Unmet[] = [];
  for (const filter of DIMENSIONS) {
    const value = filters[filter];
    if (value === undefined) continue;
    const values = await reader.values(filter);
    const same = (known: string): boolean =>
      known.toLowerCase() === value.toLowerCase() ||
      (filter === "org" && known.toLowerCase().endsWith(`.${value.toLowerCase()}`));
    if (values.some(same)) continue;
    found.push({ filter, value, near: near(value, values) });
  }
  return found;
}

function near(value: string, values: readonly string[]): string[] {
  const wanted = value.toLowerCase();
  const most = wanted.length < 5 ? 1 : 3;
  const steps = (known: string): number => {
    const text = known.toLowerCase();
    // "chips" is no misspelling of "semiconductors", but "phones" may well mean "mobile_phones".
    return text.includes(wanted) || (wanted.length > 3 && wanted.includes(text))
      ? 1
      : distance(wanted, text, most);
  };
  return values
    .map((known, i) => ({ known, i, steps: steps(known) }))
    .filter((candidate) => candidate.steps <= most)
    .sort((a, b) => a.steps - b.steps || a.i - b.i)
    .slice(0, SUGGESTED)
    .map(({ known }) => known);
}
