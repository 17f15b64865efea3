import type { Chart, Span } from "../../chart/chart.js";
import {
  CHANGE,
  CLAIM,
  type Claimed,
  PERIOD,
  type Period,
  TOPIC,
  type TopicItem,
} from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Sentence } from "../../text/sentences.js";
import { TokenType } from "../../text/tokens.js";
import { compose, type Scope, type Subject } from "../subject.js";
import type { Draft, Mention, Walked } from "../walk/draft.js";
import type { ClaimDraft, ClaimMemory } from "./draft.js";
import { sameSeries } from "./series.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const AND = w("and");
const OPEN = w("(");
const CLOSE = w(")");
const TO = w("to");
const BREAKS = set("; while whereas but although though");
const PASSED = set(
  "all both also too again likewise meanwhile however then now thus therefore once each has have had is are was were been be did do does to on the other hand by contrast , in turn further only",
);
const REACHES = /(?:ing|ed)$|^(?:set|hit|saw|made)$/;
const BOTH = w("both");
const THE = w("the");
const WHEN = set("in during over");
const OPENS = set("the a an its their also both yet another");
const EACH = set("both all each");

/** What a claim is said of. */
export interface About {
  readonly subjects: readonly Subject[];
  readonly draft: Draft | null;
  readonly period: Period | null;
}

/** "in volume terms" is no name. */
const isFrame = (item: TopicItem): boolean =>
  !item.measure && !item.product && /^volume$|_terms$/.test(item.component ?? "");

/** A walked sentence as a claim sees it: what stands near its words, and the claims made so far. */
export class Near {
  readonly made: ClaimDraft[] = [];
  readonly chart: Chart;
  readonly sentence: Sentence;
  readonly walked: Walked;
  readonly before: readonly Subject[] | null;
  readonly scope: Scope;
  readonly memory: ClaimMemory;
  readonly spans: readonly Span<Claimed>[];

  constructor(
    chart: Chart,
    s: Sentence,
    walked: Walked,
    before: readonly Subject[] | null,
    scope: Scope,
    memory: ClaimMemory,
    spans: readonly Span<Claimed>[],
  ) {
    this.chart = chart;
    this.sentence = s;
    this.walked = walked;
    this.before = before;
    this.scope = scope;
    this.memory = memory;
    this.spans = spans;
  }

  word(i: number) {
    return i >= this.sentence.first && i < this.sentence.last ? this.chart.tokens.word[i] : null;
  }

  add(
    span: Span<Claimed>,
    about: About,
    claimed: Claimed = span.value,
    first = span.first,
    last = span.last,
  ): void {
    const frame = this.frame(span.first);
    // Rules begin at the telling word: its article and "also" belong to the evidence.
    if (first === span.first && OPENS.has(this.word(first - 1)!)) first--;
    for (const [k, subject] of about.subjects.entries()) {
      const { measure } = claimed;
      let own = subject;
      // "in the black" is said of the balance, whatever was spoken of.
      if (
        measure &&
        measure !== subject.measure &&
        !(measure === "trade_balance" && subject.measure?.endsWith("_balance"))
      )
        own = { ...subject, measure, sign: 0 };
      this.made.push({
        span,
        claimed: claimed.each
          ? { ...claimed, n: claimed.each[Math.min(k, claimed.each.length - 1)] }
          : claimed,
        first,
        last,
        draft: about.draft && own === subject ? about.draft : null,
        subject: own,
        period: this.periodIn(span) ?? about.period,
        component: about.draft ? null : (frame?.component ?? null),
        basis: about.draft ? null : (frame?.basis ?? null),
      });
    }
  }

  /** A period told right behind a claim: "set a new record in September". */
  periodIn(span: Span<Claimed>): Period | null {
    if (span.value.among) {
      for (
        let k = span.last;
        k < span.last + 6 && k < this.sentence.last && this.chart.tokens.type[k] === TokenType.word;
        k++
      ) {
        const period = this.chart.longest(k, PERIOD);
        if (period?.value.t === "relative" || period?.value.t === "year") return period.value;
      }
    }
    if (!WHEN.has(this.word(span.last)!)) return null;
    const period = this.chart.longest(
      this.word(span.last + 1) === THE ? span.last + 2 : span.last + 1,
      PERIOD,
    );
    if (!period || period.value.t === "same" || period.value.t === "year") return null;
    return period.value;
  }

  frame(at: number) {
    let last: Walked["frames"][number] | null = null;
    for (const f of this.walked.frames) if (f.at < at && !this.breaks(f.at, at)) last = f;
    return last;
  }

  /** The period in force at a token. */
  period(at: number): Period | null {
    let period: Period | null = null;
    for (const p of this.walked.periods) if (p.at <= at) period = p.period;
    return period;
  }

  breaks(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (BREAKS.has(this.word(k)!)) return true;
    return false;
  }

