import { lexicon } from "../lexicon/index.js";
import type { Phrase, Word } from "../lexicon/vocabulary.js";
import { type Tokens, TokenType } from "../text/tokens.js";
import type { Chart, Span } from "./chart.js";
import {
  ACTIVITY,
  COMPONENT,
  MEASURE,
  NUMBER,
  type Num,
  type NumberWord,
  ORDINAL_WORD,
  PRODUCT,
  YEAR,
} from "./kinds.js";

const NO_PARTS: readonly Span[] = [];
/** Names overlap ("greenfield investment", "investment pledges"): the noun phrase decides between them. */
const NAMES = (1 << MEASURE.id) | (1 << PRODUCT.id) | (1 << ACTIVITY.id) | (1 << COMPONENT.id);
const coveredUntil = new Int32Array(31);

/** The second "word" of a phrase of one. */
const ALONE = -1;

/** The phrases that begin with each word, in one row: those of token id `n` from `begin[n]` to `begin[n + 1]`. */
interface PhraseTable {
  readonly begin: Int32Array;
  readonly phrases: readonly Phrase[];
  /** Token ids of their second words: most are passed over by a look at it. */
  readonly seconds: Int32Array;
  /** How many words they are. */
  readonly lengths: Uint8Array;
}

let made: PhraseTable | null = null;

function table(): PhraseTable {
  const { words } = lexicon.vocabulary;
  if (made !== null && made.begin.length === words.length + 2) return made;
  const phrases = words.flatMap((word) => word.phrases);
  const begin = new Int32Array(words.length + 2);
  for (const [n, word] of words.entries()) begin[n + 2] = begin[n + 1]! + word.phrases.length;
  made = {
    begin,
    phrases,
    seconds: Int32Array.from(phrases, ({ words: [, second] }) => (second ? second.id + 1 : ALONE)),
    lengths: Uint8Array.from(phrases, ({ words: all }) => all.length),
  };
  return made;
}

/** A chart that holds what the lexicon says of a text, and its numbers in digits, in tokens `[first, last)`. */
export function seed(chart: Chart, first: number, last: number): void {
  const t = chart.tokens;
  const ids = t.id;
  const { begin, seconds, lengths, phrases } = table();
  chart.open(first, last);
  coveredUntil.fill(first);
  for (let i = first; i < last; i++) {
    // Hundreds of digits are no figure: what no number can hold has no value to be read.
    if (
      (t.type[i] === TokenType.number || t.type[i] === TokenType.ordinal) &&
      !Number.isSafeInteger(Math.trunc(t.value[i]!))
    )
      continue;
    if (t.type[i] === TokenType.number) {
      const n = t.value[i]!;
      if (n >= 1900 && n <= 2100 && t.decimals[i] === 0 && t.end[i]! - t.start[i]! === 4)
        chart.add({ kind: YEAR.id, first: i, last: i + 1, value: n, rule: "digits", parts: NO_PARTS });
      chart.add({
        kind: NUMBER.id,
        first: i,
        last: i + 1,
        value: { n: t.value[i]!, decimals: t.decimals[i]!, digits: true } satisfies Num,
        rule: "digits",
        parts: NO_PARTS,
      });
      continue;
    }
    if (t.type[i] === TokenType.ordinal) {
      chart.add({
        kind: ORDINAL_WORD.id,
        first: i,
        last: i + 1,
        value: { value: t.value[i]! } satisfies NumberWord,
        rule: "digits",
        parts: NO_PARTS,
      });
      continue;
    }
    const id = ids[i]!;
    const from = begin[id]!;
    const to = begin[id + 1]!;
    if (from === to) continue;
    const next = i + 1 < last ? ids[i + 1]! : 0;
    let done = 0;
    for (let k = from; k < to; k++) {
      if (seconds[k] !== ALONE && seconds[k] !== next) continue;
      const end = i + lengths[k]!;
      if (end > last) continue;
      const phrase = phrases[k]!;
      // Longest first: of each kind only the longest phrase counts, and none inside a longer one of its kind.
      if (done & (1 << phrase.kind) || (i < coveredUntil[phrase.kind]! && !(NAMES & (1 << phrase.kind))))
        continue;
      if (end > i + 2 && !follows(ids, i, phrase.words)) continue;
      if (phrase.exact !== null && !sameText(t, i, end, phrase.exact)) continue;
      done |= 1 << phrase.kind;
      coveredUntil[phrase.kind] = end;
      chart.add({
        kind: phrase.kind,
        first: i,
        last: end,
        value: phrase.value,
        rule: "lexicon",
        parts: NO_PARTS,
      });
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
    if (c !== x && !((c === "-" || c === " " || c === "\u2019") && (x === " " || x === "-" || x === "'")))
      return false;
    k++;
  }
  return k === exact.length;
}
