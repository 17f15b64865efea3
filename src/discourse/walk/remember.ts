import type { Period } from "../../chart/kinds.js";
import { PASSING, type Subject } from "../subject.js";
import type { Walk } from "./state.js";
import { UNION } from "./vocabulary.js";

/** Periods that go on until another is told. */
const LASTING = new Set<Period["t"]>(["months", "first", "cumulative"]);

/** Leaves to the next sentence what this one spoke of: its time, the areas it set side by side, its subject. */
export function remember(walk: Walk): void {
  const { memory, sentence } = walk;
  memory.period = lastingPeriod(walk);
  if (sentence.opensBlock) memory.block = sentence.first > 0 && walk.periodFronted ? walk.period : null;
  const areas = unionAreas(walk);
  if (areas.length === 2) memory.areas = areas;
  if (walk.current) {
    memory.last = walk.current;
    memory.subject = lastingSubject(walk, walk.firstSubject ?? walk.current);
  }
}

/** The areas of a union that figures were told of. */
function unionAreas({ drafts }: Walk): string[] {
  const areas = new Set<string>();
  for (const { subject } of drafts)
    if (subject.ref_area !== null && UNION.has(subject.ref_area)) areas.add(subject.ref_area);
  return [...areas];
}

/** The subject that the next sentence's names go on with: the first of this one, where it was not told in passing. */
function lastingSubject(walk: Walk, first: readonly Subject[]): readonly Subject[] | null {
  const { memory, scope } = walk;
  // "Semiconductors lost 32 percent" after a sentence on the balance speaks of exports again.
  const plainImports =
    first[0]?.measure === "imports" &&
    scope.measure !== "imports" &&
    first[0].counterpart_area === null &&
    first[0].product === scope.product &&
    walk.mentions.some((m) => m.subjects[0]?.measure === "trade_balance");
  if (plainImports) return null;
  if (!first.some((s) => s.measure !== null && PASSING.has(s.measure))) return first;
  const [before] = memory.subject ?? [];
  return before && before.measure !== scope.measure ? null : memory.subject;
}

/**
 * The period that the next sentence goes on with, if it names none: in a release on a longer time the month it turned to
 * ("In December, …"), in one on a month a cumulative time only where two sentences running were set in one.
 */
function lastingPeriod(walk: Walk): Period | null {
  const { period, memory, scope, sentence } = walk;
  if (!period || walk.drafts.length === 0) return null;
  if (walk.periodAlone && !isOfWholeYear(walk)) return null;
  if (sentence.opensBlock && walk.periodFronted && sentence.first > 0) return period;
  if (memory.block && memory.block === period && !sentence.opensBlock) return period;
  if (scope.months > 1)
    return walk.periodFronted || period.t === "month" || (period.t === "relative" && period.unit === "month")
      ? period
      : null;
  // "in January-June 2019": a time dated in full is a frame, not an aside.
  if (period.t === "months" && period.y !== null) return period;
  const cumulative = LASTING.has(period.t) || (period.t === "same" && period.unit === "period");
  const running = memory.cumulative;
  memory.cumulative = cumulative;
  return cumulative && running ? period : null;
}

/** "In October alone, noodle exports …" is an aside; told of the whole, a release on a year goes on with it. */
function isOfWholeYear({ firstSubject, scope }: Walk): boolean {
  const [first] = firstSubject ?? [];
  return (
    scope.months >= 12 &&
    first !== undefined &&
    first.product === scope.product &&
    first.counterpart_area === null
  );
}
