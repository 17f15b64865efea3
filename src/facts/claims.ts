import type { Period } from "../chart/kinds.js";
import { basePeriod, resolve } from "../discourse/calendar.js";
import type { ClaimDraft } from "../discourse/claims/draft.js";
import type { Because, Claim, Dimensions, Fact, Observation } from "../model/fact.js";
import { type Edition, evidenceOf, unitFor } from "./observations.js";

/**
 * A claim as a fact of the contract, and why it was read; `null` where nothing says what it is about.
 *
 * @param about the observation of the figure that it speaks of, where there is one
 */
export function claim(
  made: ClaimDraft,
  about: Observation | null,
  edition: Edition,
  lastCount: string | null,
): { fact: Claim; because: Because } | null {
  const { claimed, subject } = made;
  const dims = dimensions(made, about, edition);
  if (!dims?.measure) return null;
  const own = dims.time_period;
  const sign = made.draft ? made.draft.subject.sign : subject.sign;
  // A record deficit is a low of the balance.
  const way = sign === -1 && dims.measure.endsWith("_balance") ? -(claimed.way ?? 1) : (claimed.way ?? 1);
  const fact: Claim = {
    kind: "claim",
    release: edition.release,
    evidence: evidenceOf(edition.tokens, made.first, made.last),
    claim: claimed.claim,
    ...dims,
  };
  switch (claimed.claim) {
    case "direction":
      // A wider deficit is a lower balance.
      fact.direction = directionOf(
        (subject.sign === -1 && dims.measure.endsWith("_balance")
          ? -(claimed.way ?? 0)
          : (claimed.way ?? 0)) as 1 | -1 | 0,
      );
      break;
    case "record":
      fact.extreme = way === -1 ? "low" : "high";
      fact.over = claimed.over ?? null;
      fact.rank = claimed.rank ?? 1;
      if (claimed.among !== undefined) fact.among = claimed.among;
      break;
    case "streak":
      // A run of months is told of its last month.
      if (claimed.unit === "month" && own) fact.time_period = lastMonth(own);
      fact.n = claimed.n ?? null;
      fact.unit = claimed.unit ?? unitOf(own);
      fact.of = runOf(claimed.of ?? null, subject.sign === -1 && dims.measure.endsWith("_balance"));
      fact.state = claimed.ended ? "ended" : "running";
      break;
    case "since": {
      fact.extreme = claimed.first ? "first" : way === -1 ? "smallest" : "largest";
      fact.since = claimed.since ? sinceOf(claimed.since, own, edition) : null;
      fact.span = claimed.span ?? null;
      if (claimed.first) fact.of = claimed.of ?? null;
      break;
    }
    case "count":
      fact.direction = directionOf(claimed.way ?? 0);
      fact.n = claimed.n!;
      fact.of = claimed.total ?? null;
      fact.dimension = claimed.dimension;
      break;
    case "threshold": {
      const figure = claimed.figure!;
      fact.op = claimed.op;
      fact.value = figure.value;
      fact.unit_measure = unitFor(figure, made.draft?.subject ?? subject, edition.tokens, lastCount);
      fact.unit_mult = figure.mult;
      if (claimed.n !== undefined) {
        fact.n = claimed.n;
        fact.unit = claimed.unit ?? unitOf(own);
      }
      const average = averaged(made, edition);
      if (average) fact.basis = average;
      break;
    }
  }
  return { fact, because: { rule: made.span.rule, from: { ...subject.from } } };
}

/** A deficit that narrows is a balance that grows. */
const runOf = (of: ClaimDraft["claimed"]["of"], deficit: boolean) =>
  of === "growth" && deficit ? "decline" : of === "decline" && deficit ? "growth" : (of ?? null);

const CHANGES = new Set(["level", "previous"]);
const seriesOf = (f: Claim | Observation): string =>
  [f.ref_area, f.measure, f.product, f.counterpart_area, f.activity, f.component, f.time_period].join("\t");

/** Which directions some number of the release tells: they are no claims (the contract's rule). */
export function toldByNumbers(facts: readonly Fact[]): ReadonlySet<Fact> {
  const told = new Set<string>();
  for (const f of facts)
    if (f.kind === "observation" && !CHANGES.has(f.transformation) && f.basis !== "share" && f.value)
      told.add(`${seriesOf(f)}\t${f.value > 0 ? "up" : "down"}`);
  return new Set(
    facts.filter(
      (f) => f.kind === "claim" && f.claim === "direction" && told.has(`${seriesOf(f)}\t${f.direction}`),
    ),
  );
}

/** The period that a record reaches back to: a month without a year is the latest one before the claim's own. */
const sinceOf = (since: Period, own: string | null, { clock }: Edition) =>
  (since.t === "month" && since.y === null ? basePeriod({ step: null, period: since }, own, clock) : null) ??
  resolve(since, clock);

/** The last month of an interval of months. */
const lastMonth = (period: string): string => /^\d{4}-\d{2}\/(\d{4}-\d{2})$/.exec(period)?.[1] ?? period;

const directionOf = (way: 1 | -1 | 0) => (way === 1 ? "up" : way === -1 ? "down" : "flat");

/** The unit of a streak that does not print it: that of its period. */
function unitOf(period: string | null): "month" | "quarter" | "year" | null {
  if (!period) return null;
  return /^\d{4}$/.test(period)
    ? "year"
    : /-Q\d$/.test(period)
      ? "quarter"
      : /^\d{4}-\d{2}$/.test(period)
        ? "month"
        : null;
}

/** "averaging over $60 billion per month". */
function averaged({ first, last }: ClaimDraft, { tokens: t }: Edition): Claim["basis"] | null {
  const text = (i: number) => t.word[i]?.text ?? "";
  const per = /^(?:per|a|each|every)$/.test(text(last)) ? text(last + 1) : "";
  if (per === "month" && /^averag/.test(text(first - 1))) return "monthly_average";
  if (per === "month" && text(last) === "per") return "monthly_average";
  if (per === "day") return "daily_average";
  return null;
}

/** What a claim is about: all that its figure is about, or its subject in the period in force. */
function dimensions(made: ClaimDraft, fact: Observation | null, edition: Edition): Dimensions | null {
  const { subject, claimed } = made;
  const { clock } = edition;
  let time_period = fact ? fact.time_period : made.period ? resolve(made.period, clock) : clock.main;
  if (!fact && subject.period) time_period = resolve(subject.period, clock);
  if (claimed.until) time_period = `../${resolve(claimed.until, clock)}`;
  if (claimed.base) time_period = basePeriod(claimed.base, time_period, clock) ?? time_period;
  if (fact) {
    const { ref_area, measure, product, counterpart_area, activity, component, basis } = fact;
    return { ref_area, measure, product, counterpart_area, activity, component, basis, time_period };
  }
  const { ref_area, measure, product, counterpart_area, activity } = subject;
  return {
    ref_area,
    measure,
    product,
    counterpart_area,
    activity,
    component: subject.component ?? made.component,
    basis: made.basis ?? (subject.basis === "average" ? "monthly_average" : subject.basis),
    time_period,
  };
}
