import { ORDINAL_WORD } from "../../chart/kinds.js";
import type { Happening } from "../../grammar/happenings/happening.js";
import type { View } from "../../grammar/happenings/view.js";
import type { Cast, Party } from "../cast.js";
import { addDays } from "../days.js";
import { datesOf } from "./dates.js";
import type { EventDraft } from "./event-draft.js";
import { partiesOf } from "./parties.js";
import { SpokenOf } from "./spoken-of.js";
import { happeningsIn } from "./tellings.js";

/** What agreements and programmes ask of the events around them. */
export interface Told {
  readonly view: View;
  readonly happenings: readonly Happening[];
  /** The draft that each happening became, or was joined to. */
  readonly drafts: readonly (EventDraft | null)[];
  /** What dates the sentence: its own event, else the one in force. */
  readonly anchor: EventDraft | null;
}

export interface EventsOfRelease {
  readonly events: readonly EventDraft[];
  readonly told: readonly Told[];
}

/** Walks through the sentences with the event in force in mind: what is told as a part of it takes its date and place. */
export function eventsOf(
  views: readonly View[],
  cast: Cast,
  date: string,
  home: string | null,
): EventsOfRelease {
  const events: EventDraft[] = [];
  const told: Told[] = [];
  let anchor: EventDraft | null = null;
  /** A visit of several days: what its days hold happened there. */
  let journey: EventDraft | null = null;
  const memory: Undated = { last: null, waiting: [] };
  const spokenOf = new SpokenOf(cast);
  for (const view of views) {
    const happenings = happeningsIn(view);
    const drafts: (EventDraft | null)[] = [];
    // An event that the sentence names first ("at the General Assembly, held in …") dates the rest of it.
    const own: EventDraft[] = [];
    for (const h of [...happenings].sort(
      (a, b) =>
        Number(dates(b)) - Number(dates(a)) || Number(occasion(b)) - Number(occasion(a)) || a.at - b.at,
    )) {
      const draft = draftOf(h, view, cast, date, home);
      if (onTheSameDay(h, view) && anchor?.dates) draft.dates = anchor.dates;
      draft.participants = [...spokenOf.meant(h, view, happenings, drafts), ...draft.participants];
      spokenOf.know(draft.participants);
      placed(draft, h, view, own, journey ?? anchor);
      const past = draft.future || draft.dates !== null ? events : events.filter((e) => !isAhead(e, date));
      drafts[happenings.indexOf(h)] = settle(draft, h, view, {
        events,
        past,
        own,
        anchor,
        undated: memory,
      });
      if (draft.type === "visit" && draft.dates && draft.place && draft.dates.start !== draft.dates.end)
        journey = draft;
    }
    spokenOf.read(view);
    told.push({
      view,
      happenings,
      drafts,
      anchor: own.find((e) => inForce(e) && e.participants.length > 0) ?? anchor,
    });
    // A signing at a summit is a part of it, not what the rest is a part of.
    anchor = own.find((e) => inForce(e) && !(e.type === "signing" && memory.last)) ?? anchor;
  }
  return { events: events.filter(tellsEnough).sort((a, b) => a.first - b.first), told };
}

/** "at the General Assembly": the rest of its sentence happened there. */
const occasion = (h: Happening): boolean => h.nominal && h.frames;

/** "On the same day, …". */
function onTheSameDay({ when }: Happening, view: View): boolean {
  return when !== null && /\b(?:same|that|the) day$/i.test(view.text(when.first, when.last));
}

const isAhead = ({ dates: when }: EventDraft, date: string): boolean =>
  when !== null && when.start > date.slice(0, when.start.length);

/**
 * Where something happened of which only the day is told: "there" is the place told last; on the days of a journey it was
 * at its goal, and what is told as a part of an event on its days was where that was.
 */
function placed(
  draft: EventDraft,
  h: Happening,
  view: View,
  own: readonly EventDraft[],
  around: EventDraft | null,
): void {
  if (draft.place || draft.phone || draft.type === "announcement" || draft.type === "visit") return;
  for (let i = h.first; i < h.last; i++)
    if (view.word(i) === "there" && !/^(?:is|are|was|were)$/.test(view.word(i + 1)))
      draft.place = own.find(({ place }) => place)?.place ?? around?.place ?? null;
  const within =
    draft.dates !== null &&
    around?.dates?.end != null &&
    draft.dates.start.length === 10 &&
    draft.dates.start >= around.dates.start &&
    draft.dates.start <= around.dates.end;
  if (within && !h.nominal && !draft.future && (around.type === "visit" || partOf(h, view)))
    draft.place ??= around.place;
}

const dates = (h: Happening): boolean => h.when !== null && h.type !== "announcement";

/** Whether what follows may happen there: days, and a thing that lasts. */
const inForce = (e: EventDraft): boolean =>
  e.dates !== null &&
  e.dates.start.length === 10 &&
  /^(?:meeting|forum|visit|signing|negotiation_round|ceremony)$/.test(e.type);

