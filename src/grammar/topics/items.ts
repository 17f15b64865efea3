import type { MeasureEntry, TopicItem } from "../../chart/kinds.js";

// From names to items: the dimensions that a noun phrase prints.

export type Draft = { -readonly [K in keyof TopicItem]: TopicItem[K] };

/** A member of a list before it becomes part of an item. */
export interface Name {
  readonly dimension: "product" | "activity" | "component" | "area";
  readonly value: string;
  /** Whether the lexicon lacks it, so that it is slugged from the text. */
  readonly unknown: boolean;
  readonly adjective: boolean;
  readonly last: number;
}

/** A name behind a head, and the part that it plays there. */
export interface Added {
  readonly name: Name;
  readonly as: "product" | "activity" | "component" | "owner" | "partner" | "bare";
  /** What stands before it as its adjective: "sales of Korean cars", "sales of imported EVs". */
  readonly beside?: Name;
}

/** Items crossed with a list that follows them: "production and exports of cars" is two, "exports of A and B" two. */
export function spread(items: readonly TopicItem[], list: readonly Added[]): TopicItem[] {
  return items.flatMap((item) =>
    list.map((added) => {
      const made = name({ ...item }, added.as, added.name.value);
      const { beside } = added;
      return beside
        ? name(made, beside.dimension === "area" ? "bare" : beside.dimension, beside.value)
        : made;
    }),
  );
}

const DIMENSIONS = ["area", "component", "activity", "product"] as const;

/** Names and measures before a head become items: "offline and online sales", "Korea's semiconductor exports". */
export function combine(
  shared: TopicItem,
  names: readonly Name[],
  measures: readonly MeasureEntry[],
): TopicItem[] {
  let items: Draft[] = [{ ...shared }];
  const hasMeasure = measures.length > 0;
  for (const dimension of names.length > 0 ? DIMENSIONS : []) {
    const list = names.filter((n) => n.dimension === dimension);
    const [only] = list;
    if (!only) continue;
    const key =
      dimension === "area"
        ? hasMeasure && list.length === 1 && only.adjective
          ? "owner"
          : "bare"
        : dimension;
    if (list.length === 1) for (const item of items) name(item, key, only.value);
    else items = items.flatMap((item) => list.map((n) => name({ ...item }, key, n.value)));
  }
  // "services exports and imports": what the first measure implies, the second does.
  const implied = measures[0]?.implies.activity;
  if (hasMeasure) items = items.flatMap((item) => measures.map((m) => measured(item, m, implied)));
  return items;
}

function measured(item: TopicItem, m: MeasureEntry, implied: string | undefined): TopicItem {
  const made: Draft =
    implied && !m.implies.activity ? { activity: implied, ...m.implies, ...item } : { ...m.implies, ...item };
  made.measure = m.measure;
  made.sign = m.sign;
  if (m.open) made.open = true;
  if (m.verb) made.verb = true;
  return made;
}

/** Sets a dimension of an item. */
function name(item: Draft, key: Added["as"], value: string): Draft {
  switch (key) {
    case "product":
      item.product = value;
      break;
    case "activity":
      item.activity = value;
      break;
    case "component":
      item.component = value;
      break;
    case "owner":
      item.owner = value;
      break;
    case "partner":
      item.partner = value;
      break;
    case "bare":
      item.bare = value;
      break;
  }
  return item;
}
