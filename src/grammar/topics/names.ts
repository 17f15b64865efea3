import type { Kind, Span } from "../../chart/chart.js";
import {
  ACTIVITY,
  AREA,
  type AreaEntry,
  COMPONENT,
  CURRENCY,
  type NameEntry,
  PRODUCT,
} from "../../chart/kinds.js";
import { slugOf } from "../../lexicon/slug.js";
import type { Cursor } from "./cursor.js";
import type { Name } from "./items.js";
import { AND, HEADS_OF_GOODS, OTHER, SHOPS } from "./words.js";

// Names of the lexicon, and what may be added to one.

const NAME_KINDS: readonly [Kind<NameEntry>, Name["dimension"]][] = [
  [PRODUCT, "product"],
  [ACTIVITY, "activity"],
  [COMPONENT, "component"],
];

/** The product, industry, component or area that begins at a token, longest first. */
export function nameAt(c: Cursor, i: number): Name | null {
  let best: Name | null = null;
  if (i >= c.limit) return null;
  if (c.word(i) === OTHER) return otherAt(c, i);
  if (!c.isNamed(i)) return sharedHeadAt(c, i);
  for (const [kind, dimension] of NAME_KINDS) {
    const span = c.longest(i, kind);
    if (span && span.last > (best?.last ?? 0))
      best = { dimension, value: span.value.slug, unknown: false, adjective: false, last: span.last };
  }
  const area = c.longest(i, AREA) as Span<AreaEntry> | null;
  best ??= sharedHeadAt(c, i);
  // "mining goods", "agriculture products": a name with a general head is one name.
  if (best && best.dimension === "activity" && HEADS_OF_GOODS.has(c.word(best.last)))
    best = headed(c, i, best.last + 1, "product") ?? best;
  // "used car dealers", "cannabis stores": a kind of shop.
  if (best && SHOPS.has(c.word(best.last))) best = headed(c, i, best.last + 1, "component") ?? best;
  // "US $ 7.65 billion" names no country.
  if (area && c.chart.has(i, CURRENCY)) return best;
  if (area && area.last > (best?.last ?? 0))
    best = {
      dimension: "area",
      value: area.value.code,
      unknown: false,
      adjective: area.value.use === "adjective",
      last: area.last,
    };
  return best;
}

function headed(c: Cursor, first: number, last: number, dimension: Name["dimension"]): Name | null {
  const slug = slugOf(c.text(first, last));
  return slug ? { dimension, value: slug, unknown: true, adjective: false, last } : null;
}

/** "other manufactured goods": a statistical group of its own; "other goods" is none. */
function otherAt(c: Cursor, i: number): Name | null {
  const rest = c.longest(i + 1, PRODUCT);
  return rest && rest.last > i + 2
    ? {
        dimension: "product",
        value: `other_${rest.value.slug}`,
        unknown: false,
        adjective: false,
        last: rest.last,
      }
    : null;
}

/** "electric and hydrogen cars": a word that shares the head of the name behind "and". */
function sharedHeadAt(c: Cursor, i: number): Name | null {
  const word = c.word(i);
  if (!word || c.word(i + 1) !== AND) return null;
  const other = c.longest(i + 2, PRODUCT);
  if (!other || other.last - other.first < 2) return null;
  const head = c.word(other.last - 1);
  const phrase = word.phrases.find(
    (p) => p.kind === PRODUCT.id && p.words.length === 2 && p.words[1] === head,
  );
  return phrase
    ? {
        dimension: "product",
        value: (phrase.value as NameEntry).slug,
        unknown: false,
        adjective: false,
        last: i + 1,
      }
    : null;
}
