import {
  AMOUNTS,
  type Base,
  type ChangeEntry,
  COMPARISON,
  NUMBER,
  PERIOD,
  RATES,
  TOLD,
  type Told,
  UNIT,
  type UnitEntry,
} from "../../chart/kinds.js";
import { alt, as, gap, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { phrase, word } from "../pattern-words.js";
import { figure } from "../quantities/rules.js";
import { amounts, bounds, change, fill, margin, rates, told } from "./parts.js";

/** "rose 12.7 percent", "was down by 4.0%", "slid only 0.3 percent", "up, on a yearly basis, 3%". */
export const changedByRate = rule<Told>({
  name: "changed-by-rate",
  kind: TOLD,
  pattern: seq(
    change,
    fill,
    opt(one(COMPARISON)),
    opt(opt(word("in", "during", "for")), one(PERIOD)),
    fill,
    opt(word("a")),
    fill,
    opt(
      phrase(
        "seasonally and calendar adjusted",
        "calendar and seasonally adjusted",
        "seasonally adjusted",
        "calendar adjusted",
      ),
    ),
    rates,
  ),
  // "lifted by a 46.0% surge": the noun behind it tells the change.
  build: (m) =>
    bounds(m) || (m.chart.tokens.word[m.span("figures")!.first - 1]?.text === "a" && isNounOfChange(m))
      ? null
      : told(m, "change"),
});

/** Whether a noun of change stands behind a match. */
const isNounOfChange = (m: Match): boolean =>
  ((m.chart.tokens.word[m.last]?.classes ?? 0) & WordClass.changeNoun) !== 0;

/** "rising to 12.7 percent" is a level of a rate; "an increase of 11%", "growth of between 5 and 6 percent". */
export const changeOfRate = rule<Told>({
  name: "change-of-rate",
  kind: TOLD,
  pattern: seq(
    change,
    opt(word("in", "for"), gap(4, 0)),
    opt(one(COMPARISON)),
    word("of", "by", "at"),
    fill,
    rates,
  ),
  build: (m) => (bounds(m) ? null : told(m, "change", true)),
});

/** "a 24.8 percent jump", "12.3 percent less than", "49.9% smaller", "11.0 percent year-on-year increase". */
export const rateThenChange = rule<Told>({
  name: "rate-then-change",
  kind: TOLD,
  pattern: seq(
    rates,
    margin,
    opt(one(COMPARISON)),
    fill,
    change,
    unless(seq(fill, one(RATES))),
    unless(seq(opt(word("to")), one(AMOUNTS))),
  ),
  build: (m) => told(m, "change", true),
});

/** "a 24.8 percent jump to $16.6 billion": the level follows. */
export const rateThenChangeTo = rule<Told>({
  name: "rate-then-change-to-level",
  kind: TOLD,
  pattern: seq(
    rates,
    opt(one(COMPARISON)),
    fill,
    change,
    unless(seq(fill, one(RATES))),
    unless(one(AMOUNTS)),
  ),
  build: (m) =>
    m.value<ChangeEntry>("change")!.class === "comparative" &&
    !bounds(m) &&
    m.chart.tokens.word[m.last]?.text !== "to"
      ? null
      : told(m, "change"),
});

/** "12.8 percent more", "above the year-earlier level": comparatives behind a percentage, with "or" before them too. */
export const rateOrAmountChange = rule<Told>({
  name: "amount-or-rate-then-change",
  kind: TOLD,
  pattern: alt(
    seq(amounts, word("or"), one(RATES), change, opt(word("than"))),
    seq(amounts, word(","), word("or"), one(RATES), word(","), change, opt(word("than"))),
  ),
  build: (m) => told(m, "difference"),
});

/** "fell $1,166m", "up $0.7 billion", "dropped by 3,000 units", "added $236m". */
export const changedByAmount = rule<Told>({
  name: "changed-by-amount",
  kind: TOLD,
  pattern: seq(change, fill, amounts),
  build: (m) =>
    bounds(m) || /^mak(?:e|es|ing)$|^made$/.test(m.chart.tokens.word[m.first - 1]?.text ?? "")
      ? null
      : told(m, "difference"),
});

/** "Declines of $640m", "a rise of $225m". */
export const changeOfAmount = rule<Told>({
  name: "change-of-amount",
  kind: TOLD,
  pattern: seq(change, word("of"), fill, amounts),
  build: (m) => (bounds(m) ? null : told(m, "difference", true)),
});

/** "$166m smaller than", "£10.9 billion (8.7%) higher", "$3.1 billion more than August exports". */
export const amountThenChange = rule<Told>({
  name: "amount-then-change",
  kind: TOLD,
  pattern: seq(
    amounts,
    opt(word("("), one(RATES), word(")")),
    fill,
    change,
    unless(seq(fill, alt(one(RATES), one(AMOUNTS)))),
  ),
  build: (m) => {
    const { class: cls, word: changeWord } = m.value<ChangeEntry>("change")!;
    // "fell to $2.12 billion under the tariff": a level, and what it suffered.
    if (m.chart.tokens.word[m.first - 1]?.text === "to") return null;
    // "$5 billion growth" is rare, "57 billion dollars fell" no change of 57 billion: verbs do not count here.
    const noun =
      cls === "noun" || (cls === "verb" && /^an?$/.test(m.chart.tokens.word[m.first - 1]?.text ?? ""));
    // "Lower" is a verb, too.
    const compares = cls === "comparative" || m.chart.tokens.word[m.last - 1]?.text === "lower";
    return compares || (noun && changeWord !== "growth") ? told(m, "difference", true) : null;
  },
});

/** "two fewer working days", "0.5 fewer working days": a difference of what the unit itself counts. */
export const fewerOf = rule<Told>({
  name: "fewer-of",
  kind: TOLD,
  pattern: seq(as("n", one(NUMBER)), change, as("unit", one(UNIT))),
  build: (m) => {
    const { unit, measure } = m.value<UnitEntry>("unit")!;
    const made = measure === null ? null : figure(m, { unit, measure });
    return made && { ...told(m, "difference"), figures: [made] };
  },
});

/** "23 working days, 2.5 more than in July", "one day fewer than a year ago": a difference of the count before it. */
export const countMore = rule<Told>({
  name: "count-more",
  kind: TOLD,
  pattern: seq(
    as("n", one(NUMBER)),
    alt(seq(opt(word("day", "days")), change), seq(change, word("days"))),
    as("than", one(COMPARISON)),
  ),
  build: (m) => {
    const { word: text } = m.value<ChangeEntry>("change")!;
    const made = /^(?:more|fewer|less)$/.test(text) ? figure(m, { unit: null }) : null;
    // The evidence is the number alone.
    return (
      made && {
        ...told(m, "difference"),
        figures: [{ ...made, last: m.span("n")!.last }],
        base: m.value<Base>("than"),
      }
    );
  },
});

/** "and with non-EU countries by £4.7 billion": a difference whose verb came before. */
export const byAmount = rule<Told>({
  name: "by-amount",
  kind: TOLD,
  pattern: seq(word("by"), fill, amounts),
  build: (m) => told(m, "difference"),
});
