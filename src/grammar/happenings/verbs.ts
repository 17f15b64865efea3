import { NameClass } from "../../lexicon/name-words.js";
import type { View } from "./view.js";

/** How a verb stands: told as done by its subject, as done to it, behind a noun that it describes, or as a wish. */
export type Voice = "active" | "passive" | "participle" | "infinitive";

export interface Verb {
  readonly at: number;
  readonly last: number;
  readonly voice: Voice;
  /** "will hold", "is to be held": still to come. */
  readonly future: boolean;
  /** "had met": before what is told around it. */
  readonly pluperfect: boolean;
}

const set = (words: string) => new Set(words.split(" "));
const BE = set("be is are was were been being");
const HAVE = set("has have had having");
const WILL = set("will shall would");
const BEHIND_PARTICIPLE = set(
  "in at on by from between after under during with among through following via for before to until , and",
);

/** The verb of a role that stands at a token, and how; `null` for a noun that looks like it. */
export function verbAt(v: View, role: string, i: number): Verb | null {
  const last = v.role(role, i);
  if (last < 0 || (v.isCapital(i) && i > v.first && v.isCapital(i - 1))) return null;
  const text = v.word(i);
  let k = i - 1;
  while (k >= v.first && v.isAdverb(k)) k--;
  const before = v.word(k);
  // "a visit", "the report": a noun.
  if (
    /^(?:a|an|the|this|its|their|his|her|of|'s|no|any|our|each|official)$/.test(v.word(i - 1)) &&
    !/ing$|ed$/.test(text)
  )
    return null;
  const ahead = auxiliaries(v, k);
  if (/ing$/.test(text)) {
    if (BE.has(before)) return { at: i, last, voice: "active", future: false, pluperfect: false };
    return { at: i, last, voice: "participle", future: false, pluperfect: false };
  }
  const participle =
    /ed$|held$|met$|ept$|uck$|sen$|gun$|ade$|won$|ght$|led$|ung$|set$/.test(text) ||
    text === "spoken" ||
    text === "taken" ||
    text === "given";
  if (BE.has(before) && participle) return { at: i, last, voice: "passive", ...ahead };
  if (HAVE.has(before)) return { at: i, last, voice: "active", future: false, pluperfect: before === "had" };
  if (before === "to" || /^(?:can|could|may|might|should|must)$/.test(before))
    return { at: i, last, voice: ahead.future ? "active" : "infinitive", ...ahead };
  if (WILL.has(before))
    return { at: i, last, voice: "active", future: before !== "would", pluperfect: false };
  if (
    participle &&
    text !== "met" &&
    BEHIND_PARTICIPLE.has(v.word(last)) &&
    (v.word(i - 1) === "," || isObject(v, i))
  )
    return { at: i, last, voice: "participle", future: false, pluperfect: false };
  return { at: i, last, voice: "active", future: false, pluperfect: false };
}

/** "is to be", "will be", "is scheduled to be": what the words before say of the time. */
function auxiliaries(v: View, k: number): { future: boolean; pluperfect: boolean } {
  let future = false;
  let pluperfect = false;
  for (let n = k; n >= v.first && n > k - 5; n--) {
    const text = v.word(n);
    if (
      WILL.has(text) ||
      v.role("future", n - 1) === n + 1 ||
      (text === "to" && BE.has(v.word(n - 1))) ||
      /^(?:scheduled|slated|set|due|planned|expected)$/.test(text)
    )
      future = true;
    // "expects it to be signed".
    else if (text === "to" && v.word(n + 1) === "be") future = true;
    else if (text === "had") pluperfect = true;
    else if (!BE.has(text) && !HAVE.has(text) && text !== "to" && !v.isAdverb(n)) break;
  }
  return { future, pluperfect };
}

/** "the summit held in Seoul", "a deal signed with Japan": what stands before is what it was done to. */
function isObject(v: View, i: number): boolean {
  let k = i - 1;
  if (v.word(k) === ")") while (k > v.first && v.word(k) !== "(") k--;
  if (v.word(k) === "(") k--;
  const m = v.mentionAt(k);
  return m === null || m.type === "name";
}

/** Where the clause of a verb begins: behind the last full stop of a thought before it. */
export function clauseStart(v: View, at: number): number {
  for (let i = at - 1; i >= v.first; i--) {
    const text = v.word(i);
    if (text === ";" || text === ":") return i + 1;
    if (
      /^(?:that|which|who|where|when|while|whereas|after|as|because|if)$/.test(text) &&
      !v.mentionAt(i) &&
      at - i > 1
    ) {
      // "the talks that followed": only where a subject stands between.
      return i + 1;
    }
  }
  return v.first;
}

const STOPS = set("that which who where while whereas although because when whose as");

/** How far the words behind a verb or a noun tell of it: up to its purpose (`core`), and to the end of its clause. */
export function reach(v: View, from: number): { readonly core: number; readonly end: number } {
  let core = -1;
  let depth = 0;
  let i = from;
  for (; i < v.limit; i++) {
    const text = v.word(i);
    if (text === "(") depth++;
    else if (text === ")") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (text === ";" || text === ":" || text === "“" || text === '"') break;
    if (v.mentionAt(i)) continue;
    if (STOPS.has(text) && !(text === "as" && (v.word(i + 1) === "well" || v.word(i - 1) === "such"))) {
      if (text === "as" && core < 0) core = i;
      if (text !== "as") break;
    }
    if (core < 0 && text === "to" && isPlainVerb(v, i + 1)) core = i;
    if (core < 0 && /^(?:following|amid|marking|aimed|aiming|ahead|before)$/.test(text) && i > from) core = i;
    if ((text === "and" || text === ",") && newVerb(v, i + 1)) break;
    // "…, the ministry announced on June 5": another clause.
    if (text === "," && speaks(v, i + 1)) break;
    // ", and it will …": another clause.
    if (
      text === "," &&
      v.word(i + 1) === "and" &&
      ((/^(?:it|they|he|she)$/.test(v.word(i + 2)) && v.isAuxiliary(i + 3)) || newSubject(v, i + 2))
    )
      break;
  }
  return { core: core < 0 ? i : core, end: i };
}

/** "a further FTA is", "the talks will": a noun phrase without commas or prepositions, and its auxiliary. */
function newSubject(v: View, i: number): boolean {
  if (!/^(?:the|a|an|another|its|their)$/.test(v.word(i))) return false;
  for (let k = i + 1; k < i + 6; k++) {
    if (k > i + 1 && v.isAuxiliary(k)) return true;
    if (!v.isWord(k) || v.isPreposition(k) || v.mentionAt(k)?.type === "person") return false;
  }
  return false;
}

/** Whether somebody, and a verb of saying, stand here. */
function speaks(v: View, i: number): boolean {
  const m = v.mentionAt(v.word(i) === "the" ? i + 1 : i);
  return (
    m !== null &&
    (m.type === "organization" || m.type === "person") &&
    (v.role("announce", m.last) > 0 || v.is(m.last, NameClass.speech))
  );
}

const isPlainVerb = (v: View, i: number): boolean =>
  v.isWord(i) &&
  !v.isCapital(i) &&
  !v.mentionAt(i) &&
  !/^(?:the|a|an|its|their|be|\d.*)$/.test(v.word(i)) &&
  !v.isPreposition(i);

/** Roles of verbs that tell what happened. */
export const ACTS = ["hold", "meet", "visit", "sign", "announce", "attend", "launch", "brings"];

/** ", and signed …": another thing that the subject did. */
function newVerb(v: View, i: number): boolean {
  const at = v.word(i) === "and" ? i + 1 : i;
  const k = v.isAdverb(at) ? at + 1 : at;
  if (!/(?:ed|held|met|took|gave|spoke)$/.test(v.word(k))) return false;
  if (v.word(at - 1) === ",") return false;
  return ACTS.some((role) => v.role(role, k) > 0) && !BEHIND_PARTICIPLE.has(v.word(k + 1));
}
