import type { Span } from "../../chart/chart.js";
import { BASE, type Base, COMPONENT, TOPIC, type Told, type Topic } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Subject } from "../subject.js";
import { behindBracket } from "./between.js";
import { areaTold, isOwnArea } from "./context.js";
import type { Walk } from "./state.js";
import {
  AND,
  AT,
  BEHIND_BASE,
  BEHIND_COMPARATIVE,
  CLOSE,
  COMMA,
  FOR,
  FROM,
  IN,
  OF,
  POST,
  SEMICOLON,
  setOf,
  THE,
  TO,
  TRADE_FLOWS,
  WITH,
  WORTH,
} from "./vocabulary.js";

// What stands behind a figure and belongs to it: its name, the period it is of or compared with, the whole it is part of.

/** The name right behind a figure: "$735m (34%) in capital goods", "17 percent from the EU", "goods worth …" is none. */
export function namedBehind(walk: Walk, span: Span<Told>): Topic | null {
  const told = span.value;
  if (told.as === "base" || told.as === "share") return null;
  const at = behindWorth(walk, span.last);
  const beside =
    partBeside(walk, told, at) ??
    partOfWhole(walk, told, at) ??
    nameBeside(walk, told, at) ??
    spentOn(walk, told, at);
  if (beside) return beside;
  const word = walk.token(at);
  if (!POST.has(word)) return null;
  const name = walk.chart.longest(walk.token(at + 1) === THE ? at + 2 : at + 1, TOPIC);
  if (!name || name.value.pronoun) return null;
  // The name has a figure of its own behind it.
  const next = walk.told.get(name.last);
  if (next && next.value.as !== "level") return null;
  const { each } = name.value;
  // "an increase of 2.0% in exports and 5.1% in imports"
  const goesOn = word === IN && walk.namedChange && told.as === "carried";
  if (each.some((e) => e.measure)) return told.noun || word === OF || goesOn ? name.value : null;
  const areaOnly = each.every((e) => !e.product && !e.activity && !e.component);
  if (areaOnly && each.every((e) => isOwnArea(e, areaTold(walk)))) return null;
  if (!areaOnly && (word === WITH || word === TO || word === FROM)) return null;
  if (word === AT && !each.every((e) => e.component)) return null;
  if (word === FOR && !told.noun && told.as !== "level" && told.as !== "carried") return null;
  if (areaOnly && word !== IN)
    return { ...name.value, each: each.map((e) => ({ partner: e.bare ?? e.owner ?? e.partner! })) };
  return name.value;
}

/** The token behind a figure, "worth" passed over. */
function behindWorth(walk: Walk, last: number): number {
  const at = behindBracket(walk, last);
  return walk.token(at) === WORTH && walk.token(at + 1) === OF ? at + 1 : at;
}

/** "of which 120,673 were Korean-made and 25,346 imported": the parts of what is sold, each behind its count. */
function partBeside(walk: Walk, told: Told, at: number): Topic | null {
  if (walk.scope.sales !== "domestic_sales" || told.as !== "level") return null;
  const k = walk.classes(at) & WordClass.auxiliary ? at + 1 : at;
  const part =
    walk.chart.longest(k, COMPONENT)?.value.slug ??
    (/^import(?:ed|s)$/.test(walk.token(k)?.text ?? "") ? "imported" : null);
  if (part !== "domestic" && part !== "imported") return null;
  return { each: [{ component: part }], unknown: [], pronoun: false };
}

const SPENT = setOf("spent paid used");

/** "of which $15.5 billion was spent on energy": what money went for. */
function spentOn(walk: Walk, told: Told, at: number): Topic | null {
  if (told.as !== "level" || !(walk.classes(at) & WordClass.auxiliary) || !SPENT.has(walk.token(at + 1)))
    return null;
  if (!/^(?:on|for)$/.test(walk.token(at + 2)?.text ?? "")) return null;
  const name = walk.chart.longest(at + 3, TOPIC)?.value;
  return name?.each.every((e) => e.product && !e.measure) ? name : null;
}

/** "Of imports, 73.7% were intermediate goods, 14.8% capital goods": the parts of the whole that opens the sentence. */
function partOfWhole(walk: Walk, told: Told, at: number): Topic | null {
  if (!walk.ofWhole || told.as !== "carried" || told.figures[0]!.unit !== "percent") return null;
  const name = walk.chart.longest(walk.classes(at) & WordClass.auxiliary ? at + 1 : at, TOPIC)?.value;
  return name?.each.every((e) => (e.product || e.activity) && !e.measure) ? name : null;
}

