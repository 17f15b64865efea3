import type { Span } from "../../chart/chart.js";
import type { Topic } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { PASSING } from "../measures.js";
import type { Subject } from "../subject.js";
import { joins, lead } from "./between.js";
import { areaTold, isAreaOnly, isOnlyMeasure, isOwnArea } from "./context.js";
import { makerBeforeVerb } from "./makers.js";
import { areMembers, meantBy, namedBy, ownedByThemselves } from "./meaning.js";
import type { Walk } from "./state.js";
import { AND, COMMA, COPULA, IN, OF, setOf, THE, UNION } from "./vocabulary.js";

/**
 * Takes a name: what follows is told of it, unless it is named in passing. `false` where it names nothing that figures can
 * be told of, so that its words may yet be part of another name.
 */
export function takeName(walk: Walk, span: Span<Topic>): boolean {
  const members = areMembers(walk, span.value);
  const topic = members ? ownedByThemselves(span.value) : span.value;
  const fresh = walk.current === null;
  const { pronoun } = topic;
  if (!pronoun && isOfOffice(walk, topic, span.first)) return false;
  if (!pronoun && isOfBalance(walk, topic, span.first)) return true;
  const name = pronoun ? meantBy(walk, span) : namedBy(walk, topic, span, members);
  if (!name) return false;
  let { subjects } = name;
  if (!pronoun) {
    noteOwner(walk, topic);
    if (isOwnAreaAgain(walk, topic)) return false;
  }
  if (members)
    subjects = subjects.map((s, k) => ({ ...s, ref_area: topic.each[k]!.owner!, counterpart_area: null }));
  if (isWholeOfShares(walk, topic, span.first)) return true;
  if (!pronoun && (isDescription(walk, topic, span.first) || isManner(walk, topic, span.first))) return true;
  const fronts = fresh && !pronoun && isFrontedArea(walk, topic, span.first);
  if (fronts || (fresh && isPartnerDescribed(walk, topic, span.last)))
    walk.fronted = subjects[0]!.counterpart_area;
  if (fronts) return true;
  const frontsName = fresh && !pronoun && (isFronted(walk, span.first) || setsClause(walk, topic, span));
  if (frontsName) walk.frontedName = true;
  if (fresh && opensWithWhole(walk, topic, span)) {
    walk.ofWhole = true;
    walk.share = true;
  }
  const maker = makerBeforeVerb(walk, topic, span.first);
  if (maker) subjects = subjects.map((s) => ({ ...s, component: maker }));

  const adjunct =
    walk.inAdjunct &&
    !frontsName &&
    (!fresh || topic.each.every((e) => !e.measure && !e.anaphor)) &&
    !topic.each.some((e) => e.verb) &&
    walk.token(span.first - 1) !== null;
  subjects = mention(walk, topic, span, subjects, adjunct);
  noteChangeOf(walk, span.first);
  rememberName(walk, subjects, adjunct, pronoun);
  if (adjunct) walk.adjunct = subjects;
  else {
    if (!pronoun && !name.theirs) walk.bare = topic.each.every((e) => !e.measure || e.anaphor);
    putInForce(walk, topic, subjects);
  }
  walk.open = [];
  walk.isNewClause = false;
  const [first] = topic.each;
  if (first?.basis) walk.component = null;
  if (first?.period && first.period.t !== "cumulative") walk.setPeriod(first.period, span.first);
  return true;
}

const OFFICES = setOf(
  "office agency bureau ministry department government bank service commission institute federation association",
);

/** "the statistical office of the European Union": what an office is of, before anything is told. */
function isOfOffice(walk: Walk, topic: Topic, first: number): boolean {
  return (
    walk.current === null &&
    isOfficeBefore(walk, first) &&
    topic.each.every((item) => item.bare && !item.measure && !item.product)
  );
}

function isOfficeBefore(walk: Walk, first: number): boolean {
  let k = first - 1;
  while (walk.classes(k) & WordClass.determiner) k--;
  return walk.token(k) === OF && OFFICES.has(walk.token(k - 1));
}

/** "a surplus in trade in goods": what a balance is of. */
function isOfBalance(walk: Walk, topic: Topic, first: number): boolean {
  return (
    walk.current?.[0]?.measure === "trade_balance" &&
    lead(walk, first) === IN &&
    topic.each.every((item) => item.measure === "total_trade")
  );
}

