import { StoreError } from "./errors.js";

/** Words that must stand next to each other in a text; the last perhaps only begun. */
export interface Term {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
  /** For words that are only begun, once they are looked up: what the last one may be. */
  readonly endings?: readonly string[];
}

/** What is searched for: texts with all of `must` and none of `not`. */
export interface SearchQuery {
  readonly must: readonly Term[];
  readonly not: readonly Term[];
}

/** Limits, stated in docs/search.md. */
export const QUERY_CHARS = 400;
export const QUERY_TERMS = 16;

/**
 * Reads what a person typed: words (all must stand in a text), "words in quotes" next to each other, `word*` for words
 * that begin so, `-word` for texts without it. Nothing else is syntax: any other sign only parts words.
 *
 * @throws StoreError where it is too long, or names no word that must be found
 *
 * @example parseQuery('chips "United States" -cars semi*')
 */
export function parseQuery(text: string): SearchQuery {
  if (text.length > QUERY_CHARS)
    throw new StoreError("limit", `a query of ${text.length} characters; expected at most ${QUERY_CHARS}`);
  const must: Term[] = [];
  const not: Term[] = [];
  for (const [, minus, quoted, bare = ""] of text.matchAll(
    /((?<!\S)-)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu,
  )) {
    const tokens = tokensOf(quoted ?? bare);
    if (tokens.length === 0) continue;
    const prefix = quoted === undefined && bare.endsWith("*");
    (minus === "-" ? not : must).push({ tokens, prefix });
  }
  if (must.length + not.length > QUERY_TERMS)
    throw new StoreError(
      "limit",
      `a query of ${must.length + not.length} terms; expected at most ${QUERY_TERMS}`,
    );
  if (must.length === 0)
    throw new StoreError(
      "refused",
      `nothing to search for in ${JSON.stringify(text.slice(0, 60))}; expected a word that a release must hold`,
    );
  return { must, not };
}

/** The words of a text as both indexes have them: letters and digits, without accents. */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A query in which one word is spelt otherwise: what is suggested instead. */
export function respelt(text: string, from: string, to: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${from}(?![\\p{L}\\p{N}])`, "giu"), to);
}
