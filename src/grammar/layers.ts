import { Layer } from "../chart/rule.js";
import { claimLayers } from "./claims/rules.js";
import { decimalRules, numberRules } from "./numbers/rules.js";
import { baseRules, comparisonRules } from "./periods/base-rules.js";
import { compoundPeriods, simplePeriods } from "./periods/rules.js";
import { periodRanges, vagueSpans } from "./periods/vague-spans.js";
import { figureRules, listRules } from "./quantities/rules.js";
import { toldRules } from "./told/rules.js";

/** The layers of the grammar in the order in which they are applied; names are found between the lower and the upper. */
export const layers = {
  lower: [
    new Layer("numbers", numberRules),
    new Layer("decimals", decimalRules),
    new Layer("figures", figureRules),
    new Layer("lists of figures", listRules),
    new Layer("periods", simplePeriods),
    new Layer("compound periods", [...compoundPeriods, ...vagueSpans]),
    new Layer("ranges of periods", periodRanges),
    new Layer("bases", baseRules),
    new Layer("comparisons", comparisonRules),
  ],
  upper: [new Layer("told", toldRules), ...claimLayers],
};
