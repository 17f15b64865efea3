import type { Span } from "../../chart/chart.js";
import { CHANGE, type Claimed, TOPIC } from "../../chart/kinds.js";
import type { Draft } from "../walk/draft.js";
import { aboutOf } from "./about.js";
import { lastSubjects } from "./each.js";
import type { Near } from "./near.js";
import { fronted, ofBefore, ofBehind } from "./what-ran.js";
import { set, w } from "./words.js";

const WITH = w("with");
const OTHER_UNITS = set("half halves week weeks day days session sessions decade");

export function readStreak(near: Near, span: Span<Claimed>): void {
  let claimed = span.value;
  const front = fronted(near, span);
  if (claimed.short) {
    const earlier = near.made.filter((c) => c.claimed.unit && c.first < span.first).at(-1);
    if (!earlier) return;
    const of =
      earlier.claimed.claim === "streak" ? earlier.claimed.of : changeBetween(near, earlier.last, span.first);
    if (!of) return;
    claimed = { ...claimed, of, unit: earlier.claimed.unit, ended: earlier.claimed.ended };
  } else if (claimed.of === null || claimed.of === undefined) {
    const behind = front ? ofBehind(near, span) : null;
    if (behind) near.told.add(behind.at);
    claimed = { ...claimed, of: behind?.of ?? ofBefore(near, span) ?? ofBehind(near, span)?.of ?? null };
  }
  // "turned around after declining for five straight months": the run is over.
  if (!claimed.ended && afterRunning(near, span.first)) claimed = { ...claimed, ended: true };
  // "For the second year in a row the ministry held the expo": nothing ran.
  if (!claimed.of) return;
  // "for the third straight half": no unit of the contract's.
  if (!claimed.unit && OTHER_UNITS.has(near.word(span.last)!)) return;
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
  let about = aboutOf(near, span, claimed.each !== undefined);
  if (!about) return;
  // "in each of the last three months": up to the month that is told of.
  if (span.rule === "each-of-last")
    about = { subjects: about.subjects.map((x) => ({ ...x, period: null })), draft: null, period: null };
  // "the second quarter of growth in a row" is no quarter.
  const named = near.walked.periods.find((p) => p.at >= span.first && p.at < span.last);
  if (named && about.period === named.period && !about.draft)
    about = { ...about, period: near.period(span.first - 1) };
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
  const partner = claimed.of === "surplus" || claimed.of === "deficit" ? withPartner(near, span.first) : null;
  if (partner) {
    const { ref_area } = near.scope;
    const subjects = about.subjects.map((x) => ({ ...x, ref_area, counterpart_area: partner }));
    near.add(span, { subjects, draft: null, period: about.period }, claimed);
    return;
  }
  const own = about.draft && isPart(about.draft) ? { ...about, draft: null } : about;
  // "the seventh straight annual record" sets one too.
  if (claimed.of === "record" && RECORD_SET.test(near.word(span.last - 1)?.text ?? ""))
    near.add(span, own, { claim: "record", bind: "before", way: 1, over: "all_time", rank: 1 });
  near.add(span, own, claimed);
}

const RECORD_SET = /^records?$/;

const AFTER = set("after following");
/** Whether a participle behind "after" tells the run: "after having declined", "after falling". */
function afterRunning(near: Near, at: number): boolean {
  for (let k = at - 1; k >= at - 3 && k > near.sentence.first; k--) {
    const change = near.chart.longest(k, CHANGE);
    if (change?.last !== at || change.value.class !== "verb") continue;
    const before = near.word(k - 1);
    return (
      before !== undefined &&
      before !== null &&
      (AFTER.has(before) || (before.text === "having" && AFTER.has(near.word(k - 2)!)))
    );
  }
  return false;
}

/** "With China, Japan stayed in the red": the partner of a balance that opens its sentence. */
function withPartner(near: Near, at: number): string | null {
  const { first } = near.sentence;
  if (near.word(first) !== WITH) return null;
  const topic = near.chart.longest(near.word(first + 1)?.text === "the" ? first + 2 : first + 1, TOPIC);
  const [item] = topic && topic.last < at && topic.value.each.length === 1 ? topic.value.each : [];
  return item?.bare && !item.measure && item.bare !== near.scope.ref_area ? item.bare : null;
}

/** "exceeded $10 billion for 14 months, and steel exports have grown for 18": the change told since the claim before. */
function changeBetween(near: Near, from: number, to: number): Claimed["of"] {
  for (let k = to - 1; k >= from; k--) {
    const change = near.chart.longest(k, CHANGE);
    if (change && change.value.class === "verb" && change.value.way)
      return change.value.way === 1 ? "growth" : "decline";
  }
  return null;
}

/** A streak is of the series, not of its share in a whole. */
function isPart(draft: Draft): boolean {
  return draft.as === "share";
}
