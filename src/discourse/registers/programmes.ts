import type { View } from "../../grammar/happenings/view.js";
import type { Budget, Progress, Target } from "../../model/register.js";
import type { Cast, Party } from "../cast.js";
import type { EventDraft } from "./event-draft.js";
import type { Told } from "./events.js";
import { type Said, saidIn } from "./programme-said.js";

/** A programme of a release. */
export interface ProgrammeDraft {
  first: number;
  last: number;
  readonly name: string;
  readonly owner: Party | null;
  readonly budgets: Budget[];
  readonly targets: Target[];
  readonly progress: Progress[];
  start: string | null;
  end: string | null;
  readonly participants: readonly Party[];
}

/** The programmes of a release: a name, and what the sentences on it say of money, aims and dates. */
export function programmesOf(
  told: readonly Told[],
  cast: Cast,
  date: string,
  events: readonly EventDraft[],
): ProgrammeDraft[] {
  const found: ProgrammeDraft[] = [];
  let named: { name: string; at: number; sentence: number } | null = null;
  let open: { draft: ProgrammeDraft; sentence: number } | null = null;
  let owner: Party | null = cast.issuer;
  for (const [n, { view }] of told.entries()) {
    const own = nameIn(view, events);
    if (own) named = { ...own, sentence: n };
    const said = saidIn(
      view,
      date,
      own !== null,
      open && n - open.sentence <= 1 ? (open.draft.targets.at(-1)?.by ?? null) : null,
    );
    if (said) {
      const near: string | null = own?.name ?? (named && n - named.sentence <= 2 ? named.name : null);
      const name =
        own?.name ??
        said.begun ??
        (/\p{Lu}/u.test(said.described ?? "") ? said.described : null) ??
        near ??
        said.described ??
        alliance(events, view) ??
        null;
      const joins: boolean =
        open !== null &&
        n - open.sentence <= 1 &&
        said.begun === null &&
        (own === null || open.draft.name === name);
      if (name || joins) {
        const last = view.word(view.limit - 1) === "." ? view.limit - 1 : view.limit;
        if (joins && open) {
          add(open.draft, said);
          open.draft.last = last;
          open.sentence = n;
        } else if (name) {
          const draft: ProgrammeDraft = {
            first: view.first,
            last,
            name,
            owner:
              countryIn(view, cast, "spends") ??
              ownerIn(view, cast) ??
              countryIn(view, cast, "owns") ??
              owner,
            budgets: [],
            targets: [],
            progress: [],
            start: null,
            end: null,
            participants: [],
          };
          add(draft, said);
          found.push(draft);
          open = { draft, sentence: n };
        }
      }
    }
    owner = ownerIn(view, cast) ?? owner;
  }
  // A meeting has its days as an event.
  return found.filter(
    (d) =>
      d.budgets.length + d.targets.length > 0 ||
      ((d.start !== null || d.end !== null) && !events.some(({ name }) => name === d.name)),
  );
}

function add(into: ProgrammeDraft, said: Said): void {
  into.budgets.push(...said.budgets);
  into.targets.push(...said.targets);
  into.progress.push(...said.progress);
  into.start ??= said.start;
  into.end ??= said.end;
}

/** Who may own a programme: an office of state. */
const OFFICE =
  /\b(?:ministry|department|agency|administration|government|commission|office|treasury|secretariat|board|authority|council)\b/i;

/** "Korea will contribute …": a country whose money it is; "the EU’s programme": one whose programme it is. */
function countryIn(v: View, cast: Cast, how: "spends" | "owns"): Party | null {
  for (const m of v.mentions) {
    if (m.type !== "area") continue;
    let k = m.last;
    while (v.isAuxiliary(k) || v.isAdverb(k)) k++;
    const spends = v.role("invest", k) > 0;
    const owns = v.isPossessive(m.last) && v.has("head", m.last, m.last + 6);
    if (how === "spends" ? spends : owns) return cast.party(m);
  }
  return null;
}

const ownerIn = (v: View, cast: Cast): Party | null => {
  const m = v.mentions.find(({ type, known }) => type === "organization" && known !== null);
  const party = m ? cast.party(m) : null;
  return party?.organization && OFFICE.test(party.organization) ? party : null;
};

/** "Horizon Europe, the EU’s research programme, …": a name, and in apposition what it is. */
function apposed(v: View): { name: string; at: number } | null {
  for (let i = v.first; i < v.limit; i++) {
    if (v.quoted(i) || v.role("head", i) < 0 || v.isCapital(i) || !/^(?:,|which|\.)$/.test(v.word(i + 1)))
      continue;
    let comma = i - 1;
    while (comma > v.first && i - comma < 9 && v.word(comma) !== ",") comma--;
    if (v.word(comma) !== "," || !/^(?:the|a|an|its)$/.test(v.word(comma + 1))) continue;
    let first = comma;
    while (first > v.first && (v.isCapital(first - 1) || v.isHyphenated(first))) first--;
    const kind = v.mentionAt(first)?.type;
    if (comma - first > 1 && kind !== "person" && kind !== "area")
      return { name: v.text(first, comma), at: first };
  }
  return null;
}

/** The last name of a programme in a sentence: capitals around a head ("Global Cooperation R&D Program"). */
function nameIn(v: View, events: readonly EventDraft[]): { name: string; at: number } | null {
  let best = apposed(v);
  for (let i = v.first; i < v.limit; i++) {
    if (v.quoted(i) || v.role("head", i) < 0 || !v.isCapital(i)) continue;
    let first = i;
    while (
      first > v.first &&
      (v.isCapital(first - 1) ||
        v.isHyphenated(first) ||
        /^[–&-]$/.test(v.word(first - 1)) ||
        (/^(?:and|of|for|on|to|the)$/.test(v.word(first - 1)) &&
          v.isCapital(first - 2) &&
          first - 2 >= v.first))
    )
      first--;
    while (
      first < i &&
      (v.mentionAt(first)?.type === "person" ||
        v.isPreposition(first) ||
        /^(?:the|a|an|its|and|of|for)$/.test(v.word(first)))
    )
      first++;
    let last = v.role("head", i);
    while (
      (v.isCapital(last) || (/^(?:for|on|of|and)$/.test(v.word(last)) && v.isCapital(last + 1))) &&
      last < v.limit
    )
      last++;
    if (last - first < 2) continue;
    // A part of a meeting's name: "the AI Alliance Strategy Meeting".
    const name = v.text(first, last);
    if (
      events.some(
        (e) => e.name !== null && e.type !== "launch" && e.name !== name && e.name.includes(name),
      ) ||
      /^[“"(]$/.test(v.word(first - 1)) ||
      /^(?:“|")$/.test(v.word(first - 3))
    )
      continue;
    if (v.mentions.some((m) => m.first <= first && m.last >= last && m.known !== null)) continue;
    best = { name: v.text(first, last), at: first };
    i = last;
  }
  return best;
}

const alliance = (events: readonly EventDraft[], v: View): string | null => {
  for (let i = v.first; i < v.limit; i++)
    if (
      /^(?:alliance|initiative|forum|program|programme|project)$/.test(v.word(i)) &&
      v.word(i - 1) === "the"
    )
      return [...events].reverse().find(({ name }) => name?.toLowerCase().includes(v.word(i)))?.name ?? null;
  return null;
};
