import type { Kind } from "../../chart/chart.js";
import {
  ACTIVITY,
  AREA,
  CHANGE,
  COMPONENT,
  MEASURE,
  type NameEntry,
  PERIOD,
  PRODUCT,
  ROLE,
} from "../../chart/kinds.js";
import { slugOf } from "../../lexicon/slug.js";
import { skipAbbreviation } from "./abbreviations.js";
import { areaAt } from "./areas.js";
import { compoundAt } from "./compounds.js";
import type { Cursor } from "./cursor.js";
import { hyphenatedAt, modelsAt, sharedHeadAt, slashedAt, withBelongings } from "./groups.js";
import type { Name } from "./items.js";
import { shopAt } from "./shops.js";
import {
  AND,
  CATEGORIES,
  COMMA,
  GENERAL_HEADS,
  HEADS_OF_GOODS,
  OF,
  OTHER,
  REST,
  SLASH,
  THE,
} from "./words.js";

// Names of the lexicon, and what may be added to one.

const NAME_KINDS: readonly [Kind<NameEntry>, Name["dimension"]][] = [
  [PRODUCT, "product"],
  [ACTIVITY, "activity"],
  [COMPONENT, "component"],
];

/** The product, industry, component or area that begins at a token, longest first. */
export function nameAt(c: Cursor, i: number): Name | null {
  if (i < 0 || i >= c.limit) return null;
  const known = c.remembered(i);
  if (known !== undefined) return known;
  const name = find(c, i);
  c.remember(i, name);
  return name;
}

function find(c: Cursor, i: number): Name | null {
  if (c.word(i) === OTHER && !c.isNamed(i)) return otherAt(c, i);
  if (c.word(i) === REST) return restAt(c, i);
  const shop = shopAt(c, i);
  if (shop) return shop;
  const listed = c.isNamed(i) ? listedAt(c, i) : null;
  const area = c.has(i, AREA) ? areaAt(c, i) : null;
  if (area && area.last > (listed?.last ?? 0)) return area;
  const models = modelsAt(c, i);
  if (models && models.last > (listed?.last ?? 0)) return models;
  const hyphenated = listed ? null : hyphenatedAt(c, i);
  if (hyphenated) return called(c, hyphenated);
  if (!listed) {
    if (c.word(i + 1) === SLASH && c.isContent(i)) return called(c, slashedAt(c, i, i + 1));
    const made = sharedHeadAt(c, i) ?? describedAt(c, i);
    return called(c, made && made.dimension === "product" ? withBelongings(c, i, made) : made);
  }
  const shared = sharedHeadAt(c, i);
  if (shared && shared.last !== listed.last) return called(c, withBelongings(c, i, shared));
  const slashed = listed.dimension === "product" ? slashedAt(c, i, listed.last) : null;
  if (slashed) return called(c, slashed);
  return called(c, headedAt(c, i, listed));
}

/** The longest of the names that the lexicon has here. */
function listedAt(c: Cursor, i: number): Name | null {
  let best: Name | null = null;
  for (const [kind, dimension] of NAME_KINDS) {
    const span = c.longest(i, kind);
    if (span && span.last > (best?.last ?? 0))
      best = { dimension, value: span.value.slug, unknown: false, adjective: false, last: span.last };
  }
  return best;
}

/** A listed name with the head that makes another of it. */
function headedAt(c: Cursor, i: number, listed: Name): Name {
  // "mining goods", "agriculture products": a name with a general head is one name.
  if (listed.dimension === "activity" && HEADS_OF_GOODS.has(c.word(listed.last)))
    return slugged(c, i, listed.last + 1, "product") ?? listed;
  const abbreviated = aroundAbbreviation(c, i, listed);
  if (abbreviated) return abbreviated;
  const compound = compoundAt(c, i, listed);
  const name = compound.dimension === "product" ? withBelongings(c, i, compound) : compound;
  return name;
}

/** Kinds whose words describe no good. */
const NO_ADJECTIVE = [MEASURE, ROLE, PERIOD, CHANGE].reduce((all, { id }) => all | (1 << id), 0);

/** "primary chemicals": an adjective that the lexicon lacks, before a listed name. */
function describedAt(c: Cursor, i: number): Name | null {
  if (!c.isContent(i) || !c.isAdjective(i) || c.chart.kinds[i]! & NO_ADJECTIVE) return null;
  const span = c.longest(i + 1, PRODUCT);
  if (!span || c.isHyphenated(i + 1) || c.has(i + 1, MEASURE)) return null;
  // Of a group, only its first: "primary chemicals and pharmaceuticals" are two.
  let last = i + 1;
  while (last < span.last && c.word(last) !== AND && c.word(last) !== COMMA) last++;
  return slugged(c, i, last, "product");
}

/** "electrical and electronic (E&E) products": an abbreviation before the head. */
function aroundAbbreviation(c: Cursor, i: number, { last }: Name): Name | null {
  const head = skipAbbreviation(c, last);
  if (head === last || !GENERAL_HEADS.has(c.word(head))) return null;
  const value = slugOf(`${c.text(i, last)} ${c.text(head, head + 1)}`);
  return value ? { dimension: "product", value, unknown: true, adjective: false, last: head + 1 } : null;
}

function slugged(c: Cursor, first: number, last: number, dimension: Name["dimension"]): Name | null {
  const slug = slugOf(c.text(first, last));
  return slug ? { dimension, value: slug, unknown: true, adjective: false, last } : null;
}

/** "the non-food segment": what a name is called says nothing more. */
function called(c: Cursor, name: Name | null): Name | null {
  return name && name.dimension === "product" && CATEGORIES.has(c.word(name.last))
    ? { ...name, last: name.last + 1 }
    : name;
}

/** "other manufactured goods": a statistical group of its own; "other goods" is none. "Other European countries" are one, too. */
function otherAt(c: Cursor, i: number): Name | null {
  const shop = shopAt(c, i + 1);
  if (shop) return { ...shop, value: `other_${shop.value}` };
  const rest = c.longest(i + 1, PRODUCT);
  if (rest && rest.last > i + 2)
    return {
      dimension: "product",
      value: `other_${rest.value.slug}`,
      unknown: false,
      adjective: false,
      last: rest.last,
    };
  const area = c.longest(i + 1, AREA);
  const group = area?.value.group ? areaAt(c, i + 1) : null;
  return group && !group.adjective ? { ...group, value: `OTHER_${group.value}` } : null;
}

/** "the rest of Asia": the area without its country that tells of it. */
function restAt(c: Cursor, i: number): Name | null {
  if (c.word(i + 1) !== OF) return null;
  return areaAt(c, c.word(i + 2) === THE ? i + 3 : i + 2);
}
