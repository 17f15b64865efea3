import type { Line } from "../../grammar/mentions/line.js";
import type { Mention } from "../../grammar/mentions/mention.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { NameClass } from "../../lexicon/name-words.js";
import { TokenType } from "../../text/tokens.js";
import { type Cast, NOBODY, type Party } from "../cast.js";
import { isSpeech } from "./words.js";

/** Somebody told to speak, and the first and last token of the words that tell it. */
export interface Speaker {
  readonly party: Party;
  readonly first: number;
  readonly last: number;
  readonly by: string;
}

/** Papers that speak for who issued them. */
const PAPERS: readonly string[] = [
  "statement",
  "release",
  "report",
  "communiqué",
  "communique",
  "readout",
  "notice",
  "bulletin",
  "announcement",
];

const ARTICLES: readonly string[] = ["the", "a", "an", "its", "their", "his", "her", "this"];
/** Words between an article and the head of a body in small letters: "the industry ministry". */
const MOST_BEFORE_HEAD = 3;

/** Mentions looked back over for whom "it" or "the minister" means. */
const MOST_LOOKED_AT = 400;

/** Who speaks in a release: finds the subject of a verb of speech, and whom "he" or "the minister" means. */
export class Speakers {
  readonly #line: Line;
  readonly #mentions: readonly Mention[];
  readonly #sentenceOf: (token: number) => { readonly first: number; readonly last: number };
  readonly #cast: Cast;
  /** Who spoke last, and the token at which that ended. */
  last: { readonly party: Party; readonly at: number } | null = null;
  /** Whether a token stands in a quotation: names within it are none of those who speak. */
  readonly #quoted: (token: number) => boolean;

  constructor(
    line: Line,
    mentions: readonly Mention[],
    sentenceOf: (token: number) => { readonly first: number; readonly last: number },
    cast: Cast,
    quoted: (token: number) => boolean,
  ) {
    this.#line = line;
    this.#mentions = mentions;
    this.#sentenceOf = sentenceOf;
    this.#cast = cast;
    this.#quoted = quoted;
  }

