import type { Span } from "../../chart/chart.js";
import { TOPIC, type Told } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { hasPartner } from "../measures.js";
import type { Subject } from "../subject.js";
import { behindBracket } from "./between.js";
import { isAreaOnly, subjectOf } from "./context.js";
import type { Walk } from "./state.js";
import { FROM, LEFT, setOf, THE, TO, WHICH } from "./vocabulary.js";

/** Verbs between goods and where they went or came from. */
const MOVED = setOf(
  "went were was sent shipped dispatched delivered exported came received brought arrived imported in",
);
/** Areas that are only pointed at: "from where", "from there". */
const POINTED = setOf("where there");

/**
 * "Goods worth 62.8 billion euros went to third countries", "… were received from there": a level told of goods that moved
 * is of exports to where they went, or of imports from where they came. `null` where no direction is told.
 */
export function goodsWorth(walk: Walk, span: Span<Told>): readonly Subject[] | null {
  if (span.value.as !== "level") return null;
  const { scope } = walk;
  const [figure] = span.value.figures;
  // "8,210 cars went to the US"
  if (!hasPartner(scope.measure) && scope.sales !== "domestic_sales") return null;
  if (!figure!.currencies && walk.token(span.last) === LEFT) {
    // "198,000 vehicles left Korea": an area there is the one that exports.
    walk.skipTo = walk.chart.longest(span.last + 1, TOPIC)?.last ?? span.last + 1;
    walk.current = [subjectOf(walk, { measure: "exports" }, null, false)];
    return walk.current;
  }
  const counted = !figure!.currencies && MOVED.has(walk.token(span.last));
  const behind = isGoodsBehind(walk, span.last);
  if (!counted && !behind && !isGoodsBefore(walk, span.first)) return null;
  let k = behindBracket(walk, behind ? span.last + 3 : span.last);
  // "Auto parts worth $1.8 billion were exported" is told of its name.
  const named = walk.bare && walk.current?.[0]?.product;
  const flow = figure!.currencies && !named ? flowTold(walk, k) : null;
  if (flow) {
    walk.current = [
      subjectOf(walk, { measure: flow, partner: partnerOfWhich(walk, span.first) }, null, false),
    ];
    return walk.current;
  }
  while (MOVED.has(walk.token(k))) k++;
  const way = walk.token(k);
  if (way !== TO && way !== FROM) return null;
  const measure = way === TO ? "exports" : "imports";
  const at = walk.token(k + 1) === THE ? k + 2 : k + 1;
  const area = walk.chart.longest(at, TOPIC)?.value.each;
  const told =
    area?.every(isAreaOnly) && (area[0]!.bare ?? area[0]!.owner ?? area[0]!.partner)
      ? (area[0]!.bare ?? area[0]!.owner ?? area[0]!.partner)
      : POINTED.has(walk.token(at))
        ? (walk.memory.partner ?? undefined)
        : undefined;
  const members = walk.token(at)?.text === "member" && walk.token(at + 1)?.text === "states";
  const partner = members ? "EU" : told;
  if (!partner) return null;
  const product = walk.bare ? (walk.current?.[0]?.product ?? undefined) : undefined;
  walk.current = [subjectOf(walk, { measure, partner, product }, null, false)];
  walk.memory.partner = partner;
  return walk.current;
}

const OUT = setOf("exported shipped dispatched");
const IN = setOf("imported received purchased bought");

/** "were exported", "were received": the flow that a passive tells without an area behind it; its auxiliary may be left out. */
function flowTold(walk: Walk, at: number): "exports" | "imports" | null {
  const k = walk.classes(at) & WordClass.auxiliary ? at + 1 : at;
  const verb = walk.token(k);
  const next = walk.token(k + 1);
  if (next === TO || next === FROM) return null;
  return OUT.has(verb) ? "exports" : IN.has(verb) ? "imports" : null;
}

/** "…, from which goods worth 41.7 billion euros were received": from the area before. */
function partnerOfWhich(walk: Walk, first: number): string | undefined {
  for (let k = first - 1; k > first - 6; k--)
    if (walk.token(k) === WHICH && (walk.token(k - 1) === FROM || walk.token(k - 1) === TO))
      return walk.memory.partner ?? undefined;
  return undefined;
}

/** "$5.8 billion worth of goods went to the US". */
const isGoodsBehind = (walk: Walk, last: number): boolean =>
  walk.token(last)?.text === "worth" &&
  walk.token(last + 1)?.text === "of" &&
  walk.token(last + 2)?.text === "goods";

/** "goods worth", "products to the value of", "goods valued at", and a list that goes on without them. */
function isGoodsBefore(walk: Walk, first: number): boolean {
  const text = (i: number) => walk.token(i)?.text;
  return (
    text(first - 1) === "worth" ||
    (text(first - 1) === "of" && text(first - 2) === "value") ||
    (text(first - 1) === "at" && text(first - 2) === "valued")
  );
}
