import { Chart } from "./chart/chart.js";
import { type Base, COMPARISON } from "./chart/kinds.js";
import { seed } from "./chart/seed.js";
import {
  basePeriod,
  type Clock,
  leadsUpTo,
  lengthOf,
  monthsOf,
  namesOf,
  resolve,
  stepBetween,
} from "./discourse/calendar.js";
import { claimsIn } from "./discourse/claims/claims.js";
import type { ClaimMemory } from "./discourse/claims/draft.js";
import { findScope } from "./discourse/scope.js";
import type { Draft } from "./discourse/walk/draft.js";
import { walkThrough } from "./discourse/walk/walk.js";
import { claim, toldByNumbers } from "./facts/claims.js";
import { explanation, type Worked } from "./facts/explanation.js";
import { ledger } from "./facts/ledger.js";
import { type Edition, observation } from "./facts/observations.js";
import { unknownNames } from "./facts/unknown-names.js";
import { layers } from "./grammar/layers.js";
import { findTopics } from "./grammar/topics/topics.js";
import { lexicon } from "./lexicon/index.js";
import type { Explanation } from "./model/explanation.js";
import type { Because, Fact, Observation, Reading, Status } from "./model/fact.js";
import type { Release } from "./model/release.js";
import { type Sentence, sentences } from "./text/sentences.js";
import { tokenize } from "./text/tokens.js";

export type { ExplainedSentence, Explanation, SpanNode } from "./model/explanation.js";

/** Reads one release: every statistic and claim in its body, each tied to its words. Never throws on odd prose. */
export function readRelease(release: Release): Reading {
  return work(release).reading;
}

/** The way from a release's words to its facts: the spans found in each sentence, and how each dimension was come by. */
export function explain(release: Release): Explanation {
  return explanation(work(release));
}

/** The reading steps, in their order. */
function work(release: Release): Worked {
  const tokens = tokenize(release.body, lexicon.vocabulary);
  const cut = sentences(tokens);
  const chart = new Chart(tokens);
  for (const s of cut) chartSentence(chart, s);
  const titleTokens = tokenize(release.title, lexicon.vocabulary);
  const title = new Chart(titleTokens);
  chartSentence(title, { first: 0, last: titleTokens.count, opensBlock: true });
  const { scope, main } = findScope(chart, cut, title, titleTokens.count, release.date);
  const walks = walkThrough(chart, cut, scope);
  const drafts = walks.flatMap((w) => w.walked.drafts);
  const clock = {
    date: release.date,
    main,
    last: null as string | null,
    cumulative: null as string | null,
    names: namesOf(chart, title),
  };
  const edition: Edition = {
    release: { title: release.title, date: release.date, id: release.id },
    tokens,
    clock,
    step: ownStep(chart, cut, drafts, clock),
    status: statusOf(chart, cut),
  };
  const facts: Fact[] = [];
  const because: Because[] = [];
  const units = { count: null as string | null, money: null as string | null };
  const ranked: ClaimMemory = { ranked: null };
  for (const { sentence, before, walked } of walks) {
    const claims = claimsIn(chart, sentence, walked, before, scope, ranked);
    const bounds = new Set(claims.flatMap((c) => (c.claimed.figure ? [c.claimed.figure.first] : [])));
    const told = new Map<Draft, Observation>();
    for (const draft of walked.drafts) {
      const made = observation(draft, edition, units);
      if (!made) continue;
      told.set(draft, made.fact);
      const unit = made.fact.unit_measure;
      if (draft.figure.currencies) units.money = unit;
      else if (unit !== "percent" && unit !== "percentage_points") units.count = unit;
      if (draft.period && draft.as !== "base" && made.fact.time_period) {
        clock.last = made.fact.time_period;
        if (leadsUpTo(made.fact.time_period, main)) clock.cumulative = clock.last;
      }
      // "over $60 billion" is a threshold, which is a claim.
      if (draft.figure.approx || bounds.has(draft.figure.first)) continue;
      facts.push(made.fact);
      because.push(made.because);
    }
    for (const draft of claims) {
      const made = claim(draft, draft.draft ? (told.get(draft.draft) ?? null) : null, edition, units.count);
      if (!made) continue;
      facts.push(made.fact);
      because.push(made.because);
    }
  }
  settleSecondReadings(facts);
  const needless = toldByNumbers(facts);
  if (needless.size > 0) {
    const kept = facts.flatMap((f, i) => (needless.has(f) ? [] : [i]));
    because.splice(0, because.length, ...kept.map((i) => because[i]!));
    facts.splice(0, facts.length, ...kept.map((i) => facts[i]!));
  }
  const reading = { facts, because, unknownNames: unknownNames(facts), ledger: ledger(chart, cut, facts) };
  return { chart, sentences: cut, mentions: walks.map(({ walked }) => walked.mentions), clock, reading };
}

