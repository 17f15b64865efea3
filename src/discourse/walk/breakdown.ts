import type { Walk } from "./state.js";
import { setOf } from "./vocabulary.js";

/** What a whole is broken down by, area by area. */
const BY_AREA = setOf(
  "region regions destination destinations country countries market markets partner partners area areas economy",
);
/** What a whole is broken down by, part by part. */
const BY_PART = setOf(
  "item items product products category categories type types sector sectors industry industries channel commodity goods group segment component use origin investor business",
);
const BY = setOf("by");
/** "Broken down by region", "In terms of destination": words before the opener's own. */
const BEFORE_BY = setOf("broken down looking breaking it exports imports viewed divided classified");

/**
 * "By destination, …" breaks the whole down again: what the sentence before narrowed it to, an item or a partner, no longer
 * holds; its measure does.
 */
export function beginBreakdown(walk: Walk): void {
  const { memory, scope, sentence } = walk;
  let k = sentence.first;
  while (k < sentence.first + 3 && BEFORE_BY.has(walk.token(k))) k++;
  if (!BY.has(walk.token(k))) return;
  let noun = k + 1;
  while (noun < k + 4 && !BY_AREA.has(walk.token(noun)) && !BY_PART.has(walk.token(noun))) noun++;
  if (noun === k + 4) return;
  // "Energy imports came to …" is an aside in a release on exports.
  const [last] = memory.subject ?? [];
  const aside = last?.measure === "imports" && last.product !== scope.product && scope.measure === "exports";
  memory.subject =
    memory.subject?.map((s) => ({
      ...s,
      measure: aside ? scope.measure : s.measure,
      product: scope.product,
      activity: scope.activity,
      component: null,
      counterpart_area: null,
    })) ?? null;
}
