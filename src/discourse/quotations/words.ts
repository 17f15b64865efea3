import type { Line } from "../../grammar/mentions/line.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { NameClass } from "../../lexicon/name-words.js";
import type { Marked } from "./marks.js";

/** Fewer words are a term unless they end as a sentence does. */
const LEAST_WORDS = 4;
/** So many words are no term. */
const SURELY_SPOKEN = 14;

/** A verb of speech, in small letters. */
export const isSpeech = (line: Line, i: number): boolean =>
  line.is(i, NameClass.speech) && !line.isCapital(i);

/** Whether a quotation ends in a mark of this kind, inside or right behind its closing mark. */
export const endsIn = ({ chart: { tokens: t } }: Line, { end, close }: Marked, marks: RegExp): boolean =>
  marks.test(
    t.body
      .slice(Math.max(0, end - 2), end)
      .trimEnd()
      .at(-1) ?? "",
  ) || marks.test(t.body[t.end[close]!] ?? "");

/** What a quotation is made of. */
function made(line: Line, { open, close }: Marked): { words: number; capitals: number; verb: boolean } {
  const { word } = line.chart.tokens;
  let words = 0;
  let capitals = 0;
  let verb = false;
  for (let i = open + 1; i < close; i++) {
    if (!line.isWord(i)) continue;
    words++;
    if (line.isCapital(i)) capitals++;
    const classes = word[i]?.classes ?? 0;
    if (classes & WordClass.auxiliary && !line.reads(i, "'s", "’s", "not", "never")) verb = true;
    else if (line.reads(i, ...SUBJECTS)) verb = true;
    else if (classes & (WordClass.verb | WordClass.changeVerb) && !isLed(line, i)) verb = true;
  }
  return { words, capitals, verb };
}

/** Behind an article, a preposition or "to" stands no finite verb: "the rise", "to rise". */
const isLed = (line: Line, i: number): boolean =>
  ((line.chart.tokens.word[i - 1]?.classes ?? 0) & (WordClass.determiner | WordClass.preposition)) !== 0;

/** Pronouns that stand as subjects. */
const SUBJECTS = ["we", "i", "they", "it", "he", "she", "you", "this", "there"];

/** Half of the words of a title begin with a capital. */
const isTitle = ({ words, capitals }: { words: number; capitals: number }): boolean =>
  words > 1 && capitals * 2 > words + 1;

/** Whether what is quoted reads as something said rather than a term or a title: words enough, a verb, few capitals. */
export function isSpoken(line: Line, m: Marked): boolean {
  const parts = made(line, m);
  if (parts.words < LEAST_WORDS || isTitle(parts)) return false;
  return parts.verb || parts.words >= SURELY_SPOKEN;
}

/** Whether what is quoted can have been said, where a verb of speech stands right beside it: no title, and an end. */
export const isUttered = (line: Line, m: Marked): boolean =>
  !isTitle(made(line, m)) && endsIn(line, m, /[.,?!…]/);

/** Whether a quotation is a sentence of its own: a capital first, an end mark last. */
export const isSentence = ({ chart: { tokens: t } }: Line, m: Marked): boolean =>
  /^\s*[\p{Lu}\d$£€]/u.test(t.body.slice(m.start, m.start + 2)) &&
  /[.?!…]\s*$/.test(t.body.slice(Math.max(m.start, m.end - 2), m.end));
