import type { View } from "../../grammar/happenings/view.js";
import { datesIn } from "../../grammar/happenings/when.js";
import type { Participant } from "../../grammar/happenings/who.js";
import { type Pact, pactsIn } from "../../grammar/pacts/pacts.js";
import type { AgreementStatus } from "../../model/register.js";
import type { Cast, Party } from "../cast.js";
import { type Dates, datesOf } from "./dates.js";
import type { EventDraft } from "./event-draft.js";
import type { Told } from "./events.js";

/** A side of an agreement. */
export interface Side {
  readonly name: string | null;
  readonly area: string | null;
  readonly id: string | null;
}

/** An agreement of a release. */
export interface AgreementDraft {
  readonly rule: string;
  readonly instrument: string;
  readonly status: AgreementStatus;
  readonly first: number;
  readonly last: number;
  readonly sides: readonly Side[];
  readonly number: number | null;
  dates: Dates | null;
  readonly subject: readonly [number, number] | null;
  readonly provisions: (readonly [number, number])[];
}

/** The agreements of a release; what a later sentence tells of one again adds nothing. */
export function agreementsOf(told: readonly Told[], cast: Cast, date: string): AgreementDraft[] {
  const found: AgreementDraft[] = [];
  const names = areaNames(told);
  for (const { view, happenings, drafts, anchor } of told) {
    const numbered = ordinal(view, found);
    if (numbered) {
      found.push(numbered);
      continue;
    }
    for (const pact of pactsIn(view)) {
      const signing =
        drafts[happenings.findIndex((h) => h.type === "signing" && Math.abs(h.at - pact.at) < 3)] ?? null;
      for (const draft of draftsOf(pact, { view, signing, anchor, cast, date, names }))
        if (!(pact.back && completed(found, draft)) && !known(found, draft)) found.push(draft);
    }
    latter(view, found, date);
    provisions(view, found);
  }
  return found;
}

/** "The MOU was signed by …": adds day and sides to the agreement told before; `false` where there is none. */
function completed(found: AgreementDraft[], draft: AgreementDraft): boolean {
  const at = found.findLastIndex(
    (d) =>
      d.status === draft.status && (d.instrument === draft.instrument || draft.instrument === "agreement"),
  );
  const d = found[at];
  if (!d) return false;
  found[at] = { ...d, dates: d.dates ?? draft.dates, sides: d.sides.length > 0 ? d.sides : draft.sides };
  return true;
}

interface Around {
  readonly view: View;
  readonly signing: EventDraft | null;
  readonly anchor: EventDraft | null;
  readonly cast: Cast;
  readonly date: string;
  readonly names: ReadonlyMap<string, string>;
}

function draftsOf(pact: Pact, around: Around): AgreementDraft[] {
  const { view, signing, anchor, cast, date, names } = around;
  const sides = sidesOf(pact, around);
  const future = pact.status === "proposed" || pact.status === "in_force";
  const own = pact.when ? datesOf(pact.when.when, date, future) : null;
  const dates =
    pact.status === "signed"
      ? (own ?? (pact.rule === "signed-behind" ? null : signing?.dates?.end ? signing.dates : null))
      : pact.status === "in_force"
        ? own
        : null;
  void anchor;
  const base = {
    rule: pact.rule,
    instrument: pact.instrument,
    status: pact.status,
    first: pact.first,
    last: view.word(pact.last - 1) === "." ? pact.last - 1 : pact.last,
    number: pact.number,
    dates,
    subject: pact.subject,
    provisions: [],
  };
  // "MOUs were entered into with Tanzania and Madagascar": one with each.
  const others = pact.who.filter(
    ({ mention, adjective }) =>
      mention.first > pact.at && mention.type === "area" && !adjective && !listed(view, mention.first),
  );
  if (
    pact.many &&
    pact.status === "signed" &&
    others.length > 1 &&
    pact.who.every((p) => p.mention.first < pact.at || others.includes(p))
  ) {
    const home = sides.filter(({ area }) => !others.some(({ mention }) => mention.area === area));
    return others.map((p) => ({
      ...base,
      last: Math.max(p.mention.last, pact.phrase[1]),
      sides: [...home, sideOf(p, cast, names)],
    }));
  }
  return [{ ...base, sides }];
}

