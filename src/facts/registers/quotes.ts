import type { Party } from "../../discourse/cast.js";
import type { Quotation } from "../../discourse/quotations/quotation.js";
import type { Because, Evidence } from "../../model/fact.js";
import type { PersonRef, Quote } from "../../model/register.js";
import type { ReleaseRef } from "../../model/release.js";
import type { Tokens } from "../../text/tokens.js";

/** A fact of a register, and why it was read. */
export interface Registered<F> {
  readonly fact: F;
  readonly because: Because;
}

/** The quotations of a release as facts. */
export function quotes(
  found: readonly Quotation[],
  tokens: Tokens,
  release: ReleaseRef,
): Registered<Quote>[] {
  return found.map(({ marked, speaker, first, last, by }) => ({
    fact: {
      kind: "quote",
      release,
      evidence: evidenceOf(tokens, first, last),
      speaker: personRef(speaker),
      text: tokens.body.slice(marked.start, marked.end).trim(),
    },
    because: { rule: "quotation", from: { speaker: by } },
  }));
}

/** The words of tokens `[first, last)`. */
export function evidenceOf(
  { body, start: starts, end: ends }: Tokens,
  first: number,
  last: number,
): Evidence {
  const start = starts[first]!;
  const end = ends[last - 1]!;
  return { start, end, text: body.slice(start, end) };
}

/** A party without its country, which the contract tells of members and participants only. */
export const personRef = ({ name, role, organization, id, organization_id }: Party): PersonRef => ({
  name,
  role,
  organization,
  id,
  organization_id,
});
