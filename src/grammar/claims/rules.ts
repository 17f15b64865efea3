import type { Chart } from "../../chart/chart.js";
import { Layer, type Rule } from "../../chart/rule.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { againstBase } from "./against-base.js";
import { countRules } from "./counts.js";
import { dealerRules } from "./dealers.js";
import { directionRules } from "./directions.js";
import { largestRules } from "./largest.js";
import { movedNameRules } from "./moved-names.js";
import { placeRules, rankRules } from "./ranks.js";
import { recordRules } from "./records.js";
import { runRules } from "./runs.js";
import { firstRules, sinceRules } from "./since.js";
import { streakRules } from "./streaks.js";
import { noneLikeRules, superlativeRules } from "./superlatives.js";
import { thresholdRules } from "./thresholds.js";

/** A layer that a sentence without any word of a class cannot need: most sentences tell of no record and no streak. */
class GatedLayer extends Layer {
  readonly #needs: number;
  constructor(name: string, rules: readonly Rule[], needs: number) {
    super(name, rules);
    this.#needs = needs;
  }
  override apply(chart: Chart, first: number, last: number): void {
    const { word } = chart.tokens;
    for (let i = first; i < last; i++) {
      if ((word[i]?.classes ?? 0) & this.#needs) {
        super.apply(chart, first, last);
        return;
      }
    }
  }
}

/** The layers of claims, one for each family of constructions that needs the same words. */
export const claimLayers = [
  new GatedLayer(
    "claims of records",
    [...recordRules, ...superlativeRules, ...rankRules, ...largestRules, ...sinceRules],
    WordClass.claimExtreme,
  ),
  new GatedLayer("claims of streaks", [...streakRules, ...runRules], WordClass.claimRun),
  new Layer("claims of counts and bounds", [
    ...countRules,
    ...thresholdRules,
    ...placeRules,
    ...noneLikeRules,
    ...firstRules,
  ]),
  new Layer("claims of directions", [...directionRules, ...movedNameRules, againstBase, ...dealerRules]),
];
