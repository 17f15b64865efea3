import { wordsOf } from "./lexicon.js";
import type { Vocabulary, Word } from "./vocabulary.js";

/** A phrase of a table with what it means, longest first among those that begin alike. */
interface Entry<V> {
  readonly words: readonly Word[];
  /** The exact text, where case decides. */
  readonly exact: string | null;
  readonly capital: boolean;
  readonly value: V;
}

/** The tokens that phrases are looked for in: what a text's words are, and the text itself. */
interface Words {
  readonly body: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: readonly (Word | null)[];
}

/** Phrases of many words found by their first one: `at` gives the longest that stands at a token. */
export class Phrases<V> {
  readonly #vocabulary: Vocabulary;
  readonly #by = new Map<Word, Entry<V>[]>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a form: `=MOU` counts only as spelt, `?program` only with a capital. */
  add(form: string, value: V): void {
    const exact = form.startsWith("=") ? form.slice(1) : null;
    const capital = form.startsWith("?");
    const words = wordsOf(exact ?? (capital ? form.slice(1) : form)).map((w) => this.#vocabulary.intern(w));
    const list = this.#by.get(words[0]!) ?? [];
    list.push({ words, exact, capital, value });
    list.sort((a, b) => b.words.length - a.words.length);
    this.#by.set(words[0]!, list);
  }

  /** The words with which phrases begin. */
  firsts(): Iterable<Word> {
    return this.#by.keys();
  }

  /** The longest phrase at token `i` that ends before `limit`. */
  at(t: Words, i: number, limit: number): { readonly last: number; readonly value: V } | null {
    const word = t.word[i];
    const list = word ? this.#by.get(word) : undefined;
    if (!list) return null;
    for (const { words, exact, capital, value } of list) {
      const last = i + words.length;
      if (last > limit) continue;
      let k = 1;
      while (k < words.length && t.word[i + k] === words[k]) k++;
      if (k < words.length) continue;
      if (exact !== null && t.body.slice(t.start[i]!, t.end[last - 1]!) !== exact) continue;
      if (capital && !/^\p{Lu}/u.test(t.body.slice(t.start[i]!, t.start[i]! + 2))) continue;
      return { last, value };
    }
    return null;
  }
}
