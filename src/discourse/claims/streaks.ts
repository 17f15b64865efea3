import type { Span } from "../../chart/chart.js";
import { CHANGE, type Claimed } from "../../chart/kinds.js";
import type { Draft } from "../walk/draft.js";
import type { Near } from "./near.js";

export function readStreak(near: Near, span: Span<Claimed>): void {
  let claimed = span.value;
  if (claimed.short) {
    const earlier = near.made.filter((c) => c.claimed.unit && c.first < span.first).at(-1);
    if (!earlier) return;
    const of = earlier.claimed.claim === "streak" ? earlier.claimed.of : near.ofBefore(span);
    if (!of) return;
    claimed = { ...claimed, of, unit: earlier.claimed.unit, ended: earlier.claimed.ended };
  } else if (claimed.of === null || claimed.of === undefined)
    claimed = { ...claimed, of: near.ofBefore(span) ?? ofBehind(near, span) };
  const record =
    claimed.of === "record"
      ? near.made.filter(
          (c) => c.claimed.claim === "record" && c.first < span.first && span.first - c.last <= 4,
        )
      : [];
  if (record.length) {
    for (const r of record.filter((x) => x.span === record.at(-1)!.span))
      near.add(span, { subjects: [r.subject], draft: r.draft, period: r.period }, claimed);
    return;
  }
  const about = near.about(span, claimed.each !== undefined);
  if (!about) return;
  // "The deficit was the seventh in as many months".
  const [told] = about.subjects;
  if (
    span.rule === "in-as-many" &&
    span.value.of === null &&
    told?.measure?.endsWith("_balance") &&
    told.sign
  )
    claimed = { ...claimed, of: told.sign === 1 ? "surplus" : "deficit" };
  if (claimed.each && about.subjects.length < claimed.each.length) {
    const subjects = near.lastSubjects(span.first, claimed.each.length);
    if (subjects) {
      near.add(span, { subjects, draft: null, period: near.period(span.first) }, claimed);
      return;
    }
  }
  near.add(span, about.draft && isPart(about.draft) ? { ...about, draft: null } : about, claimed);
}

/** A streak is of the series, not of its share in a whole. */
function isPart(draft: Draft): boolean {
  return draft.as === "share";
}

/** "For the third straight month, exports rose". */
function ofBehind(near: Near, span: Span<Claimed>): Claimed["of"] {
  for (let k = span.last; k < near.sentence.last && k < span.last + 12; k++) {
    const change = near.chart.longest(k, CHANGE);
    if (change && change.value.class === "verb")
      return change.value.way === 1 ? "growth" : change.value.way === -1 ? "decline" : null;
  }
  return null;
}
