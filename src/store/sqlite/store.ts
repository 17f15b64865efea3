import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { checkRows } from "../doctor/rows.js";
import { checkTexts } from "../doctor/texts.js";
import type { Entry } from "../ingest/entry.js";
import { plan } from "../ingest/plan.js";
import type { Checked, HistoryImport, Ingested, Reader, Store } from "../port.js";
import { SqlReader } from "../queries/reader.js";
import type { Tables } from "../tables.js";
import { connect, type SqliteOptions } from "./connect.js";
import { checkFile } from "./doctor.js";
import { sqliteEngine } from "./engine.js";
import { importHistory } from "./history.js";
import { type Remembered, SqliteKnown } from "./known.js";
import { inWords, sqliteTrouble } from "./trouble.js";
import { SqliteWriter } from "./writer.js";

/** Words remembered as stored, so that they need not be offered again. */
const REMEMBERED_WORDS = 200_000;

/**
 * A store in one file. Questions are asked on a connection of their own: they see the last commit, and go on while a
 * batch is written.
 */
export class SqliteStore extends SqlReader implements Store {
  readonly location: string;
  readonly #options: SqliteOptions;
  readonly #db: Database.Database;
  readonly #reading: Kysely<Tables>;
  readonly #other: Database.Database;
  readonly #remembered: Remembered = { subjects: new Map(), series: new Map() };
  readonly #words = new Set<string>();
  #known: SqliteKnown | null = null;
  #writer: SqliteWriter | null = null;

  private constructor(file: string, options: SqliteOptions, db: Database.Database, other: Database.Database) {
    const reading = kyselyOn(other);
    super(reading, sqliteEngine, file, guardOf(file));
    this.location = file;
    this.#options = options;
    this.#db = db;
    this.#reading = reading;
    this.#other = other;
  }

  static open(file: string, options: SqliteOptions): SqliteStore {
    const db = connect(file, options);
    // Only what is written to has a second connection; one in memory cannot have one.
    const other = options.readonly || file === ":memory:" ? db : reopen(file, options);
    return new SqliteStore(file, options, db, other);
  }

  async known(texts: readonly { key: string; sha256: string }[], reader: string | null): Promise<boolean[]> {
    return sqliteTrouble(this.location, () => {
      this.#known ??= new SqliteKnown(this.#db);
      const known = this.#known;
      return this.#db.transaction(() =>
        texts.map(({ key, sha256 }) => {
          const versions = known.release(key)?.versions ?? [];
          const same = versions.find((version) => version.sha256 === sha256);
          return (
            same !== undefined && (reader === null || same !== versions.at(-1) || same.reader === reader)
          );
        }),
      )();
    });
  }

  async ingest(batch: readonly Entry[], now: Date): Promise<Ingested> {
    return sqliteTrouble(this.location, () => {
      this.#known ??= new SqliteKnown(this.#db);
      this.#writer ??= new SqliteWriter(this.#db);
      const known = this.#known;
      const writer = this.#writer;
      const done = this.#db
        .transaction(() => {
          const planned = plan(batch, known.forBatch(batch, this.#remembered), now);
          writer.carryOut(planned, now, this.#words);
          return planned;
        })
        .immediate();
      // Only what is committed is remembered.
      for (const { key, id } of done.subjects) this.#remembered.subjects.set(key, id);
      for (const { key, id } of done.series) this.#remembered.series.set(key, id);
      if (this.#words.size < REMEMBERED_WORDS) for (const word of done.words) this.#words.add(word);
      return { outcomes: done.outcomes, facts: done.facts.length };
    });
  }

  async importHistory(history: HistoryImport, now: Date): Promise<boolean> {
    return sqliteTrouble(this.location, () => importHistory(this.#db, history, now));
  }

  async snapshot<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> {
    const db = kyselyOn(reopen(this.location, this.#options));
    try {
      return await db
        .transaction()
        .execute((trx) => work(new SqlReader(trx, sqliteEngine, this.location, guardOf(this.location))));
    } finally {
      await db.destroy();
    }
  }

  async *doctor(): AsyncGenerator<Checked> {
    try {
      yield* checkFile(this.#db);
      yield* checkRows(this.#reading);
      yield* checkTexts(this.#reading);
    } catch (error) {
      throw inWords(this.location, error);
    }
  }

  async close(): Promise<void> {
    await this.#reading.destroy();
    // Kysely closes only what it has used.
    if (this.#other.open) this.#other.close();
    if (!this.#db.open) return;
    try {
      if (!this.#options.readonly) this.#db.pragma("optimize");
    } catch {
      // Statistics for the planner: a store that cannot be written does without.
    }
    this.#db.close();
  }
}

function reopen(file: string, options: SqliteOptions): Database.Database {
  return sqliteTrouble(file, () => {
    const db = new Database(file, { readonly: true, timeout: options.busyMs ?? 30_000 });
    db.pragma("cache_size = -65536");
    db.pragma("temp_store = MEMORY");
    db.pragma("mmap_size = 268435456");
    return db;
  });
}

function kyselyOn(database: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

function guardOf(file: string): <Result>(work: Promise<Result>) => Promise<Result> {
  return async (work) => {
    try {
      return await work;
    } catch (error) {
      throw inWords(file, error);
    }
  };
}
