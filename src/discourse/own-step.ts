import type { Chart } from "../chart/chart.js";
import { type Base, COMPARISON } from "../chart/kinds.js";
import type { Sentence } from "../text/sentences.js";
import { basePeriod, type Clock, lengthOf, monthsOf, resolve, stepBetween } from "./calendar.js";
import type { Draft } from "./walk/draft.js";

/**
 * The step that changes are told in where a sentence says none: that of the first comparison of the body, in words
 * ("year on year") or by date ("than in September 2024").
 */
export function ownStep(
  chart: Chart,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  clock: Clock,
): string {
  if (clock.main && lengthOf(clock.main) === 3 && clock.main.includes("/")) return "qoq";
  const monthly = isMonthly(clock);
  const earlier = earlierFigures(chart, drafts, monthly);
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const base = chart.longest(i, COMPARISON)?.value ?? earlier.get(i);
      const step = base ? stepOf(base, clock) : null;
      if (step) return step;
    }
  return monthly && setsAgainstBefore(chart, sentences) ? "mom" : "yoy";
}

const isMonthly = ({ main }: Clock): boolean => main !== null && lengthOf(main) === 1;

/** The step from a base to the release's own period; `null` where it compares something else. */
function stepOf(base: Base, clock: Clock): string | null {
  // A month is not told against three: that comparison is of another figure.
  if (base.step) return base.step === "qoq" && isMonthly(clock) ? null : base.step;
  const { main } = clock;
  const dated = base.period && base.period.t !== "day" && base.period.t !== "days" ? base.period : null;
  const other = dated && resolve(dated, clock);
  if (!main || !other || other === main || !monthsOf(other) || !monthsOf(main)) return null;
  const step = stepBetween(main, basePeriod(base, main, clock) ?? other);
  return step.startsWith("vs_") ? null : step;
}

/**
 * The periods of earlier figures by the token at which they are told: "up $0.7 billion from $53.3 billion in August" and
 * "following a 3.7% decline in June" compare as "from August" does.
 */
function earlierFigures(chart: Chart, drafts: readonly Draft[], monthly: boolean): ReadonlyMap<number, Base> {
  const bases = new Map<number, Base>();
  for (const { as, base, figure, told } of drafts) {
    // "between August and September": a change whose period says its step.
    const stepped = (as === "change" || as === "difference") && base?.step === "mom" && !base.period;
    if (
      base &&
      (stepped || (as === "base" && (figure.unit === "percent" ? monthly : isFrom(chart, told.first)))) &&
      !bases.has(told.first)
    )
      bases.set(told.first, base);
  }
  return bases;
}

/** A level is compared by "from $53.3 billion in August"; "following the $51.6 billion of March" only remembers it. */
const isFrom = ({ tokens }: Chart, i: number): boolean =>
  /^(?:from|compared|against|versus|vs|up|down|higher|lower|than)$/.test(tokens.word[i]?.text ?? "");

/** An office that sets three months against the three before tells its months against the month before. */
function setsAgainstBefore(chart: Chart, sentences: readonly Sentence[]): boolean {
  return sentences.some(({ first, last }) => {
    for (let i = first; i < last; i++) {
      const base = chart.longest(i, COMPARISON)?.value;
      if (base?.step === "qoq" || base?.period?.t === "to") return true;
    }
    return false;
  });
}