  /** What stands nearest before a token: the figure, or the name, that a claim there speaks of. */
  about(span: Span<Claimed>, all: boolean): About | null {
    const at = span.first;
    const figures = this.walked.drafts.filter((d) => d.figure.last <= at);
    let draft: Draft | null = null;
    for (const d of figures) if (!draft || d.figure.first >= draft.figure.first) draft = d;
    const mention = this.mentionBefore(at);
    // "SSMs grew 7 percent on food (up 9.7 percent), extending their run": a participle is of the main subject.
    if (this.word(at - 1) === COMMA && this.word(at)?.text.endsWith("ing")) {
      const names = this.walked.mentions.filter((m) => m.last <= at && !this.breaks(m.first, at));
      const main = names.filter((m) => !m.adjunct).at(-1);
      if (main && main.subjects.length === 1 && names.at(-1)?.adjunct && main.subjects[0]!.measure)
        return { subjects: main.subjects, draft: null, period: main.period ?? this.period(at) };
    }
    const appositive = span.value.claim === "record" || span.value.claim === "since";
    if (draft && draft.as === "base" && !(appositive && this.apposed(draft, at))) {
      const main = figures.filter((d) => d.as !== "base").at(-1);
      if (main) draft = main;
    }
    if (all && mention && mention.subjects.length < 2 && draft && draft.figure.first > mention.first) {
      const subjects = this.lastSubjects(at, 2);
      if (subjects && draft.told.value.figures.length < 2)
        return { subjects, draft: null, period: draft.period };
    }
    if (draft && (!mention || mention.first < draft.figure.first || mention.last > at)) {
      const group = this.walked.drafts.filter((d) => d.told === draft.told);
      if (all && group.length > 1)
        return { subjects: group.map((d) => d.subject), draft: null, period: draft.period };
      return { subjects: [draft.subject], draft, period: draft.period };
    }
    if (mention)
      return { subjects: mention.subjects, draft: null, period: mention.period ?? this.period(at) };
    if (this.speaksOfOther(at)) return null;
    const subjects = this.before ?? this.whole();
    return subjects
      ? { subjects: subjects.length > 1 && !all ? subjects : subjects, draft: null, period: this.period(at) }
      : null;
  }

  /** Whether the sentence opens with a subject that no rule knows: "The unemployment rate rose to its highest in two years". */
  speaksOfOther(at: number): boolean {
    for (let k = this.sentence.first; k < at && k < this.sentence.first + 6; k++) {
      const word = this.word(k);
      if (this.chart.tokens.type[k] !== TokenType.word) {
        if (word === COMMA) return false;
        continue;
      }
      if (!word) return true;
      if (word.classes & WordClass.verb || word.classes & WordClass.changeVerb) return false;
      if (word.classes & WordClass.changeNoun || word.text === "rate" || word.text === "pace") return true;
    }
    return false;
  }

  whole(): readonly Subject[] | null {
    return this.scope.measure ? [compose({ measure: this.scope.measure }, null, this.scope, false)] : null;
  }

  /** Whether only a comma or a dated "of" parts a figure and what is said of it. */
  apposed(draft: Draft, at: number): boolean {
    let k = draft.figure.last;
    for (const p of [PERIOD]) {
      for (let n = 0; n < 8 && k + n < at; n++) {
        const span = this.chart.longest(k + n, p);
        if (span && span.last <= at) {
          k = span.last;
          break;
        }
      }
    }
    const gap = at - k;
    if (gap > 5) return false;
    let comma = false;
    for (let i = k; i < at; i++) {
      if (this.word(i) === AND) return false;
      if (this.word(i) === COMMA) comma = true;
    }
    return comma || gap <= 0;
  }

  /** The last name before a token that is no adjunct, or an adjunct that stands right before it. */
  mentionBefore(at: number): Mention | null {
    let found: Mention | null = null;
    for (const m of this.walked.mentions) {
      if (m.last > at) break;
      if (!m.adjunct || this.adjacent(m.last, at) || this.moves(m, at)) found = m;
    }
    return found;
  }

  /** Whether an adjunct's name is the subject of a verb of change: "as imports of goods came down from the record level". */
  moves(m: Mention, at: number): boolean {
    for (let k = m.last; k < at && k <= m.last + 3; k++) {
      const change = this.chart.longest(k, CHANGE);
      if (change?.value.class === "verb") return true;
      const word = this.word(k);
      if (!word || !(word.classes & (WordClass.adverb | WordClass.auxiliary))) return false;
    }
    return false;
  }

  /** Whether only auxiliaries, adverbs and brackets stand between two tokens. */
  adjacent(from: number, to: number): boolean {
    let depth = 0;
    let commas = 0;
    for (let k = from; k < to; k++) {
      const word = this.word(k);
      const frame = depth === 0 ? this.chart.longest(k, TOPIC) : null;
      if (frame && frame.last <= to && frame.value.each.every(isFrame)) {
        k = frame.last - 1;
        continue;
      }
      if (word === OPEN) depth++;
      else if (word === CLOSE) depth--;
      else if (depth > 0) continue;
      else if (word === COMMA) commas++;
      else if (
        !word ||
        (!PASSED.has(word) &&
          (word.classes & WordClass.determiner ||
            !(word.classes & (WordClass.filler | WordClass.adverb | WordClass.auxiliary))))
      )
        return false;
    }
    return depth === 0 && commas <= 2;
  }

