/** A word the reader knows. Unknown words have none: to every rule they are gaps. */
export interface Word {
  /** Lower case, straight quotes. */
  readonly text: string;
  readonly id: number;
  /** Phrases of the lexicon that begin with this word, longest first. */
  readonly phrases: Phrase[];
  /** Word classes as bits (see `WordClass`). */
  classes: number;
}

/** A phrase of the lexicon: its words, what kind of span it makes, and what it means. */
export interface Phrase {
  readonly words: readonly Word[];
  /** Of names (see `NameLexicon`) always 0. */
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
  /** Open addressing, two numbers a slot: the hash of its word, 0 where it is free, and the word's number. */
  #slots = new Int32Array(2048);
  /** The texts of all words in a row, and where each begins. */
  #codes = new Uint16Array(8192);
  #begins = new Int32Array(1024);

  /** The word of this text (already one token, any case), made where it is new. */
  intern(text: string): Word {
    let hash = HASH_SEED;
    for (let i = 0; i < text.length; i++) hash = hashStep(hash, foldCode(text.charCodeAt(i)));
    const known = this.find(text, 0, text.length, hash);
    if (known) return known;
    let folded = "";
    for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldCode(text.charCodeAt(i)));
    const word: Word = { text: folded, id: this.words.length, phrases: [], classes: 0 };
    this.words.push(word);
    if (this.words.length * 4 > this.#slots.length) this.#grow();
    this.#place(word.id, hash || 1);
    this.#write(word);
    return word;
  }

  #write({ id, text }: Word): void {
    const from = this.#begins[id]!;
    if (from + text.length > this.#codes.length)
      this.#codes = wider(this.#codes, new Uint16Array(2 * (from + text.length)));
    if (id + 2 > this.#begins.length) this.#begins = wider(this.#begins, new Int32Array(2 * (id + 2)));
    for (let i = 0; i < text.length; i++) this.#codes[from + i] = text.charCodeAt(i);
    this.#begins[id + 1] = from + text.length;
  }

  #place(number: number, hash: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (2 * spread(hash)) & mask;
    while (slots[at] !== 0) at = (at + 2) & mask;
    slots[at] = hash;
    slots[at + 1] = number;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 2) if (slots[at] !== 0) this.#place(slots[at + 1]!, slots[at]!);
  }

  /** The known word that stands at `text[start, end)`, whose hash the caller has, or `null`. */
  find(text: string, start: number, end: number, hash: number): Word | null {
    const slots = this.#slots;
    const codes = this.#codes;
    const mask = slots.length - 1;
    const wanted = hash || 1;
    for (let at = (2 * spread(wanted)) & mask; ; at = (at + 2) & mask) {
      const here = slots[at]!;
      if (here === 0) return null;
      if (here !== wanted) continue;
      const number = slots[at + 1]!;
      const from = this.#begins[number]! - start;
      if (this.#begins[number + 1]! - from !== end) continue;
      let i = start;
      while (i < end && codes[from + i] === foldCode(text.charCodeAt(i))) i++;
      if (i === end) return this.words[number]!;
    }
  }
}

function wider<A extends { set(from: A): void }>(from: A, made: A): A {
  made.set(from);
  return made;
}

/** The last bits of a hash, by which slots are chosen, made to depend on all. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
