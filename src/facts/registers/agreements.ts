import type { AgreementDraft } from "../../discourse/registers/agreements.js";
import type { Agreement } from "../../model/register.js";
import type { ReleaseRef } from "../../model/release.js";
import type { Tokens } from "../../text/tokens.js";
import { evidenceOf, type Registered } from "./quotes.js";

/** The agreements of a release as facts. */
export function agreements(
  found: readonly AgreementDraft[],
  tokens: Tokens,
  release: ReleaseRef,
): Registered<Agreement>[] {
  const text = ([first, last]: readonly [number, number]) => evidenceOf(tokens, first, last).text;
  return found.map((a) => ({
    fact: {
      kind: "agreement",
      release,
      evidence: evidenceOf(tokens, a.first, a.last),
      instrument: a.instrument,
      status: a.status,
      parties: a.sides,
      number: a.number,
      date: a.dates
        ? a.dates.start === a.dates.end
          ? a.dates.start
          : `${a.dates.start}/${a.dates.end}`
        : null,
      subject: a.subject ? text(a.subject) : null,
      provisions: a.provisions.map(text),
    },
    because: { rule: a.rule, from: {} },
  }));
}
