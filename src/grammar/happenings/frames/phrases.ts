import { registerWords } from "../../../lexicon/register-words.js";
import { type EventHead, headAt } from "../heads.js";
import type { View } from "../view.js";

/** The first event noun in `[from, to)` that no preposition parts from what stands before. */
export function objectHead(v: View, from: number, to: number): EventHead | null {
  for (let i = from; i < to && i < v.limit; i++) {
    const text = v.word(i);
    const head = registerWords.nouns.at(v.chart.tokens, i, v.limit) && !v.quoted(i) ? headAt(v, i) : null;
    if (head && head.first <= Math.max(from + 1, from)) return head;
    if (head && head.first > from && leadsTo(v, from, head.first)) return head;
    if (/^(?:that|which|to|;|where)$/.test(text)) return null;
  }
  return null;
}

/** "attended and gave a speech at the forum", "delivered remarks at": few words stand between. */
const leadsTo = (v: View, from: number, at: number): boolean => {
  if (at - from > 7) return false;
  for (let k = from; k < at; k++)
    if (/^[,;]$/.test(v.word(k)) || v.mentionAt(k)?.type === "person") return false;
  return /^(?:at|in|for|a|the|of|to|and|during|series)$/.test(v.word(at - 1)) || at === from;
};

/** The event noun whose phrase ends at a token: "a summit that …". */
export function headEndingAt(v: View, last: number): EventHead | null {
  for (let i = last - 1; i >= v.first && last - i < 6; i--) {
    const head = registerWords.nouns.at(v.chart.tokens, i, v.limit) ? headAt(v, i) : null;
    if (head && head.last === last) return head;
  }
  return null;
}

/** The event noun that a verb's subject names: the first of its clause. */
export function lastHead(v: View, start: number, at: number): EventHead | null {
  for (let i = start; i < at; i++) {
    const head = registerWords.nouns.at(v.chart.tokens, i, v.limit) ? headAt(v, i) : null;
    if (
      head &&
      head.last <= at &&
      !(
        head.first > start &&
        v.isPreposition(head.first - 1) &&
        /^(?:during|at|after|following|on|in)$/.test(v.word(head.first - 1))
      )
    )
      return head;
  }
  return null;
}

export const objectName = (v: View, from: number): boolean => {
  let capitals = 0;
  for (let k = from; k < Math.min(v.limit, from + 9); k++) if (v.isCapital(k)) capitals++;
  return capitals > 1;
};

/** The end of the noun phrase that an announcement begins with. */
export function topicTo(v: View, from: number): number {
  let k = from;
  while (
    k < v.limit &&
    k - from < 24 &&
    !/^[,;.“”]$/.test(v.word(k)) &&
    !(k > from && (v.classes(k) & (16 | 512)) !== 0)
  )
    k++;
  return k;
}

export const knownArea = (v: View, first: number, last: number): string | null => {
  for (let k = first; k < last; k++) {
    const known = v.known(k)?.value;
    if (known?.type === "place") return known.area;
    const area = v.area(k);
    if (area) return area.value.code;
  }
  return null;
};

export function visitGoal(v: View, from: number, to: number) {
  for (let k = from; k < to; k++) {
    if (v.word(k) !== "to") continue;
    const at = v.word(k + 1) === "the" ? k + 2 : k + 1;
    const m = v.mentionAt(at);
    if (m && m.first === at && (m.type === "place" || m.type === "area" || m.type === "name") && m.name)
      return { first: at, last: m.last, name: m.name, area: m.area ?? knownArea(v, at, m.last) };
  }
  return null;
}
