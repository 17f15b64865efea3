import { Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import { checkRows, SHOWN } from "../doctor/rows.js";
import { checkTexts } from "../doctor/texts.js";
import type { Entry } from "../ingest/entry.js";
import { plan } from "../ingest/plan.js";
import type { Checked, HistoryImport, Ingested, Reader, Store } from "../port.js";
import { SqlReader } from "../queries/reader.js";
import type { Tables } from "../tables.js";
import { migrate, poolOf, shown, WRITING } from "./connect.js";
import { postgresEngine } from "./engine.js";
import { importHistory } from "./history.js";
import { knownFor, knownReleases, type Remembered } from "./known.js";
import { inWords } from "./trouble.js";
import { carryOut } from "./writer.js";

/** Words remembered as stored, so that they need not be offered again. */
const REMEMBERED_WORDS = 200_000;

/** A store in a PostgreSQL database, for many users and machines at once. */
export class PostgresStore extends SqlReader implements Store {
  readonly location: string;
  readonly #pool: pg.Pool;
  readonly #db: Kysely<Tables>;
  readonly #remembered: Remembered = { subjects: new Map(), series: new Map() };
  readonly #words = new Set<string>();

  private constructor(location: string, pool: pg.Pool, db: Kysely<Tables>) {
    super(db, postgresEngine, location, guardOf(location));
    this.location = location;
    this.#pool = pool;
    this.#db = db;
  }

  static async open(
    address: string,
    options: { readonly: boolean; program: string },
  ): Promise<PostgresStore> {
    const location = shown(address);
    const pool = poolOf(address);
    try {
      await migrate(pool, location, options);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return new PostgresStore(location, pool, new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }));
  }

  async known(texts: readonly { key: string; sha256: string }[], reader: string | null): Promise<boolean[]> {
    return await guardOf(this.location)(
      knownReleases(
        this.#pool,
        texts.map(({ key }) => key),
      ).then((releases) =>
        texts.map(({ key, sha256 }) => {
          const versions = releases.get(key)?.versions ?? [];
          const same = versions.find((version) => version.sha256 === sha256);
          return (
            same !== undefined && (reader === null || same !== versions.at(-1) || same.reader === reader)
          );
        }),
      ),
    );
  }

  async ingest(batch: readonly Entry[], now: Date): Promise<Ingested> {
    const done = await this.#writing(async (client) => {
      const planned = plan(batch, await knownFor(client, batch, this.#remembered), now);
      await carryOut(client, planned, now, this.#words);
      return planned;
    });
    // Only what is committed is remembered.
    for (const { key, id } of done.subjects) this.#remembered.subjects.set(key, id);
    for (const { key, id } of done.series) this.#remembered.series.set(key, id);
    if (this.#words.size < REMEMBERED_WORDS) for (const word of done.words) this.#words.add(word);
    return { outcomes: done.outcomes, facts: done.facts.length };
  }

  importHistory(history: HistoryImport, now: Date): Promise<boolean> {
    return this.#writing((client) => importHistory(client, history, now));
  }

  /** Runs one change as one transaction; who writes has the lock, others wait for it. */
  async #writing<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    let client: pg.PoolClient | null = null;
    let broken = false;
    // A connection that breaks while nothing is under way says so by an event.
    const onError = (): void => {
      broken = true;
    };
    try {
      client = await this.#pool.connect();
      client.on("error", onError);
      await client.query("BEGIN");
      await client.query("SET LOCAL lock_timeout = '60s'");
      await client.query("SELECT pg_advisory_xact_lock($1)", [WRITING]);
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      if (client !== null && !broken)
        await client.query("ROLLBACK").catch(() => {
          broken = true;
        });
      throw inWords(this.location, error);
    } finally {
      client?.off("error", onError);
      client?.release(broken);
    }
  }

  async snapshot<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> {
    const guard = guardOf(this.location);
    return await guard(
      this.#db
        .transaction()
        .setIsolationLevel("repeatable read")
        .setAccessMode("read only")
        .execute((trx) => work(new SqlReader(trx, postgresEngine, this.location, guard))),
    );
  }

  async *doctor(): AsyncGenerator<Checked> {
    try {
      yield* checkRows(this.#db);
      yield await this.#checkSearch();
      yield* checkTexts(this.#db);
    } catch (error) {
      throw inWords(this.location, error);
    }
  }

  async #checkSearch(): Promise<Checked> {
    const check = "the search index is in step with the texts";
    const { rows: count } = await sql<{ n: number }>`SELECT count(*) AS n FROM version`.execute(this.#db);
    const { rows } = await sql<{ what: string }>`
      SELECT 'version ' || version.id AS what FROM version JOIN release ON release.id = version.release
      WHERE version.search IS DISTINCT FROM
        CASE WHEN release.version = version.id THEN bellwether_search(version.title, version.labels, version.body) END
      UNION ALL
      SELECT 'subject ' || id FROM subject WHERE search <> to_tsvector('bellwether', bellwether_plain(words))
      LIMIT ${SHOWN}`.execute(this.#db);
    return { check, rows: count[0]!.n, defects: rows.map(({ what }) => ({ check, what })) };
  }

  async close(): Promise<void> {
    // Ends the pool as well, but only where it was asked something.
    await this.#db.destroy();
    if (!this.#pool.ending) await this.#pool.end();
  }
}

function guardOf(location: string): <Result>(work: Promise<Result>) => Promise<Result> {
  return async (work) => {
    try {
      return await work;
    } catch (error) {
      throw inWords(location, error);
    }
  };
}
