import type { Chart, Span } from "../chart/chart.js";
import {
  ACTIVITY,
  AGENCY,
  AMOUNT,
  AREA,
  BASE,
  CHANGE,
  COMPARISON,
  COMPONENT,
  type Figure,
  HALF,
  MEASURE,
  MONTH,
  NUMBER,
  NUMERAL,
  ORDINAL_WORD,
  PERIOD,
  PRODUCT,
  QUARTER,
  RATE,
  SCALE,
  YEAR,
} from "../chart/kinds.js";
import { WordClass } from "../lexicon/lexicon.js";
import type { Sentence } from "../text/sentences.js";
import { Joint, type Tokens, TokenType } from "../text/tokens.js";
import {
  DEFINITE,
  EVENTS,
  FIRMS,
  LASTS,
  NAME_HEADS,
  OF_A_CLAIM,
  ORDINALS_OF_DAYS,
  PHONE,
  PHYSICAL,
  REASON,
  type Reason,
  SIDES,
  SUPERLATIVE,
  SURVEY,
  TIME_UNITS,
} from "./excuse-words.js";

const bits = (...kinds: { id: number }[]) => kinds.reduce((all, k) => all | (1 << k.id), 0);
const DATES = bits(PERIOD, BASE, COMPARISON);
const NAMES = bits(AREA, AGENCY, PRODUCT, ACTIVITY, COMPONENT, MEASURE);
const FIGURES = bits(RATE, AMOUNT);
/** A capitalized word of these is no unknown name that a number could belong to. */
const KNOWN = NAMES | bits(CHANGE, MONTH, QUARTER, HALF, NUMERAL, ORDINAL_WORD, SCALE, PERIOD);

/** How far a chunk without white space is looked at to each side. */
const CHUNK = 40;

/** Says of a number why it is no statistic; to be asked for numbers from left to right. */
export class Excuses {
  readonly #c: Chart;
  readonly #t: Tokens;
  readonly #sentences: readonly Sentence[];
  #sentence = 0;
  /** Token up to which spans have been seen. */
  #seen = 0;
  /** The last span of a date, a name and a figure that covers the token looked at. */
  #date: Span | null = null;
  #nameEnd = 0;
  #figureEnd = 0;
  /** The sentence last searched for words of a survey, and the answer. */
  #searched = -1;
  #surveys = false;

  constructor(chart: Chart, sentences: readonly Sentence[]) {
    this.#c = chart;
    this.#t = chart.tokens;
    this.#sentences = sentences;
  }

  /** The reason for the number at the tokens `[first, last)`, or `null` where it may be a statistic. */
  reason(first: number, last: number): Reason | null {
    this.#advance(first - 1);
    const nameEnd = this.#nameEnd;
    this.#advance(first);
    const whole = this.#chunkReason(first);
    if (whole) return whole;
    if (first < this.#figureEnd) return this.#margin(first, last) ?? this.#survey(last);
    return (
      this.#numbering(first, last) ??
      this.#dateReason(first, last) ??
      this.#index(first) ??
      this.#name(first, last, nameEnd) ??
      this.#ordinal(first, last) ??
      this.#length(first, last) ??
      this.#margin(first, last) ??
      this.#survey(last) ??
      this.#phrase(first, last)
    );
  }

  /** Takes note of the spans that begin up to a token. */
  #advance(to: number): void {
    const { kinds } = this.#c;
    for (; this.#seen <= to; this.#seen++) {
      const here = kinds[this.#seen]!;
      if (here & (DATES | NAMES | FIGURES)) {
        for (const span of this.#c.at(this.#seen)) {
          const bit = 1 << span.kind;
          if (bit & DATES && (this.#date === null || span.last >= this.#date.last)) this.#date = span;
          else if (bit & NAMES) this.#nameEnd = Math.max(this.#nameEnd, span.last);
          else if (bit & FIGURES && this.#measured(span as Span<Figure>))
            this.#figureEnd = Math.max(this.#figureEnd, span.last);
        }
      }
    }
    while (this.#sentence + 1 < this.#sentences.length && this.#sentences[this.#sentence + 1]!.first <= to)
      this.#sentence++;
  }

  #measured({ value: { unit, mult } }: Span<Figure>): boolean {
    return unit !== null || mult > 0;
  }

  #text(i: number): string {
    const t = this.#t;
    if (i < 0 || i >= t.count) return "";
    return (
      t.word[i]?.text ?? t.body.slice(t.start[i]!, Math.min(t.end[i]!, t.start[i]! + CHUNK)).toLowerCase()
    );
  }

  #isWord(i: number): boolean {
    return i >= 0 && this.#t.type[i] === TokenType.word;
  }

  #capital(i: number): boolean {
    return this.#isWord(i) && /^\p{Lu}/u.test(this.#t.body.slice(this.#t.start[i]!, this.#t.start[i]! + 2));
  }

  #opens(i: number): boolean {
    return this.#sentences[this.#sentence]?.first === i;
  }

