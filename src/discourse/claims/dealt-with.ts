import { TOPIC } from "../../chart/kinds.js";
import { compose } from "../compose/compose.js";
import { hasPartner } from "../measures.js";
import type { Subject } from "../subject.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const IN = w("in");
const TO = w("to");
const THE = w("the");
const FROM = w("from");
const ONLY = set("only mainly chiefly mostly notably primarily especially");
const AT = w("at");

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
  if (ONLY.has(near.word(at)!)) at++;
  const preposition = near.word(at);
  if (preposition === AT) return atShops(near, at, subjects);
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

/** "Food and non-food sales both increased at convenience stores and SSMs": each of the goods at each of the shops. */
function atShops(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  const topic = near.chart.longest(near.word(at + 1) === THE ? at + 2 : at + 1, TOPIC);
  if (!topic || topic.value.pronoun || !topic.value.each.every((item) => item.component && !item.measure))
    return null;
  return {
    subjects: topic.value.each.flatMap((item) => subjects.map((x) => ({ ...x, component: item.component! }))),
    last: topic.last,
  };
}
