import {
  AMOUNTS,
  BASE,
  type Base,
  CHANGE,
  type ChangeEntry,
  COMPARISON,
  type Figure,
  NUMBER,
  PERIOD,
  RATES,
  TOLD,
  type Told,
  UNIT,
  type UnitEntry,
} from "../../chart/kinds.js";
import { alt, as, gap, many, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { phrase, word } from "../pattern-words.js";
import { figure } from "../quantities/rules.js";

/** Adverbs and small words between a verb and its figure: "rose by only about". */
const fill = gap(4, WordClass.filler | WordClass.adverb);
const change = as("change", one(CHANGE));
const rates = as("figures", one(RATES));
const amounts = as("figures", one(AMOUNTS));
/** Words that bound a figure, and are no change when they stand before one: "above $70 billion". */
const BOUNDS = new Set([
  "above",
  "below",
  "over",
  "under",
  "more",
  "less",
  "fewer",
  "behind",
  "ahead of",
  "in excess of",
  "short of",
  "shy of",
  "better",
  "worse",
]);

/** "(±0.7 percent)" behind an estimate. */
const margin = opt(word("("), word("±"), one(RATES), word(")"));

const told = (m: Match, role: Told["as"], noun = false): Told => ({
  as: role,
  way: m.value<ChangeEntry>("change")?.way ?? null,
  figures: m.value<readonly Figure[]>("figures") ?? [],
  base: m.value<Base>("base"),
  noun,
});
/** The change word's own text, since "above" and "more" behave unlike verbs. */
const bounds = (m: Match) => BOUNDS.has(m.value<ChangeEntry>("change")!.word);

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
  build: (m) => (bounds(m) ? null : told(m, "change")),
});

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
    // "$5 billion growth" is rare, "57 billion dollars fell" no change of 57 billion: verbs do not count here.
    const noun =
      cls === "noun" || (cls === "verb" && /^an?$/.test(m.chart.tokens.word[m.first - 1]?.text ?? ""));
    return cls === "comparative" || (noun && changeWord !== "growth") ? told(m, "difference", true) : null;
  },
});

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
      next === "from" ||
      next === "with";
    if (opener === "after" || opener === "following")
      return { as: "base", way: null, figures, base: null, noun: false };
    // "over $50 billion" is a bound; "over the 58.3 billion of 2019" names an earlier level.
    if (!definite && !/^(?:past|beating|eclipsing|overtaking|bettering|outstripping)$/.test(opener))
      return null;
    return { as: "base", way: null, figures, base: null, noun: false };
  },
});

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

/** Parts of a whole: "accounted for 17 percent", "67% of output", "a share of 46.1 percent". */
export const share = rule<Told>({
  name: "share",
  kind: TOLD,
  pattern: alt(
    seq(
      phrase(
        "accounted for",
        "accounting for",
        "accounts for",
        "account for",
        "made up",
        "making up",
        "make up",
        "makes up",
        "constituted",
        "constituting",
        "constitutes",
        "representing",
        "represented",
        "represents",
        "comprising",
        "comprised",
        "responsible for",
        "a share of",
        "share of",
        "market share of",
        "its share to",
        "share to",
        "share reached",
        "share stood at",
        "share was",
        "share rose to",
        "share fell to",
        "proportion of",
        "equal to",
        "equivalent to",
        "taking up",
        "took up",
        "shares of",
        "shared",
        "took",
        "taking",
        "takes",
        "take",
        "still took the larger part ,",
        "the larger part ,",
      ),
      fill,
      rates,
      opt(word("of")),
    ),
    seq(rates, opt(word("share"))),
  ),
  build: (m) => {
    const t = m.chart.tokens;
    const start = m.span("figures")!.first;
    // "took 41.0 per cent less" is a change.
    const after = m.chart.longest(m.span("figures")!.last, CHANGE);
    if (after?.value.class === "comparative") return null;
    const last = m.last;
    if (m.first !== start) return told(m, "share");
    if (t.word[last - 1]?.text === "share") return told(m, "share");
    if (t.word[last]?.text !== "of") return null;
    // "the 26.2 percent of the first half" is an earlier rate.
    const whole = t.word[last + 1]?.text === "the" ? last + 2 : last + 1;
    if (m.chart.has(whole, PERIOD) || m.chart.has(last + 1, BASE)) return null;
    return told(m, "share");
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

/** "two fewer working days", "0.5 fewer working days": a difference of what the unit itself counts. */
export const fewerOf = rule<Told>({
  name: "fewer-of",
  kind: TOLD,
  pattern: seq(as("n", one(NUMBER)), as("change", one(CHANGE)), as("unit", one(UNIT))),
  build: (m) => {
    const { unit, measure } = m.value<UnitEntry>("unit")!;
    const made = measure === null ? null : figure(m, { unit, measure });
    return made && { ...told(m, "difference"), figures: [made] };
  },
});

/** "and with non-EU countries by £4.7 billion": a difference whose verb came before. */
export const byAmount = rule<Told>({
  name: "by-amount",
  kind: TOLD,
  pattern: seq(word("by"), fill, amounts),
  build: (m) => told(m, "difference"),
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

export const toldRules = [
  share,
  ownedByBase,
  changedByRate,
  changeOfRate,
  rateThenChange,
  rateThenChangeTo,
  rateOrAmountChange,
  changedByAmount,
  changeOfAmount,
  amountThenChange,
  baseLevel,
  levelAt,
  byAmount,
  fewerOf,
  carried,
];