/** A name that needs no preposition: "a €20.6 bn surplus", "13.0 percent online and 0.9 percent offline". */
function nameBeside(walk: Walk, told: Told, at: number): Topic | null {
  const topic = walk.chart.longest(at, TOPIC)?.value;
  if (!topic) return null;
  const { each } = topic;
  if (told.as === "level" && each.length === 1 && each[0]!.sign && !walk.told.has(at)) return topic;
  // "bought 10.6 percent more food, 12.4 percent more cosmetics"
  const more = told.noun && /^(?:more|less|fewer)$/.test(walk.token(at - 1)?.text ?? "");
  if (more && each.every((e) => e.product && !e.measure) && !walk.told.has(at)) return topic;
  // "including 121,825 electric vehicles": goods that are counted.
  const [figure] = told.figures;
  if (
    told.as === "level" &&
    !figure!.currencies &&
    figure!.unit !== "percent" &&
    isCountedGood(walk, at, each)
  )
    return topic;
  const channels =
    each.every((e) => Object.keys(e).length === 1 && e.component) &&
    /^o(?:n|ff)line$/.test(walk.token(at)?.text ?? "");
  return channels ? topic : null;
}

/** Whether a name right behind a number is of goods that it counts: "22,000 EVs left the country". */
const isCountedGood = (walk: Walk, at: number, each: Topic["each"]): boolean =>
  walk.scope.sales === "domestic_sales" &&
  each.length === 1 &&
  Object.keys(each[0]!).every((key) => key === "product") &&
  each[0]!.product !== "automobiles" &&
  each[0]!.product !== "vehicles" &&
  !walk.told.has(at);

/** The period of a base, right behind it: "$26 billion a year ago", "the 58.3 billion of 2019", "$2.0 billion in May". */
export function takeBaseBehind(walk: Walk, span: Span<Told>): void {
  let k = span.last;
  // "the previous record of $129.2 billion, also set in 2022"
  if (
    walk.token(k) === COMMA &&
    /^(?:also|set|recorded|posted|logged|registered|seen)$/.test(walk.token(k + 1)?.text ?? "")
  )
    k++;
  const from = k;
  while (k - from < 3 && BEHIND_BASE.has(walk.token(k))) k++;
  const base = walk.chart.longest(k, BASE);
  if (!base) return;
  for (const draft of walk.drafts) if (draft.told === span) draft.base = base.value;
  walk.skipTo = base.last;
}

/** What a comparative is compared with: "0.4% below «the level of November 2012»", "more than «August exports»". */
export function takeComparedBehind(walk: Walk, span: Span<Told>): Base | null {
  let k = span.last;
  while (k - span.last < 6 && BEHIND_COMPARATIVE.has(walk.token(k))) k++;
  const base = walk.chart.longest(k, BASE);
  if (!base) return null;
  // "4.0% higher in February than in January": the first time is its own.
  if (k === span.last + 1 && walk.token(span.last) === IN && base.value.step === null) return null;
  // A date right behind a figure is the figure's own, but for "0.4% below November 2012".
  const dates = k === span.last && base.value.period !== null && base.value.step === null;
  if (dates && !/^(?:than|above|below|over|under|of)$/.test(walk.token(span.last - 1)?.text ?? ""))
    return null;
  // "short of last July's $5.9 billion": the time is of a figure.
  if (walk.told.has(k) || walk.told.has(base.last)) return null;
  walk.skipTo = base.last;
  walk.lastDated = base.last;
  walk.lastBase = base.value;
  return base.value;
}

/** How far behind "of" the whole's name may begin. */
const WHOLE_TOKENS = 4;

/** Passes over the whole behind "67 percent of …", which is nobody's subject. */
export function takeWholeBehind(walk: Walk, from: number): void {
  const first = walk.token(from) === OF ? from + 1 : from;
  if (walk.token(first - 1) !== OF) return;
  for (let k = first; k < first + WHOLE_TOKENS && k < walk.sentence.last; k++) {
    const topic = walk.chart.longest(k, TOPIC);
    if (topic) {
      walk.skipTo = topic.last;
      const [whole] = topic.value.each;
      if (whole?.measure && !whole.open && TRADE_FLOWS.has(whole.measure)) takeFlow(walk, whole.measure);
      return;
    }
    const word = walk.token(k);
    if (word === COMMA || word === CLOSE || word === SEMICOLON || word === AND) return;
  }
}

/** "took 74.4% of total imports": the part is of imports, too. */
function takeFlow(walk: Walk, measure: string): void {
  const { drafts } = walk;
  const last = drafts.at(-1);
  for (let d = drafts.length - 1; d >= 0 && drafts[d]!.told === last?.told; d--) {
    const draft = drafts[d]!;
    if (TRADE_FLOWS.has(draft.subject.measure ?? ""))
      drafts[d] = { ...draft, subject: { ...draft.subject, measure } };
  }
  const ofFlow = (subjects: readonly Subject[] | null) =>
    subjects && TRADE_FLOWS.has(subjects[0]?.measure ?? "")
      ? subjects.map((s) => ({ ...s, measure }))
      : subjects;
  walk.current = ofFlow(walk.current);
  walk.firstSubject = ofFlow(walk.firstSubject);
  walk.lastTopic = ofFlow(walk.lastTopic);
  if (walk.aroundClause)
    walk.aroundClause = { ...walk.aroundClause, current: ofFlow(walk.aroundClause.current) };
}
