import { TOPIC } from "../../chart/kinds.js";
import { compose, hasPartner, type Subject } from "../subject.js";
import type { Mention } from "../walk/draft.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const AND = w("and");
const IN = w("in");
const TO = w("to");
const FLOWS = set("investment investments");
const EXPLAINS = set("with on by to amid");
const PRONOUNS = set("this it that");
const THE = w("the");
const BUT = w("but");
const FROM = w("from");
const EXAMPLES = set("including notably especially particularly like");
const EACH = set("both all each");
const PREPOSITIONS = set("for of in from on with by at about");

/**
 * A flow that explains another is a part of it: in "exports to the U.S. slipped on weaker sales of cars" the sales are
 * those to the U.S., in "bio-health gained, with shipments to ASEAN doubling" the shipments those of bio-health.
 */
export function within(near: Near, subjects: readonly Subject[], at: number): readonly Subject[] {
  const opener = near.word(at - 1) ?? null;
  const explains = opener !== null && EXPLAINS.has(opener);
  const main = near.walked.mentions.filter((m) => m.last < at && !m.adjunct).at(-1);
  if (main?.subjects.length !== 1) return subjects;
  const [whole] = main.subjects as [Subject];
  const printed =
    near.chart.longest(at, TOPIC)?.value.each.some((item) => item.measure && !item.owner) ?? false;
  if (!printed) return subjects;
  return subjects.map((x) => {
    if (x.measure !== whole.measure || x.ref_area !== whole.ref_area) return x;
    const partOnly =
      x.component !== null &&
      x.counterpart_area === null &&
      (x.product === null || x.product === near.scope.product);
    if (partOnly && whole.product)
      return { ...x, product: whole.product, counterpart_area: whole.counterpart_area };
    if (!explains) return x;
    if (x.counterpart_area && (x.product === null || x.product === near.scope.product))
      return { ...x, product: whole.product, activity: x.activity ?? whole.activity };
    if (x.product && !x.counterpart_area) return { ...x, counterpart_area: whole.counterpart_area };
    return x;
  });
}

/** "exports fell to China but rose to the EU": the second verb is told of the first one's subject. */
export function spokenOf(near: Near, at: number): Mention | null {
  const before = near.word(at - 1);
  if (before !== BUT && before !== AND) return null;
  const last = near.made.at(-1);
  if (last?.claimed.claim !== "direction" || at - last.last > 2) return null;
  return near.mentionBefore(last.span.first) ?? null;
}

/** "This was virtually unchanged": of the one series told last. */
export function pronounBefore(near: Near, at: number): Mention | null {
  const { first } = near.sentence;
  if (!PRONOUNS.has(near.word(first)!) || near.before?.length !== 1 || !near.adjacent(first + 1, at))
    return null;
  return { first, last: first + 1, subjects: near.before, adjunct: false, period: null };
}

/** "Fewer cars were sold to the U.S.": the partner behind the verb. */
export function soldTo(near: Near, subjects: readonly Subject[], at: number): readonly Subject[] {
  const preposition = near.word(at);
  if (preposition !== TO && preposition !== FROM) return subjects;
  const topic = near.chart.longest(near.word(at + 1) === THE ? at + 2 : at + 1, TOPIC);
  const [item] = topic?.value.each ?? [];
  if (!item?.bare || item.measure || topic!.value.each.length > 1) return subjects;
  return subjects.map((x) =>
    hasPartner(x.measure) && !x.counterpart_area && item.bare !== x.ref_area
      ? { ...x, counterpart_area: item.bare! }
      : x,
  );
}

/** The partners or goods right behind a verb: "decreased to China and Japan", "increased in food and fashion". */
export function dealtWith(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  const preposition = near.word(at);
  if (preposition !== TO && preposition !== FROM && preposition !== IN) return null;
  const topic = near.chart.longest(near.word(at + 1)?.text === "the" ? at + 2 : at + 1, TOPIC);
  if (!topic || topic.value.pronoun || subjects.length !== 1) return null;
  const bare = topic.value.each.every(
    (item) => item.bare && !item.measure && !item.product && item.bare !== subjects[0]!.ref_area,
  );
  const named = topic.value.each.every(
    (item) => !item.bare && !item.measure && (item.product ?? item.activity ?? item.component),
  );
  if (!(bare && (preposition !== IN || !hasPartner(subjects[0]!.measure))) && !(named && preposition === IN))
    return null;
  return {
    subjects: topic.value.each.map((item) =>
      compose(
        item,
        { ...subjects[0]!, counterpart_area: bare ? null : subjects[0]!.counterpart_area },
        near.scope,
        true,
      ),
    ),
    last: topic.last,
  };
}

/** The name right before a verb of change, if it is that verb's subject. */
export function directlyBefore(near: Near, at: number): Mention | null {
  let found: Mention | null = null;
  for (const m of near.walked.mentions) {
    // "Energy imports, including oil and gas, fell": examples are no subject.
    if (near.chart.longest(m.first, TOPIC)?.value.pronoun && EACH.has(near.word(m.first)!)) continue;
    if (m.last > at || (found && EXAMPLES.has(near.word(m.first - 1)!))) continue;
    found = m;
  }
  if (found && near.word(found.last) === COMMA && EXAMPLES.has(near.word(found.last + 1)!)) {
    const examples = near.walked.mentions.filter((m) => m.first > found!.last && m.last <= at).at(-1);
    if (examples && near.adjacent(examples.last, at)) return found;
  }
  if (!found || !near.adjacent(found.last, at)) return null;
  const topic = near.chart.longest(found.first, TOPIC);
  if (topic?.value.pronoun) return null;
  const printed = topic?.value.each.some((item) => item.measure || item.anaphor) ?? false;
  // "demand for chips rose": a name behind a preposition is no subject.
  const before = near.word(found.first - 1);
  if (
    !printed &&
    before &&
    PREPOSITIONS.has(before) &&
    !(FLOWS.has(near.word(found.first - 2)!) && near.scope.measure?.startsWith("fdi"))
  )
    return null;
  if (!printed && !topic) return null;
  return found;
}
