import { parentPort, workerData } from "node:worker_threads";
import type { Release } from "../../model/release.js";
import type { PrinterOptions } from "../print/printer.js";
import { printerFor } from "../print/printer-for.js";
import { readBatch } from "./batch.js";

/** A batch with the number by which the pool knows it. */
export interface Task {
  readonly id: number;
  readonly batch: readonly Release[];
}

// A worker thread of `read`: takes batches, answers each with what is to be printed.
const options = workerData as PrinterOptions;
const printer = await printerFor(options);
parentPort?.on("message", ({ id, batch }: Task) => {
  parentPort?.postMessage({ id, result: readBatch(batch, printer, options.kinds) });
});
