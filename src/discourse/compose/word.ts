import type { TopicItem } from "../../chart/kinds.js";
import type { Context } from "./context.js";

/** The measure word of a name, on its way to the series that it tells. */
export interface Word {
  /** The name as printed, without what has been settled of it. */
  readonly item: TopicItem;
  /** The series, as far as it is known. */
  readonly measure: string | null;
  /** All that the measure leaves open stays as it was: "their sales". */
  readonly theirs: boolean;
}

/** Settles one thing about a word; one that it does not speak of is given back as it is. */
export type WordRule = (word: Word, context: Context) => Word;
