import type { Chart } from "../chart/chart.js";
import { lexicon } from "../lexicon/index.js";
import type { Status } from "../model/fact.js";
import type { Sentence } from "../text/sentences.js";

const PROVISIONAL = new Set(["preliminary", "provisional", "provisionally", "tentative", "preliminarily"]);
const FLASH = new Set(["first", "flash", "advance", "advanced", "early"]);
for (const word of [...PROVISIONAL, ...FLASH, "estimate", "estimates", "data", "figures", "reading", "print"])
  lexicon.vocabulary.intern(word);

/** How many sentences of a body may say what its data are. */
const OPENING_SENTENCES = 4;

/** What the opening says of the data as a whole: "preliminary data", "first estimates". */
export function statusOf(chart: Chart, sentences: readonly Sentence[]): Status {
  const t = chart.tokens;
  const last = sentences.slice(0, OPENING_SENTENCES).at(-1)?.last ?? 0;
  for (let i = 0; i < last; i++) {
    const text = t.word[i]?.text;
    if (text && PROVISIONAL.has(text)) return "preliminary";
    if (
      text === "estimates" &&
      t.word[i - 1]?.text !== "ministry" &&
      /^(?:from|by|released|published|of)$/.test(t.word[i + 1]?.text ?? "")
    )
      return "estimate";
    if (
      text &&
      FLASH.has(text) &&
      /^(?:estimate|estimates|data|figures|reading|print)$/.test(t.word[i + 1]?.text ?? "")
    )
      return "estimate";
  }
  return "final";
}
