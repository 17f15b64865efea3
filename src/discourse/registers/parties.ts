import type { Happening } from "../../grammar/happenings/happening.js";
import type { View } from "../../grammar/happenings/view.js";
import type { Participant } from "../../grammar/happenings/who.js";
import { kebab } from "../../lexicon/slug.js";
import type { Cast, Party } from "../cast.js";

/** The participants of a happening as the release's cast knows them. */
export function partiesOf(h: Happening, view: View, cast: Cast, home: string | null): Party[] {
  const found: Party[] = [];
  for (const part of h.who) {
    // "Korean institutes": that a country's people took part says who signed, not who met.
    if (part.adjective && h.type !== "signing") continue;
    const party = atHome(partyOf(part, cast), part, h, view, home);
    if (party && part.mention.type === "area" && found.some((p) => p.id === null && p.area === party.area))
      continue;
    if (
      party &&
      !found.some((p) =>
        p.id
          ? p.id === party.id
          : p.name === party.name && p.area === party.area && p.organization === party.organization,
      )
    )
      found.push(party);
  }
  return found;
}

function partyOf({ mention, firm, adjective, area }: Participant, cast: Cast): Party | null {
  if (firm) {
    const id = `org:${kebab(mention.name!)}`;
    return { name: null, role: null, organization: mention.name, area, id, organization_id: id };
  }
  if (mention.type === "area")
    return {
      name: adjective ? null : mention.name,
      role: null,
      organization: null,
      area: mention.area,
      id: null,
      organization_id: null,
    };
  const party = cast.party(mention);
  return area !== null && (party.area === null || mention.type === "organization")
    ? { ...party, area }
    : party;
}

/** A country that the office names; else who does something in a release is of its own country. */
function atHome(
  party: Party | null,
  { mention }: Participant,
  h: Happening,
  view: View,
  home: string | null,
): Party | null {
  if (!party || mention.type !== "person" || party.area !== null || party.organization !== null) return party;
  for (let i = mention.first; i < mention.last; i++) {
    const known = view.known(i)?.value;
    if (known?.type === "place") return { ...party, area: known.area };
  }
  // Of several the first: "President A and President B" are of two countries.
  const first = h.who.find(({ mention: m }) => m.type === "person");
  return mention.last <= h.at && first?.mention === mention ? { ...party, area: home } : party;
}
