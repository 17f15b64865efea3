import type { TopicItem } from "../../chart/kinds.js";
import type { Scope, Subject } from "../subject.js";
import { areasMeant, areasNamed } from "./areas.js";
import { ofGoods, ofMaker, setBySentence, tellsGoods } from "./beside.js";
import type { Context, Own } from "./context.js";
import { partsNamed } from "./goods-or-industry.js";
import { type Cut, inherited } from "./inherit.js";
import { originsOf } from "./origin.js";
import { partsMeant } from "./parts-meant.js";
import { seriesOf } from "./series.js";

/**
 * The subject that a printed name gives, with what it leaves open taken from the context: a name with a measure of its own
 * starts afresh from the release's subject; one without goes on with the subject last spoken of.
 *
 * @param current the subject last spoken of.
 * @param nested the name stands in the sentence that `current` was set in, so that it is a part of it.
 * @param theirs "their sales", "its value": all that the measure leaves open stays as it was.
 */
export function compose(
  printed: TopicItem,
  current: Subject | null,
  scope: Scope,
  nested: boolean,
  theirs = false,
): Subject {
  const context: Context = { current, scope, nested };

  // What the name tells.
  const series = seriesOf(printed, theirs, context);
  const named = partsNamed(series.item, series.measure, scope);
  const areas = areasNamed(series.item, series.measure, context);
  const { item, measure, partner } = areas;
  const parts = partsMeant(named, measure, context);
  const told: Cut = { product: parts.product, activity: parts.activity, component: parts.component, partner };
  const own: Own = {
    product: told.product !== null,
    activity: told.activity !== null,
    component: told.component !== null,
    partner: partner !== null,
    owner: areas.owner !== null,
  };

  // What it leaves open.
  let cut = inherited(told, own, series, measure, context);
  if (nested && series.fresh) cut = setBySentence(cut, own, measure, context);
  cut = ofMaker(cut, own, context);
  const goods = tellsGoods(cut, own, context);
  const { product, activity, component } = ofGoods(cut, own, measure, goods);
  const { ref_area, partner: counterpart_area } = areasMeant(areas, cut.partner, series.fresh, context);

  const decided = { ref_area, measure, product, counterpart_area, activity, component };
  return {
    ref_area,
    measure,
    sign: series.sign,
    product,
    counterpart_area,
    activity,
    component,
    basis: item.basis ?? "total",
    period: item.period ?? null,
    from: originsOf(decided, areas, own, series, goods, context),
  };
}
