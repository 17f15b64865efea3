import type { TopicItem } from "../../chart/kinds.js";
import { isInvestment, isPrice } from "../measures.js";
import type { Context } from "./context.js";
import { dealings } from "./dealings.js";
import { openWords } from "./open-words.js";
import type { Word, WordRule } from "./word.js";

/** The series that a name tells. */
export interface Series extends Word {
  /** The name has a measure of its own, and so starts afresh from the release's subject. */
  readonly fresh: boolean;
  /** -1 where a balance is told as a deficit, 1 as a surplus. */
  readonly sign: 1 | -1 | 0;
}

/** "Investment" is what a release on it counts, pledged or arrived, and elsewhere no series. */
const investment: WordRule = (word, { scope }) => {
  if (word.measure !== "fdi") return word;
  const { open } = word.item;
  const item = open ? { ...word.item, open: false } : word.item;
  const measure = open && !isInvestment(scope.measure) ? null : (scope.fdi ?? word.measure);
  return { ...word, item, measure };
};

/** "Imports accounted for 14,777 units" of the cars sold at home. */
const importedCars: WordRule = (word, { current, scope }) => {
  const ofSales = scope.sales === "domestic_sales" && current?.measure === "domestic_sales";
  if (word.measure !== "imports" || !ofSales || word.item.product || word.item.partner) return word;
  return { ...word, item: { ...word.item, component: "imported" }, measure: "domestic_sales" };
};

/** In a release on domestic exports, exports of a good are its domestic exports. */
const domesticExports: WordRule = (word, { current, scope }) => {
  if (word.measure !== "exports" || scope.measure !== "non_oil_domestic_exports") return word;
  const ofGood = word.item.product || word.theirs || current?.product;
  return ofGood ? { ...word, measure: scope.measure } : word;
};

/**
 * The measure of a name without one: that of the subject before, else the release's.
 * "Lower oil prices cut petroleum products": what is cut are the exports, not the prices.
 */
function measureBefore({ product, activity }: TopicItem, { current, scope }: Context): string | null {
  if (isPrice(current?.measure) && (product || activity)) return scope.measure;
  return current?.measure ?? scope.measure;
}

const RULES: readonly WordRule[] = [investment, importedCars, dealings, openWords, domesticExports];

/** Which series a name tells, by its measure word or by what was told before it. */
export function seriesOf(printed: TopicItem, theirs: boolean, context: Context): Series {
  let word: Word = { item: printed, measure: printed.measure ?? null, theirs };
  // A name without a measure word has nothing to settle.
  if (word.measure !== null) for (const rule of RULES) word = rule(word, context);
  const { item, measure } = word;
  return {
    item,
    measure: measure ?? measureBefore(item, context),
    theirs: word.theirs,
    fresh: measure !== null && !item.anaphor && !word.theirs,
    sign: (item.measure ? item.sign : context.current?.sign) ?? 0,
  };
}
