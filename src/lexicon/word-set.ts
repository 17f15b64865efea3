import type { Word } from "./vocabulary.js";

/** Sets share a table in which each word has a row of bits: whether one holds a word is one look, without hashing. */
const WIDTH = 4;
let table = new Int32Array(0);
let sets = 0;

/** A set of words of the vocabulary that is asked often. */
export class WordSet {
  readonly #row: number;
  readonly #bit: number;

  constructor(words: Iterable<Word>) {
    if (sets === WIDTH * 32) throw new Error(`there are ${sets} sets of words already`);
    this.#row = sets >> 5;
    this.#bit = 1 << (sets++ & 31);
    for (const { id } of words) {
      const at = id * WIDTH + this.#row;
      if (at >= table.length) {
        const wider = new Int32Array(2 * (at + WIDTH));
        wider.set(table);
        table = wider;
      }
      table[at]! |= this.#bit;
    }
  }

  has(word: Word | null | undefined): boolean {
    return word !== null && word !== undefined && (table[word.id * WIDTH + this.#row]! & this.#bit) !== 0;
  }
}
