import type { Span } from "../../chart/chart.js";
import { type Claimed, MONEY_WORD, PERIOD } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { TokenType } from "../../text/tokens.js";
import type { Draft } from "../walk/draft.js";
import { lastSubjects } from "./each.js";
import type { About, Near } from "./near.js";
import { w } from "./words.js";

const COMMA = w(",");
const AND = w("and");

/** What stands nearest before a token: the figure, or the name, that a claim there speaks of. */
export function aboutOf(near: Near, span: Span<Claimed>, all: boolean): About | null {
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
  for (let k = near.sentence.first; k < at && k < near.sentence.first + 6; k++) {
    const word = near.word(k);
    if (near.chart.tokens.type[k] !== TokenType.word) {
      if (word === COMMA) return false;
      continue;
    }
    // "The won fell to its lowest level since 2009"
    if (!word || near.chart.has(k, MONEY_WORD)) return true;
    if (word.classes & WordClass.verb || word.classes & WordClass.changeVerb) return false;
    if (word.classes & WordClass.changeNoun || word.text === "rate" || word.text === "pace") return true;
  }
  return false;
}

/** Whether only a comma or a dated "of" parts a figure and what is said of it. */
function apposed(near: Near, draft: Draft, at: number): boolean {
  let k = draft.figure.last;
  for (const p of [PERIOD]) {
    for (let n = 0; n < 8 && k + n < at; n++) {
      const span = near.chart.longest(k + n, p);
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
