import {
  BASE,
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  COMPARISON,
  PERIOD,
} from "../../chart/kinds.js";
import { alt, as, one, opt, seq } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { asNoun } from "./as-noun.js";
import { some } from "./parts.js";
import { claimWord } from "./words.js";

/** "$17.4 billion in March, unchanged from February", "an increase on May 2019": of the level before, with no number. */
export const againstBase = rule<Claimed>({
  name: "against-base",
  kind: CLAIM,
  pattern: seq(
    word(","),
    opt(word("or", "and", "which", "this", "it"), word("was", "is")),
    alt(
      seq(
        opt(word("virtually", "practically", "almost", "largely", "broadly")),
        as("flat", claimWord("flat_state")),
      ),
      seq(word("a", "an"), some(claimWord("strongly")), as("change", one(CHANGE))),
      // "over twice the amount of a year earlier"
      seq(
        opt(word("more", "less"), word("than")),
        opt(word("over", "nearly", "almost", "about", "well", "roughly")),
        alt(as("up", claimWord("multiple_up")), as("down", claimWord("multiple_down"))),
        opt(word("the"), opt(claimWord("stock")), opt(word("of", "seen", "recorded"), opt(word("in")))),
      ),
    ),
    alt(as("base", one(COMPARISON)), as("base", one(BASE)), seq(word("on", "from"), as("base", one(PERIOD)))),
  ),
  build: (m) => {
    if (m.has("flat")) return { claim: "direction", bind: "before", way: 0, level: true };
    if (m.has("up") || m.has("down"))
      return { claim: "direction", bind: "before", way: m.has("up") ? 1 : -1, level: true };
    const { way } = m.value<ChangeEntry>("change")!;
    return asNoun(m, "change") && way !== 0 ? { claim: "direction", bind: "before", way, level: true } : null;
  },
});
