import { Worker } from "node:worker_threads";
import type { Release } from "../../model/release.js";
import type { PrinterOptions } from "../print/printer.js";
import type { BatchResult, Runner } from "./batch.js";
import type { Task } from "./worker.js";

interface Waiting {
  readonly worker: Worker;
  readonly done: (result: BatchResult) => void;
  readonly failed: (error: Error) => void;
}

/** A runner over worker threads. Whoever calls `run` bounds how many batches are under way. */
export function runInPool(threads: number, options: PrinterOptions): Runner {
  const waiting = new Map<number, Waiting>();
  const load = new Map<Worker, number>();
  let next = 0;
  let broken: Error | null = null;

  const start = (): void => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: options });
    load.set(worker, 0);
    worker.on("message", ({ id, result }: { id: number; result: BatchResult }) => {
      load.set(worker, load.get(worker)! - 1);
      waiting.get(id)?.done(result);
      waiting.delete(id);
    });
    worker.on("error", (error: Error) => {
      broken ??= error;
      for (const task of waiting.values()) task.failed(error);
      waiting.clear();
    });
  };
  for (let i = 0; i < threads; i++) start();

  return {
    run: (batch: readonly Release[]) => {
      if (broken !== null) return Promise.reject(broken);
      const [worker] = [...load].reduce((least, entry) => (entry[1] < least[1] ? entry : least));
      const task: Task = { id: next++, batch };
      load.set(worker, load.get(worker)! + 1);
      return new Promise((done, failed) => {
        waiting.set(task.id, { worker, done, failed });
        worker.postMessage(task);
      });
    },
    close: async () => {
      await Promise.all([...load.keys()].map((worker) => worker.terminate()));
    },
  };
}
