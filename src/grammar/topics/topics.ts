import type { Chart } from "../../chart/chart.js";
import { AGENCY, MEASURE, ROLE } from "../../chart/kinds.js";
import { Cursor } from "./cursor.js";
import { nounPhraseAt } from "./noun-phrase.js";

/** Finds what a sentence's phrases are about, and adds a topic span for each to the chart. */
export function findTopics(chart: Chart, first: number, last: number): void {
  const cursor = new Cursor(chart, first, last);
  for (let i = first; i < last; ) {
    const passed = pastNoTopic(chart, i);
    if (passed > i) {
      i = passed;
      continue;
    }
    const span = nounPhraseAt(cursor, i);
    if (span) chart.add(span);
    i = Math.max(span?.last ?? 0, i + 1);
  }
}

/** "the Ministry of Trade, Industry and Energy", "trade talks" speak of no trade: where they end, if they begin here. */
function pastNoTopic(chart: Chart, i: number): number {
  const agency = chart.longest(i, AGENCY)?.last ?? 0;
  const role = chart.longest(i, ROLE);
  const none = role?.value.role === "none" ? role.last : 0;
  return agency || none >= (chart.longest(i, MEASURE)?.last ?? 0) ? Math.max(agency, none) : i;
}
