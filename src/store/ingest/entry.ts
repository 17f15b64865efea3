import { createHash } from "node:crypto";
import { type Fact, isStatistic, type Observation, type Reading } from "../../model/fact.js";
import type { Release } from "../../model/release.js";
import { labelsOf } from "../identity/labels.js";
import { issuerOf } from "../identity/providers.js";
import { type SeriesIdentity, seriesOf } from "../identity/series-key.js";
import { SUBJECT_COLUMNS, type Subject, subjectKey } from "../identity/subject.js";
import { type Derived, derived } from "./derive.js";
import { wordsOf } from "./words.js";

/** A fact as it is stored: columns, and what has no column as JSON. */
export interface FactEntry {
  readonly kind: string;
  readonly subject: { readonly key: string; readonly dimensions: Subject } | null;
  readonly series: SeriesIdentity | null;
  /** Whether it is the first in its text to state its series and period: only then it is a vintage. */
  readonly first: boolean;
  readonly time_period: string | null;
  readonly transformation: string | null;
  readonly value: number | null;
  readonly unit_measure: string | null;
  readonly unit_mult: number | null;
  readonly decimals: number | null;
  readonly status: string | null;
  readonly claim: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule: string;
  readonly more: string | null;
}

/** A release with its reading, ready to be stored. Plain data: worker threads send it. */
export interface Entry {
  readonly key: string;
  readonly title: string;
  readonly date: string;
  readonly body: string;
  readonly category: string | null;
  readonly url: string | null;
  readonly provider: string | null;
  /** SHA-256 of the text, see `textHash`. */
  readonly sha256: string;
  readonly labels: string;
  readonly words: readonly string[];
  /** The program that read it. */
  readonly reader: string;
  readonly numbers: { readonly read: number; readonly excused: number; readonly unread: number };
  /** The unread numbers, as JSON of `{start, end, text}`. */
  readonly unread: string;
  readonly unknownNames: string;
  readonly facts: readonly FactEntry[];
  readonly derived: readonly Derived[];
  /** SHA-256 of all that was read: whether another reader reads the same. */
  readonly factsSha256: string;
}

/**
 * A release as a store can keep it. NUL and lone surrogates exist in no database's text: each becomes U+FFFD, one for
 * one, so that offsets hold. Read the release that this returns, not the one before.
 */
export function storable(release: Release): Release {
  const clean = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, "\ufffd");
  return { ...release, title: clean(release.title), body: clean(release.body) };
}

/** What a text is known by: title and body, whatever their Unicode form and white space. Layout is no correction. */
export function textHash({ title, body }: Pick<Release, "title" | "body">): string {
  const text = (part: string): string => part.normalize("NFC").replace(/\s+/g, " ").trim();
  return createHash("sha256")
    .update(`${text(title)}\n${text(body)}`)
    .digest("hex");
}

/** Makes a release and what was read in it ready to be stored. `provider` names the issuer where the caller knows it. */
export function entryOf(
  release: Release,
  reading: Reading,
  { reader, provider = null }: { reader: string; provider?: string | null },
): Entry {
  const issuer = provider ?? issuerOf(release);
  const seen = new Set<string>();
  const facts = reading.facts.map((fact, i) => factEntry(fact, reading.because[i]?.rule ?? "", issuer, seen));
  const numbers = { read: 0, excused: 0, unread: 0 };
  for (const { state } of reading.ledger) numbers[state]++;
  const unread = reading.ledger.filter(({ state }) => state === "unread");
  const { title, date, body, category, url } = release;
  return {
    key: release.id,
    title,
    date,
    body,
    category,
    url,
    provider: issuer,
    sha256: textHash(release),
    labels: labelsOf({ date, category, provider: issuer }, reading.facts),
    words: wordsOf(title, body),
    reader,
    numbers,
    unread: JSON.stringify(unread.map(({ start, end, text }) => ({ start, end, text }))),
    unknownNames: JSON.stringify(reading.unknownNames),
    facts,
    derived: derived(reading.facts),
    factsSha256: factsHash(facts, numbers),
  };
}

