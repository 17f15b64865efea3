import type { Span } from "../../chart/chart.js";
import type { Claimed } from "../../chart/kinds.js";
import type { Mention } from "../walk/draft.js";
import type { Near } from "./near.js";

/** "the largest surplus was observed in Germany": of a member, among all. */
export function amongMembers(near: Near, span: Span<Claimed>): void {
  const { bind, at } = span.value;
  const behind = bind === "behind" ? near.behind(at!) : null;
  const about = behind ?? near.mentionBefore(span.first);
  const { ref_area: own } = near.scope;
  const [other] = span.value.partner ? (behind?.subjects ?? []) : [];
  if (span.value.partner) {
    const partner = other?.counterpart_area ?? (other?.ref_area !== own ? other?.ref_area : null);
    const base = near.mentionBefore(span.first)?.subjects[0] ?? near.before?.[0] ?? near.whole()?.[0];
    if (!partner || !base) return;
    let activity = base.activity;
    // "the largest deficit in goods": not in goods and services.
    for (let k = span.first; k < span.last; k++) if (near.word(k)?.text === "goods") activity = null;
    near.add(span, {
      subjects: [
        {
          ...base,
          ref_area: own,
          activity,
          measure: "trade_balance",
          counterpart_area: partner,
          product: near.scope.product,
          component: null,
          basis: "total",
          sign: 0,
        },
      ],
      draft: null,
      period: near.period(span.first),
    });
    return;
  }
  const members =
    about?.subjects.filter((x) => x.ref_area !== near.scope.ref_area || x.counterpart_area) ?? [];
  if (!about || members.length === 0) return;
  const subjects = members.map((x) => ({
    ...x,
    ref_area: x.counterpart_area ?? x.ref_area,
    counterpart_area: null,
    measure: "trade_balance",
    product: near.scope.product,
    sign: 0 as const,
  }));
  near.add(
    span,
    {
      subjects,
      draft: null,
      period:
        about.period ??
        near.walked.drafts.find((d) => d.figure.first >= about.last && d.figure.first <= about.last + 4)
          ?.period ??
        near.made.filter((c) => c.claimed.members).at(-1)?.period ??
        near.period(span.first),
    },
    span.value,
    Math.min(
      span.first,
      about.last <= span.first && "first" in about ? (about as Mention).first : span.first,
    ),
    Math.max(span.last, about.last),
  );
}
