import type { TopicItem } from "../../chart/kinds.js";
import { ALL_OTHERS, THAT_PARTNER } from "../../grammar/topics/pointing.js";
import { compose } from "../compose/compose.js";
import type { Subject } from "../subject.js";
import type { Walk } from "./state.js";
import { UNION } from "./vocabulary.js";

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
  const item = { ...printed, partner: partnerMeant(walk, printed, nested ? context : null) };
  const scope = memory.owner ? { ...walk.scope, ref_area: memory.owner } : walk.scope;
  return compose(item, context, scope, nested, theirs);
}

/** The partner that is named, or pointed at: "from there"; "to all other countries" are all but the one told of before. */
function partnerMeant({ memory }: Walk, { partner }: TopicItem, context: Subject | null): string | undefined {
  if (partner === THAT_PARTNER) return memory.partner ?? undefined;
  if (partner !== ALL_OTHERS) return partner;
  const told = context?.counterpart_area ?? memory.partner;
  return told && !told.startsWith("NON_") && !UNION.has(told) ? `NON_${told}` : undefined;
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
