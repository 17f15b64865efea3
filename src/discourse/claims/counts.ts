import type { Span } from "../../chart/chart.js";
import { type Claimed, NUMBER, TOPIC } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { compose } from "../compose/compose.js";
import type { Subject } from "../subject.js";
import type { Near } from "./near.js";
import { directlyBefore } from "./subjects-of-change.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const OPEN = w("(");
const THE = w("the");
const COUNTED = set(
  "markets items products countries regions partners sectors categories sections states destinations industries groups subsectors provinces major main key largest",
);
/** Items are counted of all goods, or of a group of them, never of one good that the release dwells on. */
const groupOf = (product: string | null): string | null =>
  product && /(?:goods|products|manufactures)$/.test(product) ? product : null;

/** Counts of member states are of the whole union. */
const UNION = new Set(["EU", "EA"]);

export function readCount(near: Near, span: Span<Claimed>): void {
  if (span.value.rest) {
    readRest(near, span);
    return;
  }
  // The name counted among names the measure ("export items"); else it is the subject before.
  let subjects: readonly Subject[] | null = null;
  const inside = near.walked.mentions.find((m) => m.first >= span.first && m.first < span.last);
  const insideMeasure =
    inside && near.chart.longest(inside.first, TOPIC)?.value.each.find((item) => item.measure && !item.verb);
  if (insideMeasure)
    subjects = [
      compose({ measure: insideMeasure.measure, open: insideMeasure.open }, null, near.scope, false),
    ];
  const mention = near.mentionBefore(span.first);
  const whole =
    near.scope.measure === "exports" || near.scope.measure === "imports" ? near.whole()?.[0] : null;
  let base = subjects?.[0] ?? mention?.subjects[0] ?? whole ?? near.before?.[0] ?? near.whole()?.[0];
  if (!base) return;
  const { dimension, measure } = span.value;
  if (measure) base = { ...(mention?.subjects[0] ?? near.before?.[0] ?? base), measure };
  readAmong(near, span);
  const keepsName = mention !== null && !subjects;
  const subject: Subject = {
    ...base,
    basis: "total",
    ref_area:
      dimension === "ref_area" && UNION.has(near.scope.ref_area ?? "")
        ? "EU"
        : dimension === "ref_area" || !keepsName
          ? (near.scope.ref_area ?? base.ref_area)
          : base.ref_area,
    product:
      dimension === "product" ? groupOf(near.scope.product) : keepsName ? base.product : near.scope.product,
    counterpart_area: dimension === "counterpart_area" ? null : keepsName ? base.counterpart_area : null,
    component: keepsName ? base.component : null,
  };
  const claimed = span.value.ofThem ? { ...span.value, total: countedBefore(near, span.first) } : span.value;
  near.add(span, { subjects: [subject], draft: null, period: near.period(span.first) }, claimed);
  readAmongThem(near, span, subject);
}

/** "13 of the 30 sectors saw their exports shrink, among them iron ore and garments": of those named with the count. */
function readAmongThem(near: Near, span: Span<Claimed>, counted: Subject): void {
  let k = span.last;
  if (near.word(k) !== COMMA) return;
  k++;
  if (near.word(k)?.text === "among" && near.word(k + 1)?.text === "them") k += 2;
  else if (near.word(k)?.text === "including") k++;
  else return;
  const first = near.word(k - 1)?.text === "them" ? k - 2 : k - 1;
  const topic = near.chart.longest(near.word(k) === THE ? k + 1 : k, TOPIC);
  const goods = topic?.value.each.every((item) => item.product && !item.measure && !item.bare);
  const partners = topic?.value.each.every((item) => item.bare && !item.measure);
  if (!topic || !(span.value.dimension === "product" ? goods : partners)) return;
  // "including chips (up 53 percent)": told by their numbers.
  if (
    near.word(topic.last) === OPEN ||
    near.walked.drafts.some((x) => x.figure.first >= topic.last && x.figure.first < topic.last + 6)
  )
    return;
  const subjects = topic.value.each.map((item) =>
    partners ? { ...counted, counterpart_area: item.bare! } : { ...counted, product: item.product! },
  );
  near.add(
    span,
    { subjects: near.untold(subjects), draft: null, period: near.period(span.first) },
    { claim: "direction", bind: "before", way: span.value.way },
    first,
    topic.last,
  );
}

/** "… and six contracted": of the same whole as the count before. */
function readRest(near: Near, span: Span<Claimed>): void {
  const before = near.made.filter((c) => c.claimed.claim === "count").at(-1) ?? near.memory.counted;
  if (!before || (before === near.memory.counted && !span.value.again)) return;
  const { total, dimension } = before.claimed;
  if (total && span.value.n! + before.claimed.n! > total) return;
  near.add(
    span,
    { subjects: [before.subject], draft: null, period: before.period },
    { ...span.value, total: span.value.total ?? total, dimension },
    span.value.again ? span.first : span.first + 1,
  );
}

/** "exports to the top 10 markets fell, although they grew to six of them": how many were spoken of. */
function countedBefore(near: Near, at: number): number | null {
  for (let k = at - 1; k >= near.sentence.first; k--) {
    const number = near.chart.longest(k, NUMBER);
    if (number && number.value.n > 1 && number.value.n < 100 && COUNTED.has(near.word(number.last)!))
      return number.value.n;
  }
  return null;
}

/** "Displays and computers were among the eight items that lost ground". */
function readAmong(near: Near, span: Span<Claimed>): void {
  let k = span.first - 1;
  while (near.word(k)?.classes && near.word(k)!.classes & WordClass.determiner) k--;
  if (near.word(k)?.text !== "among") return;
  const mention = directlyBefore(near, k);
  if (!mention) return;
  const claimed: Claimed = { claim: "direction", bind: "before", way: span.value.way };
  near.add(
    span,
    { subjects: near.untold(mention.subjects), draft: null, period: near.period(span.first) },
    claimed,
    mention.first,
    span.last,
  );
}
