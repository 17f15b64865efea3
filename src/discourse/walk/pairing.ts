import type { Span } from "../../chart/chart.js";
import type { Figure, Told } from "../../chart/kinds.js";
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
  let total = 0;
  let before = 0;
  for (const [at, other] of walk.told) {
    if (
      at < walk.lastTopicEnd ||
      walk.token(at - 1) === OPEN ||
      other.value.figures.length !== 1 ||
      sortOf(other) !== own ||
      (other.value.as === "share") !== (span.value.as === "share") ||
      crossesName(walk, walk.lastTopicEnd, at)
    )
      continue;
    total++;
    if (at < span.first) before++;
  }
  return total === subjects.length ? [subjects[before]!] : subjects;
}

/** What a figure can take turns with: rates with rates, sums with sums. */
function sortOf({ value }: Span<Told>): "rate" | "points" | "base" | "amount" {
  const { unit } = value.figures[0]!;
  if (unit === "percentage_points") return "points";
  return unit === "percent" ? "rate" : value.as === "base" ? "base" : "amount";
}
