import type { Chart, Span } from "../../chart/chart.js";
import { CLAIM, type Claimed, COMPARISON, PERIOD } from "../../chart/kinds.js";
import type { Sentence } from "../../text/sentences.js";
import { set, w } from "./words.js";

const MULTIPLE = /^(?:doubl|tripl|trebl|quadrupl|quintupl|halv)/;
const IN = w("in");
const LEADS_ON = set("to for at by in a an the its their growth further again double single digit pace rate");

/** Where two claims overlap, the one told by the more particular construction counts. */
const PRIORITY: Record<Claimed["claim"], number> = {
  count: 6,
  threshold: 5,
  since: 4,
  streak: 3,
  record: 2,
  direction: 1,
};

/** The claim spans of a sentence that stand: no two overlap. */
export function select(chart: Chart, s: Sentence): Span<Claimed>[] {
  const all: Span<Claimed>[] = [];
  for (let i = s.first; i < s.last; i++)
    if (chart.has(i, CLAIM))
      for (const span of chart.at(i))
        if (span.kind === CLAIM.id && span.last <= s.last) all.push(span as Span<Claimed>);
  if (all.length < 2) return all;
  const rank = (x: Span<Claimed>) => PRIORITY[x.value.claim] - (x.value.short ? 2.5 : 0);
  all.sort((a, b) => rank(b) - rank(a) || b.last - b.first - (a.last - a.first) || a.first - b.first);
  const chosen: Span<Claimed>[] = [];
  for (const span of all)
    if (!chosen.some((c) => c.first < span.last && span.first < c.last && !countedTogether(c, span)))
      chosen.push(span);
  chosen.sort((a, b) => a.first - b.first);
  // "grew for the fourth month running", "climbed to record highs": the verb tells what the claim behind it tells.
  return chosen.filter((span, i) => {
    const next = chosen[i + 1];
    if (
      span.value.claim !== "direction" ||
      span.value.bind !== "before" ||
      !next ||
      next.value.claim === "direction" ||
      next.value.claim === "count"
    )
      return true;
    // "more than doubled to a record": how much, no record tells.
    if (MULTIPLE.test(chart.tokens.word[span.last - 1]?.text ?? "")) return true;
    let k = span.last;
    // "fell in June for the first time in eight months"
    const period = chart.tokens.word[k] === IN ? chart.longest(k + 1, PERIOD) : null;
    if (period && period.last <= next.first) k = period.last;
    for (; k < next.first; k++) {
      // "grew year-on-year for the fourth month"
      const comparison = chart.longest(k, COMPARISON);
      if (comparison && comparison.last <= next.first) k = comparison.last - 1;
      else if (!LEADS_ON.has(chart.tokens.word[k]!)) return true;
    }
    return false;
  });
}

/** "Seven of 15 items and eight of nine regions registered gains": two counts that share their verb. */
const countedTogether = (a: Span<Claimed>, b: Span<Claimed>): boolean =>
  a.last === b.last &&
  a.first !== b.first &&
  a.value.claim === "count" &&
  a.value.all === true &&
  b.value.claim === "count";
