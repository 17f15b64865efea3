import type { Word } from "../lexicon/vocabulary.js";
import type { Kind } from "./chart.js";

/** A pattern over tokens and spans, as plain data: it can be printed, indexed and linted. */
export type Pattern =
  | { readonly op: "one"; readonly kind: number }
  | { readonly op: "word"; readonly words: ReadonlySet<Word>; readonly text: string }
  | { readonly op: "class"; readonly bit: number }
  | { readonly op: "type"; readonly type: number }
  | { readonly op: "glued" }
  | { readonly op: "seq"; readonly items: readonly Pattern[] }
  | { readonly op: "alt"; readonly items: readonly Pattern[] }
  | { readonly op: "opt"; readonly item: Pattern }
  | {
      readonly op: "many";
      readonly item: Pattern;
      readonly separator: Pattern | null;
      readonly atLeast: number;
    }
  | { readonly op: "gap"; readonly most: number; readonly bit: number }
  | { readonly op: "unless"; readonly item: Pattern }
  | { readonly op: "as"; readonly name: string; readonly item: Pattern };

/** A span of this kind begins here; of several the longest is tried first. */
export const one = (of: Kind<unknown>): Pattern => ({ op: "one", kind: of.id });
/** One after another. */
export const seq = (...items: Pattern[]): Pattern => ({ op: "seq", items });
/** The first of these that fits. */
export const alt = (...items: Pattern[]): Pattern => ({ op: "alt", items });
/** This, or nothing. */
export const opt = (...items: Pattern[]): Pattern => ({
  op: "opt",
  item: items.length === 1 ? items[0]! : seq(...items),
});
/** Several of these, with a separator between where one is given; as many as fit. */
export const many = (item: Pattern, separator: Pattern | null = null, atLeast = 1): Pattern => ({
  op: "many",
  item,
  separator,
  atLeast,
});
/** At most so many words of a class, as few as fit. */
export const gap = (most: number, bit: number): Pattern => ({ op: "gap", most, bit });
/** Nothing here fits this; takes no token. */
export const unless = (item: Pattern): Pattern => ({ op: "unless", item });
/** No white space stands before the next token. */
export const glued: Pattern = { op: "glued" };
/** A token of this type. */
export const tokenOf = (type: number): Pattern => ({ op: "type", type });
/** Remembers the spans or tokens that the pattern takes under a name. */
export const as = (name: string, item: Pattern): Pattern => ({ op: "as", name, item });
