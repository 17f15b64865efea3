import type { Kind, Span } from "../../chart/chart.js";
import { BASE, type Claimed, MONEY_WORD, PERIOD, TOPIC } from "../../chart/kinds.js";
import { isUnknown } from "../../chart/unknown.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { TokenType } from "../../text/tokens.js";
import type { Draft } from "../walk/draft.js";
import { lastSubjects } from "./each.js";
import type { About, Near } from "./near.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const AND = w("and");
const THE = w("the");
const OPEN = w("(");
const CLOSE = w(")");

/** What stands nearest before a token: the figure, or the name, that a claim there speaks of. */
export function aboutOf(near: Near, span: Span<Claimed>, all: boolean): About | null {
  return someOf(near, span.first) ?? nearest(near, span, all);
}

function nearest(near: Near, span: Span<Claimed>, all: boolean): About | null {
  const at = span.first;
  const figures = near.walked.drafts.filter((d) => d.figure.last <= at);
  let draft: Draft | null = null;
  for (const d of figures) if (!draft || d.figure.first >= draft.figure.first) draft = d;
  const mention = near.mentionBefore(at);
  // "SSMs grew 7 percent on food (up 9.7 percent), extending their run": a participle is of the main subject.
  if (near.word(at - 1) === COMMA && near.word(at)?.text.endsWith("ing")) {
    const names = near.walked.mentions.filter((m) => m.last <= at && !near.breaks(m.first, at));
    const main = names.filter((m) => !m.adjunct).at(-1);
    if (main && main.subjects.length === 1 && names.at(-1)?.adjunct && main.subjects[0]!.measure)
      return { subjects: main.subjects, draft: null, period: main.period ?? near.period(at) };
  }
  const appositive = span.value.claim === "record" || span.value.claim === "since";
  if (draft && draft.as === "base" && !(appositive && apposed(near, draft, at))) {
    const main = figures.filter((d) => d.as !== "base").at(-1);
    if (main) draft = main;
  }
  if (draft) draft = outside(near, figures, draft, at);
  const predicate = isPredicate(near, at) ? mainOf(near, figures, at) : null;
  // "after having shrunk in June, it was the 249th surplus": of what the sentence tells in the main.
  if (predicate && mention && near.chart.longest(mention.first, TOPIC)?.value.pronoun)
    return { subjects: mention.subjects, draft: null, period: predicate.period };
  if (predicate && draft && predicate !== draft && near.word(verbBefore(near, at) - 1) === COMMA)
    return { subjects: [predicate.subject], draft: predicate, period: predicate.period };
  if (all && mention && mention.subjects.length < 2 && draft && draft.figure.first > mention.first) {
    const subjects = lastSubjects(near, at, 2);
    if (subjects && draft.told.value.figures.length < 2)
      return { subjects, draft: null, period: draft.period };
  }
  if (draft && (!mention || mention.first < draft.figure.first || mention.last > at)) {
    const group = near.walked.drafts.filter((d) => d.told === draft.told);
    if (all && group.length > 1)
      return { subjects: group.map((d) => d.subject), draft: null, period: draft.period };
    return { subjects: [draft.subject], draft, period: draft.period };
  }
  if (mention) return { subjects: mention.subjects, draft: null, period: mention.period ?? near.period(at) };
  if (speaksOfOther(near, at)) return null;
  const subjects = near.before ?? near.whole();
  return subjects
    ? { subjects: subjects.length > 1 && !all ? subjects : subjects, draft: null, period: near.period(at) }
    : null;
}

