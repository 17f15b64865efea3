import type { Basis } from "../../model/fact.js";
import { codesOf, type KeyDimension } from "../../store/identity/series-key.js";
import type { Row } from "./rows.js";

/** The codes of a row's dimensions. */
export function codesOfRow(row: Row): Record<KeyDimension, string> {
  const text = (name: string): string | null => (row[name] as string | null) ?? null;
  return codesOf(
    {
      ref_area: text("ref_area"),
      measure: text("measure"),
      product: text("product"),
      counterpart_area: text("counterpart_area"),
      activity: text("activity"),
      component: text("component"),
      basis: text("basis") as Basis,
    },
    {
      freq: String(row.freq),
      transformation: String(row.transformation),
      unit_measure: text("unit_measure"),
    },
  );
}
