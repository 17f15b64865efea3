import type { Span } from "../../chart/chart.js";
import {
  BASE,
  type Base,
  type Figure,
  MEASURE,
  type Period,
  TOPIC,
  type Told,
  type Topic,
} from "../../chart/kinds.js";
import { coverage } from "../../grammar/told/shares.js";
import type { Subject } from "../subject.js";
import { subjectsBefore } from "./before.js";
import { namedBehind, takeBaseBehind, takeComparedBehind, takeWholeBehind } from "./behind.js";
import { behindBracket } from "./between.js";
import { innerComparison, isComparisonAt, takeInnerPeriod } from "./compared.js";
import { nearestSubject, subjectOf } from "./context.js";
import type { Draft, Way } from "./draft.js";
import { modelBehind } from "./makers.js";
import { isRate, type Manner, mannerOf } from "./manner.js";
import { basesInTurn, inTurn, ofSize, pair, splitName } from "./pairing.js";
import type { Walk } from "./state.js";
import { AVERAGED, EACH, ESTIMATED, FOR, PLUS_MINUS, setOf, THE } from "./vocabulary.js";

const THIS_YEAR: Period = { t: "relative", unit: "year", offset: 0 };

/** Takes figures told together: finds whose they are, and drafts what each tells. */
export function takeFigures(walk: Walk, printed: Span<Told>): void {
  const { current } = walk;
  const other = asOfOther(walk, printed);
  takeTold(walk, other?.span ?? asIndex(walk, printed));
  if (!other) return;
  walk.current = current;
  walk.skipTo = other.last;
}

/** "advanced 15.2 percent, against 2.1 percent for offline stores": no earlier figure, but another name's of the same time. */
function asOfOther(walk: Walk, span: Span<Told>): { span: Span<Told>; last: number } | null {
  const { as, figures } = span.value;
  if (as !== "base" || figures[0]!.unit !== "percent" || walk.token(span.last) !== FOR) return null;
  const at = walk.token(span.last + 1) === THE ? span.last + 2 : span.last + 1;
  const name = walk.chart.longest(at, TOPIC);
  if (!name || walk.chart.has(at, BASE) || name.value.each.some((e) => e.measure || e.anaphor)) return null;
  return { span: { ...span, value: { ...span.value, as: "carried" } }, last: name.last };
}

function takeTold(walk: Walk, span: Span<Told>): void {
  const told = span.value;
  if (isNoStatistic(walk, span)) return;
  if (span.rule === "index-level" && !isOfIndex(walk)) return;
  if (span.rule === "count-more") {
    takeCountMore(walk, span);
    return;
  }
  const before = subjectsBefore(walk, span);
  const name = namedBehind(walk, span);
  const found = name ? subjectsOfName(walk, name, before) : before;
  walk.figureSinceTopic = true;
  if (walk.brackets.length === 0) walk.inAdjunct = false;
  if (!found || found.length === 0) return;
  const model = modelBehind(walk, span);
  if (walk.brackets.length === 0)
    walk.namedChange = name !== null && (told.as === "difference" || walk.namedChange);
  if (name) {
    walk.setLastTopic(found, span.last);
    if (!walk.current || walk.drafts.some((d) => d.told.first > walk.sentence.first)) walk.current = found;
  }
  const modelled = model ? found.map((s) => ({ ...s, component: model })) : found;
  const { length } = told.figures;
  const subjects = splitName(ofSize(walk, modelled, length, span.first), length);
  if (walk.dated && (told.as === "level" || told.as === "carried") && span.rule === "figure") {
    draftLevelThen(walk, span, subjects, walk.dated);
    return;
  }
  const manner = mannerOf(walk, span, subjects, name !== null, model !== null);
  if (manner) draftFigures(walk, span, subjects, manner);
}

/** Measures that offices print as indexes. */
const INDEXES = new Set([
  "industrial_production",
  "production",
  "shipments",
  "inventories",
  "inventory_ratio",
]);

const STANDS = setOf("at to was were stood");

/** Whether a bare number can be the level of an index: its release tells of one, and its sentence or one before says so. */
function isOfIndex(walk: Walk): boolean {
  const { chart, scope, sentence, memory } = walk;
  if (!INDEXES.has(walk.current?.[0]?.measure ?? scope.measure ?? "")) return false;
  for (let k = sentence.first; k < sentence.last; k++)
    if (/^ind(?:ex|ices|exes)$/.test(chart.tokens.word[k]?.text ?? "")) memory.index = true;
  return memory.index;
}

/** "The index rose to 113.1 points": points of an index are its level, not a change of a share. */
function asIndex(walk: Walk, span: Span<Told>): Span<Told> {
  const [figure] = span.value.figures;
  if (figure!.unit !== "percentage_points" || walk.token(figure!.last - 1)?.text !== "points") return span;
  if (walk.token(figure!.last - 2)?.text === "percentage" || !isOfIndex(walk)) return span;
  const stands = [walk.token(figure!.first - 1), walk.token(span.first)].some((word) => STANDS.has(word));
  if (!stands) return span;
  const figures = span.value.figures.map((f) => ({ ...f, unit: "index" }));
  return { ...span, value: { ...span.value, as: "level", way: null, figures } };
}

