import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CLI } from "./built.js";
import { machine } from "./machine.js";
import { figure, print } from "./report.js";
import { runWatched } from "./run.js";
import { floorOf } from "./store/floor.js";
import { questions } from "./store/questions.js";
import { writeReleases } from "./store/releases.js";
import { temporaryDirectory } from "./temporary.js";

// `npm run bench:store`: how fast the store takes releases in, and how fast it answers. README.md tells what is measured.

const USAGE = `npm run bench:store [-- --releases N] [-- --quick]
  --releases N  how many made releases (default 100000; 1000000 takes a quarter of an hour and 5 GB of disk)
  --quick       10000 of them, to try the benchmark`;

async function main(n: number): Promise<void> {
  const here = machine();
  print({ title: `The store, ${n.toLocaleString("en-US")} made releases`, notes: here.lines });
  const directory = temporaryDirectory();
  const file = join(directory, "made.jsonl");
  await writeReleases(file, n);
  const db = join(directory, "store.db");

  const first = runWatched([CLI, "ingest", file, "--store", db]);
  const again = runWatched([CLI, "ingest", file, "--store", db]);
  const floor = await floorOf(db, join(directory, "floor.db"));
  const size = (path: string): number => statSync(path).size;
  const rate = (ms: number): string => figure((1000 * n) / ms);
  print({
    title: "Ingest",
    table: [
      ["", "releases/s", "seconds", "CPU seconds", "peak MB", "bytes a release"],
      ["ingest: read over all cores, and store", rate(first.ms), ...usage(first), figure(size(db) / n)],
      ["the same again: nothing changes", rate(again.ms), ...usage(again), ""],
      [
        "floor: the bare rows and FTS5, nothing read",
        rate(floor.ms),
        figure(floor.ms / 1000),
        figure(floor.cpuMs / 1000),
        "",
        figure(floor.bytes / n),
      ],
    ],
    notes: [
      `the text itself: ${figure(size(file) / n)} bytes a release; ${figure(floor.facts / n)} observations each`,
      `ingest is ${figure(floor.ms / first.ms)} of the floor's rate by the clock, ${figure((availableParallelism() * floor.cpuMs) / first.cpuMs)} by CPU time over all cores`,
    ],
  });
  print(await questions(db));
}

function usage({ ms, cpuMs, peakMB }: { ms: number; cpuMs: number; peakMB: number }): string[] {
  return [figure(ms / 1000), figure(cpuMs / 1000), figure(peakMB)];
}

try {
  const { values } = parseArgs({
    options: { releases: { type: "string" }, quick: { type: "boolean" }, help: { type: "boolean" } },
  });
  const n = values.quick ? 10_000 : Number(values.releases ?? 100_000);
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else if (!Number.isInteger(n) || n < 1)
    throw new Error(`--releases ${values.releases}; expected a whole number`);
  else await main(n);
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
