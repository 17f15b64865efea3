import { hasPartner, isInvestment, isSales } from "../measures.js";
import type { WordRule } from "./word.js";

// Measure words that several series share: "surplus", "production", "arrivals", "sales".

/**
 * A surplus is one of what the sentence tells of: of services, of the current account.
 * "Shipments to the US gained 8.5 percent, leaving a surplus of 696 billion": with the US.
 */
const balance: WordRule = (word, { current, nested }) => {
  if (!word.item.open || !nested || current === null) return word;
  const ofBalance = current.measure?.endsWith("_balance");
  const ofPart = current.counterpart_area || current.activity === "services";
  if (!ofBalance && !ofPart && current.measure !== "total_trade") return word;
  return { ...word, measure: ofBalance ? current.measure : word.measure, theirs: true };
};

/** In a release on industrial production, what was produced is counted by its index. */
const production: WordRule = (word, { scope }) =>
  scope.measure === "industrial_production" && (word.item.open || word.item.verb)
    ? { ...word, measure: scope.measure }
    : word;

/** What arrives is investment in a release on it, and goods in any other. */
const arrivals: WordRule = (word, { scope }) => ({
  ...word,
  measure: isInvestment(scope.measure) ? "fdi_arrived" : "imports",
});

/** Sales are those that the release counts; in a release on trade what was sold went abroad. */
const sales: WordRule = (word, { current, scope }) => {
  if (!word.item.open) return word;
  const abroad = word.item.verb && hasPartner(scope.measure) ? "exports" : null;
  const counted = [scope.sales, current?.measure, abroad, scope.measure].find(
    (measure) => isSales(measure) || measure === "exports",
  );
  return { ...word, measure: counted ?? word.measure };
};

/** What was shipped was sold, at home too; beside exports it was exported: "Exports fell; Hyundai shipped 85,000 units". */
const shipped: WordRule = (word, context) =>
  context.current?.measure === "exports"
    ? { ...word, measure: "exports" }
    : sales({ ...word, measure: "sales" }, context);

/** Which of several series an open measure word tells. */
export const openWords: WordRule = (word, context) => {
  switch (word.measure) {
    case null:
      return word;
    case "trade_balance":
      return balance(word, context);
    case "production":
      return production(word, context);
    case "arrivals":
      return arrivals(word, context);
    case "shipped":
      return shipped(word, context);
    default:
      return sales(word, context);
  }
};
