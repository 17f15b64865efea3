import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { StoreError } from "../errors.js";
import { migrationsIn, missing } from "../migrate.js";
import { sqliteTrouble } from "./trouble.js";

/** "BELL": by which a file is known as ours (`file` and `PRAGMA application_id` tell it). */
const APPLICATION = 0x42454c4c;
/** How long to wait for somebody else's transaction. */
const BUSY_MS = 30_000;

export interface SqliteOptions {
  /** To read only: the file must exist, and nothing is written to it. */
  readonly readonly: boolean;
  /** The program's version, noted beside each migration. */
  readonly program: string;
  readonly busyMs?: number;
}

/** Opens a file, makes it a store where it is new, and brings an older one up to date. */
export function connect(file: string, options: SqliteOptions): Database.Database {
  if (options.readonly && file !== ":memory:" && !existsSync(file))
    throw new StoreError("absent", `no store at ${file}; expected a file made by \`bellwether ingest\``);
  return sqliteTrouble(file, () => {
    const db = new Database(file, { readonly: options.readonly, timeout: options.busyMs ?? BUSY_MS });
    try {
      if (!options.readonly) {
        db.pragma("journal_mode = WAL");
        db.pragma("synchronous = FULL");
        db.pragma("journal_size_limit = 67108864");
      }
      db.pragma("foreign_keys = ON");
      db.pragma("cache_size = -65536");
      db.pragma("temp_store = MEMORY");
      migrate(db, file, options);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

const STEPS = new URL("./migrations/", import.meta.url);

function migrate(db: Database.Database, file: string, { readonly, program }: SqliteOptions): void {
  const steps = migrationsIn(STEPS);
  const pending = (): ReturnType<typeof missing> => {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    if (tables.length === 0) return steps;
    if (db.pragma("application_id", { simple: true }) !== APPLICATION || !tables.includes("migration"))
      throw new StoreError(
        "foreign",
        `${file} is a database of something else; expected a Bellwether store or a new file`,
      );
    const applied = db.prepare("SELECT version, program FROM migration").all();
    return missing(steps, applied as { version: number; program: string }[], file);
  };
  if (pending().length === 0) return;
  if (readonly)
    throw new StoreError(
      "older",
      `${file} was made by an older Bellwether; expected one that was opened for writing since: \`bellwether doctor --store ${file}\` brings it up to date`,
    );
  // Asked again inside: another process may have been first.
  db.transaction(() => {
    const todo = pending();
    if (todo.length === 0) return;
    if (todo[0]!.version === 1) {
      db.pragma(`application_id = ${APPLICATION}`);
      db.exec(
        "CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, program TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
      );
    }
    const note = db.prepare("INSERT INTO migration VALUES (?, ?, ?, ?)");
    for (const { version, name, sql } of todo) {
      db.exec(sql);
      note.run(version, name, program, new Date().toISOString());
    }
  }).immediate();
}
