import type { Chart, Kind, Span } from "../../chart/chart.js";
import {
  ACTIVITY,
  AGENCY,
  AREA,
  COMPONENT,
  CURRENCY,
  MONEY_WORD,
  MONTH,
  type NameEntry,
  NUMERAL,
  ORDINAL_WORD,
  PERIOD,
  PRODUCT,
  ROLE,
  SCALE,
  UNIT,
} from "../../chart/kinds.js";
import { ENDS_NAME, WordClass } from "../../lexicon/lexicon.js";
import type { Word } from "../../lexicon/vocabulary.js";
import { Joint, TokenType } from "../../text/tokens.js";
import type { Name } from "./items.js";

const bits = (...kinds: Kind<unknown>[]) => kinds.reduce((all, { id }) => all | (1 << id), 0);
/** Kinds whose words are no part of a name, though no closed class holds them. */
const NO_NAME = bits(SCALE, NUMERAL, ORDINAL_WORD, MONTH, CURRENCY, MONEY_WORD, UNIT, PERIOD, AGENCY);
const NAMES = bits(PRODUCT, ACTIVITY, COMPONENT, AREA);

/** How adjectives of goods end, and some that end otherwise. */
const ADJECTIVAL =
  /(?:al|ic|ary|ive|ous|able|ible|en|ed|less|based|sized)$|^(?:fresh|raw|dry|crude|urban|rural|eastern|western|northern|southern|northeastern|hard|soft|light|heavy|sweet|rough|medium|high|low|hybrid|public|private|foreign|overseas|early|late|compact|mini)$/i;

/** What stands at the tokens of a sentence; beyond its end nothing does. */
export class Cursor {
  readonly chart: Chart;
  readonly limit: number;
  readonly #first: number;
  /** Names found so far, by token: each is looked for from several places. */
  readonly #names: (Name | null | undefined)[] = [];

  constructor(chart: Chart, first: number, limit: number) {
    this.chart = chart;
    this.#first = first;
    this.limit = limit;
  }

  /** The name found at a token before; `undefined` where none was looked for. */
  remembered(i: number): Name | null | undefined {
    return this.#names[i - this.#first];
  }

  remember(i: number, name: Name | null): void {
    this.#names[i - this.#first] = name;
  }

  has(i: number, kind: Kind<unknown>): boolean {
    return i < this.limit && this.chart.has(i, kind);
  }

  /** The slug that the lexicon has for the words of some tokens, with a head that is not printed, or `null`. */
  listed(
    tokens: readonly number[],
    head: Word | null = null,
    kind: Kind<NameEntry> = PRODUCT,
  ): string | null {
    const words = [...tokens.map((i) => this.word(i)), ...(head ? [head] : [])];
    const phrase = words[0]?.phrases.find(
      (p) => p.kind === kind.id && p.words.length === words.length && p.words.every((w, k) => w === words[k]),
    );
    return phrase ? (phrase.value as NameEntry).slug : null;
  }

  word(i: number): Word | null | undefined {
    return i < this.limit ? this.chart.tokens.word[i] : null;
  }

  longest<V>(i: number, kind: Kind<V>): Span<V> | null {
    return i < this.limit ? this.chart.longest(i, kind) : null;
  }

  /** The part that a word plays in naming a subject, or "". */
  role(i: number): string {
    return this.longest(i, ROLE)?.value.role ?? "";
  }

  /** Whether a name of the lexicon begins here. */
  isNamed(i: number): boolean {
    return i < this.limit && (this.chart.kinds[i]! & NAMES) !== 0;
  }

  /** A word that may stand inside a name: unknown, or known and of no closed class. */
  isContent(i: number): boolean {
    if (i >= this.limit || this.chart.tokens.type[i] !== TokenType.word || this.chart.kinds[i]! & NO_NAME)
      return false;
    const word = this.chart.tokens.word[i];
    if (!word) return !this.endsIn(i, "ly") && !this.endsIn(i, "ing");
    return (word.classes & ENDS_NAME) === 0;
  }

  /** Whether words stand for any name of their kind: "member states", "product groups". */
  isGeneric(first: number, last: number): boolean {
    for (let n = first; n < last; n++) if (!((this.word(n)?.classes ?? 0) & WordClass.generic)) return false;
    return true;
  }

  /** "offsetting", "resulting", "combined": no name begins with one that the lexicon lacks. */
  isParticiple(i: number): boolean {
    return !this.word(i)?.classes && (this.endsIn(i, "ing") || this.endsIn(i, "ed"));
  }

  /** Whether a word ends as adjectives of goods do: "agricultural", "frozen". */
  isAdjective(i: number): boolean {
    return ADJECTIVAL.test(this.text(i, i + 1));
  }

  /** Whether a space parts a token from the one before it. */
  isSpaced(i: number): boolean {
    return this.chart.tokens.joint[i] === Joint.spaced;
  }

  /** Whether a hyphen joins a token to the one before it. */
  isHyphenated(i: number): boolean {
    return this.chart.tokens.joint[i] === Joint.hyphenated;
  }

  /** Whether nothing stands between a token and the one before it. */
  isGlued(i: number): boolean {
    return this.chart.tokens.joint[i] === Joint.glued;
  }

  isWord(i: number): boolean {
    return this.chart.tokens.type[i] === TokenType.word;
  }

  endsIn(i: number, ending: string): boolean {
    const { body, start, end } = this.chart.tokens;
    return end[i]! - start[i]! >= ending.length && body.startsWith(ending, end[i]! - ending.length);
  }

  text(first: number, last: number): string {
    return this.chart.tokens.body.slice(this.chart.tokens.start[first]!, this.chart.tokens.end[last - 1]!);
  }
}
