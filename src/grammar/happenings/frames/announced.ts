import { happening } from "../happening.js";
import { dateFor, pronounIn, subjectOf, trimmed } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import type { View } from "../view.js";
import { doing, type Frame } from "./frame.js";
import { objectName, topicTo } from "./phrases.js";

/** "The ministry announced on June 5 that …", ", the ministry announced today": only with its day. */
export const announced: Frame = {
  name: "announced",
  find(v, i) {
    const verb = doing(v, i, "announce");
    if (verb?.voice !== "active") return null;
    const start = clauseStart(v, verb.at);
    const subject = subjectOf(v, behindClause(v, start, verb.at), verb.at, null);
    if (subject.length === 0 && !v.has("anaphoric", start, verb.at)) return null;
    const that = thatAt(v, verb.last);
    const end = Math.min(that < 0 ? reach(v, verb.last).end : that, v.limit);
    const when = dateFor(v, start, verb, end, end);
    const made = /^(?:publish|releas|unveil|made|make|issu)/.test(v.word(i));
    // "the Strategy, which MOTIE unveiled in May": what was made known stands before the clause.
    const relative = v.word(start - 1) === "which" || v.word(start - 1) === "that";
    const from = v.word(start - 2) === "," ? start - 2 : start - 1;
    if (made && !objectName(v, verb.last) && !(relative && named(v, from))) return null;
    const there = v.word(start) === "there" || v.role("during", start) > 0;
    // "During the meeting, he announced that …": what he said there.
    const during = that > 0 && /^(?:during|at)$/.test(v.word(start)) && v.role("back", start + 1) > 0;
    if (!(when && (when.exact || made)) && !(made && there) && !during) return null;
    if (/^(?:report|declar)/.test(v.word(i)) && that < 0) return null;
    const first = subject[0]?.mention.first ?? verb.at;
    const topicFrom = that > 0 ? that + 1 : verb.last;
    const topicEnd = topicTo(v, topicFrom);
    return happening({
      rule: "announced",
      type: "announcement",
      at: i,
      first: v.word(first - 1) === "the" ? first - 1 : first,
      last: Math.max(trimmed(v, topicEnd), when?.last ?? 0, verb.last),
      when,
      who: subject,
      pronoun: subject.length === 0 ? pronounIn(v, start, verb.at) : null,
      subject: topicEnd > topicFrom ? [topicFrom, topicEnd] : null,
    });
  },
};

/** Whether a name ends right before a token: "Strategy 1.0". */
const named = (v: View, at: number): boolean => [1, 2, 3].some((back) => v.isCapital(at - back));

/** The subject of a verb behind another clause: "…, the ministry announced on June 5". */
function behindClause(v: View, start: number, at: number): number {
  for (let k = at - 1; k > start; k--)
    if (v.word(k) === "," && !v.mentionAt(k) && v.role("during", start) < 0) {
      // Only where what stands before is a clause of its own, with a verb.
      for (let n = start; n < k; n++) if ((v.classes(n) & 16) !== 0) return k + 1;
      return start;
    }
  return start;
}

const thatAt = (v: View, from: number): number => {
  for (let k = from; k < Math.min(v.limit, from + 12); k++) if (v.word(k) === "that") return k;
  return -1;
};
