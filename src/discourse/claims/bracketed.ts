import { TOPIC, type TopicItem } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Subject } from "../subject.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const OPEN = w("(");
const CLOSE = w(")");
const COMMA = w(",");
const AND = w("and");
const TO_FROM = set("to from");

/**
 * Partners with their goods in brackets: "higher shipments to the Netherlands (crude oil) and Hong Kong (gold)" tells of
 * crude oil to the one and gold to the other.
 *
 * @param subjects what the name before is about
 * @param at the token behind that name
 */
export function bracketed(
  near: Near,
  subjects: readonly Subject[],
  at: number,
): { subjects: readonly Subject[]; last: number } | null {
  const [flow] = subjects;
  if (!flow || subjects.length > 1) return null;
  const found: Subject[] = [];
  let k = at;
  let partner = near.word(k) === OPEN ? flow.counterpart_area : null;
  if (!partner) {
    if (!TO_FROM.has(near.word(k)!)) return null;
    k++;
  }
  let last = at;
  let goods = 0;
  for (;;) {
    if (!partner) {
      if ((near.word(k)?.classes ?? 0) & WordClass.determiner && !near.chart.has(k, TOPIC)) k++;
      const area = near.chart.longest(k, TOPIC);
      const [item] = area?.value.each ?? [];
      if (!item?.bare || area!.value.each.length > 1) break;
      partner = item.bare;
      k = area!.last;
    }
    const inside = near.word(k) === OPEN ? near.chart.longest(k + 1, TOPIC) : null;
    if (inside && near.word(inside.last) === CLOSE && inside.value.each.every(isGood)) {
      for (const good of inside.value.each)
        found.push({ ...flow, counterpart_area: partner, product: good.product ?? null });
      goods++;
      k = inside.last + 1;
    } else found.push({ ...flow, counterpart_area: partner });
    last = k;
    partner = null;
    if (near.word(k) === COMMA) k++;
    if (near.word(k) === AND) k++;
    if (k === last) break;
  }
  return goods > 0 ? { subjects: found, last } : null;
}

const isGood = (item: TopicItem): boolean => item.product !== undefined && !item.measure && !item.bare;
