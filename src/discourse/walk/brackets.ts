import type { Walk } from "./state.js";

/** Begins a bracket: what it says is about the name or figure right before it. */
export function openBracket(walk: Walk, at: number): void {
  walk.brackets.push({
    current: walk.current,
    open: walk.open,
    base: walk.base,
    period: walk.period,
    component: walk.component,
    basis: walk.basis,
    inAdjunct: walk.inAdjunct,
  });
  const told = walk.drafts.at(-1)?.told;
  if (told?.last === at && walk.open.length > 0)
    walk.current = walk.drafts.filter((d) => d.told === told).map((d) => d.subject);
  else if (walk.lastTopic && (walk.lastTopicEnd === at || walk.open.length === 0))
    walk.current = walk.lastTopic;
  // "Germany (€112.1 bn in January-June), followed by Ireland (€33.5 bn)": the time of the first holds for its list.
  if (walk.listPeriod && walk.period === walk.listPeriod.outside) walk.period = walk.listPeriod.inside;
  walk.dated = walk.lastDated === at ? walk.lastBase : null;
  walk.open = [];
}

/** Ends a bracket: what was in force before it is so again. */
export function closeBracket(walk: Walk, at: number): void {
  walk.dated = null;
  const outside = walk.brackets.pop();
  if (!outside) return;
  walk.current = outside.current;
  walk.open = outside.open;
  walk.base = outside.base;
  if (walk.period !== outside.period) {
    if (walk.period?.t === "months") walk.listPeriod = { inside: walk.period, outside: outside.period };
    walk.setPeriod(outside.period, at);
  }
  walk.component = outside.component;
  walk.basis = outside.basis;
  walk.inAdjunct = outside.inAdjunct;
  walk.lastTopicEnd = -1;
}
