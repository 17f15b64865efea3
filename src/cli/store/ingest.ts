import { type Problem, problemLine } from "../../intake/problem.js";
import type { Release } from "../../model/release.js";
import type { Entry } from "../../store/ingest/entry.js";
import { storable, textHash } from "../../store/ingest/entry.js";
import type { Outcome, Store } from "../../store/port.js";
import { EXIT } from "../exit.js";
import { type IntakeOptions, openIntake } from "../intake.js";
import { write } from "../output.js";
import { counted } from "../print/table.js";
import { type Progress, progressOf } from "../progress.js";
import { painter, terminalOf } from "../terminal.js";
import { version } from "../version.js";
import { inOrder } from "../work/in-order.js";
import type { ReadForStore, StoreReading } from "../work/read-for-store.js";
import { Team } from "../work/team.js";
import { type StoreOption, withStore } from "./location.js";

export interface IngestOptions extends IntakeOptions, StoreOption {
  readonly jobs?: number;
  readonly publisher?: string;
  readonly reread?: boolean;
  readonly quiet?: boolean;
  readonly format?: "table" | "json" | "jsonl";
}

/** One transaction stores at least so many releases or facts: enough that its cost is shared, few enough to wait for. */
const BATCH_ENTRIES = 500;
const BATCH_FACTS = 10_000;

/** What an ingest did. */
export interface Summary {
  new: number;
  changed: number;
  reread: number;
  unchanged: number;
  rejected: number;
  facts: number;
}

/** `bellwether ingest`: reads releases over all cores, and stores them in batches; returns the exit status. */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<number> {
  const intake = await openIntake(paths, options);
  return await withStore(options, "write", async (store) => {
    const started = performance.now();
    const progress = await progressOf(intake.size, options.quiet ?? false, true);
    const run = new Run(store, options, progress);
    try {
      await run.all(intake.batches({ problem: run.report, bytes: progress.add }));
    } finally {
      progress.stop();
      await run.close();
    }
    const seconds = (performance.now() - started) / 1000;
    await writeSummary(run.summary, store.location, seconds, options);
    if (intake.found === 0) return EXIT.failed;
    return run.summary.rejected > 0 ? EXIT.someRejected : EXIT.ok;
  });
}

/** The options by which worker threads read for a store. */
export function storeReading({ publisher }: { publisher?: string }): StoreReading {
  return { reader: version(), provider: publisher ?? null };
}

/** Threads that read for a store. */
export function storeTeam(reading: StoreReading, jobs: number | null): Team<ReadForStore> {
  return new Team<ReadForStore>(
    {
      here: async () => {
        const { readForStore } = await import("../work/read-for-store.js");
        return (batch) => readForStore(batch, reading);
      },
      script: new URL("../work/store-worker.js", import.meta.url),
      options: reading,
    },
    jobs,
  );
}

class Run {
  readonly summary: Summary = { new: 0, changed: 0, reread: 0, unchanged: 0, rejected: 0, facts: 0 };
  readonly #store: Store;
  readonly #reading: StoreReading;
  readonly #reread: boolean;
  readonly #team: Team<ReadForStore>;
  readonly #progress: Progress;
  #waiting: Entry[] = [];
  #facts = 0;

  constructor(store: Store, options: IngestOptions, progress: Progress) {
    this.#store = store;
    this.#reading = storeReading(options);
    this.#reread = options.reread ?? false;
    this.#team = storeTeam(this.#reading, options.jobs ?? null);
    this.#progress = progress;
  }

  readonly report = (problem: Problem): void => {
    this.summary.rejected++;
    this.#progress.line(problemLine(problem));
  };

  async all(batches: AsyncIterable<Release[]>): Promise<void> {
    const read = inOrder(
      this.#unknown(batches),
      (batch) => this.#team.run(batch),
      () => this.#team.atOnce,
    );
    for await (const { entries, problems } of read) {
      for (const problem of problems) this.report(problem);
      this.#waiting.push(...entries);
      for (const { facts } of entries) this.#facts += facts.length;
      if (this.#waiting.length >= BATCH_ENTRIES || this.#facts >= BATCH_FACTS) await this.#write();
    }
    await this.#write();
  }

  async close(): Promise<void> {
    await this.#team.close();
  }

  /** Only texts that the store lacks are read: what it has would change nothing. */
  async *#unknown(batches: AsyncIterable<Release[]>): AsyncGenerator<Release[]> {
    const reader = this.#reread ? this.#reading.reader : null;
    for await (const batch of batches) {
      const texts = batch.map((release) => ({ key: release.id, sha256: textHash(storable(release)) }));
      const known = await this.#store.known(texts, reader);
      const unknown = batch.filter((_, i) => !known[i]);
      this.summary.unchanged += batch.length - unknown.length;
      if (unknown.length > 0) yield unknown;
    }
  }

  async #write(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#facts = 0;
    const { outcomes, facts } = await this.#store.ingest(batch, new Date());
    count(this.summary, outcomes, facts);
  }
}

/** Adds what became of a batch. */
export function count(summary: Summary, outcomes: readonly Outcome[], facts: number): void {
  for (const outcome of outcomes) summary[outcome]++;
  summary.facts += facts;
}

/** Says what was done: in words on a terminal, as JSON in a pipe. */
export async function writeSummary(
  summary: Summary,
  location: string,
  seconds: number,
  options: { format?: string; quiet?: boolean },
): Promise<void> {
  const format = options.format ?? (process.stdout.isTTY ? "table" : "jsonl");
  if (format !== "table") {
    await write(
      `${JSON.stringify({ ...summary, store: location, seconds: Math.round(seconds * 1000) / 1000 })}\n`,
    );
    return;
  }
  const terminal = terminalOf(process.stdout, process.env);
  const paint = painter(terminal);
  const parts = (["new", "changed", "reread", "unchanged", "rejected"] as const)
    .filter((name) => summary[name] > 0 || name === "new")
    .map((name) => `${summary[name].toLocaleString("en-US")} ${name === "reread" ? "read anew" : name}`);
  await write(
    `${paint("strong", parts.join(" · "))} · ${counted(summary.facts, "fact")} stored\n${paint("quiet", `${location} · ${seconds.toFixed(1)} s`)}\n`,
  );
}
