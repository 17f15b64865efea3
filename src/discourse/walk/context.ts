import type { TopicItem } from "../../chart/kinds.js";
import { THAT_PARTNER } from "../../grammar/topics/pointing.js";
import { compose } from "../compose/compose.js";
import type { Subject } from "../subject.js";
import type { Walk } from "./state.js";

// What a printed name means where the walk has come to.

/** Whose statistics are told here. */
export function areaTold(walk: Walk): string | null {
  return walk.current?.[0]?.ref_area ?? walk.memory.owner ?? walk.scope.ref_area;
}

/** A printed name with the areas that it only points at put in, and what it leaves open taken from the context. */
export function subjectOf(
  walk: Walk,
  printed: TopicItem,
  context: Subject | null,
  nested: boolean,
  theirs = false,
): Subject {
  const { memory } = walk;
  const item =
    printed.partner === THAT_PARTNER ? { ...printed, partner: memory.partner ?? undefined } : printed;
  const scope = memory.owner ? { ...walk.scope, ref_area: memory.owner } : walk.scope;
  return compose(item, context, scope, nested, theirs);
}

/** What the release is about as a whole. */
export function wholeRelease({ scope }: Walk): readonly Subject[] | null {
  return scope.measure ? [compose({ measure: scope.measure }, null, scope, false)] : null;
}

/** The subject last spoken of, in this sentence or one before. */
export function nearestSubject({ current, memory }: Walk): Subject | null {
  return current?.[0] ?? memory.subject?.[0] ?? null;
}

/** Whether a name is a measure and nothing else. */
export function isOnlyMeasure(item: TopicItem): boolean {
  for (const key in item)
    if (key !== "measure" && key !== "sign" && key !== "open" && key !== "verb") return false;
  return true;
}

/** Whether a name is an area, alone or with the part that it plays: "to China". */
export const isAreaOnly = (item: TopicItem): boolean =>
  !item.measure && !item.product && !item.activity && !item.component && !item.basis && !item.anaphor;

/** Whether a name is just the area whose statistics are told. */
export const isOwnArea = (item: TopicItem, area: string | null): boolean =>
  area !== null && isAreaOnly(item) && (item.bare ?? item.owner) === area;
