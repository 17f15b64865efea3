import type { Dimensions, Fact, Observation } from "../../model/fact.js";

/** A level that no text prints, but that follows from one that does and its growth. */
export interface Derived {
  /** Positions of the facts that it follows from. */
  readonly level: number;
  readonly growth: number;
  readonly time_period: string;
  /** The least and the most that the printed digits allow, in the level's unit and multiple. */
  readonly low: number;
  readonly high: number;
}

/**
 * The levels of a year before that follow from this year's levels and their growth: 66.0 after a rise of 12.7 percent
 * was 58.56 before, give or take what rounding hides (58.49 to 58.63).
 */
export function derived(facts: readonly Fact[]): Derived[] {
  const levels = new Map<string, number>();
  const found: Derived[] = [];
  for (const [i, fact] of facts.entries())
    if (fact.kind === "observation" && fact.transformation === "level" && fact.basis !== "share") {
      const subject = subjectAndPeriod(fact);
      if (!levels.has(subject)) levels.set(subject, i);
    }
  const done = new Set<string>();
  for (const [i, fact] of facts.entries()) {
    if (fact.kind !== "observation" || fact.transformation !== "yoy" || fact.unit_measure !== "percent")
      continue;
    const subject = subjectAndPeriod(fact);
    const level = levels.get(subject);
    const before = fact.time_period === null ? null : yearBefore(fact.time_period);
    if (level === undefined || before === null || done.has(subject)) continue;
    const interval = quotient(facts[level] as Observation, fact);
    if (interval === null) continue;
    done.add(subject);
    found.push({ level, growth: i, time_period: before, ...interval });
  }
  return found;
}

function subjectAndPeriod(fact: Dimensions): string {
  const { ref_area, measure, product, counterpart_area, activity, component, basis, time_period } = fact;
  return [ref_area, measure, product, counterpart_area, activity, component, basis, time_period].join("|");
}

/** level ÷ (1 + growth), each anywhere within half of its last printed digit. */
function quotient(level: Observation, growth: Observation): { low: number; high: number } | null {
  const [levelHalf, growthHalf] = [half(level), half(growth)];
  const least = 1 + (growth.value - growthHalf) / 100;
  const most = 1 + (growth.value + growthHalf) / 100;
  if (least <= 0 || level.value - levelHalf <= 0) return null;
  return { low: (level.value - levelHalf) / most, high: (level.value + levelHalf) / least };
}

const half = ({ decimals }: Observation): number => 0.5 / 10 ** decimals;

/**
 * The same period a year earlier.
 *
 * @example yearBefore("2025-01/2025-09") // "2024-01/2024-09"
 */
export function yearBefore(period: string): string | null {
  if (period.startsWith("..")) return null;
  return period.replace(/\d{4}(?=-|\/|$)/g, (year, at: number) =>
    at === 0 || period[at - 1] === "/" ? String(Number(year) - 1).padStart(4, "0") : year,
  );
}
