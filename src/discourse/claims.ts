import type { Chart, Span } from "../chart/chart.js";
import {
  CHANGE,
  CLAIM,
  type Claimed,
  PERIOD,
  type Period,
  TOLD,
  TOPIC,
  type TopicItem,
} from "../chart/kinds.js";
import { lexicon } from "../lexicon/index.js";
import { WordClass } from "../lexicon/lexicon.js";
import { WordSet } from "../lexicon/word-set.js";
import type { Basis } from "../model/fact.js";
import type { Sentence } from "../text/sentences.js";
import { TokenType } from "../text/tokens.js";
import { compose, hasPartner, type Scope, type Subject } from "./subject.js";
import type { Draft, Mention, Walked } from "./walk.js";

/** A claim with its subject: a fact but for its period, which needs the calendar. */
export interface ClaimDraft {
  readonly span: Span<Claimed>;
  readonly claimed: Claimed;
  /** Tokens of the evidence. */
  readonly first: number;
  readonly last: number;
  /** The figure that it speaks of, which brings all dimensions with it; else its subject and period. */
  readonly draft: Draft | null;
  readonly subject: Subject;
  readonly period: Period | null;
  readonly component: string | null;
  readonly basis: Basis | null;
}

/** What the claims of one sentence leave to the next. */
export interface ClaimMemory {
  /** The measure and rank last told among partners: "The EU came second". */
  ranked: string | null;
}

/** Where two claims overlap, the one told by the more particular construction counts. */
const PRIORITY: Record<Claimed["claim"], number> = {
  count: 6,
  threshold: 5,
  since: 4,
  streak: 3,
  record: 2,
  direction: 1,
};

const w = (text: string) => lexicon.vocabulary.intern(text);
const set = (texts: string) => new WordSet(texts.split(" ").map(w));
const COMMA = w(","),
  AND = w("and"),
  OPEN = w("("),
  CLOSE = w(")"),
  IN = w("in"),
  TO = w("to");
const BREAKS = set("; while whereas but although though");
const PASSED = set(
  "all both also too again likewise meanwhile however then now thus therefore once each has have had is are was were been be did do does to on the other hand by contrast , in turn further only",
);
const LEADS_ON = set("to for at by in a an the its their growth further again");
const FLOWS = set("investment investments");
const EXPLAINS = set("with on by to amid");
const PRONOUNS = set("this it that");
/** Counts of member states are of the whole union. */
const UNION = new Set(["EU", "EA"]);
const REACHES = /(?:ing|ed)$|^(?:set|hit|saw|made)$/;
const BOTH = w("both"),
  THE = w("the"),
  BUT = w("but"),
  FROM = w("from");
const OF_SOURCES = /^fdi|orders$/;
const EXAMPLES = set("including notably especially particularly like");
const AHEAD = set(
  "will would could may might should can expected expects expect forecast forecasts projected likely hope hopes plans plan aims aim if whether unless",
);
const WHEN = set("in during over");
const OPENS = set("the a an its their also both yet another");
const EACH = set("both all each");
const BALANCE_RUNS: readonly [Claimed["of"], ReadonlySet<string>][] = [
  ["surplus", new Set(["black", "surplus"])],
  ["deficit", new Set(["red", "deficit"])],
];
const PREPOSITIONS = set("for of in from on with by at about");

/** The claims of a sentence that has been walked, each with its subjects. */
export function claimsIn(
  chart: Chart,
  s: Sentence,
  walked: Walked,
  before: readonly Subject[] | null,
  scope: Scope,
  memory: ClaimMemory,
): ClaimDraft[] {
  const spans = select(chart, s);
  return spans.length ? new Claims(chart, s, walked, before, scope, memory, spans).run() : [];
}

/** The claim spans of a sentence that stand: no two overlap. */
function select(chart: Chart, s: Sentence): Span<Claimed>[] {
  const all: Span<Claimed>[] = [];
  for (let i = s.first; i < s.last; i++)
    if (chart.has(i, CLAIM))
      for (const span of chart.at(i))
        if (span.kind === CLAIM.id && span.last <= s.last) all.push(span as Span<Claimed>);
  if (all.length < 2) return all;
  const rank = (x: Span<Claimed>) => PRIORITY[x.value.claim] - (x.value.short ? 2.5 : 0);
  all.sort((a, b) => rank(b) - rank(a) || b.last - b.first - (a.last - a.first) || a.first - b.first);
  const chosen: Span<Claimed>[] = [];
  for (const span of all)
    if (!chosen.some((c) => c.first < span.last && span.first < c.last && !countedTogether(c, span)))
      chosen.push(span);
  chosen.sort((a, b) => a.first - b.first);
  // "grew for the fourth month running", "climbed to record highs": the verb tells what the claim behind it tells.
  return chosen.filter((span, i) => {
    const next = chosen[i + 1];
    if (
      span.value.claim !== "direction" ||
      span.value.bind !== "before" ||
      !next ||
      next.value.claim === "direction" ||
      next.value.claim === "count"
    )
      return true;
    for (let k = span.last; k < next.first; k++) if (!LEADS_ON.has(chart.tokens.word[k]!)) return true;
    return false;
  });
}

