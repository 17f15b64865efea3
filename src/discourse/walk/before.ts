import type { Span } from "../../chart/chart.js";
import { AMOUNT, TOPIC, type Told, type TopicItem } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { slugOf } from "../../lexicon/slug.js";
import { compose } from "../compose/compose.js";
import { hasPartner } from "../measures.js";
import type { Subject } from "../subject.js";
import { crossesComma, joins, lead } from "./between.js";
import { putsBeside } from "./compared.js";
import { nearestSubject, subjectOf, wholeRelease } from "./context.js";
import { goodsWorth } from "./goods-worth.js";
import { isContent, isGeneric, makerBeforeFigure } from "./makers.js";
import type { Walk } from "./state.js";
import { AT, CLAUSE, COMMA, OPEN, SEMICOLON, setOf } from "./vocabulary.js";

/**
 * The subjects that a figure tells of by what stands before it: in brackets the name before them, else the nearest name
 * before that is no adjunct. Where the figure opens its clause, the name ahead.
 */
export function subjectsBefore(walk: Walk, span: Span<Told>): readonly Subject[] | null {
  return (
    overall(walk, span) ??
    goodsWorth(walk, span) ??
    unknownNameBefore(walk, span) ??
    nameAhead(walk, span) ??
    asideBefore(walk, span) ??
    adjunctBefore(walk, span) ??
    walk.current ??
    withFronted(walk) ??
    (walk.status === "estimate" ? wholeRelease(walk) : null) ??
    walk.memory.subject ??
    wholeRelease(walk)
  );
}

/** "…, increasing 5.1 percent overall": of what the sentence is about, whatever was told in between. */
function overall(walk: Walk, { last }: Span<Told>): readonly Subject[] | null {
  return /^(?:overall|altogether)$/.test(walk.token(last)?.text ?? "") ? walk.firstSubject : null;
}

/** "For Vietnam the total went up 44.6 percent": the whole with the area that opens the sentence. */
function withFronted(walk: Walk): readonly Subject[] | null {
  if (!walk.fronted) return null;
  const measure = walk.memory.subject?.[0]?.measure ?? walk.scope.measure;
  if (!measure || !hasPartner(measure)) return null;
  walk.current = [subjectOf(walk, { measure, partner: walk.fronted }, null, false)];
  return walk.current;
}

/** A name in an adjunct, where no comma parts it from the figure: "led by chips (up 20%)". */
function adjunctBefore(walk: Walk, span: Span<Told>): readonly Subject[] | null {
  const near = walk.adjunct;
  if (
    !near ||
    walk.isExample ||
    (walk.isObject && /^(?:with|by|on|after)$/.test(lead(walk, span.first)?.text ?? "")) ||
    span.first - walk.lastTopicEnd > 3 ||
    crossesComma(walk, walk.lastTopicEnd, span.first)
  )
    return null;
  // A cause with a verb and figures of its own is a clause: it goes on with its own subject.
  if ((span.value.as === "change" || span.value.as === "difference") && walk.brackets.length === 0) {
    walk.current = near;
    walk.adjunct = null;
    walk.inAdjunct = false;
  }
  return near;
}

/** "far quicker online than in stores, at 3.9 percent": of the name right before the comma, whatever opened its phrase. */
function asideBefore(walk: Walk, { first }: Span<Told>): readonly Subject[] | null {
  const mention = walk.mentions.at(-1);
  const at = walk.token(first) === AT ? first : first - 1;
  const aside = walk.token(at) === AT && walk.token(at - 1) === COMMA;
  return aside && mention?.adjunct && mention.last === at - 1 ? mention.subjects : null;
}

/** The subject of a figure that opens its clause: "at 49.8 billion euros, arrivals …", "1.7 million units were sold". */
function nameAhead(walk: Walk, span: Span<Told>): readonly Subject[] | null {
  if (walk.brackets.length > 0) return null;
  const compared =
    walk.current === null &&
    (span.rule === "earlier-change" || putsBeside(walk, span.first - 1) || putsBeside(walk, span.first - 2));
  return (compared ? nameBehindComma(walk, span.last) : null) ?? verbAhead(walk, span);
}

