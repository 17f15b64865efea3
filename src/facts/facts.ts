import { leadsUpTo } from "../discourse/calendar.js";
import type { ClaimDraft } from "../discourse/claims/draft.js";
import type { Draft } from "../discourse/walk/draft.js";
import type { Because, Observation, Statistic } from "../model/fact.js";
import { claim, toldByNumbers } from "./claims.js";
import { type Edition, observation } from "./observations.js";
import { settleClaims } from "./second-claims.js";
import { settleSecondReadings } from "./second-readings.js";

/** What one sentence tells: its figures and its claims. */
export interface ToldSentence {
  readonly drafts: readonly Draft[];
  readonly claims: readonly ClaimDraft[];
}

/** The facts of a release in the order of its sentences, and for each why it was read. */
export interface Facts {
  readonly facts: readonly Statistic[];
  readonly because: readonly Because[];
}

/** Makes the facts of a release, each figure dated by those before it. */
export function factsOf(sentences: readonly ToldSentence[], edition: Edition): Facts {
  const made: { fact: Statistic; because: Because }[] = [];
  const units = { count: null as string | null, money: null as string | null };
  const { clock } = edition;
  for (const { drafts, claims } of sentences) {
    const bounds = new Set(claims.flatMap(({ claimed }) => (claimed.figure ? [claimed.figure.first] : [])));
    const told = new Map<Draft, Observation>();
    for (const draft of drafts) {
      const read = observation(draft, edition, units);
      if (!read) continue;
      const { fact } = read;
      told.set(draft, fact);
      const { unit_measure: unit } = fact;
      if (draft.figure.currencies) units.money = unit;
      else if (unit !== "percent" && unit !== "percentage_points") units.count = unit;
      if (draft.period && draft.as !== "base" && fact.time_period) {
        clock.last = fact.time_period;
        if (leadsUpTo(clock.last, clock.main)) clock.cumulative = clock.last;
      }
      // "over $60 billion" is a threshold, which is a claim.
      if (!draft.figure.approx && !bounds.has(draft.figure.first)) made.push(read);
    }
    for (const draft of claims) {
      const about = draft.draft ? (told.get(draft.draft) ?? null) : null;
      const read = claim(draft, about, edition, units.count);
      if (read) made.push(read);
    }
  }
  const facts = made.map(({ fact }) => fact);
  settleSecondReadings(facts);
  settleClaims(facts);
  const needless = toldByNumbers(facts);
  const kept = needless.size > 0 ? made.filter(({ fact }) => !needless.has(fact)) : made;
  return { facts: kept.map(({ fact }) => fact), because: kept.map(({ because }) => because) };
}
