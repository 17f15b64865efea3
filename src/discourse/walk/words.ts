import { CHANGE, ORDINAL_WORD, PERIOD, SCALE, TOPIC } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { slugOf } from "../../lexicon/slug.js";
import type { Word } from "../../lexicon/vocabulary.js";
import { closeBracket, openBracket } from "./brackets.js";
import { isPartInTrade, takePartInTrade } from "./parts-in-trade.js";
import type { Walk } from "./state.js";
import {
  ADJUNCT,
  AVERAGED,
  CAUSE_VERBS,
  CLAUSE,
  CLOSE,
  COLON,
  COMMA,
  CONSECUTIVE,
  DASH,
  EXAMPLES,
  EXCLUDING,
  FORECAST,
  IN,
  OF,
  OPEN,
  SEMICOLON,
  SHARE_WORDS,
  SINGLING,
  STEPS,
  TARGETS,
  THE,
  UNION,
  WHICH,
} from "./vocabulary.js";

/** Takes a word that no figure, name or period holds, and says with which token to go on. */
export function takeWord(walk: Walk, i: number): number {
  const word = walk.token(i);
  if (!word) return i + 1;
  noteStep(walk, word, i);
  noteNext(walk, word, i);
  noteWhatIsTold(walk, word, i);
  if (word === OPEN) openBracket(walk, i);
  else if (word === CLOSE) closeBracket(walk, i);
  else if (word === SEMICOLON || CLAUSE.has(word)) beginClause(walk, word, i);
  else if (word === COMMA || word === COLON || word === DASH) {
    const aside = word === COMMA ? appositionEnd(walk, i) : 0;
    if (aside) return aside;
    if (word !== COMMA || walk.lastDated !== i) {
      walk.dated = null;
      walk.datedClause = null;
    }
    endPart(walk, word, i);
  } else if (word.text === "when") lookBack(walk, i);
  else if (EXCLUDING.has(word) || isLeftAside(walk, i)) return exclude(walk, i);
  else if (word === WHICH || word.text === "where" || word.text === "whose") beginRelativeClause(walk);
  else if (word.text === "by" && /^(?:followed|trailed|joined)$/.test(walk.token(i - 1)?.text ?? "")) {
    // "followed by ASEAN at $12.5 billion, an increase of 30 percent": the next of a list, no cause.
    walk.inAdjunct = false;
    walk.lastTopic = null;
  } else if (ADJUNCT.has(word) || CAUSE_VERBS.has(word)) {
    walk.inAdjunct = true;
    // "led the offline growth with a gain of 13.8 percent": what a subject leads is no subject.
    walk.isObject = CAUSE_VERBS.has(word) && walk.current !== null && walk.token(i + 1)?.text !== "by";
    walk.isExample = EXAMPLES.has(word) || (word.text === "as" && walk.token(i - 1)?.text === "such");
  } else if (SINGLING.has(word) && (walk.token(i - 1) === COMMA || walk.token(i - 1) === OPEN)) {
    walk.inAdjunct = true;
    walk.isExample = true;
  } else if (AVERAGED.has(word) && walk.current === null) walk.basis = "monthly_average";
  else if (word.text === "there") setInShop(walk);
  else if (word === IN) noteScale(walk, i);
  else if (isPartInTrade(walk, i)) takePartInTrade(walk, i);
  else if (FORECAST.has(word)) walk.status = "estimate";
  else if (TARGETS.has(word)) walk.status = "target";
  return i + 1;
}

/** "Women's formal wear there fell 7.6 percent and food 2.8 percent": at the shops of the sentence before. */
function setInShop(walk: Walk): void {
  const { memory, current } = walk;
  if (walk.scope.measure !== "retail_sales" || !memory.shop) return;
  walk.shop = memory.shop;
  walk.current = current?.map((s) => ({ ...s, component: s.component ?? memory.shop })) ?? null;
}

/** "Vietnam was next with 16.9 percent", "… came second": in a row of shares, the next. */
function noteNext(walk: Walk, word: Word, i: number): void {
  if (!walk.memory.share || walk.drafts.length > 0) return;
  const next = /^(?:next|second|third|follows|followed)$/.test(word.text);
  if (next && walk.token(i + 1)?.text === "with") walk.share = true;
}

/** "annual gains of 3%" are told year on year; "Annual comparison: …" sets a whole block so. */
function noteStep(walk: Walk, word: Word, i: number): void {
  const step = STEPS.get(word);
  if (!step) return;
  const counts = CONSECUTIVE.has(walk.token(i - 1)) || walk.chart.has(i - 1, ORDINAL_WORD);
  const heading = walk.token(i + 1)?.text === "comparison";
  if (heading || (!counts && isChange(walk, i + 1))) walk.base = { step, period: null };
  if (heading) walk.memory.base = walk.base;
}

/** Whether a word of change stands here; "higher" is none by itself. */
function isChange({ chart, sentence }: Walk, i: number): boolean {
  if (i >= sentence.last) return false;
  const change = chart.longest(i, CHANGE);
  return change !== null && change.value.class !== "comparative";
}

