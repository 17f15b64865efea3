import type { Span } from "../../chart/chart.js";
import type { Claimed, Period } from "../../chart/kinds.js";
import type { Basis } from "../../model/fact.js";
import type { Subject } from "../subject.js";
import type { Draft } from "../walk/draft.js";

/** A claim with its subject: a fact but for its period, which needs the calendar. */
export interface ClaimDraft {
  readonly span: Span<Claimed>;
  readonly claimed: Claimed;
  /** Tokens of the evidence. */
  readonly first: number;
  readonly last: number;
  /** The figure that it speaks of, which brings all dimensions with it; else its subject and period. */
  readonly draft: Draft | null;
  readonly subject: Subject;
  readonly period: Period | null;
  readonly component: string | null;
  readonly basis: Basis | null;
}

/** What the claims of one sentence leave to the next. */
export interface ClaimMemory {
  /** The measure and rank last told among partners: "The EU came second". */
  ranked: string | null;
  /** The count that the sentence before made: "The other three declined". */
  counted?: ClaimDraft | null;
  /** Which way the last change of the sentence before went: "It was the 13th straight month". */
  way?: 1 | -1 | 0 | null;
}
