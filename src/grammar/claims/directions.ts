import { CHANGE, CLAIM, type ChangeEntry, type Claimed, TOPIC } from "../../chart/kinds.js";
import { alt, as, gap, one, opt, seq } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { word } from "../pattern-words.js";
import { some } from "./parts.js";
import { claimWord, textAt } from "./words.js";

const fill = gap(3, WordClass.filler | WordClass.adverb | WordClass.auxiliary);
const change = as("change", one(CHANGE));
const BOUNDS = new Set(["more", "less", "over and above", "above", "below", "under", "better", "worse", "ahead of", "behind", "short of", "shy of", "in excess of", "the same as", "level with"]);

/** "declined", "continued to rise", "more than doubled", "remained almost unchanged", "posted strong growth", "were lower". */
export const movedVerb = rule<Claimed>({
  name: "moved",
  kind: CLAIM,
  pattern: alt(
    seq(opt(claimWord("keep")), as("verb", one(CHANGE))),
    as("up", claimWord("gained_ground")),
    as("down", claimWord("lost_ground")),
    seq(claimWord("posted"), opt(word("a", "an", "the", "their", "its")), some(claimWord("strongly"), word("and")), as("noun", one(CHANGE))),
    seq(claimWord("remain"), fill, as("flat", claimWord("flat_state"))),
    seq(word("was", "were", "is", "are", "ended", "remained", "came", "turned", "ran", "be", "fared"), gap(3, WordClass.filler | WordClass.adverb), as("comparative", one(CHANGE))),
  ),
  build: (m) => {
    if (m.has("flat")) return { claim: "direction", bind: "before", way: 0 };
    if (m.has("up") || m.has("down")) return { claim: "direction", bind: "before", way: m.has("up") ? 1 : -1 };
    const verb = m.value<ChangeEntry>("verb");
    if (verb) return verb.class === "verb" ? { claim: "direction", bind: "before", way: verb.way } : null;
    const noun = m.value<ChangeEntry>("noun");
    if (noun) return noun.class === "noun" ? { claim: "direction", bind: "before", way: noun.way } : null;
    const comparative = m.value<ChangeEntry>("comparative")!;
    if (comparative.class !== "comparative") return null;
    const next = textAt(m, m.last);
    if (BOUNDS.has(comparative.word) && !/^(?:its|their|the|year|that|those|than)$/.test(next)) return null;
    return { claim: "direction", bind: "before", way: comparative.way };
  },
});

/** "a surge in exports of SSDs", "gains in transport machinery", "declines in electrical and electronic components". */
export const changeIn = rule<Claimed>({
  name: "change-in",
  kind: CLAIM,
  pattern: seq(opt(word("a", "an", "the")), some(claimWord("strongly")), change, word("in", "of"), opt(word("the", "its", "their", "both")), as("topic", one(TOPIC))),
  build: (m) => {
    const { class: cls, way } = m.value<ChangeEntry>("change")!;
    if (cls !== "noun") return null;
    // "A fall in memory prices dragged down exports": a mere cause.
    const t = m.chart.tokens;
    const next = t.word[m.last];
    if (next && next.classes & WordClass.changeVerb) return null;
    if (/^(?:dragged|weighed|pushed|drove|led|lifted|boosted|helped|hurt|supported|in|of|was|were)$/.test(next?.text ?? "")) return null;
    return { claim: "direction", bind: "behind", at: m.span("topic")!.first, way };
  },
});

/** "stronger exports of displays", "weaker component shipments", "higher sales to Italy", "increased imports of gas". */
export const comparativeName = rule<Claimed>({
  name: "comparative-name",
  kind: CLAIM,
  pattern: seq(alt(change, as("up", claimWord("rising")), as("down", claimWord("falling"))), as("topic", one(TOPIC))),
  build: (m) => {
    const entry = m.value<ChangeEntry>("change");
    if (entry && (entry.class !== "comparative" || entry.way === 0 || BOUNDS.has(entry.word) || entry.word === "up" || entry.word === "down")) return null;
    const before = textAt(m, m.first - 1);
    if (before === "than" || /^(?:was|were|are|is)$/.test(before)) return null;
    const topic = m.span<{ each: readonly { measure?: string }[] }>("topic")!;
    if (!topic.value.each.every((item) => item.measure)) return null;
    return { claim: "direction", bind: "behind", at: topic.first, way: entry ? entry.way : m.has("up") ? 1 : -1 };
  },
});

/** "…, as did ships and home appliances": the way of the verb before. */
export const asDid = rule<Claimed>({
  name: "as-did",
  kind: CLAIM,
  pattern: seq(word("as", "so"), word("did", "were", "do"), as("topic", one(TOPIC))),
  build: (m) => ({ claim: "direction", bind: "behind", at: m.span("topic")!.first }),
});

export const directionRules = [movedVerb, changeIn, comparativeName, asDid];
