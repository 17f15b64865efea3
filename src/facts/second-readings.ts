import type { Fact, Observation } from "../model/fact.js";

/** What a level is told in, where the release tells it in another currency first. */
export const CURRENCY_TERMS: Readonly<Record<string, string>> = {
  USD: "dollar_terms",
  KRW: "won_terms",
  INR: "rupee_terms",
  CNY: "yuan_terms",
  JPY: "yen_terms",
  EUR: "euro_terms",
};
/** Ways to tell a series that a release may have told in another way before. */
export const SECOND = new Set([
  "seasonally_adjusted",
  "calendar_adjusted",
  "trend",
  "dollar_terms",
  "yuan_terms",
]);

/**
 * A series told in two ways carries the way as `component` the second time only; told in one way, it needs none
 * (the contract's rule).
 */
export function settleSecondReadings(facts: readonly Fact[]): void {
  const seen = new Set<string>();
  const money = new Map<string, string>();
  let before: Observation | null = null;
  for (const f of facts) {
    if (f.kind !== "observation") continue;
    const key = [
      f.ref_area,
      f.measure,
      f.product,
      f.counterpart_area,
      f.activity,
      f.basis,
      f.transformation,
      f.time_period,
      f.unit_measure === "percent",
    ].join(" ");
    if (f.component && SECOND.has(f.component) && !seen.has(key)) f.component = null;
    // A level in a second currency is the same level in that currency's terms.
    const terms =
      f.transformation === "level" && f.component === null && f.unit_measure !== null
        ? CURRENCY_TERMS[f.unit_measure]
        : undefined;
    if (terms) {
      const first = money.get(key);
      if (first === undefined) money.set(key, f.unit_measure!);
      else if (first !== f.unit_measure) f.component = terms;
    }
    // "amounted to 56.7 trillion won, down 9.1 percent": a change right behind a level is in that level's terms.
    else if (
      f.component === null &&
      f.unit_measure === "percent" &&
      seen.has(key) &&
      before?.component?.endsWith("_terms") &&
      before.time_period === f.time_period &&
      before.measure === f.measure &&
      before.product === f.product &&
      before.counterpart_area === f.counterpart_area
    )
      f.component = before.component;
    before = f;
    if (!f.component) seen.add(key);
  }
}