/** Whether the sentence opens with a subject that no rule knows: "The unemployment rate rose to its highest in two years". */
function speaksOfOther(near: Near, at: number): boolean {
  let named = near.sentence.first;
  for (let k = near.sentence.first; k < at && k < near.sentence.first + 6; k++) {
    const word = near.word(k);
    // The words of a name are known, all of them: "New Zealand's exports".
    named = Math.max(named, near.chart.at(k).find(({ last }) => last <= at)?.last ?? 0);
    if (near.chart.tokens.type[k] !== TokenType.word) {
      if (word === COMMA) return false;
      continue;
    }
    // "The won fell to its lowest level since 2009"
    if (!word || (k >= named && isUnknown(near.chart, k)) || near.chart.has(k, MONEY_WORD)) return true;
    if (word.classes & WordClass.verb || word.classes & WordClass.changeVerb) return false;
    if (word.classes & WordClass.changeNoun || word.text === "rate" || word.text === "pace") return true;
  }
  return false;
}

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
/** "the latter", "the former", "the first two", "the last three": some of those told before. */
function someOf(near: Near, at: number): About | null {
  for (let k = at - 1; k > at - 7 && k > near.sentence.first; k--) {
    if (near.breaks(k, k + 1)) return null;
    const which = near.word(k)?.text ?? "";
    if (near.word(k - 1) !== THE || !/^(?:latter|former|first|last)$/.test(which)) continue;
    const n = NUMBERS[near.word(k + 1)?.text ?? ""] ?? (/^(?:latter|former)$/.test(which) ? 1 : 0);
    if (n === 0) return null;
    const list = near.mentionBefore(k - 1)?.subjects ?? [];
    const from =
      list.length > n
        ? list
        : (lastSubjects(near, k - 1, 2) ?? (k - 1 === near.sentence.first ? near.before : null));
    if (!from || from.length <= n) return null;
    const subjects = which === "latter" || which === "last" ? from.slice(-n) : from.slice(0, n);
    return { subjects, draft: null, period: near.period(at) };
  }
  return null;
}

/** A figure in brackets tells more of the one before them: "CHF27.6 billion (real: +3.2%), the highest figure ever". */
function outside(near: Near, figures: readonly Draft[], draft: Draft, at: number): Draft {
  let open = draft.figure.outer - 1;
  while (open > draft.figure.outer - 5 && near.word(open) !== OPEN) open--;
  if (near.word(open) !== OPEN) return draft;
  let close = draft.figure.last;
  while (close < at && near.word(close) !== CLOSE) close++;
  if (close >= at) return draft;
  const level = figures.find((d) => d.figure.last === open && d.as === "level");
  if (level) return level;
  // "climbed 14.1% in September (August: +26.2%), the weakest since May": what is said goes on outside.
  const main = figures.findLast((d) => d.figure.last <= open && d.as !== "base");
  return main && main.period !== draft.period ? main : draft;
}

const PREDICATES = set("was is were are marked marks made became represented");
/** The verb before a predicate: "was the 15th monthly deficit". */
function verbBefore(near: Near, at: number): number {
  let k = at - 1;
  while (k > at - 4 && (near.word(k)?.classes ?? 0) & (WordClass.determiner | WordClass.adverb)) k--;
  return k;
}
const isPredicate = (near: Near, at: number): boolean => PREDICATES.has(near.word(verbBefore(near, at))!);

const ASIDE = set("after following from compared compares compare against than");
/** The last figure that is told in the main, not of an earlier time in an aside: "which compares with one of $2.65 billion in April". */
function mainOf(near: Near, figures: readonly Draft[], at: number): Draft | null {
  return (
    figures
      .filter((d) => {
        if (d.as === "base" || near.breaks(d.figure.last, at)) return false;
        for (let k = d.figure.outer - 1; k > d.figure.outer - 7 && k >= near.sentence.first; k--) {
          if (near.word(k) === COMMA) return true;
          if (ASIDE.has(near.word(k)!)) return false;
        }
        return true;
      })
      .at(-1) ?? null
  );
}

/** Whether only a comma or a dated "of" parts a figure and what is said of it. */
function apposed(near: Near, draft: Draft, at: number): boolean {
  let k = draft.figure.last;
  for (const p of [PERIOD, BASE]) {
    for (let n = 0; n < 8 && k + n < at; n++) {
      const span = near.chart.longest(k + n, p as Kind<unknown>);
      if (span && span.last <= at) {
        k = span.last;
        break;
      }
    }
  }
  const gap = at - k;
  if (gap > 5) return false;
  let comma = false;
  for (let i = k; i < at; i++) {
    if (near.word(i) === AND) return false;
    if (near.word(i) === COMMA) comma = true;
  }
  return comma || gap <= 0;
}
