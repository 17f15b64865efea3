import type { Evidence } from "./evidence.js";
import type { RegisterFact } from "./register.js";
import type { ReleaseRef } from "./release.js";

export type { Evidence } from "./evidence.js";

/** The dimensions that say what a figure or a claim is about; names follow SDMX concepts (see docs/facts.md). */
export interface Dimensions {
  ref_area: string | null;
  measure: string | null;
  product: string | null;
  counterpart_area: string | null;
  activity: string | null;
  component: string | null;
  basis: Basis;
  time_period: string | null;
}

export type Basis = "total" | "daily_average" | "monthly_average" | "share";
export type Status = "final" | "preliminary" | "estimate" | "target" | "previous";

/** One printed figure of a statistic. */
export interface Observation extends Dimensions {
  kind: "observation";
  release: ReleaseRef;
  evidence: Evidence;
  transformation: string;
  value: number;
  unit_measure: string | null;
  /** Power of ten: 9 for billion. */
  unit_mult: number;
  /** Digits printed after the decimal point. */
  decimals: number;
  status: Status;
}

export type ClaimType = "direction" | "record" | "streak" | "since" | "count" | "threshold";

/** A statement about a series that history can confirm or refute. Fields beside the dimensions depend on `claim`. */
export interface Claim extends Dimensions {
  kind: "claim";
  release: ReleaseRef;
  evidence: Evidence;
  claim: ClaimType;
  direction?: "up" | "down" | "flat";
  extreme?: "high" | "low" | "largest" | "smallest" | "first";
  over?: "all_time" | "month" | "quarter" | "year" | "period" | null;
  among?: string | null;
  rank?: number;
  n?: number | null;
  unit?: "month" | "quarter" | "year" | null;
  of?: string | number | null;
  state?: "running" | "ended";
  since?: string | null;
  span?: string | null;
  dimension?: string;
  op?: "over" | "under" | "about";
  value?: number;
  unit_measure?: string | null;
  unit_mult?: number;
}

/** What a release tells of a series. */
export type Statistic = Observation | Claim;

export type Fact = Statistic | RegisterFact;

/** Whether a fact tells of a series. */
export const isStatistic = (fact: Fact): fact is Statistic =>
  fact.kind === "observation" || fact.kind === "claim";

/** Why a fact was read: the rule that found its span, and how each dimension was come by. */
export interface Because {
  readonly rule: string;
  /** For each dimension: `printed` in the clause, or the sentence and rule it was inherited from. */
  readonly from: Readonly<Record<string, string>>;
}

/** What became of one printed number. */
export interface LedgerEntry {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: "read" | "excused" | "unread";
  /** For `read` the indexes into the facts that use it; for `excused` the reason. */
  readonly facts: readonly number[];
  readonly reason: string | null;
}

/** All that was read in one release. */
export interface Reading {
  readonly facts: readonly Fact[];
  /** One for each fact, in the same order. */
  readonly because: readonly Because[];
  /** Product and industry names that the lexicon lacks, slugged from the text. */
  readonly unknownNames: readonly string[];
  readonly ledger: readonly LedgerEntry[];
}