/** "Seven of 15 items and eight of nine regions registered gains": two counts that share their verb. */
const countedTogether = (a: Span<Claimed>, b: Span<Claimed>): boolean =>
  a.last === b.last &&
  a.first !== b.first &&
  a.value.claim === "count" &&
  a.value.all === true &&
  b.value.claim === "count";

class Claims {
  readonly #made: ClaimDraft[] = [];
  readonly #c: Chart;
  readonly #s: Sentence;
  readonly #walked: Walked;
  readonly #before: readonly Subject[] | null;
  readonly #scope: Scope;
  readonly #memory: ClaimMemory;
  readonly #spans: readonly Span<Claimed>[];

  constructor(
    chart: Chart,
    s: Sentence,
    walked: Walked,
    before: readonly Subject[] | null,
    scope: Scope,
    memory: ClaimMemory,
    spans: readonly Span<Claimed>[],
  ) {
    this.#c = chart;
    this.#s = s;
    this.#walked = walked;
    this.#before = before;
    this.#scope = scope;
    this.#memory = memory;
    this.#spans = spans;
  }

  run(): ClaimDraft[] {
    for (const span of this.#spans) {
      switch (span.value.claim) {
        case "threshold":
          this.#threshold(span);
          break;
        case "direction":
          this.#direction(span);
          break;
        case "count":
          this.#count(span);
          break;
        case "streak":
          this.#streak(span);
          break;
        default:
          this.#extreme(span);
      }
    }
    return this.#made;
  }

