import {
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  PERIOD,
  TOPIC,
  type Topic,
} from "../../chart/kinds.js";
import { as, one, opt, seq } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { lexicon } from "../../lexicon/index.js";
import { ENDS_NAME, WordClass } from "../../lexicon/lexicon.js";
import { Joint, TokenType } from "../../text/tokens.js";
import { word } from "../pattern-words.js";
import { asNoun } from "./as-noun.js";
import { claimWord, textAt } from "./words.js";

/** What opens an explanation, in which areas alone are partners: "since gains in North America outweighed …". */
const EXPLAINS = new Set([
  "with",
  "and",
  "by",
  "since",
  "as",
  "because",
  "though",
  "although",
  "while",
  "to",
  "of",
]);
const change = as("change", one(CHANGE));
const wordsFor = (role: string) => lexicon.claimWords.get(role) ?? [];
/** Comparatives and participles before a name, and the way that they tell. */
export const MOVING = new Map<string, 1 | -1>([
  ...wordsFor("rising").map((t) => [t, 1] as const),
  ...wordsFor("falling").map((t) => [t, -1] as const),
]);
const anyMoving = claimWord("rising", "falling");
/** What is no flow of goods or money has its changes told as causes only: "falling prices", "fewer working days". */
const NO_FLOW = /prices|working_days|number_of|spending/;
const FIGURE_ENDS = /^(?:percent|cent|points?|million|billion|trillion|crore|lakh|bn|mn|m)$/;
/** Whether a figure stands right before: "a 46.0% surge in gold" is told by its number. */
const behindFigure = (m: Match): boolean => {
  const t = m.chart.tokens;
  const at = m.first - 1;
  return at >= 0 && (FIGURE_ENDS.test(textAt(m, at)) || t.body.slice(t.start[at], t.end[at]) === "%");
};
/** Whether a noun follows, so that what stands before it is no name of its own. */
function goesOn(m: Match, at: number): boolean {
  const t = m.chart.tokens;
  if (t.type[at] !== TokenType.word || t.joint[at] === Joint.hyphenated) return false;
  const word = t.word[at];
  if (word && word.classes & ENDS_NAME) return false;
  return (
    !/(?:ed|ing)$/.test(t.body.slice(t.start[at], t.end[at])) &&
    !m.chart.has(at, TOPIC) &&
    !m.chart.has(at, PERIOD)
  );
}
/** Whether the name of a flow begins at a token. */
export const named = (m: Match, at: number): boolean =>
  m.chart.longest(at, TOPIC)?.value.each.every((item) => item.measure) ?? false;

/** "a surge in exports of SSDs", "gains in transport machinery", "declines in electrical and electronic components". */
export const changeIn = rule<Claimed>({
  name: "change-in",
  kind: CLAIM,
  pattern: seq(
    change,
    // "A decline was seen in exports of machinery"
    opt(
      word("was", "were"),
      opt(word("also")),
      word("observed", "recorded", "registered", "reported", "seen", "noted", "posted"),
    ),
    word("in", "of"),
    opt(word("the", "its", "their", "both")),
    as("topic", one(TOPIC)),
  ),
  build: (m) => {
    const { way } = m.value<ChangeEntry>("change")!;
    if (!asNoun(m, "change") || m.value<Topic>("topic")!.pronoun || behindFigure(m)) return null;
    const before = /^(?:a|an|the)$/.test(textAt(m, m.first - 1))
      ? textAt(m, m.first - 2)
      : textAt(m, m.first - 1);
    const areas = m
      .value<Topic>("topic")!
      .each.every((item) => !item.measure && !item.product && !item.activity && !item.component);
    // "the boom in memory chips" is one of the market, not of a flow.
    if (m.value<ChangeEntry>("change")!.word === "boom" && !named(m, m.span("topic")!.first)) return null;
    if (areas && !EXPLAINS.has(before)) return null;
    // "A fall in memory prices dragged down exports": a mere cause.
    const t = m.chart.tokens;
    const next = t.word[m.last];
    if (next && next.classes & WordClass.changeVerb) return null;
    if (
      /^(?:dragged|weighed|pushed|drove|led|lifted|boosted|helped|hurt|supported|in|of|was|were)$/.test(
        next?.text ?? "",
      )
    )
      return null;
    return { claim: "direction", bind: "behind", at: m.span("topic")!.first, way };
  },
});

/** "stronger exports of displays", "weaker component shipments", "higher sales to Italy", "increased imports of gas". */
export const comparativeName = rule<Claimed>({
  name: "comparative-name",
  kind: CLAIM,
  pattern: anyMoving,
  build: (m) => {
    const way = MOVING.get(textAt(m, m.first));
    if (way === undefined || textAt(m, m.first - 1) === "than" || behindFigure(m)) return null;
    if (/^(?:was|were|are|is)$/.test(textAt(m, m.first - 1)) && !named(m, m.first) && !named(m, m.first + 1))
      return null;
    // The comparative may be part of the name: the noun phrase passes over modifiers.
    const topic = m.chart.longest(m.first, TOPIC) ?? m.chart.longest(m.first + 1, TOPIC);
    if (!topic?.value.each.every((item) => item.measure && !NO_FLOW.test(item.measure))) return null;
    // "growing global trade uncertainty": the name goes on.
    if (goesOn(m, topic.last)) return null;
    return { claim: "direction", bind: "behind", at: topic.first, way };
  },
});

/** What is told with a noun or a comparative before the name. */
export const movedNameRules = [changeIn, comparativeName];
