import type { Chart } from "./chart.js";

/**
 * Whether no table tells anything of a token's word: it is in no vocabulary, or only the words of some rule's pattern ask for
 * it, and nothing was found to begin there (behind the first word of a name, look at the name). "support", "forum": what rules of one kind of fact name stays unknown to others.
 */
export function isUnknown(chart: Chart, i: number): boolean {
  const word = chart.tokens.word[i];
  return !word || (word.classes === 0 && chart.kinds[i] === 0);
}