  #word(i: number) {
    return i >= this.#s.first && i < this.#s.last ? this.#c.tokens.word[i] : null;
  }

  #add(
    span: Span<Claimed>,
    about: About,
    claimed: Claimed = span.value,
    first = span.first,
    last = span.last,
  ): void {
    const frame = this.#frame(span.first);
    // Rules begin at the telling word: its article and "also" belong to the evidence.
    if (first === span.first && OPENS.has(this.#word(first - 1)!)) first--;
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
      this.#made.push({
        span,
        claimed: claimed.each
          ? { ...claimed, n: claimed.each[Math.min(k, claimed.each.length - 1)] }
          : claimed,
        first,
        last,
        draft: about.draft && own === subject ? about.draft : null,
        subject: own,
        period: this.#periodIn(span) ?? about.period,
        component: about.draft ? null : (frame?.component ?? null),
        basis: about.draft ? null : (frame?.basis ?? null),
      });
    }
  }

  /** A period told right behind a claim: "set a new record in September". */
  #periodIn(span: Span<Claimed>): Period | null {
    if (span.value.among) {
      for (
        let k = span.last;
        k < span.last + 6 && k < this.#s.last && this.#c.tokens.type[k] === TokenType.word;
        k++
      ) {
        const period = this.#c.longest(k, PERIOD);
        if (period?.value.t === "relative" || period?.value.t === "year") return period.value;
      }
    }
    if (!WHEN.has(this.#word(span.last)!)) return null;
    const period = this.#c.longest(this.#word(span.last + 1) === THE ? span.last + 2 : span.last + 1, PERIOD);
    if (!period || period.value.t === "same" || period.value.t === "year") return null;
    return period.value;
  }

  #frame(at: number) {
    let last: Walked["frames"][number] | null = null;
    for (const f of this.#walked.frames) if (f.at < at && !this.#breaks(f.at, at)) last = f;
    return last;
  }

  /** The period in force at a token. */
  #period(at: number): Period | null {
    let period: Period | null = null;
    for (const p of this.#walked.periods) if (p.at <= at) period = p.period;
    return period;
  }

  #breaks(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (BREAKS.has(this.#word(k)!)) return true;
    return false;
  }

  /** What stands nearest before a token: the figure, or the name, that a claim there speaks of. */
  #about(span: Span<Claimed>, all: boolean): About | null {
    const at = span.first;
    const figures = this.#walked.drafts.filter((d) => d.figure.last <= at);
    let draft: Draft | null = null;
    for (const d of figures) if (!draft || d.figure.first >= draft.figure.first) draft = d;
    const mention = this.#mentionBefore(at);
    // "SSMs grew 7 percent on food (up 9.7 percent), extending their run": a participle is of the main subject.
    if (this.#word(at - 1) === COMMA && this.#word(at)?.text.endsWith("ing")) {
      const names = this.#walked.mentions.filter((m) => m.last <= at && !this.#breaks(m.first, at));
      const main = names.filter((m) => !m.adjunct).at(-1);
      if (main && main.subjects.length === 1 && names.at(-1)?.adjunct && main.subjects[0]!.measure)
        return { subjects: main.subjects, draft: null, period: main.period ?? this.#period(at) };
    }
    const appositive = span.value.claim === "record" || span.value.claim === "since";
    if (draft && draft.as === "base" && !(appositive && this.#apposed(draft, at))) {
      const main = figures.filter((d) => d.as !== "base").at(-1);
      if (main) draft = main;
    }
    if (all && mention && mention.subjects.length < 2 && draft && draft.figure.first > mention.first) {
      const subjects = this.#lastSubjects(at, 2);
      if (subjects && draft.told.value.figures.length < 2)
        return { subjects, draft: null, period: draft.period };
    }
    if (draft && (!mention || mention.first < draft.figure.first || mention.last > at)) {
      const group = this.#walked.drafts.filter((d) => d.told === draft.told);
      if (all && group.length > 1)
        return { subjects: group.map((d) => d.subject), draft: null, period: draft.period };
      return { subjects: [draft.subject], draft, period: draft.period };
    }
    if (mention)
      return { subjects: mention.subjects, draft: null, period: mention.period ?? this.#period(at) };
    if (this.#speaksOfOther(at)) return null;
    const subjects = this.#before ?? this.#whole();
    return subjects
      ? { subjects: subjects.length > 1 && !all ? subjects : subjects, draft: null, period: this.#period(at) }
      : null;
  }

  /** Whether the sentence opens with a subject that no rule knows: "The unemployment rate rose to its highest in two years". */
  #speaksOfOther(at: number): boolean {
    for (let k = this.#s.first; k < at && k < this.#s.first + 6; k++) {
      const word = this.#word(k);
      if (this.#c.tokens.type[k] !== TokenType.word) {
        if (word === COMMA) return false;
        continue;
      }
      if (!word) return true;
      if (word.classes & WordClass.verb || word.classes & WordClass.changeVerb) return false;
      if (word.classes & WordClass.changeNoun || word.text === "rate" || word.text === "pace") return true;
    }
    return false;
  }

  #whole(): readonly Subject[] | null {
    return this.#scope.measure ? [compose({ measure: this.#scope.measure }, null, this.#scope, false)] : null;
  }

  /** Whether only a comma or a dated "of" parts a figure and what is said of it. */
  #apposed(draft: Draft, at: number): boolean {
    let k = draft.figure.last;
    for (const p of [PERIOD]) {
      for (let n = 0; n < 8 && k + n < at; n++) {
        const span = this.#c.longest(k + n, p);
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
      if (this.#word(i) === AND) return false;
      if (this.#word(i) === COMMA) comma = true;
    }
    return comma || gap <= 0;
  }

  /** The last name before a token that is no adjunct, or an adjunct that stands right before it. */
  #mentionBefore(at: number): Mention | null {
    let found: Mention | null = null;
    for (const m of this.#walked.mentions) {
      if (m.last > at) break;
      if (!m.adjunct || this.#adjacent(m.last, at) || this.#moves(m, at)) found = m;
    }
    return found;
  }

  /** Whether an adjunct's name is the subject of a verb of change: "as imports of goods came down from the record level". */
  #moves(m: Mention, at: number): boolean {
    for (let k = m.last; k < at && k <= m.last + 3; k++) {
      const change = this.#c.longest(k, CHANGE);
      if (change?.value.class === "verb") return true;
      const word = this.#word(k);
      if (!word || !(word.classes & (WordClass.adverb | WordClass.auxiliary))) return false;
    }
    return false;
  }

  /** Whether only auxiliaries, adverbs and brackets stand between two tokens. */
  #adjacent(from: number, to: number): boolean {
    let depth = 0;
    let commas = 0;
    for (let k = from; k < to; k++) {
      const word = this.#word(k);
      const frame = depth === 0 ? this.#c.longest(k, TOPIC) : null;
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

  /** The name that begins at a token, or covers it. */
  #mentionAt(at: number): Mention | null {
    return this.#walked.mentions.find((m) => m.first <= at && m.last > at) ?? null;
  }

  /** The subjects of a name behind a claim; where the walk passed it over, they are composed here. */
  #behind(at: number): { subjects: readonly Subject[]; last: number; period: Period | null } | null {
    const mention = this.#mentionAt(at);
    if (mention && this.#c.longest(mention.first, TOPIC)?.value.pronoun) return null;
    if (mention) return { subjects: this.#own(mention), last: mention.last, period: mention.period };
    const topic = this.#c.longest(at, TOPIC);
    if (!topic || topic.value.pronoun) return null;
    const context = this.#mentionBefore(at)?.subjects[0] ?? this.#before?.[0] ?? null;
    return {
      subjects: topic.value.each.map((item) => compose(item, context, this.#scope, true)),
      last: topic.last,
      period: topic.value.each[0]?.period ?? null,
    };
  }

  /** The subjects of a name itself, without those that "and" joined to it from before. */
  #own(mention: Mention): readonly Subject[] {
    const n = this.#c.longest(mention.first, TOPIC)?.value.each.length;
    return n && n < mention.subjects.length ? mention.subjects.slice(-n) : mention.subjects;
  }

  #threshold(span: Span<Claimed>): void {
    const { figure, bind, at } = span.value;
    const draft = this.#walked.drafts.find((d) => d.figure.first === figure!.first);
    if (draft) {
      this.#add(span, {
        subjects: [draft.subject],
        draft: draft.as === "base" ? null : draft,
        period: draft.period,
      });
      return;
    }
    const behind = bind === "behind" ? this.#behind(at!) : null;
    const about = behind
      ? { subjects: behind.subjects, draft: null, period: behind.period ?? this.#period(span.first) }
      : this.#about(span, false);
    if (about) this.#add(span, { ...about, draft: null });
  }

  #extreme(span: Span<Claimed>): void {
    const { bind, at, among } = span.value;
    const all = this.#ofEach(span.first) || (span.value.many && this.#joinedBefore(span.first) ? 2 : 0);
    if (among === "" && !this.#memory.ranked) return;
    if (span.value.own) {
      const [about] = this.#about(span, false)?.subjects ?? [];
      const { ref_area, product } = this.#scope;
      if (about)
        this.#add(span, {
          subjects: [
            {
              ...about,
              ref_area,
              product: about.product ?? product,
              counterpart_area: null,
              component: null,
              basis: "total",
            },
          ],
          draft: null,
          period: null,
        });
      return;
    }
    if (span.value.members) {
      this.#amongMembers(span);
      return;
    }
    if (span.value.again && this.#spans.some((x) => x !== span && x.value.claim === "record")) return;
    if (bind === "figure") {
      const draft = this.#walked.drafts.find((d) => d.figure.first >= at! && d.figure.first <= at! + 2);
      const each = draft && this.#walked.drafts.filter((d) => d.told === draft.told);
      if (each && span.value.many && each.length > 1) {
        for (const d of each) this.#add(span, { subjects: [d.subject], draft: d, period: d.period });
        return;
      }
      if (draft) {
        this.#add(span, { subjects: [draft.subject], draft, period: draft.period });
        return;
      }
    }
    if (bind === "behind" && among === undefined) {
      const behind = this.#behind(at!);
      if (behind) {
        this.#add(
          span,
          {
            subjects: behind.subjects,
            draft: this.#draftOf(behind.subjects, behind.last),
            period: behind.period ?? this.#period(span.first),
          },
          span.value,
          span.first,
          Math.max(span.last, behind.last),
        );
        return;
      }
    }
    const named = bind === "behind" ? this.#behind(at!) : null;
    const about: About | null = named
      ? {
          subjects: named.subjects.map((x) => ({
            ...x,
            activity: this.#scope.activity,
            component: this.#scope.component,
          })),
          draft: null,
          period: named.period ?? this.#period(span.first),
        }
      : (this.#each(span, all) ?? this.#about(span, all !== 0));
    if (!about) return;
    let claimed = span.value;
    if (among !== undefined) {
      if (
        !about.subjects.some(
          (x) => x.counterpart_area || x.product || x.ref_area !== this.#scope.ref_area || x.activity,
        )
      )
        return;
      claimed = this.#ranked(claimed, about);
      this.#add(
        span,
        { subjects: about.subjects.map((x) => this.#asPartner(x)), draft: null, period: about.period },
        claimed,
      );
      return;
    }
    if (claimed.claim === "since" && claimed.first && !claimed.of) {
      const of = this.#ofBefore(span) ?? this.#balanceBehind(span);
      claimed = {
        ...claimed,
        of,
        measure: of === "surplus" || of === "deficit" ? "trade_balance" : claimed.measure,
      };
    }
    this.#add(span, about, claimed);
  }

  /** Of how many a claim is told: "both hit new highs" of two, "each set a record" of all before it. */
  #ofEach(at: number): number {
    for (let k = at - 1; k >= at - 4; k--) {
      const word = this.#word(k);
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

  /** "SSDs, at $440 million, marked all-time highs": whether "and" stands before the last name. */
  #joinedBefore(at: number): boolean {
    const mention = this.#mentionBefore(at);
    return mention !== null && mention.subjects.length === 1 && this.#word(mention.first - 1) === AND;
  }

  /** The subjects of several figures in a list that one claim is told of. */
  #each(span: Span<Claimed>, n: number): About | null {
    if (n === 0) return null;
    const mention = this.#mentionBefore(span.first);
    if (mention && mention.subjects.length > 1) return null;
    const subjects = this.#lastSubjects(span.first, n);
    return subjects && { subjects, draft: null, period: this.#period(span.first) };
  }

  /** "the largest surplus was observed in Germany": of a member, among all. */
  #amongMembers(span: Span<Claimed>): void {
    const { bind, at } = span.value;
    const behind = bind === "behind" ? this.#behind(at!) : null;
    const about = behind ?? this.#mentionBefore(span.first);
    const members =
      about?.subjects.filter((x) => x.ref_area !== this.#scope.ref_area || x.counterpart_area) ?? [];
    if (!about || members.length === 0) return;
    const subjects = members.map((x) => ({
      ...x,
      ref_area: x.counterpart_area ?? x.ref_area,
      counterpart_area: null,
      measure: "trade_balance",
      product: this.#scope.product,
      sign: 0 as const,
    }));
    this.#add(
      span,
      {
        subjects,
        draft: null,
        period:
          about.period ??
          this.#walked.drafts.find((d) => d.figure.first >= about.last && d.figure.first <= about.last + 4)
            ?.period ??
          this.#period(span.first),
      },
      span.value,
      Math.min(
        span.first,
        about.last <= span.first && "first" in about ? (about as Mention).first : span.first,
      ),
      Math.max(span.last, about.last),
    );
  }

  /** "the first time since 2008 that the country has been in the red". */
  #balanceBehind(span: Span<Claimed>): Claimed["of"] {
    for (let k = span.last; k < this.#s.last && k < span.last + 10; k++) {
      const text = this.#word(k)?.text ?? "";
      if (this.#word(k - 1) === IN || this.#word(k - 2) === IN)
        for (const [of, words] of BALANCE_RUNS) if (words.has(text)) return of;
    }
    return null;
  }

  /** A figure right behind a name that a record was said of. */
  #draftOf(subjects: readonly Subject[], from: number): Draft | null {
    const draft = this.#walked.drafts.find((d) => d.figure.first >= from && d.figure.first <= from + 2);
    return draft && subjects.length === 1 ? draft : null;
  }

  /** An area that buys or sells is a partner, though it stands as the subject of its sentence. */
  #asPartner(subject: Subject): Subject {
    if (subject.counterpart_area || subject.product || subject.ref_area === this.#scope.ref_area)
      return subject;
    return { ...subject, ref_area: this.#scope.ref_area, counterpart_area: subject.ref_area };
  }

  #ranked(claimed: Claimed, about: About): Claimed {
    const flow = this.#scope.measure;
    let measure = claimed.measure ?? (claimed.among === "" ? this.#memory.ranked : null);
    // In a release on investment or orders investors and sources are those of what it counts.
    if (
      (measure === "fdi" || /^sources?\b|investor/.test(claimed.among ?? "")) &&
      flow &&
      OF_SOURCES.test(flow)
    )
      measure = flow === "fdi" ? (this.#scope.fdi ?? flow) : flow;
    const own = about.subjects[0]!.measure;
    // "trade with the United States, the third-largest partner" tells its measure itself.
    const printed =
      own && own !== "trade_balance" && claimed.measure !== "total_trade" && this.#printsMeasure(about);
    const result = printed ? own : (measure ?? own);
    this.#memory.ranked = result;
    return { ...claimed, measure: result ?? undefined };
  }

  #printsMeasure(about: About): boolean {
    const mention = this.#walked.mentions.find((m) => m.subjects === about.subjects);
    return (
      mention !== undefined &&
      (this.#c.longest(mention.first, TOPIC)?.value.each.some((item: TopicItem) => item.measure) ?? false)
    );
  }

  #streak(span: Span<Claimed>): void {
    let claimed = span.value;
    if (claimed.short) {
      const earlier = this.#made.filter((c) => c.claimed.unit && c.first < span.first).at(-1);
      if (!earlier) return;
      const of = earlier.claimed.claim === "streak" ? earlier.claimed.of : this.#ofBefore(span);
      if (!of) return;
      claimed = { ...claimed, of, unit: earlier.claimed.unit, ended: earlier.claimed.ended };
    } else if (claimed.of === null || claimed.of === undefined)
      claimed = { ...claimed, of: this.#ofBefore(span) ?? this.#ofBehind(span) };
    const record =
      claimed.of === "record"
        ? this.#made.filter(
            (c) => c.claimed.claim === "record" && c.first < span.first && span.first - c.last <= 4,
          )
        : [];
    if (record.length) {
      for (const r of record.filter((x) => x.span === record.at(-1)!.span))
        this.#add(span, { subjects: [r.subject], draft: r.draft, period: r.period }, claimed);
      return;
    }
    const about = this.#about(span, claimed.each !== undefined);
    if (!about) return;
    // "The deficit was the seventh in as many months".
    const [told] = about.subjects;
    if (
      span.rule === "in-as-many" &&
      span.value.of === null &&
      told?.measure?.endsWith("_balance") &&
      told.sign
    )
      claimed = { ...claimed, of: told.sign === 1 ? "surplus" : "deficit" };
    if (claimed.each && about.subjects.length < claimed.each.length) {
      const subjects = this.#lastSubjects(span.first, claimed.each.length);
      if (subjects) {
        this.#add(span, { subjects, draft: null, period: this.#period(span.first) }, claimed);
        return;
      }
    }
    this.#add(span, about.draft && this.#isPart(about.draft) ? { ...about, draft: null } : about, claimed);
  }

  /** A streak is of the series, not of its share in a whole. */
  #isPart(draft: Draft): boolean {
    return draft.as === "share";
  }

  /** The last so many different subjects of figures before a token. */
  #lastSubjects(at: number, n: number): readonly Subject[] | null {
    const subjects: Subject[] = [];
    for (const d of this.#walked.drafts) {
      if (d.figure.last > at) break;
      // Of all: those of the same clause and series.
      if (n === Number.POSITIVE_INFINITY && this.#breaks(d.figure.last, at)) continue;
      if (!subjects.length || !sameSeries(subjects.at(-1)!, d.subject)) subjects.push(d.subject);
    }
    if (n === Number.POSITIVE_INFINITY) {
      const { measure } = subjects.at(-1) ?? {};
      const like = subjects.filter((x) => x.measure === measure);
      return like.length > 1 ? like : null;
    }
    return subjects.length >= n ? subjects.slice(-n) : null;
  }

  /** What went on before a streak: a record, a change, a surplus. */
  #ofBefore(span: Span<Claimed>): Claimed["of"] {
    const record = this.#made.at(-1);
    if (record?.claimed.claim === "record" && span.first - record.last <= 2 && span.first >= record.last)
      return "record";
    if (span.value.claim === "since") {
      // "turned upward for the first time": the verb was chosen away for this claim.
      for (const found of [1, 2, 3, 4].flatMap((d) =>
        span.first - d >= this.#s.first ? this.#c.at(span.first - d) : [],
      )) {
        if (found.kind !== CLAIM.id || found.last !== span.first) continue;
        const told = found.value as Claimed;
        if (told.claim === "direction" && told.way) return told.way === 1 ? "growth" : "decline";
      }
    }
    for (let k = span.first - 1; k >= this.#s.first; k--) {
      if (BREAKS.has(this.#word(k)!)) break;
      for (const found of this.#c.at(k)) {
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

  /** "For the third straight month, exports rose". */
  #ofBehind(span: Span<Claimed>): Claimed["of"] {
    for (let k = span.last; k < this.#s.last && k < span.last + 12; k++) {
      const change = this.#c.longest(k, CHANGE);
      if (change && change.value.class === "verb")
        return change.value.way === 1 ? "growth" : change.value.way === -1 ? "decline" : null;
    }
    return null;
  }

  #count(span: Span<Claimed>): void {
    // The name counted among names the measure ("export items"); else it is the subject before.
    let subjects: readonly Subject[] | null = null;
    const inside = this.#walked.mentions.find((m) => m.first >= span.first && m.first < span.last);
    const insideMeasure =
      inside && this.#c.longest(inside.first, TOPIC)?.value.each.find((item) => item.measure && !item.verb);
    if (insideMeasure) subjects = [compose({ measure: insideMeasure.measure }, null, this.#scope, false)];
    const mention = this.#mentionBefore(span.first);
    const whole =
      this.#scope.measure === "exports" || this.#scope.measure === "imports" ? this.#whole()?.[0] : null;
    let base = subjects?.[0] ?? mention?.subjects[0] ?? whole ?? this.#before?.[0] ?? this.#whole()?.[0];
    if (!base) return;
    const { dimension, measure } = span.value;
    if (measure) base = { ...(mention?.subjects[0] ?? this.#before?.[0] ?? base), measure };
    this.#among(span);
    const keepsName = mention !== null && !subjects;
    const subject: Subject = {
      ...base,
      basis: "total",
      ref_area:
        dimension === "ref_area" && UNION.has(this.#scope.ref_area ?? "")
          ? "EU"
          : dimension === "ref_area" || !keepsName
            ? (this.#scope.ref_area ?? base.ref_area)
            : base.ref_area,
      product: dimension === "product" ? this.#scope.product : keepsName ? base.product : this.#scope.product,
      counterpart_area: dimension === "counterpart_area" ? null : keepsName ? base.counterpart_area : null,
      component: keepsName ? base.component : null,
    };
    this.#add(span, { subjects: [subject], draft: null, period: this.#period(span.first) });
  }

  /** "Displays and computers were among the eight items that lost ground". */
  #among(span: Span<Claimed>): void {
    let k = span.first - 1;
    while (this.#word(k)?.classes && this.#word(k)!.classes & WordClass.determiner) k--;
    if (this.#word(k)?.text !== "among") return;
    const mention = this.#directlyBefore(k);
    if (!mention) return;
    const claimed: Claimed = { claim: "direction", bind: "before", way: span.value.way };
    this.#add(
      span,
      { subjects: this.#untold(mention.subjects), draft: null, period: this.#period(span.first) },
      claimed,
      mention.first,
      span.last,
    );
  }

  #direction(span: Span<Claimed>): void {
    let claimed = span.value;
    if (this.#numberTells(span) || this.#isAhead(span)) return;
    if (claimed.bind === "behind") {
      const behind = this.#behind(claimed.at!);
      if (!behind) return;
      if (claimed.way === undefined) {
        const way = this.#ofBefore(span);
        if (way !== "growth" && way !== "decline") return;
        claimed = { ...claimed, way: way === "growth" ? 1 : -1 };
      }
      const subjects = this.#untold(this.#within(this.#soldTo(behind.subjects, behind.last), claimed.at!));
      this.#add(
        span,
        {
          subjects,
          draft: null,
          period: behind.period ?? this.#lastYears(span.first) ?? this.#period(span.first),
        },
        claimed,
        span.first,
        Math.max(span.last, behind.last),
      );
      return;
    }
    if (claimed.period) {
      const about = this.#about(span, this.#word(span.first - 1)?.text === "two");
      if (about) this.#add(span, { ...about, draft: null, period: claimed.period }, claimed);
      return;
    }
    const mention =
      this.#directlyBefore(span.first) ?? this.#spokenOf(span.first) ?? this.#pronounBefore(span.first);
    if (!mention) return;
    // "engines and parts (+9.9%) both advanced"
    if (this.#ofEach(span.first) && this.#signedBehind(mention.last)) return;
    const among = this.#dealtWith(span.last, mention.subjects);
    const pair =
      mention.subjects.length < 2 ? (this.#each(span, this.#ofEach(span.first))?.subjects ?? null) : null;
    const subjects = this.#untold(among?.subjects ?? pair ?? this.#within(mention.subjects, mention.first));
    const first =
      mention.last <= span.first && mention.first >= this.#s.first && this.#adjacent(mention.last, span.first)
        ? mention.first
        : span.first;
    this.#add(
      span,
      { subjects, draft: null, period: mention.period ?? this.#period(span.first) },
      claimed,
      first,
      among?.last ?? span.last,
    );
  }

  /**
   * A flow that explains another is a part of it: in "exports to the U.S. slipped on weaker sales of cars" the sales are
   * those to the U.S., in "bio-health gained, with shipments to ASEAN doubling" the shipments those of bio-health.
   */
  #within(subjects: readonly Subject[], at: number): readonly Subject[] {
    const opener = this.#word(at - 1) ?? null;
    const explains = opener !== null && EXPLAINS.has(opener);
    const main = this.#walked.mentions.filter((m) => m.last < at && !m.adjunct).at(-1);
    if (main?.subjects.length !== 1) return subjects;
    const [whole] = main.subjects as [Subject];
    const printed =
      this.#c.longest(at, TOPIC)?.value.each.some((item) => item.measure && !item.owner) ?? false;
    if (!printed) return subjects;
    return subjects.map((x) => {
      if (x.measure !== whole.measure || x.ref_area !== whole.ref_area) return x;
      const partOnly =
        x.component !== null &&
        x.counterpart_area === null &&
        (x.product === null || x.product === this.#scope.product);
      if (partOnly && whole.product)
        return { ...x, product: whole.product, counterpart_area: whole.counterpart_area };
      if (!explains) return x;
      if (x.counterpart_area && (x.product === null || x.product === this.#scope.product))
        return { ...x, product: whole.product, activity: x.activity ?? whole.activity };
      if (x.product && !x.counterpart_area) return { ...x, counterpart_area: whole.counterpart_area };
      return x;
    });
  }

  /** "exports fell to China but rose to the EU": the second verb is told of the first one's subject. */
  #spokenOf(at: number): Mention | null {
    const before = this.#word(at - 1);
    if (before !== BUT && before !== AND) return null;
    const last = this.#made.at(-1);
    if (last?.claimed.claim !== "direction" || at - last.last > 2) return null;
    return this.#mentionBefore(last.span.first) ?? null;
  }

  /** Whether a bracket at a token gives a signed change. */
  #signedBehind(at: number): boolean {
    if (this.#word(at) !== OPEN) return false;
    return this.#walked.drafts.some(
      (d) => d.figure.outer >= at && d.figure.first <= at + 3 && d.figure.sign !== 0,
    );
  }

  /** "This was virtually unchanged": of the one series told last. */
  #pronounBefore(at: number): Mention | null {
    const { first } = this.#s;
    if (!PRONOUNS.has(this.#word(first)!) || this.#before?.length !== 1 || !this.#adjacent(first + 1, at))
      return null;
    return { first, last: first + 1, subjects: this.#before, adjunct: false, period: null };
  }

  /** "Fewer cars were sold to the U.S.": the partner behind the verb. */
  #soldTo(subjects: readonly Subject[], at: number): readonly Subject[] {
    const preposition = this.#word(at);
    if (preposition !== TO && preposition !== FROM) return subjects;
    const topic = this.#c.longest(this.#word(at + 1) === THE ? at + 2 : at + 1, TOPIC);
    const [item] = topic?.value.each ?? [];
    if (!item?.bare || item.measure || topic!.value.each.length > 1) return subjects;
    return subjects.map((x) =>
      hasPartner(x.measure) && !x.counterpart_area && item.bare !== x.ref_area
        ? { ...x, counterpart_area: item.bare! }
        : x,
    );
  }

  /** The partners or goods right behind a verb: "decreased to China and Japan", "increased in food and fashion". */
  #dealtWith(
    at: number,
    subjects: readonly Subject[],
  ): { subjects: readonly Subject[]; last: number } | null {
    const preposition = this.#word(at);
    if (preposition !== TO && preposition !== FROM && preposition !== IN) return null;
    const topic = this.#c.longest(this.#word(at + 1)?.text === "the" ? at + 2 : at + 1, TOPIC);
    if (!topic || topic.value.pronoun || subjects.length !== 1) return null;
    const bare = topic.value.each.every(
      (item) => item.bare && !item.measure && !item.product && item.bare !== subjects[0]!.ref_area,
    );
    const named = topic.value.each.every(
      (item) => !item.bare && !item.measure && (item.product ?? item.activity ?? item.component),
    );
    if (
      !(bare && (preposition !== IN || !hasPartner(subjects[0]!.measure))) &&
      !(named && preposition === IN)
    )
      return null;
    return {
      subjects: topic.value.each.map((item) =>
        compose(
          item,
          { ...subjects[0]!, counterpart_area: bare ? null : subjects[0]!.counterpart_area },
          this.#scope,
          true,
        ),
      ),
      last: topic.last,
    };
  }

  /** "last year's surge". */
  #lastYears(at: number): Period | null {
    for (let k = Math.max(this.#s.first, at - 3); k < at; k++) {
      const period = this.#c.longest(k, PERIOD);
      if (period && period.last === at) return period.value;
    }
    return null;
  }

  /** The name right before a verb of change, if it is that verb's subject. */
  #directlyBefore(at: number): Mention | null {
    let found: Mention | null = null;
    for (const m of this.#walked.mentions) {
      // "Energy imports, including oil and gas, fell": examples are no subject.
      if (this.#c.longest(m.first, TOPIC)?.value.pronoun && EACH.has(this.#word(m.first)!)) continue;
      if (m.last > at || (found && EXAMPLES.has(this.#word(m.first - 1)!))) continue;
      found = m;
    }
    if (found && this.#word(found.last) === COMMA && EXAMPLES.has(this.#word(found.last + 1)!)) {
      const examples = this.#walked.mentions.filter((m) => m.first > found!.last && m.last <= at).at(-1);
      if (examples && this.#adjacent(examples.last, at)) return found;
    }
    if (!found || !this.#adjacent(found.last, at)) return null;
    const topic = this.#c.longest(found.first, TOPIC);
    if (topic?.value.pronoun) return null;
    const printed = topic?.value.each.some((item) => item.measure || item.anaphor) ?? false;
    // "demand for chips rose": a name behind a preposition is no subject.
    const before = this.#word(found.first - 1);
    if (
      !printed &&
      before &&
      PREPOSITIONS.has(before) &&
      !(FLOWS.has(this.#word(found.first - 2)!) && this.#scope.measure?.startsWith("fdi"))
    )
      return null;
    if (!printed && !topic) return null;
    return found;
  }

  /** Whether a change is hoped for or foreseen, not told: "growth in exports will continue". */
  #isAhead(span: Span<Claimed>): boolean {
    for (let k = span.first - 3; k < span.last + 3; k++) if (AHEAD.has(this.#word(k)!)) return true;
    return false;
  }

  /** Whether a figure right behind a word of change tells the change. */
  #numberTells(span: Span<Claimed>): boolean {
    const inTold = this.#walked.drafts.find(
      (d) => d.told.first < span.last && span.first < d.told.last && d.figure.first >= span.first,
    );
    if (inTold && span.value.bind === "before") return !this.#onlyLevel(inTold);
    let k = span.last;
    while (k < this.#s.last && (this.#word(k)?.classes ?? 0) & (WordClass.filler | WordClass.adverb)) k++;
    if (this.#word(k) === TO || this.#word(k) === OPEN) {
      if (this.#c.has(k, TOLD) || this.#c.has(k + 1, TOLD)) {
        const level = this.#walked.drafts.find((d) => d.told.first === k || d.told.first === k + 1);
        return !(span.value.bind === "before" && level && this.#word(k) === TO && this.#onlyLevel(level));
      }
    } else if (this.#c.has(k, TOLD)) {
      const level = this.#walked.drafts.find((d) => d.told.first === k);
      return span.value.bind === "before" && !(level && this.#onlyLevel(level));
    }
    // "rose to Taiwan (up 53 percent), …": the brackets tell it.
    const topic = this.#c.longest(k, TOPIC) ?? this.#c.longest(k + 1, TOPIC);
    if (topic && this.#word(topic.last) === OPEN && this.#c.has(topic.last + 1, TOLD)) return true;
    return false;
  }

  /** Whether a figure gives the new level alone: "petrochemicals dropped to $45.7 billion" still says that they fell. */
  #onlyLevel(draft: Draft): boolean {
    const { told } = draft;
    return (
      told.value.as === "level" &&
      told.value.figures.every((f) => f.unit !== "percent") &&
      !this.#walked.drafts.some(
        (d) => d !== draft && d.told !== told && d.as !== "level" && sameSeries(d.subject, draft.subject),
      )
    );
  }

  /** Subjects whose change no figure of the sentence tells. */
  #untold(subjects: readonly Subject[]): readonly Subject[] {
    return subjects.filter(
      (x) =>
        !this.#walked.drafts.some(
          (d) =>
            (d.as === "change" || d.as === "difference" || d.as === "carried") && sameSeries(d.subject, x),
        ),
    );
  }
}

interface About {
  readonly subjects: readonly Subject[];
  readonly draft: Draft | null;
  readonly period: Period | null;
}

/** "in volume terms" is no name. */
const isFrame = (item: TopicItem): boolean =>
  !item.measure && !item.product && /^volume$|_terms$/.test(item.component ?? "");

const sameSeries = (a: Subject, b: Subject) =>
  a.measure === b.measure &&
  a.product === b.product &&
  a.counterpart_area === b.counterpart_area &&
  a.activity === b.activity &&
  a.component === b.component &&
  a.ref_area === b.ref_area;
