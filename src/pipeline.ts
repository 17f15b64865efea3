import { Chart } from "./chart/chart.js";
import { COMPARISON } from "./chart/kinds.js";
import { seed } from "./chart/seed.js";
import { walk, type Memory } from "./discourse/walk.js";
import { findScope } from "./discourse/scope.js";
import { type Edition, observation } from "./facts/observations.js";
import { layers } from "./grammar/layers.js";
import { findTopics } from "./grammar/topics/topics.js";
import { lexicon } from "./lexicon/index.js";
import type { Because, Fact, Reading, Status } from "./model/fact.js";
import type { Release } from "./model/release.js";
import { type Sentence, sentences } from "./text/sentences.js";
import { tokenize } from "./text/tokens.js";

/** Reads one release: every statistic and claim in its body, each tied to its words. Never throws on odd prose. */
export function readRelease(release: Release): Reading {
  const tokens = tokenize(release.body, lexicon.vocabulary);
  const cut = sentences(tokens);
  const chart = new Chart(tokens);
  for (const s of cut) chartSentence(chart, s);
  const titleTokens = tokenize(release.title, lexicon.vocabulary);
  const title = new Chart(titleTokens);
  chartSentence(title, { first: 0, last: titleTokens.count, opensBlock: true });
  const { scope, main } = findScope(chart, cut, title, titleTokens.count, release.date);
  const edition: Edition = {
    release: { title: release.title, date: release.date, id: release.id },
    tokens,
    clock: { date: release.date, main, last: null },
    step: defaultStep(chart, cut),
    status: statusOf(chart, cut),
  };
  const memory: Memory = { subject: null, unit: null };
  const facts: Fact[] = [];
  const because: Because[] = [];
  for (const s of cut) {
    const walked = walk(chart, s, memory, scope);
    for (const draft of walked.drafts) {
      if (draft.figure.approx) continue;
      const made = observation(draft, edition, null);
      if (!made) continue;
      facts.push(made.fact);
      because.push(made.because);
    }
  }
  return { facts, because, unknownNames: [], ledger: [] };
}

const PROVISIONAL = new Set(["preliminary", "provisional", "provisionally", "tentative", "preliminarily"]);
const FLASH = new Set(["first", "flash", "advance", "advanced", "early"]);
for (const word of [...PROVISIONAL, ...FLASH, "estimate", "estimates", "data", "figures", "reading", "print"]) lexicon.vocabulary.intern(word);

function chartSentence(chart: Chart, s: Sentence): void {
  seed(chart, s.first, s.last);
  for (const layer of layers.lower) layer.apply(chart, s.first, s.last);
  findTopics(chart, s.first, s.last);
  for (const layer of layers.upper) layer.apply(chart, s.first, s.last);
}

/** What the opening says of the data as a whole: "preliminary data", "first estimates". */
function statusOf(chart: Chart, cut: readonly Sentence[]): Status {
  const t = chart.tokens;
  const last = cut[Math.min(cut.length, 4) - 1]?.last ?? 0;
  for (let i = 0; i < last; i++) {
    const text = t.word[i]?.text;
    if (text && PROVISIONAL.has(text)) return "preliminary";
    if (text && FLASH.has(text) && /^(?:estimate|estimates|data|figures|reading|print)$/.test(t.word[i + 1]?.text ?? "")) return "estimate";
  }
  return "final";
}

function defaultStep(chart: Chart, cut: readonly Sentence[]): string {
  for (const s of cut) for (let i = s.first; i < s.last; i++) {
    const c = chart.longest(i, COMPARISON);
    if (c?.value.step) return c.value.step;
  }
  return "yoy";
}
