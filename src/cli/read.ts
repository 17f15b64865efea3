import { availableParallelism } from "node:os";
import type { InputFormat } from "../intake/format.js";
import { type Problem, problemLine } from "../intake/problem.js";
import { readReleases } from "../intake/read-releases.js";
import { findSources, type Source } from "../intake/sources.js";
import type { Release } from "../model/release.js";
import { EXIT } from "./exit.js";
import { write } from "./output.js";
import type { OutputFormat, PrinterOptions } from "./print/printer.js";
import { printerFor } from "./print/printer-for.js";
import { addTotals, noTotals } from "./print/totals.js";
import { progressOf } from "./progress.js";
import { terminalOf } from "./terminal.js";
import { type Runner, runHere } from "./work/batch.js";
import { inOrder } from "./work/in-order.js";

/** The options of `bellwether read`, as the command line states them. */
export interface ReadOptions {
  readonly format?: OutputFormat;
  readonly kind?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly input?: InputFormat;
  readonly date?: string;
  readonly jobs?: number;
  readonly unread?: boolean;
  readonly quiet?: boolean;
}

/** A batch is closed at so many releases or characters, whichever comes first. */
const BATCH_RELEASES = 64;
const BATCH_CHARS = 256 * 1024;
/** Below so many characters, starting threads takes longer than reading. */
const WORTH_THREADS = 1024 * 1024;

/** `bellwether read`: prints the facts (or the ledger) of every release found; returns the exit status. */
export async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const sources = await findSources(paths);
  const printing: PrinterOptions = {
    format: options.format ?? (process.stdout.isTTY ? "table" : "jsonl"),
    unread: options.unread ?? false,
    kinds: options.kind ?? null,
    terminal: terminalOf(process.stdout, process.env),
    totals: !options.quiet,
  };
  const progress = await progressOf(totalSize(sources), options.quiet ?? false);
  let problems = 0;
  let releases = 0;
  const report = (problem: Problem): void => {
    problems++;
    progress.line(problemLine(problem));
  };

  async function* batches(): AsyncGenerator<Release[]> {
    let batch: Release[] = [];
    let chars = 0;
    for (const source of sources) {
      if (!isSource(source)) {
        report(source);
        continue;
      }
      for await (const { release, problem } of readReleases(source, { ...options, onBytes: progress.add })) {
        if (problem !== undefined) report(problem);
        else {
          releases++;
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
  }

  const printer = await printerFor(printing);
  const totals = noTotals();
  const team = new Team(printing, options.jobs ?? null);
  let empty = true;
  await write(printer.head);
  for await (const result of inOrder(
    batches(),
    (batch) => team.run(batch),
    () => team.atOnce,
  )) {
    addTotals(totals, result.totals);
    for (const problem of result.problems) report(problem);
    if (result.text === "") continue;
    await write(empty ? result.text : printer.between + result.text);
    empty = false;
  }
  await write(printer.tail(totals, empty));
  progress.stop();
  await team.close();
  if (releases === 0) return EXIT.failed;
  return problems > 0 ? EXIT.someRejected : EXIT.ok;
}

/** Reads here until the input has proved to be large, then in worker threads; `jobs` settles it beforehand. */
class Team implements Runner {
  readonly #printing: PrinterOptions;
  readonly #jobs: number;
  #here: Runner | null = null;
  #pool: Runner | null = null;
  #charsBeforePool: number;

  constructor(printing: PrinterOptions, jobs: number | null) {
    this.#printing = printing;
    this.#jobs = jobs ?? availableParallelism();
    this.#charsBeforePool = jobs === null ? WORTH_THREADS : 0;
  }

  /** How many batches may be under way: enough that no worker waits for the next. */
  get atOnce(): number {
    return this.#pool === null ? 1 : this.#jobs * 3;
  }

  async run(batch: readonly Release[]): ReturnType<Runner["run"]> {
    if (this.#jobs > 1 && this.#pool === null && this.#charsBeforePool <= 0)
      this.#pool = (await import("./work/pool.js")).runInPool(this.#jobs, this.#printing);
    if (this.#pool !== null) return this.#pool.run(batch);
    for (const release of batch) this.#charsBeforePool -= release.body.length;
    this.#here ??= await runHere(this.#printing);
    return this.#here.run(batch);
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }
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
function within(date: string, { since, until }: ReadOptions): boolean {
  if (since !== undefined && date < since) return false;
  return until === undefined || date.slice(0, until.length) <= until;
}
