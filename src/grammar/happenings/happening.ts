import type { EventType } from "../../lexicon/register-words.js";
import type { EventHead } from "./heads.js";
import type { Dated } from "./when.js";
import type { Place } from "./where.js";
import type { Participant } from "./who.js";

/** Something that a sentence tells as happening, before what it leaves open is filled from elsewhere. */
export interface Happening {
  readonly rule: string;
  readonly type: EventType;
  /** Tokens of the evidence, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** The word that tells it. */
  readonly at: number;
  readonly head: EventHead | null;
  readonly name: string | null;
  readonly when: Dated | null;
  readonly place: Place | null;
  readonly virtual: boolean;
  readonly hybrid: boolean;
  readonly phone: boolean;
  readonly who: readonly Participant[];
  /** The subject is a pronoun ("it", "they"), or "" where the verb goes on with the one before it. */
  readonly pronoun: string | null;
  readonly attendance: number | null;
  /** Tokens of the topic. */
  readonly subject: readonly [number, number] | null;
  /** "the meeting": what was told of before; it adds to it. */
  readonly back: boolean;
  readonly future: boolean;
  readonly pluperfect: boolean;
  /** "on the second day of the summit": which day of it that was. */
  readonly nth: number | null;
  /** Told by a noun alone, not by a verb. */
  readonly nominal: boolean;
  /** "during", "at": the rest of the sentence happened there. */
  readonly frames: boolean;
}

export const happening = (
  of: Pick<Happening, "rule" | "type" | "first" | "last" | "at"> & Partial<Happening>,
): Happening => ({
  head: null,
  name: null,
  when: null,
  place: null,
  virtual: false,
  hybrid: false,
  phone: false,
  who: [],
  pronoun: null,
  attendance: null,
  subject: null,
  back: false,
  future: false,
  pluperfect: false,
  nth: null,
  nominal: false,
  frames: false,
  ...of,
});
