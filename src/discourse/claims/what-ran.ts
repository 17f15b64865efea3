import type { Span } from "../../chart/chart.js";
import { CHANGE, type ChangeEntry, CLAIM, type Claimed, TOPIC, type TopicItem } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Draft, Mention } from "../walk/draft.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const THAT = w("that");
const AND = w("and");
const SUPERLATIVE = new Set(["superlative-record", "largest-since"]);
const POSTS = set(
  "logged log posted post recorded registered ran run saw had incurred suffered showed reported booked",
);
const IN = w("in");
/** What may open a sentence before a claim without naming a series: "It was …", "This marked …". */
const OPENERS = set(
  "the a an its their it this that these is was has now been marks marked also thus and but so became meant",
);
const BALANCE_RUNS: readonly [Claimed["of"], ReadonlySet<string>][] = [
  ["surplus", new Set(["black", "surplus"])],
  ["deficit", new Set(["red", "deficit"])],
];

/** A change that a streak or a first time is of, and where its words stand. */
interface Ran {
  readonly of: Claimed["of"];
  readonly at: number;
}

const ofWay = (way: number): Claimed["of"] => (way === 1 ? "growth" : way === -1 ? "decline" : null);

/** What went on before a streak: a record, a change, a surplus. */
export function ofBefore(near: Near, span: Span<Claimed>): Claimed["of"] {
  // "six months in a row that such a record has been set"
  if (
    near.word(span.last) === THAT &&
    near.word(span.last + 1)?.text === "such" &&
    near.word(span.last + 3)?.text === "record"
  )
    return "record";
  const record = near.made.at(-1);
  if (record?.claimed.claim === "record" && span.first - record.last <= 2 && span.first >= record.last) {
    // "a surplus of $15.5 billion, the largest ever and the 13th in a row": of surpluses, as the largest was.
    const { sign, measure } = record.subject;
    return SUPERLATIVE.has(record.span.rule) &&
      measure?.endsWith("_balance") &&
      sign &&
      near.word(record.last) === AND
      ? sign === 1
        ? "surplus"
        : "deficit"
      : "record";
  }
  const since = span.value.claim === "since";
  // "turned upward for the first time": the verb was chosen away for this claim.
  if (since && !span.value.elided)
    for (let d = 1; d <= 4 && span.first - d >= near.sentence.first; d++)
      for (const found of near.chart.at(span.first - d)) {
        if (found.kind !== CLAIM.id || found.last !== span.first) continue;
        const told = found.value as Claimed;
        // "The trade balance was in the red for the first time in 99 months"
        for (const [of, words] of BALANCE_RUNS)
          if (words.has(near.word(span.first - 1)?.text ?? "") && ofBalance(near, span.first)) return of;
        if (told.claim === "direction" && told.way) return ofWay(told.way);
      }
  for (let k = span.first - 1; k >= near.sentence.first; k--) {
    if (near.breaks(k, k + 1)) break;
    for (const found of near.chart.at(k)) {
      if (found.last > span.first) continue;
      if (found.kind === CHANGE.id) {
        const { way, class: cls } = found.value as ChangeEntry;
        // "$9.97 billion, the first deficit since": what a change is told of comes in the noun.
        if (span.value.elided && cls === "comparative") continue;
        if (way !== 0 && !(cls === "comparative" && span.first - found.last > 3))
          return since &&
            !span.value.elided &&
            cls !== "verb" &&
            !(cls === "comparative" && found.last === span.first)
            ? null
            : ofWay(way);
      }
      if (found.kind === TOPIC.id) {
        const item = (found.value as { each: readonly TopicItem[] }).each.at(-1);
        if (item?.measure === "trade_balance" && item.sign) return item.sign === 1 ? "surplus" : "deficit";
      }
    }
    if (since && !span.value.elided && span.first - k > 4) return postedBalance(near, span.first);
  }
  return since ? null : ofLastChange(near, span.first);
}

const ofBalance = (near: Near, at: number): boolean =>
  near.mentionBefore(at)?.subjects.every((x) => x.measure?.endsWith("_balance")) ?? false;

/** "Japan logged a surplus of 224.0 billion yen in June for the first time in three months": of the balance posted. */
function postedBalance(near: Near, at: number): Claimed["of"] {
  for (let k = at - 1; k >= near.sentence.first; k--) {
    if (near.breaks(k, k + 1) || near.word(k) === COMMA) return null;
    const item = near.chart.longest(k, TOPIC)?.value.each.at(-1);
    if (!item?.measure?.endsWith("_balance") || !item.sign) continue;
    for (let j = k - 1; j >= k - 4; j--)
      if (POSTS.has(near.word(j)!)) return item.sign === 1 ? "surplus" : "deficit";
    return null;
  }
  return null;
}

/** "All recorded growth; for bio-health it was the 13th straight month": what the clause or the sentence before told. */
function ofLastChange(near: Near, at: number): Claimed["of"] {
  let last: Draft | null = null;
  for (const d of near.walked.drafts)
    if (d.figure.last <= at && (d.as === "change" || d.as === "carried")) last = d;
  if (last) return ofWay(last.way || last.figure.sign);
  // Of the sentence before only where this one says no more than "It was …".
  for (let k = near.sentence.first; k < at; k++) if (!OPENERS.has(near.word(k)!)) return null;
  return ofWay(near.memory.way ?? 0);
}

/** The subject behind a claim that opens its sentence: "For the third straight month, exports to China rose". */
export function fronted(near: Near, span: Span<Claimed>): Mention | null {
  for (let k = near.sentence.first; k < span.first; k++) if (!OPENERS.has(near.word(k)!)) return null;
  let at = span.last;
  if (near.word(at) === COMMA || near.word(at) === THAT) at++;
  else if (span.first !== near.sentence.first) return null;
  while ((near.word(at)?.classes ?? 0) & WordClass.determiner) at++;
  const mention = near.walked.mentions.find((m) => m.first <= at && m.last > at) ?? null;
  return mention && near.chart.longest(mention.first, TOPIC)?.value.pronoun ? null : mention;
}

/** "For the third straight month, exports rose", "the first time since 2008 that the country has been in the red". */
export function ofBehind(near: Near, span: Span<Claimed>): Ran | null {
  for (let k = span.last; k < near.sentence.last && k < span.last + 12; k++) {
    const change = near.chart.longest(k, CHANGE);
    if (change && change.value.class === "verb" && change.value.way)
      return { of: ofWay(change.value.way), at: k };
    if (near.word(k - 1) === IN || near.word(k - 2) === IN)
      for (const [of, words] of BALANCE_RUNS) if (words.has(near.word(k)?.text ?? "")) return { of, at: k };
  }
  return null;
}
