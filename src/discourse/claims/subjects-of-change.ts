import { CHANGE, PERIOD, TOPIC } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { compose, hasPartner, type Subject } from "../subject.js";
import type { Mention } from "../walk/draft.js";
import type { Near } from "./near.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const AND = w("and");
const IN = w("in");
const OF = w("of");
const TO = w("to");
const FLOWS = set("investment investments");
const VOLUMES = set("volume quantity volumes quantities");
const VALUES = set("value values");
const PRONOUNS = set("this it that");
const THE = w("the");
const BUT = w("but");
const WHOLES = set("all every each any no");
const FROM = w("from");
const EXCEPT = set("except excluding excepting save bar without");
const EXAMPLES = set("including notably especially particularly like");
const EACH = set("both all each");
const ONLY = set("only mainly chiefly mostly notably primarily especially");
const AT = w("at");
const THEY = w("they");
/** How many tokens a clause in a sentence may take: reading stays linear. */
const LONGEST_CLAUSE = 40;
const RELATIVE = set("which who where whose");
const PREPOSITIONS = set("for of in from on with by at about");

/** "exports fell to China but rose to the EU": the second verb is told of the first one's subject. */
export function spokenOf(near: Near, at: number): Mention | null {
  const before = near.word(at - 1);
  if (before !== BUT && before !== AND && before !== COMMA) return null;
  const told = elided(near, at);
  if (told) return told;
  const last = near.made.at(-1);
  if (last?.claimed.claim !== "direction" || at - last.last > 2) return null;
  return near.mentionBefore(last.span.first) ?? null;
}

/** "trade fell 2.2 percent in January, was flat in February": of the series whose figure ends the clause before. */
function elided(near: Near, at: number): Mention | null {
  const draft = near.walked.drafts.filter((d) => d.figure.last < at && d.as !== "base").at(-1);
  if (!draft) return null;
  for (let k = draft.figure.last; k < at - 1; k++) {
    const period = near.chart.longest(k, PERIOD);
    if (period && period.last < at) k = period.last - 1;
    else if (near.word(k) !== IN && near.word(k) !== COMMA) return null;
  }
  let end = at;
  while (end < near.sentence.last && near.word(end) !== IN && end < at + 5) end++;
  const period = near.word(end) === IN ? near.chart.longest(end + 1, PERIOD) : null;
  return period && { first: at, last: at, subjects: [draft.subject], adjunct: false, period: period.value };
}