  /** Mentions outside quotations that begin in `[first, last)`, in order. */
  between(first: number, last: number): Mention[] {
    const found: Mention[] = [];
    for (let k = this.#after(first); k < this.#mentions.length && this.#mentions[k]!.first < last; k++)
      if (!this.#quoted(this.#mentions[k]!.first)) found.push(this.#mentions[k]!);
    return found;
  }

  /** The number of the first mention that begins at or after a token. */
  #after(token: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.#mentions[mid]!.first < token) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** Who stands at a token as the one who speaks, before or behind the verb: a name, a pronoun, "the ministry". */
  beginningAt(i: number): Speaker | null {
    const line = this.#line;
    let at = i;
    // "the minister", "2nd Vice Minister Choi"
    if (line.reads(at, ...ARTICLES) || line.chart.tokens.type[at] === TokenType.ordinal) at++;
    const m = this.#mentions[this.#after(at)];
    if (
      m &&
      m.first <= at + 1 &&
      !this.#quoted(m.first) &&
      (m.first === at || (at > i && isSmall(line, at))) &&
      speaks(m)
    )
      return { party: this.partyOf(m), first: i, last: m.last, by: `«${this.words(m)}»` };
    if (at === i && line.is(i, NameClass.pronoun)) return this.#pronoun(i);
    return at > i ? this.#common(at) : null;
  }

  /** The subject of the verb at `v`, in the words from `from` on, or `null`. */
  subjectOf(v: number, from: number): Speaker | null {
    const line = this.#line;
    let k = v - 1;
    while (k >= from && line.isWord(k) && this.#isBetween(k)) k--;
    const participle = /ing$/.test(line.text(v, v + 1)) || line.reads(k, "and", "but", "then") || k < from;
    const before = this.between(from, v);
    const adjacent = before.at(-1);
    if (k >= from) {
      if (adjacent && adjacent.last === k + 1 && speaks(adjacent)) {
        // "Ms Roque was quoted by the agency as saying"
        const by = line.reads(adjacent.first - 1, "by") || line.reads(adjacent.first - 2, "by");
        const quoted = by ? before.slice(0, -1).filter(speaks).at(-1) : undefined;
        return quoted ? this.#named(quoted, v) : this.#head(adjacent, before, v);
      }
      if (line.is(k, NameClass.pronoun)) return this.#pronoun(k);
      const common = line.isWord(k) ? this.#commonEnding(k) : null;
      if (common) return common;
      // "Minister Kim, who met the president in Seoul, said": the one before the comma that opens what this one closes.
      if (line.reads(k, ",", ")") && !participle) {
        const opener = before.find((m) => speaks(m) && line.reads(m.last, ",", "(") && m.last < k);
        if (opener) return this.#named(opener, v);
      }
    }
    if (participle) {
      for (let w = v - 1; w >= from; w--)
        if (isSpeech(line, w) && w !== v) {
          const earlier = this.subjectOf(w, from);
          if (earlier) return { ...earlier, last: v };
        }
      const subject = before.find((m) => m.type === "person") ?? null;
      if (subject) return this.#named(subject, v);
      if (this.last && this.#sentenceOf(v).first <= this.last.at)
        return { party: this.last.party, first: v, last: v + 1, by: "who spoke just before" };
      const pronoun = this.#firstPronoun(from, v);
      if (pronoun) return pronoun;
      const body = before.find(speaks);
      if (body) return this.#named(body, v);
      return this.last ? { party: this.last.party, first: v, last: v + 1, by: "who spoke last" } : null;
    }
    const person =
      before.filter((m) => m.type === "person").at(-1) ??
      before.filter((m) => m.personal).at(-1) ??
      before.filter(speaks).at(-1);
    return person ? this.#named(person, v) : this.#firstPronoun(from, v);
  }

  /** The one of whom a sentence speaks first, as the speaker of what a colon opens. */
  firstIn(from: number, last: number): Speaker | null {
    const before = this.between(from, last);
    const m = before.find(({ type, name }) => type === "person" && name !== null);
    return m ? this.#named(m, last) : this.#firstPronoun(from, last);
  }

  partyOf(m: Mention): Party {
    if (m.type === "person" && m.name === null) return this.#byOffice(m);
    return m.type === "name" || m.personal ? this.#cast.asPerson(m) : this.#cast.party(m);
  }

  words(m: Mention): string {
    return this.#line.text(m.first, m.last);
  }

  #named(m: Mention, v: number): Speaker {
    return { party: this.partyOf(m), first: m.first, last: v + 1, by: `«${this.words(m)}»` };
  }

  /** "Jane Smith of the Bank of Korea said": the person before "of", not the body. */
  #head(m: Mention, before: readonly Mention[], v: number): Speaker {
    const line = this.#line;
    let at = m.first - 1;
    if (line.reads(at, "the")) at--;
    const owner = before.at(-2);
    if (
      line.reads(at, "of", "at", "from", "for", "with") &&
      owner &&
      owner.last === at &&
      (owner.type === "person" || owner.personal)
    ) {
      const party = this.partyOf(owner);
      const body = this.#cast.party(m);
      const place = m.type === "organization" && party.organization === null;
      return {
        party: place ? { ...party, organization: body.organization, organization_id: body.id } : party,
        first: owner.first,
        last: v + 1,
        by: `«${this.words(owner)}»`,
      };
    }
    return this.#named(m, v);
  }

  /** Words between a subject and its verb: "also", "has", "further". */
  #isBetween(k: number): boolean {
    const classes = this.#line.chart.tokens.word[k]?.classes ?? 0;
    // "went on to say", "was quoted as saying"
    if (this.#line.reads(k, "to", "went", "goes", "quoted", "as")) return true;
    if (this.#line.is(k, NameClass.pronoun)) return false;
    return (
      (classes & (WordClass.auxiliary | WordClass.adverb | WordClass.filler)) !== 0 ||
      (/ly$/.test(this.#line.text(k, k + 1)) && /^[a-z]/.test(this.#line.text(k, k + 1)))
    );
  }

  #firstPronoun(from: number, v: number): Speaker | null {
    for (let i = from; i < v; i++) if (this.#line.reads(i, "he", "she")) return this.#pronoun(i);
    return null;
  }

  /** "He", "she": who spoke last, or the one of whom the sentence before speaks first, whichever is nearer; "it": a body. */
  #pronoun(i: number): Speaker | null {
    const line = this.#line;
    const by = `«${line.text(i, i + 1)}»: `;
    if (line.reads(i, "it")) {
      const speaking = this.last?.party;
      if (speaking && speaking.name === null && speaking.organization !== null)
        return { party: speaking, first: i, last: i + 1, by: `${by}the body that spoke last` };
      const body = this.#lastBefore(i, (m) => m.type === "organization");
      const party = (body ? this.partyOf(body) : this.#cast.issuer) ?? NOBODY;
      return { party, first: i, last: i + 1, by: `${by}the body last named` };
    }
    const { first } = this.#sentenceOf(i);
    const own = this.between(first, i).filter(isNamed).at(-1);
    const near = own ?? this.#nearest(first);
    if (this.last?.party.name != null && (!near || near.first < this.last.at))
      return { party: this.last.party, first: i, last: i + 1, by: `${by}who spoke last` };
    if (!near) return { party: NOBODY, first: i, last: i + 1, by: `${by}nobody named` };
    return { party: this.partyOf(near), first: i, last: i + 1, by: `${by}«${this.words(near)}»` };
  }

  /** The person of whom the nearest sentence before a token that names one speaks first. */
  #nearest(token: number): Mention | null {
    for (let k = this.#after(token) - 1; k >= 0; k--) {
      const m = this.#mentions[k]!;
      if (!isNamed(m) || this.#quoted(m.first)) continue;
      const sentence = this.#sentenceOf(m.first);
      return this.between(sentence.first, m.last).find(isNamed) ?? m;
    }
    return null;
  }

  /** The last mention before a token, outside quotations, that is of some sort; not looked for without end. */
  #lastBefore(token: number, test: (m: Mention) => boolean): Mention | null {
    const from = this.#after(token) - 1;
    for (let k = from; k >= 0 && from - k < MOST_LOOKED_AT; k--) {
      const m = this.#mentions[k]!;
      if (test(m) && !this.#quoted(m.first)) return m;
    }
    return null;
  }

  /** "The minister": the one with such a title last named. */
  #byOffice(m: Mention): Party {
    const plain = this.#cast.party(m);
    if (m.organization || m.area) return plain;
    const head = m.role!.toLowerCase();
    const meant = this.#lastBefore(
      m.first,
      (other) => isNamed(other) && this.#cast.party(other).role?.toLowerCase().includes(head) === true,
    );
    return meant ? this.#cast.party(meant) : plain;
  }

  /** "the ministry", "the central bank", "the statement": a body last named by that word, or the issuer. */
  #common(at: number): Speaker | null {
    const line = this.#line;
    let k = at;
    while (k < at + MOST_BEFORE_HEAD && this.#isSmall(k) && !this.#isHead(k)) k++;
    // "the industry ministry": the head is the last of its words.
    while (this.#isHead(k + 1) && this.#isSmall(k + 1)) k++;
    if (!this.#isHead(k)) return null;
    const begins = line.reads(at - 1, ...ARTICLES) ? at - 1 : at;
    if (begins === k) return null;
    const word = line.text(k, k + 1).toLowerCase();
    if (PAPERS.includes(word)) {
      const party = this.#cast.issuer ?? NOBODY;
      return { party, first: begins, last: k + 1, by: "who issued it" };
    }
    const body = this.#lastBefore(k, (m) => m.type === "organization" && isCalled(m, word));
    const party = body ? this.#cast.party(body) : this.#cast.issuer;
    return party ? { party, first: begins, last: k + 1, by: `the ${word} last named` } : null;
  }

  /** The same, told by its last word: what stands before a verb. */
  #commonEnding(k: number): Speaker | null {
    if (!this.#isHead(k)) return null;
    let at = k;
    while (k - at < MOST_BEFORE_HEAD && this.#isSmall(at - 1) && !this.#line.reads(at - 1, ...ARTICLES)) at--;
    return this.#line.reads(at - 1, ...ARTICLES) ? this.#common(at) : null;
  }

  #isHead(k: number): boolean {
    return this.#line.is(k, NameClass.body) || this.#line.reads(k, ...PAPERS);
  }

  #isSmall(k: number): boolean {
    return this.#line.isWord(k) && !this.#line.isCapital(k);
  }
}

/** Whether a body's name holds a word: "ministry", "bank". */
const isCalled = (m: Mention, word: string): boolean => m.name!.toLowerCase().split(/\s+/).includes(word);

const isNamed = (m: Mention): boolean => m.type === "person" && m.name !== null;

/** Persons and bodies speak; a country may, through its side. */
const speaks = (m: Mention): boolean =>
  m.type === "person" || m.type === "organization" || m.personal || m.type === "name";

/** "a ministry official": a word in small letters may lead up to a title. */
const isSmall = (line: Line, i: number): boolean => line.isWord(i) && !line.isCapital(i);
