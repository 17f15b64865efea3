import type { EventType } from "../../lexicon/register-words.js";
import type { Party } from "../cast.js";
import type { Dates } from "./dates.js";

/** An event of a release, with what it takes from those told before. */
export interface EventDraft {
  readonly rule: string;
  readonly type: EventType;
  first: number;
  last: number;
  readonly name: string | null;
  dates: Dates | null;
  place: { readonly name: string; readonly area: string | null } | null;
  virtual: boolean;
  readonly hybrid: boolean;
  readonly phone: boolean;
  participants: Party[];
  attendance: number | null;
  readonly subject: readonly [number, number] | null;
  /** How date and place were come by. */
  readonly from: Record<string, string>;
  /** Words of its head noun, by which "the summit" finds it. */
  readonly head: string | null;
  readonly future: boolean;
  /** "at the General Assembly": the rest of the sentence happened there. */
  readonly frames: boolean;
  readonly nominal: boolean;
  /** The event without a day, told before, whose day it has once that is told. */
  waits: EventDraft | null;
}
