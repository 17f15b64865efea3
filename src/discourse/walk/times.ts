import type { Span } from "../../chart/chart.js";
import type { Base, Period } from "../../chart/kinds.js";
import type { Basis } from "../../model/fact.js";
import { behindBracket, crossesComma, lead } from "./between.js";
import { subjectOf } from "./context.js";
import type { Draft } from "./draft.js";
import type { Walk } from "./state.js";
import { BETWEEN, COMMA, SINCE, THAN } from "./vocabulary.js";

// Periods, comparisons and frames: they hold for the figures right before them, and for what follows.

/** Takes a period: it dates what was told since the last name, and is in force from here on. */
export function takePeriod(walk: Walk, { value: period, first, last }: Span<Period>): void {
  // "In 2017 dollars": what is told is volume.
  if (period.t === "year" && walk.token(last)?.text === "dollars") {
    walk.component = "volume";
    return;
  }
  if (period.t === "day" || (period.t === "relative" && period.unit === "week")) return;
  // "the largest since September 2018" dates a claim.
  if (lead(walk, first) === SINCE || isInSince(walk, first)) {
    walk.lastDated = last;
    walk.lastBase = { step: null, period };
    // "Since 2020, the annual amount has increased by 67 percent."
    if (first === walk.sentence.first + 1 && period.t === "year") walk.base = { step: null, period };
    return;
  }
  const toldLast = walk.open.at(-1) ?? null;
  const gap = toldLast ? first - behindBracket(walk, toldLast.told.last) : Number.POSITIVE_INFINITY;
  // "from $26 billion in May": of an earlier figure it is the earlier period.
  if (toldLast?.as === "base" && gap <= 2) {
    toldLast.base = { step: null, period };
    return;
  }
  if (period.t === "relative" && period.unit === "year") {
    // "a goal of $20 billion for this year": what is aimed at is the year's.
    if (toldLast && gap <= 2 && (toldLast.status === "target" || toldLast.status === "estimate"))
      toldLast.period = period;
    if (period.offset === -1 && first <= walk.sentence.first + 1) {
      walk.period = period;
      walk.periodFronted = true;
    }
    return;
  }
  if (period.t === "months" && isStep(walk, period, first, last, toldLast, gap)) {
    const next: Period = { t: "month", m: period.to, y: period.y2 ?? period.y };
    walk.base = { step: "mom", period: null };
    for (const draft of walk.open) {
      draft.period = next;
      draft.base = walk.base;
    }
    walk.setPeriod(next, first);
    return;
  }
  // A clause of cause has its own time: "as Lunar New Year fell in February".
  if (
    walk.inAdjunct &&
    walk.chart.tokens.word[first - 1] !== THAN &&
    !walk.open.some((d) => first - d.told.last <= 3)
  )
    return;
  const behind = gap <= 2 ? toldLast : null;
  datesOpen(walk, period, first, behind);
  walk.periodFronted = walk.drafts.length === 0 && walk.current === null;
  walk.periodAlone = walk.token(last)?.text === "alone";
  if (behind && walk.brackets.length > 0) return;
  if (!walk.periodBehind) walk.periodBefore = walk.period;
  walk.periodBehind = walk.open.length > 0;
  walk.setPeriod(period, first);
}

/** "since statistics were first compiled in 1996". */
function isInSince(walk: Walk, at: number): boolean {
  for (let k = at - 1; k > at - 9 && k >= walk.sentence.first; k--) {
    if (walk.token(k) === COMMA || walk.told.has(k)) return false;
    if (walk.token(k) === SINCE) return k > walk.sentence.first;
  }
  return false;
}

/** "rose by 1.8% from July to August", "the April 2022 to May 2022 percent change": from one month to the next. */
function isStep(
  walk: Walk,
  period: Extract<Period, { t: "months" }>,
  at: number,
  last: number,
  toldLast: Draft | null,
  gap: number,
): boolean {
  if (period.to !== (period.from % 12) + 1) return false;
  const changed = (toldLast?.as === "change" || toldLast?.as === "difference") && gap <= 1;
  const between = walk.token(walk.chart.tokens.word[at] === BETWEEN ? at : at - 1) === BETWEEN;
  return changed || between || /^(?:percent|percentage|change)$/.test(walk.token(last)?.text ?? "");
}

