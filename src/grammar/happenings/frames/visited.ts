import { happening } from "../happening.js";
import { partsOf } from "../parts.js";
import { reach } from "../verbs.js";
import { doing, type Frame } from "./frame.js";
import { knownArea } from "./phrases.js";

/** "visited the White House in September", "will travel to Hanoi". */
export const visited: Frame = {
  name: "visited",
  find(v, i) {
    const verb = doing(v, i, "visit");
    if (!verb || verb.voice === "passive") return null;
    if (verb.voice === "participle" && !/ing$/.test(v.word(i))) return null;
    let at = verb.last;
    if (v.word(at) === "the") at++;
    const m = v.mentionAt(at);
    const place =
      m && m.first === at && m.type !== "person" && !v.isPossessive(m.last)
        ? { first: at, last: m.last, name: m.name!, area: m.area ?? knownArea(v, at, m.last) }
        : null;
    const parts = partsOf(v, verb);
    const where = place?.name ? { ...place, area: place.area ?? parts.place?.area ?? null } : parts.place;
    if (!where) return null;
    const { core } = reach(v, verb.last);
    const who = parts.who.filter(
      ({ mention }) =>
        mention.first < core &&
        (mention.first < verb.at || !(mention.first >= where.first && mention.last <= where.last)),
    );
    return happening({
      rule: "visited",
      type: "visit",
      at: i,
      ...parts,
      who,
      place: where,
      last: Math.max(parts.last, where.last),
    });
  },
};
