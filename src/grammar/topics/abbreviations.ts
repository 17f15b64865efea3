import { ACTIVITY } from "../../chart/kinds.js";
import type { Cursor } from "./cursor.js";
import { CLOSE, OPEN } from "./words.js";

/** "(FDI)", "(NODX)": an abbreviation in brackets is passed over. */
export function skipAbbreviation(c: Cursor, i: number): number {
  if (c.word(i) !== OPEN) return i;
  const close = c.longest(i + 1, ACTIVITY);
  if (close && c.word(close.last) === CLOSE && close.value.slug === "goods_and_services")
    return close.last + 1;
  if (c.word(i + 2) !== CLOSE) return i;
  return /^[A-Z][A-Z&]+s?$/.test(c.text(i + 1, i + 2)) ? i + 3 : i;
}
