import type { Pattern } from "../chart/pattern.js";
import { alt, seq } from "../chart/pattern.js";
import { lexicon } from "../lexicon/index.js";
import { wordsOf } from "../lexicon/lexicon.js";

/** One of these words. */
export const word = (...texts: string[]): Pattern => ({
  op: "word",
  words: new Set(texts.map((t) => lexicon.vocabulary.intern(t))),
  text: texts.join("/"),
});

/** One of these phrases, tried in the order given: put longer ones first. */
export const phrase = (...texts: string[]): Pattern => {
  const ways = texts.map((t) => {
    const words = wordsOf(t);
    return words.length === 1 ? word(words[0]!) : seq(...words.map((w) => word(w)));
  });
  return ways.length === 1 ? ways[0]! : alt(...ways);
};
