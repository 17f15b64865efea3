import { availableParallelism } from "node:os";
import type { Release } from "../../model/release.js";
import { type Pool, startPool } from "./pool.js";

/** Below so many characters, starting threads takes longer than reading. */
const WORTH_THREADS = 1024 * 1024;

/** How a team works: on this thread, and in others. Both do the same. */
export interface Work<Result> {
  readonly here: () => Promise<(batch: readonly Release[]) => Result>;
  readonly script: URL;
  /** What the script is started with. */
  readonly options: unknown;
}

/** Reads here until the input has proved to be large, then in worker threads; `jobs` settles it beforehand. */
export class Team<Result> {
  readonly #work: Work<Result>;
  readonly #jobs: number;
  #here: ((batch: readonly Release[]) => Result) | null = null;
  #pool: Pool<Result> | null = null;
  #charsBeforePool: number;

  constructor(work: Work<Result>, jobs: number | null) {
    this.#work = work;
    this.#jobs = jobs ?? availableParallelism();
    this.#charsBeforePool = jobs === null ? WORTH_THREADS : 0;
  }

  /** How many batches may be under way: enough that no worker waits for the next. */
  get atOnce(): number {
    return this.#pool === null ? 1 : this.#jobs * 3;
  }

  async run(batch: readonly Release[]): Promise<Result> {
    if (this.#jobs > 1 && this.#pool === null && this.#charsBeforePool <= 0)
      this.#pool = startPool<Result>(this.#jobs, this.#work.script, this.#work.options);
    if (this.#pool !== null) return this.#pool.run(batch);
    for (const release of batch) this.#charsBeforePool -= release.body.length;
    this.#here ??= await this.#work.here();
    return this.#here(batch);
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
