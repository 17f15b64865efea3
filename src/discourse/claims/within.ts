import { TOPIC } from "../../chart/kinds.js";
import type { Subject } from "../subject.js";
import type { Near } from "./near.js";
import { set } from "./words.js";

const EXPLAINS = set("with on by to amid of despite reflecting");
const COMPARED = set(
  "higher lower stronger weaker larger smaller greater fewer brisker increased decreased reduced falling rising",
);
const SENT = set("sales shipments deliveries");
const TAKEN = set("purchases arrivals");

/**
 * A flow that explains another is a part of it: in "exports to the U.S. slipped on weaker sales of cars" the sales are
 * those to the U.S., in "bio-health gained, with shipments to ASEAN doubling" the shipments those of bio-health.
 */
export function within(near: Near, subjects: readonly Subject[], at: number): readonly Subject[] {
  const opener = openerOf(near, at);
  const explains = opener !== null && EXPLAINS.has(opener);
  const balance = near.walked.mentions.filter((m) => m.last < at && isBalance(m.subjects)).at(-1);
  // "exports fell": of a balance of goods and services only where nothing more is said.
  const bare = near.chart.longest(at, TOPIC)?.last === at + 1;
  const flows = subjects.every((x) => x.measure === "exports" || x.measure === "imports");
  if (balance && flows && (bare || balance.subjects[0]!.counterpart_area))
    return subjects.map((x) => ofBalance(x, balance.subjects[0]!));
  const main = near.walked.mentions.filter((m) => m.last < at && !m.adjunct).at(-1);
  if (main?.subjects.length !== 1) return subjects;
  const [whole] = main.subjects as [Subject];
  const printed =
    near.chart.longest(at, TOPIC)?.value.each.some((item) => item.measure && !item.owner) ?? false;
  if (!printed) return subjects;
  return subjects.map((found) => {
    const x = explains && sameFlow(near, at, found, whole) ? { ...found, measure: whole.measure } : found;
    if (x.measure !== whole.measure || x.ref_area !== whole.ref_area) return x;
    const partOnly =
      x.component !== null &&
      x.counterpart_area === null &&
      (x.product === null || x.product === near.scope.product);
    if (partOnly && whole.product)
      return { ...x, product: whole.product, counterpart_area: whole.counterpart_area };
    if (!explains) return x;
    if (x.counterpart_area && (x.product === null || x.product === near.scope.product))
      return { ...x, product: whole.product, activity: x.activity ?? whole.activity };
    // "sales at convenience stores grew on higher sales of instant food": of the food sold there.
    if (x.product && !x.counterpart_area)
      return { ...x, counterpart_area: whole.counterpart_area, component: x.component ?? whole.component };
    return x;
  });
}

const isBalance = (subjects: readonly Subject[]): boolean =>
  subjects.length === 1 &&
  subjects[0]!.measure === "trade_balance" &&
  (subjects[0]!.counterpart_area !== null || subjects[0]!.activity === "goods_and_services");

/** "The deficit with China decreased, as exports rose and imports fell": both with China. */
const ofBalance = (x: Subject, balance: Subject): Subject =>
  x.counterpart_area || x.ref_area !== balance.ref_area
    ? x
    : {
        ...x,
        counterpart_area: balance.counterpart_area,
        product: x.product ?? balance.product,
        activity: balance.activity,
      };

/** The word before a name and its comparative: "on lower shipments", "in spite of weaker sales". */
function openerOf(near: Near, at: number) {
  const k = COMPARED.has(near.word(at - 1)!) ? at - 2 : at - 1;
  return near.word(k) ?? null;
}

/** Whether "sales" or "purchases" that explain a flow are of that flow: in "NODX fell on lower shipments of chips" of NODX. */
function sameFlow(near: Near, at: number, x: Subject, whole: Subject): boolean {
  if (!whole.measure || x.measure === whole.measure || x.ref_area !== whole.ref_area) return false;
  const last = near.chart.longest(at, TOPIC)?.last ?? at;
  for (let k = at; k < last; k++) {
    const word = near.word(k)!;
    if (SENT.has(word)) return whole.measure.includes("exports");
    if (TAKEN.has(word)) return whole.measure.includes("imports");
  }
  return false;
}