/** "23 working days, 2.5 more than last year": of what the count before it counts. */
function takeCountMore(walk: Walk, span: Span<Told>): void {
  const counted = walk.drafts.at(-1);
  const [figure] = span.value.figures;
  if (!counted || counted.figure.currencies || isRate(counted.told.value)) return;
  const { unit, measure } = counted.figure;
  walk.drafts.push({
    ...counted,
    figure: { ...figure!, unit, measure },
    told: span,
    as: "difference",
    way: span.value.way,
    base: span.value.base,
  });
}

/** Rates of duty and tax, and the words that may stand before them: "a 25% import duty". */
const DUTIES = setOf("duty duties tariff tariffs levy levies tax taxes");
const SURVEYED = setOf("surveyed polled");

/** A margin of error, a rate of duty, how many firms a survey asks. */
function isNoStatistic(walk: Walk, span: Span<Told>): boolean {
  if (walk.token(span.first - 1) === PLUS_MINUS) return true;
  const [figure] = span.value.figures;
  const behind = [walk.token(span.last), walk.token(span.last + 1)];
  if (figure!.unit === "percent" && behind.some((word) => DUTIES.has(word))) return true;
  return figure!.unit === "companies" && SURVEYED.has(behind[0]!);
}

/** The subjects that a name behind a figure means. */
function subjectsOfName(walk: Walk, { each }: Topic, before: readonly Subject[] | null): readonly Subject[] {
  // "Private enterprises handled 8.64 trillion yuan of imports and exports": the name before says whose.
  const ofNameBefore = walk.bare || !each.some((e) => e.measure);
  const theirs = walk.bare && each.every((e) => e.measure && !e.product && !e.partner && !e.bare);
  const context = (ofNameBefore ? before?.[0] : null) ?? nearestSubject(walk);
  return each.map((item) => subjectOf(walk, item, context, true, theirs));
}

/** In a bracket right behind a comparison a figure is the level then: "from a year earlier ($5.2 billion)". */
function draftLevelThen(walk: Walk, span: Span<Told>, subjects: readonly Subject[], base: Base): void {
  const outside = walk.brackets.at(-1);
  for (const [figure, subject] of pair(span.value.figures, subjects))
    walk.drafts.push({
      figure,
      subject,
      told: span,
      as: "base",
      way: walk.way,
      base,
      period: outside?.period ?? walk.period,
      component: walk.component,
      basis: walk.basis,
      averaged: false,
      step: walk.base?.step ?? null,
      ofShare: false,
      status: null,
    });
}

/** Drafts one observation for each figure and its subject, with what its own words and those behind it add. */
function draftFigures(walk: Walk, span: Span<Told>, subjects: readonly Subject[], manner: Manner): void {
  const told = span.value;
  const { as, way, revised } = manner;
  const rate = isRate(told);
  const compared =
    told.base ??
    innerComparison(walk, span) ??
    (told.noun && (as === "change" || as === "difference") ? takeComparedBehind(walk, span) : null);
  const figures = scaled(walk, told.figures);
  const estimated = isEstimated(walk, span.first);
  const averaged = AVERAGED.has(walk.token(span.first - 1)) || AVERAGED.has(walk.token(span.first - 2));
  // "averaged $2.7 billion a day, a gain of 18 percent": what follows in its clause is of the average, too.
  if (isPer(walk, span.last, "day")) walk.basis = "daily_average";
  else if (isPer(walk, span.last, "month")) walk.basis = "monthly_average";
  const { basis } = walk;
  // "against a deficit of 750.9 billion yen": the earlier balance has its own sign.
  const balance = as === "base" ? balanceIn(walk, span) : 0;
  const aim = walk.status === "target" && isAnnual(walk, span.first) ? THIS_YEAR : null;
  const bases = subjects.length === 1 && as === "change" ? basesInTurn(walk, span) : [];
  for (const [k, [figure, spoken]] of pairsOf(walk, span, figures, subjects).entries()) {
    const subject = balance && spoken.sign !== 0 ? { ...spoken, sign: balance } : spoken;
    const draft: Draft = {
      figure,
      subject: figure.measure ? measuredByUnit(subject, figure.measure) : subject,
      told: span,
      as,
      way,
      base: bases[k] ?? compared,
      period: aim ?? subject.period ?? (told.base ? null : takeInnerPeriod(walk, span)) ?? walk.period,
      component: walk.component,
      basis,
      averaged,
      step: told.step ?? walk.base?.step ?? null,
      ofShare: rate && walk.wasShare && (as === "base" || figure.unit === "percentage_points"),
      status: revised ? "preliminary" : estimated ? "estimate" : walk.status,
    };
    walk.drafts.push(draft);
    walk.open.push(draft);
  }
  // "Exports covered 89.6% of imports, against 96.9% a year earlier": of the ratio, too.
  if (span.rule === coverage.name) walk.current = [walk.drafts.at(-1)!.subject];
  draftInside(walk, span, way, compared);
  if (as === "base") {
    takeBaseBehind(walk, span);
    // "Compared with February, the surplus rose from €19.3 bn": what is in force says when.
    for (const draft of walk.drafts)
      if (draft.told === span)
        draft.base ??=
          (revised ? baseOfLast(walk, span) : null) ??
          walk.datedClause ??
          walk.base ??
          baseBefore(walk, span.first);
  }
  if (as === "share") takeWholeBehind(walk, span.last);
  if (!compared) compareAsBefore(walk, span);
  else if (!told.base && as !== "base") walk.base = compared;
}

