import { happening } from "../happening.js";
import { headAt } from "../heads.js";
import { distinct, partsOf, subjectOf, tellsWhen, trimmed } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import type { View } from "../view.js";
import { datesIn } from "../when.js";
import { placeIn } from "../where.js";
import { participantsIn } from "../who.js";
import { doing, type Frame } from "./frame.js";
import { objectName, topicTo } from "./phrases.js";

/** "launched the Cooperation Program in 2024", "jointly declared the launch of negotiations". */
export const launched: Frame = {
  name: "launched",
  find(v, i) {
    const verb = doing(v, i, "launch");
    // "talks resumed in July": what looks like a participle begins by itself.
    const begun = verb?.voice === "participle" && v.role("negotiation", i - 1) === i;
    if (!verb || (verb.voice === "participle" && !begun)) return null;
    const strict = /^(?:launch|relaunch|kick|inaugurat|resum|commenc|initiat)/.test(v.word(i));
    const { core, end } = reach(v, verb.last);
    const start = clauseStart(v, verb.at);
    const passive =
      begun || verb.voice === "passive" || (verb.voice === "active" && nothingBehind(v, verb.last));
    const talks = passive
      ? v.has("negotiation", start, verb.at)
      : v.has("negotiation", verb.last, Math.min(core, verb.last + 16));
    const named = !passive && objectName(v, verb.last);
    if (!strict && !talks) return null;
    if (!talks && !named && !passive) return null;
    const parts = partsOf(v, verb, { subjectIsObject: passive });
    if (!parts.when && !parts.place && !(talks && parts.who.length > 0)) return null;
    if (passive && !talks && !parts.when) return null;
    const first = passive ? parts.first : Math.max(parts.first, parts.who[0]?.mention.first ?? parts.first);
    return happening({
      rule: "launched",
      type: "launch",
      at: i,
      ...parts,
      first: begun ? i - 1 : first,
      subject: passive ? [start, verb.at] : [verb.last, topicTo(v, verb.last)],
      last: Math.min(parts.last, end),
    });
  },
};

const nothingBehind = (v: View, i: number): boolean =>
  /^(?:in|on|at|,|\.|this|last|from|today|yesterday)$/.test(v.word(i)) || i >= v.limit;

/** "declared the launch of negotiations with …", "the launch of the program on …". */
export const launchOf: Frame = {
  name: "launch-of",
  find(v, i) {
    const head = headAt(v, i);
    if (head?.noun.type !== "launch" || v.word(head.last) !== "of" || v.quoted(i)) return null;
    const { core } = reach(v, head.last);
    const talks = v.has("negotiation", head.last, Math.min(core, head.last + 8));
    const verb = verbBefore(v, head.first);
    const start = clauseStart(v, verb >= 0 ? verb : head.first);
    const when = datesIn(v, head.last, core).find((d) => d.exact || tellsWhen(v, d)) ?? null;
    if (!(talks && verb >= 0) && !when) return null;
    const who = distinct([
      ...(verb >= 0 ? subjectOf(v, start, verb, null) : []),
      ...participantsIn(v, Math.max(verb, start), head.first, false),
      ...participantsIn(v, head.last, core, false),
    ]);
    return happening({
      rule: "launch-of",
      type: "launch",
      at: i,
      first: who[0] ? Math.min(who[0].mention.first, head.first) : head.first,
      last: trimmed(v, core),
      when,
      who,
      subject: [head.last + 1, core],
      place: placeIn(v, head.last, core),
    });
  },
};

/** The verb that "the launch of" is the object of: "declared", "announced", "agreed on", "celebrated". */
function verbBefore(v: View, at: number): number {
  for (let k = at - 1; k >= v.first && at - k < 7; k--)
    if (
      /^(?:declared|announced|marked|celebrated|agreed|confirmed|proclaimed|attended|hailed)$/.test(v.word(k))
    )
      return k;
  return -1;
}
