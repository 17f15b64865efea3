import {
  CHANGE,
  type ChangeEntry,
  type Claimed,
  MEASURE,
  NUMBER,
  type Num,
  PERIOD,
  TOPIC,
} from "../../chart/kinds.js";
import { alt, as, one, opt, type Pattern, seq } from "../../chart/pattern.js";
import type { Match } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { some } from "./parts.js";
import { claimWord, textAt, words } from "./words.js";

export const counted = alt(
  as("product", claimWord("product")),
  as("counterpart_area", claimWord("counterpart_area")),
  as("ref_area", claimWord("ref_area")),
);
export const be = word("was", "were", "are", "is", "being", "be");
const has = opt(word("that", "which", "all", "have", "has", "had"));
/** "higher exports", "falling sales": a comparative or participle before the series that moved. */
const moving = alt(as("up", claimWord("rising")), as("down", claimWord("falling")));
/** "posted growth", "grew", "fared better", "lost ground", "saw gains", "managed to grow", "were up", "ended the month higher". */
export const moved: Pattern = seq(
  has,
  opt(claimWord("keep")),
  alt(
    as("up", claimWord("gained_ground")),
    as("down", claimWord("lost_ground")),
    // "recorded higher exports", "saw their shipments increase"
    seq(claimWord("posted"), opt(word("their")), moving, one(MEASURE)),
    seq(claimWord("posted"), opt(word("their")), one(MEASURE), as("change", one(CHANGE))),
    seq(
      claimWord("posted"),
      opt(word("a", "an", "the")),
      some(claimWord("strongly"), one(MEASURE), word("export", "import", "sales")),
      as("change", one(CHANGE)),
      opt(word("in"), opt(word("the", "their", "its")), one(TOPIC)),
    ),
    // "raised their output", "cut it"
    seq(as("change", one(CHANGE)), word("its", "their", "it", "theirs"), opt(one(MEASURE))),
    seq(claimWord("end_up"), opt(word("the"), one(PERIOD)), as("change", one(CHANGE))),
    seq(claimWord("end_up"), opt(word("the"), word("month", "quarter", "year")), as("change", one(CHANGE))),
    seq(
      opt(claimWord("remain")),
      alt(as("plus", claimWord("positive_ground")), as("minus", claimWord("negative_ground"))),
    ),
    seq(
      opt(claimWord("remain")),
      alt(as("plus", claimWord("on_the_up")), as("minus", claimWord("on_the_down"))),
    ),
    seq(opt(be), as("change", one(CHANGE))),
  ),
);
const wayOf = (m: Match): 1 | -1 | 0 =>
  m.has("up") || m.has("plus")
    ? 1
    : m.has("down") || m.has("minus")
      ? -1
      : (m.value<ChangeEntry>("change")?.way ?? 0);
/** Partners that "bought more" tell of exports. */
function dealt(m: Match): string | undefined {
  const text = textAt(m, m.at("up") < 0 ? m.at("down") : m.at("up"));
  return /^(?:bought|buy|buying|took|take)$/.test(text)
    ? "exports"
    : /^(?:sold|supplied)$/.test(text)
      ? "imports"
      : undefined;
}
export const of = word("of", "out", "among", "in");
/** "10 of Korea's 15 major export categories". */
export const nOfM = alt(
  seq(as("n", one(NUMBER)), of, opt(word("of")), words(3), as("total", one(NUMBER)), words(4), counted),
  // "seven regions out of nine"
  seq(
    as("n", one(NUMBER)),
    opt(claimWord("chief")),
    counted,
    opt(word("out")),
    word("of"),
    opt(word("the")),
    as("total", one(NUMBER)),
  ),
);
export const allOfM = seq(
  claimWord("all_of"),
  opt(word("of")),
  words(3),
  as("total", one(NUMBER)),
  words(4),
  counted,
);

/** ", including semiconductors and ships,", ", led by chips,". */
export const examplesOfThem: Pattern = seq(
  word(","),
  alt(
    word("including", "notably", "especially"),
    seq(word("among"), word("them")),
    seq(word("led"), word("by")),
    seq(word("such"), word("as")),
  ),
  one(TOPIC),
  word(","),
);

export const dimensions = ["product", "counterpart_area", "ref_area"] as const;
export function count(m: Match): Claimed | null {
  const total = m.value<Num>("total");
  const n = m.value<Num>("n") ?? total;
  const last = m.values<Num>("total").at(-1) ?? total;
  if (!n || !Number.isInteger(n.n) || n.n > 5000 || (last && last.n < n.n)) return null;
  return {
    claim: "count",
    bind: "before",
    n: n.n,
    total: last?.n ?? null,
    dimension: dimensions.find((d) => m.has(d)) ?? "ref_area",
    way: wayOf(m),
    // Goods that "sold better" say nothing of who sold them.
    measure: m.has("product") ? undefined : dealt(m),
  };
}
