import type { Pattern } from "../../chart/pattern.js";
import { alt, opt, tokenOf } from "../../chart/pattern.js";
import type { Match } from "../../chart/rule.js";
import { lexicon } from "../../lexicon/index.js";
import { wordsOf } from "../../lexicon/lexicon.js";
import { TokenType } from "../../text/tokens.js";
import { phrase, word } from "../pattern-words.js";

/** One of the phrases that `claims.tsv` lists under these roles, longest first. */
export function claimWord(...roles: string[]): Pattern {
  const forms = roles.flatMap((role) => lexicon.claimWords.get(role) ?? missing(role));
  const single = forms.filter((form) => wordsOf(form).length === 1);
  const several = forms
    .filter((form) => wordsOf(form).length > 1)
    .sort((a, b) => wordsOf(b).length - wordsOf(a).length);
  const ways = [...several.map((form) => phrase(form)), ...(single.length ? [word(...single)] : [])];
  return ways.length === 1 ? ways[0]! : alt(...ways);
}

function missing(role: string): never {
  throw new Error(`no row of claims.tsv has the role "${role}"`);
}

const anyWord = tokenOf(TokenType.word);

/** At most so many words of any kind, as many as fit. */
export function words(most: number): Pattern {
  return most === 1 ? opt(anyWord) : opt(anyWord, words(most - 1));
}

/** The word at a token, in lower case, or "". */
export const textAt = (m: Match, i: number): string => m.chart.tokens.word[i]?.text ?? "";
