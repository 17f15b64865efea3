import { BASE, type Base, COMPARISON, type Figure, TOLD, type Told } from "../../chart/kinds.js";
import { alt, as, gap, many, one, opt, seq } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { phrase, word } from "../pattern-words.js";
import { amounts, change, fill, rates, told } from "./parts.js";

/** "from $2.0 billion in May", "against $26 billion a year ago", "topping the $70.9 billion of 2023". */
export const baseLevel = rule<Told>({
  name: "base-level",
  kind: TOLD,
  pattern: seq(
    alt(
      phrase(
        "compared with",
        "compared to",
        "as compared to",
        "as compared with",
        "as against",
        "in comparison with",
        "up from",
        "down from",
        "higher than",
        "lower than",
        "well above",
        "well below",
        "short of",
        "more than",
        "ahead of",
        "in excess of",
        "second only to",
        "behind only",
      ),
      word(
        "from",
        "against",
        "versus",
        "vs",
        "after",
        "past",
        "topping",
        "surpassing",
        "exceeding",
        "beating",
        "above",
        "than",
        "over",
        "below",
        "eclipsing",
        "following",
        "overtaking",
        "bettering",
        "outstripping",
        "missing",
        "breaking",
        "surpassed",
        "exceeded",
        "topped",
      ),
    ),
    // What the earlier figure was: "the previous record of", "a deficit of", "an all-time high of".
    opt(
      many(
        word(
          "a",
          "an",
          "the",
          "its",
          "their",
          "that",
          "growth",
          "of",
          "previous",
          "prior",
          "deficit",
          "surplus",
          "record",
          "high",
          "low",
          "peak",
          "rise",
          "gain",
          "increase",
          "fall",
          "decline",
          "decrease",
          "drop",
          "total",
          "one",
          "figure",
          "level",
          "all",
          "time",
        ),
      ),
    ),
    alt(rates, amounts),
  ),
  build: (m) => {
    const opener = m.chart.tokens.word[m.first]!.text;
    const next = m.chart.tokens.word[m.first + 1]?.text ?? "";
    const figures = m.value<readonly Figure[]>("figures")!;
    const definite =
      next === "the" ||
      opener === "from" ||
      opener === "against" ||
      opener === "versus" ||
      opener === "vs" ||
      opener === "compared" ||
      opener === "as" ||
      opener === "ahead" ||
      opener === "second" ||
      next === "from" ||
      next === "with" ||
      (next === "of" && m.chart.tokens.word[m.first + 2]?.text === "the");
    if (opener === "after" || opener === "following")
      return { as: "base", way: null, figures, base: null, noun: false };
    // "over $50 billion" is a bound; "over the 58.3 billion of 2019" names an earlier level.
    if (!definite && !/^(?:past|beating|eclipsing|overtaking|bettering|outstripping)$/.test(opener))
      return null;
    return { as: "base", way: null, figures, base: null, noun: false };
  },
});

/** "February's $12.8 billion", "October's 6.1 per cent decrease", "the previous year's €134.3 bn". */
export const ownedByBase = rule<Told>({
  name: "owned-by-base",
  kind: TOLD,
  pattern: seq(
    as("base", one(BASE)),
    opt(word("total", "record", "figure")),
    opt(word("of")),
    alt(rates, amounts),
    opt(fill, change),
  ),
  build: (m) => {
    const base = m.span("base")!;
    return m.chart.tokens.word[base.last - 1]?.text === "'s" ? told(m, "base") : null;
  },
});

/** Words that set an earlier change beside the one told: "after", "in contrast to", "from". */
const setBeside = alt(
  word(
    "after",
    "following",
    "followed",
    "follows",
    "against",
    "versus",
    "than",
    "from",
    "extending",
    "reversing",
    "undoing",
    "erasing",
    "having",
  ),
  phrase(
    "compared with",
    "compared to",
    "as compared with",
    "as compared to",
    "in contrast to",
    "in contrast with",
    "in comparison with",
    "as against",
    "as opposed to",
    "slower than",
    "faster than",
    "up from",
    "down from",
  ),
);

/** A change of an earlier time: "after a fall of 2.1% the month before", "from a 0.4 percent drop in June", "having risen 3% in May". */
export const earlierChange = rule<Told>({
  name: "earlier-change",
  kind: TOLD,
  pattern: seq(
    setBeside,
    opt(many(word("a", "an", "the", "its", "their", "having", "been", "being", "revised"))),
    opt(as("step", one(COMPARISON))),
    fill,
    alt(
      seq(change, opt(word("of", "by", "from")), fill, rates),
      seq(rates, opt(as("step", one(COMPARISON))), fill, change),
    ),
    gap(2, WordClass.preposition | WordClass.determiner | WordClass.verb),
    as("base", one(BASE)),
  ),
  build: (m) => ({ ...told(m, "base"), step: m.value<Base>("step")?.step ?? null }),
});
