import { type Figure, NUMBER, type Num, PERIOD, SCALE, TOLD, type Told, UNIT } from "../../chart/kinds.js";
import { alt, as, gap, one, opt, seq, unless } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { phrase, word } from "../pattern-words.js";
import { figure } from "../quantities/rules.js";
import { amounts, rates, told } from "./parts.js";

/** "to $44.2 billion", "at $1.7 billion": a level whatever verb came before. */
export const levelAt = rule<Told>({
  name: "level-at",
  kind: TOLD,
  pattern: seq(
    word("to", "at"),
    gap(3, WordClass.filler | WordClass.adverb | WordClass.determiner),
    opt(
      phrase(
        "a record",
        "an all time high of",
        "a record high of",
        "a new record of",
        "a new high of",
        "a high of",
        "a total of",
        "an estimated",
        "the level of",
        "record",
      ),
    ),
    opt(word("of")),
    amounts,
  ),
  build: (m) => told(m, "level"),
});

/** "The index stood at 105.9", "climbed 5.4 percent to 104.6": a level of an index, which has no unit. */
export const indexLevel = rule<Told>({
  name: "index-level",
  kind: TOLD,
  pattern: seq(
    word("at", "to", "was", "from", "the", "of", "revised"),
    as("n", one(NUMBER)),
    unless(alt(one(UNIT), one(SCALE), one(PERIOD), word("(", "-", "percent"))),
  ),
  build: (m) => {
    const made = m.value<Num>("n")!.decimals === 1 ? figure(m, { unit: "index" }) : null;
    const n = m.span("n")!;
    return (
      made && { ...told(m, "level"), figures: [{ ...made, first: n.first, outer: n.first, last: n.last }] }
    );
  },
});

/** A figure that the rules above leave open. */
export const carried = rule<Told>({
  name: "figure",
  kind: TOLD,
  pattern: alt(rates, amounts),
  build: (m) => {
    const figures = m.value<readonly Figure[]>("figures")!;
    const rate = figures[0]!.unit === "percent" || figures[0]!.unit === "percentage_points";
    if (!rate) return told(m, "level");
    return figures.every((f) => f.sign !== 0) ? told(m, "change") : told(m, "carried");
  },
});
