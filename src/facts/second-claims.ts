import type { Claim, Fact, Observation } from "../model/fact.js";
import { CURRENCY_TERMS, SECOND } from "./second-readings.js";

const seriesOf = (f: Claim | Observation): string =>
  [f.ref_area, f.measure, f.product, f.counterpart_area, f.activity, f.basis, f.time_period].join("\t");

/**
 * What observations carry of two ways to tell a series, claims of that series carry too: "hit a record level, seasonally
 * adjusted" has no component where the release tells it in that way only, and a bound in a second currency has its terms.
 */
export function settleClaims(facts: readonly Fact[]): void {
  const told = new Set<string>();
  const levels = new Map<string, Set<string>>();
  for (const f of facts) {
    if (f.kind !== "observation") continue;
    const series = seriesOf(f);
    if (f.component) told.add(`${series}\t${f.component}`);
    else if (f.transformation === "level" && f.unit_measure && CURRENCY_TERMS[f.unit_measure]) {
      const units = levels.get(series) ?? new Set<string>();
      levels.set(series, units.add(f.unit_measure));
    }
  }
  for (const f of facts) {
    if (f.kind !== "claim") continue;
    const series = seriesOf(f);
    if (f.component && SECOND.has(f.component) && !told.has(`${series}\t${f.component}`)) f.component = null;
    const { unit_measure: unit } = f;
    const units = levels.get(series);
    if (f.component === null && unit && units && !units.has(unit) && CURRENCY_TERMS[unit])
      f.component = CURRENCY_TERMS[unit]!;
  }
}
