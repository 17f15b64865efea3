import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../src/server.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/port.js";
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

export interface Served {
  readonly file: string;
  readonly store: Store;
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A real server on the bundled sample, of which the time can be told. */
export async function servedSample(now?: () => Date): Promise<Served> {
  const { file, remove } = await sampleStore();
  const store = await openStore(file, { program: "test" });
  const server = await startServer(store, "127.0.0.1", 0, {
    version: "test",
    limits: { rate: 0 },
    ...(now === undefined ? {} : { now }),
  });
  return {
    file,
    store,
    url: server.url.replace("localhost", "127.0.0.1").slice(0, -1),
    async stop() {
      await server.stop();
      await store.close();
      remove();
    },
  };
}
