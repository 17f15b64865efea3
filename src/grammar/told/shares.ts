import { BASE, CHANGE, PERIOD, TOLD, type Told } from "../../chart/kinds.js";
import { alt, gap, opt, seq } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { phrase, word } from "../pattern-words.js";
import { fill, rates, told } from "./parts.js";

/** Parts of a whole: "accounted for 17 percent", "67% of output", "a share of 46.1 percent". */
export const share = rule<Told>({
  name: "share",
  kind: TOLD,
  pattern: alt(
    seq(
      phrase(
        "accounted for",
        "accounting for",
        "contributed",
        "contributing",
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
      opt(word("of", "to")),
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
    // "lost 14.2 percent of their sales" is a change.
    if (m.chart.has(start - 1, CHANGE)) return null;
    // "the 26.2 percent of the first half" is an earlier rate.
    const whole = t.word[last + 1]?.text === "the" ? last + 2 : last + 1;
    if (m.chart.has(whole, PERIOD) || m.chart.has(last + 1, BASE)) return null;
    return told(m, "share");
  },
});

/** "Exports covered 89.6% of imports": the ratio that offices call the exports' coverage of imports. */
export const coverage = rule<Told>({
  name: "coverage",
  kind: TOLD,
  pattern: seq(
    word("cover", "covers", "covered", "covering"),
    fill,
    rates,
    word("of"),
    gap(2, WordClass.determiner | WordClass.filler),
    word("imports"),
  ),
  build: (m) => {
    const { figures, ...rest } = told(m, "level");
    return { ...rest, figures: figures.map((f) => ({ ...f, measure: "exports_coverage_of_imports" })) };
  },
});
