import type { Chart } from "../../chart/chart.js";
import { Line } from "../../grammar/mentions/line.js";
import type { Mention } from "../../grammar/mentions/mention.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { NameClass } from "../../lexicon/name-words.js";
import type { Sentence } from "../../text/sentences.js";
import { TokenType } from "../../text/tokens.js";
import type { Cast } from "../cast.js";
import { type Marked, markedIn } from "./marks.js";
import type { Quotation } from "./quotation.js";
import { type Speaker, Speakers } from "./speakers.js";
import { endsIn, isSentence, isSpeech, isSpoken, isUttered } from "./words.js";

/** Words that tell of somebody unnamed, with the verb. */
const MOST_UNNAMED = 8;
/** How far before a quotation its verb may stand, and behind it. */
const MOST_WORDS = 40;

/**
 * What is quoted in a release, and who said it: the words before the marks tell it ("Kim said, “…”"), those behind them
 * ("“…,” said Kim"), or the quotation before. Terms and titles in marks are told by nobody, and left out.
 */
export function quotationsIn(
  chart: Chart,
  sentences: readonly Sentence[],
  named: readonly (readonly Mention[])[],
  cast: Cast,
): Quotation[] {
  const t = chart.tokens;
  const marked = markedIn(t);
  if (marked.length === 0) return [];
  const reader = new Reader(new Line(chart, 0, t.count), sentences, named.flat(), cast, marked);
  return marked.flatMap((m, n) => reader.read(m, marked[n - 1] ?? null) ?? []);
}

class Reader {
  readonly #line: Line;
  readonly #sentences: readonly Sentence[];
  readonly #speakers: Speakers;
  #before: Quotation | null = null;

  constructor(
    line: Line,
    sentences: readonly Sentence[],
    mentions: readonly Mention[],
    cast: Cast,
    marked: readonly Marked[],
  ) {
    this.#line = line;
    this.#sentences = sentences;
    const within = (token: number) => {
      const m = nearest(marked, token, ({ open }) => open);
      return m !== null && m.open < token && token < m.close && isSpoken(this.#line, m);
    };
    this.#speakers = new Speakers(line, mentions, (token) => this.#sentence(token), cast, within);
  }

  #sentence(token: number): Sentence {
    return nearest(this.#sentences, token, ({ first }) => first) ?? this.#sentences[0]!;
  }

  read(m: Marked, previous: Marked | null): Quotation | null {
    if (this.#isLabelled(m)) return null;
    const ahead = this.#ahead(m, previous);
    const speaker = ahead ?? this.#behind(m) ?? this.#goesOn(m, previous);
    if (!speaker) return null;
    const made: Quotation = {
      marked: m,
      speaker: speaker.party,
      first: Math.min(speaker.first, m.open),
      last: Math.max(speaker.last, m.close + 1),
      by: speaker.by,
    };
    this.#before = made;
    this.#speakers.last = { party: speaker.party, at: made.last };
    return made;
  }

  /** "under the theme “…”", "titled “…”": a name stands between the marks, whatever stands beside them. */
  #isLabelled(m: Marked): boolean {
    const line = this.#line;
    const at = this.#pastBreaks(m.open - 1);
    return line.is(line.reads(at, ",", ":", "(", "of") ? at - 1 : at, NameClass.label);
  }

  /** Where the words that may lead up to a quotation begin: its sentence, the line before it, or the quotation before it. */
  #leadFrom(m: Marked, previous: Marked | null): number {
    const line = this.#line;
    const { tokens: t } = line.chart;
    let { first } = this.#sentence(m.open);
    let end = m.open - 1;
    while (end >= 0 && t.type[end] === TokenType.newline) end--;
    // "The minister said:" stands in a line of its own.
    if (
      first === m.open &&
      end >= 0 &&
      (line.reads(end, ":") || (line.reads(end, ",") && isSpeech(line, end - 1)))
    )
      first = this.#sentence(end).first;
    const told = this.#before !== null && this.#before.marked === previous;
    return previous && told && previous.close >= first ? previous.close + 1 : first;
  }

