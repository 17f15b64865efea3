import type { Happening } from "./happening.js";
import type { EventHead } from "./heads.js";
import { ACTS, clauseStart, reach, type Verb, verbAt } from "./verbs.js";
import type { View } from "./view.js";
import { type Dated, datesIn } from "./when.js";
import { placeIn } from "./where.js";
import { attendanceIn, type Participant, participantsIn } from "./who.js";

/** The parts of a happening around its verb and its noun. */
export type Parts = Pick<
  Happening,
  | "first"
  | "last"
  | "when"
  | "place"
  | "virtual"
  | "hybrid"
  | "who"
  | "pronoun"
  | "attendance"
  | "subject"
  | "future"
  | "pluperfect"
>;

interface Options {
  readonly head?: EventHead | null;
  /** Those right behind the verb take part, too: "met Minister Dien". */
  readonly object?: boolean;
  /** What stands before a passive verb is not who did it. */
  readonly subjectIsObject?: boolean;
}

/** Collects when, where and who from the clause of a verb. */
export function partsOf(
  v: View,
  verb: Verb,
  { head = null, object = false, subjectIsObject = false }: Options = {},
): Parts {
  const start = clauseStart(v, verb.at);
  const from = Math.max(verb.last, head && head.first >= verb.last ? head.last : 0);
  const { core, end } = reach(v, from);
  const own = head ?? null;
  const subject = subjectIsObject ? [] : subjectOf(v, start, verb.at, own);
  const who = [
    ...subject,
    ...participantsIn(v, verb.last, core, object || false, own),
    ...(core < end ? participantsIn(v, core, end, false, own) : []),
  ];
  const when = dateFor(v, start, verb, core, end);
  const place =
    placeIn(v, from, core, from) ??
    placeIn(v, core, end, core + 1) ??
    (/^(?:in|at|on|during)$/.test(v.word(start)) ? placeIn(v, start, verb.at, start) : null);
  const last = Math.max(
    from,
    core,
    ...who.map(({ mention }) => mention.last),
    when?.last ?? 0,
    place?.last ?? 0,
  );
  return {
    first: Math.min(start, verb.at),
    last: trimmed(v, Math.min(Math.max(last, purposeEnd(v, core, end)), v.limit)),
    when,
    place,
    virtual: v.has("virtual", start, end),
    hybrid: v.has("hybrid", start, end),
    who: distinct(who),
    pronoun:
      subject.length > 0 || subjectIsObject
        ? null
        : (pronounIn(v, start, verb.at) ?? (leftOut(v, start, verb.at) ? "" : null)),
    attendance:
      attendanceIn(v, from, end) ?? (own && own.first < verb.at ? null : attendanceIn(v, start, verb.at)),
    subject: topicOf(v, from, end),
    future: verb.future || v.has("future", start, verb.at),
    pluperfect: verb.pluperfect,
  };
}

/** Who stands before a verb as its subject. */
export function subjectOf(v: View, start: number, at: number, not: EventHead | null): Participant[] {
  // "During the meeting, …", "On October 1, …": what leads in is no subject.
  let from = start;
  if (v.isPreposition(start) || v.role("during", start) > 0) {
    for (let i = start; i < at; i++)
      if (v.word(i) === "," && !withinName(v, i)) {
        from = i + 1;
        if (!/^(?:\d|held|on|in|at)/.test(v.word(i + 1))) break;
      }
    if (from === start && at - start > 3 && v.isPreposition(start)) return [];
  }
  return participantsIn(v, from, leftOut(v, from, at) ? firstVerb(v, from, at) : at, true, not);
}

/** "Korea held talks with Germany and renewed an MOU": who did the second stands before the first verb. */
function firstVerb(v: View, from: number, at: number): number {
  for (let k = from + 1; k < at - 1; k++)
    if (!v.mentionAt(k) && ACTS.some((role) => verbAt(v, role, k)?.voice === "active")) return k;
  return at;
}

const withinName = (v: View, i: number): boolean => {
  const m = v.mentionAt(i);
  return (
    (m !== null && m.first < i) || (v.isCapital(i + 1) && datesIn(v, i - 2, i + 2).some((d) => d.last > i))
  );
};

/** The last pronoun, or "both sides" and the like, in `[start, at)`. */
export function pronounIn(v: View, start: number, at: number): string | null {
  for (let i = at - 1; i >= start; i--) if (v.role("anaphoric", i) > 0) return v.word(i);
  return null;
}

const leftOut = (v: View, start: number, at: number): boolean => {
  let k = at - 1;
  while (k >= start && v.isAdverb(k)) k--;
  return k < start || v.word(k) === "and";
};

/** The date of a verb: the nearest behind it, days also behind its purpose; else one that leads in. */
export function dateFor(v: View, start: number, verb: Verb, core: number, end: number): Dated | null {
  const behind = datesIn(v, verb.last, core);
  const first = behind.find(({ exact }) => exact) ?? behind.find((d) => tellsWhen(v, d));
  if (first) return first;
  const later = datesIn(v, core, end).find(
    ({ exact, first: f }) =>
      exact && /^(?:on|from|,|\(|between|through|today|yesterday|earlier)$/.test(v.word(f - 1)),
  );
  if (later) return later;
  const lead = datesIn(v, start, verb.at);
  return lead.find(({ exact }) => exact) ?? lead.find((d) => tellsWhen(v, d)) ?? null;
}

/** Whether a month or a year dates what happened: "in August", "scheduled for December"; not "by 2030", "the 2025 program". */
export const tellsWhen = (v: View, { first }: Dated): boolean =>
  /^(?:in|for|since|early|late|during|of|on|from|this|last|next|\(|held)$/.test(v.word(first - 1)) ||
  /^(?:this|last|next|in|from|early|late|earlier)$/.test(v.word(first));

/** The end of a purpose: "to discuss key issues in bilateral cooperation". */
function purposeEnd(v: View, core: number, end: number): number {
  return v.word(core) === "to" ? end : core;
}

/** Without the marks and joining words that a stretch ends in. */
export function trimmed(v: View, last: number): number {
  let k = last;
  while (
    k > v.first + 1 &&
    /^(?:[,.;:(“"]|and|as|at|in|on|with|the|where|to|which|that)$/.test(v.word(k - 1))
  )
    k--;
  return k;
}

export function distinct(who: readonly Participant[]): Participant[] {
  return who.filter((p, k) => who.findIndex(({ mention }) => mention.first === p.mention.first) === k);
}

const TOPIC_LEAD =
  /^(?:discuss|discussed|strengthen|explore|review|on|about|regarding|promote|expand|address|exchange|enhance|accelerate|seek|seeking|concerning|focus|focused|deepen)$/;

/** What it was about: "to discuss …", "on …", "under the theme …". */
export function topicOf(v: View, from: number, end: number): readonly [number, number] | null {
  for (let i = from; i < end; i++) {
    if (v.mentionAt(i) || !TOPIC_LEAD.test(v.word(i))) continue;
    if (v.word(i) === "on" && datesIn(v, i + 1, i + 3).length > 0) continue;
    if (v.word(i) === "exchange" && v.word(i + 1) === "views") i += v.word(i + 2) === "on" ? 2 : 1;
    let last = i + 1;
    while (
      last < end &&
      last - i < 16 &&
      !/^[,;.]$/.test(v.word(last)) &&
      !(last > i + 2 && /^(?:on|at|with|amid|including|in|through|held|by)$/.test(v.word(last)))
    )
      last++;
    if (last > i + 1) return [i + 1, last];
  }
  return null;
}
