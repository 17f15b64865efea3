import type { Chart, Span } from "../../chart/chart.js";
import type { Claimed } from "../../chart/kinds.js";
import type { Scope } from "../subject.js";
import type { WalkedSentence } from "../walk/draft.js";
import { readCount } from "./counts.js";
import { readDirection } from "./directions.js";
import type { ClaimDraft, ClaimMemory } from "./draft.js";
import { readExtreme } from "./extremes.js";
import { Near } from "./near.js";
import { select } from "./select.js";
import { readStreak } from "./streaks.js";
import { readThreshold } from "./thresholds.js";

/** Reads one claim of each family. */
const READ: Record<Claimed["claim"], (near: Near, span: Span<Claimed>) => void> = {
  threshold: readThreshold,
  direction: readDirection,
  count: readCount,
  streak: readStreak,
  record: readExtreme,
  since: readExtreme,
};

/** The claims of each sentence that has been walked, with their subjects. */
export function claimsOf(chart: Chart, walks: readonly WalkedSentence[], scope: Scope): ClaimDraft[][] {
  const memory: ClaimMemory = { ranked: null };
  return walks.map(({ sentence, before, walked }) => {
    const spans = select(chart, sentence);
    const near = new Near(chart, sentence, walked, before, scope, memory, spans);
    for (const span of spans) READ[span.value.claim](near, span);
    const change = walked.drafts.find((d) => d.as === "change" || d.as === "carried");
    memory.counted = near.made.filter((c) => c.claimed.claim === "count").at(-1) ?? null;
    memory.way = change ? change.way || change.figure.sign : null;
    return near.made;
  });
}