  /** Who the words before a quotation say has said it. */
  #ahead(m: Marked, previous: Marked | null): Speaker | null {
    const line = this.#line;
    const from = this.#leadFrom(m, previous);
    let at = this.#pastBreaks(m.open - 1);
    const mark = line.reads(at, ":") ? ":" : line.reads(at, ",") ? "," : "";
    if (mark) at--;
    const that = line.reads(at, "that");
    if (that) at--;
    // "pointed out that"
    if (line.reads(at, "out", "on") && isSpeech(line, at - 1)) at--;
    if (at < from) return null;
    if (isSpeech(line, at)) {
      if (!(isSpoken(line, m) || isSentence(line, m) || (mark && isUttered(line, m)))) return null;
      return this.#speakers.subjectOf(at, from) ?? this.#unnamed(at);
    }
    // "and", "and that": the one who spoke just before in this sentence goes on.
    if (previous && this.#before?.marked === previous && from === previous.close + 1) {
      let k = at;
      while (k > previous.close && line.reads(k, "and", "but", "that", ",")) k--;
      if (k === previous.close && isSpoken(line, m))
        return {
          party: this.#before.speaker,
          first: m.open,
          last: m.close + 1,
          by: "who spoke just before",
        };
    }
    if (!mark && !that) return null;
    if (!(isSpoken(line, m) || (mark === ":" && isSentence(line, m) && isUttered(line, m)))) return null;
    for (let v = at; v >= from && at - v < MOST_WORDS; v--)
      if (isSpeech(line, v)) {
        // "The verdict, said Ms Vinter, “…”": no subject stands before such a verb.
        const inverted = v === from || line.reads(v - 1, ",") ? this.#speakers.beginningAt(v + 1) : null;
        return inverted && inverted.last === at + 1 ? inverted : this.#speakers.subjectOf(v, from);
      }
    if (mark === ":" && isSentence(line, m)) return this.#speakers.firstIn(from, at + 1);
    return this.#according(from, at);
  }

  /** "According to the minister, “…”". */
  #according(from: number, at: number): Speaker | null {
    for (let k = at; k > from && at - k < MOST_WORDS; k--)
      if (this.#line.reads(k, "to") && this.#line.reads(k - 1, "according")) {
        const speaker = this.#speakers.beginningAt(k + 1);
        return speaker ? { ...speaker, first: k - 1 } : null;
      }
    return null;
  }

  /** A verb of speech whose subject no name tells: "one participant said". */
  #unnamed(v: number): Speaker {
    return {
      party: { name: null, role: null, organization: null, area: null, id: null, organization_id: null },
      first: v,
      last: v + 1,
      by: "somebody unnamed",
    };
  }

  /** Who the words behind a quotation say has said it. */
  #behind(m: Marked): Speaker | null {
    const line = this.#line;
    const { tokens: t } = line.chart;
    const comma = endsIn(line, m, /[,?!…—–]/);
    const spoken = isSpoken(line, m) || (this.#opensSentence(m) && comma && isUttered(line, m));
    if (!spoken) return null;
    let at = m.close + 1;
    if (line.reads(at, ",", ".")) at++;
    const end = Math.min(t.count, at + MOST_WORDS);
    // "said Minister Kim", "added the minister".
    let v = at;
    while (v < end && line.isWord(v) && /ly$/.test(line.text(v, v + 1))) v++;
    if (isSpeech(line, v)) {
      const speaker = this.#speakers.beginningAt(v + 1);
      if (speaker) return { ...speaker, first: m.open };
      // "said another"
      return comma && v === at ? { ...this.#unnamed(v), first: m.open } : null;
    }
    if (line.reads(at, "according") && line.reads(at + 1, "to")) {
      const speaker = this.#speakers.beginningAt(at + 2);
      if (speaker) return { ...speaker, first: m.open };
    }
    while (at < t.count && t.type[at] === TokenType.newline) at++;
    const dash = line.reads(at, "–", "—", "-");
    if (dash) at++;
    const speaker = this.#speakers.beginningAt(at);
    if (!speaker) return this.#unnamedBehind(m, at);
    const verb = this.#verbAfter(speaker.last);
    // "“Will it last?” Powell answered, “We will see.”": what a question is answered by is another's.
    if (verb >= 0 && !endsIn(line, m, /[,…—–]/) && this.#leadsOn(verb + 1)) return null;
    if (verb >= 0 && (comma || (verb + 1 < t.count && line.reads(verb + 1, "."))))
      return { ...speaker, first: m.open, last: verb + 1 };
    // "“…” – Jane Smith, Director-General": a name alone under what it said.
    const alone = speaker.last >= t.count || t.type[speaker.last] !== TokenType.word;
    if (
      alone &&
      verb < 0 &&
      speaker.party.name !== null &&
      speaker.party.role !== null &&
      isSentence(line, m) &&
      this.#opensSentence(m)
    )
      return { ...speaker, first: m.open };
    return null;
  }

  /** Whether a quotation begins behind a token, with nothing but a comma or a colon between. */
  #leadsOn(i: number): boolean {
    return this.#line.reads(i, ",", ":") && this.#line.reads(i + 1, "“", '"', "‘");
  }

  /** "“…,” one exporter from Busan said": somebody whom small words tell of. */
  #unnamedBehind(m: Marked, at: number): Speaker | null {
    const line = this.#line;
    if (!endsIn(line, m, /[,?!…]/)) return null;
    for (let i = at; i < at + MOST_UNNAMED && line.isWord(i); i++) {
      if (line.isCapital(i) && i === at) return null;
      if (i > at && isSpeech(line, i)) return { ...this.#unnamed(i), first: m.open };
    }
    return null;
  }

  /** The verb of speech of a subject that ends at a token, past what commas put between, or -1. */
  #verbAfter(from: number): number {
    const line = this.#line;
    const { tokens: t } = line.chart;
    const end = Math.min(t.count, from + MOST_WORDS);
    const apposed = line.reads(from, ",", "(");
    for (let i = from; i < end; i++) {
      if (t.type[i] === TokenType.newline || line.reads(i, ".", "“", '"', ";")) return -1;
      if (
        isSpeech(line, i) &&
        !/ing$/.test(line.text(i, i + 1)) &&
        (!apposed || line.reads(i - 1, ",", ")") || i - from < 12)
      )
        return i;
      const classes = t.word[i]?.classes ?? 0;
      if (
        !apposed &&
        i > from + 3 &&
        !(classes & (WordClass.auxiliary | WordClass.adverb | WordClass.filler))
      )
        return -1;
    }
    return -1;
  }

  /** Nothing stands before a quotation in its sentence. */
  #opensSentence(m: Marked): boolean {
    return this.#sentence(m.open).first === m.open;
  }

  /**
   * A sentence in marks that nothing beside it tells the speaker of: the one quoted right before it, or the person who in
   * the sentence before it is told to have said something ("She urged both sides to move. “…”").
   */
  #goesOn(m: Marked, previous: Marked | null): Speaker | null {
    const before = this.#before;
    if (!this.#opensSentence(m) || m.open === 0) return null;
    if (!isSentence(this.#line, m) || !isUttered(this.#line, m)) return null;
    const { first, last } = this.#sentence(this.#pastBreaks(m.open - 1));
    if (before && before.marked === previous && (previous.close >= first || before.last >= last))
      return { party: before.speaker, first: m.open, last: m.close + 1, by: "who spoke just before" };
    const from = before && before.marked === previous && previous.close >= first ? previous.close + 1 : first;
    for (let v = from; v < last; v++) {
      if (!isSpeech(this.#line, v)) continue;
      const speaker = this.#speakers.subjectOf(v, from);
      return speaker?.party.name
        ? {
            ...speaker,
            first: m.open,
            last: m.close + 1,
            by: `${speaker.by}, who said something just before`,
          }
        : null;
    }
    return null;
  }

  /** The last token at or before one that is no line break. */
  #pastBreaks(token: number): number {
    let at = token;
    while (at > 0 && this.#line.chart.tokens.type[at] === TokenType.newline) at--;
    return at;
  }
}

/** The last of some things in order that begins at or before a token, or `null`. */
function nearest<T>(things: readonly T[], token: number, at: (thing: T) => number): T | null {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (at(things[mid]!) <= token) low = mid + 1;
    else high = mid;
  }
  return low > 0 ? things[low - 1]! : null;
}