/** An event needs a date, a place or a participant of its own. */
const tellsEnough = (e: EventDraft): boolean =>
  e.dates !== null || e.place !== null || e.participants.length > 0;

/** A named event whose day no sentence has told yet, and what happened there. */
interface Undated {
  last: EventDraft | null;
  readonly waiting: EventDraft[];
}

interface Memory {
  readonly undated: Undated;
  readonly events: EventDraft[];
  /** Those that something told as over may mean. */
  readonly past: readonly EventDraft[];
  readonly own: EventDraft[];
  readonly anchor: EventDraft | null;
}

function settle(
  draft: EventDraft,
  h: Happening,
  view: View,
  { events, past, own, anchor, undated }: Memory,
): EventDraft | null {
  if (h.nth !== null) return begun(draft, h.nth, undated, events);
  const earlier =
    sameEvent(draft, h, view, [...own, ...[...past].reverse()]) ??
    (h.back ? toldBefore(h, own, anchor, past) : null);
  if (earlier) {
    join(earlier, draft, h.back);
    return earlier;
  }
  if (h.back && h.head === null) return null;
  inherit(
    draft,
    h,
    view,
    own.find(
      (e) =>
        e.dates !== null &&
        (!e.future || draft.future) &&
        (e.frames || !e.nominal) &&
        e.type !== "announcement" &&
        /^(?:meeting|forum|visit|negotiation_round|ceremony)$/.test(e.type),
    ) ?? null,
    anchor,
  );
  if (
    draft.dates === null &&
    h.nominal &&
    h.frames &&
    draft.name !== null &&
    draft.participants.length === 0
  ) {
    undated.last = draft;
    return null;
  }
  if (
    draft.dates === null &&
    undated.last &&
    anchor === null &&
    !h.pluperfect &&
    !h.nominal &&
    draft.type !== "announcement"
  ) {
    draft.waits = undated.last;
    undated.waiting.push(draft);
  }
  if (!tellsEnough(draft)) return null;
  // Who was appointed at an assembly, or signed there, took part in it.
  for (const e of own)
    if (
      e.frames &&
      e.participants.length === 0 &&
      !draft.nominal &&
      draft.type !== "announcement" &&
      sameSpan(draft, e)
    )
      e.participants = [...draft.participants];
  // Another round of the same talks has the same sides.
  if (draft.type === "negotiation_round" && draft.participants.length === 0) {
    const before =
      [...events].reverse().find((e) => e.type === "negotiation_round" && e.participants.length > 1) ??
      anchor;
    const areas = new Set((before?.participants ?? []).flatMap(({ area }) => area ?? []));
    draft.participants = [...areas].map((area) => ({
      name: null,
      role: null,
      organization: null,
      area,
      id: null,
      organization_id: null,
    }));
  }
  events.push(draft);
  own.push(draft);
  return draft;
}

/** "On the second day of the Summit, June 5": it began the day before, and what happened there then. */
function begun(draft: EventDraft, nth: number, undated: Undated, events: EventDraft[]): EventDraft | null {
  const of = undated.last;
  if (!of || of.type !== draft.type || !draft.dates) return null;
  of.dates = { start: addDays(draft.dates.start, 1 - nth), end: null };
  for (const e of undated.waiting) e.dates ??= of.dates;
  events.push(of);
  return of;
}

/** What "the meeting" means: the event in force; "the forum" only a forum. */
function toldBefore(
  h: Happening,
  own: readonly EventDraft[],
  anchor: EventDraft | null,
  events: readonly EventDraft[],
): EventDraft | null {
  const candidates = [...own, ...(anchor ? [anchor] : []), ...[...events].reverse()];
  if (h.rule === "signed") return candidates.find(({ type }) => type === "signing") ?? null;
  if (h.head === null) return candidates.find(({ type }) => type !== "announcement") ?? null;
  const { type } = h.head.noun;
  return (
    candidates.find((e) => e.type === type) ??
    (type === "meeting" ? (candidates.find((e) => inForce(e) && e.type !== "signing") ?? null) : null)
  );
}

/** The event told before that these words tell again: by its name, or by kind and day. */
function sameEvent(
  draft: EventDraft,
  h: Happening,
  view: View,
  events: readonly EventDraft[],
): EventDraft | null {
  for (const e of events) {
    if (draft.name && e.name && (e.name.includes(draft.name) || draft.name.includes(e.name))) {
      if (anotherTime(draft, e)) continue;
      return e;
    }
    if (e.type !== draft.type) continue;
    const sameDay =
      e.dates !== null &&
      draft.dates !== null &&
      e.dates.start === draft.dates.start &&
      e.dates.end === draft.dates.end;
    if (sameDay && e.last <= draft.first && h.head && !h.nominal && isNth(h, view)) continue;
    // "He then met with representatives of firms": others than those whom he met before.
    if (h.rule === "met-with-people") continue;
    if (sameDay && (e.name === null || draft.name === null) && (h.nominal || overlaps(e, draft))) return e;
  }
  return null;
}

