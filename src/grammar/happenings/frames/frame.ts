import type { Happening } from "../happening.js";
import { verbAt } from "../verbs.js";
import type { View } from "../view.js";

/** A construction that tells of an event; `find` is asked at every token that a word of its role begins. */
export interface Frame {
  readonly name: string;
  readonly find: (v: View, i: number) => Happening | null;
}

export const doing = (v: View, i: number, role: string) => {
  const verb = verbAt(v, role, i);
  if (!verb) return null;
  if (verb.voice === "infinitive")
    return /^(?:hold|attend|meet)$/.test(role) && travels(v, i)
      ? { ...verb, voice: "active" as const, future: true }
      : null;
  return !wished(v, i) ? verb : null;
};

/** "will visit Hanoi to attend the forum": the purpose of a journey is as settled as the journey. */
function travels(v: View, i: number): boolean {
  for (let k = i - 2; k > v.first; k--) {
    if (/^[;.]$/.test(v.word(k))) return false;
    if (v.role("visit", k) > 0 && !v.mentionAt(k) && verbAt(v, "visit", k)) return true;
  }
  return false;
}

/** "agreed to hold", "called for": wished for or agreed on, not done. */
function wished(v: View, i: number): boolean {
  for (let k = i - 1; k >= v.first && k > i - 5; k--) {
    if (/^[,;]$/.test(v.word(k))) return false;
    if (v.word(k) === "to" && v.role("willed", k - 1) > 0) return true;
  }
  return false;
}
