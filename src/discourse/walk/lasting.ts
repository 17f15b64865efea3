import { COMPARISON, PERIOD, type Period, TOPIC } from "../../chart/kinds.js";
import type { Scope, Subject } from "../subject.js";
import type { Walk } from "./state.js";
import { OF, OPENERS } from "./vocabulary.js";

// Which period a sentence that names none goes on with.

/** Periods that add up to the release's own: "January to September", "the year to date". */
const SPANS = new Set<Period["t"]>(["months", "first", "cumulative", "same"]);
/** A year alone dates many things ("since 1979"); one that opens its sentence, and a fiscal one, is what is told of. */
const isSpan = (walk: Walk, period: Period): boolean =>
  SPANS.has(period.t) ||
  (period.t === "year" && (period.fiscal || period.whole === true || walk.periodFronted));

/**
 * A sentence that names no time goes on with the period of the one before it: a release on a longer time with the month it
 * turned to, one on a month with a longer time while it speaks of the whole.
 */
export function goOnWithPeriod(walk: Walk): void {
  const { memory, sentence } = walk;
  if (!memory.period || sentence.opensBlock) return;
  if (!isMonth(memory.period) && memory.period !== memory.block) {
    // "Of these, 518,438 were …" is of what the sentence before told.
    const ofThese =
      walk.token(sentence.first) === OF &&
      /^(?:these|those|them|this|that)$/.test(walk.token(sentence.first + 1)?.text ?? "");
    if (!ofThese && OPENERS.has(walk.token(sentence.first))) return;
    if (!ofThese && !memory.settled && !tellsOfWhole(walk)) return;
    if (isMonthly(walk)) return;
  }
  walk.setPeriod(memory.period, sentence.first);
  walk.periodFronted = true;
}

/**
 * Whether the first name of a sentence is the whole of a measure ("Exports rose to …", "they") that was told of the
 * release's own period before: what a release tells first of a measure is of that.
 */
function tellsOfWhole({ chart, sentence, scope, memory }: Walk): boolean {
  for (let k = sentence.first; k < sentence.last; k++) {
    const topic = chart.longest(k, TOPIC)?.value;
    if (!topic) continue;
    return topic.each.every(
      (e) =>
        topic.pronoun ||
        (e.measure &&
          memory.wholes.has(e.measure) &&
          !e.partner &&
          !e.component &&
          (!e.product || e.product === scope.product)),
    );
  }
  return true;
}

/** Whether a sentence compares with the month before, which no longer time does: "month-on-month movements". */
function isMonthly({ chart, sentence }: Walk): boolean {
  for (let k = sentence.first; k < sentence.last; k++) {
    if (chart.has(k, PERIOD) && !chart.has(k, COMPARISON)) return false;
    if (chart.longest(k, COMPARISON)?.value.step === "mom") return true;
  }
  return false;
}

const isMonth = (period: Period): boolean =>
  period.t === "month" || (period.t === "relative" && period.unit === "month");

/** Leaves to the next sentence the period that it goes on with if it names none. */
export function rememberPeriod(walk: Walk): void {
  const { memory, sentence, period } = walk;
  const before = memory.period;
  for (const { subject, period: told, as } of walk.drafts)
    if (
      (told === null || told.t === "same" || (walk.scope.months === 1 && isMonth(told))) &&
      as !== "base" &&
      subject.measure &&
      isWhole(subject, walk.scope)
    )
      memory.wholes.add(subject.measure);
  // A sentence without figures changes nothing, but for a time that it turns to itself.
  if (walk.drafts.length === 0 && period === before) return;
  memory.period = period && isLasting(walk, period) ? period : null;
  memory.settled = memory.period !== null && before !== null;
  if (sentence.opensBlock) memory.block = sentence.first > 0 && walk.periodFronted ? period : null;
}

function isLasting(walk: Walk, period: Period): boolean {
  const { memory, scope, sentence } = walk;
  if (sentence.opensBlock && walk.periodFronted && sentence.first > 0) return true;
  if (memory.block && memory.block === period && !sentence.opensBlock) return true;
  if (period.t === "same" && period.unit !== "period" && period.unit !== "year") return false;
  if (scope.months > 1) {
    return isMonth(period) ? isTurnedTo(walk) : walk.periodFronted && isSpan(walk, period);
  }
  return isSpan(walk, period);
}

/** "In March, exports …" turns to a month; "fell in January, was flat in February" runs through several. */
function isTurnedTo(walk: Walk): boolean {
  if (walk.periodAlone && !isOfWhole(walk)) return false;
  const months = new Set<string>();
  for (const { as, period } of walk.drafts) if (as !== "base" && period) months.add(JSON.stringify(period));
  return months.size <= 1;
}

/** "In October alone, noodle exports …" is an aside; told of the whole, the release goes on with it. */
function isOfWhole({ firstSubject, scope }: Walk): boolean {
  const [first] = firstSubject ?? [];
  return first !== undefined && isWhole(first, scope);
}

const isWhole = ({ product, counterpart_area }: Subject, scope: Scope): boolean =>
  product === scope.product && counterpart_area === null;
