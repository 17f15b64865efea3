import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bellwether } from "../cli/run.js";

/** The bundled sample, read and stored by the built command; gone when `remove` is called. */
export async function sampleStore(): Promise<{ file: string; remove(): void }> {
  const home = mkdtempSync(join(tmpdir(), "bellwether-served-"));
  const file = join(home, "sample.db");
  const { status, err } = await bellwether(
    `ingest examples/motir-sample.txt --publisher KR.MOTIR --store ${file}`.split(" "),
  );
  if (status !== 0) throw new Error(`the sample was not stored: ${err}`);
  return { file, remove: () => rmSync(home, { recursive: true, force: true }) };
}
