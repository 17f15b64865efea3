import { TOPIC } from "../../chart/kinds.js";
import type { Subject } from "../subject.js";
import type { Mention } from "../walk/draft.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const AND = w("and");
const THE = w("the");
const COMMA = w(",");
const REPEATED = set("in to from of for");
const INVESTED = set("investment investments");
const OF = w("of");
const TO_FROM = set("to from");
const CAUSES = set("of on by with for to");

/** "Investment in real estate and in communications grew", "pledges to wholesale and to real estate": one name in two parts. */
export function repeated(near: Near, verb: number): Mention | null {
  const part = near.walked.mentions.filter((m) => m.last <= verb).at(-1);
  if (!part || !near.adjacent(part.last, verb)) return null;
  const at = near.word(part.first - 1) === THE ? part.first - 2 : part.first - 1;
  const preposition = near.word(at);
  if (!preposition || !REPEATED.has(preposition) || near.word(at - 1) !== AND) return null;
  const whole = near.walked.mentions.filter((m) => m.last === at - 1).at(-1);
  const [flow] = whole?.subjects ?? [];
  if (!whole || !flow) return null;
  const printed =
    (INVESTED.has(near.word(whole.first - 2)!) && near.scope.measure?.startsWith("fdi")) ||
    near.chart.longest(whole.first, TOPIC)?.value.each.some((item) => item.measure || item.anaphor);
  if (!printed) return null;
  const own = near.own(part).map((x) => asPart(x, flow));
  return { ...part, first: whole.first, subjects: [...whole.subjects, ...own] };
}

/** "higher exports of iron ore to China and of refined gold to Switzerland": a name that goes on with its preposition. */
export function andOf(
  near: Near,
  subjects: readonly Subject[],
  at: number,
): { subjects: readonly Subject[]; last: number } | null {
  const all = [...subjects];
  let last = at;
  for (;;) {
    let k = near.word(last) === COMMA ? last + 1 : last;
    if (near.word(k) === AND) k++;
    const preposition = near.word(k);
    if (k === last || !preposition || !REPEATED.has(preposition)) break;
    const first = near.word(k + 1) === THE ? k + 2 : k + 1;
    const topic = near.chart.longest(first, TOPIC);
    const [flow] = subjects;
    // What moves next is the subject of its own verb: "exports of chips and of cars rose" is told by that verb.
    if (!flow || !topic || topic.value.pronoun || topic.value.each.some((item) => item.measure)) break;
    const partners = topic.value.each.every((item) => item.bare);
    if (preposition === OF ? partners : !partners) break;
    const sent = partners ? null : partnerBehind(near, topic.last);
    for (const item of topic.value.each)
      all.push(
        partners
          ? { ...flow, counterpart_area: item.bare! }
          : {
              ...flow,
              product: item.product ?? null,
              activity: item.activity ?? flow.activity,
              counterpart_area: item.partner ?? sent?.area ?? null,
            },
      );
    last = sent?.last ?? topic.last;
  }
  return last > at ? { subjects: all, last } : null;
}

/** The one partner behind a good: "refined gold to Switzerland". */
function partnerBehind(near: Near, at: number): { area: string; last: number } | null {
  if (!TO_FROM.has(near.word(at)!)) return null;
  const topic = near.chart.longest(near.word(at + 1) === THE ? at + 2 : at + 1, TOPIC);
  const [item] = topic?.value.each ?? [];
  return topic && item?.bare && !item.measure && topic.value.each.length === 1
    ? { area: item.bare, last: topic.last }
    : null;
}

/** "Production, domestic sales and exports all rose": names of flows that only a comma parts. */
export function listed(near: Near, mention: Mention): Mention {
  // A list closes with "and": without it, a comma opens another clause.
  if (mention.subjects.length < 2) return mention;
  let { first, subjects } = mention;
  for (let k = near.walked.mentions.length - 1; k >= 0; k--) {
    const before = near.walked.mentions[k]!;
    if (before.last !== first - 1 || near.word(first - 1) !== COMMA) continue;
    if (before.adjunct || !isFlow(near, before) || !isFlow(near, mention)) break;
    first = before.first;
    subjects = [...before.subjects, ...subjects];
  }
  return subjects === mention.subjects ? mention : { ...mention, first, subjects };
}

/** Whether a name is that of a flow, and of nothing else. */
const isFlow = (near: Near, { first }: Mention): boolean =>
  near.chart
    .longest(first, TOPIC)
    ?.value.each.every((item) => item.measure && !item.product && !item.partner && !item.bare) ?? false;

/** A part named alone is of the flow that was named before it. */
const asPart = (part: Subject, flow: Subject): Subject => ({
  ...part,
  measure: flow.measure,
  ref_area: flow.ref_area,
  counterpart_area:
    part.counterpart_area ?? (part.ref_area !== flow.ref_area ? part.ref_area : flow.counterpart_area),
});

/**
 * "… on the back of delivery services and e-coupons, and cosmetics also advanced": a list that closes with "and" is done, and
 * what comes behind a second one is the subject alone.
 */
export function afterSecondAnd(near: Near, mention: Mention): Mention {
  let caused = false;
  for (let k = mention.first - 3; k < mention.first; k++) if (CAUSES.has(near.word(k)!)) caused = true;
  if (!caused) return mention;
  let ands = 0;
  let parts = 1;
  let last = -1;
  for (let k = mention.first; k < mention.last; k++) {
    if (near.word(k) === COMMA && near.word(k + 1) !== AND) parts++;
    if (near.word(k) !== AND) continue;
    ands++;
    parts++;
    if (near.word(k - 1) === COMMA) last = k;
  }
  if (ands < 2 || last < 0 || parts !== mention.subjects.length) return mention;
  let behind = 1;
  for (let k = last + 1; k < mention.last; k++) if (near.word(k) === AND || near.word(k) === COMMA) behind++;
  return { ...mention, first: last + 1, subjects: mention.subjects.slice(-behind) };
}
