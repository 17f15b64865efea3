import type { Span } from "../../chart/chart.js";
import type { Base, Figure, Period, Told } from "../../chart/kinds.js";
import type { Basis } from "../../model/fact.js";
import type { Sentence } from "../../text/sentences.js";
import type { Subject } from "../subject.js";

/** Up, down or unchanged; `null` where nobody says. */
export type Way = 1 | -1 | 0 | null;

/** A figure with its subject: an observation but for its period and step, which need the calendar. */
export interface Draft {
  readonly figure: Figure;
  readonly subject: Subject;
  readonly told: Span<Told>;
  readonly as: Told["as"];
  readonly way: Way;
  /** The period compared with, which may be told behind the figure. */
  base: Base | null;
  /** The period told of, which may be told behind the figure; `null` is the release's own. */
  period: Period | null;
  component: string | null;
  basis: Basis | null;
  /** The step its sentence tells changes in, where it says one. */
  readonly step: string | null;
  /** "averaged $52.5 billion": over the months of its period. */
  readonly averaged: boolean;
  /** An earlier share, or a change of one. */
  readonly ofShare: boolean;
  readonly status: "estimate" | "target" | "preliminary" | null;
}

/** Where in a sentence which subject is spoken of, for the claims. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly subjects: readonly Subject[];
  readonly adjunct: boolean;
  readonly period: Period | null;
}

/** A period that is in force from a token on. */
export interface PeriodFrom {
  readonly at: number;
  readonly period: Period | null;
}

/** "in won terms", "on average per day": what figures are told in from a token on. */
export interface Frame {
  readonly at: number;
  readonly component: string | null;
  readonly basis: Basis | null;
}

/** What a walk through one sentence gives. */
export interface Walked {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly Mention[];
  /** For each token where it changes, the period in force. */
  readonly periods: readonly PeriodFrom[];
  readonly frames: readonly Frame[];
}

/** A sentence that was walked through. */
export interface WalkedSentence {
  readonly sentence: Sentence;
  /** The subjects last spoken of before it. */
  readonly before: readonly Subject[] | null;
  readonly walked: Walked;
}
