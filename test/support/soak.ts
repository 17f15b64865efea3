import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { madeRelease } from "../../bench/store/releases.js";
import { StoreError } from "../../src/store/errors.js";
import { openStore } from "../../src/store/open.js";

// Ingests that are killed in the middle, again and again, and what is left each time.

const COMMAND = join(dirname(fileURLToPath(import.meta.url)), "../../dist/cli/main.js");

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs, and how it ends. */
export function start(args: readonly string[], cwd?: string): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk));
  const ended = new Promise<Ended>((done) =>
    child.on("close", (status, signal) => done({ status, signal, out, err })),
  );
  return { child, ended };
}

/** Writes made releases, one of them twice with another text. */
export function writeMade(file: string, n: number): void {
  const made = Array.from({ length: n }, (_, i) => madeRelease(i, 100_000));
  const corrected = { ...made[0]!, body: made[0]!.body.replace("percent", "per cent") };
  writeFileSync(file, [...made, corrected].map((release) => `${JSON.stringify(release)}\n`).join(""));
}

/** One kill, and what the doctor said of what was left. */
export interface Kill {
  readonly afterMs: number;
  /** Whether it hit: the command had not ended by itself. */
  readonly hit: boolean;
  readonly sound: boolean;
  readonly report: string;
  /** Releases that were there afterwards. */
  readonly releases: number;
}

/**
 * Ingests a file, killed at a random moment, over and over on one store; a kill that comes too late begins a new store.
 * `random` gives numbers from 0 to 1, `longest` is about how long an ingest takes.
 */
export async function* kills(
  file: string,
  stores: () => Promise<string>,
  n: number,
  longest: number,
  random: () => number,
): AsyncGenerator<Kill & { store: string }> {
  let store = await stores();
  for (let i = 0; i < n; i++) {
    const { child, ended } = start(["ingest", file, "--store", store, "--jobs", "2"]);
    const afterMs = Math.round(150 + random() * longest);
    const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
    const { signal } = await ended;
    clearTimeout(timer);
    const doctor = await start(["doctor", "--store", store, "--format", "table"]).ended;
    yield {
      store,
      afterMs,
      hit: signal === "SIGKILL",
      sound: doctor.status === 0,
      report: doctor.out + doctor.err,
      releases: await stored(store),
    };
    if (signal !== "SIGKILL") store = await stores();
  }
}

/** How many releases a store holds by now; none where there is no store yet. */
export async function stored(location: string): Promise<number> {
  try {
    const store = await openStore(location, { readonly: true, program: "test" });
    const { total } = await store.releases({}, { limit: 1 });
    await store.close();
    return total.n;
  } catch (error) {
    if (error instanceof StoreError && error.trouble === "absent") return 0;
    throw error;
  }
}

/** A store after its ingest was run to the end: counts that depend on the file alone. */
export async function complete(file: string, store: string): Promise<Record<string, unknown>> {
  const ingest = await start(["ingest", file, "--store", store]).ended;
  if (ingest.status !== 0) throw new Error(`ingest ended with ${ingest.status}: ${ingest.err}`);
  const doctor = await start(["doctor", "--store", store, "--format", "table"]).ended;
  if (doctor.status !== 0) throw new Error(doctor.out + doctor.err);
  const stats = JSON.parse((await start(["stats", "--store", store, "--format", "json"]).ended).out);
  const { location: _, engine: __, bytes: ___, ...counts } = stats;
  return counts;
}
