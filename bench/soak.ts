import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../test/support/postgres.js";
import { complete, kills, writeMade } from "../test/support/soak.js";
import { temporaryDirectory } from "./temporary.js";

// `npm run soak`: ingests that are killed (SIGKILL) at random moments, on both databases. After each, the doctor must find
// the store sound; in the end, running again must complete it, to the same counts as an ingest that nobody killed.

const USAGE = `npm run soak [-- --kills N] [-- --releases N]
  --kills N     how many on each database (default 50)
  --releases N  how many made releases an ingest has (default 2000)`;

async function main(wanted: number, releases: number): Promise<void> {
  const directory = temporaryDirectory();
  const file = join(directory, "made.jsonl");
  writeMade(file, releases);
  const started = performance.now();
  const expected = JSON.stringify(await complete(file, join(directory, "whole.db")));
  const longest = (performance.now() - started) * 0.7;
  const server = await startPostgres();
  let stores = 0;
  const places: Record<string, () => Promise<string>> = {
    SQLite: async () => join(directory, `${++stores}.db`),
    PostgreSQL: () => server.database(),
  };
  let failures = 0;
  try {
    for (const [name, place] of Object.entries(places)) {
      let [n, hits, part] = [0, 0, 0];
      let last = "";
      // Those that came too late do not count.
      for await (const kill of kills(file, place, wanted * 3, longest, Math.random)) {
        last = kill.store;
        n++;
        if (kill.hit) hits++;
        process.stderr.write(`${name}: ${hits} of ${wanted} kills, ${kill.releases} releases stored\n`);
        if (kill.hit && kill.releases > 0 && kill.releases < releases) part++;
        if (!kill.sound) {
          failures++;
          process.stdout.write(`${name}, killed after ${kill.afterMs} ms:\n${kill.report}\n`);
        }
        if (hits >= wanted) break;
      }
      const same = JSON.stringify(await complete(file, last)) === expected;
      if (!same) failures++;
      process.stdout.write(
        `${name}: ${hits} ingests killed of ${n}, ${part} of them with a part stored; all sound: ${failures === 0}; completed by running again: ${same}\n`,
      );
    }
  } finally {
    await server.stop();
  }
  if (failures > 0) process.exitCode = 1;
}

const { values } = parseArgs({
  options: { kills: { type: "string" }, releases: { type: "string" }, help: { type: "boolean" } },
});
if (values.help) process.stdout.write(`${USAGE}\n`);
else await main(Number(values.kills ?? 50), Number(values.releases ?? 2000));
