import type { Chart, Span } from "../../chart/chart.js";
import {
  BASE,
  type Base,
  COMPARISON,
  PERIOD,
  ROLE,
  TOPIC,
  type Told,
  type Topic,
} from "../../chart/kinds.js";
import type { Sentence } from "../../text/sentences.js";
import type { Scope } from "../subject.js";
import { beginBreakdown } from "./breakdown.js";
import type { Walked, WalkedSentence } from "./draft.js";
import { takeFigures } from "./figures.js";
import { goOnWithPeriod } from "./lasting.js";
import { freshMemory, type Memory } from "./memory.js";
import { takeName } from "./names.js";
import { remember } from "./remember.js";
import { Walk } from "./state.js";
import { takeComparison, takeFrame, takePeriod } from "./times.js";
import { selectTold } from "./told-of-sentence.js";
import { COMMA, OVER } from "./vocabulary.js";
import { takeWord } from "./words.js";

/** How the lexicon's roles of frames end: "volume_frame". */
const FRAME = "_frame";

/** Walks through the sentences of a body in their order, each with what the ones before it left in mind. */
export function walkThrough(chart: Chart, sentences: readonly Sentence[], scope: Scope): WalkedSentence[] {
  const memory = freshMemory();
  return sentences.map((sentence) => ({
    sentence,
    before: memory.last,
    walked: walkSentence(chart, sentence, memory, scope),
  }));
}

/**
 * Walks a sentence from left to right with what is spoken of in mind, and gives each figure its subject: the name before
 * its verb, the name before its bracket, or the name behind it ("a rise of 3% in exports").
 */
function walkSentence(chart: Chart, sentence: Sentence, memory: Memory, scope: Scope): Walked {
  if (sentence.opensBlock) {
    memory.base = null;
    memory.scale = 0;
  }
  const walk = new Walk(chart, sentence, selectTold(chart, sentence), memory, scope);
  goOnWithPeriod(walk);
  beginBreakdown(walk);
  for (let i = sentence.first; i < sentence.last; ) i = takeAt(walk, i);
  if (walk.aroundClause) walk.period = walk.aroundClause.period;
  remember(walk);
  const { drafts, mentions, periods, frames } = walk;
  return { drafts, mentions, periods, frames };
}

/** Takes what begins at a token, the longest first where several could, and gives the token to go on from. */
function takeAt(walk: Walk, i: number): number {
  const { chart, sentence } = walk;
  const told = walk.told.get(i);
  const comparison = chart.longest(i, COMPARISON);
  const topic = chart.longest(i, TOPIC);
  const period = chart.longest(i, PERIOD);
  const role = chart.longest(i, ROLE);
  if (told && !(topic && holdsFigure(topic, told))) {
    takeFigures(walk, told);
    walk.consumed = Math.max(told.last, walk.skipTo);
    return walk.consumed;
  }
  if (
    comparison &&
    comparison.last <= sentence.last &&
    // "by 5.5% over the year": words that say a step say no time.
    comparison.last >= (period?.last ?? 0) + (comparison.value.step && !comparison.value.period ? 0 : 1) &&
    // "faster than October's 7.3 percent": the base owns a figure.
    !holdsTold(walk, i, comparison.last) &&
    // "Over the same period, …" opens with a time.
    !(walk.drafts.length === 0 && walk.token(i) === OVER)
  ) {
    takeComparison(walk, comparison);
    walk.consumed = comparison.last;
    return comparison.last;
  }
  const base = chart.longest(i, BASE);
  if (
    base?.value.step &&
    base.last > (period?.last ?? 0) &&
    base.last > (topic?.last ?? 0) &&
    base.value.period
  ) {
    // "those of the comparable period in 2021 (R1 346.54 billion)": a time pointed at, not the figure's own.
    walk.lastDated = base.last;
    walk.lastBase = base.value;
    walk.consumed = base.last;
    return base.last;
  }
  if (base && opensWithBase(walk, base)) {
    walk.lastDated = base.last;
    walk.lastBase = base.value;
    walk.datedClause = base.value;
    walk.consumed = base.last;
    return base.last;
  }
  if (role?.value.role.endsWith(FRAME) && role.last >= (topic?.last ?? 0)) {
    takeFrame(walk, role.value.role.slice(0, -FRAME.length), i);
    walk.consumed = role.last;
    return role.last;
  }
  if (topic && topic.last >= (period?.last ?? 0)) {
    if (takeName(walk, topic)) walk.consumed = topic.last;
    return topic.last;
  }
  if (period) {
    takePeriod(walk, period);
    walk.consumed = period.last;
    return period.last;
  }
  return takeWord(walk, i);
}

/** "In the previous month, the increase was faster at 25.9 percent": a time before that opens its sentence. */
function opensWithBase(walk: Walk, { first, last, value }: Span<Base>): boolean {
  if (!value.step || value.period || walk.token(last) !== COMMA) return false;
  const { sentence } = walk;
  const opener = walk.token(sentence.first)?.text ?? "";
  if (first !== sentence.first && !(first === sentence.first + 1 && /^(?:in|during|for)$/.test(opener)))
    return false;
  for (let k = first; k < last; k++)
    if (/^(?:previous|prior|preceding|earlier|before)$/.test(walk.token(k)?.text ?? "")) return true;
  return false;
}

/** Whether a figure's words begin inside a stretch. */
function holdsTold(walk: Walk, first: number, last: number): boolean {
  for (let k = first + 1; k < last; k++) if (walk.told.has(k)) return true;
  return false;
}

/** Whether a name with a measure holds a figure that also begins here: the number is part of the name. */
function holdsFigure(topic: Span<Topic>, told: Span<Told>): boolean {
  return (
    topic.last > told.first &&
    topic.last > told.value.figures[0]!.first &&
    topic.value.each.some((e) => e.measure)
  );
}
