import type { TopicItem } from "../../chart/kinds.js";
import { hasPartner, isByIndustry, isInvestment } from "../measures.js";
import type { Context } from "./context.js";

// Whose statistic it is, and with whom.

/** The two areas whose statistics one office tells in one release. */
const UNION = new Set(["EU", "EA"]);
const isUnion = (area: string | null): boolean => area !== null && UNION.has(area);

/** The areas that a name tells. */
export interface Areas {
  /** The name, its partner put in where it only pointed at one. */
  readonly item: TopicItem;
  /** The series, where the area decides it. */
  readonly measure: string | null;
  readonly owner: string | null;
  readonly partner: string | null;
}

/** A partner told as all but one. */
function allButOne(item: TopicItem, { current, scope, nested }: Context): TopicItem {
  // The Union's trade with all outside it is its whole trade.
  if (item.partner === "NON_EU" && (item.owner === "EU" || (current?.ref_area ?? scope.ref_area) === "EU"))
    return { ...item, partner: undefined };
  // "those to the rest of the world": all partners but the one told before; where none was, simply all.
  if (item.partner === "NON_@") {
    const other = nested ? current?.counterpart_area : null;
    return { ...item, partner: other && !other.startsWith("NON_") ? `NON_${other}` : undefined };
  }
  return item;
}

/** "Extra-EU exports": the Union's own in its releases, trade with those outside it in any other. */
function outsideUnion(areas: Areas, { scope }: Context): Areas {
  const { item, owner, partner } = areas;
  if (owner !== "NON_EU" && !(item.bare === "NON_EU" && item.measure)) return areas;
  const rest = { ...areas, item: { ...item, bare: undefined } };
  return isUnion(scope.ref_area)
    ? { ...rest, owner: "EU" }
    : { ...rest, owner: null, partner: partner ?? "NON_EU" };
}

/** An area alone: a partner where the measure has partners, else whose statistic it is. */
function bareArea(areas: Areas, { scope }: Context): Areas {
  const { item, owner, partner } = areas;
  const { bare } = item;
  if (!bare) return areas;
  const own = bare === scope.ref_area || (isUnion(bare) && isUnion(scope.ref_area));
  // In the car industry's releases another country is where cars are shipped to.
  const shipped = scope.sales === "domestic_sales" && !own && !item.measure && !hasPartner(areas.measure);
  const measure = shipped ? "exports" : areas.measure;
  return hasPartner(measure) && !own && (!item.verb || isByIndustry(measure))
    ? { ...areas, measure, partner: partner ?? bare }
    : { ...areas, measure, owner: owner ?? bare };
}

/** The areas that a name tells: whose statistic it is, and its partner. */
export function areasNamed(printed: TopicItem, measure: string | null, context: Context): Areas {
  const item = allButOne(printed, context);
  // "pledged to Korea": the area itself is no partner of its own statistics.
  const partner = item.partner && item.partner !== context.scope.ref_area ? item.partner : null;
  const areas = { item, measure, owner: item.owner ?? null, partner };
  return bareArea(outsideUnion(areas, context), context);
}

/**
 * Whose statistic is meant and with whom, the context filling in what the name left open.
 *
 * @param inherited the partner, printed or inherited.
 * @param fresh the name has a measure of its own.
 */
export function areasMeant(areas: Areas, inherited: string | null, fresh: boolean, context: Context) {
  const { item, measure, owner } = areas;
  const { current, scope, nested } = context;
  let partner = inherited;
  let ref_area = owner ?? (nested && current ? current.ref_area : scope.ref_area);
  // "Exports rose; China 5 percent": a bare owner in a trade sentence is a partner.
  if (owner && hasPartner(measure) && nested && !fresh && owner !== scope.ref_area && current) {
    ref_area = current.ref_area;
    partner ??= owner;
  }
  // "pledges of the European Union" to Korea are from a partner.
  if (isInvestment(measure) && owner !== null && scope.ref_area !== null && owner !== scope.ref_area) {
    ref_area = scope.ref_area;
    partner ??= owner;
  }
  if (partner === ref_area || (partner === "NON_EU" && ref_area === "EU")) partner = null;
  return { ref_area, partner: item.intra || partner };
}
