import type { Span } from "../../chart/chart.js";
import type { Claimed } from "../../chart/kinds.js";
import type { Draft } from "../walk.js";
import { aboutOf } from "./about.js";
import { lastSubjects } from "./each.js";
import type { Near } from "./near.js";
import { fronted, ofBefore, ofBehind } from "./what-ran.js";

export function readStreak(near: Near, span: Span<Claimed>): void {
  let claimed = span.value;
  const front = fronted(near, span);
  if (claimed.short) {
    const earlier = near.made.filter((c) => c.claimed.unit && c.first < span.first).at(-1);
    if (!earlier) return;
    const of = earlier.claimed.claim === "streak" ? earlier.claimed.of : ofBefore(near, span);
    if (!of) return;
    claimed = { ...claimed, of, unit: earlier.claimed.unit, ended: earlier.claimed.ended };
  } else if (claimed.of === null || claimed.of === undefined) {
    const behind = front ? ofBehind(near, span) : null;
    if (behind) near.told.add(behind.at);
    claimed = { ...claimed, of: behind?.of ?? ofBefore(near, span) ?? ofBehind(near, span)?.of ?? null };
  }
  if (front) {
    near.add(
      span,
      { subjects: front.subjects, draft: null, period: front.period ?? near.period(span.last) },
      claimed,
    );
    return;
  }
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
  const about = aboutOf(near, span, claimed.each !== undefined);
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
    const subjects = lastSubjects(near, span.first, claimed.each.length);
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
