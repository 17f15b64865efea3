import { ACTIVITY, COMPONENT, type NameEntry, PRODUCT } from "../chart/kinds.js";
import { lexicon } from "../lexicon/index.js";
import type { Statistic } from "../model/fact.js";

const NAMES = new Set([PRODUCT.id, ACTIVITY.id, COMPONENT.id]);
const known = new Set<string>();
for (const { phrases } of lexicon.vocabulary.words)
  for (const { kind, value } of phrases) if (NAMES.has(kind)) known.add((value as NameEntry).slug);

/**
 * The names of products and industries of facts that the lexicon lacks, as they were slugged from the text, in its order.
 * Two goods with one figure ("a+b") are two names.
 */
export function unknownNames(facts: readonly Statistic[]): string[] {
  const found = new Set<string>();
  for (const { product, activity } of facts)
    for (const name of [product, activity])
      for (const slug of name?.split("+") ?? []) if (!known.has(slug)) found.add(slug);
  return [...found];
}
