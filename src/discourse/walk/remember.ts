import { PASSING } from "../measures.js";
import type { Subject } from "../subject.js";
import { rememberPeriod } from "./lasting.js";
import type { Walk } from "./state.js";
import { UNION } from "./vocabulary.js";

/** Leaves to the next sentence what this one spoke of: its time, the areas it set side by side, its subject. */
export function remember(walk: Walk): void {
  const { memory } = walk;
  rememberPeriod(walk);
  memory.way = walk.way ?? walk.said;
  const areas = unionAreas(walk);
  if (areas.length === 2) memory.areas = areas;
  const last = walk.drafts.at(-1);
  if (last) memory.share = last.as === "share";
  const shop = walk.drafts.findLast(({ subject }) => subject.component !== null && !subject.product);
  if (shop && walk.scope.measure === "retail_sales") memory.shop = shop.subject.component;
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
  if (
    !first.some((s) => s.measure !== null && (PASSING.has(s.measure) || s.measure.startsWith("number_of_")))
  )
    return first;
  const [before] = memory.subject ?? [];
  return before && before.measure !== scope.measure ? null : memory.subject;
}
