import type { Line } from "../../grammar/mentions/line.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { NameClass } from "../../lexicon/name-words.js";
import { TokenType } from "../../text/tokens.js";
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

/** Whether what is quoted reads as something said rather than a term or a title: words enough, a verb, not all capitals. */
export function isSpoken(line: Line, { open, close }: Marked): boolean {
  const t = line.chart.tokens;
  let words = 0;
  let capitals = 0;
  let verb = false;
  for (let i = open + 1; i < close; i++) {
    if (t.type[i] !== TokenType.word) continue;
    words++;
    const text = line.text(i, i + 1);
    if (/^\p{Lu}/u.test(text)) capitals++;
    const classes = t.word[i]?.classes ?? 0;
    if (classes & WordClass.auxiliary && !line.reads(i, "'s")) verb = true;
    else if (classes & WordClass.pronoun && /^(?:we|i|they|it|he|she|you|this|that)$/i.test(text))
      verb = true;
    else if (classes & (WordClass.verb | WordClass.changeVerb) && /(?:s|ed)$/.test(text)) verb = true;
  }
  if (words < LEAST_WORDS || capitals * 2 > words + 1) return false;
  return verb || words >= SURELY_SPOKEN;
}

/** Whether a quotation is a sentence of its own: a capital first, an end mark last. */
export const isSentence = ({ chart: { tokens: t } }: Line, m: Marked): boolean =>
  /^\s*[\p{Lu}\d$£€]/u.test(t.body.slice(m.start, m.start + 2)) &&
  /[.?!…]\s*$/.test(t.body.slice(Math.max(m.start, m.end - 2), m.end));
