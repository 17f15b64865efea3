import type { TopicItem } from "../../chart/kinds.js";
import { hasPartner, isByIndustry } from "../measures.js";
import type { Scope } from "../subject.js";
import type { Parts } from "./context.js";

// One word names a good and the industry that makes it: which of them is meant, the measure decides.

/** Industries that export, not goods that are exported. */
const SECTORS = new Set([
  "services",
  "goods",
  "goods_and_services",
  "manufacturing",
  "agriculture",
  "mining",
  "extractive_industry",
  "manufacturing_industry",
  "mining_and_quarrying",
  "construction",
]);
const isSector = (activity: string): boolean =>
  SECTORS.has(activity) || /^(?:agriculture|forestry|mining|manufacturing)_|services$/.test(activity);

/** What production calls by its use, not by its industry. */
const USES =
  /(?:capital|intermediate|consumer|consumption|investment|durable|durables)_goods$|^energy$|^(?:non_)?durables$/;

/** A car industry that is named for its product: "the auto industry turned out"; or in a release on cars. */
function industryForProduct(parts: Parts, verb: boolean | undefined, scope: Scope): Parts {
  const { product, activity } = parts;
  if (product || !activity) return parts;
  if (verb && activity.endsWith("_industry"))
    return { ...parts, product: `${activity.slice(0, -"_industry".length)}s`, activity: null };
  if (activity === "automobile_industry" && scope.product === "automobiles")
    return { ...parts, product: scope.product, activity: null };
  return parts;
}

/** What trade calls goods, investment and production call industries; production has goods only by their use. */
function asMeasured(parts: Parts, measure: string | null): Parts {
  const { product, activity } = parts;
  if ((product === null) === (activity === null)) return parts;
  return isProduct((product ?? activity)!, product !== null, measure)
    ? { ...parts, product: product ?? activity, activity: null }
    : { ...parts, product: null, activity: activity ?? product };
}

/** Whether a measure counts this part as a good; one that counts both takes it as it is `named`. */
function isProduct(part: string, named: boolean, measure: string | null): boolean {
  if (measure === "industrial_production") return USES.test(part);
  if (isByIndustry(measure)) return false;
  return named || (hasPartner(measure) && !isSector(part));
}

/** The parts that a name tells, goods as products and industries as activities. */
export function partsNamed(item: TopicItem, measure: string | null, scope: Scope): Parts {
  const { product = null, activity = null, component = null } = item;
  return asMeasured(industryForProduct({ product, activity, component }, item.verb, scope), measure);
}
