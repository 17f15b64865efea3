import type { InputFormat } from "../intake/format.js";
import type { Problem } from "../intake/problem.js";
import { readReleases } from "../intake/read-releases.js";
import { findSources, type Source } from "../intake/sources.js";
import type { Release } from "../model/release.js";

/** A batch is closed at so many releases or characters, whichever comes first. */
const BATCH_RELEASES = 64;
const BATCH_CHARS = 256 * 1024;

/** The options that say what to take from files. */
export interface IntakeOptions {
  readonly since?: string;
  readonly until?: string;
  readonly input?: InputFormat;
  readonly date?: string;
}

/** What files hold, in batches. */
export interface Intake {
  /** Bytes in all; `null` where nobody knows. */
  readonly size: number | null;
  /** Releases found so far, wanted or not. */
  readonly found: number;
  batches(told: {
    problem: (problem: Problem) => void;
    bytes: (n: number) => void;
  }): AsyncGenerator<Release[]>;
}

/** Opens files, directories and standard input. */
export async function openIntake(paths: readonly string[], options: IntakeOptions): Promise<Intake> {
  const sources = await findSources(paths);
  let found = 0;
  return {
    size: totalSize(sources),
    get found() {
      return found;
    },
    async *batches(told) {
      let batch: Release[] = [];
      let chars = 0;
      for (const source of sources) {
        if (!isSource(source)) {
          told.problem(source);
          continue;
        }
        for await (const { release, problem } of readReleases(source, { ...options, onBytes: told.bytes })) {
          if (problem !== undefined) told.problem(problem);
          else {
            found++;
            if (!within(release.date, options)) continue;
            batch.push(release);
            chars += release.body.length;
            if (batch.length < BATCH_RELEASES && chars < BATCH_CHARS) continue;
            yield batch;
            batch = [];
            chars = 0;
          }
        }
      }
      if (batch.length > 0) yield batch;
    },
  };
}

function isSource(found: Source | Problem): found is Source {
  return "open" in found;
}

function totalSize(sources: readonly (Source | Problem)[]): number | null {
  let total = 0;
  for (const source of sources) {
    if (!isSource(source)) continue;
    if (source.size === null) return null;
    total += source.size;
  }
  return total;
}

/** Whether a release's date is within `--since` and `--until`, each a day, month or year. */
function within(date: string, { since, until }: IntakeOptions): boolean {
  if (since !== undefined && date < since) return false;
  return until === undefined || date.slice(0, until.length) <= until;
}
