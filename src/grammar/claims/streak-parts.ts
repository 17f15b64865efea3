import { CHANGE, type ChangeEntry, type Claimed, MEASURE, type MeasureEntry } from "../../chart/kinds.js";
import { alt, as, one, opt, type Pattern, seq } from "../../chart/pattern.js";
import type { Match } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { article, number, numberOf, ordinal, ordinalOf, some, unit, unitOf } from "./parts.js";
import { claimWord } from "./words.js";

export const straight = claimWord("straight");
export const inARow = claimWord("in_a_row");
export const adjectives = some(
  claimWord("strongly"),
  claimWord("length"),
  word("in", "trade", "export", "import", "exports", "imports", "on-year", "losing", "winning"),
);

export const separator = alt(seq(word(","), opt(word("and"))), word("and"));

/** What went on: "growth", "decline", "surplus", a run of either. */
export const whatRan: Pattern = alt(
  as("up", claimWord("growth_run")),
  as("down", claimWord("decline_run")),
  as("plus", claimWord("surplus_run")),
  as("minus", claimWord("deficit_run")),
  as("up", claimWord("growth_word")),
  as("down", claimWord("decline_word")),
  as("balance", one(MEASURE)),
  as("change", one(CHANGE)),
  as("record", word("record", "records", "highs")),
);

/** "fourth consecutive month", "fourth month in a row", "17 months running". */
export const length: Pattern = alt(
  seq(ordinal, alt(seq(straight, unit), seq(unit, inARow))),
  // "for the third time in a row", "the sixth time in as many months"
  seq(
    ordinal,
    alt(
      seq(straight, word("time")),
      seq(word("time"), alt(inARow, seq(word("in"), word("as"), word("many"), unit))),
    ),
  ),
  seq(number, alt(seq(straight, unit), seq(unit, inARow))),
);

/** What a streak is of, where its own words tell it. */
export function ofWhat(m: Match): Claimed["of"] | undefined {
  if (m.has("up")) return "growth";
  if (m.has("down")) return "decline";
  if (m.has("plus")) return "surplus";
  if (m.has("minus")) return "deficit";
  if (m.has("record")) return "record";
  const balance = m.value<MeasureEntry>("balance");
  if (balance) return balance.sign === 1 ? "surplus" : balance.sign === -1 ? "deficit" : null;
  const change = m.value<ChangeEntry>("change");
  if (change) return change.way === 1 ? "growth" : change.way === -1 ? "decline" : null;
  return undefined;
}

/** "ending a four-month decline", "rose after five months of decline"; "after a third monthly rise" goes on. */
const ended = (m: Match) => m.has("ended") || (m.has("after") && m.has("n"));
export const streak = (m: Match, more: Partial<Claimed> = {}): Claimed | null => {
  const of = ofWhat(m);
  // "the second month of exports" is no streak.
  if (of === null) return null;
  return {
    claim: "streak",
    bind: "before",
    n: numberOf(m) ?? ordinalOf(m) ?? undefined,
    unit: unitOf(m),
    of: of ?? null,
    ended: ended(m),
    measure: of === "surplus" || of === "deficit" ? "trade_balance" : undefined,
    ...more,
  };
};
export const ender = opt(alt(as("ended", claimWord("ender")), as("after", claimWord("after"))), article);
