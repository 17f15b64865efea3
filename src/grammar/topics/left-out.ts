import type { TopicItem } from "../../chart/kinds.js";
import { slugOf } from "../../lexicon/slug.js";
import type { Cursor } from "./cursor.js";
import type { Name } from "./items.js";
import { listOf } from "./lists.js";
import { nameAt } from "./names.js";
import { ASIDE, EXCLUDED, LEAVING, LEFT, OUT } from "./words.js";

// What is left out of a figure is its component: "with ships left out", "leaving out unspecified goods".

/** Where the words end that take the name before them out of a figure, or where they would begin. */
export function pastLeftOut(c: Cursor, i: number): number {
  if (c.word(i) === LEFT && (c.word(i + 1) === OUT || c.word(i + 1) === ASIDE)) return i + 2;
  return c.word(i) === EXCLUDED ? i + 1 : i;
}

/** The component of a figure that leaves out names, which stand in `[first, last)`. */
export function leftOut(c: Cursor, first: number, last: number, names: readonly Name[]): TopicItem | null {
  const slug = names.length === 1 ? names[0]!.value : slugOf(c.text(first, last));
  return slug ? { component: `excluding_${slug}` } : null;
}

/** "leaving out unspecified goods": as "unspecified goods left out". */
export function leavingAt(c: Cursor, i: number): { first: number; last: number; item: TopicItem } | null {
  if (!LEAVING.has(c.word(i)) || (c.word(i + 1) !== OUT && c.word(i + 1) !== ASIDE)) return null;
  const first = i + 2;
  const name = nameAt(c, first);
  if (!name || name.dimension === "area") return null;
  const list = listOf(c, name, first);
  const { last } = list.at(-1)!;
  const item = leftOut(c, first, last, list);
  return item && { first, last, item };
}
