import { isInvestment, isOfShops } from "../measures.js";
import { PRINTED, type Subject } from "../subject.js";
import type { Context, Own, Parts } from "./context.js";
import type { Series } from "./series.js";

// What a name leaves open of the parts and the partner: from the subject before, or from the release's.

const isFlow = (measure: string | null): boolean => measure === "exports" || measure === "imports";

/** The parts, and the partner. */
export interface Cut extends Parts {
  readonly partner: string | null;
}

/** Components that say how all is measured, not which part of it is. */
const TERMS = /adjusted$|terms$|^volume$|^trend$/;

/** "Their sales", "its value": all that the measure leaves open stays as it was. */
const stayingAll = (cut: Cut, current: Subject): Cut => ({
  product: cut.product ?? current.product,
  activity: cut.activity ?? current.activity,
  component: cut.component ?? current.component,
  partner: cut.partner ?? current.counterpart_area,
});

/** "Those of ships": another part of the measure last spoken of. */
function pointingBack(cut: Cut, own: Own, measure: string | null, current: Subject, context: Context): Cut {
  const { scope, nested } = context;
  return {
    product: own.product ? cut.product : own.component ? scope.product : current.product,
    activity: own.activity ? cut.activity : own.product ? null : current.activity,
    component: own.component
      ? cut.component
      : nested && measure === "retail_sales"
        ? current.component
        : null,
    partner: own.partner || own.owner ? cut.partner : nested ? current.counterpart_area : null,
  };
}

/** "Ships rose": a name without a measure goes on with the subject last spoken of, within its sentence as a part of it. */
function goingOn(cut: Cut, own: Own, current: Subject, { scope, nested }: Context): Cut {
  let { product, activity, component, partner } = cut;
  if (!own.product && !own.activity) {
    product = nested ? current.product : scope.product;
    activity = nested ? current.activity : scope.activity;
  }
  if (!own.partner) partner = nested ? current.counterpart_area : null;
  if (own.component && activity === "retail_and_food_services" && !TERMS.test(component!)) activity = null;
  if (!own.component)
    component = nested && own.product && current.component ? current.component : scope.component;
  return { product, activity, component, partner };
}

/** The good that a measure told without one is of: that of the release, or of the other partners told beside it. */
function productOfRelease(partner: string | null, measure: string | null, context: Context): string | null {
  const { current, scope, nested } = context;
  const sibling =
    nested && partner !== null && current?.counterpart_area != null && current.measure === measure;
  // In the car industry's releases parts are told by destination behind their sum.
  const carParts = scope.sales === "domestic_sales" && partner !== null && current?.product === "auto_parts";
  if (current && (sibling || carParts)) return current.product;
  // A release on ICT goods speaks of ICT exports, imports and balance throughout.
  return measure === null ? null : scope.product;
}

/** The industry that a measure told without one is of. */
function activityOfRelease(own: Own, before: Subject | null, ofRelease: string | null): string | null {
  // "Taking merchandise and services together, overall exports …"
  if (before?.activity === "goods_and_services" && before.from.measure !== PRINTED) return before.activity;
  return own.component && ofRelease !== "goods_and_services" ? null : ofRelease;
}

/** "Exports rose": a measure without a part is all that the release counts. */
function startingAfresh(cut: Cut, own: Own, series: Series, measure: string | null, context: Context): Cut {
  const { scope } = context;
  // Only what its own sentence told bears on a name that starts afresh.
  const before = context.nested ? context.current : null;
  let { component, partner } = cut;
  // "the number of purchases there": of the shop just named.
  if (before?.component && !own.component && isOfShops(measure)) component = before.component;
  let activity = activityOfRelease(own, before, scope.activity);
  // "The EU pledged $705 million and actually brought in $195 million, while arrivals …": who pledged brought in.
  const sameInvestor =
    before !== null &&
    isInvestment(measure) &&
    isInvestment(before.measure) &&
    (series.item.verb === true || measure !== before.measure);
  if (sameInvestor && partner === null) {
    partner = before.counterpart_area;
    activity = activity ?? before.activity;
  }
  // "Trade with China accounted for exports of 73.9 billion and imports of 62.8 billion": with China, too.
  if (before?.measure === "total_trade" && partner === null && isFlow(measure))
    partner = before.counterpart_area;
  return {
    product: productOfRelease(partner, measure, context),
    activity,
    component: !own.component && scope.component && scope.measure === measure ? scope.component : component,
    partner,
  };
}

/** The parts and the partner of a name, what it leaves open filled in from where it stands. */
export function inherited(cut: Cut, own: Own, series: Series, measure: string | null, context: Context): Cut {
  const { current } = context;
  if (current !== null) {
    if (series.theirs) return stayingAll(cut, current);
    if (series.item.anaphor) return pointingBack(cut, own, measure, current, context);
    if (!series.fresh) return goingOn(cut, own, current, context);
  }
  return own.product || own.activity ? cut : startingAfresh(cut, own, series, measure, context);
}
