import type { Period } from "../chart/kinds.js";
import type { Basis } from "../model/fact.js";

/** What a figure is about, all dimensions decided as far as the text decides them. */
export interface Subject {
  readonly ref_area: string | null;
  readonly measure: string | null;
  readonly sign: 1 | -1 | 0;
  readonly product: string | null;
  readonly counterpart_area: string | null;
  readonly activity: string | null;
  readonly component: string | null;
  /** `average`: over the months of a longer period. */
  readonly basis: Basis | "average";
  readonly period: Period | null;
  /** For each dimension, how it was come by: `printed`, or what it was inherited from. */
  readonly from: Readonly<Record<string, string>>;
}

/** What the release is about as a whole: what a sentence leaves open, it decides. */
export interface Scope {
  readonly ref_area: string | null;
  readonly measure: string | null;
  readonly product: string | null;
  readonly activity: string | null;
  readonly component: string | null;
  /** What "sales" are here: those of shops, or of the home market. */
  readonly sales: string | null;
  /** How many months the release's own period has. */
  readonly months: number;
  /** Which flow a bare "FDI" is here: pledged or arrived. */
  readonly fdi: string | null;
}

/** How a dimension was come by, in `Subject.from`. */
export const PRINTED = "printed";
export const BEFORE = "the subject before";
export const OF_RELEASE = "the release's subject";

/** One subject of several counted as one: "Electronic components and ICT products together" → slugs joined with `+`. */
export function joined(subjects: readonly Subject[]): Subject {
  const [first, ...rest] = subjects;
  const join = (key: "product" | "counterpart_area" | "activity" | "component" | "ref_area") => {
    const values = [...new Set(subjects.map((s) => s[key]).filter((v) => v !== null))];
    return values.length ? values.join("+") : null;
  };
  if (rest.length === 0) return first!;
  // "imports and exports jumped 11.2 percent": both directions together.
  const measures = new Set(subjects.map((s) => s.measure));
  const measure =
    measures.size === 2 && measures.has("exports") && measures.has("imports")
      ? "total_trade"
      : first!.measure;
  return {
    ...first!,
    measure,
    product: join("product"),
    counterpart_area: join("counterpart_area"),
    activity: join("activity"),
    component: join("component"),
  };
}