/** "Following a 3.7% decline in June, receipts at gasoline stations edged up": the name comes behind the comma. */
function nameBehindComma(walk: Walk, from: number): readonly Subject[] | null {
  const { last } = walk.sentence;
  let comma = from;
  while (comma < last && walk.token(comma) !== COMMA) comma++;
  for (let k = comma; k < Math.min(comma + 6, last); k++) {
    const topic = walk.chart.longest(k, TOPIC)?.value;
    if (topic && !topic.pronoun)
      return topic.each.map((item) => subjectOf(walk, item, walk.memory.subject?.[0] ?? null, false));
  }
  return null;
}

/** A verb that tells the measure of the level before it, or the name behind a level in front: "at 49.8 billion, arrivals". */
function verbAhead(walk: Walk, span: Span<Told>): readonly Subject[] | null {
  if (span.value.as !== "level") return null;
  // "and 200,000 units were shipped overseas": the verb of a passive tells of the figure before it.
  const opens =
    walk.current === null ||
    walk.token(span.first - 1) === SEMICOLON ||
    opensWithVerb(walk, span) ||
    (walk.classes(span.last) & WordClass.auxiliary &&
      (walk.chart.longest(span.last + 1, TOPIC) ?? walk.chart.longest(span.last - 1, TOPIC))?.value.each[0]
        ?.verb);
  if (!opens) return null;
  const fronted = span.rule === "level-at" && walk.token(span.last) === COMMA;
  let goods: TopicItem | null = null;
  // The name may begin with the figure's own unit: "146,019 «vehicles were sold»".
  for (let k = span.last - 1; k < walk.sentence.last; k++) {
    const word = walk.token(k);
    if (word === SEMICOLON || CLAUSE.has(word)) return null;
    const topic = walk.chart.longest(k, TOPIC);
    if (!topic || topic.value.pronoun || topic.last <= span.last) continue;
    // "64,427 eco-friendly cars were shipped overseas": the goods stand between the count and its verb.
    const [only] = topic.value.each;
    if (k <= span.last && topic.value.each.length === 1 && only!.product && !only!.measure) goods = only!;
    if (topic.value.each.some((e) => e.verb) || (fronted && k <= span.last + 2)) {
      // "Auto parts worth $1.8 billion were exported": of the name before it.
      const goesOn = opensWithVerb(walk, span);
      const named = walk.bare || goesOn ? walk.current : null;
      const context = named?.[0] ?? walk.memory.subject?.[0] ?? null;
      walk.current = topic.value.each
        .map((item) => ({ ...goods, ...item }))
        .map((item) => subjectOf(walk, item, context, named !== null, named !== null && !goesOn));
      return walk.current;
    }
    if (fronted) return null;
    k = topic.last - 1;
  }
  return null;
}

const CONJUNCTIONS = setOf("and but while whereas");

/** "… pledged $13.1 billion, and $7.8 billion actually arrived": a conjunction before a figure, its own verb behind it. */
function opensWithVerb(walk: Walk, span: Span<Told>): boolean {
  let before = span.first - 1;
  while (walk.classes(before) & (WordClass.filler | WordClass.adverb)) before--;
  if (!CONJUNCTIONS.has(walk.token(before))) return false;
  const item = walk.chart.longest(span.last, TOPIC)?.value.each[0];
  return item?.verb === true && item.measure !== undefined && !item.product;
}

/** How many words a name that the lexicon lacks may have. */
const UNKNOWN_WORDS = 5;

