import { parentPort, workerData } from "node:worker_threads";
import type { PrinterOptions } from "../print/printer.js";
import { printerFor } from "../print/printer-for.js";
import { type BatchResult, readBatch } from "./batch.js";
import type { Done, Task } from "./pool.js";

// A worker thread of `read`: takes batches, answers each with what is to be printed.
const options = workerData as PrinterOptions;
const printer = await printerFor(options);
parentPort?.on("message", ({ id, batch }: Task) => {
  const done: Done<BatchResult> = { id, result: readBatch(batch, printer, options.kinds) };
  parentPort?.postMessage(done);
});