/** "the fourth ministerial meeting": one of a row is none of the same day's others. */
const isNth = ({ head }: Happening, view: View): boolean => {
  for (let k = head!.first; k < head!.at; k++) if (view.chart.has(k, ORDINAL_WORD)) return true;
  return false;
};

/** Of a yearly event that is told twice: in another year, and at another place. */
const anotherTime = (a: EventDraft, b: EventDraft): boolean =>
  a.dates !== null &&
  b.dates !== null &&
  a.place !== null &&
  b.place !== null &&
  a.dates.start.slice(0, 4) !== b.dates.start.slice(0, 4) &&
  a.place.name !== b.place.name;

/** Whether nobody but those of the one took part in the other: who met two ministers on a day met twice. */
const overlaps = (a: EventDraft, b: EventDraft): boolean => {
  const ids = (e: EventDraft) =>
    e.participants.flatMap(({ id, name }) => (name !== null && id !== null ? id : []));
  const [one, other] = [ids(a), ids(b)];
  const within = (x: string[], y: string[]) => x.every((id) => y.includes(id));
  const shared = b.participants.some((p) => a.participants.some((q) => q.id !== null && q.id === p.id));
  return (
    shared && (within(one, other) || within(other, one)) && a.type !== "signing" && a.type !== "announcement"
  );
};

/** Adds what a second telling knows. */
function join(into: EventDraft, from: EventDraft, back: boolean): void {
  if (from.dates && (!into.dates || (into.dates.start.length < 10 && from.dates.start.length === 10)))
    into.dates = from.dates;
  into.place ??= from.place;
  into.virtual ||= from.virtual;
  into.attendance ??= from.attendance;
  for (const p of from.participants)
    if (!into.participants.some((q) => sameParty(p, q))) into.participants.push(p);
  // What follows at once is evidence as well.
  if (back && from.first - into.last < 60 && from.last > into.last) into.last = from.last;
}

const sameParty = (a: Party, b: Party): boolean =>
  a.id !== null ? a.id === b.id : b.id === null && a.name === b.name && a.area === b.area;

/** Takes date and place from the event of the sentence, or from the one in force where the words say so. */
function inherit(
  draft: EventDraft,
  h: Happening,
  view: View,
  own: EventDraft | null,
  anchor: EventDraft | null,
): void {
  const inside = own !== null && own !== draft && !h.pluperfect;
  const source =
    inside && !h.nominal
      ? own
      : h.nominal || h.pluperfect || draft.type === "visit"
        ? null
        : partOf(h, view) || isSibling(draft)
          ? anchor
          : null;
  if (!source || draft.dates !== null) {
    if (
      draft.dates !== null &&
      source &&
      draft.place === null &&
      inside &&
      draft.type !== "announcement" &&
      sameSpan(draft, source)
    )
      draft.place = source.place;
    return;
  }
  if (draft.type === "announcement" && !partOf(h, view)) return;
  if (draft.future && !inside) return;
  draft.dates = source.dates;
  draft.place ??= source.place;
  draft.from.start = `the ${source.head ?? source.type} told before`;
}

const sameSpan = (a: EventDraft, b: EventDraft): boolean => a.dates?.start === b.dates?.start;

/** A signing or a further meeting told in the simple past beside the event in force. */
const isSibling = (draft: EventDraft): boolean => /^(?:signing|forum|ceremony|meeting)$/.test(draft.type);

/** "During the Assembly, …", "In addition, …", "… were also signed". */
function partOf(h: Happening, view: View): boolean {
  if (view.role("during", view.first) > 0) return true;
  for (let i = Math.max(view.first, h.first - 2); i < Math.min(h.last, h.first + 24); i++)
    if (view.word(i) === "also") return true;
  return false;
}

function draftOf(h: Happening, view: View, cast: Cast, date: string, home: string | null): EventDraft {
  const dates = h.when ? datesOf(h.when.when, date, h.future, !h.nominal && !h.future) : null;
  const place = h.place ? { name: h.place.name, area: h.place.area ?? home } : null;
  return {
    rule: h.rule,
    type: h.type,
    first: h.first,
    last: h.last,
    name: h.name,
    dates,
    place,
    virtual: h.virtual,
    hybrid: h.hybrid,
    phone: h.phone,
    participants: partiesOf(h, view, cast, home),
    attendance: h.attendance,
    subject: h.subject,
    from: {
      ...(h.when ? { start: `printed: «${view.text(h.when.first, h.when.last)}»` } : {}),
      ...(h.place ? { place: `printed: «${view.text(h.place.first, h.place.last)}»` } : {}),
    },
    head: h.head ? view.word(h.head.at) : null,
    future: h.future,
    frames: h.frames,
    nominal: h.nominal,
    waits: null,
  };
}
