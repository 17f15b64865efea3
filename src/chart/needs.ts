import { ENDS_NAME } from "../lexicon/lexicon.js";
import type { Word } from "../lexicon/vocabulary.js";
import type { Chart } from "./chart.js";
import type { Pattern } from "./pattern.js";
import { presence, wordsOfClass } from "./starts.js";

/** What a sentence must hold somewhere for a pattern to fit in it: one of these words or kinds of span. */
export interface Need {
  readonly kinds: number;
  readonly words: ReadonlySet<Word>;
}

const NO_WORDS: ReadonlySet<Word> = new Set();

/** All that a pattern needs; what some way through it can do without is none. */
export function needsOf(p: Pattern): readonly Need[] {
  switch (p.op) {
    case "one":
      return [{ kinds: 1 << p.kind, words: NO_WORDS }];
    case "word":
      return [{ kinds: 0, words: p.words }];
    case "class":
      return [{ kinds: 0, words: wordsOfClass(p.bit) }];
    case "seq":
      return p.items.flatMap(needsOf);
    case "alt":
      return needOfAny(p.items.map(needsOf));
    case "many":
    case "as":
      return needsOf(p.item);
    case "type":
    case "glued":
    case "opt":
    case "gap":
    case "unless":
      return [];
  }
}

/** Of each way the need that is met most seldom: one of them is needed. */
function needOfAny(ways: readonly (readonly Need[])[]): readonly Need[] {
  const words = new Set<Word>();
  let kinds = 0;
  for (const way of ways) {
    if (way.length === 0) return [];
    const rarest = way.reduce((a, b) => (frequency(b) < frequency(a) ? b : a));
    kinds |= rarest.kinds;
    for (const word of rarest.words) words.add(word);
  }
  return [{ kinds, words }];
}

/** How often a need is met, roughly: closed classes and spans are common, other words rare. */
function frequency({ kinds, words }: Need): number {
  let sum = 0;
  for (let bits = kinds; bits !== 0; bits &= bits - 1) sum += 30;
  for (const { classes } of words) sum += classes & ENDS_NAME ? 20 : 1;
  return sum;
}

/** A need, to be asked of a sentence. */
export class Asked {
  readonly #kinds: number;
  readonly #row: number;
  readonly #bit: number;

  /** @param made kinds that may still be found while this is asked: they count as met. */
  constructor({ kinds, words }: Need, made: number) {
    this.#kinds = kinds & made ? -1 : kinds;
    const at = presence.add(words);
    this.#row = at >> 5;
    this.#bit = 1 << (at & 31);
  }

  met(chart: Chart): boolean {
    return (
      this.#kinds === -1 || (chart.present & this.#kinds) !== 0 || (chart.words[this.#row]! & this.#bit) !== 0
    );
  }
}
