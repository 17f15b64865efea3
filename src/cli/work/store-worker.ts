import { parentPort, workerData } from "node:worker_threads";
import type { Done, Task } from "./pool.js";
import { type ReadForStore, readForStore, type StoreReading } from "./read-for-store.js";

// A worker thread of `ingest`: reads batches, and answers each with entries ready to be stored.
const reading = workerData as StoreReading;
parentPort?.on("message", ({ id, batch, provider = reading.provider }: Task) => {
  const done: Done<ReadForStore> = { id, result: readForStore(batch, { ...reading, provider }) };
  parentPort?.postMessage(done);
});
