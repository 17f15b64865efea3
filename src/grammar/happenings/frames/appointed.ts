import { happening } from "../happening.js";
import { dateFor, subjectOf, trimmed } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import type { View } from "../view.js";
import { placeIn } from "../where.js";
import { doing, type Frame } from "./frame.js";

/** "has been reappointed to the board", "won a seat on the Council", "was elected chair". */
export const appointed: Frame = {
  name: "appointed",
  find(v, i) {
    const won = doing(v, i, "win");
    const seat = won && won.voice === "active" ? seatBehind(v, won.last) : -1;
    const verb = seat > 0 ? won : doing(v, i, "appoint");
    if (!verb) return null;
    if (seat < 0 && verb.voice !== "passive") return null;
    const start = clauseStart(v, verb.at);
    const { core, end } = reach(v, verb.last);
    let who = subjectOf(v, start, verb.at, null);
    if (who.length === 0 && /^(?:which|who)$/.test(v.word(start - 1))) {
      const m = v.mentions.filter(({ last }) => last <= start).at(-1);
      if (m) who = [{ mention: m, firm: false, adjective: false, area: null }];
    }
    if (
      who.length === 0 ||
      (seat < 0 &&
        !/^(?:to|as|the|a|president|chair|chairman|minister|ambassador|director|by|vice|secretary|governor|for|at|member|,|chairperson|head)$/.test(
          v.word(verb.last),
        ))
    )
      return null;
    const when = dateFor(v, start, verb, core, end);
    const first = who[0]!.mention.first;
    return happening({
      rule: "appointed",
      type: "appointment",
      at: i,
      first,
      last: trimmed(v, end),
      when,
      place: placeIn(v, verb.last, core),
      who,
      subject: [verb.last + 1, Math.min(core, verb.last + 12)],
    });
  },
};

const seatBehind = (v: View, from: number): number => {
  for (let k = from; k < from + 4; k++)
    if (v.role("seat", k) > 0 && /^(?:on|in|of|for)$/.test(v.word(k + 1))) return k;
  return -1;
};

/** "congratulated Minister Bryant on his appointment". */
export const congratulated: Frame = {
  name: "congratulated-on-appointment",
  find(v, i) {
    if (!/^congratulat/.test(v.word(i)) || v.quoted(i)) return null;
    const m = v.mentions.find(({ first, type }) => first > i && first < i + 3 && type === "person");
    if (!m) return null;
    for (let k = m.last; k < m.last + 6; k++)
      if (/^(?:appointment|election|reappointment|reelection|inauguration)$/.test(v.word(k)))
        return happening({
          rule: "congratulated-on-appointment",
          type: "appointment",
          at: k,
          first: clauseStart(v, i),
          last: k + 1,
          who: [{ mention: m, firm: false, adjective: false, area: null }],
          nominal: true,
        });
    return null;
  },
};