/** What words say of the figures behind them: that they are shares, those of member states, or rises and falls. */
function noteWhatIsTold(walk: Walk, word: Word, i: number): void {
  if (SHARE_WORDS.has(word)) {
    walk.share = true;
    walk.wasShare = true;
  }
  if (word.text === "member" && walk.token(i + 1)?.text === "states")
    walk.memory.members = UNION.has(walk.scope.ref_area ?? "");
  else if (word.text === "partners" || word.text === "partner") walk.memory.members = false;
  const change = walk.chart.longest(i, CHANGE);
  if (
    change &&
    // "Food retailing was unchanged (0.0 per cent)"
    (change.value.class !== "comparative" || change.value.way === 0 || walk.token(change.last) === COMMA)
  )
    walk.said = change.value.way;
}

/** "since October 2017, when they had expanded", "through August, when they came to": of the time just told. */
function lookBack(walk: Walk, i: number): void {
  let base = walk.lastDated >= i - 1 ? walk.lastBase : null;
  if (!base && walk.token(i - 1) === COMMA)
    for (let k = i - 2; k > i - 6 && !base; k--) {
      const period = walk.chart.longest(k, PERIOD);
      if (period?.last === i - 1 && period.value.t === "month") base = { step: null, period: period.value };
    }
  walk.dated = base;
  walk.datedClause = base;
}

function beginClause(walk: Walk, word: Word, i: number): void {
  // A time told behind its figure holds for its clause; one told first holds on.
  if (word === SEMICOLON && walk.periodBehind) walk.setPeriod(walk.periodBefore, i);
  if (word === SEMICOLON) {
    walk.aroundClause = null;
    walk.clauseFrom = i;
  }
  walk.periodBehind = false;
  walk.open = [];
  walk.inAdjunct = false;
  walk.bare = false;
  walk.isNewClause = true;
  walk.component = null;
  walk.basis = null;
  if (walk.status === "estimate") walk.status = null;
}

/** A relative clause has its own time: "coverage, which had been 85.0% in August 2019, went down". */
function beginRelativeClause(walk: Walk): void {
  // "devices such as drives, which grew": what an example is of.
  if (walk.lastTopic && !(walk.isExample && walk.adjunct)) walk.current = walk.lastTopic;
  walk.aroundClause = { period: walk.period, current: walk.current };
}

/** At a comma, colon or dash a relative clause and an adjunct end. */
function endPart(walk: Walk, word: Word, at: number): void {
  if (walk.aroundClause) {
    walk.period = walk.aroundClause.period;
    // "Food stores, where sales of bread fell, were up 0.9%": the verb behind the clause is of the name before it.
    if (walk.classes(at + 1) & VERBS) walk.current = walk.aroundClause.current;
    walk.aroundClause = null;
    walk.open = [];
  }
  if (word === COLON) walk.open = [];
  // "The deficit with China decreased: exports rose …": with China, too.
  const partner = word === COLON ? walk.current?.[0]?.counterpart_area : null;
  if (partner) walk.fronted = partner;
  walk.inAdjunct = false;
  walk.isObject = false;
  walk.adjunct = null;
}

/** "Leaving ships aside", "leaving out ships", "stripping out ships". */
function isLeftAside(walk: Walk, i: number): boolean {
  const text = walk.token(i)?.text;
  const next = walk.token(i + 1)?.text;
  if (text === "out" || text === "aside")
    return /^(?:leaving|stripping|setting)$/.test(walk.token(i - 1)?.text ?? "");
  if (text !== "leaving" && text !== "setting") return false;
  if (next === "out" || next === "aside") return false;
  const left = walk.chart.longest(i + 1, TOPIC);
  return walk.token(left?.last ?? -1)?.text === "aside";
}

/** "excluding ships": what the figures leave out is their component. */
function exclude(walk: Walk, i: number): number {
  const { body, start, end } = walk.chart.tokens;
  const left = walk.chart.longest(walk.token(i + 1) === THE ? i + 2 : i + 1, TOPIC);
  if (!left?.value.each.every((e) => !e.measure && (e.product || e.activity || e.component))) return i + 1;
  const [only] = left.value.each.length === 1 ? left.value.each : [];
  const name = only?.product ?? slugOf(body.slice(start[left.first]!, end[left.last - 1]!));
  if (!name) return i + 1;
  walk.component = `excluding_${name}`;
  return left.last;
}

/** "in billions of dollars". */
function noteScale(walk: Walk, i: number): void {
  const scale = walk.chart.longest(i + 1, SCALE);
  if (!scale || walk.token(i + 2) !== OF) return;
  walk.scale = scale.value.value;
  walk.memory.scale = walk.scale;
}

/** How far an apposition's second comma may be. */
const APPOSITION_TOKENS = 14;
const VERBS = WordClass.changeVerb | WordClass.verb | WordClass.auxiliary;

/** The end of a name's apposition: "SSDs, a part of the latter, surged", "China, Korea's largest market, took"; else 0. */
function appositionEnd(walk: Walk, comma: number): number {
  if (walk.lastTopicEnd !== comma) return 0;
  const opens =
    walk.classes(comma + 1) & (WordClass.determiner | WordClass.quantifier) ||
    walk.token(comma + 2)?.text === "'s";
  if (!opens) return 0;
  for (let k = comma + 1; k < walk.sentence.last && k < comma + APPOSITION_TOKENS; k++) {
    if (walk.told.has(k) || walk.classes(k) & VERBS) return 0;
    // A list goes on with "and"; an apposition gives way to its verb.
    if (k > comma + 1 && walk.token(k) === COMMA) return walk.classes(k + 1) & VERBS ? k + 1 : 0;
  }
  return 0;
}