  /** What the characters around a number, up to white space, make of it. */
  #chunkReason(first: number): Reason | null {
    const t = this.#t;
    const at = t.start[first]!;
    const before =
      t.joint[first] === Joint.spaced ? "" : /\S*$/.exec(t.body.slice(Math.max(0, at - CHUNK), at))![0];
    const after = /^\S*/.exec(t.body.slice(at, at + CHUNK))![0];
    const chunk = before + after;
    if (/:\/\/|www\.|@/.test(chunk)) return REASON.address;
    if (/^\W*(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:19|20)\d\d)(?!\d)/.test(chunk))
      return REASON.date;
    if (/^\W*(?:[01]?\d|2[0-4]):[0-5]\d(?!\d)/.test(chunk) || /^[ap]\.?m\b/.test(this.#text(first + 1)))
      return REASON.time;
    if (/^\W*\d{1,4}(?:-\d{2,4}){2,}(?!\d)/.test(chunk) && (chunk.match(/\d/g)?.length ?? 0) >= 7)
      return REASON.phone;
    return this.#afterPhoneWord(first) ? REASON.phone : null;
  }

  /** "Tel. +82 44 203 4040": only digits and marks stand between the word and the number. */
  #afterPhoneWord(first: number): boolean {
    const t = this.#t;
    let k = first - 1;
    while (k >= 0 && first - k < 10 && (t.type[k] === TokenType.number || t.type[k] === TokenType.mark)) k--;
    return k < first && this.#isWord(k) && PHONE.has(this.#text(k));
  }

  #numbering(first: number, last: number): Reason | null {
    const t = this.#t;
    const next = last < t.count && t.joint[last] === Joint.glued ? t.body[t.start[last]!] : "";
    const before = first > 0 && t.joint[first] === Joint.glued ? t.body[t.start[first - 1]!] : "";
    if (before === "[" && next === "]") return REASON.footnote;
    if (t.type[first] === TokenType.word && next === ")" && /^[a-z]+\d$/i.test(this.#text(first)))
      return REASON.footnote;
    if (t.type[first] === TokenType.number && t.decimals[first] === 0 && t.value[first]! < 100) {
      if (this.#opens(first) && (next === "." || next === ")")) return REASON.list;
      if (
        before === "(" &&
        next === ")" &&
        t.value[first]! < 20 &&
        (this.#opens(first - 1) || /^[;:,]$|^and$|^or$/.test(this.#text(first - 2)))
      )
        return REASON.list;
    }
    return this.#opens(first) && this.#c.has(first, ORDINAL_WORD) && next === "," ? REASON.list : null;
  }

  #dateReason(first: number, last: number): Reason | null {
    const c = this.#c;
    if (c.has(first, QUARTER) || c.has(first, HALF)) return REASON.date;
    if (c.has(first, YEAR))
      return this.#t.joint[first] === Joint.glued &&
        /^[A-Z]/.test(this.#t.body[this.#t.start[first]! - 1] ?? "") &&
        !c.has(first - 1, MONTH) &&
        this.#text(first - 1) !== "fy"
        ? null
        : REASON.date;
    const date = this.#date;
    if (date && date.first <= first && last <= date.last) {
      const ordinal = c.has(first, ORDINAL_WORD);
      // "first 20 days", "the 12 months to May"; but "the third quarter".
      const length = ordinal ? c.has(last, NUMBER) || c.has(last, NUMERAL) : TIME_UNITS.has(this.#text(last));
      return length ? REASON.length : REASON.date;
    }
    // "on the 15th", "the 20th of the month".
    const ordinal = this.#t.type[first] === TokenType.ordinal;
    if (
      ordinal &&
      this.#text(first - 1) === "the" &&
      ORDINALS_OF_DAYS.has(this.#text(first - 2)) &&
      !(this.#isWord(last) && !this.#t.word[last]?.classes)
    )
      return REASON.date;
    return this.#text(last) === "century" ||
      /^'\d\ds?$/.test(this.#t.body.slice(Math.max(0, this.#t.start[first]! - 1), this.#t.end[first]!))
      ? REASON.date
      : null;
  }

  #index(first: number): Reason | null {
    return this.#text(first - 1) === "=" && this.#t.value[first] === 100 ? REASON.index : null;
  }

  #name(first: number, last: number, nameEnd: number): Reason | null {
    const t = this.#t;
    if (last <= this.#nameEnd) return REASON.name;
    const after =
      last < t.count && t.joint[last] !== Joint.spaced && this.#isWord(last) ? this.#text(last) : "";
    const before = t.joint[first] !== Joint.spaced && this.#isWord(first - 1) ? this.#text(first - 1) : "";
    if (t.type[first] === TokenType.word && /\d/.test(t.body.slice(t.start[first]!, t.end[first]!)))
      return REASON.name;
    if (after === "s") return t.value[first]! >= 1000 ? REASON.date : REASON.length;
    // "the second-largest" ranks: it names nothing.
    if (
      after &&
      this.#c.has(first, ORDINAL_WORD) &&
      (SUPERLATIVE.test(after) || after === "time" || after === "ranked")
    )
      return null;
    if (after && !PHYSICAL.test(after) && !TIME_UNITS.has(after)) return REASON.name;
    if (before && before !== "top" && !after) return REASON.name;
    // "ASEAN+3".
    if (
      t.joint[first] === Joint.glued &&
      this.#text(first - 1) === "+" &&
      t.joint[first - 1] === Joint.glued &&
      this.#capital(first - 2)
    )
      return REASON.name;
    const head = this.#text(first - 1) === "." ? first - 2 : first - 1;
    if (!this.#isWord(head) || after) return this.#capitalName(first, last);
    if (NAME_HEADS.has(this.#text(head)) && (t.type[first] === TokenType.number || this.#capital(first)))
      return REASON.name;
    if (this.#text(head) === "of" && this.#text(head - 1) === "group") return REASON.name;
    const unknown = !(this.#c.kinds[head]! & KNOWN) && nameEnd !== first && !(t.word[head]?.classes ?? 0);
    if (
      unknown &&
      head === first - 1 &&
      this.#capital(head) &&
      !this.#opens(head) &&
      t.type[first] === TokenType.number &&
      t.decimals[first] === 0
    )
      return REASON.name;
    return this.#capitalName(first, last);
  }

  /** "the Two Sessions", "the Big Four": a number in words that is written large inside a sentence. */
  #capitalName(first: number, last: number): Reason | null {
    if (!this.#capital(first) || this.#opens(first) || this.#c.has(first, ORDINAL_WORD)) return null;
    return this.#capital(last) || this.#capital(first - 1) ? REASON.name : null;
  }

  #ordinal(first: number, last: number): Reason | null {
    const c = this.#c;
    if (!c.has(first, ORDINAL_WORD) && !c.has(last - 1, ORDINAL_WORD)) return null;
    if (
      this.#capital(last) &&
      !(c.kinds[last]! & (KNOWN & ~bits(AREA, AGENCY))) &&
      !(c.kinds[last]! & bits(AREA) && !this.#eventAhead(last))
    )
      return REASON.ordinal;
    return this.#eventAhead(last) ? REASON.ordinal : null;
  }

  /** Whether a meeting or the like is named within a few words: "the third ASEAN ministerial meeting". */
  #eventAhead(from: number): boolean {
    for (let k = from; k < from + 6 && (this.#isWord(k) || this.#text(k) === "–"); k++) {
      if (EVENTS.has(this.#text(k))) return true;
      if (
        (this.#t.word[k]?.classes ?? 0) &
          (WordClass.preposition | WordClass.verb | WordClass.auxiliary | WordClass.conjunction) ||
        this.#c.has(k, CHANGE)
      )
        return false;
    }
    return false;
  }

  #length(first: number, last: number): Reason | null {
    let unit = last;
    if (this.#c.has(first, ORDINAL_WORD)) {
      // "its first five years".
      return this.#c.has(last, NUMERAL) && TIME_UNITS.has(this.#text(last + 1)) ? REASON.length : null;
    }
    if (/^(?:more|full|whole|additional|calendar)$/.test(this.#text(unit))) unit++;
    if (!TIME_UNITS.has(this.#text(unit))) return null;
    const next = this.#text(unit + 1);
    if (OF_A_CLAIM.has(next) || (next === "in" && /^(?:a|row)$/.test(this.#text(unit + 2)))) return null;
    if (this.#t.joint[unit] !== Joint.spaced) return REASON.length;
    for (let k = first - 1; k >= first - 6 && this.#isWord(k); k--)
      if (SUPERLATIVE.test(this.#text(k)) && this.#text(k) !== "first") return null;
    const before = this.#text(first - 1);
    return LASTS.has(before) &&
      !(before === "in" && !/^(?:with|take|took|takes)/.test(this.#text(first - 2)) && this.#claimed(first))
      ? REASON.length
      : null;
  }

  /** Whether a superlative or "first" stands before, in this clause. */
  #claimed(first: number): boolean {
    for (let k = first - 1; k >= first - 12 && this.#isWord(k); k--)
      if (SUPERLATIVE.test(this.#text(k))) return true;
    return false;
  }

  #margin(first: number, last: number): Reason | null {
    const before = this.#text(first - 1);
    if (
      before === "±" ||
      (/^[-–−]$/.test(before) && this.#text(first - 2) === "/" && this.#text(first - 3) === "+")
    )
      return REASON.margin;
    for (let k = last; k < last + 3; k++) if (this.#text(k) === "confidence") return REASON.margin;
    for (let k = first - 1; k > first - 7 && this.#isWord(k); k--)
      if (this.#text(k) === "error" && this.#text(k - 2) === "margin") return REASON.margin;
    return null;
  }

  #survey(last: number): Reason | null {
    for (let k = last; k < last + 6 && this.#isWord(k); k++) {
      if (!FIRMS.has(this.#text(k))) continue;
      if (this.#text(k) === "retailers") return REASON.survey;
      if (this.#searched !== this.#sentence) {
        this.#searched = this.#sentence;
        const sentence = this.#sentences[this.#sentence];
        this.#surveys = false;
        if (sentence)
          for (let i = sentence.first; i < sentence.last; i++)
            if (this.#isWord(i) && SURVEY.has(this.#text(i))) this.#surveys = true;
      }
      return this.#surveys ? REASON.survey : null;
    }
    return null;
  }

  #phrase(first: number, last: number): Reason | null {
    const text = this.#text(first);
    const next = this.#text(last);
    if (text === "one" && last === first + 1 && !this.#c.has(last, SCALE) && next !== "in")
      return REASON.pronoun;
    if (
      text === "first" &&
      (/[a-z]ed$/.test(next) ||
        next === "of" ||
        next === "and" ||
        this.#text(first - 1) === "at" ||
        this.#text(first - 1) === "who")
    )
      return REASON.pronoun;
    if (text === "second" && /^(?:per|a|each)$/.test(this.#text(first - 1)))
      return this.#isWord(last) ? null : REASON.pronoun;
    if (
      this.#c.has(first, NUMERAL) &&
      DEFINITE.has(this.#text(first - 1)) &&
      (SIDES.has(next) || SIDES.has(this.#text(last + 1)))
    )
      return REASON.back;
    return null;
  }
}
