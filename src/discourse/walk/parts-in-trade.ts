import { ORDINAL_WORD } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { hasPartner } from "../measures.js";
import { subjectOf } from "./context.js";
import type { Walk } from "./state.js";

/** What the parts that partners play say of the flow: a supplier's goods are imports, a market's are exports. */
const FLOW_OF = new Map([
  ["supplier", "imports"],
  ["suppliers", "imports"],
  ["market", "exports"],
  ["markets", "exports"],
  ["destination", "exports"],
  ["destinations", "exports"],
  ["buyer", "exports"],
  ["buyers", "exports"],
  ["customer", "exports"],
  ["importer", "exports"],
  ["outlet", "exports"],
]);
/** Measures of a release that tells of both directions. */
const BOTH_WAYS = new Set(["exports", "imports", "trade_balance", "total_trade"]);
const LEADING = new Set(["top", "main", "leading", "biggest", "largest", "important", "first", "principal"]);
/** How far before the part its superlative may stand: "largest single export market". */
const SUPERLATIVE_TOKENS = 3;

const flowAt = (walk: Walk, i: number): string | undefined =>
  walk.token(i)?.text === "source" && walk.token(i + 2)?.text === "imports"
    ? "imports"
    : FLOW_OF.get(walk.token(i)?.text ?? "");

/** "the largest supplier", "the second-biggest export market": a part in trade, with its rank. */
export function isPartInTrade(walk: Walk, i: number): boolean {
  const { measure, sales } = walk.scope;
  const trades = hasPartner(measure) || sales === "domestic_sales";
  if (!flowAt(walk, i) || !trades || measure?.startsWith("fdi")) return false;
  // "Among suppliers, Taiwan (+50.6%) …"
  if (walk.token(i - 1)?.text === "among") return true;
  for (let k = i - 1; k >= i - SUPERLATIVE_TOKENS; k--)
    if (
      LEADING.has(walk.token(k)?.text ?? "") ||
      walk.classes(k) & WordClass.claimExtreme ||
      walk.chart.has(k, ORDINAL_WORD)
    )
      return true;
  return false;
}

/** What is told behind a partner's part is of its flow: "China was the largest supplier, with goods valued at $10.7 billion". */
export function takePartInTrade(walk: Walk, i: number): void {
  const flow = flowAt(walk, i)!;
  const { measure: own } = walk.scope;
  // Orders and domestic exports are what their release calls them.
  const measure = flow === "exports" && hasPartner(own) && !BOTH_WAYS.has(own!) ? own! : flow;
  const partner = walk.fronted ?? walk.current?.[0]?.counterpart_area ?? undefined;
  walk.current = [subjectOf(walk, { measure, partner }, null, false)];
  walk.open = [];
}
