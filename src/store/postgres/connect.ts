import pg from "pg";
import { StoreError } from "../errors.js";
import { migrationsIn, missing } from "../migrate.js";
import { inWords } from "./trouble.js";

/** "BELL": who holds this lock writes. Batches queue for it, so that no two can wait for each other. */
export const WRITING = 0x42454c4c;
const OLDEST = 150_000;
const STEPS = new URL("./migrations/", import.meta.url);

/** An address without its password, for messages. */
export function shown(address: string): string {
  try {
    const url = new URL(address);
    if (url.password !== "") url.password = "***";
    return url.href;
  } catch {
    return "the PostgreSQL address";
  }
}

/** A pool of connections whose whole numbers are numbers. */
export function poolOf(address: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    application_name: "bellwether",
    connectionTimeoutMillis: 10_000,
    max: 8,
    keepAlive: true,
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        // Counts, ids and sums: none of ours comes near 2 ** 53.
        id === 20 || id === 1700 ? Number : pg.types.getTypeParser(id, format as "text"),
    } as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is replaced when one is next needed; one in use fails its statement.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Brings a database up to date; a new one is made a store, unless it is only to be read. */
export async function migrate(
  pool: pg.Pool,
  location: string,
  options: { readonly: boolean; program: string },
): Promise<void> {
  try {
    await migrateWith(pool, location, options);
  } catch (error) {
    throw inWords(location, error);
  }
}

async function migrateWith(
  pool: pg.Pool,
  location: string,
  { readonly, program }: { readonly: boolean; program: string },
): Promise<void> {
  const { rows: server } = await pool.query(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  const { version, encoding } = server[0] as { version: number; encoding: string };
  if (version < OLDEST)
    throw new StoreError(
      "refused",
      `${location} is PostgreSQL ${Math.floor(version / 10_000)}; expected 15 or newer`,
    );
  if (encoding !== "UTF8")
    throw new StoreError(
      "refused",
      `${location} has the encoding ${encoding}; expected a database with UTF8`,
    );
  const steps = migrationsIn(STEPS);
  if ((await pending(pool, steps, location)).length === 0) return;
  if (readonly)
    throw new StoreError(
      "absent",
      `${location} holds no store of this Bellwether; expected one made by \`bellwether ingest\`, or brought up to date by \`bellwether doctor\``,
    );
  const client = await pool.connect();
  try {
    // Before the transaction, which then sees all that whoever had the lock has made.
    await client.query("SELECT pg_advisory_lock($1)", [WRITING]);
    await client.query("BEGIN");
    // Asked again inside: another process may have been first.
    const todo = await pending(client, steps, location);
    if (todo[0]?.version === 1)
      await client.query(
        "CREATE TABLE migration (version BIGINT PRIMARY KEY, name TEXT NOT NULL, program TEXT NOT NULL, applied_at TEXT NOT NULL)",
      );
    for (const { version, name, sql } of todo) {
      await client.query(sql);
      await client.query("INSERT INTO migration VALUES ($1, $2, $3, $4)", [
        version,
        name,
        program,
        new Date().toISOString(),
      ]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    // Closed, not given back: the lock ends with the connection, whatever happened.
    client.release(true);
  }
}

async function pending(
  db: pg.Pool | pg.PoolClient,
  steps: ReturnType<typeof migrationsIn>,
  location: string,
): Promise<ReturnType<typeof missing>> {
  const { rows } = await db.query(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = to_regclass('migration') AND attnum > 0 AND NOT attisdropped`,
  );
  const columns = (rows as { name: string }[]).map(({ name }) => name);
  if (columns.length === 0) return steps;
  if (!columns.includes("version") || !columns.includes("program"))
    throw new StoreError(
      "foreign",
      `${location} has a table "migration" of something else; expected a Bellwether store or a database of its own`,
    );
  const { rows: applied } = await db.query("SELECT version, program FROM migration");
  return missing(steps, applied, location);
}
