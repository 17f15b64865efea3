import { happening } from "../happening.js";
import type { EventHead } from "../heads.js";
import { distinct, partsOf } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import type { View } from "../view.js";
import { participantsIn } from "../who.js";
import { doing, type Frame } from "./frame.js";
import { headEndingAt, lastHead, objectHead, visitGoal } from "./phrases.js";

/** "held the 2nd Investment Alliance on October 1": what is held is an event, whatever its name. */
function heldName(v: View, from: number): EventHead | null {
  let k = from;
  while (/^(?:the|a|an|its)$/.test(v.word(k))) k++;
  const first = k;
  while (
    k < v.limit &&
    k - first < 14 &&
    (v.isCapital(k) ||
      v.chart.tokens.type[k] === 3 ||
      (v.chart.tokens.type[k] === 2 && k > first) ||
      /^[–-]$/.test(v.word(k)) ||
      v.isHyphenated(k) ||
      (/^(?:of|and|for|on)$/.test(v.word(k)) && v.isCapital(k + 1)))
  )
    k++;
  let capitals = 0;
  for (let i = first; i < k; i++) if (v.isCapital(i)) capitals++;
  if (capitals < 2 || v.mentionAt(first)?.type === "person") return null;
  return {
    first: from,
    last: k,
    at: k - 1,
    noun: { type: "meeting", named: true, phone: false },
    name: v.text(first, k),
    definite: false,
  };
}

/** "held the forum in Seoul", "chaired a meeting with …", "attended the summit". */
export const held: Frame = {
  name: "held",
  find(v, i) {
    for (const role of ["hold", "preside", "attend"]) {
      const verb = doing(v, i, role);
      if (!verb || verb.voice === "passive") continue;
      const { core } = reach(v, verb.last);
      let head = objectHead(v, verb.last, Math.min(core, verb.last + 24));
      if (verb.voice === "participle") return null;
      if (!head && (role === "hold" || role === "preside")) head = heldName(v, verb.last);
      if (
        head &&
        role === "preside" &&
        head.noun.named &&
        !/^(?:alliance|committee|commission|council|congress|board)$/.test(v.word(head.last - 1))
      )
        head = head.at === head.last - 1 && head.noun.type === "meeting" ? null : head;
      if (
        !head ||
        head.noun.type === "announcement" ||
        head.noun.type === "appointment" ||
        head.noun.type === "launch"
      )
        continue;
      const found = partsOf(v, verb, { head });
      const goal =
        head.noun.type === "visit" ? visitGoal(v, head.last, Math.min(v.limit, head.last + 8)) : null;
      const parts = goal ? { ...found, place: goal } : found;
      return happening({
        rule: `${role}-event`,
        type: head.noun.type,
        at: head.at,
        head,
        ...parts,
        name: head.name,
        phone: head.noun.phone,
        virtual: parts.virtual || head.noun.phone,
        back: head.definite,
        subject: parts.subject ?? [head.first, head.last],
      });
    }
    return null;
  },
};

/** "A roundtable was also held", "the forum, hosted by …, took place". */
export const wasHeld: Frame = {
  name: "was-held",
  find(v, i) {
    const verb =
      doing(v, i, "hold") ?? doing(v, i, "preside") ?? doing(v, i, "attend") ?? doing(v, i, "occur");
    if (!verb || verb.voice === "participle") return null;
    const start = clauseStart(v, verb.at);
    // "a summit that the presidents had held".
    const relative = /^(?:that|which)$/.test(v.word(start - 1)) && verb.at > start && v.role("hold", i) > 0;
    if (verb.voice === "active" && v.role("occur", i) < 0 && !relative) return null;
    const antecedent = /^(?:that|which)$/.test(v.word(start - 1))
      ? headEndingAt(v, v.word(start - 2) === "," ? start - 2 : start - 1)
      : null;
    const head = antecedent ?? lastHead(v, start, verb.at);
    if (
      !head ||
      head.noun.type === "launch" ||
      head.noun.type === "announcement" ||
      head.noun.type === "appointment"
    )
      return null;
    const parts = partsOf(v, verb, { head, subjectIsObject: !(relative && verb.voice === "active") });
    const before = participantsIn(v, start, verb.at, false, head);
    return happening({
      rule: "event-was-held",
      type: head.noun.type,
      at: head.at,
      head,
      ...parts,
      first: Math.min(head.first, parts.first),
      who: distinct([...before, ...parts.who]),
      when: parts.when ?? null,
      name: head.name,
      phone: head.noun.phone,
      back: head.definite,
      subject: parts.subject ?? [head.first, head.last],
    });
  },
};
