import { Worker } from "node:worker_threads";
import type { Release } from "../../model/release.js";

/** A batch with the number by which the pool knows it. */
export interface Task {
  readonly id: number;
  readonly batch: readonly Release[];
  /** Who issued it, where that is another than the options say. */
  readonly provider?: string | null;
}

/** What a worker thread answers. */
export interface Done<Result> {
  readonly id: number;
  readonly result: Result;
}

/** Worker threads that each turn batches of releases into results. */
export interface Pool<Result> {
  run(batch: readonly Release[], provider?: string | null): Promise<Result>;
  close(): Promise<void>;
}

interface Waiting<Result> {
  readonly done: (result: Result) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Starts worker threads that run a script (which answers each `Task` with a `Done`) with such options.
 * Whoever calls `run` bounds how many batches are under way.
 */
export function startPool<Result>(threads: number, script: URL, options: unknown): Pool<Result> {
  const waiting = new Map<number, Waiting<Result>>();
  const load = new Map<Worker, number>();
  let next = 0;
  let broken: Error | null = null;

  const start = (): void => {
    const worker = new Worker(script, { workerData: options });
    load.set(worker, 0);
    worker.on("message", ({ id, result }: Done<Result>) => {
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
    run: (batch, provider) => {
      if (broken !== null) return Promise.reject(broken);
      const [worker] = [...load].reduce((least, entry) => (entry[1] < least[1] ? entry : least));
      const task: Task = { id: next++, batch, ...(provider === undefined ? {} : { provider }) };
      load.set(worker, load.get(worker)! + 1);
      return new Promise((done, failed) => {
        waiting.set(task.id, { done, failed });
        worker.postMessage(task);
      });
    },
    close: async () => {
      await Promise.all([...load.keys()].map((worker) => worker.terminate()));
    },
  };
}
