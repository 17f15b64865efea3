import type { Span } from "../../chart/chart.js";
import type { Claimed } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Subject } from "../subject.js";
import type { Draft } from "../walk/draft.js";
import type { About, Near } from "./near.js";
import { sameSeries } from "./series.js";
import { set, w } from "./words.js";

const REACHES = /(?:ing|ed)$|^(?:set|hit|saw|made)$/;
const TO = w("to");
const OPEN = w("(");
const CLOSE = w(")");
const WERE = w("were");
const OPENS = set("the all also each at their");
const BOTH = w("both");
const SHARES = set("shares proportions weights");
const EACH = set("both all each");

/** The last so many different subjects of figures before a token. */
export function lastSubjects(near: Near, at: number, n: number): readonly Subject[] | null {
  const subjects: Subject[] = [];
  for (const d of near.walked.drafts) {
    if (d.figure.last > at) break;
    // Of all: those of the same clause and series.
    if (n === Number.POSITIVE_INFINITY && near.breaks(d.figure.last, at)) continue;
    if (!subjects.length || !sameSeries(subjects.at(-1)!, d.subject)) subjects.push(ofShares(near, d));
  }
  if (n === Number.POSITIVE_INFINITY) {
    const { measure } = subjects.at(-1) ?? {};
    const like = subjects.filter((x) => x.measure === measure);
    return like.length > 1 ? like : null;
  }
  return subjects.length >= n ? subjects.slice(-n) : null;
}

/** "the shares of department stores (17.9 percent) and SSMs (4.0 percent) both went down": of the shares. */
const ofShares = (near: Near, draft: Draft): Subject =>
  draft.as === "share" && sharesBefore(near, draft.figure.first)
    ? { ...draft.subject, basis: "share" }
    : draft.subject;

function sharesBefore(near: Near, at: number): boolean {
  for (let k = at - 1; k >= near.sentence.first && !near.breaks(k, k + 1); k--)
    if (SHARES.has(near.word(k)!)) return true;
  return false;
}

/** The subjects of several figures in a list that one claim is told of. */
export function each(near: Near, span: Span<Claimed>, n: number): About | null {
  if (n === 0) return null;
  const mention = near.mentionBefore(span.first);
  if (mention && mention.subjects.length > 1) return null;
  const subjects = lastSubjects(near, span.first, n);
  return subjects && { subjects, draft: null, period: near.period(span.first) };
}

/**
 * The subjects of a list with their figures in brackets that is one subject: "Imports of materials ($73.5 billion) and of
 * consumer goods ($77.9 billion) were the highest on record".
 */
export function bracketList(near: Near, at: number): About | null {
  let verb = at - 1;
  while (OPENS.has(near.word(verb)!)) verb--;
  if (near.word(verb) !== WERE) return null;
  const list: Draft[] = [];
  let next = verb;
  for (let k = near.walked.drafts.length - 1; k >= 0; k--) {
    const draft = near.walked.drafts[k]!;
    if (draft.figure.last > verb) continue;
    if (near.word(draft.figure.outer - 1) !== OPEN || near.word(draft.figure.last) !== CLOSE) break;
    let verbless = true;
    for (let i = draft.figure.last + 1; i < next; i++)
      if ((near.word(i)?.classes ?? 0) & (WordClass.verb | WordClass.changeVerb | WordClass.auxiliary))
        verbless = false;
    if (!verbless) break;
    list.unshift(draft);
    next = draft.figure.outer - 1;
  }
  return list.length > 1 && list.every((d) => d.subject.measure === list[0]!.subject.measure)
    ? { subjects: list.map((d) => d.subject), draft: null, period: list[0]!.period }
    : null;
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
