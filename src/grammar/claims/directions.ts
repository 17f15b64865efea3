import {
  AREA,
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  PERIOD,
  type Period,
  RATES,
  TOPIC,
} from "../../chart/kinds.js";
import { alt, as, gap, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { ENDS_NAME, WordClass } from "../../lexicon/lexicon.js";
import { TokenType } from "../../text/tokens.js";
import { word } from "../pattern-words.js";
import { asNoun } from "./as-noun.js";
import { MOVING, named } from "./moved-names.js";
import { some } from "./parts.js";
import { claimWord, textAt } from "./words.js";

const fill = gap(3, WordClass.filler | WordClass.adverb | WordClass.auxiliary);
const change = as("change", one(CHANGE));
const BOUNDS = new Set([
  "more",
  "less",
  "over and above",
  "above",
  "below",
  "under",
  "better",
  "worse",
  "ahead of",
  "behind",
  "short of",
  "shy of",
  "in excess of",
  "the same as",
  "level with",
]);

/** What makes a verb transitive: "raised their share", "gained weight in the mix", "added up to". */
const OBJECTS = new Set([
  "steam",
  "its",
  "their",
  "his",
  "our",
  "weight",
  "momentum",
  "importance",
  "traction",
  "speed",
  "pace",
  "prominence",
  "up",
  "strength",
  "popularity",
]);
const TRANSITIVE = new Set([
  "lose",
  "gain",
  "add",
  "shed",
  "cut",
  "raise",
  "reduce",
  "lift",
  "boost",
  "lower",
  "expand",
]);
/** Whether a plural stands right behind: "lost customers", "added jobs". */
function isObject(m: Match, at: number): boolean {
  const t = m.chart.tokens;
  if (t.type[at] !== TokenType.word || (t.word[at]?.classes ?? 0) & ENDS_NAME) return false;
  return /[a-rt-z]s$/.test(t.body.slice(t.start[at], t.end[at])) && !m.chart.has(at, PERIOD);
}
/** Whether a rate tells the change right behind its verb: "rose 12.7 percent", "fell by 3.4%". */
const toldByRate = (m: Match): boolean =>
  m.chart.has(m.last, RATES) || (textAt(m, m.last) === "by" && m.chart.has(m.last + 1, RATES));
/** "declined", "continued to rise", "more than doubled", "remained almost unchanged", "posted strong growth", "were lower". */
export const movedVerb = rule<Claimed>({
  name: "moved",
  kind: CLAIM,
  pattern: alt(
    as("up", claimWord("gained_ground")),
    as("down", claimWord("lost_ground")),
    seq(opt(claimWord("keep")), as("verb", one(CHANGE))),
    seq(claimWord("posted"), word("no", "little"), as("flat", word("change", "changes", "movement"))),
    seq(
      claimWord("posted"),
      opt(word("a", "an", "the", "their", "its")),
      some(claimWord("strongly"), word("and", "steepest", "sharpest", "largest", "biggest")),
      as("noun", one(CHANGE)),
    ),
    // "did not change", "have not moved", "hardly changed", "changed little"
    seq(
      word("did", "has", "have", "had", "do", "does"),
      alt(
        seq(word("not"), opt(word("really", "materially", "substantially"))),
        word("hardly", "barely", "scarcely"),
      ),
      as("flat", word("change", "changed", "move", "moved")),
    ),
    seq(word("hardly", "barely", "scarcely"), as("flat", word("changed", "moved"))),
    seq(as("flat", word("changed")), word("little")),
    seq(claimWord("remain"), fill, as("flat", claimWord("flat_state"))),
    // "with exports of EVs and hybrids all up on the year"
    seq(word("all", "both"), as("comparative", one(CHANGE))),
    // "with plug-in hybrids also on the rise" needs no verb.
    seq(
      alt(claimWord("remain"), word("also", "likewise", "all", "too")),
      fill,
      alt(as("up", claimWord("on_the_up")), as("down", claimWord("on_the_down"))),
    ),
    seq(
      word("was", "were", "is", "are", "ended", "remained", "came", "turned", "ran", "be", "fared"),
      gap(3, WordClass.filler | WordClass.adverb),
      as("comparative", one(CHANGE)),
    ),
  ),
  build: (m) => {
    if (m.has("flat")) return { claim: "direction", bind: "before", way: 0 };
    if (m.has("up") || m.has("down"))
      return { claim: "direction", bind: "before", way: m.has("up") ? 1 : -1 };
    const verb = m.value<ChangeEntry>("verb");
    if (verb) {
      if (verb.class !== "verb" || toldByRate(m)) return null;
      // "a sharp increase", "an increase": a noun, told by other rules.
      const at = m.span("verb")!.first;
      if (asNoun(m, "verb"))
        for (let k = at - 1; k >= at - 3 && k >= 0; k--) {
          const classes = m.chart.tokens.word[k]?.classes ?? 0;
          if (classes & WordClass.determiner) return null;
          if (!(classes & (WordClass.filler | WordClass.adverb))) break;
        }
      // "drove down exports": what moves another series is no series.
      if (m.first === at && MOVING.has(textAt(m, at)) && m.chart.has(at, TOPIC)) return null;
      const object = m.chart.longest(m.last, TOPIC);
      // "rose in volume": how, not what.
      if ((object && textAt(m, m.last) !== "in") || m.chart.has(m.last, AREA)) return null;
      if (OBJECTS.has(textAt(m, m.last))) return null;
      if (TRANSITIVE.has(verb.word) && isObject(m, m.last)) return null;
      // "direct purchases cut into domestic sites"
      if (verb.word === "cut" && textAt(m, m.last) === "into") return null;
      return { claim: "direction", bind: "before", way: verb.way };
    }
    const noun = m.value<ChangeEntry>("noun");
    // "recorded growth in production and exports": of what grew, not of who recorded it.
    const of = noun && textAt(m, m.last) === "in" ? m.chart.longest(m.last + 1, TOPIC) : null;
    if (noun && asNoun(m, "noun") && of?.value.each.every((item) => item.measure))
      return { claim: "direction", bind: "behind", at: of.first, way: noun.way };
    if (noun) return asNoun(m, "noun") ? { claim: "direction", bind: "before", way: noun.way } : null;
    const comparative = m.value<ChangeEntry>("comparative")!;
    if (comparative.class !== "comparative" && !MOVING.has(textAt(m, m.last - 1))) return null;
    const next = textAt(m, m.last);
    // "were lower exports of canola": of the name behind it.
    const whole = m.chart.longest(m.last - 1, TOPIC);
    if (named(m, m.last) || (whole && whole.last > m.last && named(m, m.last - 1))) return null;
    // "below their pre-pandemic level": where it stood, not which way it went.
    if (BOUNDS.has(comparative.word) && textAt(m, m.last + 1).startsWith("pre")) return null;
    if (BOUNDS.has(comparative.word) && !/^(?:its|their|the|year|that|those|than)$/.test(next)) return null;
    return { claim: "direction", bind: "before", way: comparative.way };
  },
});

/** "strong finished product exports helped offset the drop". */
export const offsetChange = rule<Claimed>({
  name: "offset-change",
  kind: CLAIM,
  pattern: seq(
    claimWord("keep"),
    opt(word("to")),
    claimWord("offset"),
    opt(word("the", "a", "some", "this", "that")),
    opt(word("of")),
    opt(word("the")),
    opt(claimWord("strongly")),
    change,
    unless(word("in", "of")),
  ),
  build: (m) => {
    const { way } = m.value<ChangeEntry>("change")!;
    return way === 0 ? null : { claim: "direction", bind: "before", way: way === 1 ? -1 : 1 };
  },
});

/** "…, as did ships and home appliances": the way of the verb before. */
export const asDid = rule<Claimed>({
  name: "as-did",
  kind: CLAIM,
  pattern: seq(word("as", "so"), word("did", "were", "do"), as("topic", one(TOPIC))),
  build: (m) => ({ claim: "direction", bind: "behind", at: m.span("topic")!.first }),
});

/** "autos surged 40.2 percent after a decline in December": what the series did before. */
export const afterChange = rule<Claimed>({
  name: "after-change",
  kind: CLAIM,
  pattern: seq(
    word("after", "following"),
    word("a", "an", "the"),
    some(claimWord("strongly")),
    change,
    word("in", "during"),
    as("period", one(PERIOD)),
  ),
  build: (m) => {
    const period = m.value<Period>("period")!;
    const { way } = m.value<ChangeEntry>("change")!;
    return asNoun(m, "change") && way !== 0 && (period.t === "month" || period.t === "quarter")
      ? { claim: "direction", bind: "before", way, period }
      : null;
  },
});

export const directionRules = [movedVerb, offsetChange, asDid, afterChange];