/** The time of the earlier figure told before. */
const baseOfLast = (walk: Walk, span: Span<Told>): Base | null =>
  walk.drafts.findLast((d) => d.told !== span && d.as === "base")?.base ?? null;

/** "A year earlier the balance had been …": the time that opens its clause. */
function baseBefore(walk: Walk, at: number): Base | null {
  for (let k = walk.sentence.first; k < at; k++) {
    const base = walk.chart.longest(k, BASE);
    if (base?.value.step && !base.value.period) return base.value;
  }
  return null;
}

/** "both 3 percent" is told of each; else the figures and subjects pair in their order. */
function pairsOf(
  walk: Walk,
  span: Span<Told>,
  figures: readonly Figure[],
  subjects: readonly Subject[],
): [Figure, Subject][] {
  if (figures.length === 1 && EACH.has(walk.token(span.first - 1)))
    return subjects.map((s) => [figures[0]!, s]);
  return pair(figures, inTurn(walk, span, subjects));
}

/** In a text "in billions of dollars" sums are printed without their scale. */
function scaled({ scale }: Walk, figures: readonly Figure[]): readonly Figure[] {
  if (scale === 0) return figures;
  return figures.map((f) => (f.mult === 0 && f.currencies ? { ...f, mult: scale } : f));
}

/** "14 working days": a count of something else than the subject's. */
const measuredByUnit = (subject: Subject, measure: string): Subject => ({
  ...subject,
  measure,
  product: null,
  counterpart_area: null,
  activity: null,
  component: null,
  sign: 0,
  basis: "total",
});

/** A percentage in brackets inside a change told as an amount: "£10.9 billion (8.7%) higher". */
function draftInside(walk: Walk, span: Span<Told>, way: Way, base: Base | null): void {
  for (const [at, other] of walk.told) {
    if (at <= span.first || other.last > span.last || other === span) continue;
    const outer = walk.drafts.at(-1)!;
    for (const figure of other.value.figures) {
      if (span.value.figures.some((f) => f.first < figure.last && figure.first < f.last)) continue;
      const draft: Draft = { ...outer, figure, told: other, as: "change", way, base };
      walk.drafts.push(draft);
      walk.open.push(draft);
    }
  }
}

/** A change without a comparison of its own, in front of it or behind, is compared as the one before it. */
function compareAsBefore(walk: Walk, span: Span<Told>): void {
  if (!walk.base || isComparisonAt(walk, behindBracket(walk, span.last))) return;
  for (const draft of walk.open)
    if (draft.as === "change" || draft.as === "difference") draft.base ??= walk.base;
}

/** The sign of a balance named inside a figure's words: -1 for "a deficit of", 0 where none is. */
function balanceIn(walk: Walk, span: Span<Told>): 1 | -1 | 0 {
  for (let k = span.first; k < span.last; k++) {
    const sign = walk.chart.longest(k, MEASURE)?.value.sign;
    if (sign) return sign;
  }
  return 0;
}

/** "$2.5 billion a day", "per working day", "a month". */
function isPer(walk: Walk, i: number, of: "day" | "month"): boolean {
  const article = walk.token(i)?.text;
  if (article !== "a" && article !== "per") return false;
  const unit = walk.token(i + 1)?.text;
  // "$2.2 billion a month earlier" is that month's.
  if (/^(?:earlier|ago|before|previously)$/.test(walk.token(i + 2)?.text ?? "")) return false;
  return unit === of || (unit === "working" && walk.token(i + 2)?.text === of);
}

/** "the annual goal of $20 billion". */
function isAnnual(walk: Walk, first: number): boolean {
  for (let k = first - 5; k < first; k++) if (walk.token(k)?.text === "annual") return true;
  return false;
}

/** "an estimated $5 billion". */
function isEstimated(walk: Walk, first: number): boolean {
  for (let k = first - 3; k <= first + 2; k++) if (walk.token(k) === ESTIMATED) return true;
  return false;
}
