import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

export { BODY } from "./body.js";

// Each test starts processes, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const COMMAND = join(ROOT, "dist/cli/main.js");
if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is absent; expected the built command: npm run build`);

/** The ministry's real dump, kept outside of the project; a machine with only the clone has none. */
export const CORPUS = join(ROOT, "../shared/corpus/motir-board-2025-10.txt");
export const withoutCorpus = !existsSync(CORPUS);
if (withoutCorpus) console.warn(`${CORPUS} is absent: the tests that read it are skipped`);

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command, with text or bytes on standard input when given. */
export function bellwether(args: readonly string[], stdin?: string | Buffer): Promise<Ran> {
  return run(process.execPath, [COMMAND, ...args], stdin);
}

/** Runs the built command in a shell pipeline: `$BELLWETHER` stands for it. */
export function inShell(script: string): Promise<Ran> {
  return run("bash", ["-c", `set -o pipefail; BELLWETHER="${process.execPath} ${COMMAND}"; ${script}`]);
}

function run(command: string, args: readonly string[], stdin?: string | Buffer): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, COLUMNS: "100" },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", failed);
    child.on("close", (status) =>
      done({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.on("error", () => {});
    child.stdin.end(stdin ?? "");
  });
}

/** A new directory with these files; returns a function from a file's name to its path. */
export async function files(contents: Record<string, string | Buffer>): Promise<(name?: string) => string> {
  const directory = await mkdtemp(join(tmpdir(), "bellwether-"));
  for (const [name, content] of Object.entries(contents)) await writeFile(join(directory, name), content);
  return (name = "") => join(directory, name);
}

/** The facts of JSON Lines; a line that is not whole does not parse. */
export function facts(out: string): Record<string, unknown>[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** A release as a record of a board dump. */
export function record(title: string, body: string, date = "2025-10-01"): string {
  return `-\nTrade/Investment\n${title}\n${body} date${date}\n`;
}
