import { lexicon } from "../lexicon/index.js";
import type { Word } from "../lexicon/vocabulary.js";

/** What must stand at a token so that a pattern can fit there: words, kinds of span or types of token, as bits. */
export interface Start {
  /** It may fit anywhere, even behind the last token. */
  any: boolean;
  kinds: number;
  types: number;
  words: ReadonlySet<Word>;
  /** Where `words` stand in the table of word sets. */
  row: number;
  bit: number;
}

const NO_WORDS: ReadonlySet<Word> = new Set();

export const startOf = (of: { any?: boolean; kinds?: number; types?: number; words?: ReadonlySet<Word> }): Start => {
  const words = of.words ?? NO_WORDS;
  const at = words.size === 0 ? -1 : wordSets.add(words);
  return { any: of.any ?? false, kinds: of.kinds ?? 0, types: of.types ?? 0, words, row: at < 0 ? 0 : at >> 5, bit: at < 0 ? 0 : 1 << (at & 31) };
};

export const ANYWHERE: Start = startOf({ any: true });

/** Where one of several patterns can begin. */
export function union(starts: readonly Start[]): Start {
  const [only] = starts;
  if (starts.length === 1) return only!;
  if (starts.some((s) => s.any)) return ANYWHERE;
  const words = new Set<Word>();
  let kinds = 0;
  let types = 0;
  for (const s of starts) {
    kinds |= s.kinds;
    types |= s.types;
    for (const word of s.words) words.add(word);
  }
  return startOf({ kinds, types, words });
}

/** The sets of words that patterns ask for, as one bit for each set and word: membership is one look into a table. */
class WordSets {
  readonly #numbers = new Map<string, number>();
  readonly #sets: ReadonlySet<Word>[] = [];
  #table: Int32Array = new Int32Array(0);
  #width = 0;

  /** The number of a set, the same for equal ones. */
  add(words: ReadonlySet<Word>): number {
    const key = [...words].map((w) => w.id).sort((a, b) => a - b).join(" ");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#sets.length);
    this.#sets.push(words);
    this.#width = 0;
    return this.#sets.length - 1;
  }

  /** For each word's token id a row of bits, so many integers wide. Made anew when a set was added. */
  table(): { bits: Int32Array; width: number } {
    if (this.#width === 0) {
      this.#width = (this.#sets.length >> 5) + 1;
      this.#table = new Int32Array((lexicon.vocabulary.words.length + 1) * this.#width);
      for (const [n, words] of this.#sets.entries()) for (const word of words) this.#table[(word.id + 1) * this.#width + (n >> 5)]! |= 1 << (n & 31);
    }
    return { bits: this.#table, width: this.#width };
  }
}

/** The sets that patterns begin with, or go on with. */
export const wordSets = new WordSets();
/** The sets of which a sentence must hold a word. */
export const presence = new WordSets();

const ofClass = new Map<number, ReadonlySet<Word>>();

/** The words of any of these classes. */
export function wordsOfClass(bits: number): ReadonlySet<Word> {
  let words = ofClass.get(bits);
  if (!words) {
    words = new Set(lexicon.vocabulary.words.filter((word) => word.classes & bits));
    ofClass.set(bits, words);
  }
  return words;
}
