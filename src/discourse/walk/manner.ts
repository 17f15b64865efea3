import type { Span } from "../../chart/chart.js";
import { BASE, CHANGE, type Told } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { WordPattern } from "../../lexicon/word-pattern.js";
import { PERCENTAGES } from "../measures.js";
import type { Subject } from "../subject.js";
import { closingOf } from "./between.js";
import { isTimeBehind, putsBeside } from "./compared.js";
import type { Way } from "./draft.js";
import type { Walk } from "./state.js";
import { AND, CLAUSE, COMMA, FROM, OF, OPEN, OR, TO } from "./vocabulary.js";

/** What figures tell of their subject: a level, a change, a share …, and which way it went. */
export interface Manner {
  readonly as: Told["as"];
  readonly way: Way;
  /** Whether it is what was first printed of the same period. */
  readonly revised: boolean;
}

export const isRate = ({ figures }: Told): boolean =>
  figures[0]!.unit === "percent" || figures[0]!.unit === "percentage_points";

/**
 * What figures tell, the rule's word on it seen in its sentence; `null` where nobody says which way. Notes for the figures
 * behind them what bare percentages and sums are now.
 *
 * @param named the name stands behind the figure
 * @param modelled a model's name stands behind it
 */
export function mannerOf(
  walk: Walk,
  span: Span<Told>,
  [subject]: readonly Subject[],
  named: boolean,
  modelled: boolean,
): Manner | null {
  const told = span.value;
  const rate = isRate(told);
  const seen = seenInSentence(walk, span, subject!, named, modelled);
  if (!seen) return null;
  let { as } = seen;
  // "Computers added $1.55 billion (up 89.2 percent)" says how much they were.
  if (as === "difference" && span.rule === "changed-by-amount" && isChangeInBracket(walk, span.last))
    as = "level";
  let way = noteWay(walk, told, as, seen.way);
  noteShare(walk, told, as);
  // "+$5 billion" is a change; of a balance it is its level.
  if (!rate && as === "level" && told.figures[0]!.sign !== 0 && !subject!.measure?.endsWith("_balance")) {
    as = "difference";
    way = null;
  }
  // An unemployment rate of 5 percent is a level.
  if (
    rate &&
    as !== "base" &&
    PERCENTAGES.has(subject!.measure ?? "") &&
    (span.rule === "figure" || span.rule === "base-level")
  )
    as = "level";
  noteAmounts(walk, as, rate);
  if (isEarlierChange(walk, span, as)) as = "base";
  if (isStateOfBalance(walk, span, subject!)) as = "level";
  if (walk.datedClause && (as === "change" || as === "level")) as = "base";
  if (as === "level" && isPastPerfect(walk, span.first)) as = "base";
  if ((as === "change" || as === "level") && wasEarlier(walk, span)) as = "base";
  const revised =
    ((as === "base" || (as === "change" && walk.token(span.first - 1) === FROM)) &&
      isRevised(walk, span.first)) ||
    isFirstPrinting(walk, span);
  // Behind an earlier figure it is that one's first printing.
  const ofEarlier = walk.drafts.at(-1)?.as === "base";
  if (revised && as === "base" && !ofEarlier) as = rate ? "change" : "level";
  if (revised && as === "change" && ofEarlier) as = "base";
  return { as, way, revised };
}

/** "(up 89.2 percent)" behind a sum. */
function isChangeInBracket(walk: Walk, last: number): boolean {
  const inner = walk.token(last) === OPEN ? walk.told.get(last + 1)?.value : undefined;
  return inner?.as === "change" && inner.way !== null;
}

/** What the words before a figure make of what its rule leaves open or takes for a level. */
function seenInSentence(
  walk: Walk,
  span: Span<Told>,
  subject: Subject,
  named: boolean,
  modelled: boolean,
): { as: Told["as"]; way: Way } | null {
  const told = span.value;
  if (told.as === "carried") {
    // "The coverage ratio was 82.6%": a measure that is a percentage is its level.
    const level =
      isRate(told) && PERCENTAGES.has(subject.measure ?? "") ? { as: "level" as const, way: null } : null;
    return carried(walk, span) ?? level;
  }
  // "from 201,000 for the Tucson": of a model it is told afresh.
  const as = told.as === "base" && modelled ? "level" : told.as;
  const difference =
    as === "level" &&
    span.rule === "figure" &&
    !isRate(told) &&
    (subject.sign === 0 || walk.isOfChange) &&
    isDifference(walk, span, named);
  if (!difference) return { as, way: told.way };
  return { as: "difference", way: walk.isOfChange ? (walk.said ?? walk.way) : walk.way };
}