/** Notes whose statistics a union's office turns to: "Extra-EU exports" are the Union's. */
function noteOwner(walk: Walk, { each }: Topic): void {
  const [only] = each;
  if (!only || each.length > 1 || walk.current !== null || !UNION.has(walk.scope.ref_area ?? "")) return;
  const told = only.bare ?? only.owner ?? "";
  if (UNION.has(told)) walk.memory.owner = told;
  else if (told === "NON_EU" && only.measure) walk.memory.owner = "EU";
}

/** The area whose statistics these are anyway: its name alone says nothing new. */
function isOwnAreaAgain(walk: Walk, topic: Topic): boolean {
  const area = areaTold(walk);
  return !walk.memory.owner && topic.each.every((item) => isOwnArea(item, area));
}

/** "the shares of A and B in total exports": the whole is nobody's subject. */
function isWholeOfShares(walk: Walk, topic: Topic, first: number): boolean {
  const before = walk.token(first - 1);
  return (
    walk.share &&
    walk.current !== null &&
    (before === IN || before === OF) &&
    topic.each.some((e) => e.measure)
  );
}

/** "Exports to the US comprised the highest export value, at $935 million": the measure again, which says no more. */
function isDescription(walk: Walk, { each }: Topic, first: number): boolean {
  const [item] = each;
  return (
    each.length === 1 &&
    isOnlyMeasure(item!) &&
    walk.current?.length === 1 &&
    walk.current[0]!.measure === item!.measure &&
    !walk.figureSinceTopic &&
    (walk.classes(first - 1) & WordClass.quantifier) !== 0 &&
    walk.lastTopicEnd < first - 1
  );
}

/** "EVs and hybrids gained in exports": the measure that they are told of anyway. */
function isManner(walk: Walk, { each }: Topic, first: number): boolean {
  return (
    each.length === 1 &&
    isOnlyMeasure(each[0]!) &&
    !each[0]!.verb &&
    walk.bare &&
    walk.current?.[0]?.measure === each[0]!.measure &&
    walk.token(first - 1) === IN &&
    (walk.classes(first - 2) & WordClass.changeVerb) !== 0
  );
}

const FRONTING = new Set([
  "as for",
  "in case of",
  "in the case of",
  "when it comes to",
  "as regards",
  "regarding",
]);

/** "With EU countries the goods deficit …": an area behind a preposition that opens its sentence. */
function isFrontedArea(walk: Walk, { each }: Topic, first: number): boolean {
  const [item] = each;
  // "In goods trade with China, the deficit widened".
  if (item?.measure === "total_trade" && item.partner && walk.token(first - 1) === IN) return true;
  if (!item || each.length > 1 || item.measure || item.product || item.activity || item.component)
    return false;
  const k = walk.token(first - 1) === THE ? first - 2 : first - 1;
  const opens = k === walk.sentence.first && /^(?:with|to|from|for)$/.test(walk.token(k)?.text ?? "");
  return opens || isFronted(walk, first);
}

/** "As for displays, exports …", "In the case of Japan, pledges …": what follows is of the name that opens the sentence. */
function isFronted(walk: Walk, first: number): boolean {
  const last = walk.token(first - 1) === THE ? first - 1 : first;
  if (last - walk.sentence.first > 5) return false;
  const { body, start, end } = walk.chart.tokens;
  if (last === walk.sentence.first) return false;
  return FRONTING.has(body.slice(start[walk.sentence.first]!, end[last - 1]!).toLowerCase());
}

/** "Of imports, 73.7% were intermediate goods": a measure behind the "of" that opens its sentence, and a comma. */
function opensWithWhole(walk: Walk, { each }: Topic, { first, last }: Span<Topic>): boolean {
  let k = first - 1;
  while (walk.classes(k) & WordClass.determiner) k--;
  return (
    k === walk.sentence.first &&
    walk.token(k) === OF &&
    walk.token(last) === COMMA &&
    each.every((e) => e.measure && !e.anaphor)
  );
}

/** "In services, pledges climbed": goods or an industry behind a preposition that opens the sentence, and a comma. */
function setsClause(walk: Walk, { each }: Topic, { first, last }: Span<Topic>): boolean {
  if (walk.token(last) !== COMMA || first - walk.sentence.first > 3) return false;
  let k = first - 1;
  while (walk.classes(k) & WordClass.determiner) k--;
  return (
    k === walk.sentence.first &&
    /^(?:in|within|for)$/.test(walk.token(k)?.text ?? "") &&
    each.every((e) => (e.product || e.activity) && !e.measure && !e.bare)
  );
}

