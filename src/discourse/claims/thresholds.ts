import type { Span } from "../../chart/chart.js";
import type { Claimed } from "../../chart/kinds.js";
import type { Near } from "./near.js";

export function readThreshold(near: Near, span: Span<Claimed>): void {
  const { figure, bind, at } = span.value;
  const draft = near.walked.drafts.find((d) => d.figure.first === figure!.first);
  if (draft) {
    near.add(span, {
      subjects: [draft.subject],
      draft: draft.as === "base" ? null : draft,
      period: draft.period,
    });
    return;
  }
  const behind = bind === "behind" ? near.behind(at!) : null;
  const about = behind
    ? { subjects: behind.subjects, draft: null, period: behind.period ?? near.period(span.first) }
    : near.about(span, false);
  if (about) near.add(span, { ...about, draft: null });
}
