import type { Span } from "../../chart/chart.js";
import { type Claimed, TOPIC } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { compose, type Subject } from "../subject.js";
import type { Near } from "./near.js";
import { directlyBefore } from "./subjects-of-change.js";

/** Counts of member states are of the whole union. */
const UNION = new Set(["EU", "EA"]);

export function readCount(near: Near, span: Span<Claimed>): void {
  // The name counted among names the measure ("export items"); else it is the subject before.
  let subjects: readonly Subject[] | null = null;
  const inside = near.walked.mentions.find((m) => m.first >= span.first && m.first < span.last);
  const insideMeasure =
    inside && near.chart.longest(inside.first, TOPIC)?.value.each.find((item) => item.measure && !item.verb);
  if (insideMeasure) subjects = [compose({ measure: insideMeasure.measure }, null, near.scope, false)];
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
    product: dimension === "product" ? near.scope.product : keepsName ? base.product : near.scope.product,
    counterpart_area: dimension === "counterpart_area" ? null : keepsName ? base.counterpart_area : null,
    component: keepsName ? base.component : null,
  };
  near.add(span, { subjects: [subject], draft: null, period: near.period(span.first) });
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
