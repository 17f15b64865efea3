import type { ProgrammeDraft } from "../../discourse/registers/programmes.js";
import type { Programme } from "../../model/register.js";
import type { ReleaseRef } from "../../model/release.js";
import type { Tokens } from "../../text/tokens.js";
import { evidenceOf, type Registered } from "./quotes.js";

/** The programmes of a release as facts. */
export function programmes(
  found: readonly ProgrammeDraft[],
  tokens: Tokens,
  release: ReleaseRef,
): Registered<Programme>[] {
  return found.map(({ first, last, name, owner, budgets, targets, progress, start, end, participants }) => ({
    fact: {
      kind: "programme",
      release,
      evidence: evidenceOf(tokens, first, last),
      name,
      owner: owner?.organization ?? owner?.name ?? null,
      owner_id: owner?.organization_id ?? null,
      budgets,
      targets,
      progress,
      start,
      end,
      participants,
    },
    because: { rule: "programme", from: {} },
  }));
}