/** A name that the lexicon lacks, right before a verb of change or a bracket: "miscellaneous goods (up 18.5 percent)". */
function unknownNameBefore(walk: Walk, { first, rule }: Span<Told>): readonly Subject[] | null {
  const bracketed = walk.token(first - 1) === OPEN;
  const ofIndustry = walk.scope.sales === "domestic_sales";
  const tells = walk.classes(first) & WordClass.changeVerb || (ofIndustry && walk.chart.has(first, AMOUNT));
  // "skis fell to $2 billion", "only skis, at $2 billion, fell"
  const level = rule === "level-at";
  const verbBefore = level && walk.classes(first - 1) & WordClass.changeVerb && walk.current === null;
  const aside = level && walk.token(first - 1) === COMMA && walk.current === null;
  if (!bracketed && !tells && !verbBefore && !aside) return null;
  const name = unknownWords(walk, bracketed || verbBefore || aside ? first - 1 : first);
  if (!name || (aside && !isGoodsAlone(walk, name))) return null;
  const { body, start, end } = walk.chart.tokens;
  const text = body.slice(start[name.first]!, end[name.last - 1]!);
  const capital = /^\p{Lu}/u.test(text);
  if (ofIndustry && capital) {
    const maker = makerBeforeFigure(walk, name.first, name.last);
    return maker && takeUnknown(walk, [maker], name, bracketed);
  }
  // Participles, adverbs and initials end no name of goods, and one inside a sentence has no capital.
  if (/(?:ed|ing|ly|[A-Z]{2,})$|ed\s/.test(text) || (capital && name.first > walk.sentence.first))
    return null;
  const slug = slugOf(text);
  const context = nearestSubject(walk);
  if (!slug || !context) return null;
  const made = compose({ product: slug }, context, walk.scope, walk.current !== null);
  const subject = walk.shop ? { ...made, component: made.component ?? walk.shop } : made;
  const listed = walk.lastTopic && !walk.figureSinceTopic && joins(walk, walk.lastTopicEnd, name.first);
  return takeUnknown(walk, listed ? [...walk.lastTopic!, subject] : [subject], name, bracketed);
}

/** Whether words are all that stands before a comma, and a plural: "Only «skis», at $2 billion". */
function isGoodsAlone(walk: Walk, { first, last }: Words): boolean {
  for (let k = walk.sentence.first; k < first; k++)
    if (!(walk.classes(k) & (WordClass.filler | WordClass.determiner))) return false;
  return /[^s]s$/.test(
    walk.token(last - 1)?.text ??
      walk.chart.tokens.body.slice(walk.chart.tokens.start[last - 1]!, walk.chart.tokens.end[last - 1]!),
  );
}

interface Words {
  readonly first: number;
  readonly last: number;
}

/** The words before a token that nothing has taken, auxiliaries and adverbs behind them passed over. */
function unknownWords(walk: Walk, before: number): Words | null {
  let last = before;
  const passed = WordClass.adverb | WordClass.auxiliary | WordClass.filler;
  while (last > walk.sentence.first && walk.classes(last - 1) & passed) last--;
  if (last <= walk.lastTopicEnd) return null;
  let first = last;
  const least = Math.max(walk.consumed, walk.lastTopicEnd);
  while (last - first < UNKNOWN_WORDS && first > least && isContent(walk, first - 1)) first--;
  // Words right behind a name are what it does, not another name: "Asia trod water (+0.3%)".
  if (first === last || first === walk.lastTopicEnd) return null;
  return isGeneric(walk, first, last) ? null : { first, last };
}

/** Makes an unknown name the subject in force, outside its bracket too. */
function takeUnknown(
  walk: Walk,
  subjects: readonly Subject[],
  { first, last }: Words,
  bracketed: boolean,
): readonly Subject[] {
  walk.setLastTopic(subjects, last);
  walk.open = [];
  walk.mentions.push({ first, last, subjects, adjunct: false, period: null });
  const outside = walk.brackets.at(-1);
  if (bracketed && outside) outside.current = subjects;
  walk.current = subjects;
  return subjects;
}
