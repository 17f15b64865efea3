import type { Chart, Span } from "../../chart/chart.js";
import type { Base, Period, Told } from "../../chart/kinds.js";
import type { Word } from "../../lexicon/vocabulary.js";
import type { Basis } from "../../model/fact.js";
import type { Sentence } from "../../text/sentences.js";
import type { Scope, Subject } from "../subject.js";
import type { Draft, Frame, Mention, PeriodFrom, Way } from "./draft.js";
import type { Memory } from "./memory.js";

/** What was in force before a bracket, and is again behind it. */
export interface Outside {
  /** Set from inside, where only the bracket shows what stands before it to be a name: "widgets (up 3 percent)". */
  current: readonly Subject[] | null;
  readonly open: Draft[];
  readonly base: Base | null;
  readonly period: Period | null;
  readonly component: string | null;
  readonly basis: Basis | null;
  readonly inAdjunct: boolean;
}

/** A walk through one sentence: what it gave so far, and what is in force at the token it has come to. */
export class Walk {
  readonly chart: Chart;
  readonly sentence: Sentence;
  readonly memory: Memory;
  readonly scope: Scope;
  /** The sentence's figures by the token at which their words begin. */
  readonly told: ReadonlyMap<number, Span<Told>>;

  // What the walk gives.
  readonly drafts: Draft[] = [];
  readonly mentions: Mention[] = [];
  readonly periods: PeriodFrom[] = [];
  readonly frames: Frame[] = [];

  // Who is spoken of.
  /** The subject in force. */
  current: readonly Subject[] | null = null;
  /** A name inside an adjunct ("on demand for SSDs"): it holds for what stands right behind it. */
  adjunct: readonly Subject[] | null = null;
  /** Whether the words now are an adjunct: "led by …", "on demand for …". */
  inAdjunct = false;
  /** Whether a name is only what a verb of cause acts on: "led the growth". */
  isObject = false;
  /** Whether a clause has begun, and no name in it yet. */
  isNewClause = false;
  /** Whether a name is only an example ("such as", "including"). */
  isExample = false;
  /** The name last read, adjunct or not, and the token after it. */
  lastTopic: readonly Subject[] | null = null;
  lastTopicEnd = -1;
  /** Whether a figure was told since: a name behind it begins a new list. */
  figureSinceTopic = false;
  /** The first subject of the sentence: the next one's names go on with its measure. */
  firstSubject: readonly Subject[] | null = null;
  /** Whether that one was named with its measure. */
  firstExplicit = false;
  /** Whether the subject in force was named without a measure: a bare measure behind it is its own. */
  bare = false;
  /** An area told first: "With EU countries the goods deficit increased". */
  fronted: string | null = null;
  /** Whether the sentence opens with a whole whose parts it tells: "Of imports, 73.7% were …". */
  ofWhole = false;
  /** The kind of shop that a sentence of goods is set in by "there". */
  shop: string | null = null;
  /** Whether the sentence opened with what it is about: "As for displays, exports …". */
  frontedName = false;

  // Which way things go.
  /** The way of the change last told. */
  way: Way = null;
  /** The way of the last word of change that no figure stood behind: "the gain … was steeper at 29.2 percent". */
  said: Way = null;
  /** Whether the name in force stands behind "decline in": its figures are changes. */
  isOfChange = false;
  /** Whether the figure last told was a change with its name behind it. */
  namedChange = false;
  /** What bare sums are in this sentence. */
  amountAs: Told["as"] = "level";
  /** Whether percentages are shares. */
  share = false;
  /** Whether the percentage told last was a share, whose change in points or earlier value may follow. */
  wasShare = false;
  /** "expects", "targets": figures told are no results yet. */
  status: "estimate" | "target" | null = null;
  /** "in billions of dollars": the scale of figures printed without one. */
  scale: number;

  // When, and against what.
  period: Period | null = null;
  /** Whether the period in force opened its sentence ("In December alone, …"): what follows is of it. */
  periodFronted = false;
  /** Whether it was told "alone": it holds for its sentence only. */
  periodAlone = false;
  /** Whether it was told behind its figure, so that it holds for its clause only. */
  periodBehind = false;
  /** The period that is in force again after that clause. */
  periodBefore: Period | null = null;
  /** In a relative clause, the period around it: "which had been 85.0% in August 2019". */
  aroundClause: { readonly period: Period | null; readonly current: readonly Subject[] | null } | null = null;
  /** The comparison in force. */
  base: Base | null;
  /** Where the last comparison ended, and what it was: a figure in a bracket right behind it is the level then. */
  lastDated = -1;
  lastBase: Base | null = null;
  /** In a bracket right behind a comparison, what it was. */
  dated: Base | null = null;
  /** The time told in a list's first bracket, and what held outside. */
  listPeriod: { readonly inside: Period; readonly outside: Period | null } | null = null;
  /** In a clause that looks back from a comparison, what it was: "since October 2017, when they had expanded". */
  datedClause: Base | null = null;
  /** What the figures are told in: "volume", "won_terms". */
  component: string | null = null;
  basis: Basis | null = null;

  // Where the walk is.
  /** Drafts since the last subject, to which a period or comparison behind them applies. */
  open: Draft[] = [];
  /** What is in force outside the brackets that the walk is in. */
  readonly brackets: Outside[] = [];
  /** Token after the last span that was taken: what stands before it is no part of an unknown name. */
  consumed: number;
  /** Where the last semicolon stood. */
  clauseFrom = -1;
  /** Token to go on from after a figure, where what follows it was taken with it. */
  skipTo = 0;

  constructor(
    chart: Chart,
    sentence: Sentence,
    told: ReadonlyMap<number, Span<Told>>,
    memory: Memory,
    scope: Scope,
  ) {
    this.chart = chart;
    this.sentence = sentence;
    this.told = told;
    this.memory = memory;
    this.scope = scope;
    this.consumed = sentence.first;
    this.scale = memory.scale;
    this.base = memory.base;
  }

  /** The word of the vocabulary at a token of the sentence. */
  token(i: number): Word | null {
    return i >= this.sentence.first && i < this.sentence.last ? (this.chart.tokens.word[i] ?? null) : null;
  }

  /** The word's classes as bits (see `WordClass`). */
  classes(i: number): number {
    return this.token(i)?.classes ?? 0;
  }

  /** Puts a period in force from a token on. */
  setPeriod(period: Period | null, at: number): void {
    this.period = period;
    this.periods.push({ at, period });
  }

  /** Keeps the name last read, which ends before a token. */
  setLastTopic(subjects: readonly Subject[], end: number): void {
    this.lastTopic = subjects;
    this.lastTopicEnd = end;
  }

  /** Whether a period or comparison behind the draft told last would be its own. */
  isOpen(draft: Draft | undefined): draft is Draft {
    return draft !== undefined && this.open.includes(draft);
  }
}