/** "in countries such as Canada": examples of many. */
const listed = (v: View, i: number): boolean => {
  for (let k = i - 1; k > i - 8 && k >= v.first; k--) if (/^(?:such|including)$/.test(v.word(k))) return true;
  return false;
};

/** Who agreed: those named; else those of the signing; a side that the words leave open is the release's own country. */
function sidesOf(pact: Pact, { view, signing, anchor, cast, names }: Around): Side[] {
  const sides: Side[] = [];
  const add = (side: Side) => {
    if (
      !sides.some(
        (s) =>
          (s.id !== null ? s.id === side.id : s.name === side.name && s.area === side.area) ||
          (side.id === null && s.area === side.area && side.area !== null && s.id === null),
      )
    )
      sides.push(side);
  };
  const country = (code: string): Side => ({ name: names.get(code) ?? code, area: code, id: null });
  for (const code of pact.areas) add(country(code));
  if (pact.areas.length < 2) {
    for (const part of pact.who) add(sideOf(part, cast, names));
    if (pact.pronoun || pact.who.length === 0)
      for (const p of signing?.participants ?? []) add(sideOfParty(p, names));
  }
  const known = new Set(sides.flatMap(({ area }) => area ?? []));
  if (sides.length === 0 && pact.described.length > 0)
    return pact.described.map(([f, l]) => ({ name: view.text(f, l), area: null, id: null }));
  const home = cast.issuer?.area ?? null;
  if (known.size === 1 && sides.length > 0 && home && !known.has(home)) return [country(home), ...sides];
  // An agreement has two sides: one country that met by itself is none.
  const met = new Set((anchor?.participants ?? []).flatMap(({ area }) => area ?? []));
  if (known.size === 0 && sides.length === 0 && met.size > 1) for (const code of met) add(country(code));
  if (known.size === 1 && anchor && pact.status !== "signed")
    for (const p of anchor.participants) if (p.area && !known.has(p.area)) add(country(p.area));
  return sides;
}

function sideOf(part: Participant, cast: Cast, names: ReadonlyMap<string, string>): Side {
  const { mention } = part;
  if (mention.type === "area")
    return { name: names.get(mention.area ?? "") ?? mention.name, area: mention.area, id: null };
  if (part.firm) return { name: mention.name, area: part.area, id: null };
  const party = cast.party(mention);
  // Who signs without a country or a body told signs for the release's own.
  const home =
    party.area === null && party.organization === null && mention.type === "person"
      ? (cast.issuer?.area ?? null)
      : null;
  return sideOfParty({ ...party, area: part.area ?? party.area ?? home }, names);
}

/** A minister signs for the country, the head of an agency for the agency. */
function sideOfParty(p: Party, names: ReadonlyMap<string, string>): Side {
  if (p.organization !== null) return { name: p.organization, area: p.area, id: p.organization_id };
  return p.area
    ? { name: names.get(p.area) ?? p.area, area: p.area, id: null }
    : { name: p.name, area: null, id: p.id };
}

/** Country names as the release prints them. */
function areaNames(told: readonly Told[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { view } of told)
    for (const m of view.mentions)
      if (
        m.type === "area" &&
        m.area &&
        m.name &&
        !names.has(m.area) &&
        view.area(m.first)?.value.use === "name"
      )
        names.set(m.area, m.name);
  return names;
}

