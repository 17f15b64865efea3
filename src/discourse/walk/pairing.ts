import type { Span } from "../../chart/chart.js";
import type { Base, Figure, Told } from "../../chart/kinds.js";
import { joined, type Subject } from "../subject.js";
import { crossesName, isListGap } from "./between.js";
import type { Walk } from "./state.js";
import { OPEN } from "./vocabulary.js";

/** Which figure tells of which subject: one each in order, one for several together, several for one. */
export function pair(figures: readonly Figure[], subjects: readonly Subject[]): [Figure, Subject][] {
  if (figures.length === 1) return [[figures[0]!, joined(subjects)]];
  // Of more names than figures the nearest are told of.
  const skipped = subjects.length - figures.length;
  return figures.map((f, i) => [f, skipped < 0 ? subjects.at(-1)! : subjects[skipped + i]!]);
}

/**
 * The names that so many figures tell of, where the nearest name alone are too few: names before it that only commas and
 * "and" part ("total trade, exports and imports grew by 8.4%, 9.6% and 7.2%"), or the two areas told side by side before.
 */
export function ofSize(walk: Walk, subjects: readonly Subject[], n: number, at: number): readonly Subject[] {
  if (n < 2 || subjects.length >= n) return subjects;
  let gathered: readonly Subject[] = [];
  let end = -1;
  for (let k = walk.mentions.length - 1; k >= 0; k--) {
    const mention = walk.mentions[k]!;
    if (mention.last > at) continue;
    if (end >= 0 && !isListGap(walk, mention.last, end)) break;
    if (mention.subjects.length + gathered.length > n) break;
    gathered = [...mention.subjects, ...gathered];
    end = mention.first;
    if (gathered.length === n) return gathered;
  }
  const { areas } = walk.memory;
  if (n === 2 && subjects.length === 1 && areas.length === 2)
    return areas.map((area) => ({ ...subjects[0]!, ref_area: area }));
  return subjects;
}

/** A name with "and" that is told two figures is two names: "computers and peripherals, up 15.4 percent and 5.6 percent". */
export function splitName(subjects: readonly Subject[], figures: number): readonly Subject[] {
  const [only] = subjects;
  if (subjects.length !== 1 || figures !== 2 || !only) return subjects;
  for (const key of ["product", "activity", "component"] as const) {
    const halves = only[key]?.split("_and_");
    // "M&A" is no list of two.
    if (halves?.length === 2 && halves.every((half) => half.length > 1))
      return halves.map((half) => ({ ...only, [key]: half }));
  }
  return subjects;
}

/**
 * Of several subjects whose figures are told in turn ("7.2 percent to $478 million and 52.9 percent to $94 million"), the
 * one whose turn it is.
 */
export function inTurn(walk: Walk, span: Span<Told>, subjects: readonly Subject[]): readonly Subject[] {
  if (subjects.length < 2 || span.value.figures.length !== 1) return subjects;
  const own = sortOf(span);
  // A bracket ends the name before it, but not the list of which it tells more: "to $1.3 billion (down 23.4 percent), $840 million (…)".
  const from =
    walk.lastTopicEnd >= 0
      ? walk.lastTopicEnd
      : (walk.mentions.findLast((m) => m.subjects.length === subjects.length)?.last ?? -1);
  let total = 0;
  let before = 0;
  let amounts = 0;
  for (const [at, other] of walk.told) {
    if (
      at < from ||
      walk.token(at - 1) === OPEN ||
      other.value.figures.length !== 1 ||
      (other.value.as === "share") !== (span.value.as === "share") ||
      crossesName(walk, from, at)
    )
      continue;
    const sort = sortOf(other);
    if (sort === "amount") amounts++;
    if (sort !== own) continue;
    total++;
    if (at < span.first) before++;
  }
  // "Imports and exports rose 20.5 percent to 3.72 trillion, up 11.4 percent on October": one sum for both.
  if (own === "rate" && amounts > 0 && amounts !== subjects.length && amounts !== total) return subjects;
  // "HEVs (…), PHEVs (…) and EVs advanced, up 78.4 percent, up 83.9 percent and up 191.1 percent": the whole list before.
  const list = total > subjects.length ? ofSize(walk, subjects, total, span.first) : subjects;
  return total === list.length ? [list[before]!] : subjects;
}

/**
 * The comparisons of two changes of one subject told "respectively", where the clause before told two: "an increase of 5.7
 * per cent over the previous month and 15.1 per cent over the same month of last year; …, up 5.2 per cent and 3 per cent,
 * respectively".
 */
export function basesInTurn(walk: Walk, span: Span<Told>): readonly (Base | null)[] {
  const { figures } = span.value;
  if (figures.length !== 2 || ![0, 1].some((k) => walk.token(span.last + k)?.text === "respectively"))
    return [];
  const bases: Base[] = [];
  for (const { base, as } of walk.drafts)
    if (base && as === "change" && bases.at(-1) !== base) bases.push(base);
  return bases.length === 2 ? bases : [];
}

/** What a figure can take turns with: rates with rates, sums with sums. */
function sortOf({ value }: Span<Told>): "rate" | "points" | "base" | "amount" {
  const { unit } = value.figures[0]!;
  if (unit === "percentage_points") return "points";
  return unit === "percent" ? "rate" : value.as === "base" ? "base" : "amount";
}
