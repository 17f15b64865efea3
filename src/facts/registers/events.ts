import type { EventDraft } from "../../discourse/registers/event-draft.js";
import { registerWords } from "../../lexicon/register-words.js";
import type { Event } from "../../model/register.js";
import type { ReleaseRef } from "../../model/release.js";
import type { Tokens } from "../../text/tokens.js";
import { evidenceOf, type Registered } from "./quotes.js";

/** The events of a release as facts. */
export function events(
  found: readonly EventDraft[],
  tokens: Tokens,
  release: ReleaseRef,
): Registered<Event>[] {
  return found.map((e) => ({
    fact: {
      kind: "event",
      release,
      evidence: evidenceOf(tokens, e.first, e.last),
      type: e.type,
      name: e.name,
      start: e.dates?.start ?? null,
      end: e.dates?.end ?? null,
      place: e.place,
      format: formatOf(e),
      participants: e.participants,
      attendance: e.attendance,
      subject: e.subject ? evidenceOf(tokens, e.subject[0], e.subject[1]).text : e.name,
      plover: ploverOf(e),
    },
    because: { rule: e.rule, from: e.from },
  }));
}

/** Only what people come together for has a format; a round partly by video is in person. */
function formatOf(e: EventDraft): Event["format"] {
  if (e.type === "appointment" || e.type === "launch" || e.type === "announcement") return null;
  if (e.type === "visit") return "in_person";
  if (e.phone || (e.virtual && !e.hybrid && e.place === null)) return "virtual";
  return e.place ? "in_person" : null;
}

/** A call is PLOVER's CONSULT by phone; a meeting of three countries and more is multilateral. */
function ploverOf(e: EventDraft): Event["plover"] {
  const known = registerWords.plover.get(e.type) ?? { type: null, mode: null };
  if (known.type !== "CONSULT") return known;
  if (e.phone) return { type: "CONSULT", mode: "phone" };
  const areas = new Set(e.participants.flatMap(({ area }) => area ?? []));
  return areas.size > 2 ? { type: "CONSULT", mode: "multilateral" } : known;
}
