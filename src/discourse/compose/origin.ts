import { BEFORE, OF_RELEASE, PRINTED, type Subject } from "../subject.js";
import type { Areas } from "./areas.js";
import type { Context, Own } from "./context.js";
import type { Series } from "./series.js";

type Dimension = "ref_area" | "measure" | "product" | "counterpart_area" | "activity" | "component";
/** The dimensions of a subject, each as it was decided. */
export type Decided = Pick<Subject, Dimension>;

/** How each dimension was come by: printed, from the subject before, or from the release's. */
export function originsOf(
  decided: Decided,
  { item, owner }: Areas,
  own: Own,
  { fresh, theirs }: Series,
  goods: boolean,
  { current, nested }: Context,
): Subject["from"] {
  const { ref_area, counterpart_area: partner } = decided;
  const goesOn = !fresh && (nested || theirs || item.anaphor === true);
  const from: Record<string, string> = {};
  if (goods) from.goods = PRINTED;
  const tell = (dimension: Dimension, printed: boolean, inherits: boolean) => {
    const value = decided[dimension];
    if (value === null) return;
    from[dimension] = printed ? PRINTED : inherits && current?.[dimension] === value ? BEFORE : OF_RELEASE;
  };
  tell("ref_area", owner === ref_area, nested);
  tell("measure", item.measure !== undefined, true);
  tell("product", own.product, goesOn);
  tell("counterpart_area", partner === item.partner || partner === item.bare || partner === owner, goesOn);
  tell("activity", own.activity, goesOn);
  tell("component", own.component, goesOn);
  return from;
}
