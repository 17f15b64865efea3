import { TOPIC, type TopicItem } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { hasPartner } from "../measures.js";
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

/** "Switzerland (pharmaceuticals) and China (cellphones) posted the steepest drops": partners with their goods, before a verb. */
export function bracketedBefore(
  near: Near,
  at: number,
): { subjects: readonly Subject[]; first: number } | null {
  const found: { partner: string; goods: readonly TopicItem[] }[] = [];
  let k = at;
  while ((near.word(k - 1)?.classes ?? 0) & (WordClass.adverb | WordClass.auxiliary)) k--;
  for (;;) {
    if (near.word(k - 1) !== CLOSE) break;
    let open = k - 2;
    while (open > k - 12 && near.word(open) !== OPEN) open--;
    const inside = near.word(open) === OPEN ? near.chart.longest(open + 1, TOPIC) : null;
    if (inside?.last !== k - 1 || !inside.value.each.every(isGood)) break;
    let first = open - 1;
    while (first > open - 5 && near.chart.longest(first, TOPIC)?.last !== open) first--;
    const area = near.chart.longest(first, TOPIC);
    const [item] = area?.last === open ? area.value.each : [];
    const partner = item?.bare ?? (item?.measure ? item.partner : undefined);
    if (!partner || area!.value.each.length > 1) break;
    found.unshift({ partner, goods: inside.value.each });
    if (item!.measure) {
      // "Imports from Germany (pharmaceuticals) and Japan (trucks)": the flow opens the list.
      k = first;
      break;
    }
    k = (near.word(first - 1)?.classes ?? 0) & WordClass.determiner ? first - 1 : first;
    if (near.word(k - 1) !== AND && near.word(k - 1) !== COMMA) break;
    if (near.word(k - 1) === AND) k--;
    if (near.word(k - 1) === COMMA) k--;
  }
  const flow =
    near.walked.mentions.filter((m) => m.first <= k && !m.adjunct).at(-1)?.subjects[0] ?? near.before?.[0];
  if (found.length === 0 || !flow || !hasPartner(flow.measure)) return null;
  const subjects = found.flatMap(({ partner, goods }) =>
    goods.map((good) => ({
      ...flow,
      ref_area: near.scope.ref_area,
      counterpart_area: partner,
      product: good.product ?? null,
    })),
  );
  return { subjects, first: k };
}

const isGood = (item: TopicItem): boolean => item.product !== undefined && !item.measure && !item.bare;
