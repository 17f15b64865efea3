import { hasPartner } from "../measures.js";
import type { Word, WordRule } from "./word.js";

// Words for dealings, whose series depends on who deals and on what the release counts.

/**
 * "China bought 275 million tonnes": its own purchases are imports, a partner's are exports; of goods it means nothing.
 */
const bought: WordRule = ({ item, theirs }, { scope }) => {
  const buyer = item.bare ?? item.owner;
  if (buyer === undefined) return { item: { ...item, open: false }, measure: null, theirs };
  const own = buyer === scope.ref_area;
  return {
    item: { ...item, open: false, bare: undefined, owner: undefined, partner: own ? undefined : buyer },
    measure: own ? "imports" : "exports",
    theirs,
  };
};

/** Orders are new orders, but those from abroad where the release counts these. */
const orders: WordRule = ({ item, theirs }, { scope }) => ({
  item: { ...item, open: false },
  measure: scope.measure === "export_orders" ? "export_orders" : "new_orders",
  theirs,
});

/** In trade, purchases are imports; what a partner purchases are exports to it. */
const purchases: WordRule = ({ item, theirs }, { current, scope, nested }) => {
  const byPartner = nested && current?.counterpart_area && current.measure !== "imports";
  const measure = byPartner ? "exports" : "imports";
  return { item: { ...item, open: false }, measure: hasPartner(scope.measure) ? measure : null, theirs };
};

/** Volumes are those of what was told of. Where vehicles are counted, their volume is their number. */
const volumes: WordRule = ({ item, theirs }, { current, scope }) => {
  const counted = scope.sales === "domestic_sales";
  return {
    item: { ...item, open: false, component: item.component ?? (counted ? undefined : "volume") },
    measure: (counted ? current?.measure : null) ?? scope.sales ?? current?.measure ?? scope.measure,
    theirs,
  };
};

const RULES: ReadonlyMap<string | null, WordRule> = new Map([
  ["bought", bought],
  ["orders", orders],
  ["purchases", purchases],
  ["volumes", volumes],
]);

/** Which series a word for dealings ("bought", "orders", "purchases", "volumes") tells. */
export const dealings: WordRule = (word: Word, context) => RULES.get(word.measure)?.(word, context) ?? word;
