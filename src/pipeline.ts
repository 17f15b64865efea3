import { Chart } from "./chart/chart.js";
import { seed } from "./chart/seed.js";
import { namesOf } from "./discourse/calendar.js";
import { Cast } from "./discourse/cast.js";
import { claimsOf } from "./discourse/claims/claims.js";
import { membershipsIn } from "./discourse/memberships/memberships.js";
import { ownStep } from "./discourse/own-step.js";
import { quotationsIn } from "./discourse/quotations/quotations.js";
import { readRegisters } from "./discourse/registers/registers.js";
import { findScope } from "./discourse/scope.js";
import { statusOf } from "./discourse/status.js";
import { walkThrough } from "./discourse/walk/walk.js";
import { explanation, type Worked } from "./facts/explanation.js";
import { factsOf } from "./facts/facts.js";
import { ledger } from "./facts/ledger.js";
import { agreements } from "./facts/registers/agreements.js";
import { barriers } from "./facts/registers/barriers.js";
import { events } from "./facts/registers/events.js";
import { memberships } from "./facts/registers/memberships.js";
import { programmes } from "./facts/registers/programmes.js";
import { quotes } from "./facts/registers/quotes.js";
import { unknownNames } from "./facts/unknown-names.js";
import { layers } from "./grammar/layers.js";
import { findMentions } from "./grammar/mentions/mentions.js";
import { findTopics } from "./grammar/topics/topics.js";
import { lexicon } from "./lexicon/index.js";
import type { Explanation } from "./model/explanation.js";
import type { Reading } from "./model/fact.js";
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
function work({ title, date, id, body }: Release): Worked {
  // Text and grammar: what each sentence of the body says, and the title as one sentence.
  const tokens = tokenize(body, lexicon.vocabulary);
  const cut = sentences(tokens);
  const chart = new Chart(tokens);
  for (const sentence of cut) read(chart, sentence);
  const heading = new Chart(tokenize(title, lexicon.vocabulary));
  const { count } = heading.tokens;
  read(heading, { first: 0, last: count, opensBlock: true });

  // Who is named, sentence by sentence, and whom the names mean in this release.
  const named = cut.map(({ first, last }) => findMentions(chart, first, last));
  const cast = new Cast(named, date);

  // Discourse: what sentences leave open, and what the release says of all its figures.
  const { scope, main } = findScope(chart, cut, heading, count, date);
  const walks = walkThrough(chart, cut, scope);
  const claims = claimsOf(chart, walks, scope);
  const clock = { date, main, last: null, cumulative: null, names: namesOf(heading, chart) };
  const step = ownStep(
    chart,
    cut,
    walks.flatMap(({ walked }) => walked.drafts),
    clock,
  );
  const status = statusOf(chart, cut);

  // Facts, and the ledger of what was read.
  const told = walks.map(({ walked }, i) => ({ drafts: walked.drafts, claims: claims[i]! }));
  const made = factsOf(told, { release: { title, date, id }, tokens, clock, step, status });
  const ref = { title, date, id };
  const quoted = quotationsIn(chart, cut, named, cast);
  const registers = readRegisters({ chart, sentences: cut, named, cast, quoted, date });
  const registered = [
    ...events(registers.events, tokens, ref),
    ...agreements(registers.agreements, tokens, ref),
    ...programmes(registers.programmes, tokens, ref),
    ...memberships(membershipsIn(chart, cut, named, cast, clock), tokens, ref),
    ...barriers(registers.barriers, tokens, ref),
    ...quotes(quoted, tokens, ref),
  ];
  const facts = [...made.facts, ...registered.map(({ fact }) => fact)];
  const reading = {
    facts,
    because: [...made.because, ...registered.map(({ because }) => because)],
    unknownNames: unknownNames(made.facts),
    ledger: ledger(chart, cut, facts),
  };
  return {
    chart,
    sentences: cut,
    cast,
    mentions: walks.map(({ walked }) => walked.mentions),
    clock,
    reading,
  };
}

/** Fills a chart with the spans of one sentence: words, then what the rules build of them, names between their layers. */
function read(chart: Chart, { first, last }: Sentence): void {
  seed(chart, first, last);
  for (const layer of layers.lower) layer.apply(chart, first, last);
  findTopics(chart, first, last);
  for (const layer of layers.upper) layer.apply(chart, first, last);
}
