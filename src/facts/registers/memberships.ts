import type { Seat } from "../../discourse/memberships/seat.js";
import type { Membership } from "../../model/register.js";
import type { ReleaseRef } from "../../model/release.js";
import type { Tokens } from "../../text/tokens.js";
import { evidenceOf, personRef, type Registered } from "./quotes.js";

/** The seats on bodies that a release tells of, as facts. */
export function memberships(
  seats: readonly Seat[],
  tokens: Tokens,
  release: ReleaseRef,
): Registered<Membership>[] {
  return seats.map(({ first, last, representative, ...told }) => ({
    fact: {
      kind: "membership",
      release,
      evidence: evidenceOf(tokens, first, last),
      body: told.body,
      body_id: told.body_id,
      member: told.member,
      representative: representative && personRef(representative),
      since: told.since,
      until: told.until,
      status: told.status,
    },
    because: { rule: "seat", from: {} },
  }));
}
