import type { Evidence } from "./evidence.js";
import type { ReleaseRef } from "./release.js";

/** Somebody as a fact tells it: the name as printed, in its fullest form in the release, and stable ids. */
export interface PersonRef {
  readonly name: string | null;
  readonly role: string | null;
  readonly organization: string | null;
  /** `person:moon-shin-hak`; a body that speaks for itself has its own id. */
  readonly id: string | null;
  /** `org:motir` */
  readonly organization_id: string | null;
}

/** What somebody said, exactly as printed between the quotation marks. */
export interface Quote {
  readonly kind: "quote";
  readonly release: ReleaseRef;
  readonly evidence: Evidence;
  readonly speaker: PersonRef;
  readonly text: string;
}

export type MembershipStatus = "appointed" | "reappointed" | "elected";

/** A seat on a body that somebody was given. */
export interface Membership {
  readonly kind: "membership";
  readonly release: ReleaseRef;
  readonly evidence: Evidence;
  readonly body: string;
  readonly body_id: string | null;
  readonly member: { readonly name: string | null; readonly area: string | null; readonly id: string | null };
  readonly representative: PersonRef | null;
  /** Day, month or year. */
  readonly since: string | null;
  readonly until: string | null;
  readonly status: MembershipStatus;
}

/** What a release tells beside its statistics. */
export type RegisterFact = Quote | Membership;

/** The kinds of those facts, as `--kind` and the scorer name them. */
export const REGISTER_KINDS = ["quote", "membership"] as const satisfies readonly RegisterFact["kind"][];
