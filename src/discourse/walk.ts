import type { Chart, Span } from "../chart/chart.js";
import {
  AMOUNT,
  BASE,
  type Base,
  CHANGE,
  COMPARISON,
  type Figure,
  MEASURE,
  ORDINAL_WORD,
  PERIOD,
  type Period,
  ROLE,
  SCALE,
  TOLD,
  TOPIC,
  type Told,
  type Topic,
  type TopicItem,
} from "../chart/kinds.js";
import { toldRules } from "../grammar/told/rules.js";
import { THAT_PARTNER } from "../grammar/topics/topics.js";
import { lexicon } from "../lexicon/index.js";
import { ENDS_NAME, WordClass } from "../lexicon/lexicon.js";
import { slugOf } from "../lexicon/slug.js";
import { WordSet } from "../lexicon/word-set.js";
import type { Basis } from "../model/fact.js";
import type { Sentence } from "../text/sentences.js";
import { TokenType } from "../text/tokens.js";
import { compose, hasPartner, joined, PASSING, PERCENTAGES, type Scope, type Subject } from "./subject.js";

/** A figure with its subject: an observation but for its period and step, which need the calendar. */
export interface Draft {
  readonly figure: Figure;
  readonly subject: Subject;
  readonly told: Span<Told>;
  as: Told["as"];
  way: 1 | -1 | 0 | null;
  base: Base | null;
  period: Period | null;
  component: string | null;
  basis: Basis | null;
  /** The step its sentence tells changes in, where it says one. */
  step: string | null;
  /** "averaged $52.5 billion": over the months of its period. */
  averaged: boolean;
  /** An earlier share, or a change of one. */
  ofShare: boolean;
  status: "estimate" | "target" | "preliminary" | null;
  readonly because: string[];
}

/** What one sentence leaves to the next. */
export interface Memory {
  /** The subject last spoken of. */
  subject: readonly Subject[] | null;
  /** The same, measures told in passing included: what "it" and "they" mean. */
  last: readonly Subject[] | null;
  /** The partner last named: "imports from there". */
  partner: string | null;
  /** The two areas whose statistics were told side by side: "in the euro area … in the EU". */
  areas: readonly string[];
  /** Whose statistic is told now, where a release tells those of several. */
  owner: string | null;
  /** The last two subjects that differ: "the former", "the latter", "the two". */
  pair: readonly (readonly Subject[])[];
  /** "in billions of dollars", for what follows in the block. */
  scale: number;
  /** Whether the areas told are members of the union whose statistics these are. */
  members: boolean;
  /** The period that the block's first sentence opened with. */
  block: Period | null;
  /** Whether the sentence before was set in a cumulative period. */
  cumulative: boolean;
  /** The step of a whole block: "Annual comparison: …". */
  base: Base | null;
  /** A cumulative period that a sentence was set in: the next goes on with it. */
  period: Period | null;
}

const UNION = new Set(["EU", "EA"]);

/** Where in a sentence which subject is spoken of, for the claims. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly subjects: readonly Subject[];
  readonly adjunct: boolean;
  period: Period | null;
}

/** What a walk through one sentence gives. */
export interface Walked {
  readonly drafts: Draft[];
  readonly mentions: Mention[];
  /** For each token where it changes, the period in force. */
  readonly periods: { at: number; period: Period | null }[];
  readonly frames: { at: number; component: string | null; basis: Basis | null }[];
}

const w = (text: string) => lexicon.vocabulary.intern(text);
const set = (texts: string) => new WordSet(texts.split(" ").map(w));
const OPEN = w("("),
  CLOSE = w(")"),
  COMMA = w(","),
  SEMICOLON = w(";"),
  COLON = w(":"),
  AND = w("and"),
  OR = w("or"),
  AT = w("at"),
  FOR = w("for"),
  FROM = w("from"),
  IN = w("in"),
  TO = w("to"),
  WITH = w("with"),
  WHICH = w("which"),
  DASH = w("–");
const CLAUSE = set("while whereas but although though");
const ADJUNCT = set(
  "include includes than on thanks due amid amidst as by despite because reflecting owing following like given including partly after before when such until namely",
);
const CAUSE_VERBS = set(
  "led driven supported helped boosted lifted offset weighed dragged buoyed fuelled fueled underpinned spurred hurt",
);
const POST = set("in of for from to with at");
const SINCE = w("since"),
  OVER = w("over"),
  THAN = w("than"),
  WORTH = w("worth"),
  OF = w("of"),
  THE = w("the");
const BEHIND_BASE = set("set in of for from during recorded seen the posted registered logged at over");
const AVERAGED = set("averaged averaging");
const BEHIND_COMPARATIVE = set(
  "than the that those of level levels figure figures value in for from during seen recorded same total average",
);
const COMPARING = set("after following from against versus vs than extending reversing");
const EACH = set("both each all");
/** "the largest annual gains": the adjective says the step. */
const STEPS = new Map(
  [
    ["annual", "yoy"],
    ["yearly", "yoy"],
    ["monthly", "mom"],
    ["quarterly", "qoq"],
  ].map(([t, step]) => [w(t!), step!]),
);
const SHARE_WORDS = set("share shares proportion portion weight weights");
const PLUS_MINUS = w("±");
const EXCLUDING = set("excluding except without");
const CONSECUTIVE = set("consecutive straight successive");
const EXAMPLES = set("such including like namely");
const COPULA = new Set(["is", "was", "remains", "remained", "stays", "stayed", "became", "becomes"]);
const TRADE_FLOWS = new Set(["exports", "imports", "total_trade"]);
lexicon.vocabulary.intern("revised");
const FORECAST = set(
  "forecast forecasts expects expect projects projected expected projection will predicts predicted",
);
const TARGETS = set("target targets targeting goal aims");
const ESTIMATED = w("estimated");
/** Openers of a new breakdown, which is of the release's own period. */
const OPENERS = set("by among of in for over from between during through since");
/** Periods that go on until another is told. */
const LASTING = new Set<Period["t"]>(["months", "first", "cumulative"]);
const THEIRS = set("their its whose");
const RANK = new Map(toldRules.map((r, i) => [r.name, i]));

/** The figures of a sentence, each told by one rule only: where several could tell it, the first in the rules' order. */
export function selectTold(chart: Chart, s: Sentence): Map<number, Span<Told>> {
  const all: Span<Told>[] = [];
  for (let i = s.first; i < s.last; i++)
    for (const span of chart.at(i))
      if (span.kind === TOLD.id && span.last <= s.last) all.push(span as Span<Told>);
  all.sort((a, b) => RANK.get(a.rule)! - RANK.get(b.rule)! || a.first - b.first || b.last - a.last);
  const taken = new Set<number>();
  const chosen = new Map<number, Span<Told>>();
  for (const span of all) {
    const { figures } = span.value;
    if (figures.length === 0 || figures.some((f) => taken.has(f.first))) continue;
    let clash: Span<Told> | null = null;
    for (const c of chosen.values()) {
      if (c.first >= span.last || span.first >= c.last) continue;
      clash = c;
      break;
    }
    if (clash) {
      // Trim a rule's opening words where another rule needs them.
      const inside =
        clash.value.figures.every((f) => span.first >= f.last || span.last <= f.first) &&
        clash.first < span.first &&
        span.last < clash.last &&
        span.rule === "figure" &&
        (chart.tokens.word[span.first - 1] === OPEN || chart.tokens.word[span.first - 1] === OR);
      const inner = span.value.figures[0]!.outer;
      if (!inside && clash.last > inner && clash.first < span.value.figures.at(-1)!.last) continue;
    }
    for (const f of span.value.figures) taken.add(f.first);
    // Where another's words overlap its opening, it begins behind them.
    let first = span.first;
    for (const c of chosen.values())
      if (c.first <= first && first < c.last && span.last > c.last) first = c.last;
    chosen.set(first, span);
  }
  return chosen;
}

/**
 * Walks a sentence from left to right with what is spoken of in mind, and gives each figure its subject: the name before
 * its verb, the name before its bracket, or the name behind it ("a rise of 3% in exports").
 */
export function walk(chart: Chart, s: Sentence, memory: Memory, scope: Scope): Walked {
  return new Walk(chart, s, memory, scope).run();
}