/** All that tells one reading from another, in one hash. */
function factsHash(facts: readonly FactEntry[], { read, excused, unread }: Entry["numbers"]): string {
  const lines = facts.map((fact) => {
    const { kind, subject, series, time_period, transformation, value, unit_measure, unit_mult, decimals } =
      fact;
    const what = `${kind}|${subject?.key}|${series?.key}|${time_period}|${transformation}|${value}|${unit_measure}`;
    return `${what}|${unit_mult}|${decimals}|${fact.status}|${fact.start}|${fact.end}|${fact.rule}|${fact.more}`;
  });
  return createHash("sha256")
    .update(`${read} ${excused} ${unread}\n${lines.join("\n")}`)
    .digest("hex");
}

function factEntry(fact: Fact, rule: string, issuer: string | null, seen: Set<string>): FactEntry {
  const series = fact.kind === "observation" ? seriesOf(fact, issuer) : null;
  const point = series === null || !isStatistic(fact) ? "" : `${series.key} ${fact.time_period}`;
  const first = series !== null && !seen.has(point);
  if (first) seen.add(point);
  const { start, end, text } = fact.evidence;
  const observation: Partial<Observation> = fact.kind === "observation" ? fact : {};
  const own = fact as { value?: number; unit_measure?: string | null; unit_mult?: number };
  return {
    kind: fact.kind,
    subject: subjectOf(fact),
    series,
    first,
    time_period: isStatistic(fact) ? (fact.time_period ?? null) : null,
    transformation: observation.transformation ?? null,
    value: own.value ?? null,
    unit_measure: own.unit_measure ?? null,
    unit_mult: own.unit_mult ?? null,
    decimals: observation.decimals ?? null,
    status: observation.status ?? null,
    claim: fact.kind === "claim" ? fact.claim : null,
    start,
    end,
    text,
    rule,
    more: moreOf(fact),
  };
}

const subjects = new Map<string, NonNullable<FactEntry["subject"]>>();
const MOST_SUBJECTS = 8192;

/** Kinds without these dimensions (a meeting, a quotation) are about no subject. */
function subjectOf(fact: Fact): FactEntry["subject"] {
  if (!isStatistic(fact)) return null;
  const { ref_area, measure, product, counterpart_area, activity, component, basis } = fact;
  const dimensions: Subject = { ref_area, measure, product, counterpart_area, activity, component, basis };
  const key = subjectKey(dimensions);
  // One object for each subject: facts share it, and a thread's message holds it once.
  let known = subjects.get(key);
  if (known === undefined) {
    if (subjects.size === MOST_SUBJECTS) subjects.clear();
    known = { key, dimensions };
    subjects.set(key, known);
  }
  return known;
}

/** The fields that have columns. Whatever a reader adds to a fact later is kept with the rest. */
const IN_COLUMNS: ReadonlySet<string> = new Set([
  "kind",
  "release",
  "evidence",
  ...SUBJECT_COLUMNS,
  "time_period",
]);
const OF_OBSERVATIONS: ReadonlySet<string> = new Set([
  ...IN_COLUMNS,
  "transformation",
  "value",
  "unit_measure",
  "unit_mult",
  "decimals",
  "status",
]);
const ALWAYS: ReadonlySet<string> = new Set(["kind", "release", "evidence"]);

/** The fields that no column holds, as JSON in their own order; `null` where there are none. */
function moreOf(fact: Fact): string | null {
  const kept = fact.kind === "observation" ? OF_OBSERVATIONS : fact.kind === "claim" ? IN_COLUMNS : ALWAYS;
  const fields = fact as unknown as Record<string, unknown>;
  let more: Record<string, unknown> | null = null;
  for (const name in fields) {
    if (kept.has(name) || fields[name] === undefined) continue;
    more ??= {};
    more[name] = fields[name];
  }
  return more === null ? null : JSON.stringify(more);
}