/**
 * Dates the open drafts that have no period yet and that no comma parts from it. In brackets a period right behind its
 * figure is that figure's, whatever holds around.
 */
function datesOpen(walk: Walk, period: Period, at: number, behind: Draft | null): void {
  for (const draft of walk.open)
    if (
      ((draft.period === null || draft.period === walk.memory.period) &&
        !crossesComma(walk, draft.told.last, at)) ||
      // Right behind its figure a period is the figure's, whatever was in force: "was flat in May and grew 6 percent in June".
      (behind &&
        !draft.subject.period &&
        draft.told === behind.told &&
        (walk.brackets.length > 0 || at - draft.told.last <= 1))
    )
      draft.period = period;
}

/** Takes a comparison: what was told since the last name is compared so, and what follows. */
export function takeComparison(walk: Walk, { value: base, last }: Span<Base>): void {
  const { memory, sentence } = walk;
  walk.lastDated = last;
  walk.lastBase = base;
  // A block that opens with its comparison ("Year-over-year, …") is told in it.
  if (
    base.step &&
    sentence.opensBlock &&
    sentence.first > 0 &&
    walk.drafts.length === 0 &&
    walk.current === null
  )
    memory.base = base;
  // "better than in March 2017": the sentence is of March again.
  if ((base.period || base.step === "mom") && walk.drafts.length === 0 && walk.period === memory.period)
    walk.period = null;
  for (const draft of walk.open) draft.base ??= base;
  compareAllBefore(walk, base);
  returnToMonth(walk, base);
  walk.base = base;
}

/** "exports rose 1.4% and imports fell 4.7% compared with May": the comparison of a list of changes stands behind its last. */
function compareAllBefore(walk: Walk, base: Base): void {
  if (walk.brackets.length > 0) return;
  for (let k = walk.drafts.length - 1; k >= 0; k--) {
    const draft = walk.drafts[k]!;
    // What a semicolon parts has its own comparison.
    if (draft.told.first < walk.clauseFrom) return;
    if (draft.as !== "change" && draft.as !== "difference") continue;
    if (draft.base && draft.base !== base) return;
    draft.base = base;
  }
}

/** A change from a month is told of a month: "Nonstore retailers were up 8.4 percent from January 2019" behind a quarter. */
function returnToMonth(walk: Walk, base: Base): void {
  const { period: longer } = walk.memory;
  if (walk.scope.months !== 1 || base.period?.t !== "month" || longer === null) return;
  for (const draft of walk.open) if (draft.period === longer) draft.period = null;
  if (walk.period === longer) walk.period = null;
}

/** Takes a frame, what figures are told in: "in won terms", "by volume", "on average per day", "on the import side". */
export function takeFrame(walk: Walk, role: string, at: number): void {
  if (role.startsWith("side_")) {
    const measure = role.slice(5);
    // "In the domestic market" tells of sales where the release is the car industry's.
    if (measure === "domestic_sales" && walk.scope.sales !== measure) return;
    walk.current = walk.current
      ? walk.current.map((s) => subjectOf(walk, { measure }, s, true, true))
      : [subjectOf(walk, { measure }, null, false)];
    walk.firstSubject ??= walk.current;
    return;
  }
  // Cars are counted and valued: the unit tells which.
  if (walk.scope.sales === "domestic_sales" && role === "volume") return;
  const component = role.endsWith("average") || role === "total" || role === "units" ? null : role;
  const basis: Basis | null = role === "daily_average" || role === "monthly_average" ? role : null;
  const lastDraft = walk.drafts.at(-1);
  // Behind its figure a frame is the figure's: "5.72 per cent in Dollar terms and 7.79 per cent in Rupee terms".
  if (walk.isOpen(lastDraft) && lastDraft.told.last === at) {
    for (const draft of walk.drafts) {
      if (draft.told !== lastDraft.told) continue;
      draft.component ??= component;
      draft.basis ??= basis;
    }
    return;
  }
  walk.component = component;
  walk.basis = basis;
  walk.frames.push({ at, component, basis });
}
