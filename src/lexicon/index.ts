import { loadLexicon } from "./lexicon.js";
import { loadNames } from "./name-words.js";

/** The lexicon, loaded once for the process. */
export const lexicon = loadLexicon();

/** The tables of names, loaded once for the process. */
export const names = loadNames();
