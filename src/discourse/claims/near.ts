import type { Chart, Span } from "../../chart/chart.js";
import { CHANGE, type Claimed, PERIOD, type Period, TOPIC, type TopicItem } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Sentence } from "../../text/sentences.js";
import { TokenType } from "../../text/tokens.js";
import { compose } from "../compose/compose.js";
import type { Scope, Subject } from "../subject.js";
import type { Draft, Mention, Walked } from "../walk/draft.js";
import type { ClaimDraft, ClaimMemory } from "./draft.js";
import { sameSeries } from "./series.js";
import { set, w } from "./words.js";

const AS = w("as");
const WHOLE = set("whole group bloc");
const COMMA = w(",");
const OPEN = w("(");
const CLOSE = w(")");
const BREAKS = set("; while whereas but although though");
const PASSED = set(
  "all both also too again likewise meanwhile however then now thus therefore once each has have had is are was were been be did do does to on the other hand by contrast , in turn further only",
);
const THE = w("the");
const THAT = set("that which");
const UNTIL = set("through until till");
const WAS = set("was is became");
const OF = set("of for from to until since than by");
const WHEN = set("in during over");
const OPENS = set("the a an its their also both yet another");

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
  /** Tokens of verbs that a streak or a first time has told already. */
  readonly told = new Set<number>();
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
    const inside = this.periodIn(span);
    // "gold (-41.2%), which had reached a record high in June": of another period than the figure's.
    const draft = inside && about.draft && about.draft.figure.last <= span.first ? null : about.draft;
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
        draft: draft && own === subject ? draft : null,
        subject: own,
        period: inside ?? about.period,
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
    const of = span.value.bind === "before" && !span.value.among ? this.periodOf(span) : null;
    if (of) return of;
    // "on the rise for eleven months through August"
    const until = span.value.claim === "streak" && UNTIL.has(this.word(span.last)!);
    if (!until && !WHEN.has(this.word(span.last)!)) return null;
    const period = this.chart.longest(
      this.word(span.last + 1) === THE ? span.last + 2 : span.last + 1,
      PERIOD,
    );
    if (!period || period.value.t === "same" || period.value.t === "year") return null;
    return period.value;
  }

  /** "September 2023 was the best September since 2020": a period that is the subject. */
  periodOf(span: Span<Claimed>): Period | null {
    let k = span.first - 1;
    while (OPENS.has(this.word(k)!)) k--;
    if (!WAS.has(this.word(k)!)) return null;
    for (let i = Math.max(k - 4, this.sentence.first); i < k; i++) {
      const period = this.chart.longest(i, PERIOD);
      if (period?.last !== k) continue;
      const before = this.word(i - 1);
      return before && (WHEN.has(before) || OF.has(before) || before === THE) ? null : period.value;
    }
    return null;
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

  whole(): readonly Subject[] | null {
    return this.scope.measure ? [compose({ measure: this.scope.measure }, null, this.scope, false)] : null;
  }

  /** The last name before a token that is no adjunct, or an adjunct that stands right before it. */
  mentionBefore(at: number): Mention | null {
    let found: Mention | null = null;
    for (const m of this.walked.mentions) {
      if (m.last > at) break;
      if (!m.adjunct || this.adjacent(m.last, at) || this.moves(m, at) || this.defined(m, at)) found = m;
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

  /** Whether a clause of its own tells what an adjunct's name did: "helped by exports that hit a new high". */
  defined(m: Mention, at: number): boolean {
    if (!THAT.has(this.word(m.last)!) || at - m.last > 6) return false;
    for (let k = m.last; k < at; k++) if (this.word(k) === COMMA) return false;
    return true;
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
      // "exports to Asia as a whole increased"
      if (depth === 0 && word === AS && this.word(k + 1)?.text === "a" && WHOLE.has(this.word(k + 2)!)) {
        k += 2;
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

  /** Subjects whose change no figure of the sentence tells. */
  untold(subjects: readonly Subject[]): readonly Subject[] {
    return subjects.filter(
      (x) =>
        x.measure !== "working_days" &&
        !this.walked.drafts.some(
          (d) =>
            (d.as === "change" || d.as === "difference" || d.as === "carried") && sameSeries(d.subject, x),
        ),
    );
  }
}
