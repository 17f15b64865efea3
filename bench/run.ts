import { spawnSync } from "node:child_process";

/** What a process took. */
export interface Usage {
  readonly ms: number;
  /** Time of all its threads together. */
  readonly cpuMs: number;
  /** The most memory that it held at any moment. */
  readonly peakMB: number;
}

const WATCH = ["--import", new URL("./watch.mjs", import.meta.url).href];

/** Runs Node with its output thrown away; throws what it said if it fails. */
export function run(args: readonly string[]): { ms: number } {
  return { ms: spawned(args).ms };
}

/** Like `run`, and has the process note its memory at its end. */
export function runWatched(args: readonly string[]): Usage {
  const { ms, noted } = spawned([...WATCH, ...args]);
  return { ms, ...(JSON.parse(noted) as Omit<Usage, "ms">) };
}

function spawned(args: readonly string[]): { ms: number; noted: string } {
  const start = performance.now();
  const child = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const ms = performance.now() - start;
  if (child.error) throw child.error;
  if (child.status !== 0)
    throw new Error(`node ${args.join(" ")} ended with ${child.status ?? child.signal}: ${child.stderr}`);
  return { ms, noted: child.output[3] ?? "" };
}
