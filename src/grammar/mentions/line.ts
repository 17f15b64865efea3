import type { Chart, Span } from "../../chart/chart.js";
import { AGENCY, AREA, type AreaEntry, CURRENCY, MONEY_WORD } from "../../chart/kinds.js";
import { ENDS_NAME, WordClass } from "../../lexicon/lexicon.js";
import { type KnownName, NameClass } from "../../lexicon/name-words.js";
import { Joint, TokenType } from "../../text/tokens.js";

/** The tokens of a sentence as names see them: capitals, marks, and what the lexicon knows. Beyond its ends nothing stands. */
export class Line {
  readonly chart: Chart;
  readonly first: number;
  readonly limit: number;

  constructor(chart: Chart, first: number, limit: number) {
    this.chart = chart;
    this.first = first;
    this.limit = limit;
  }

  /** What a word can be in a name, as bits of `NameClass`. */
  names(i: number): number {
    return i >= this.first && i < this.limit ? (this.chart.names[i]?.classes ?? 0) : 0;
  }

  is(i: number, bits: number): boolean {
    return (this.names(i) & bits) !== 0;
  }

  isWord(i: number): boolean {
    return i >= this.first && i < this.limit && this.chart.tokens.type[i] === TokenType.word;
  }

  /** A word that begins with a capital. */
  isCapital(i: number): boolean {
    if (!this.isWord(i)) return false;
    const { body, start } = this.chart.tokens;
    const c = body.charCodeAt(start[i]!);
    if (c < 128) return c >= 65 && c <= 90;
    const letter = body[start[i]!]!;
    return letter !== letter.toLowerCase();
  }

  /** All capitals, two at least: "KATS", "M&A", "U.S.". */
  isAcronym(i: number): boolean {
    if (!this.isWord(i)) return false;
    const text = this.text(i, i + 1);
    return text.length > 1 && text === text.toUpperCase() && /^\p{Lu}.*\p{Lu}|^\p{Lu}\d/u.test(text);
  }

  isHyphenated(i: number): boolean {
    return i < this.limit && this.chart.tokens.joint[i] === Joint.hyphenated;
  }

  isGlued(i: number): boolean {
    return i < this.limit && this.chart.tokens.joint[i] === Joint.glued;
  }

  /** Whether one of these marks, or of these words in lower case, stands here. */
  reads(i: number, ...texts: readonly string[]): boolean {
    if (i < this.first || i >= this.limit) return false;
    const { body, start, end } = this.chart.tokens;
    const length = end[i]! - start[i]!;
    for (const text of texts)
      if (length === text.length && body.slice(start[i]!, end[i]!).toLowerCase() === text) return true;
    return false;
  }

  isPossessive(i: number): boolean {
    return this.isGlued(i) && this.reads(i, "'s", "’s");
  }

  area(i: number): Span<AreaEntry> | null {
    return i < this.limit ? this.chart.longest(i, AREA) : null;
  }

  /** The longest name of the tables that begins at a token. */
  known(i: number): { readonly last: number; readonly value: KnownName } | null {
    const { names } = this.chart;
    for (const { words, value, exact } of names[i]?.phrases ?? []) {
      const last = i + words.length;
      if (last > this.limit || words.some((word, k) => names[i + k] !== word)) continue;
      if (exact !== null ? this.text(i, last) === exact : this.isCapital(i))
        return { last, value: value as KnownName };
    }
    return null;
  }

  /** A statistical office, bank or ministry whose country the lexicon knows. */
  agency(i: number): Span<AreaEntry> | null {
    return i < this.limit ? this.chart.longest(i, AGENCY) : null;
  }

  /** A word in small letters of no closed class. */
  isContent(i: number): boolean {
    if (!this.isWord(i) || this.isCapital(i)) return false;
    const { classes = 0 } = this.chart.tokens.word[i] ?? {};
    return this.reads(i, "and") || this.is(i, NameClass.portfolio) || (classes & ENDS_NAME) === 0;
  }

  /** "has", "was", "will". */
  isAuxiliary(i: number): boolean {
    return i < this.limit && ((this.chart.tokens.word[i]?.classes ?? 0) & WordClass.auxiliary) !== 0;
  }

  /** A code or a symbol of money: "USD". */
  isMoney(i: number): boolean {
    return i < this.limit && (this.chart.has(i, CURRENCY) || this.chart.has(i, MONEY_WORD));
  }

  text(first: number, last: number): string {
    return this.chart.tokens.body.slice(this.chart.tokens.start[first]!, this.chart.tokens.end[last - 1]!);
  }
}
