import type { Span } from "../../chart/chart.js";
import { COMPONENT, PERIOD, ROLE, TOLD, type Told, type Topic } from "../../chart/kinds.js";
import { ENDS_NAME, WordClass } from "../../lexicon/lexicon.js";
import { slugOf } from "../../lexicon/slug.js";
import { TokenType } from "../../text/tokens.js";
import type { Subject } from "../subject.js";
import { nearestSubject, subjectOf } from "./context.js";
import type { Walk } from "./state.js";
import { FOR, THE } from "./vocabulary.js";

// Makers and models, which no table lists: in the car industry's releases their own names tell who.

/** "Hyundai Motor exported 85,305 vehicles": the maker named before a verb that tells the measure. */
export function makerBeforeVerb(walk: Walk, { each }: Topic, first: number): string | null {
  const [item] = each;
  if (each.length !== 1 || !item?.verb || item.bare || item.product) return null;
  if (walk.scope.sales !== "domestic_sales") return null;
  let from = first;
  const least = Math.max(walk.consumed, walk.lastTopicEnd, walk.sentence.first - 1);
  while (from > least && isContent(walk, from - 1) && isCapital(walk, from - 1)) from--;
  return from < first && !isGeneric(walk, from, first) ? nameOf(walk, from, first) : null;
}

/** "Kia 76,839", "the Grandeur (11,590 units)": a maker or model right before its figure. */
export function makerBeforeFigure(walk: Walk, first: number, last: number): Subject | null {
  const slug = nameOf(walk, first, last);
  const context = nearestSubject(walk);
  if (!slug || !context) return null;
  const industry = { ...context, product: walk.scope.product, component: null };
  return subjectOf(walk, { component: slug }, industry, true);
}

/** "201,000 for the Tucson": a model or maker right behind its figure. */
export function modelBehind(walk: Walk, span: Span<Told>): string | null {
  if (walk.token(span.last) !== FOR) return null;
  const first = walk.token(span.last + 1) === THE ? span.last + 2 : span.last + 1;
  const { type, word, body, start, end } = walk.chart.tokens;
  let k = first;
  while (
    k < walk.sentence.last &&
    type[k] === TokenType.word &&
    !word[k]?.classes &&
    (walk.chart.at(k).length === 0 || walk.chart.has(k, COMPONENT)) &&
    /^\p{Lu}/u.test(body.slice(start[k]!, end[k]!))
  )
    k++;
  if (k === first) return null;
  walk.skipTo = k;
  return nameOf(walk, first, k);
}

/** Whether a token can be part of a name that the lexicon lacks. */
export function isContent(walk: Walk, i: number): boolean {
  const { chart } = walk;
  if (chart.tokens.type[i] !== TokenType.word) return false;
  const word = walk.token(i);
  if (!word) return true;
  if (chart.longest(i, ROLE)?.value.role === "modifier") return false;
  if (word.classes & (ENDS_NAME | WordClass.changeNoun | WordClass.comparative)) return false;
  return !chart.has(i, PERIOD) && !chart.has(i, TOLD);
}

/** Whether all words of a stretch are such as name nothing by themselves: "goods", "companies". */
export function isGeneric(walk: Walk, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (!(walk.classes(k) & WordClass.generic)) return false;
  return true;
}

function isCapital(walk: Walk, i: number): boolean {
  const { body, start } = walk.chart.tokens;
  const code = body.charCodeAt(start[i]!);
  return code >= 65 && code <= 90;
}

function nameOf(walk: Walk, first: number, last: number): string | null {
  const { body, start, end } = walk.chart.tokens;
  return slugOf(body.slice(start[first]!, end[last - 1]!), false);
}
