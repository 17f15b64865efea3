import type { BarrierDraft } from "../../discourse/registers/barriers.js";
import type { Barrier } from "../../model/register.js";
import type { ReleaseRef } from "../../model/release.js";
import type { Tokens } from "../../text/tokens.js";
import { evidenceOf, type Registered } from "./quotes.js";

/** The barriers of a release as facts. */
export function barriers(
  found: readonly BarrierDraft[],
  tokens: Tokens,
  release: ReleaseRef,
): Registered<Barrier>[] {
  const text = ([first, last]: readonly [number, number]) => evidenceOf(tokens, first, last).text;
  return found.map((b) => ({
    fact: {
      kind: "barrier",
      release,
      evidence: evidenceOf(tokens, b.first, b.last),
      raised_by: b.raisedBy ? (b.raisedBy.name ?? b.raisedBy.organization) : null,
      raised_by_id: b.raisedBy?.id ?? null,
      with_area: b.withArea,
      products: b.products,
      subject: text(b.subject),
      since: null,
      state: b.resolved ? "resolved" : "open",
      resolution: b.resolution ? text(b.resolution) : null,
    },
    because: { rule: b.rule, from: { with_area: b.area ? "printed" : "the other side" } },
  }));
}
