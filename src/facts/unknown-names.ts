import type { Chart } from "../chart/chart.js";
import { ACTIVITY, COMPONENT, type NameEntry, PRODUCT, TOPIC } from "../chart/kinds.js";
import { lexicon } from "../lexicon/index.js";
import type { Fact } from "../model/fact.js";

const NAMES = new Set([PRODUCT.id, ACTIVITY.id, COMPONENT.id]);
const known = new Set<string>();
for (const { phrases } of lexicon.vocabulary.words)
  for (const { kind, value } of phrases) if (NAMES.has(kind)) known.add((value as NameEntry).slug);

/** The names of products and industries that the lexicon lacks, as they were slugged from the text, in its order. */
export function unknownNames(chart: Chart, facts: readonly Fact[]): string[] {
  const found = new Set<string>();
  const { kinds } = chart;
  for (let i = 0; i < chart.tokens.count; i++)
    if (kinds[i]! & (1 << TOPIC.id))
      for (const name of chart.longest(i, TOPIC)?.value.unknown ?? []) found.add(name);
  for (const { product, activity } of facts)
    for (const slugs of [product, activity])
      for (const slug of slugs?.split("+") ?? []) if (!known.has(slug)) found.add(slug);
  return [...found];
}
