import { TOPIC } from "../../chart/kinds.js";
import type { Subject } from "../subject.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const AND = w("and");
const IN = w("in");
const OF = w("of");
const VOLUMES = set("volume quantity volumes quantities");
const VALUES = set("value values");
const EACH = set("both all each");

/** "Lamb exports decreased in both value and quantity": two series. */
export function inBoth(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  if (near.word(at) !== IN || subjects.length !== 1) return null;
  let k = at + 1;
  if (EACH.has(near.word(k)!)) k++;
  const [a, and, b] = [near.word(k), near.word(k + 1), near.word(k + 2)];
  if (and !== AND || !a || !b || a === b) return null;
  const parts = [a, b].map((word) => (VOLUMES.has(word) ? "volume" : VALUES.has(word) ? null : undefined));
  if (parts.some((part) => part === undefined) || parts[0] === parts[1]) return null;
  const last = near.word(k + 3)?.text === "terms" ? k + 4 : k + 3;
  return { subjects: parts.map((component) => ({ ...subjects[0]!, component: component ?? null })), last };
}

/** "Imports of iron ore rose in volume": told in amounts, not in money. */
export function inVolume(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  const terms = near.word(at + 1);
  if (near.word(at) !== IN || !terms || !(VOLUMES.has(terms) || VALUES.has(terms))) return null;
  const component = VOLUMES.has(terms) ? "volume" : null;
  const last = near.word(at + 2)?.text === "terms" ? at + 3 : at + 2;
  return {
    subjects: subjects.map((x) => (x.component && x.component !== "volume" ? x : { ...x, component })),
    last,
  };
}

const PARTS = set("share proportion portion percentage shares proportions");
/** "The share of electric cars rose", "the proportion of sales made online fell": of the share. */
export function isShare(near: Near, at: number): boolean {
  for (let k = at - 1; k >= at - 8 && k >= near.sentence.first; k--) {
    const word = near.word(k);
    if (word && PARTS.has(word)) return near.word(k + 1) === OF || near.word(k + 1) === null;
    if (word === COMMA || (word && near.breaks(k, k + 1))) return false;
  }
  return false;
}

/** "exports fell by more than imports": both fell. */
export function moreThan(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  const texts = [at, at + 1, at + 2].map((k) => near.word(k)?.text);
  if (texts[0] !== "by" || !/^(?:more|less)$/.test(texts[1] ?? "") || texts[2] !== "than") return null;
  const topic = near.chart.longest(at + 3, TOPIC);
  const [item] = topic?.value.each ?? [];
  if (subjects.length !== 1 || !item?.measure || topic!.value.each.length > 1) return null;
  return { subjects: [...subjects, { ...subjects[0]!, measure: item.measure }], last: topic!.last };
}
