import {
  AMOUNTS,
  type Base,
  CHANGE,
  type ChangeEntry,
  type Figure,
  RATES,
  type Told,
} from "../../chart/kinds.js";
import { as, gap, one, opt } from "../../chart/pattern.js";
import type { Match } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { word } from "../pattern-words.js";

/** Adverbs and small words between a verb and its figure: "rose by only about". */
export const fill = gap(4, WordClass.filler | WordClass.adverb);
export const change = as("change", one(CHANGE));
export const rates = as("figures", one(RATES));
export const amounts = as("figures", one(AMOUNTS));
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
export const margin = opt(word("("), word("±"), one(RATES), word(")"));

export const told = (m: Match, role: Told["as"], noun = false): Told => ({
  as: role,
  way: m.value<ChangeEntry>("change")?.way ?? null,
  figures: m.value<readonly Figure[]>("figures") ?? [],
  base: m.value<Base>("base"),
  noun,
});
/** The change word's own text, since "above" and "more" behave unlike verbs. */
export const bounds = (m: Match) => BOUNDS.has(m.value<ChangeEntry>("change")!.word);