/** Whether it was told before: the same kind and state with the same countries. */
function known(found: readonly AgreementDraft[], draft: AgreementDraft): boolean {
  const areas = (d: AgreementDraft) => new Set(d.sides.flatMap(({ area }) => area ?? []));
  const own = areas(draft);
  return found.some((d) => {
    if (d.instrument !== draft.instrument || d.status !== draft.status) return false;
    if (draft.number !== null && draft.number !== d.number) return false;
    const theirs = areas(d);
    const same = [...own].every((a) => theirs.has(a)) && (own.size === theirs.size || own.size < 2);
    return (
      same &&
      (d.dates === null || draft.dates === null || d.dates.start === draft.dates.start) &&
      !(
        draft.subject !== null &&
        d.subject !== null &&
        draft.status === "signed" &&
        draft.instrument === "mou" &&
        d.sides !== draft.sides &&
        own.size === 0
      )
    );
  });
}

const NTH = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

/** "The first is about …", "The second upgrades …": one of several told before. */
function ordinal(v: View, found: readonly AgreementDraft[]): AgreementDraft | null {
  if (v.word(v.first) !== "the" || !NTH.includes(v.word(v.first + 1))) return null;
  const verb = v.first + 2;
  if (
    !/^(?:is|was|concerns|covers|upgrades|deals|aims|relates|calls|focuses|provides|will|sets|establishes)$/.test(
      v.word(verb),
    )
  )
    return null;
  const whole = [...found].reverse().find((d) => d.number !== null && d.number > 1 && d.status === "signed");
  if (!whole) return null;
  let colon = verb;
  while (colon < v.limit && v.word(colon) !== ":") colon++;
  const from = /^(?:about|on|with|at|to|for)$/.test(v.word(verb + 1)) ? verb + 2 : verb + 1;
  let end = from;
  while (end < Math.min(v.limit, colon) && !/^[,.;:]$|^(?:so|which|whose|that)$/.test(v.word(end))) end++;
  const last = v.word(v.limit - 1) === "." ? v.limit - 1 : v.limit;
  return {
    ...whole,
    rule: "one-of-several",
    first: v.first,
    last,
    number: null,
    subject: [from, end],
    provisions: colon < v.limit ? [[colon + 1, last]] : [],
  };
}

/** "the latter was signed on June 4". */
function latter(v: View, found: AgreementDraft[], date: string): void {
  for (let i = v.first; i < v.limit; i++) {
    if (v.word(i) !== "latter" || !/^(?:was|were)$/.test(v.word(i + 1)) || v.role("sign", i + 2) < 0)
      continue;
    const dates = whenBehind(v, i + 3, date);
    const d = found.at(-1);
    if (dates && d && d.dates === null)
      found[found.length - 1] = { ...d, dates, last: Math.max(d.last, i + 3) };
  }
}

function whenBehind(v: View, from: number, date: string): Dates | null {
  const first = datesIn(v, from, Math.min(v.limit, from + 6))[0];
  return first ? datesOf(first.when, date, false) : null;
}

/** "Under the MOU, the two countries will …", "Key areas include …": what the last agreement provides. */
function provisions(v: View, found: readonly AgreementDraft[]): void {
  const last = found.at(-1);
  if (!last || last.first >= v.first) return;
  const areas = v.word(v.first) === "key" && /^(?:areas|contents|provisions)$/.test(v.word(v.first + 1));
  const under = /^(?:under|through)$/.test(v.word(v.first)) && pactWord(v);
  if (!areas && !under) return;
  let k = v.first;
  while (k < v.limit && v.word(k) !== "include" && v.word(k) !== "will" && v.word(k) !== "to") k++;
  if (k >= v.limit) return;
  const end = v.word(v.limit - 1) === "." ? v.limit - 1 : v.limit;
  if (under) {
    last.provisions.push([k + 1, end]);
    return;
  }
  let first = k + 1;
  for (let n = first; n <= end; n++) {
    if (n < end && v.word(n) !== ",") continue;
    if (v.word(first) === "and") first++;
    if (n > first) last.provisions.push([first, n]);
    first = n + 1;
  }
}

const pactWord = (v: View): boolean => {
  for (let k = v.first + 1; k < v.first + 5; k++)
    if (/^(?:mou|mous|agreement|memorandum|pact|fta|epa|cepa|contract)$/.test(v.word(k))) return true;
  return false;
};
