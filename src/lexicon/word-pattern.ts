import type { Word } from "./vocabulary.js";

/**
 * A spelling that is asked of one word after another: what it says of a word of the vocabulary is remembered, so that each
 * is looked at once. A word that the vocabulary lacks fits none.
 */
export class WordPattern {
  readonly #pattern: RegExp;
  /** By the number of the word: not asked yet, fits, does not. */
  readonly #answers: (boolean | undefined)[] = [];

  constructor(pattern: RegExp) {
    if (pattern.test("")) throw new Error(`${pattern} fits no word at all`);
    this.#pattern = pattern;
  }

  fits(word: Word | null | undefined): boolean {
    if (!word) return false;
    const known = this.#answers[word.id];
    if (known !== undefined) return known;
    while (this.#answers.length < word.id) this.#answers.push(undefined);
    const fits = this.#pattern.test(word.text);
    this.#answers[word.id] = fits;
    return fits;
  }
}
