import type { Span } from "../../chart/chart.js";
import type { Claimed } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Subject } from "../subject.js";
import type { About, Near } from "./near.js";
import { sameSeries } from "./series.js";
import { set, w } from "./words.js";

const REACHES = /(?:ing|ed)$|^(?:set|hit|saw|made)$/;
const TO = w("to");
const BOTH = w("both");
const EACH = set("both all each");

/** The last so many different subjects of figures before a token. */
export function lastSubjects(near: Near, at: number, n: number): readonly Subject[] | null {
  const subjects: Subject[] = [];
  for (const d of near.walked.drafts) {
    if (d.figure.last > at) break;
    // Of all: those of the same clause and series.
    if (n === Number.POSITIVE_INFINITY && near.breaks(d.figure.last, at)) continue;
    if (!subjects.length || !sameSeries(subjects.at(-1)!, d.subject)) subjects.push(d.subject);
  }
  if (n === Number.POSITIVE_INFINITY) {
    const { measure } = subjects.at(-1) ?? {};
    const like = subjects.filter((x) => x.measure === measure);
    return like.length > 1 ? like : null;
  }
  return subjects.length >= n ? subjects.slice(-n) : null;
}

/** The subjects of several figures in a list that one claim is told of. */
export function each(near: Near, span: Span<Claimed>, n: number): About | null {
  if (n === 0) return null;
  const mention = near.mentionBefore(span.first);
  if (mention && mention.subjects.length > 1) return null;
  const subjects = lastSubjects(near, span.first, n);
  return subjects && { subjects, draft: null, period: near.period(span.first) };
}

/** Of how many a claim is told: "both hit new highs" of two, "each set a record" of all before it. */
export function ofEach(near: Near, at: number): number {
  for (let k = at - 1; k >= at - 4; k--) {
    const word = near.word(k);
    if (!word) return 0;
    if (word === BOTH) return 2;
    if (EACH.has(word)) return Number.POSITIVE_INFINITY;
    if (
      !(
        word.classes &
        (WordClass.verb |
          WordClass.auxiliary |
          WordClass.adverb |
          WordClass.changeVerb |
          WordClass.determiner)
      ) &&
      word !== TO &&
      !REACHES.test(word.text)
    )
      return 0;
  }
  return 0;
}
