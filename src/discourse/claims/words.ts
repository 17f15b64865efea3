import { lexicon } from "../../lexicon/index.js";
import { WordSet } from "../../lexicon/word-set.js";

/** A word as tokens carry it. */
export const w = (text: string) => lexicon.vocabulary.intern(text);
/** Words as tokens carry them. */
export const set = (texts: string) => new WordSet(texts.split(" ").map(w));
