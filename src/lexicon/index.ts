import { loadLexicon } from "./lexicon.js";

/** The lexicon, loaded once for the process. */
export const lexicon = loadLexicon();
