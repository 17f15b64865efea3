import { createHash } from "node:crypto";
import { EventEmitter } from "node:events";
import {
  Logger,
  makeWorkerUtils,
  type Runner,
  type RunnerOptions,
  run,
  runMigrations,
  type WorkerUtils,
} from "graphile-worker";
import pg from "pg";
import type { Release } from "../../model/release.js";
import { textHash } from "../ingest/entry.js";
import { poolOf, shown } from "../postgres/connect.js";
import { inWords } from "../postgres/trouble.js";

// Reading shared by any number of processes on any hosts: batches of releases are jobs in the database. What a job does
// is stored in one transaction and depends on content alone, so that a job done twice stores once; what remains is that
// no job is lost with the process that had it.

const TASK = "bellwether-read";
/** "BW": the locks that say which processes live. */
const ALIVE = 0x4257;
/** How often the dead are looked for, and new jobs where nobody announces them. */
const LOOK_MS = 1000;
const QUIET = new Logger(() => () => {});

/** A batch of releases to read. */
export interface Job {
  readonly releases: readonly Release[];
  readonly provider: string | null;
}

/** Puts batches of releases into the queue of a store. */
export class Queue {
  readonly #pool: pg.Pool;
  readonly #utils: WorkerUtils;
  readonly #location: string;

  private constructor(pool: pg.Pool, utils: WorkerUtils, location: string) {
    this.#pool = pool;
    this.#utils = utils;
    this.#location = location;
  }

  static async open(address: string): Promise<Queue> {
    const pool = poolOf(address);
    try {
      const utils = await makeWorkerUtils({ pgPool: pool, logger: QUIET });
      await utils.migrate();
      return new Queue(pool, utils, shown(address));
    } catch (error) {
      await pool.end();
      throw inWords(shown(address), error);
    }
  }

  /** Adds a batch; the same batch again is the same job while it waits. */
  async add(job: Job): Promise<void> {
    const texts = job.releases.map((release) => `${release.id} ${textHash(release)}`).join("\n");
    const jobKey = createHash("sha256").update(texts).digest("hex");
    try {
      await this.#utils.addJob(TASK, job, { jobKey, jobKeyMode: "preserve_run_at" });
    } catch (error) {
      throw inWords(this.#location, error);
    }
  }

  /** Jobs that wait or are under way, and those given up after many attempts. */
  async left(): Promise<{ waiting: number; failed: number }> {
    try {
      const { rows } = await this.#pool.query<{ waiting: number; failed: number }>(
        `SELECT count(*) FILTER (WHERE attempts < max_attempts OR locked_by IS NOT NULL) AS waiting,
           count(*) FILTER (WHERE attempts >= max_attempts AND locked_by IS NULL) AS failed
         FROM graphile_worker.jobs WHERE task_identifier = $1`,
        [TASK],
      );
      return rows[0]!;
    } catch (error) {
      throw inWords(this.#location, error);
    }
  }

  async close(): Promise<void> {
    await this.#utils.release();
    await this.#pool.end();
  }
}

/** Takes jobs from the queue of a store, `atOnce` of them at a time, until it is stopped. */
export class Workers {
  readonly #pool: pg.Pool;
  readonly #alive: pg.Client;
  readonly #runner: Runner;
  readonly #sweeper: NodeJS.Timeout;

  private constructor(pool: pg.Pool, alive: pg.Client, runner: Runner, sweeper: NodeJS.Timeout) {
    this.#pool = pool;
    this.#alive = alive;
    this.#runner = runner;
    this.#sweeper = sweeper;
  }

  static async start(
    address: string,
    atOnce: number,
    work: (job: Job) => Promise<void>,
    failed: (error: unknown) => void,
  ): Promise<Workers> {
    const pool = poolOf(address);
    pool.options.max = atOnce + 6;
    const alive = new pg.Client({
      connectionString: address,
      application_name: "bellwether worker",
      keepAlive: true,
    });
    alive.on("error", failed);
    try {
      await runMigrations({ pgPool: pool, logger: QUIET });
      await alive.connect();
      const taskList = {
        [TASK]: async (payload: unknown) => {
          try {
            await work(payload as Job);
          } catch (error) {
            failed(error);
            throw error;
          }
        },
      };
      // A lock of the session: it is held exactly as long as this process lives and is connected. Jobs are marked with
      // the name of who took them, which is known once the runner has been made.
      const events = new EventEmitter() as NonNullable<RunnerOptions["events"]>;
      let locked: Promise<unknown> = Promise.resolve();
      events.on("pool:create", ({ workerPool }) => {
        locked = alive.query("SELECT pg_advisory_lock($1, hashtext($2))", [ALIVE, workerPool.id]);
      });
      const options = {
        pgPool: pool,
        taskList,
        events,
        concurrency: atOnce,
        pollInterval: LOOK_MS,
        logger: QUIET,
      };
      const runner = await run({ ...options, noHandleSignals: true });
      await locked;
      const utils = await makeWorkerUtils({ pgPool: pool, logger: QUIET });
      const sweeper = setInterval(() => void freeJobsOfTheDead(pool, utils).catch(failed), LOOK_MS);
      return new Workers(pool, alive, runner, sweeper);
    } catch (error) {
      await alive.end().catch(() => {});
      await pool.end();
      throw inWords(shown(address), error);
    }
  }

  /** Lets the jobs that are under way end, and takes no others. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeper);
    await this.#runner.stop();
    await this.#alive.end().catch(() => {});
    await this.#pool.end().catch(() => {});
  }
}

/** A job whose taker's lock nobody holds is free again: that process is dead, whatever its host's clock says. */
async function freeJobsOfTheDead(pool: pg.Pool, utils: WorkerUtils): Promise<void> {
  const { rows } = await pool.query<{ locked_by: string }>(
    "SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE task_identifier = $1 AND locked_by IS NOT NULL",
    [TASK],
  );
  const dead: string[] = [];
  for (const { locked_by } of rows) {
    // Taken for this statement alone, and given back when its transaction ends.
    const { rows: lock } = await pool.query<{ free: boolean }>(
      "SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS free",
      [ALIVE, locked_by],
    );
    if (lock[0]?.free) dead.push(locked_by);
  }
  if (dead.length > 0) await utils.forceUnlockWorkers(dead);
}