/** "ASEAN remained the largest trading partner, with trade up 5 percent": what follows is with it. */
function isPartnerDescribed(walk: Walk, { each }: Topic, last: number): boolean {
  const [item] = each;
  return (
    each.length === 1 &&
    item!.bare !== undefined &&
    isAreaOnly(item!) &&
    COPULA.has(walk.token(last)?.text ?? "")
  );
}

/** Mentions a name, as one list with the name before it where only "and" parts them, and gives all its subjects. */
function mention(
  walk: Walk,
  topic: Topic,
  span: Span<Topic>,
  own: readonly Subject[],
  adjunct: boolean,
): readonly Subject[] {
  const before = walk.mentions.at(-1);
  let subjects = own;
  let { first } = span;
  if (!adjunct && !before?.adjunct && isCoordinated(walk, topic, span.first)) {
    subjects = [...walk.lastTopic!, ...own];
    if (before && before.last === walk.lastTopicEnd) {
      first = before.first;
      walk.mentions.pop();
    }
  }
  walk.mentions.push({ first, last: span.last, subjects, adjunct, period: topic.each[0]?.period ?? null });
  walk.setLastTopic(subjects, span.last);
  walk.figureSinceTopic = false;
  return subjects;
}

function isCoordinated(walk: Walk, topic: Topic, first: number): boolean {
  const hasMeasure = topic.each.some((e) => e.measure || e.anaphor);
  return (
    walk.lastTopic !== null && !walk.figureSinceTopic && joins(walk, walk.lastTopicEnd, first, hasMeasure)
  );
}

/** "declines in consumer goods ($1.6 billion)", "a decrease in the deficit of $0.8 billion": sums told of it are changes. */
function noteChangeOf(walk: Walk, first: number): void {
  const before = lead(walk, first);
  if (before === IN) walk.isOfChange = walk.said !== null && isChangeBefore(walk, first);
  else if (before !== COMMA && before !== AND) walk.isOfChange = false;
}

/** Whether a noun of change, or its figure, stands right before "in": "declines in", "a rise of 3% in"; not "resulted in". */
function isChangeBefore(walk: Walk, first: number): boolean {
  let k = first - 1;
  while (walk.token(k) !== IN) k--;
  return (
    (walk.classes(k - 1) & (WordClass.changeNoun | WordClass.changeVerb)) !== 0 ||
    walk.drafts.at(-1)?.told.last === k
  );
}

/** Keeps what "the former", "the latter" and "there" will mean. */
function rememberName(walk: Walk, subjects: readonly Subject[], adjunct: boolean, pronoun: boolean): void {
  if (adjunct) return;
  const { memory } = walk;
  const latest = memory.pair.at(-1);
  // Two names told together are the former and the latter; else the last two that differ.
  if (!pronoun && subjects.length === 2) memory.pair = subjects.map((s) => [s]);
  else if (!pronoun && !sameSubjects(latest, subjects))
    memory.pair = latest ? [latest, subjects] : [subjects];
  const partner = subjects.at(-1)?.counterpart_area;
  if (partner) memory.partner = partner;
}

/** Makes a name the subject in force, and the sentence's first where none more telling was before. */
function putInForce(walk: Walk, topic: Topic, subjects: readonly Subject[]): void {
  walk.current = subjects;
  walk.adjunct = null;
  const explicit = topic.each.some((e) => e.measure);
  const passes = (of: readonly Subject[]) => PASSING.has(of[0]?.measure ?? "");
  const { firstSubject } = walk;
  if (!firstSubject || (explicit && !walk.firstExplicit) || (passes(firstSubject) && !passes(subjects))) {
    walk.firstSubject = subjects;
    walk.firstExplicit = explicit;
  }
}

const sameSubjects = (a: readonly Subject[] | undefined, b: readonly Subject[]) =>
  a !== undefined &&
  a.length === b.length &&
  a.every(
    (s, i) =>
      s.measure === b[i]!.measure &&
      s.product === b[i]!.product &&
      s.counterpart_area === b[i]!.counterpart_area &&
      s.component === b[i]!.component &&
      s.activity === b[i]!.activity,
  );