class Walk {
  readonly #drafts: Draft[] = [];
  readonly #mentions: Mention[] = [];
  readonly #periods: { at: number; period: Period | null }[] = [];
  readonly #frames: { at: number; component: string | null; basis: Basis | null }[] = [];
  readonly #c: Chart;
  readonly #s: Sentence;
  readonly #memory: Memory;
  readonly #scope: Scope;
  readonly #told: Map<number, Span<Told>>;
  #current: readonly Subject[] | null = null;
  /** A name inside an adjunct ("on demand for SSDs"): it holds for what stands right behind it. */
  #adjunct: readonly Subject[] | null = null;
  #lastTopicEnd = -1;
  #lastTopic: readonly Subject[] | null = null;
  #itemSinceTopic = false;
  /** Drafts since the last subject, to which a period or comparison behind them applies. */
  #open: Draft[] = [];
  #period: Period | null = null;
  #base: Base | null = null;
  #component: string | null = null;
  #basis: Basis | null = null;
  #way: 1 | -1 | 0 | null = null;
  /** The way of the last word of change that no figure stood behind: "the gain … was steeper at 29.2 percent". */
  #said: 1 | -1 | 0 | null = null;
  #amountAs: Told["as"] = "level";
  #share = false;
  /** Whether the percentage told last was a share, whose change in points or earlier value may follow. */
  #wasShare = false;
  #status: "estimate" | "target" | null = null;
  #inAdjunct = false;
  /** Token after the last span that was taken: what stands before it is no part of an unknown name. */
  #consumed = 0;
  /** Whether the name in force stands behind "decline in": its figures are changes. */
  #noun = false;
  #whichPeriod: { period: Period | null } | null = null;
  /** Whether the figure last told was a change with its name behind it. */
  #namedChange = false;
  /** Whether the subject in force was named without a measure: a bare measure behind it is its own. */
  #bare = false;
  /** Whether a name is only an example ("such as", "including"). */
  #example = false;
  /** Token to go on from after a word that took what follows it. */
  #jump = 0;
  /** Token to go on from after a figure, where what follows it was taken with it. */
  #skipTo = 0;
  /** Whether the period in force opened its sentence ("In December alone, …"): what follows is of it. */
  #periodFronted = false;
  /** Whether it was told "alone": it holds for its sentence only. */
  #alone = false;
  #periodBehind = false;
  #periodBefore: Period | null = null;
  /** The first subject of the sentence: the next one's names go on with its measure. */
  #firstSubject: readonly Subject[] | null = null;
  #firstExplicit = false;
  /** "in billions of dollars": the scale of figures printed without one. */
  #scale = 0;
  /** An area told first: "With EU countries the goods deficit increased". */
  #fronted: string | null = null;
  /** Where the last comparison ended, and what it was: a figure in a bracket right behind it is the level then. */
  #lastDated = -1;
  #lastBase: Base | null = null;
  #dated: Base | null = null;
  readonly #brackets: {
    current: readonly Subject[] | null;
    open: Draft[];
    lastTopic: readonly Subject[] | null;
    way: 1 | -1 | 0 | null;
    base: Base | null;
    period: Period | null;
    component: string | null;
    basis: Basis | null;
    inAdjunct: boolean;
  }[] = [];

  constructor(chart: Chart, s: Sentence, memory: Memory, scope: Scope) {
    this.#c = chart;
    this.#s = s;
    this.#memory = memory;
    this.#scope = scope;
    this.#told = selectTold(chart, s);
    this.#consumed = s.first;
  }

  run(): Walked {
    const { first, last } = this.#s;
    const opener = this.#token(first);
    if (this.#s.opensBlock) {
      this.#memory.base = null;
      this.#memory.scale = 0;
    }
    this.#scale = this.#memory.scale;
    this.#base = this.#memory.base;
    if (this.#memory.period && !this.#s.opensBlock && !(opener && OPENERS.has(opener))) {
      this.#period = this.#memory.period;
      this.#periods.push({ at: this.#s.first, period: this.#period });
      this.#periodFronted = true;
    }
    for (let i = first; i < last; ) {
      const told = this.#told.get(i);
      const comparison = this.#c.longest(i, COMPARISON);
      const topic = this.#c.longest(i, TOPIC);
      const period = this.#c.longest(i, PERIOD);
      const role = this.#c.longest(i, ROLE);
      if (
        told &&
        !(
          topic &&
          topic.last > told.first &&
          topic.value.each.some((e) => e.measure) &&
          topic.last > told.value.figures[0]!.first
        )
      ) {
        this.#tell(told);
        i = Math.max(told.last, this.#skipTo);
        this.#consumed = i;
      } else if (
        comparison &&
        comparison.last <= last &&
        comparison.last > (period?.last ?? 0) &&
        !(this.#drafts.length === 0 && this.#token(i) === OVER)
      ) {
        this.#compare(comparison.value, comparison.last);
        i = comparison.last;
        this.#consumed = i;
      } else if (role?.value.role.endsWith("_frame") && role.last >= (topic?.last ?? 0)) {
        this.#frame(role.value.role.slice(0, -6), i, role.last);
        i = role.last;
        this.#consumed = i;
      } else if (topic && topic.last >= (period?.last ?? 0)) {
        const taken = this.#topic(topic);
        i = topic.last;
        if (taken) this.#consumed = i;
      } else if (period) {
        this.#time(period.value, i, period.last);
        i = period.last;
        this.#consumed = i;
      } else {
        this.#word(i);
        i = Math.max(i + 1, this.#jump);
      }
    }
    if (this.#whichPeriod) this.#period = this.#whichPeriod.period;
    this.#memory.period = this.#lastingPeriod();
    if (this.#s.opensBlock)
      this.#memory.block = this.#s.first > 0 && this.#periodFronted ? this.#period : null;
    const told = [...new Set(this.#drafts.map((d) => d.subject.ref_area))].filter(
      (a): a is string => a !== null && UNION.has(a),
    );
    if (told.length === 2) this.#memory.areas = told;
    const main = this.#current;
    if (main) {
      this.#memory.last = main;
      const first = this.#firstSubject ?? main;
      // "Semiconductors lost 32 percent" after a sentence on the balance speaks of exports again.
      const plainImports =
        first[0]?.measure === "imports" &&
        this.#scope.measure !== "imports" &&
        first[0].counterpart_area === null &&
        first[0].product === this.#scope.product &&
        this.#mentions.some((m) => m.subjects[0]?.measure === "trade_balance");
      if (plainImports) this.#memory.subject = null;
      else if (!first.some((m) => m.measure !== null && PASSING.has(m.measure))) this.#memory.subject = first;
      else if (this.#memory.subject?.[0] && this.#memory.subject[0].measure !== this.#scope.measure)
        this.#memory.subject = null;
    }
    return { drafts: this.#drafts, mentions: this.#mentions, periods: this.#periods, frames: this.#frames };
  }

  /**
   * The period that the next sentence goes on with, if it names none: in a release on a longer time the month it turned to
   * ("In December, …"), in one on a month a cumulative time only where two sentences running were set in one.
   */
  #lastingPeriod(): Period | null {
    const period = this.#period;
    if (!period || this.#drafts.length === 0) return null;
    // "In October alone, noodle exports …" is an aside; told of the whole, the release goes on with it.
    const [first] = this.#firstSubject ?? [];
    if (
      this.#alone &&
      !(
        this.#scope.months >= 12 &&
        first &&
        first.product === this.#scope.product &&
        first.counterpart_area === null
      )
    )
      return null;
    if (this.#s.opensBlock && this.#periodFronted && this.#s.first > 0) return period;
    if (this.#memory.block && this.#memory.block === period && !this.#s.opensBlock) return period;
    const cumulative = LASTING.has(period.t) || (period.t === "same" && period.unit === "period");
    if (this.#scope.months > 1)
      return this.#periodFronted ||
        period.t === "month" ||
        (period.t === "relative" && period.unit === "month")
        ? period
        : null;
    // "in January-June 2019": a time dated in full is a frame, not an aside.
    if (period.t === "months" && period.y !== null) return period;
    const running = this.#memory.cumulative;
    this.#memory.cumulative = cumulative;
    return cumulative && running ? period : null;
  }

  #token(i: number) {
    return i >= this.#s.first && i < this.#s.last ? this.#c.tokens.word[i] : null;
  }

  #word(i: number): void {
    const word = this.#token(i);
    if (!word) return;
    const step = STEPS.get(word);
    if (
      step &&
      !CONSECUTIVE.has(this.#token(i - 1)!) &&
      !this.#c.has(i - 1, ORDINAL_WORD) &&
      this.#changeWithin(i + 1, 1)
    )
      this.#base = { step, period: null };
    if (step && this.#token(i + 1)?.text === "comparison") {
      this.#base = { step, period: null };
      this.#memory.base = this.#base;
    }
    if (SHARE_WORDS.has(word)) {
      this.#share = true;
      this.#wasShare = true;
    }
    if (word.text === "member" && this.#token(i + 1)?.text === "states")
      this.#memory.members = UNION.has(this.#scope.ref_area ?? "");
    else if (word.text === "partners" || word.text === "partner") this.#memory.members = false;
    const change = this.#c.longest(i, CHANGE);
    if (change && change.value.class !== "comparative") this.#said = change.value.way;
    if (word === OPEN) {
      this.#brackets.push({
        current: this.#current,
        open: this.#open,
        lastTopic: this.#lastTopic,
        way: this.#way,
        base: this.#base,
        period: this.#period,
        component: this.#component,
        basis: this.#basis,
        inAdjunct: this.#inAdjunct,
      });
      // What a bracket says is about the name or figure right before it.
      const told = this.#drafts.at(-1)?.told;
      if (told?.last === i && this.#open.length > 0)
        this.#current = this.#drafts.filter((d) => d.told === told).map((d) => d.subject);
      else if (this.#lastTopic && (this.#lastTopicEnd === i || this.#open.length === 0))
        this.#current = this.#lastTopic;
      this.#dated = this.#lastDated === i ? this.#lastBase : null;
      this.#open = [];
    } else if (word === CLOSE) {
      this.#dated = null;
      const outer = this.#brackets.pop();
      if (outer) {
        this.#current = outer.current;
        this.#open = outer.open;
        this.#base = outer.base;
        if (this.#period !== outer.period) this.#periods.push({ at: i, period: outer.period });
        this.#period = outer.period;
        this.#component = outer.component;
        this.#basis = outer.basis;
        this.#inAdjunct = outer.inAdjunct;
        this.#lastTopicEnd = -1;
      }
    } else if (word === SEMICOLON || CLAUSE.has(word)) {
      // A time told behind its figure holds for its clause; one told first holds on.
      if (word === SEMICOLON && this.#periodBehind) {
        this.#period = this.#periodBefore;
        this.#periods.push({ at: i, period: this.#period });
      }
      this.#periodBehind = false;
      this.#open = [];
      this.#inAdjunct = false;
      this.#bare = false;
      this.#component = null;
      this.#basis = null;
      if (this.#status === "estimate") this.#status = null;
    } else if (word === COMMA || word === COLON || word === DASH) {
      const aside = word === COMMA ? this.#apposition(i) : 0;
      if (aside) {
        this.#jump = aside;
        return;
      }
      // A relative clause has its own time: "coverage, which had been 85.0% in August 2019, went down".
      if (this.#whichPeriod) {
        this.#period = this.#whichPeriod.period;
        this.#whichPeriod = null;
        this.#open = [];
      }
      if (word === COLON) this.#open = [];
      this.#inAdjunct = false;
      this.#adjunct = null;
    } else if (EXCLUDING.has(word)) {
      const left = this.#c.longest(this.#token(i + 1) === THE ? i + 2 : i + 1, TOPIC);
      const t = this.#c.tokens;
      const name = left?.value.each.every((e) => !e.measure && (e.product || e.activity || e.component))
        ? slugOf(t.body.slice(t.start[left.first]!, t.end[left.last - 1]!))
        : null;
      if (left && name) {
        this.#component = `excluding_${name}`;
        this.#jump = left.last;
      }
    } else if (word === WHICH || word.text === "where" || word.text === "whose") {
      this.#whichPeriod = { period: this.#period };
      if (this.#lastTopic) this.#current = this.#lastTopic;
    } else if (ADJUNCT.has(word) || CAUSE_VERBS.has(word)) {
      this.#inAdjunct = true;
      this.#example = EXAMPLES.has(word) || (word.text === "as" && this.#token(i - 1)?.text === "such");
    } else if (word.text === "in" && this.#c.longest(i + 1, SCALE) && this.#token(i + 2) === OF) {
      this.#scale = this.#c.longest(i + 1, SCALE)!.value.value;
      this.#memory.scale = this.#scale;
    } else if (FORECAST.has(word)) this.#status = "estimate";
    else if (TARGETS.has(word)) this.#status = "target";
  }

  /** The end of a name's apposition: "SSDs, a part of the latter, surged", "China, Korea's largest market, took"; else 0. */
  #apposition(i: number): number {
    if (this.#lastTopicEnd !== i) return 0;
    const next = this.#token(i + 1);
    const opens =
      ((next?.classes ?? 0) & (WordClass.determiner | WordClass.quantifier)) !== 0 ||
      this.#token(i + 2)?.text === "'s";
    if (!opens) return 0;
    for (let k = i + 1; k < this.#s.last && k < i + 14; k++) {
      const word = this.#token(k);
      if (
        this.#told.has(k) ||
        ((word?.classes ?? 0) & (WordClass.changeVerb | WordClass.auxiliary | WordClass.verb)) !== 0
      )
        return 0;
      if (k > i + 1 && word === COMMA) {
        const after = this.#token(k + 1);
        // A list goes on with "and"; an apposition gives way to its verb.
        return after && (after.classes & (WordClass.changeVerb | WordClass.verb | WordClass.auxiliary)) !== 0
          ? k + 1
          : 0;
      }
    }
    return 0;
  }

  #changeWithin(from: number, tokens: number): boolean {
    for (let k = from; k < from + tokens && k < this.#s.last; k++)
      if (this.#c.longest(k, CHANGE)?.value.class !== "comparative" && this.#c.has(k, CHANGE)) return true;
    return false;
  }

  #topic(span: Span<Topic>): boolean {
    let topic = span.value;
    // "Among Member States, the largest surplus was observed in Germany": areas of a union told one by one.
    const members = this.#memory.members && topic.each.every((e) => e.bare && !e.measure && !e.product);
    if (members) topic = { ...topic, each: topic.each.map(({ bare, ...e }) => ({ ...e, owner: bare! })) };
    const nested = this.#current !== null;
    const context = this.#current ?? (members ? this.#memory.last : this.#memory.subject);
    let subjects: readonly Subject[];
    let merged = false;
    if (topic.pronoun) {
      const meant = this.#current ?? this.#memory.last ?? context;
      if (!meant) return false;
      const { pair } = this.#memory;
      const which = this.#token(span.last - 1)?.text;
      const pairNow = meant.length === 2 ? meant.map((s) => [s]) : pair;
      subjects =
        which === "former" && pairNow.length === 2
          ? pairNow[0]!
          : which === "latter" && pairNow.length === 2
            ? pairNow[1]!
            : which === "two" && pair.length === 2
              ? pair.flat()
              : meant;
    } else {
      const opener = this.#lead(span.first);
      // "the statistical office of the European Union", "a surplus in trade in goods": what an office or a balance is of.
      if (
        !nested &&
        opener?.text === "of" &&
        topic.each.every((item) => item.bare && !item.measure && !item.product)
      )
        return false;
      if (
        opener?.text === "in" &&
        this.#current?.[0]?.measure === "trade_balance" &&
        topic.each.every((item) => item.measure === "total_trade")
      )
        return true;
      const onlyMeasure = topic.each.length === 1 && isOnlyMeasure(topic.each[0]!);
      const theirs =
        THEIRS.has(this.#token(span.first - 1)!) ||
        (onlyMeasure &&
          this.#bare &&
          nested &&
          (topic.each[0]!.verb ||
            opener?.text === "of" ||
            opener?.text === "where" ||
            opener?.text === "whose" ||
            ((opener?.classes ?? 0) & WordClass.verb) !== 0));
      merged = theirs;
      const from = theirs ? (this.#current ?? this.#memory.last) : context;
      subjects = topic.each.map((item, k) =>
        this.#compose(item, from?.[Math.min(k, from.length - 1)] ?? null, nested, theirs),
      );
      if (this.#fronted)
        subjects = subjects.map((s) =>
          s.counterpart_area === null && hasPartner(s.measure)
            ? { ...s, counterpart_area: this.#fronted }
            : s,
        );

      const [only] = topic.each;
      if (only && topic.each.length === 1 && !nested && UNION.has(this.#scope.ref_area ?? "")) {
        // "Extra-EU exports" are the Union's.
        const told = only.bare ?? only.owner ?? "";
        if (UNION.has(told) || (told === "NON_EU" && only.measure))
          this.#memory.owner = told === "NON_EU" ? "EU" : told;
      }
      if (topic.each.every((item) => isOwnArea(item, this.#area())) && !this.#memory.owner) return false;
    }
    if (members)
      subjects = subjects.map((s, k) => ({ ...s, ref_area: topic.each[k]!.owner!, counterpart_area: null }));
    const before = this.#before(span.first);
    // "the shares of A and B in total exports": the whole is nobody's subject.
    if (
      this.#share &&
      this.#current &&
      (before?.text === "in" || before?.text === "of") &&
      topic.each.some((e) => e.measure)
    )
      return true;
    if (!nested && !topic.pronoun && this.#isFrontedArea(span)) {
      this.#fronted = subjects[0]!.counterpart_area;
      return true;
    }
    // "ASEAN remained the largest trading partner, with trade up 5 percent": what follows is with it.
    if (
      !nested &&
      topic.each.length === 1 &&
      topic.each[0]!.bare &&
      isAreaOnly(topic.each[0]!) &&
      COPULA.has(this.#token(span.last)?.text ?? "")
    )
      this.#fronted = subjects[0]!.counterpart_area;
    const own = topic.each.some((e) => e.measure || e.anaphor);
    const coordinated =
      this.#lastTopic !== null && !this.#itemSinceTopic && this.#joins(this.#lastTopicEnd, span.first, own);
    // "Hyundai Motor exported 85,305 vehicles".
    const verb =
      topic.each.length === 1 && topic.each[0]!.verb && !topic.each[0]!.bare && !topic.each[0]!.product;
    if (verb && this.#scope.sales === "domestic_sales") {
      let from = span.first;
      while (
        from > Math.max(this.#consumed, this.#lastTopicEnd, this.#s.first - 1) &&
        this.#isContent(from - 1) &&
        this.#isCapital(from - 1)
      )
        from--;
      const t = this.#c.tokens;
      const named = [...Array(span.first - from).keys()].some(
        (k) => !((this.#token(from + k)?.classes ?? 0) & WordClass.generic),
      );
      const maker =
        from < span.first && named
          ? slugOf(t.body.slice(t.start[from]!, t.end[span.first - 1]!), false)
          : null;
      if (maker) subjects = subjects.map((s) => ({ ...s, component: maker }));
    }
    const adjunct =
      this.#inAdjunct && this.#current !== null && !topic.each.some((e) => e.verb) && before !== null;
    let first = span.first;
    if (coordinated && !adjunct && !this.#mentions.at(-1)?.adjunct) {
      subjects = [...this.#lastTopic!, ...subjects];
      const before = this.#mentions.at(-1);
      if (before && before.last === this.#lastTopicEnd) {
        first = before.first;
        this.#mentions.pop();
      }
    }
    this.#mentions.push({ first, last: span.last, subjects, adjunct, period: topic.each[0]?.period ?? null });
    this.#lastTopic = subjects;
    this.#lastTopicEnd = span.last;
    this.#itemSinceTopic = false;
    // "declines in consumer goods ($1.6 billion)", "a decrease in the deficit of $0.8 billion".
    const lead = this.#lead(span.first);
    if (lead?.text === "in") this.#noun = this.#said !== null;
    else if (lead !== COMMA && lead !== AND) this.#noun = false;
    const [latest] = this.#memory.pair.slice(-1);
    if (!topic.pronoun && !adjunct && !sameSubjects(latest, subjects))
      this.#memory.pair = [...this.#memory.pair.slice(-1), subjects];
    const partner = subjects.at(-1)?.counterpart_area;
    if (partner && !adjunct) this.#memory.partner = partner;
    if (!adjunct)
      this.#bare = topic.pronoun || merged ? this.#bare : topic.each.every((e) => !e.measure || e.anaphor);
    if (adjunct) this.#adjunct = subjects;
    else {
      this.#current = subjects;
      this.#adjunct = null;
      const explicit = topic.each.some((e) => e.measure);
      if (
        !this.#firstSubject ||
        (explicit && !this.#firstExplicit) ||
        (PASSING.has(this.#firstSubject[0]?.measure ?? "") && !PASSING.has(subjects[0]?.measure ?? ""))
      ) {
        this.#firstSubject = subjects;
        this.#firstExplicit = explicit;
      }
    }
    this.#open = [];
    if (topic.each[0]?.basis) this.#component = null;
    const [named] = topic.each;
    if (named?.period && named.period.t !== "cumulative") {
      this.#period = named.period;
      this.#periods.push({ at: span.first, period: named.period });
    }
    return true;
  }

  /** "With EU countries the goods deficit …": an area behind a preposition that opens its sentence. */
  #isFrontedArea(span: Span<Topic>): boolean {
    const [item] = span.value.each;
    if (
      !item ||
      span.value.each.length > 1 ||
      item.measure ||
      item.product ||
      item.activity ||
      item.component
    )
      return false;
    let k = span.first - 1;
    if (this.#token(k) === THE) k--;
    return k === this.#s.first && ["with", "to", "from", "for"].includes(this.#token(k)?.text ?? "");
  }

  /** The word before a name, its articles passed over. */
  #lead(i: number) {
    let k = i - 1;
    while (((this.#token(k)?.classes ?? 0) & WordClass.determiner) !== 0) k--;
    return this.#token(k);
  }

  /** Whether only "and" or a comma stands between two names, so that they are one list. */
  #joins(from: number, to: number, noComma = false): boolean {
    if (to <= from || to - from > 3) return false;
    let joins = false;
    for (let k = from; k < to; k++) {
      const word = this.#token(k);
      if (word === AND) joins = true;
      // "those of fruit and of nuts"
      else if (joins && word === OF) continue;
      else if (noComma ? word !== THE : word !== COMMA && word !== THE) return false;
    }
    return joins;
  }

  #before(i: number) {
    return this.#token(i - 1) ?? null;
  }

  #time(period: Period, at: number, last: number): void {
    if (period.t === "day" || (period.t === "relative" && period.unit === "week")) return;
    // "the largest since September 2018" dates a claim.
    if (this.#token(at - 1) === SINCE) {
      this.#lastDated = last;
      this.#lastBase = { step: null, period };
      return;
    }
    const lastDraft = this.#drafts.at(-1);
    if (lastDraft?.as === "base" && this.#open.includes(lastDraft) && at - lastDraft.told.last <= 2) {
      lastDraft.base = { step: null, period };
      return;
    }
    if (period.t === "relative" && period.unit === "year") {
      if (period.offset === -1 && at <= this.#s.first + 1) {
        this.#period = period;
        this.#periodFronted = true;
      }
      return;
    }
    if (
      period.t === "months" &&
      period.to === period.from + 1 &&
      lastDraft &&
      this.#open.includes(lastDraft) &&
      lastDraft.as === "change" &&
      at - lastDraft.told.last <= 1
    ) {
      // "rose by 1.8% from July to August": from one month to the next.
      for (const draft of this.#open) {
        draft.period = { t: "month", m: period.to, y: period.y };
        draft.base = { step: "mom", period: null };
      }
      return;
    }
    // A clause of cause has its own time: "as Lunar New Year fell in February".
    if (
      this.#inAdjunct &&
      this.#c.tokens.word[at - 1] !== THAN &&
      !this.#open.some((d) => at - d.told.last <= 3)
    )
      return;
    const behind = lastDraft && this.#open.includes(lastDraft) && at - lastDraft.told.last <= 2;
    for (const draft of this.#open)
      if (
        (draft.period === null && !this.#crosses(draft.told.last, at)) ||
        (behind && !draft.subject.period && draft.told === lastDraft.told && this.#brackets.length > 0)
      )
        draft.period = period;
    this.#periodFronted = this.#drafts.length === 0 && this.#current === null;
    this.#alone = this.#token(last)?.text === "alone";
    if (behind && this.#brackets.length > 0) return;
    if (!this.#periodBehind) this.#periodBefore = this.#period;
    this.#periodBehind = this.#open.length > 0;
    this.#period = period;
    this.#periods.push({ at, period });
  }

  #compare(base: Base, at: number): void {
    this.#lastDated = at;
    this.#lastBase = base;
    // A block that opens with its comparison ("Year-over-year, …") is told in it.
    if (
      base.step &&
      this.#s.opensBlock &&
      this.#s.first > 0 &&
      this.#drafts.length === 0 &&
      this.#current === null
    )
      this.#memory.base = base;
    // "better than in March 2017": the sentence is of March again.
    if (base.period && this.#drafts.length === 0 && this.#period === this.#memory.period) this.#period = null;
    for (const draft of this.#open) {
      if (draft.as === "base" ? draft.base === null : draft.base === null) draft.base = base;
    }
    this.#base = base;
  }

  #frame(role: string, at: number, last: number): void {
    if (role.startsWith("side_")) {
      this.#current = [this.#compose({ measure: role.slice(5) }, null, false)];
      this.#firstSubject ??= this.#current;
      return;
    }
    // Cars are counted and valued: the unit tells which.
    if (this.#scope.sales === "domestic_sales" && role === "volume") return;
    const component = role.endsWith("average") || role === "total" || role === "units" ? null : role;
    const basis: Basis | null = role === "daily_average" || role === "monthly_average" ? role : null;
    const lastDraft = this.#drafts.at(-1);
    // Behind its figure a frame is the figure's: "5.72 per cent in Dollar terms and 7.79 per cent in Rupee terms".
    if (lastDraft && this.#open.includes(lastDraft) && lastDraft.told.last === at) {
      const ofTold = this.#drafts.filter((d) => d.told === lastDraft.told);
      for (const d of ofTold) {
        d.component ??= component;
        d.basis ??= basis;
      }
      return;
    }
    void last;
    this.#component = component;
    this.#basis = basis;
    this.#frames.push({ at, component, basis });
  }

  #tell(span: Span<Told>): void {
    const told = span.value;
    // A margin of error is no statistic.
    if (this.#token(span.first - 1) === PLUS_MINUS) return;
    let targets = this.#targets(span);
    const behind = this.#namedBehind(span);
    if (behind) {
      // "Private enterprises handled 8.64 trillion yuan of imports and exports": the name before says whose.
      const base = behind.each.some((e) => e.measure) && !this.#bare ? null : targets;
      const theirs = this.#bare && behind.each.every((e) => e.measure && !e.product && !e.partner && !e.bare);
      this.#itemSinceTopic = true;
      targets = behind.each.map((item) =>
        this.#compose(
          item,
          base?.[0] ?? this.#current?.[0] ?? this.#memory.subject?.[0] ?? null,
          true,
          theirs,
        ),
      );
    }
    this.#itemSinceTopic = true;
    if (this.#brackets.length === 0) this.#inAdjunct = false;
    if (!targets || targets.length === 0) return;
    const model = this.#modelBehind(span);
    this.#namedChange = behind !== null && (told.as === "difference" || this.#namedChange);
    if (behind) {
      this.#lastTopic = targets;
      this.#lastTopicEnd = span.last;
      if (!this.#current || this.#drafts.some((d) => d.told.first > this.#s.first)) this.#current = targets;
    }
    if (model) targets = targets.map((s) => ({ ...s, component: model }));
    targets = this.#ofSize(targets, told.figures.length, span.first);
    targets = splitName(targets, told.figures.length);
    const daily = this.#perDay(span.last);
    const averaged = AVERAGED.has(this.#token(span.first - 1)!) || AVERAGED.has(this.#token(span.first - 2)!);
    if (this.#dated && (told.as === "level" || told.as === "carried") && span.rule === "figure") {
      const base = this.#dated;
      for (const [figure, subject] of pair(told.figures, targets))
        this.#drafts.push({
          figure,
          subject,
          told: span,
          as: "base",
          way: this.#way,
          base,
          period: this.#outerPeriod(),
          component: this.#component,
          basis: this.#basis,
          averaged: false,
          step: this.#base?.step ?? null,
          ofShare: false,
          status: null,
          because: [],
        });
      return;
    }
    const rate = told.figures[0]!.unit === "percent" || told.figures[0]!.unit === "percentage_points";
    let as = model && told.as === "base" ? "level" : told.as;
    let way = told.way;
    if (as === "carried") {
      if (this.#share) as = "share";
      else {
        as = "change";
        way = this.#said ?? this.#way ?? this.#wayAhead(span.last);
        // Nobody says which way: a share in a list of shares, else no fact.
        if (way === null) {
          if (this.#brackets.length === 0) return;
          as = "share";
        }
      }
    } else if (
      as === "level" &&
      span.rule === "figure" &&
      !rate &&
      (targets[0]!.sign === 0 || this.#noun) &&
      this.#isDifference(span, behind !== null)
    ) {
      as = "difference";
      way = this.#noun ? (this.#said ?? this.#way) : this.#way;
    }
    if (as === "change" || as === "difference") {
      if (told.way !== null) {
        this.#way = told.way;
        this.#said = null;
      }
      way ??= this.#way;
    }
    if (as === "base" && rate) way = told.way ?? this.#way;
    if (as === "share") this.#wasShare = true;
    else if (rate && as === "change" && told.figures[0]!.unit === "percent") this.#wasShare = false;
    if (as === "share") this.#share = true;
    else if (rate && told.figures[0]!.unit === "percent") this.#share = false;
    if (
      !rate &&
      as === "level" &&
      told.figures[0]!.sign !== 0 &&
      !targets[0]!.measure?.endsWith("_balance")
    ) {
      as = "difference";
      way = null;
    }
    if (
      rate &&
      PERCENTAGES.has(targets[0]!.measure ?? "") &&
      (span.rule === "figure" || span.rule === "base-level")
    )
      as = as === "base" ? "base" : "level";
    if (!rate && (as === "level" || as === "difference")) this.#amountAs = as;
    else if (as === "change" && this.#brackets.length === 0 && !this.#drafts.some((d) => d.as === "level"))
      this.#amountAs = "difference";
    const opener = this.#token(span.first - 1);
    if (
      as === "change" &&
      told.noun &&
      (this.#compares(span.first - 1) ||
        (opener && opener.classes & WordClass.determiner && this.#compares(span.first - 2))) &&
      this.#timeBehind(span)
    )
      as = "base";
    // "in surplus by 19.4 billion" is how much it was, not how it changed.
    if (
      span.rule === "by-amount" &&
      targets[0]!.sign !== 0 &&
      ((this.#lastTopicEnd === span.first && !this.#bare) || (this.#way === null && this.#said === null))
    )
      as = "level";
    const revised = as === "base" && this.#revised(span.first);
    if (revised) as = rate ? "change" : "level";
    const inner =
      told.base ??
      this.#innerComparison(span) ??
      (told.noun && (as === "change" || as === "difference") ? this.#comparedBehind(span) : null);
    const each = EACH.has(this.#token(span.first - 1)!);
    const figures = this.#scale
      ? told.figures.map((f) => (f.mult === 0 && f.currencies ? { ...f, mult: this.#scale } : f))
      : told.figures;
    const pairs =
      each && figures.length === 1
        ? targets.map((s): [Figure, Subject] => [figures[0]!, s])
        : pair(figures, this.#turn(span, targets));
    const estimated = this.#estimatedBefore(span.first);
    // "against a deficit of 750.9 billion yen": the earlier balance has its own sign.
    const balance = as === "base" ? this.#balanceIn(span) : 0;
    for (const [figure, spoken] of pairs) {
      const subject = balance && spoken.sign !== 0 ? { ...spoken, sign: balance } : spoken;
      const draft: Draft = {
        figure,
        subject: figure.measure
          ? {
              ...subject,
              measure: figure.measure,
              product: null,
              counterpart_area: null,
              activity: null,
              component: null,
              sign: 0,
              basis: "total",
            }
          : subject,
        told: span,
        as,
        way,
        base: inner,
        period: subject.period ?? (told.base ? null : this.#innerPeriod(span)) ?? this.#period,
        component: this.#component,
        basis: this.#basis ?? (daily ? "daily_average" : null),
        averaged,
        step: this.#base?.step ?? null,
        ofShare: rate && this.#wasShare && (as === "base" || figure.unit === "percentage_points"),
        status: revised ? "preliminary" : estimated ? "estimate" : this.#status,
        because: [],
      };
      if (inner === null && as !== "base" && as !== "level" && as !== "share") draft.base = null;
      this.#drafts.push(draft);
      this.#open.push(draft);
    }
    for (const [at, other] of this.#told)
      if (at > span.first && other.last <= span.last && other !== span) this.#tellInside(other, way, inner);
    if (as === "base") this.#baseBehind(span);
    if (as === "share") this.#wholeBehind(span.last);
    if (inner && !told.base && as !== "base") this.#base = inner;
    else if (!inner)
      for (const d of this.#open)
        if (
          d.base === null &&
          this.#base &&
          (d.as === "change" || d.as === "difference") &&
          !this.#comparisonAt(span.last)
        )
          d.base = this.#base;
  }

  /** Of several subjects whose figures are told in turn ("7.2 percent to $478 million and 52.9 percent to $94 million"), the one whose turn it is. */
  #turn(span: Span<Told>, targets: readonly Subject[]): readonly Subject[] {
    if (targets.length < 2 || span.value.figures.length !== 1) return targets;
    const key = (t: Span<Told>) =>
      t.value.figures[0]!.unit === "percent" ? "rate" : t.value.as === "base" ? "base" : "amount";
    const own = key(span);
    let total = 0;
    let before = 0;
    for (const [at, other] of this.#told) {
      if (
        at < this.#lastTopicEnd ||
        other.value.figures.length !== 1 ||
        key(other) !== own ||
        (other.value.as === "share") !== (span.value.as === "share")
      )
        continue;
      if (this.#topicBetween(this.#lastTopicEnd, at)) continue;
      total++;
      if (at < span.first) before++;
    }
    return total === targets.length ? [targets[before]!] : targets;
  }

  #topicBetween(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (this.#c.has(k, TOPIC) || this.#token(k) === SEMICOLON) return true;
    return false;
  }

  #outerPeriod(): Period | null {
    return this.#brackets.at(-1)?.period ?? this.#period;
  }

  /** Whether a time stands behind a figure: "after a 9.3 per cent slide in October"; "after a 14 percent rise" is the figure's own. */
  #timeBehind(span: Span<Told>): boolean {
    if (
      !/^(?:after|following)$/.test(this.#token(span.first - 1)?.text ?? "") &&
      !/^(?:after|following)$/.test(this.#token(span.first - 2)?.text ?? "")
    )
      return true;
    let k = span.last;
    while (k - span.last < 4 && BEHIND_BASE.has(this.#token(k)!)) k++;
    return this.#c.has(k, BASE) || this.#current === null;
  }

  /** Whether a word puts an earlier figure beside the one before: "after", "against", "compared with". */
  #compares(i: number): boolean {
    const word = this.#token(i);
    if (!word) return false;
    return word.text === "with" || word.text === "to"
      ? /^compar/.test(this.#token(i - 1)?.text ?? "")
      : COMPARING.has(word);
  }

  /** A percentage in brackets inside a change told as an amount: "£10.9 billion (8.7%) higher". */
  #tellInside(span: Span<Told>, way: 1 | -1 | 0 | null, base: Base | null): void {
    const outer = this.#drafts.at(-1)!;
    for (const figure of span.value.figures) {
      const draft: Draft = { ...outer, figure, told: span, as: "change", way, base, because: [] };
      this.#drafts.push(draft);
      this.#open.push(draft);
    }
  }

  /** What a comparative is compared with: "0.4% below «the level of November 2012»", "more than «August exports»". */
  #comparedBehind(span: Span<Told>): Base | null {
    let k = span.last;
    while (k - span.last < 6 && BEHIND_COMPARATIVE.has(this.#token(k)!)) k++;
    const base = this.#c.longest(k, BASE);
    if (
      !base ||
      (k === span.last &&
        base.value.period !== null &&
        base.value.step === null &&
        !/^(?:than|above|below|over|under)$/.test(this.#token(span.last - 1)?.text ?? ""))
    )
      return null;
    this.#skipTo = base.last;
    this.#lastDated = base.last;
    this.#lastBase = base.value;
    return base.value;
  }

  /** The period of a base, right behind it: "$26 billion a year ago", "the 58.3 billion of 2019", "$2.0 billion in May". */
  #baseBehind(span: Span<Told>): void {
    let k = span.last;
    while (k - span.last < 3 && BEHIND_BASE.has(this.#token(k)!)) k++;
    const base = this.#c.longest(k, BASE);
    if (!base) return;
    for (const draft of this.#drafts) if (draft.told === span) draft.base = base.value;
    this.#skipTo = base.last;
  }

  /** After "67 percent of …" comes the whole, which is nobody's subject. */
  #wholeBehind(from: number): void {
    let k = from;
    if (this.#token(k) === OF) k++;
    else if (this.#token(k - 1) !== OF) return;
    for (let n = 0; n < 4 && k < this.#s.last; n++, k++) {
      const topic = this.#c.longest(k, TOPIC);
      if (topic) {
        this.#skipTo = topic.last;
        // "took 74.4% of total imports": the part is of imports, too.
        const measure = topic.value.each[0]?.measure;
        if (measure && !topic.value.each[0]!.open && TRADE_FLOWS.has(measure)) {
          const last = this.#drafts.at(-1);
          for (let d = this.#drafts.length - 1; d >= 0 && this.#drafts[d]!.told === last?.told; d--) {
            const draft = this.#drafts[d]!;
            if (TRADE_FLOWS.has(draft.subject.measure ?? ""))
              this.#drafts[d] = { ...draft, subject: { ...draft.subject, measure } };
          }
          if (this.#current && TRADE_FLOWS.has(this.#current[0]?.measure ?? ""))
            this.#current = this.#current.map((s) => ({ ...s, measure }));
        }
        return;
      }
      const word = this.#token(k);
      if (word === COMMA || word === CLOSE || word === SEMICOLON || word === AND) return;
    }
  }

  /** "201,000 for the Tucson": a model or maker by its own name. */
  #modelBehind(span: Span<Told>): string | null {
    let k = span.last;
    if (this.#token(k)?.text !== "for") return null;
    k++;
    if (this.#token(k) === THE) k++;
    const from = k;
    const t = this.#c.tokens;
    while (
      k < this.#s.last &&
      t.type[k] === TokenType.word &&
      !t.word[k]?.classes &&
      this.#c.at(k).length === 0 &&
      /^\p{Lu}/u.test(t.body.slice(t.start[k]!, t.end[k]!))
    )
      k++;
    if (k === from) return null;
    this.#skipTo = k;
    return slugOf(t.body.slice(t.start[from]!, t.end[k - 1]!), false);
  }

  /**
   * Whether a bare sum is a change: its name stands right before it after other changes ("energy gained $5m, food $3m"), it
   * goes on a list of changes ("falls of £1.5 billion in fuels and £0.6 billion in chemicals"), or a level follows it
   * ("exports £3.3 billion (3.5%) to £96.3 billion").
   */
  #isDifference(span: Span<Told>, named: boolean): boolean {
    const last = this.#drafts.at(-1);
    if (
      last?.as === "change" &&
      last.told.last === span.first - 1 &&
      this.#token(span.first - 1)?.text === "or"
    )
      return true;
    if (
      this.#said !== null &&
      (this.#token(span.first - 1)?.text === "of" || this.#token(span.first - 1) === OPEN) &&
      this.#lastTopicEnd === span.first - 1 &&
      this.#noun
    )
      return true;
    if (named) return this.#namedChange && last?.as !== "level";
    // "$0.5 billion, down 8.3 percent" is a level.
    const follows =
      this.#token(span.last) === COMMA || this.#token(span.last) === OPEN
        ? this.#told.get(span.last + 1)?.value
        : undefined;
    if (follows?.as === "change" && follows.way !== null && this.#token(span.last) === COMMA) return false;
    if (!this.#directlyAfterTopic(span.first) || !this.#current || this.#way === null) return false;
    if (this.#amountAs === "difference") return true;
    const next = this.#token(span.last) === OPEN ? this.#closing(span.last) + 1 : span.last;
    return next > 0 && this.#told.get(next)?.rule === "level-at" && this.#token(next)?.text === "to";
  }

  /** The sign of a balance named inside a figure's words: -1 for "a deficit of", 0 where none is. */
  #balanceIn(span: Span<Told>): 1 | -1 | 0 {
    for (let k = span.first; k < span.last; k++) {
      const sign = this.#c.longest(k, MEASURE)?.value.sign;
      if (sign) return sign;
    }
    return 0;
  }

  /** "has been revised from a deficit of £10.4 billion": what was first printed of the same period. */
  #revised(first: number): boolean {
    for (let k = first; k > first - 5 && k >= this.#s.first; k--)
      if (/^revis/.test(this.#token(k)?.text ?? "")) return true;
    return false;
  }

  /** "$2.5 billion a day". */
  #perDay(i: number): boolean {
    const [a, b] = [this.#token(i)?.text, this.#token(i + 1)?.text];
    return (
      (a === "a" || a === "per") && (b === "day" || (b === "working" && this.#token(i + 2)?.text === "day"))
    );
  }

  /**
   * The names that so many figures tell of, where the nearest name alone are too few: names before it that only commas and
   * "and" part ("total trade, exports and imports grew by 8.4%, 9.6% and 7.2%"), or the two areas told side by side before.
   */
  #ofSize(targets: readonly Subject[], n: number, at: number): readonly Subject[] {
    if (n < 2 || targets.length >= n) return targets;
    let gathered: readonly Subject[] = [];
    let end = -1;
    for (let k = this.#mentions.length - 1; k >= 0; k--) {
      const mention = this.#mentions[k]!;
      if (mention.last > at) continue;
      if (end >= 0 && !this.#listGap(mention.last, end)) break;
      if (mention.subjects.length + gathered.length > n) break;
      gathered = [...mention.subjects, ...gathered];
      end = mention.first;
      if (gathered.length === n) return gathered;
    }
    const { areas } = this.#memory;
    if (n === 2 && targets.length === 1 && areas.length === 2)
      return areas.map((area) => ({ ...targets[0]!, ref_area: area }));
    return targets;
  }

  /** Whether only commas, "and" and brackets part two names: "displays ($1.1 billion) and mobile phones". */
  #listGap(from: number, to: number): boolean {
    let depth = 0;
    for (let k = from; k < to; k++) {
      const word = this.#token(k);
      if (word === OPEN) depth++;
      else if (word === CLOSE) depth--;
      else if (depth === 0 && word !== COMMA && word !== THE && word !== AND) return false;
    }
    return depth === 0;
  }

  #comparisonAt(i: number): boolean {
    return (
      this.#c.longest(i, COMPARISON) !== null ||
      (this.#token(i) === COMMA && this.#c.longest(i + 1, COMPARISON) !== null)
    );
  }

  /** The subjects a figure tells of: in brackets the name before them, else the nearest name before that is no adjunct. */
  #targets(span: Span<Told>): readonly Subject[] | null {
    const unknown = this.#unknownNameBefore(span.first);
    if (unknown) return unknown;
    const ahead = this.#nameAhead(span);
    if (ahead) return ahead;
    if (
      this.#adjunct &&
      !this.#example &&
      span.first - this.#lastTopicEnd <= 3 &&
      !this.#crosses(this.#lastTopicEnd, span.first)
    ) {
      const near = this.#adjunct;
      // A cause with a verb and figures of its own is a clause: it goes on with its own subject.
      if (span.value.as === "change" && this.#brackets.length === 0) {
        this.#current = near;
        this.#adjunct = null;
        this.#inAdjunct = false;
      }
      return near;
    }
    return this.#current ?? this.#memory.subject ?? this.#whole();
  }

  /**
   * The subject of a figure that opens its clause: "at 49.8 billion euros, arrivals …", "1.7 million units were sold".
   */
  #nameAhead(span: Span<Told>): readonly Subject[] | null {
    if (this.#brackets.length > 0) return null;
    // "Following a 3.7% decline in June, receipts at gasoline stations edged up": the name comes behind.
    const before =
      this.#current === null && (this.#compares(span.first - 1) || this.#compares(span.first - 2));
    if (before) {
      let comma = span.last;
      while (comma < this.#s.last && this.#token(comma) !== COMMA) comma++;
      for (let k = comma; k < Math.min(comma + 6, this.#s.last); k++) {
        const topic = this.#c.longest(k, TOPIC);
        if (topic && !topic.value.pronoun)
          return topic.value.each.map((item) =>
            this.#compose(item, this.#memory.subject?.[0] ?? null, false),
          );
      }
    }
    if (span.value.as !== "level") return null;
    // "and 200,000 units were shipped overseas": the verb of a passive tells of the figure before it.
    const passive =
      ((this.#token(span.last)?.classes ?? 0) & WordClass.auxiliary) !== 0 &&
      this.#c.longest(span.last + 1, TOPIC)?.value.each[0]?.verb;
    const opens = this.#current === null || this.#token(span.first - 1) === SEMICOLON || passive;
    if (!opens) return null;
    const fronted = span.rule === "level-at" && this.#token(span.last) === COMMA;
    for (let k = span.last; k < this.#s.last; k++) {
      const word = this.#token(k);
      if (word === SEMICOLON || (word && CLAUSE.has(word))) return null;
      const topic = this.#c.longest(k, TOPIC);
      if (!topic || topic.value.pronoun) continue;
      const verb = topic.value.each.some((e) => e.verb);
      if (!verb && !(fronted && k <= span.last + 2)) {
        k = topic.last - 1;
        if (fronted) return null;
        continue;
      }
      const context = this.#memory.subject?.[0] ?? null;
      const subjects = topic.value.each.map((item) => this.#compose(item, context, false));
      this.#current = subjects;
      return subjects;
    }
    return null;
  }

  /** Whose statistics are told here. */
  #area(): string | null {
    return this.#current?.[0]?.ref_area ?? this.#memory.owner ?? this.#scope.ref_area;
  }

  /** A printed name with the areas that it only points at put in, and what it leaves open taken from the context. */
  #compose(printed: TopicItem, context: Subject | null, nested: boolean, theirs = false): Subject {
    const item =
      printed.partner === THAT_PARTNER ? { ...printed, partner: this.#memory.partner ?? undefined } : printed;
    const scope = this.#memory.owner ? { ...this.#scope, ref_area: this.#memory.owner } : this.#scope;
    return compose(item, context, scope, nested, theirs);
  }

  #whole(): readonly Subject[] | null {
    return this.#scope.measure ? [compose({ measure: this.#scope.measure }, null, this.#scope, false)] : null;
  }

  #crosses(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (this.#token(k) === COMMA) return true;
    return false;
  }

  #directlyAfterTopic(i: number): boolean {
    return i === this.#lastTopicEnd;
  }

  /** The name right behind a figure: "$735m (34%) in capital goods", "17 percent from the EU", "goods worth …" is none. */
  #namedBehind(span: Span<Told>): Topic | null {
    let i = span.last;
    if (span.value.as === "base" || span.value.as === "share") return null;
    const bracket = this.#token(i) === OPEN ? this.#closing(i) : -1;
    if (bracket > 0) i = bracket + 1;
    if (this.#token(i) === WORTH && this.#token(i + 1) === OF) i++;
    // "a €20.6 bn surplus".
    const balance = this.#c.longest(i, TOPIC);
    if (
      span.value.as === "level" &&
      balance?.value.each.length === 1 &&
      balance.value.each[0]!.sign &&
      !this.#told.has(i)
    )
      return balance.value;
    // "13.0 percent online and 0.9 percent offline".
    if (
      balance?.value.each.every((e) => Object.keys(e).length === 1 && e.component) &&
      /^o(?:n|ff)line$/.test(this.#token(i)?.text ?? "")
    )
      return balance.value;
    const word = this.#token(i);
    if (!word || !POST.has(word)) return null;
    let k = i + 1;
    if (this.#token(k) === THE) k++;
    const topic = this.#c.longest(k, TOPIC);
    if (!topic || topic.value.pronoun) return null;
    const { each } = topic.value;
    if (this.#told.has(topic.last) && this.#told.get(topic.last)!.value.as !== "level") return null;
    const measured = each.some((e) => e.measure);
    const areaOnly = each.every((e) => !e.product && !e.activity && !e.component && !e.measure);
    if (measured) return span.value.noun || word === OF ? { ...topic.value } : null;
    if (areaOnly && each.every((e) => isOwnArea(e, this.#area()))) return null;
    if (word === WITH && !areaOnly) return null;
    if (word === AT && !each.every((e) => e.component)) return null;
    if ((word === TO || word === FROM) && !areaOnly) return null;
    if (word === FOR && !span.value.noun && span.value.as !== "level" && span.value.as !== "carried")
      return null;
    if (areaOnly && word !== IN)
      return { ...topic.value, each: each.map((e) => ({ partner: e.bare ?? e.owner ?? e.partner! })) };
    return topic.value;
  }

  #closing(open: number): number {
    for (let k = open + 1; k < this.#s.last && k < open + 16; k++) if (this.#token(k) === CLOSE) return k;
    return -1;
  }

  /** A name that the lexicon lacks, right before a verb of change or a bracket: "miscellaneous goods (up 18.5 percent)". */
  #unknownNameBefore(first: number): readonly Subject[] | null {
    let end = first;
    const bracketed = this.#token(end - 1) === OPEN;
    if (bracketed) end--;
    else if (
      !((this.#token(end)?.classes ?? 0) & WordClass.changeVerb) &&
      !(this.#scope.sales === "domestic_sales" && this.#c.has(end, AMOUNT))
    )
      return null;
    while (
      end > this.#s.first &&
      (this.#token(end - 1)?.classes ?? 0) & (WordClass.adverb | WordClass.auxiliary | WordClass.filler)
    )
      end--;
    if (end <= this.#lastTopicEnd) return null;
    let start = end;
    while (
      end - start < 5 &&
      start > Math.max(this.#consumed, this.#lastTopicEnd) &&
      this.#isContent(start - 1)
    )
      start--;
    // Words right behind a name are what it does, not another name: "Asia trod water (+0.3%)".
    if (start === end || start === this.#lastTopicEnd) return null;
    const text = this.#c.tokens.body.slice(this.#c.tokens.start[start]!, this.#c.tokens.end[end - 1]!);
    let generic = true;
    for (let k = start; k < end; k++)
      if (!((this.#token(k)?.classes ?? 0) & WordClass.generic)) generic = false;
    if (generic) return null;
    if (this.#scope.sales === "domestic_sales" && /^\p{Lu}/u.test(text))
      return this.#maker(start, end, bracketed);
    if (/(?:ed|ing|ly|[A-Z]{2,})$|ed\s/.test(text) || (start > this.#s.first && /^\p{Lu}/u.test(text)))
      return null;
    const slug = slugOf(text);
    const context = this.#current?.[0] ?? this.#memory.subject?.[0] ?? null;
    if (!slug || !context) return null;
    const subject = compose({ product: slug }, context, this.#scope, this.#current !== null);
    const after = this.#lastTopic && !this.#itemSinceTopic && this.#joins(this.#lastTopicEnd, start);
    const subjects = after ? [...this.#lastTopic!, subject] : [subject];
    this.#lastTopic = subjects;
    this.#lastTopicEnd = end;
    this.#open = [];
    this.#mentions.push({ first: start, last: end, subjects, adjunct: false, period: null });
    const outer = this.#brackets.at(-1);
    if (bracketed && outer) outer.current = subjects;
    this.#current = subjects;
    return subjects;
  }

  #isCapital(i: number): boolean {
    const c = this.#c.tokens.body.charCodeAt(this.#c.tokens.start[i]!);
    return c >= 65 && c <= 90;
  }

  /** A car maker or model by its name: "Kia 76,839", "the Grandeur (11,590 units)". */
  #maker(start: number, end: number, bracketed: boolean): readonly Subject[] | null {
    const t = this.#c.tokens;
    const slug = slugOf(t.body.slice(t.start[start]!, t.end[end - 1]!), false);
    const context = this.#current?.[0] ?? this.#memory.subject?.[0] ?? null;
    if (!slug || !context) return null;
    const subjects = [
      this.#compose({ component: slug }, { ...context, product: this.#scope.product, component: null }, true),
    ];
    this.#lastTopic = subjects;
    this.#lastTopicEnd = end;
    this.#open = [];
    this.#mentions.push({ first: start, last: end, subjects, adjunct: false, period: null });
    const outer = this.#brackets.at(-1);
    if (bracketed && outer) outer.current = subjects;
    this.#current = subjects;
    return subjects;
  }

  #isContent(i: number): boolean {
    if (this.#c.tokens.type[i] !== TokenType.word) return false;
    const word = this.#token(i);
    if (!word) return true;
    if (this.#c.longest(i, ROLE)?.value.role === "modifier") return false;
    if (word.classes & (ENDS_NAME | WordClass.changeNoun | WordClass.comparative)) return false;
    return !this.#c.has(i, PERIOD) && !this.#c.has(i, TOLD);
  }

  /** The way of the next verb of change, for lists that end in their verb: "engineering goods (20.21 per cent) … increased". */
  #wayAhead(from: number): 1 | -1 | 0 | null {
    for (let k = from; k < this.#s.last; k++) {
      const told = this.#told.get(k);
      if (told?.value.way != null) return told.value.way;
      for (const span of this.#c.at(k)) {
        const value = span.value as { way?: 1 | -1 | 0; class?: string };
        if (value?.class && value.way !== undefined) return value.way;
      }
    }
    return null;
  }

  #innerComparison(span: Span<Told>): Base | null {
    for (let k = span.first; k < span.last; k++) {
      const comparison = this.#c.longest(k, COMPARISON);
      if (comparison && comparison.last <= span.last) return comparison.value;
    }
    return null;
  }

  #innerPeriod(span: Span<Told>): Period | null {
    for (let k = span.first; k < span.last; k++) {
      const period = this.#c.longest(k, PERIOD);
      if (period && period.last <= span.last && !this.#insideComparison(span, k)) {
        if (period.value.t === "day") continue;
        this.#period = period.value;
        return period.value;
      }
    }
    return null;
  }

  #insideComparison(span: Span<Told>, at: number): boolean {
    for (let k = span.first; k <= at; k++) {
      const comparison = this.#c.longest(k, COMPARISON);
      if (comparison && comparison.last > at) return true;
    }
    return false;
  }

  #estimatedBefore(first: number): boolean {
    for (let k = Math.max(this.#s.first, first - 3); k <= first + 2; k++)
      if (this.#token(k) === ESTIMATED) return true;
    return false;
  }
}

/** Whether a name is a measure and nothing else. */
function isOnlyMeasure(item: TopicItem): boolean {
  for (const key in item)
    if (key !== "measure" && key !== "sign" && key !== "open" && key !== "verb") return false;
  return true;
}

/** Whether a name is just the area whose statistics are told. */
function isOwnArea(item: TopicItem, area: string | null): boolean {
  return isAreaOnly(item) && (item.bare ?? item.owner) === area && area !== null;
}

const isAreaOnly = (item: TopicItem) =>
  !item.measure && !item.product && !item.activity && !item.component && !item.basis && !item.anaphor;

const sameSubjects = (a: readonly Subject[] | undefined, b: readonly Subject[]) =>
  a !== undefined &&
  a.length === b.length &&
  a.every(
    (s, i) =>
      s.measure === b[i]!.measure &&
      s.product === b[i]!.product &&
      s.counterpart_area === b[i]!.counterpart_area &&
      s.component === b[i]!.component &&
      s.activity === b[i]!.activity,
  );

/** A name with "and" that is told two figures is two names: "computers and peripherals, up 15.4 percent and 5.6 percent". */
function splitName(targets: readonly Subject[], figures: number): readonly Subject[] {
  const [only] = targets;
  if (targets.length !== 1 || figures !== 2 || !only) return targets;
  for (const key of ["product", "activity", "component"] as const) {
    const halves = only[key]?.split("_and_");
    if (halves?.length === 2) return halves.map((half) => ({ ...only, [key]: half }));
  }
  return targets;
}

/** Which figure tells of which subject: one each in order, one for several together, several for one. */
function pair(figures: readonly Figure[], subjects: readonly Subject[]): [Figure, Subject][] {
  if (figures.length === subjects.length) return figures.map((f, i) => [f, subjects[i]!]);
  if (figures.length === 1) return [[figures[0]!, joined(subjects)]];
  if (subjects.length > figures.length)
    return figures.map((f, i) => [f, subjects[subjects.length - figures.length + i]!]);
  return figures.map((f) => [f, subjects.length === 1 ? subjects[0]! : subjects.at(-1)!]);
}
