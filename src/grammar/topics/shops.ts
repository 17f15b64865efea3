import { AREA, COMPONENT, MEASURE, PERIOD, PRODUCT, ROLE } from "../../chart/kinds.js";
import { slugOf } from "../../lexicon/slug.js";
import type { Cursor } from "./cursor.js";
import type { Name } from "./items.js";
import { AMPERSAND, AND, COMMA, SHOPS } from "./words.js";

/** How many tokens the name of a kind of shop may have. */
const LONGEST = 14;
const ELSE = [MEASURE, AREA, PERIOD].reduce((all, { id }) => all | (1 << id), 0);

/**
 * The kind of shop whose name begins at a token: "used car dealers", "furniture and home furnishings stores". Goods, and
 * only they, may be joined in it; another kind of shop or channel is a member of a list.
 */
export function shopAt(c: Cursor, i: number): Name | null {
  let joined = false;
  for (let k = i; k < i + LONGEST && k < c.limit; k++) {
    const word = c.word(k);
    const separator = word === AND || word === COMMA || word === AMPERSAND;
    if (separator) {
      joined = true;
      if (k === i) return null;
      continue;
    }
    if (SHOPS.has(word) && k > i && !c.isContent(k + 1)) return named(c, i, k + 1, joined);
    if (!(c.isContent(k) || c.has(k, PRODUCT)) || c.chart.kinds[k]! & ELSE) return null;
    if (c.role(k) !== "" && k > i) return null;
    const channel = c.longest(k, COMPONENT);
    if (channel && !(channel.last > k + 1 && k === i)) return null;
    if (channel && SHOPS.has(c.word(channel.last - 1))) return null;
  }
  return null;
}

function named(c: Cursor, first: number, last: number, joined: boolean): Name | null {
  // What joins its words must be goods: "cheaper and clothing stores" is no shop.
  if (joined && !c.has(first, PRODUCT)) return null;
  if (c.longest(first, ROLE)?.value.role === "modifier") return null;
  const slug = slugOf(c.text(first, last));
  return slug ? { dimension: "component", value: slug, unknown: true, adjective: false, last } : null;
}
