import { availableParallelism } from "node:os";
import { problemLine } from "../../intake/problem.js";
import { Queue, Workers } from "../../store/queue/queue.js";
import { EXIT } from "../exit.js";
import { startPool } from "../work/pool.js";
import type { ReadForStore } from "../work/read-for-store.js";
import { readForStore } from "../work/read-for-store.js";
import { count, type Summary, storeReading, writeSummary } from "./ingest.js";
import { type StoreOption, withStore } from "./location.js";
import { queueAddress } from "./queue.js";
import { told } from "./told.js";

export interface WorkerOptions extends StoreOption {
  readonly jobs?: number;
  readonly untilEmpty?: boolean;
  readonly quiet?: boolean;
  readonly format?: "table" | "json" | "jsonl";
}

const LOOK_MS = 500;

/** `bellwether worker`: reads what `ingest --queue` left, beside any number of others, until it is told to stop. */
export async function worker(options: WorkerOptions): Promise<number> {
  const address = queueAddress(options);
  const atOnce = options.jobs ?? availableParallelism();
  const summary: Summary = { new: 0, changed: 0, reread: 0, unchanged: 0, rejected: 0, facts: 0 };
  const started = performance.now();
  return await withStore(options, "write", async (store) => {
    const reading = storeReading({});
    const pool =
      atOnce === 1
        ? null
        : startPool<ReadForStore>(atOnce, new URL("../work/store-worker.js", import.meta.url), reading);
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const workers = await Workers.start(
      address,
      atOnce,
      async ({ releases, provider }) => {
        // Who issued a batch travels with it.
        const { entries, problems } =
          pool === null
            ? readForStore(releases, { ...reading, provider })
            : await pool.run(releases, provider);
        for (const problem of problems) say(problemLine(problem));
        summary.rejected += problems.length;
        const { outcomes, facts } = await store.ingest(entries, new Date());
        count(summary, outcomes, facts);
        if (!options.quiet)
          say(`${new Date().toISOString()} stored ${outcomes.length} releases, ${facts} facts`);
      },
      (error) =>
        say(`worker: ${error instanceof Error ? error.message : String(error)}; the job is tried again`),
    );
    const stopped = told();
    if (options.untilEmpty) {
      const queue = await Queue.open(address);
      while (!stopped.yes && (await queue.left()).waiting > 0) await Promise.race([stopped, pause(LOOK_MS)]);
      await queue.close();
    } else await stopped;
    await workers.stop();
    await pool?.close();
    await writeSummary(summary, store.location, (performance.now() - started) / 1000, options);
    return summary.rejected > 0 ? EXIT.someRejected : EXIT.ok;
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