const PROVISIONAL = new Set(["preliminary", "provisional", "provisionally", "tentative", "preliminarily"]);
const FLASH = new Set(["first", "flash", "advance", "advanced", "early"]);
for (const word of [...PROVISIONAL, ...FLASH, "estimate", "estimates", "data", "figures", "reading", "print"])
  lexicon.vocabulary.intern(word);

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

/**
 * The step that changes are told in where a sentence says none: that of the first comparison of the body, in words
 * ("year on year") or by date ("than in September 2024").
 */
function ownStep(chart: Chart, cut: readonly Sentence[], drafts: readonly Draft[], clock: Clock): string {
  if (clock.main && lengthOf(clock.main) === 3 && clock.main.includes("/")) return "qoq";
  const monthly = clock.main !== null && lengthOf(clock.main) === 1;
  const stepOf = (base: Base): string | null => {
    // A month is not told against three: that comparison is of another figure.
    if (base.step) return monthly && base.step === "qoq" ? null : base.step;
    const other =
      base.period && base.period.t !== "day" && base.period.t !== "days" ? resolve(base.period, clock) : null;
    if (!clock.main || !other || other === clock.main || !monthsOf(other) || !monthsOf(clock.main))
      return null;
    const step = stepBetween(clock.main, basePeriod(base, clock.main, clock) ?? other);
    return step.startsWith("vs_") ? null : step;
  };
  // "up $0.7 billion from $53.3 billion in August", "following a 3.7% decline in June" compare as "from August" does.
  const bases = drafts.filter((d) => d.as === "base" && d.base && (monthly || d.figure.unit !== "percent"));
  const told = new Map<number, Base | null>();
  for (const {
    told: { first },
    base,
  } of bases)
    if (!told.has(first)) told.set(first, base);
  for (const s of cut) {
    for (let i = s.first; i < s.last; i++) {
      const base = chart.longest(i, COMPARISON)?.value ?? told.get(i);
      const step = base ? stepOf(base) : null;
      if (step) return step;
    }
  }
  // An office that sets three months against the three before tells its months against the month before.
  const sequential = cut.some((s) => {
    for (let i = s.first; i < s.last; i++)
      if (
        chart.longest(i, COMPARISON)?.value.step === "qoq" ||
        chart.longest(i, COMPARISON)?.value.period?.t === "to"
      )
        return true;
    return false;
  });
  return monthly && sequential ? "mom" : "yoy";
}

const CURRENCY_TERMS: Readonly<Record<string, string>> = {
  USD: "dollar_terms",
  KRW: "won_terms",
  INR: "rupee_terms",
  CNY: "yuan_terms",
  JPY: "yen_terms",
  EUR: "euro_terms",
};
const SECOND = new Set(["seasonally_adjusted", "calendar_adjusted", "trend", "dollar_terms", "yuan_terms"]);

/**
 * A series told in two ways carries the way as `component` the second time only; told in one way, it needs none
 * (the contract's rule).
 */
function settleSecondReadings(facts: readonly Fact[]): void {
  const seen = new Set<string>();
  const money = new Map<string, string>();
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
    if (!f.component) seen.add(key);
  }
}
