import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let directory: string | null = null;

/** A directory for this run, removed when it ends. */
export function temporaryDirectory(): string {
  if (directory !== null) return directory;
  const made = mkdtempSync(join(tmpdir(), "bellwether-bench-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  process.on("SIGINT", () => process.exit(130));
  directory = made;
  return made;
}
