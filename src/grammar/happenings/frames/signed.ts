import { registerWords } from "../../../lexicon/register-words.js";
import { happening } from "../happening.js";
import { partsOf, tellsWhen, topicOf } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import type { View } from "../view.js";
import { datesIn } from "../when.js";
import { participantsIn } from "../who.js";
import { doing, type Frame } from "./frame.js";

/** "signed an MOU with …", "three MOUs were signed between …": the agreement is a fact of its own. */
export const signed: Frame = {
  name: "signed",
  find(v, i) {
    const verb = doing(v, i, "sign");
    if (!verb) return null;
    const strict =
      /^(?:sign|seal|ink|renew)/.test(v.word(i)) ||
      (/^exchang/.test(v.word(i)) &&
        instrumentIn(v, verb.last, verb.last + 5) !== null &&
        v.word(verb.last) !== "views");
    const { core } = reach(v, verb.last);
    const passive = verb.voice === "passive";
    const start = clauseStart(v, verb.at);
    // "an MOU that the ministers signed in May": what was signed stands before the clause.
    const relative =
      !passive &&
      /^(?:that|which)$/.test(v.word(start - 1)) &&
      participantsIn(v, start, verb.at, true).length > 0;
    const before = relative ? instrumentIn(v, Math.max(v.first, start - 16), start - 1) : null;
    const instrument =
      before ??
      (passive
        ? instrumentIn(v, start, verb.at)
        : instrumentIn(v, verb.last, Math.min(core, verb.last + 18)));
    const elided = passive && v.role("third", start) > 0;
    if (verb.voice === "participle" && !before) {
      if (
        !strict ||
        !datesIn(v, verb.last, Math.min(core, verb.last + 14)).some((d) => d.exact || tellsWhen(v, d)) ||
        !instrumentIn(v, Math.max(start, i - 14), i)
      )
        return null;
    } else if (!instrument && !elided) return null;
    // "concluded", "entered into": a signing only where its day is told.
    const told = () => datesIn(v, verb.last, reach(v, verb.last).end).length > 0;
    if (!strict && !(instrument && /^(?:enter|reach|conclud)/.test(v.word(i)) && told())) return null;
    // To be signed some day: only with its day.
    if (verb.future && !datesIn(v, verb.last, reach(v, verb.last).end).some((d) => d.exact)) return null;
    // "signed the Korea–UK FTA": an agreement known by name was signed some other day, unless one is told.
    const dated = datesIn(v, v.first, reach(v, verb.last).end).length > 0;
    if (instrument && !dated && isNamed(v, instrument.first)) return null;
    const parts = partsOf(v, verb, {
      subjectIsObject: passive || (verb.voice === "participle" && !before),
    });
    // "The MOU was signed by …": the one told before.
    const back = passive && instrument !== null && /^(?:the|this)$/.test(v.word(instrument.first - 1));
    return happening({
      rule: "signed",
      type: "signing",
      at: i,
      ...parts,
      back,
      pluperfect: parts.pluperfect || before !== null,
      first: before ? before.first : parts.first,
      nominal: verb.voice === "participle" && !before,
      subject: before
        ? topicOf(v, before.last, start - 1)
        : (instrumentTopic(v, instrument, verb.last, reach(v, verb.last).end) ?? parts.subject),
    });
  },
};

/** "the Korea–UK FTA": definite, with the names of its parties. */
function isNamed(v: View, at: number): boolean {
  let k = at - 1;
  while (k > v.first && (v.isCapital(k) || /^[–-]$/.test(v.word(k)) || v.isHyphenated(k + 1))) k--;
  return v.word(k) === "the" && k < at - 1;
}

function instrumentIn(v: View, from: number, to: number): { first: number; last: number } | null {
  for (let i = from; i < to; i++) {
    const found = registerWords.instruments.at(v.chart.tokens, i, v.limit);
    if (found && !v.quoted(i) && !/^(?:negotiations|talks)$/.test(v.word(found.last)))
      return { first: i, last: found.last };
  }
  return null;
}

function instrumentTopic(
  v: View,
  instrument: { last: number } | null,
  from: number,
  end: number,
): readonly [number, number] | null {
  const at = instrument && instrument.last > from ? instrument.last : from;
  return topicOf(v, at, end);
}
