import { names } from "../lexicon/index.js";
import type { Word } from "../lexicon/vocabulary.js";
import { lookUp, type Tokens } from "../text/tokens.js";
import { presence, wordSets } from "./starts.js";

/** What a span can be. Kinds are small numbers so that a token's set of kinds fits one integer. */
export interface Kind<V> {
  readonly id: number;
  readonly name: string;
  /** Never present: carries the type of the value. */
  readonly _?: V;
}

const kinds: Kind<unknown>[] = [];

/** Declares a kind of span whose values are of type `V`. At most 31, so that bit sets stay small integers. */
export function kind<V>(name: string): Kind<V> {
  if (kinds.length === 31)
    throw new Error(`kind "${name}": 31 kinds are declared already, and a set of them is 31 bits`);
  const made = { id: kinds.length, name };
  kinds.push(made);
  return made;
}

/** The name of a kind by its number, for people. */
export const kindName = (id: number): string => kinds[id]?.name ?? "?";

/** A stretch of tokens `[first, last)` that a rule or the lexicon justifies. */
export interface Span<V = unknown> {
  readonly kind: number;
  readonly first: number;
  readonly last: number;
  readonly value: V;
  /** Name of the rule that found it, or `lexicon`. */
  readonly rule: string;
  /** The spans it was built from. */
  readonly parts: readonly Span[];
}

/** The spans found in one body, by the token at which they begin, longest first. */
export class Chart {
  readonly tokens: Tokens;
  readonly #at: (Span[] | undefined)[];
  /** For each token the kinds that begin there, as bits. */
  readonly kinds: Int32Array;
  /** For each token of the sentences opened so far its word's row in the table of word sets. */
  readonly rows: Int32Array;
  /** The kinds found in the sentence that is being read, as bits. */
  present = 0;
  /** The sets of words (see `presence`) of which that sentence holds one, as bits. */
  words: Int32Array = NO_BITS;

  #names: readonly (Word | null)[] | null = null;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.#at = new Array(tokens.count + 1);
    const size = tokens.count + 1;
    const memory = new ArrayBuffer(8 * size);
    this.kinds = new Int32Array(memory, 0, size);
    this.rows = new Int32Array(memory, 4 * size, size);
  }

  /** For each token the word that the tables of names have for it, or `null`. */
  get names(): readonly (Word | null)[] {
    this.#names ??= lookUp(this.tokens, names.vocabulary);
    return this.#names;
  }

  /** Begins with the sentence of the tokens `[first, last)`. */
  open(first: number, last: number): void {
    const { bits, width, rowOf } = presence.table();
    const setsOf = wordSets.table().rowOf;
    const { id } = this.tokens;
    this.present = 0;
    if (this.words.length === width) this.words.fill(0);
    else this.words = new Int32Array(width);
    const { words, rows } = this;
    for (let i = first; i < last; i++) {
      rows[i] = setsOf[id[i]!]!;
      const from = rowOf[id[i]!]! * width;
      if (from !== 0) for (let k = 0; k < width; k++) words[k]! |= bits[from + k]!;
    }
  }

  add(span: Span): void {
    const { first, last } = span;
    const bit = 1 << span.kind;
    this.kinds[first]! |= bit;
    this.present |= bit;
    const here = this.#at[first];
    if (here === undefined) {
      this.#at[first] = [span];
      return;
    }
    let i = here.length;
    here.push(span);
    for (; i > 0 && here[i - 1]!.last < last; i--) here[i] = here[i - 1]!;
    here[i] = span;
  }

  /** All spans that begin at a token, longest first. */
  at(token: number): readonly Span[] {
    return this.#at[token] ?? NONE;
  }

  /** The longest span of a kind that begins at a token. */
  longest<V>(token: number, of: Kind<V>): Span<V> | null {
    if (!(this.kinds[token]! & (1 << of.id))) return null;
    for (const span of this.#at[token]!) if (span.kind === of.id) return span as Span<V>;
    return null;
  }

  has(token: number, of: Kind<unknown>): boolean {
    return (this.kinds[token]! & (1 << of.id)) !== 0;
  }
}

const NONE: readonly Span[] = [];
const NO_BITS = new Int32Array(0);