/** A bare percentage is a share among shares, else a change whose verb stands somewhere: "food (5.6 percent)". */
function carried(walk: Walk, span: Span<Told>): { as: Told["as"]; way: Way } | null {
  // "of which 46 percent were eco-friendly models"
  const parted =
    walk.token(span.first - 2) === OF &&
    /^(?:which|them|these|those)$/.test(walk.token(span.first - 1)?.text ?? "");
  const points = span.value.figures[0]!.unit === "percentage_points";
  if ((walk.share || parted) && !points) return { as: "share", way: span.value.way };
  // "accounting for $3.31 billion or 28.9 percent"
  const last = walk.drafts.at(-1);
  if (last?.as === "level" && isAlternative(walk, span, last.told.last)) return { as: "share", way: null };
  const way =
    wayOfList(walk, span) ??
    wayOfExcess(walk, span.first) ??
    walk.said ??
    walk.way ??
    wayAhead(walk, span.last) ??
    wayOfThese(walk);
  if (way !== null) return { as: "change", way };
  // Nobody says which way: a share in a list of shares, else no fact.
  return walk.brackets.length > 0 ? { as: "share", way } : null;
}

/** "$3.31 billion or 28.9 percent", "2.99 trillion yuan, or 29 percent,": a level in other words, not how it changed. */
function isAlternative(walk: Walk, { first, last }: Span<Told>, level: number): boolean {
  if (walk.token(first - 1) !== OR) return false;
  if (level === first - 1) return true;
  const next = walk.token(last);
  return level === first - 2 && walk.token(level) === COMMA && (next === null || /^[,;.)]$/.test(next.text));
}

/** "exports were 3.8% and imports 2.6% lower": the comparative behind a list's last figure is all its figures'. */
function wayOfList(walk: Walk, span: Span<Told>): Way {
  if (walk.token(span.last) !== AND) return null;
  for (let k = span.last + 1; k < span.last + 6; k++) {
    const next = walk.told.get(k);
    if (next) return next.rule.startsWith("rate-then-change") ? next.value.way : null;
    if (walk.token(k) === COMMA || walk.classes(k) & (WordClass.changeVerb | WordClass.verb)) return null;
  }
  return null;
}

/** "surpassing the $162.0 billion of 2019 by 2.6 percent": above an earlier level, or below it. */
function wayOfExcess(walk: Walk, first: number): Way {
  const last = walk.drafts.at(-1);
  if (last?.as !== "base" || walk.token(first - 1)?.text !== "by") return null;
  const opener = walk.token(last.told.first)?.text ?? "";
  if (/^(?:surpass|exceed|topp|beat|above|over|past|outstrip|eclips)/.test(opener)) return 1;
  return /^(?:below|short|miss)/.test(opener) ? -1 : null;
}

/** "19 sectors grew. These include handicrafts (48.1 percent)": they went the way of the sentence before. */
function wayOfThese(walk: Walk): Way {
  const { first } = walk.sentence;
  const these = /^(?:these|they|those)$/.test(walk.token(first)?.text ?? "");
  return these && /^(?:includ|are|were)/.test(walk.token(first + 1)?.text ?? "") ? walk.memory.way : null;
}

/** The way of the next verb of change, for lists that end in their verb: "engineering goods (20.21 per cent) … increased". */
function wayAhead(walk: Walk, from: number): Way {
  for (let k = from; k < walk.sentence.last; k++) {
    if (CLAUSE.has(walk.token(k))) return null;
    const told = walk.told.get(k)?.value.way ?? null;
    if (told !== null) return told;
    const change = walk.chart.longest(k, CHANGE);
    if (change) return change.value.way;
  }
  return null;
}

/**
 * Whether a bare sum is a change: its name stands right before it after other changes ("energy gained $5m, food $3m"), it
 * goes on a list of changes ("falls of £1.5 billion in fuels and £0.6 billion in chemicals"), or a level follows it
 * ("exports £3.3 billion (3.5%) to £96.3 billion").
 */
function isDifference(walk: Walk, span: Span<Told>, named: boolean): boolean {
  const last = walk.drafts.at(-1);
  const before = walk.token(span.first - 1);
  // "rose 3%, or $5 billion"
  const or = before === OR ? (walk.token(span.first - 2) === COMMA ? span.first - 2 : span.first - 1) : -1;
  if (last?.as === "change" && last.told.last === or) return true;
  if (
    (before === OF || before === OPEN) &&
    walk.said !== null &&
    walk.isOfChange &&
    walk.lastTopicEnd === span.first - 1
  )
    return true;
  // "rose $3.2 billion, led by crude oil ($1.3 billion)", "increased $1.3 billion (soybeans, $0.9 billion)": parts of a change.
  const inBracket = walk.brackets.length > 0 && (before === OPEN || before === COMMA);
  if (inBracket && (walk.adjunct !== null || before === COMMA) && walk.lastTopicEnd === span.first - 1)
    return walk.told.get(span.last + 1)?.value.way == null && walk.drafts.some((d) => d.as === "difference");
  if (named) return walk.namedChange && last?.as !== "level";
  // "$0.5 billion, down 8.3 percent" is a level.
  const behind = walk.token(span.last) === COMMA ? walk.told.get(span.last + 1)?.value : undefined;
  if ((behind?.as === "change" || behind?.as === "difference") && behind.way !== null) return false;
  if (walk.lastTopicEnd !== span.first || !walk.current || walk.way === null) return false;
  if (walk.amountAs === "difference") return true;
  const next = walk.token(span.last) === OPEN ? closingOf(walk, span.last) + 1 : span.last;
  return next > 0 && walk.told.get(next)?.rule === "level-at" && walk.token(next) === TO;
}

