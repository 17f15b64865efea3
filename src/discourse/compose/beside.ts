import { lexicon } from "../../lexicon/index.js";
import { PRINTED } from "../subject.js";
import type { Context, Own } from "./context.js";
import type { Cut } from "./inherit.js";

// What stands beside a name and bears on which part it tells.

/** Where a fresh name's sentence is set: the shops that sell, or what was left out. */
export function setBySentence(cut: Cut, own: Own, measure: string | null, { current }: Context): Cut {
  if (own.component || !current?.component) return cut;
  // "At hypermarkets, food sales gained": the goods are sold where their sentence is set.
  const sold = measure === "retail_sales" && own.product && current.measure === measure;
  // "Leaving out ships, exports rose": what was left out stays out.
  const leftOut = current.from.measure !== PRINTED && current.component.startsWith("excluding_");
  return sold || leftOut ? { ...cut, component: current.component } : cut;
}

/** "… refitted for EVs; Hyundai (164,909 units)": a maker's figures are of all that the industry makes. */
export function ofMaker(cut: Cut, own: Own, { scope }: Context): Cut {
  return own.component && !own.product && lexicon.makers.has(cut.component!)
    ? { ...cut, product: scope.product }
    : cut;
}

/** Whether goods are told apart from services: by the name, or by what its sentence told before it. */
export function tellsGoods({ activity }: Cut, own: Own, { current, nested }: Context): boolean {
  return activity === "goods" || (nested && current?.from.goods === PRINTED && !own.activity);
}

/**
 * Goods are what trade statistics count where nothing else is said: so is a balance, a price or a flow with one country,
 * though the release counts goods and services.
 */
export function ofGoods(cut: Cut, own: Own, measure: string | null, goods: boolean): Cut {
  const { activity, product, partner } = cut;
  if (activity === "goods") return { ...cut, activity: null };
  if (activity !== "goods_and_services") return cut;
  const only = goods || partner !== null || (measure !== null && /prices|terms_of/.test(measure));
  return product !== null || (only && !own.activity) ? { ...cut, activity: null } : cut;
}
