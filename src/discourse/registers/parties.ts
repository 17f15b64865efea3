import type { Happening } from "../../grammar/happenings/happening.js";
import type { View } from "../../grammar/happenings/view.js";
import type { Participant } from "../../grammar/happenings/who.js";
import { kebab } from "../../lexicon/slug.js";
import type { Cast, Party } from "../cast.js";

/** The participants of a happening as the release's cast knows them. */
export function partiesOf(h: Happening, view: View, cast: Cast): Party[] {
  const found: Party[] = [];
  for (const part of h.who) {
    // "Korean institutes": that a country's people took part says who signed, not who met.
    if (part.adjective && h.type !== "signing") continue;
    const party = partyOf(part, view, cast);
    if (party && !found.some((p) => (p.id ? p.id === party.id : p.name === party.name && p.area === party.area && p.organization === party.organization))) found.push(party);
  }
  return found;
}

function partyOf({ mention, firm, adjective, area }: Participant, _view: View, cast: Cast): Party | null {
  if (firm) {
    const id = `org:${kebab(mention.name!)}`;
    return { name: null, role: null, organization: mention.name, area, id, organization_id: id };
  }
  if (mention.type === "area")
    return { name: adjective ? null : mention.name, role: null, organization: null, area: mention.area, id: null, organization_id: null };
  return cast.party(mention);
}
