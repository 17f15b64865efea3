/** A word the reader knows. Unknown words have none: to every rule they are gaps. */
export interface Word {
  /** Lower case, straight quotes. */
  readonly text: string;
  readonly id: number;
  /** Phrases of the lexicon that begin with this word, longest first. */
  readonly phrases: Phrase[];
  /** Word classes as bits (see `WordClass`). */
  classes: number;
  /** Rules that may begin at this word, for each layer; filled by the chart's compiler. */
  readonly starts: unknown[][];
}

/** A phrase of the lexicon: its words, what kind of span it makes, and what it means. */
export interface Phrase {
  readonly words: readonly Word[];
  readonly kind: number;
  readonly value: unknown;
  /** The exact text, where case decides ("US" is a country, "us" is not). */
  readonly exact: string | null;
}

const HASH_SEED = 5381;

/** Folds one more character code into a word's hash. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 33) ^ code) | 0;
export { HASH_SEED };

/** The code under which a character is hashed and compared: lower case, with typographic variants made one. */
export function foldCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x0060 || code === 0x00b4) return 39;
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0x00ab || code === 0x00bb) return 34;
  if (code === 0x2212 || code === 0x2010 || code === 0x2011 || code === 0xff0d) return 45;
  if (code === 0x2014 || code === 0x2012 || code === 0x2015) return 0x2013;
  if (code === 0xff05) return 37;
  if (code === 0xff04) return 36;
  if (code === 0xffe5) return 0xa5;
  const known = folded.get(code);
  if (known !== undefined) return known;
  // Accents are folded too: "Türkiye" and "Turkiye", "Việt Nam" and "Viet Nam" are one.
  const plain = String.fromCharCode(code).toLowerCase().normalize("NFD").charCodeAt(0);
  if (folded.size < 4096) folded.set(code, plain);
  return plain;
}

const folded = new Map<number, number>();

/** The reader's known words, found by hash straight from a text, so that reading a word copies nothing. */
export class Vocabulary {
  readonly words: Word[] = [];
  /** Open addressing: for each slot the hash of its word, 0 where it is free, and that word's number. */
  #hashes = new Int32Array(1024);
  #numbers = new Int32Array(1024);

  /** The word of this text (already one token, any case), made where it is new. */
  intern(text: string): Word {
    let hash = HASH_SEED;
    for (let i = 0; i < text.length; i++) hash = hashStep(hash, foldCode(text.charCodeAt(i)));
    const known = this.find(text, 0, text.length, hash);
    if (known) return known;
    let folded = "";
    for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldCode(text.charCodeAt(i)));
    const word: Word = { text: folded, id: this.words.length, phrases: [], classes: 0, starts: [] };
    this.words.push(word);
    if (this.words.length * 2 > this.#hashes.length) this.#grow();
    this.#place(word.id, hash || 1);
    return word;
  }

  #place(number: number, hash: number): void {
    const mask = this.#hashes.length - 1;
    let slot = spread(hash) & mask;
    while (this.#hashes[slot] !== 0) slot = (slot + 1) & mask;
    this.#hashes[slot] = hash;
    this.#numbers[slot] = number;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const numbers = this.#numbers;
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    for (let slot = 0; slot < hashes.length; slot++) if (hashes[slot] !== 0) this.#place(numbers[slot]!, hashes[slot]!);
  }

  /** The known word that stands at `text[start, end)`, whose hash the caller has, or `null`. */
  find(text: string, start: number, end: number, hash: number): Word | null {
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    const wanted = hash || 1;
    for (let slot = spread(wanted) & mask; ; slot = (slot + 1) & mask) {
      const here = hashes[slot]!;
      if (here === 0) return null;
      if (here !== wanted) continue;
      const word = this.words[this.#numbers[slot]!]!;
      const known = word.text;
      if (known.length !== end - start) continue;
      let i = 0;
      while (i < known.length && known.charCodeAt(i) === foldCode(text.charCodeAt(start + i))) i++;
      if (i === known.length) return word;
    }
  }
}

/** The last bits of a hash, by which slots are chosen, made to depend on all. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
