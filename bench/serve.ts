import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CLI } from "./built.js";
import { machine } from "./machine.js";
import { figure, print } from "./report.js";
import { run } from "./run.js";
import { addressesOf, KEPT } from "./serve/addresses.js";
import { ask } from "./serve/ask.js";
import { load } from "./serve/load.js";
import { type Running, started } from "./serve/server.js";
import { soak } from "./serve/soak.js";
import { writeReleases } from "./store/releases.js";
import { temporaryDirectory } from "./temporary.js";

// `npm run bench:serve`: how fast pages and the API answer under load, and whether memory stays. README.md tells what is
// measured.

const USAGE = `npm run bench:serve [-- --releases N] [-- --store FILE] [-- --beside URL] [-- --seconds N] [-- --soak N] [-- --quick]
  --releases N  how many made releases (default 100000)
  --store FILE  an existing store of them
  --beside URL  another server to load in the same way, at one address: Datasette on the same file, …
  --seconds N   how long each measure takes (default 5)
  --soak N      how long the soak takes (default 300; 0 for none)
  --quick       10000 releases, 1 s each, no soak: to try the benchmark`;

const CONNECTIONS = [1, 16, 128];
/** What must be made takes its time: more connections would only measure how long they wait for each other. */
const CONNECTIONS_ANEW = [1, 16];

interface Plan {
  readonly releases: number;
  readonly store?: string;
  readonly beside?: string;
  readonly seconds: number;
  readonly soak: number;
}

async function main(plan: Plan): Promise<void> {
  const store = plan.store ?? (await made(plan.releases));
  const hello = await started([
    "--import",
    "tsx",
    fileURLToPath(new URL("./serve/hello.ts", import.meta.url)),
  ]);
  print({
    title: `Serving ${plan.store ?? `${plan.releases.toLocaleString("en-US")} made releases`}`,
    notes: machine().lines.filter((line) => !/wink|recognizers/.test(line)),
  });
  const rows = [["", "CPU ms", ...CONNECTIONS.flatMap((n) => [`${n}: /s`, "p50 ms", "p99 ms"])]];
  const measured = async (
    name: string,
    running: Pick<Running, "url" | "cpu">,
    next: () => string,
    by = CONNECTIONS,
  ): Promise<void> => {
    const cells: string[] = [];
    let cpu = 0;
    for (const connections of by) {
      const one = await load(running, next, connections, plan.seconds);
      cells.push(figure(one.rate), figure(one.p50), figure(one.p99));
      cpu = one.cpuMs;
    }
    while (cells.length < 3 * CONNECTIONS.length) cells.push("");
    rows.push([name, figure(cpu), ...cells]);
  };
  await measured("hono's hello", hello, () => "/");
  await hello.stop();
  if (plan.beside !== undefined) {
    const { origin, pathname, search } = new URL(plan.beside);
    await measured(plan.beside, { url: origin, cpu: () => Number.NaN }, () => pathname + search);
  }
  const server = await started([CLI, "serve", "--store", store, "--port", "0", "--rate", "0"]);
  const all = await addressesOf(server.url);
  for (const { name, kept, anew } of all) {
    // Once around, so that what is kept is.
    for (let n = 0; n < KEPT; n++) await ask(server.url + kept(), { "accept-encoding": "gzip, br" });
    await measured(`${name}, kept`, server, kept);
    if (anew !== null) await measured(`${name}, anew`, server, anew, CONNECTIONS_ANEW);
  }
  print({
    title: "Answers a second, and milliseconds, by connections",
    table: rows,
    notes: [`the server holds ${figure(server.memory())} MB`],
  });
  if (plan.soak > 0) print(await soak(server, all, plan.soak));
  await server.stop();
}

/** A new store of made releases. */
async function made(n: number): Promise<string> {
  const directory = temporaryDirectory();
  const file = join(directory, "made.jsonl");
  const store = join(directory, "store.db");
  await writeReleases(file, n);
  run([CLI, "ingest", file, "--store", store, "--quiet"]);
  return store;
}

try {
  const { values } = parseArgs({
    options: {
      releases: { type: "string" },
      store: { type: "string" },
      beside: { type: "string" },
      seconds: { type: "string" },
      soak: { type: "string" },
      quick: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const { quick = false, store, beside } = values;
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else
    await main({
      releases: Number(values.releases ?? (quick ? 10_000 : 100_000)),
      seconds: Number(values.seconds ?? (quick ? 1 : 5)),
      soak: Number(values.soak ?? (quick ? 0 : 300)),
      ...(store === undefined ? {} : { store }),
      ...(beside === undefined ? {} : { beside }),
    });
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
