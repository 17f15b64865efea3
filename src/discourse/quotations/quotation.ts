import type { Party } from "../cast.js";
import type { Marked } from "./marks.js";

/** Words that somebody is told to have said. */
export interface Quotation {
  readonly marked: Marked;
  readonly speaker: Party;
  /** Tokens `[first, last)` of the quotation with the words that tell who said it. */
  readonly first: number;
  readonly last: number;
  /** How the speaker was come by, for people. */
  readonly by: string;
}
