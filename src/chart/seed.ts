import type { Word } from "../lexicon/vocabulary.js";
import { TokenType, type Tokens } from "../text/tokens.js";
import { Chart, type Span } from "./chart.js";
import { ACTIVITY, COMPONENT, MEASURE, NUMBER, type Num, type NumberWord, ORDINAL_WORD, PRODUCT, YEAR } from "./kinds.js";

const NO_PARTS: readonly Span[] = [];
/** Names overlap ("greenfield investment", "investment pledges"): the noun phrase decides between them. */
const NAMES = (1 << MEASURE.id) | (1 << PRODUCT.id) | (1 << ACTIVITY.id) | (1 << COMPONENT.id);
const coveredUntil = new Int32Array(31);

/** A chart that holds what the lexicon says of a text, and its numbers in digits, in tokens `[first, last)`. */
export function seed(chart: Chart, first: number, last: number): void {
  const t = chart.tokens;
  const ids = t.id;
  chart.open(first, last);
  coveredUntil.fill(first);
  for (let i = first; i < last; i++) {
    if (t.type[i] === TokenType.number) {
      const n = t.value[i]!;
      if (n >= 1900 && n <= 2100 && t.decimals[i] === 0 && t.end[i]! - t.start[i]! === 4) chart.add({ kind: YEAR.id, first: i, last: i + 1, value: n, rule: "digits", parts: NO_PARTS });
      chart.add({ kind: NUMBER.id, first: i, last: i + 1, value: { n: t.value[i]!, decimals: t.decimals[i]!, digits: true } satisfies Num, rule: "digits", parts: NO_PARTS });
      continue;
    }
    if (t.type[i] === TokenType.ordinal) {
      chart.add({ kind: ORDINAL_WORD.id, first: i, last: i + 1, value: { value: t.value[i]! } satisfies NumberWord, rule: "digits", parts: NO_PARTS });
      continue;
    }
    const word = t.word[i];
    if (!word || word.phrases.length === 0) continue;
    const { phrases } = word;
    const next = i + 1 < last ? ids[i + 1]! - 1 : -1;
    let done = 0;
    for (let k = 0; k < phrases.length; k++) {
      const phrase = phrases[k]!;
      const { words } = phrase;
      if (words.length > 1 && words[1]!.id !== next) continue;
      // Longest first: of each kind only the longest phrase counts, and none inside a longer one of its kind.
      if (done & (1 << phrase.kind) || (i < coveredUntil[phrase.kind]! && !(NAMES & (1 << phrase.kind)))) continue;
      const end = i + words.length;
      if (end > last || !follows(ids, i, words)) continue;
      if (phrase.exact !== null && !sameText(t, i, end, phrase.exact)) continue;
      done |= 1 << phrase.kind;
      coveredUntil[phrase.kind] = end;
      chart.add({ kind: phrase.kind, first: i, last: end, value: phrase.value, rule: "lexicon", parts: NO_PARTS });
    }
  }
}

/** Whether the words of a phrase behind its second one stand behind it. */
function follows(ids: Int32Array, i: number, words: readonly Word[]): boolean {
  for (let k = 2; k < words.length; k++) if (ids[i + k] !== words[k]!.id + 1) return false;
  return true;
}

/** Whether the tokens spell a form to the letter; a hyphen in the text may stand for the form's space. */
function sameText(t: Tokens, first: number, end: number, exact: string): boolean {
  let k = 0;
  for (let i = t.start[first]!; i < t.end[end - 1]!; i++) {
    const c = t.body[i]!;
    const x = exact[k];
    if (c !== x && !((c === "-" || c === " " || c === "\u2019") && (x === " " || x === "-" || x === "'"))) return false;
    k++;
  }
  return k === exact.length;
}
