import { isDay } from "./intake/dates.js";
import type { InputFormat } from "./intake/format.js";
import type { Intake } from "./intake/parser.js";
import { readReleases as readSource } from "./intake/read-releases.js";
import { releaseId } from "./intake/release-id.js";
import { findSources } from "./intake/sources.js";
import type { Explanation } from "./model/explanation.js";
import type { Reading } from "./model/fact.js";
import type { Release } from "./model/release.js";
import { explain as explainRelease, readRelease } from "./pipeline.js";

export type { InputFormat } from "./intake/format.js";
export type { Intake } from "./intake/parser.js";
export type { Problem } from "./intake/problem.js";
export type { ExplainedSentence, Explanation, SpanNode } from "./model/explanation.js";
export type {
  Basis,
  Because,
  Claim,
  ClaimType,
  Dimensions,
  Evidence,
  Fact,
  LedgerEntry,
  Observation,
  Reading,
  Statistic,
  Status,
} from "./model/fact.js";
export type { Membership, PersonRef, Quote, RegisterFact } from "./model/register.js";
export type { Release, ReleaseRef } from "./model/release.js";

/** What a release needs to be read; what else a `Release` holds may be given as well. */
export interface ReleaseInput {
  /** Read for context only: no fact comes from a title. */
  readonly title?: string;
  /** The day it was published, `YYYY-MM-DD`: "last month" and "in September" are resolved against it. */
  readonly date: string;
  readonly body: string;
  readonly id?: string;
  readonly category?: string | null;
  readonly url?: string | null;
  readonly source?: Release["source"];
}

export interface TextOptions {
  /** The day the text was published, `YYYY-MM-DD`. Needed where the first argument is a string. */
  readonly date?: string;
  /** The text's title, for context. */
  readonly title?: string;
}

/**
 * Reads one release into facts, each with the words that state it. A pure function: it reads no file, keeps nothing
 * between calls, and never throws for what a text says. What the text leaves open is `null`.
 *
 * @param release a release, or the text of one, whose day `options` then names
 * @throws TypeError where the day is absent or none of the calendar, or the body is no string
 *
 * @example
 * import { read } from "bellwether";
 *
 * const body = "Korea's exports rose 12.7 percent year-on-year to USD 66.0 billion in September 2025.";
 * const { facts } = read(body, { date: "2025-10-01" });
 * for (const fact of facts) console.log(fact.measure, fact.time_period, fact.transformation, fact.value, fact.unit_measure);
 * // → exports 2025-09 yoy 12.7 percent
 * // → exports 2025-09 level 66 USD
 */
export function read(release: string | ReleaseInput, options: TextOptions = {}): Reading {
  return readRelease(releaseOf(release, options));
}

/**
 * Shows the way from the words to the facts: for each sentence the spans found in it, as trees, and for each fact where
 * its measure, product, partner and period came from.
 *
 * @throws TypeError as `read` does
 *
 * @example
 * import { explain } from "bellwether";
 *
 * const body = "Japan's exports rose 4.2 percent in September. Those to China gained 5.8 percent.";
 * const [, second] = explain(body, { date: "2025-10-22" }).sentences;
 * console.log(second.spans.map((span) => span.kind + " " + span.text).join("; "));
 * // → topic Those to China; told gained 5.8 percent
 */
export function explain(release: string | ReleaseInput, options: TextOptions = {}): Explanation {
  return explainRelease(releaseOf(release, options));
}

export interface IntakeOptions {
  /** The format; recognized from the content when absent. */
  readonly input?: InputFormat | null;
  /** The day to take for a plain text that names none. */
  readonly date?: string | null;
}

/**
 * Reads files of releases (board dumps, JSON Lines, plain text), one release at a time, so that a file may be as long as
 * it likes. `-` is standard input, a directory stands for the files in it. What cannot be read comes as a `problem` that
 * names file and line, between the releases.
 *
 * @example
 * import { read, readReleases } from "bellwether";
 *
 * let facts = 0;
 * for await (const { release, problem } of readReleases("examples/restated.txt")) {
 *   if (problem) console.error(problem.file, problem.line, problem.message);
 *   else facts += read(release).facts.length;
 * }
 * console.log(facts > 250);
 * // → true
 */
export async function* readReleases(
  paths: string | readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<Intake> {
  for (const source of await findSources([paths].flat())) {
    if ("open" in source) yield* readSource(source, options);
    else yield { problem: source };
  }
}

/** A release with all its fields; what a caller got wrong is told with the value and what was expected. */
function releaseOf(given: string | ReleaseInput, options: TextOptions): Release {
  if (typeof given !== "string" && (typeof given !== "object" || given === null))
    throw new TypeError(`release is ${given}; expected a text or an object with date and body`);
  const input: Partial<ReleaseInput> =
    typeof given === "string" ? { body: given, date: options.date, title: options.title } : given;
  const { title = "", date, body, category = null, url = null } = input;
  if (typeof body !== "string")
    throw new TypeError(`body is ${typeof body}; expected a string, the text of a release`);
  if (typeof date !== "string" || !isDay(date))
    throw new TypeError(`date is ${JSON.stringify(date)}; expected the day of publication, YYYY-MM-DD`);
  return {
    id: input.id ?? releaseId(title || body, date),
    title,
    date,
    body,
    category,
    url,
    source: input.source ?? { file: "<text>", line: 1 },
  };
}
