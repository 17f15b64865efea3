import { changeIn, type Hurdle, hurdlesIn } from "../../grammar/barriers/barriers.js";
import type { View } from "../../grammar/happenings/view.js";
import type { Mention } from "../../grammar/mentions/mention.js";
import type { Cast, Party } from "../cast.js";
import type { Told } from "./events.js";

/** A barrier of a release. */
export interface BarrierDraft extends Hurdle {
  readonly raisedBy: Party | null;
  readonly withArea: string;
}

/** The barriers of a release; one without a country that the words around it name is none. */
export function barriersOf(told: readonly Told[], cast: Cast): BarrierDraft[] {
  const found: BarrierDraft[] = [];
  const home = cast.issuer?.area ?? null;
  let speaker: Party | null = null;
  let foreign: string | null = null;
  for (const [n, { view, anchor }] of told.entries()) {
    const own = foreignIn(view, home);
    for (const hurdle of hurdlesIn(view)) {
      const partner =
        anchor?.participants.map(({ area }) => area).find((a) => a !== null && a !== home) ?? null;
      const area = hurdle.area !== null && hurdle.area !== home ? hurdle.area : (own ?? partner ?? foreign);
      if (!area || (area === home && !hurdle.resolved)) continue;
      const by = hurdle.by[0] ? cast.party(hurdle.by[0].mention) : hurdle.raised ? speaker : null;
      if (found.some((b) => b.withArea === area && view.text(...b.subject) === view.text(...hurdle.subject)))
        continue;
      // "Under the new law, …": the next sentence tells what did away with it.
      const next = hurdle.rule === "endured" ? told[n + 1]?.view : undefined;
      const change = next ? changeIn(next) : null;
      const end = change ? { last: change[1], resolved: true, resolution: change } : {};
      found.push({ ...hurdle, ...end, raisedBy: by, withArea: area });
    }
    const person = view.mentions
      .filter(isPerson)
      .filter((m) => home === null || cast.party(m).area === home || cast.party(m).area === null)[0];
    if (person) speaker = cast.party(person);
    foreign = own ?? foreign;
  }
  return found;
}

const isPerson = (m: Mention): boolean => m.type === "person" && m.name !== null;

/** The country other than the release's own that a sentence names first. */
function foreignIn(view: View, home: string | null): string | null {
  for (const m of view.mentions) if (m.area !== null && m.area !== home && m.area.length === 2) return m.area;
  return null;
}