/** The way of a change, for those behind it that say none as well. */
function noteWay(walk: Walk, told: Told, as: Told["as"], way: Way): Way {
  if (as === "base" && isRate(told)) return told.way ?? walk.way ?? walk.said;
  if (as !== "change" && as !== "difference") return way;
  if (told.way !== null) {
    walk.way = told.way;
    walk.said = null;
  }
  return way ?? walk.way;
}

/** Notes whether percentages are shares: a share says so, any other percentage ends it. */
function noteShare(walk: Walk, told: Told, as: Told["as"]): void {
  const percent = told.figures[0]!.unit === "percent";
  if (as === "share") {
    walk.wasShare = true;
    walk.share = true;
  } else if (percent) {
    walk.share = false;
    if (as === "change") walk.wasShare = false;
  }
}

/** Notes what bare sums behind are: what the last sum was, or changes where changes alone are told. */
function noteAmounts(walk: Walk, as: Told["as"], rate: boolean): void {
  if (!rate && (as === "level" || as === "difference")) walk.amountAs = as;
  else if (as === "change" && walk.brackets.length === 0 && !walk.drafts.some((d) => d.as === "level"))
    walk.amountAs = "difference";
}

/** "after a 9.3 per cent slide in October": the change of an earlier period. */
function isEarlierChange(walk: Walk, span: Span<Told>, as: Told["as"]): boolean {
  if (as !== "change" || !span.value.noun) return false;
  const { first } = span;
  const beside =
    putsBeside(walk, first - 1) ||
    ((walk.classes(first - 1) & WordClass.determiner) !== 0 && putsBeside(walk, first - 2));
  return beside && isTimeBehind(walk, span);
}

/** "in surplus by 19.4 billion" is how much it was, not how it changed. */
function isStateOfBalance(walk: Walk, span: Span<Told>, { sign }: Subject): boolean {
  return (
    span.rule === "by-amount" &&
    sign !== 0 &&
    ((walk.lastTopicEnd === span.first && !walk.bare) ||
      (walk.way === null && walk.said === null) ||
      isBalanced(walk, span.first))
  );
}

/** "in the red for the third month in a row, by $2.5 billion". */
function isBalanced(walk: Walk, first: number): boolean {
  const [from] = walk.drafts.slice(-1).map((d) => d.told.last);
  for (let k = first - 1; k >= Math.max(walk.lastTopicEnd - 1, from ?? 0, first - 12); k--)
    if (BALANCED.has(walk.token(k)?.text ?? "")) return true;
  return false;
}

const CLAUSE_ENDS = new WordPattern(/^[,;.]$/);
const FIRST_PRINTED = new WordPattern(/^(?:originally|initially|provisional)$/);
const PRINTED_BEFORE = new WordPattern(/^(?:originally|initially|previously)$/);

/** "(provisional figure: +2.9%)", "had originally been reported as $1.4 billion", "$63.6 billion originally reported". */
function isFirstPrinting(walk: Walk, span: Span<Told>): boolean {
  for (let k = 1; k <= 5; k++) {
    const word = walk.token(span.first - k);
    if (CLAUSE_ENDS.fits(word)) break;
    if (FIRST_PRINTED.fits(word) && (word?.text !== "provisional" || walk.brackets.length > 0)) return true;
  }
  return PRINTED_BEFORE.fits(walk.token(span.last));
}

/** "had been 330.3 billion": a level of an earlier time, told beside one of now. */
function isPastPerfect(walk: Walk, first: number): boolean {
  const text = (k: number) => walk.token(first - k)?.text;
  const been = text(1) === "been" || text(1) === "stood" || text(1) === "reached";
  const dated = walk.period !== null && walk.period !== walk.memory.period;
  return been && text(2) === "had" && !dated && walk.aroundClause === null;
}

/** "which had gained 26.5% in the preceding month", "had been 497 million in the same month of 2018": of that time. */
function wasEarlier(walk: Walk, span: Span<Told>): boolean {
  const had = [1, 2, 3].some((k) => walk.token(span.first - k)?.text === "had");
  const at = walk.token(span.last)?.text === "in" ? span.last + 1 : span.last;
  const base = had ? walk.chart.longest(at, BASE) : null;
  return base?.value.step != null;
}

const BALANCED = new Set(["positive", "negative", "black", "red", "surplus", "deficit"]);

/** "has been revised from a deficit of £10.4 billion": what was first printed of the same period. */
function isRevised(walk: Walk, first: number): boolean {
  for (let k = first; k > first - 5 && k >= walk.sentence.first; k--)
    if (/^revis/.test(walk.token(k)?.text ?? "")) return true;
  return false;
}