  /** The subjects of a name behind a claim; where the walk passed it over, they are composed here. */
  behind(at: number): { subjects: readonly Subject[]; last: number; period: Period | null } | null {
    const mention = this.mentionAt(at);
    if (mention && this.chart.longest(mention.first, TOPIC)?.value.pronoun) return null;
    if (mention) return { subjects: this.own(mention), last: mention.last, period: mention.period };
    const topic = this.chart.longest(at, TOPIC);
    if (!topic || topic.value.pronoun) return null;
    const context = this.mentionBefore(at)?.subjects[0] ?? this.before?.[0] ?? null;
    return {
      subjects: topic.value.each.map((item) => compose(item, context, this.scope, true)),
      last: topic.last,
      period: topic.value.each[0]?.period ?? null,
    };
  }

  /** The name that begins at a token, or covers it. */
  mentionAt(at: number): Mention | null {
    return this.walked.mentions.find((m) => m.first <= at && m.last > at) ?? null;
  }

  /** The subjects of a name itself, without those that "and" joined to it from before. */
  own(mention: Mention): readonly Subject[] {
    const n = this.chart.longest(mention.first, TOPIC)?.value.each.length;
    return n && n < mention.subjects.length ? mention.subjects.slice(-n) : mention.subjects;
  }

  /** The last so many different subjects of figures before a token. */
  lastSubjects(at: number, n: number): readonly Subject[] | null {
    const subjects: Subject[] = [];
    for (const d of this.walked.drafts) {
      if (d.figure.last > at) break;
      // Of all: those of the same clause and series.
      if (n === Number.POSITIVE_INFINITY && this.breaks(d.figure.last, at)) continue;
      if (!subjects.length || !sameSeries(subjects.at(-1)!, d.subject)) subjects.push(d.subject);
    }
    if (n === Number.POSITIVE_INFINITY) {
      const { measure } = subjects.at(-1) ?? {};
      const like = subjects.filter((x) => x.measure === measure);
      return like.length > 1 ? like : null;
    }
    return subjects.length >= n ? subjects.slice(-n) : null;
  }

  /** The subjects of several figures in a list that one claim is told of. */
  each(span: Span<Claimed>, n: number): About | null {
    if (n === 0) return null;
    const mention = this.mentionBefore(span.first);
    if (mention && mention.subjects.length > 1) return null;
    const subjects = this.lastSubjects(span.first, n);
    return subjects && { subjects, draft: null, period: this.period(span.first) };
  }

  /** Of how many a claim is told: "both hit new highs" of two, "each set a record" of all before it. */
  ofEach(at: number): number {
    for (let k = at - 1; k >= at - 4; k--) {
      const word = this.word(k);
      if (!word) return 0;
      if (word === BOTH) return 2;
      if (EACH.has(word)) return Number.POSITIVE_INFINITY;
      if (
        !(
          word.classes &
          (WordClass.verb |
            WordClass.auxiliary |
            WordClass.adverb |
            WordClass.changeVerb |
            WordClass.determiner)
        ) &&
        word !== TO &&
        !REACHES.test(word.text)
      )
        return 0;
    }
    return 0;
  }

  /** Subjects whose change no figure of the sentence tells. */
  untold(subjects: readonly Subject[]): readonly Subject[] {
    return subjects.filter(
      (x) =>
        !this.walked.drafts.some(
          (d) =>
            (d.as === "change" || d.as === "difference" || d.as === "carried") && sameSeries(d.subject, x),
        ),
    );
  }

  /** What went on before a streak: a record, a change, a surplus. */
  ofBefore(span: Span<Claimed>): Claimed["of"] {
    const record = this.made.at(-1);
    if (record?.claimed.claim === "record" && span.first - record.last <= 2 && span.first >= record.last)
      return "record";
    if (span.value.claim === "since") {
      // "turned upward for the first time": the verb was chosen away for this claim.
      for (const found of [1, 2, 3, 4].flatMap((d) =>
        span.first - d >= this.sentence.first ? this.chart.at(span.first - d) : [],
      )) {
        if (found.kind !== CLAIM.id || found.last !== span.first) continue;
        const told = found.value as Claimed;
        if (told.claim === "direction" && told.way) return told.way === 1 ? "growth" : "decline";
      }
    }
    for (let k = span.first - 1; k >= this.sentence.first; k--) {
      if (BREAKS.has(this.word(k)!)) break;
      for (const found of this.chart.at(k)) {
        if (found.last > span.first) continue;
        if (found.kind === CHANGE.id) {
          const { way, class: cls } = found.value as { way: number; class: string };
          if (way !== 0 && !(cls === "comparative" && span.first - found.last > 3))
            return span.value.claim === "since" && cls !== "verb" ? null : way === 1 ? "growth" : "decline";
        }
        if (found.kind === TOPIC.id) {
          const item = (found.value as { each: readonly TopicItem[] }).each.at(-1);
          if (item?.measure === "trade_balance" && item.sign) return item.sign === 1 ? "surplus" : "deficit";
        }
      }
      if (span.value.claim === "since" && span.first - k > 4) return null;
    }
    return null;
  }
}
