import { problemLine } from "../../intake/problem.js";
import { storable, textHash } from "../../store/ingest/entry.js";
import { Queue } from "../../store/queue/queue.js";
import { EXIT, UsageError } from "../exit.js";
import { openIntake } from "../intake.js";
import { write } from "../output.js";
import { counted } from "../print/table.js";
import { progressOf } from "../progress.js";
import { version } from "../version.js";
import type { IngestOptions } from "./ingest.js";
import { locationOf, withStore } from "./location.js";

/** `bellwether ingest --queue`: leaves the reading to `bellwether worker`, wherever those run. */
export async function enqueue(paths: readonly string[], options: IngestOptions): Promise<number> {
  const address = queueAddress(options);
  const intake = await openIntake(paths, options);
  return await withStore(options, "write", async (store) => {
    const queue = await Queue.open(address);
    const progress = await progressOf(intake.size, options.quiet ?? false, true);
    const summary = { queued: 0, jobs: 0, unchanged: 0, rejected: 0 };
    try {
      const told = {
        problem: (problem: Parameters<typeof problemLine>[0]) => {
          summary.rejected++;
          progress.line(problemLine(problem));
        },
        bytes: progress.add,
      };
      for await (const batch of intake.batches(told)) {
        const releases = batch.map(storable);
        const texts = releases.map((release) => ({ key: release.id, sha256: textHash(release) }));
        const known = await store.known(texts, options.reread ? version() : null);
        const unknown = releases.filter((_, i) => !known[i]);
        summary.unchanged += releases.length - unknown.length;
        if (unknown.length === 0) continue;
        await queue.add({ releases: unknown, provider: options.publisher ?? null });
        summary.queued += unknown.length;
        summary.jobs++;
      }
    } finally {
      progress.stop();
      await queue.close();
    }
    if ((options.format ?? (process.stdout.isTTY ? "table" : "jsonl")) === "table")
      await write(
        `${counted(summary.queued, "release")} queued in ${counted(summary.jobs, "job")} · ${summary.unchanged} unchanged · ${summary.rejected} rejected\n`,
      );
    else await write(`${JSON.stringify({ ...summary, store: store.location })}\n`);
    if (intake.found === 0) return EXIT.failed;
    return summary.rejected > 0 ? EXIT.someRejected : EXIT.ok;
  });
}

/** The address of a store that can have a queue. */
export function queueAddress(options: { store?: string }): string {
  const location = locationOf(options);
  if (!/^postgres(?:ql)?:\/\//.test(location))
    throw new UsageError(
      `${location} has no queue; expected --store postgres://…, which several processes can share`,
    );
  return location;
}