/** "This was virtually unchanged": of the one series told last. */
export function pronounBefore(near: Near, at: number): Mention | null {
  const { first } = near.sentence;
  // "Exports to Russia were down; compared with a year earlier, they had more than halved"
  for (let k = at - 1; k > at - 5 && k > first; k--) {
    if (near.word(k) !== THEY) continue;
    if (!near.adjacent(k + 1, at)) return null;
    const named = near.walked.mentions.filter((m) => m.last <= k && !m.adjunct).at(-1);
    return named ? { ...named, first: k, last: k + 1 } : null;
  }
  // "It was much the same at department stores": nothing that was told stood still.
  if (near.word(at + 1)?.text === "much" || near.word(at)?.text === "much") return null;
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

/** The name right before a verb of change, if it is that verb's subject. */
export function directlyBefore(near: Near, at: number): Mention | null {
  let found: Mention | null = null;
  let described: Mention | null = null;
  for (const m of near.walked.mentions) {
    // "Energy imports, including oil and gas, fell": examples are no subject.
    if (near.chart.longest(m.first, TOPIC)?.value.pronoun && EACH.has(near.word(m.first)!)) continue;
    if (m.last > at || (found && EXAMPLES.has(near.word(m.first - 1)!))) continue;
    if (found && inRelative(near, found, m, at)) {
      described = found;
      continue;
    }
    found = m;
  }
  if (found && (found === described || clauseCloses(near, found, at))) return found;
  if (found && near.word(found.last) === COMMA && EXAMPLES.has(near.word(found.last + 1)!)) {
    const examples = near.walked.mentions.filter((m) => m.first > found!.last && m.last <= at).at(-1);
    if (examples && near.adjacent(examples.last, at)) return found;
  }
  if (!found || !near.adjacent(found.last, at)) return null;
  // "All regions except the Middle East posted growth", "all but ships rose"
  if (butOne(near, found.first)) return null;
  if (EXCEPT.has(near.word(near.word(found.first - 1) === THE ? found.first - 2 : found.first - 1)!))
    return null;
  const topic = near.chart.longest(found.first, TOPIC);
  if (topic?.value.pronoun) return null;
  const printed = topic?.value.each.some((item) => item.measure || item.anaphor) ?? false;
  // "demand for chips rose": a name behind a preposition is no subject.
  const before = near.word(found.first - 1);
  const part = !printed && before === IN ? partOf(near, found) : null;
  if (part) return part;
  if (
    !printed &&
    before &&
    PREPOSITIONS.has(before) &&
    !isShare(near, found.first) &&
    !(FLOWS.has(near.word(found.first - 2)!) && near.scope.measure?.startsWith("fdi"))
  )
    return null;
  if (!printed && !topic) return null;
  return found;
}

/** "Japanese pledges in consumer goods and finance increased": goods or industries in which a flow was told are parts of it. */
function partOf(near: Near, part: Mention): Mention | null {
  const whole = near.walked.mentions.filter((m) => m.last === part.first - 1).at(-1);
  const [flow] = whole?.subjects ?? [];
  if (whole?.subjects.length !== 1 || !flow?.measure) return null;
  if (!near.chart.longest(whole.first, TOPIC)?.value.each.every((item) => item.measure || item.anaphor))
    return null;
  if (!part.subjects.every((x) => x.product || x.activity || x.component)) return null;
  return {
    ...part,
    first: whole.first,
    subjects: part.subjects.map((x) => ({
      ...x,
      measure: flow.measure,
      ref_area: flow.ref_area,
      counterpart_area: x.counterpart_area ?? flow.counterpart_area,
    })),
  };
}

/** "Core sales, which leave out cars and gasoline, were unchanged": a name in a clause that a comma closes is no subject. */
function inRelative(near: Near, whole: Mention, part: Mention, at: number): boolean {
  if (near.word(whole.last) !== COMMA || !RELATIVE.has(near.word(whole.last + 1)!)) return false;
  if (part.first - whole.last > LONGEST_CLAUSE) return false;
  // Closed before, by a comma and a verb of change: "goods, which made up half, rose, and cars fell".
  for (let k = whole.last + 2; k < part.first; k++)
    if (near.breaks(k, k + 1) || (near.word(k) === COMMA && near.chart.has(k + 1, CHANGE))) return false;
  let k = at - 1;
  while (k >= part.last && near.word(k) !== COMMA && isPredicate(near, k)) k--;
  return k >= part.last && near.word(k) === COMMA;
}

/** "all but ships rose", "all major regions but China": what is left out of all. */
function butOne(near: Near, at: number): boolean {
  const k = near.word(at - 1) === THE ? at - 2 : at - 1;
  if (near.word(k) !== BUT) return false;
  for (let i = k - 1; i >= k - 4; i--) if (WHOLES.has(near.word(i)!)) return true;
  return false;
}

/** "Exports of machinery, which had been shrinking for two months, grew": a clause between commas stands before the verb. */
function clauseCloses(near: Near, whole: Mention, at: number): boolean {
  if (near.word(whole.last) !== COMMA || !RELATIVE.has(near.word(whole.last + 1)!)) return false;
  if (at - whole.last > LONGEST_CLAUSE) return false;
  let commas = 0;
  for (let k = whole.last + 2; k < at; k++) {
    if (near.breaks(k, k + 1)) return false;
    if (near.word(k) === COMMA) commas++;
  }
  let k = at - 1;
  while (k > whole.last && near.word(k) !== COMMA && isPredicate(near, k)) k--;
  return commas === 1 && near.word(k) === COMMA;
}

const isPredicate = (near: Near, k: number): boolean =>
  ((near.word(k)?.classes ?? 0) & (WordClass.auxiliary | WordClass.adverb | WordClass.verb)) !== 0;

/** "Lamb exports decreased in both value and quantity": two series. */
export function inBoth(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  if (near.word(at) !== IN || subjects.length !== 1) return null;
  let k = at + 1;
  if (EACH.has(near.word(k)!)) k++;
  const [a, and, b] = [near.word(k), near.word(k + 1), near.word(k + 2)];
  if (and !== AND || !a || !b || a === b) return null;
  const parts = [a, b].map((word) => (VOLUMES.has(word) ? "volume" : VALUES.has(word) ? null : undefined));
  if (parts.some((part) => part === undefined) || parts[0] === parts[1]) return null;
  const last = near.word(k + 3)?.text === "terms" ? k + 4 : k + 3;
  return { subjects: parts.map((component) => ({ ...subjects[0]!, component: component ?? null })), last };
}

/** "Imports of iron ore rose in volume": told in amounts, not in money. */
export function inVolume(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  const terms = near.word(at + 1);
  if (near.word(at) !== IN || !terms || !(VOLUMES.has(terms) || VALUES.has(terms))) return null;
  const component = VOLUMES.has(terms) ? "volume" : null;
  const last = near.word(at + 2)?.text === "terms" ? at + 3 : at + 2;
  return {
    subjects: subjects.map((x) => (x.component && x.component !== "volume" ? x : { ...x, component })),
    last,
  };
}

const PARTS = set("share proportion portion percentage shares proportions");
/** "The share of electric cars rose", "the proportion of sales made online fell": of the share. */
export function isShare(near: Near, at: number): boolean {
  for (let k = at - 1; k >= at - 8 && k >= near.sentence.first; k--) {
    const word = near.word(k);
    if (word && PARTS.has(word)) return near.word(k + 1) === OF || near.word(k + 1) === null;
    if (word === COMMA || (word && near.breaks(k, k + 1))) return false;
  }
  return false;
}

/** "exports fell by more than imports": both fell. */
export function moreThan(
  near: Near,
  at: number,
  subjects: readonly Subject[],
): { subjects: readonly Subject[]; last: number } | null {
  const texts = [at, at + 1, at + 2].map((k) => near.word(k)?.text);
  if (texts[0] !== "by" || !/^(?:more|less)$/.test(texts[1] ?? "") || texts[2] !== "than") return null;
  const topic = near.chart.longest(at + 3, TOPIC);
  const [item] = topic?.value.each ?? [];
  if (subjects.length !== 1 || !item?.measure || topic!.value.each.length > 1) return null;
  return { subjects: [...subjects, { ...subjects[0]!, measure: item.measure }], last: topic!.last };
}
