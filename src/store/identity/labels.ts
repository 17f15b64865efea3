import { type Fact, isStatistic } from "../../model/fact.js";

/** What a release can be filtered and counted by. */
export const FACETS = [
  "category",
  "year",
  "kind",
  "provider",
  "area",
  "partner",
  "product",
  "measure",
] as const;
export type Facet = (typeof FACETS)[number];

/**
 * A label as one word that both full-text indexes take whole: the facet, `__`, the value with `__` for its `+`, and `_`,
 * which keeps the stemmer away. Labels stand in the index beside the text, so that a filter is one more word to
 * intersect with, however large the store.
 *
 * @example label("product", "mobile_phones") // "product__mobile_phones_"
 * @example label("partner", "CN+HK") // "partner__cn__hk_"
 */
export function label(facet: Facet, value: string): string {
  const key = `${facet} ${value}`;
  let made = known.get(key);
  if (made === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    made = makeLabel(facet, value);
    known.set(key, made);
  }
  return made;
}

/** Releases have the same few labels again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 8192;

function makeLabel(facet: Facet, value: string): string {
  const word = value
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("+", "__")
    .replace(/[^a-z0-9_]+/g, "_")
    .slice(0, 80);
  return `${facet}__${word}_`;
}

/** Facet and value of a label: the value in lower case, as it was written in the label. */
export function unlabel(text: string): { facet: string; value: string } | null {
  const match = /^([a-z]+?)__(.*)_$/.exec(text);
  return match === null ? null : { facet: match[1]!, value: match[2]!.replaceAll("__", "+") };
}

/** All labels of a release, sorted, with a space between. */
export function labelsOf(
  release: { date: string; category: string | null; provider: string | null },
  facts: readonly Fact[],
): string {
  const labels = new Set([label("year", release.date.slice(0, 4))]);
  if (release.category !== null) labels.add(label("category", release.category));
  if (release.provider !== null) labels.add(label("provider", release.provider));
  for (const fact of facts) {
    labels.add(label("kind", fact.kind));
    if (!isStatistic(fact)) continue;
    const dimensions: readonly [Facet, string | null | undefined][] = [
      ["area", fact.ref_area],
      ["partner", fact.counterpart_area],
      ["product", fact.product],
      ["measure", fact.measure],
    ];
    for (const [facet, value] of dimensions) if (value != null) labels.add(label(facet, value));
  }
  return [...labels].sort().join(" ");
}
