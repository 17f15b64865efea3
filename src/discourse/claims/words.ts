import { lexicon } from "../../lexicon/index.js";
import { WordSet } from "../../lexicon/word-set.js";

/** A word as tokens carry it. */
export const w = (text: string) => lexicon.vocabulary.intern(text);
/** Words as tokens carry them. */
export const set = (texts: string) => new WordSet(texts.split(" ").map(w));

/** Words that set what is told in the time to come. */
export const AHEAD = set(
  "will would could may might should can expected expects expect forecast forecasts projected likely poised hope hopes plans plan aims aim if whether unless",
);
