import { PERIOD, TOPIC } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { slugOf } from "../../lexicon/slug.js";
import { TokenType } from "../../text/tokens.js";
import { compose } from "../compose/compose.js";
import type { Subject } from "../subject.js";
import type { Mention } from "../walk/draft.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const AND = w("and");
const PARENTHESES = set("however meanwhile too also likewise");
/** Measures that a maker has one of its own of. */
const OF_MAKERS = /^(?:production|domestic_sales|exports)$/;

/**
 * The makers right before a verb, in a release on cars: "KG Mobility and Renault Korea, however, sold more cars overseas".
 * No table lists them, so that they are known by their capitals.
 */
export function makersBefore(near: Near, at: number, measure: string): Mention | null {
  const { scope } = near;
  if (scope.product !== "automobiles" || !OF_MAKERS.test(measure)) return null;
  let end = at;
  for (; end > near.sentence.first; end--) {
    const word = near.word(end - 1);
    if (word === COMMA || (word && PARENTHESES.has(word))) continue;
    if (!((word?.classes ?? 0) & (WordClass.adverb | WordClass.auxiliary))) break;
  }
  const names: [number, number][] = [];
  let k = end;
  for (;;) {
    const last = k;
    while (k > near.sentence.first && isCapital(near, k - 1)) k--;
    if (k === last) break;
    names.unshift([k, last]);
    if (near.word(k - 1) === AND) k--;
    if (near.word(k - 1) === COMMA) k--;
    if (k === names[0]![0]) break;
  }
  if (names.length === 0) return null;
  const t = near.chart.tokens;
  const subjects = [];
  for (const [start, last] of names) {
    // "The Grandeur": the article is no part of the name.
    const first = (near.word(start)?.classes ?? 0) & WordClass.determiner ? start + 1 : start;
    if (first === last) return null;
    // "In May", "Korea": no maker.
    if (near.chart.longest(first, TOPIC)?.last === last || near.chart.longest(first, PERIOD)) return null;
    const slug = slugOf(t.body.slice(t.start[first]!, t.end[last - 1]!), false);
    if (!slug) return null;
    subjects.push({
      ...compose({ component: slug, measure }, null, scope, false),
      product: scope.product,
    });
  }
  return { first: names[0]![0], last: end, subjects, adjunct: false, period: null };
}

const BE = set("was is were remained became");
/** The model that a rank is told of: before its verb ("GM Korea's Trax was …") or behind it ("… was the Grandeur"). */
export function modelBeside(
  near: Near,
  { first, last }: { first: number; last: number },
  measure: string,
): Subject | null {
  const { scope } = near;
  if (scope.product !== "automobiles") return null;
  let from: number;
  let to: number;
  if (BE.has(near.word(last)!)) {
    from = (near.word(last + 1)?.classes ?? 0) & WordClass.determiner ? last + 2 : last + 1;
    to = from;
    while (isCapital(near, to) || (to > from && near.chart.tokens.type[to] === TokenType.number)) to++;
  } else {
    to = first - 1;
    if (!BE.has(near.word(to)!)) return null;
    from = to;
    while (from > near.sentence.first && isCapital(near, from - 1)) from--;
    if ((near.word(from)?.classes ?? 0) & WordClass.determiner) from++;
  }
  if (from >= to) return null;
  const { body, start, end } = near.chart.tokens;
  const slug = slugOf(body.slice(start[from]!, end[to - 1]!), false);
  return slug
    ? { ...compose({ component: slug, measure }, null, scope, false), product: scope.product }
    : null;
}

function isCapital(near: Near, k: number): boolean {
  const t = near.chart.tokens;
  if (t.type[k] !== TokenType.word) return false;
  const c = t.body.charCodeAt(t.start[k]!);
  return c >= 65 && c <= 90;
}
