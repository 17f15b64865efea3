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

/** Somebody who takes part, with the country. */
export interface ParticipantRef extends PersonRef {
  readonly area: string | null;
}

export const EVENT_TYPES = [
  "meeting",
  "forum",
  "signing",
  "visit",
  "launch",
  "announcement",
  "appointment",
  "negotiation_round",
  "ceremony",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened, or is set to. */
export interface Event {
  readonly kind: "event";
  readonly release: ReleaseRef;
  readonly evidence: Evidence;
  readonly type: EventType;
  readonly name: string | null;
  /** Days, equal for one day; a month or a year where no more is printed. */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: { readonly name: string; readonly area: string | null } | null;
  readonly format: "virtual" | "in_person" | null;
  readonly participants: readonly ParticipantRef[];
  readonly attendance: number | null;
  readonly subject: string | null;
  /** PLOVER's event type and mode (see docs/events.md). */
  readonly plover: { readonly type: string | null; readonly mode: string | null };
}

export type AgreementStatus = "signed" | "in_force" | "under_negotiation" | "proposed";

/** What two or more parties agreed on, or mean to. */
export interface Agreement {
  readonly kind: "agreement";
  readonly release: ReleaseRef;
  readonly evidence: Evidence;
  readonly instrument: string;
  readonly status: AgreementStatus;
  readonly parties: readonly {
    readonly name: string | null;
    readonly area: string | null;
    readonly id: string | null;
  }[];
  /** How many, where a count above one is printed. */
  readonly number: number | null;
  /** A day, or an interval of days; `null` where none is told. */
  readonly date: string | null;
  readonly subject: string | null;
  readonly provisions: readonly string[];
}

/** Money of a programme; `year` is `null` for a sum over several years, `of` the part that it is for. */
export interface Budget {
  readonly year: number | null;
  readonly value: number;
  readonly currency: string;
  readonly unit_mult: number;
  readonly status: "actual" | "proposed" | "planned";
  readonly of: string | null;
}

/** A number that a programme is to reach. */
export interface Target {
  readonly metric: string;
  readonly op: "over" | "under" | "about" | null;
  readonly value: number;
  readonly unit_measure: string | null;
  readonly by: string | null;
}

/** A number that a programme has reached. */
export interface Progress {
  readonly metric: string;
  readonly op: "over" | "under" | "about" | null;
  readonly value: number;
  readonly unit_measure: string | null;
  readonly as_of: string | null;
}

/** What a government means to do, with money and dates. */
export interface Programme {
  readonly kind: "programme";
  readonly release: ReleaseRef;
  readonly evidence: Evidence;
  readonly name: string;
  readonly owner: string | null;
  readonly owner_id: string | null;
  readonly budgets: readonly Budget[];
  readonly targets: readonly Target[];
  readonly progress: readonly Progress[];
  readonly start: string | null;
  readonly end: string | null;
  readonly participants: readonly ParticipantRef[];
}

/** A problem at the border that somebody raised. */
export interface Barrier {
  readonly kind: "barrier";
  readonly release: ReleaseRef;
  readonly evidence: Evidence;
  readonly raised_by: string | null;
  readonly raised_by_id: string | null;
  readonly with_area: string | null;
  readonly products: readonly string[];
  readonly subject: string;
  readonly since: string | null;
  readonly state: "open" | "resolved";
  readonly resolution: string | null;
}

/** What a release tells beside its statistics. */
export type RegisterFact = Quote | Membership | Event | Agreement | Programme | Barrier;

/** The kinds of those facts, as `--kind` and the scorer name them. */
export const REGISTER_KINDS = [
  "event",
  "agreement",
  "programme",
  "membership",
  "barrier",
  "quote",
] as const satisfies readonly RegisterFact["kind"][];
