import { happening } from "../happening.js";
import { type EventHead, headAt } from "../heads.js";
import { distinct, tellsWhen, topicOf } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import type { View } from "../view.js";
import { datesIn } from "../when.js";
import { placeIn } from "../where.js";
import { attendanceIn, participantsIn } from "../who.js";
import type { Frame } from "./frame.js";
import { visitGoal } from "./phrases.js";

/** "the 12th General Conference, held in Vienna, Austria, from May 5 to 9", "the visit of … to Korea". */
export const named: Frame = {
  name: "named-event",
  find(v, i) {
    if (v.quoted(i)) return null;
    const head = headAt(v, i);
    // "work towards holding the next round": merely meant.
    if (head && /^(?:holding|hosting|hold|convene|convening)$/.test(v.word(head.first - 1))) return null;
    if (
      !head ||
      v.role("launch", head.last) > 0 ||
      (head.definite && head.noun.type !== "visit") ||
      head.noun.named ||
      head.noun.type === "launch" ||
      head.noun.type === "announcement" ||
      head.noun.type === "appointment"
    )
      return null;
    const { core, end } = reach(v, head.last);
    const to = complementEnd(v, head.last, Math.min(core, end));
    const dates = datesIn(v, head.last, to).filter((d) => d.exact || tellsWhen(v, d));
    const when = dates.find(({ exact }) => exact) ?? dates[0] ?? null;
    const place = placeIn(v, head.last, to, head.last);
    if (head.noun.type === "visit") {
      const of = visitor(v, head);
      if (!of && !when) return null;
      const goal = visitGoal(v, head.last, Math.min(end, head.last + 14)) ?? place;
      if (!goal && !when && !of) return null;
      const who = of ?? participantsIn(v, head.last, Math.min(end, head.last + 16), false);
      return happening({
        rule: "visit-of",
        type: "visit",
        at: i,
        head,
        first: visitFirst(v, head, who),
        last: Math.max(
          head.last,
          goal?.last ?? 0,
          when?.last ?? 0,
          ...who.map(({ mention }) => mention.last),
        ),
        when,
        place: goal,
        who,
        nominal: true,
        pronoun: who.length === 0 && /^(?:his|her)$/.test(v.word(head.first)) ? "he" : null,
        subject: [head.first, Math.max(head.last, goal?.last ?? 0)],
      });
    }
    const frames =
      v.role("during", head.first - 1) > 0 || /^(?:at|during|of|for)$/.test(v.word(head.first - 1));
    // "decided at their summit": those before it.
    const theirs = /^(?:their|its)$/.test(v.word(head.first))
      ? participantsIn(v, clauseStart(v, head.first), head.first, true)
      : [];
    const who = distinct([...theirs, ...participantsIn(v, head.last, to, false)]);
    if (head.noun.type === "negotiation_round" && !when && !place) return null;
    // "on the occasion of the summit": a later sentence may tell its day.
    const occasion = head.name !== null && v.role("during", head.first - 1) < 0 && occasionOf(v, head.first);
    if (!occasion && !when && !place && !(head.name && who.length > 1)) return null;
    if (!head.name && !(when || place)) return null;
    return happening({
      rule: "named-event",
      type: head.noun.type,
      at: i,
      head,
      name: head.name,
      first: head.first,
      last: Math.max(head.last, when?.last ?? 0, place?.last ?? 0, ...who.map(({ mention }) => mention.last)),
      when,
      place,
      who,
      virtual: v.has("virtual", head.first, to),
      phone: head.noun.phone,
      nominal: true,
      frames,
      future: v.has("future", head.first, to),
      attendance: attendanceIn(v, head.last, to),
      subject: topicOf(v, head.last, to) ?? [head.first, head.last],
    });
  },
};

const occasionOf = (v: View, at: number): boolean =>
  (v.word(at - 1) === "of" && /^(?:occasion|sidelines|margins)$/.test(v.word(at - 2))) ||
  v.word(at - 1) === "during";

/** How far the complements of an event's name go: "held in …, from …", "in September", "scheduled for December". */
function complementEnd(v: View, from: number, to: number): number {
  let k = from;
  while (k < to) {
    const text = v.word(k);
    if (v.role("occur", k) > 0 && !v.mentionAt(k)) return k;
    if (/^(?:has|have|had|will|was|were|is|are|aims|aimed|and)$/.test(text) && !v.mentionAt(k)) {
      if (text === "and" && (v.mentionAt(k + 1) || v.chart.tokens.type[k + 1] === 2)) {
        k++;
        continue;
      }
      return k;
    }
    if (
      text === "," &&
      !/^(?:held|hosted|on|in|at|from|organized|organised|scheduled|which|co|jointly|chaired)$/.test(
        v.word(k + 1),
      ) &&
      !v.isCapital(k + 1) &&
      v.chart.tokens.type[k + 1] !== 2
    )
      return k;
    k++;
  }
  return to;
}

function visitor(v: View, head: EventHead): ReturnType<typeof participantsIn> | null {
  // "the visit of Crown Princess Victoria", "visits by the leaders"; "Prime Minister Chinh's visit", "his visit".
  if (/^(?:of|by)$/.test(v.word(head.last))) {
    const found = v.mentions.find(
      ({ first, type }) =>
        first > head.last && first < head.last + 6 && (type === "person" || type === "area"),
    );
    return found ? [{ mention: found, firm: false, adjective: false, area: null }] : null;
  }
  const before = v.mentions
    .filter(({ last, type }) => type === "person" && last <= head.at && last >= head.first - 1)
    .at(-1);
  if (before && v.isPossessive(before.last))
    return [{ mention: before, firm: false, adjective: false, area: null }];
  return null;
}

const visitFirst = (v: View, head: EventHead, who: ReturnType<typeof participantsIn>): number =>
  Math.max(v.first, Math.min(head.first, ...who.map(({ mention }) => mention.first)));
