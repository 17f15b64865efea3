import type pg from "pg";
import type { Plan } from "../ingest/plan.js";

type Client = Pick<pg.PoolClient, "query">;

/** Columns and types of the tables that a plan adds rows to. */
const COLUMNS = {
  release:
    "id bigint, key text, title text, date text, category text, url text, provider text, versions bigint, version bigint, first_seen text, last_seen text",
  version:
    "id bigint, release bigint, n bigint, sha256 text, date text, published text, recorded_at text, reading bigint, labels text, title text, body text",
  reading:
    "version bigint, n bigint, reader text, sha256 text, recorded_at text, facts bigint, numbers_read bigint, numbers_excused bigint, numbers_unread bigint, unread text, unknown_names text",
  subject:
    "id bigint, key text, ref_area text, measure text, product text, counterpart_area text, activity text, component text, basis text, words text",
  series:
    "id bigint, key text, subject bigint, provider text, flow text, freq text, transformation text, unit_measure text",
  fact: "id bigint, version bigint, reading bigint, position bigint, current smallint, kind text, subject bigint, series bigint, time_period text, transformation text, value float8, unit_measure text, unit_mult bigint, decimals bigint, status text, claim text, evidence_start bigint, evidence_end bigint, evidence_text text, rule text, more text",
  vintage: "fact bigint, series bigint, time_period text, published text",
  derived:
    "level bigint, growth bigint, series bigint, time_period text, low float8, high float8, unit_mult bigint, published text",
} as const;

/** What is computed from a row when it is added. */
const SEARCHED: Partial<Record<keyof typeof COLUMNS, string>> = {
  version: "bellwether_search(title, labels, body)",
  subject: "to_tsvector('bellwether', bellwether_plain(words))",
};

const STATEMENTS = new Map(
  Object.entries(COLUMNS).map(([table, text]) => {
    const columns = text.split(", ").map((column) => column.split(" ") as [string, string]);
    const names = columns.map(([name]) => name).join(", ");
    const arrays = columns.map(([, type], i) => `$${i + 1}::${type}[]`).join(", ");
    const searched = SEARCHED[table as keyof typeof COLUMNS];
    const into = searched === undefined ? names : `${names}, search`;
    const select = searched === undefined ? names : `${names}, ${searched}`;
    const sql = `INSERT INTO ${table} (${into}) SELECT ${select} FROM unnest(${arrays}) AS rows (${names})`;
    return [table, { sql, names: columns.map(([name]) => name) }];
  }),
);

/** All rows of a table in one statement: a parameter for each column, however many rows. */
async function add(client: Client, table: keyof typeof COLUMNS, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { sql, names } = STATEMENTS.get(table)!;
  const values = names.map((name) => rows.map((row) => (row as Record<string, unknown>)[name] ?? null));
  await client.query({ name: `add-${table}`, text: sql, values });
}

/** Carries out a plan within a transaction. `skip` are words that the store is known to have. */
export async function carryOut(
  client: Client,
  plan: Plan,
  now: Date,
  skip: ReadonlySet<string>,
): Promise<void> {
  const at = now.toISOString();
  await add(client, "release", plan.releases);
  await add(client, "version", plan.versions);
  await add(client, "reading", plan.readings);
  await add(client, "subject", plan.subjects);
  await add(client, "series", plan.series);
  await add(client, "fact", plan.facts);
  await add(client, "vintage", plan.vintages);
  await add(client, "derived", plan.derived);
  for (const { version, reading, from } of plan.superseded) {
    await client.query("UPDATE fact SET current = 0 WHERE version = $1 AND reading = $2", [version, reading]);
    await client.query(
      `INSERT INTO withdrawal (vintage, published, recorded_at)
       SELECT vintage.fact, coalesce($1, vintage.published), $2 FROM vintage JOIN fact ON fact.id = vintage.fact
       WHERE fact.version = $3 AND fact.reading = $4`,
      [from, at, version, reading],
    );
    if (from !== null) await client.query("UPDATE version SET search = NULL WHERE id = $1", [version]);
  }
  for (const { id, title, date, category, version, versions } of plan.updates)
    await client.query(
      `UPDATE release SET title = $1, date = $2, category = coalesce($3, category), version = $4, versions = $5
       WHERE id = $6`,
      [title, date, category, version, versions, id],
    );
  const replaced = new Set(plan.superseded.filter(({ from }) => from !== null).map(({ version }) => version));
  for (const { version, reading, labels } of plan.rereads)
    await client.query(
      `UPDATE version SET reading = $1, labels = $2, search = ${replaced.has(version) ? "NULL" : "bellwether_search(title, $2, body)"}
       WHERE id = $3`,
      [reading, labels, version],
    );
  for (const { version, reading, reader } of plan.confirmed)
    await client.query("UPDATE reading SET reader = $1 WHERE version = $2 AND n = $3", [
      reader,
      version,
      reading,
    ]);
  if (plan.seen.length > 0)
    await client.query(
      `UPDATE release SET last_seen = greatest(release.last_seen, seen.last_seen), url = coalesce(release.url, seen.url)
       FROM unnest($1::bigint[], $2::text[], $3::text[]) AS seen (id, last_seen, url) WHERE release.id = seen.id`,
      [
        plan.seen.map(({ id }) => id),
        plan.seen.map(({ last_seen }) => last_seen),
        plan.seen.map(({ url }) => url),
      ],
    );
  const words = plan.words.filter((word) => !skip.has(word));
  if (words.length > 0)
    await client.query("INSERT INTO word (word) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING", [words]);
}
