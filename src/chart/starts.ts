import { lexicon } from "../lexicon/index.js";
import type { Word } from "../lexicon/vocabulary.js";

/** Sets of words as bits, a row for each group of words that are in the same sets: few rows, so that they stay at hand. */
export interface WordTable {
  /** The row of each token id. */
  readonly rowOf: Int32Array;
  /** A word of each row, `null` where its words are unknown or in no set. */
  readonly words: readonly (Word | null)[];
  /** The rows, each so many integers wide. */
  readonly bits: Int32Array;
  readonly width: number;
}

/** The sets of words that patterns ask for, as one bit for each set and word: membership is one look into a table. */
class WordSets {
  readonly #numbers = new Map<string, number>();
  readonly #bySet = new WeakMap<ReadonlySet<Word>, number>();
  readonly #sets: ReadonlySet<Word>[] = [];
  #table: WordTable | null = null;

  /** The number of a set, the same for equal ones. */
  add(words: ReadonlySet<Word>): number {
    let number = this.#bySet.get(words);
    if (number !== undefined) return number;
    const key = Int32Array.from(words, (w) => w.id)
      .sort()
      .join(" ");
    number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#sets.length;
      this.#numbers.set(key, number);
      this.#sets.push(words);
      this.#table = null;
    }
    this.#bySet.set(words, number);
    return number;
  }

  /** The table of all sets, made anew when a set was added. */
  table(): WordTable {
    this.#table ??= this.#made();
    return this.#table;
  }

  #made(): WordTable {
    const setsOf = new Map<Word, number[]>();
    for (const [number, words] of this.#sets.entries()) {
      for (const word of words) {
        const list = setsOf.get(word);
        if (list) list.push(number);
        else setsOf.set(word, [number]);
      }
    }
    const rows = new Map<string, number>([["", 0]]);
    const words: (Word | null)[] = [null];
    const rowOf = new Int32Array(lexicon.vocabulary.words.length + 1);
    for (const [word, sets] of setsOf) {
      const key = sets.join(" ");
      const row = rows.get(key) ?? rows.size;
      if (row === rows.size) {
        rows.set(key, row);
        words.push(word);
      }
      rowOf[word.id + 1] = row;
    }
    const width = (this.#sets.length >> 5) + 1;
    const bits = new Int32Array(words.length * width);
    for (const [row, word] of words.entries())
      for (const n of (word && setsOf.get(word)) ?? []) bits[row * width + (n >> 5)]! |= 1 << (n & 31);
    return { rowOf, words, bits, width };
  }
}

/** The sets that patterns begin with, or go on with. */
export const wordSets = new WordSets();
/** The sets of which a sentence must hold a word. */
export const presence = new WordSets();

/** What must stand at a token so that a pattern can fit there: words, kinds of span or types of token, as bits. */
export interface Start {
  /** It may fit anywhere, even behind the last token. */
  readonly any: boolean;
  readonly kinds: number;
  readonly types: number;
  /** Where `words` stand in the table of word sets. */
  readonly row: number;
  readonly bit: number;
  readonly words: ReadonlySet<Word>;
  readonly number: number;
}

const NO_WORDS: ReadonlySet<Word> = new Set();
const starts = new Map<string, Start>();
const unions = new Map<string, Start>();

/** The same object for the same start. */
export function startOf(of: {
  any?: boolean;
  kinds?: number;
  types?: number;
  words?: ReadonlySet<Word>;
}): Start {
  const { any = false, kinds = 0, types = 0, words = NO_WORDS } = of;
  const at = words.size === 0 ? -1 : wordSets.add(words);
  const key = `${any} ${kinds} ${types} ${at}`;
  let start = starts.get(key);
  if (!start) {
    start = {
      any,
      kinds,
      types,
      row: at < 0 ? 0 : at >> 5,
      bit: at < 0 ? 0 : 1 << (at & 31),
      words,
      number: starts.size,
    };
    starts.set(key, start);
  }
  return start;
}

export const ANYWHERE: Start = startOf({ any: true });

/** Where one of several patterns can begin. */
export function union(of: readonly Start[]): Start {
  const [only] = of;
  if (of.length === 1) return only!;
  if (of.some((s) => s.any)) return ANYWHERE;
  const different = [...new Set(of)].sort((a, b) => a.number - b.number);
  if (different.length === 1) return only!;
  const key = different.map((s) => s.number).join(" ");
  let made = unions.get(key);
  if (!made) {
    const words = new Set<Word>();
    let kinds = 0;
    let types = 0;
    for (const s of different) {
      kinds |= s.kinds;
      types |= s.types;
      for (const word of s.words) words.add(word);
    }
    made = startOf({ kinds, types, words });
    unions.set(key, made);
  }
  return made;
}

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
