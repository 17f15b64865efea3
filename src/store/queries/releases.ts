import { type Kysely, type RawBuilder, sql } from "kysely";
import { StoreError } from "../errors.js";
import type { Filters, Neighbours, Page, Paging, StoredRelease, StoredVersion } from "../port.js";
import type { Tables } from "../tables.js";
import type { Engine } from "./engine.js";
import {
  all,
  COUNTED,
  countOf,
  cursorOf,
  fromCursor,
  hasLabels,
  idRange,
  inPeriod,
  labelGroups,
  standing,
  total,
} from "./filters.js";

type Db = Kysely<Tables>;

interface ReleaseRow {
  readonly version_id: number;
  readonly key: string;
  readonly title: string;
  readonly date: string;
  readonly category: string | null;
  readonly url: string | null;
  readonly provider: string | null;
  readonly n: number;
  readonly versions: number;
  readonly facts: number;
  readonly numbers_read: number;
  readonly numbers_excused: number;
  readonly numbers_unread: number;
  readonly first_seen: string;
  readonly last_seen: string;
}

const COLUMNS = sql`version.id AS version_id, release.key, version.title, version.date, release.category, release.url,
  release.provider, version.n, release.versions, reading.facts, reading.numbers_read, reading.numbers_excused,
  reading.numbers_unread, release.first_seen, release.last_seen`;
const JOINED = sql`version JOIN release ON release.id = version.release
  JOIN reading ON reading.version = version.id AND reading.n = version.reading`;

/** Releases, the newest first. */
export async function releases(
  db: Db,
  engine: Engine,
  filters: Filters,
  { limit, cursor }: Paging,
): Promise<Page<StoredRelease>> {
  const after = versionAfter(cursor);
  const { from, to } = idRange(filters);
  const groups = labelGroups(filters);
  const bounds = { from, to: Math.min(to, after === null ? to : after - 1) };
  const stated = [];
  if (filters.period !== undefined) stated.push(inPeriod(sql`fact.time_period`, filters.period));
  if (filters.claim !== undefined) stated.push(sql`fact.claim IN (${sql.join(filters.claim)})`);
  const facts =
    stated.length === 0
      ? null
      : sql`EXISTS (SELECT 1 FROM fact WHERE fact.version = version.id AND fact.reading = version.reading
          AND ${all(stated)})`;
  // Labels are indexed for the texts that are current; what stood on a day is asked of the rows themselves.
  if (filters.asOf === undefined && groups.length > 0 && facts === null) {
    const matching = { query: null, labels: groups, from, to };
    const { rows: counted } = await sql<{ n: number }>`SELECT count(*) AS n
      FROM (${engine.newest(matching, COUNTED + 1)}) AS counted`.execute(db);
    const { rows } = await engine.newest({ ...matching, ...bounds }, limit + 1).execute(db);
    const items = await releasesOf(
      db,
      engine,
      rows.slice(0, limit).map(({ id }) => id),
    );
    const last = rows[limit - 1];
    return { items, total: total(counted[0]!.n), next: rows.length > limit ? cursorOf([last!.id]) : null };
  }
  const conditions = [
    filters.asOf === undefined ? sql`release.version = version.id` : standing(filters.asOf),
  ];
  conditions.push(...hasLabels(groups));
  if (facts !== null) conditions.push(facts);
  const within = ({ from, to }: { from: number; to: number }): RawBuilder<unknown> =>
    sql`version.id >= ${from} AND version.id <= ${to}`;
  const { rows: counted } = await countOf(
    sql`SELECT 1 FROM version JOIN release ON release.id = version.release
      WHERE ${all([...conditions, within({ from, to })])}`,
  ).execute(db);
  const { rows } = await sql<ReleaseRow>`SELECT ${COLUMNS} FROM ${JOINED}
    WHERE ${all([...conditions, within(bounds)])} ORDER BY version.id DESC LIMIT ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  return {
    items: page.map(storedRelease),
    total: total(counted[0]!.n),
    next: rows.length > limit ? cursorOf([page.at(-1)!.version_id]) : null,
  };
}

/** Some releases by the ids of versions, in the order of the ids given. */
export async function releasesOf(db: Db, engine: Engine, ids: readonly number[]): Promise<StoredRelease[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReleaseRow>`SELECT ${COLUMNS} FROM ${JOINED}
    WHERE version.id ${engine.among(ids)}`.execute(db);
  const byId = new Map(rows.map((row) => [row.version_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [storedRelease(row)];
  });
}

/** One release by its id, as it stands or stood. */
export async function release(db: Db, id: string, asOf?: string): Promise<StoredRelease | null> {
  const which = asOf === undefined ? sql`release.version = version.id` : standing(asOf);
  const { rows } = await sql<ReleaseRow>`SELECT ${COLUMNS} FROM ${JOINED}
    WHERE release.key = ${id} AND ${which} ORDER BY version.n DESC LIMIT 1`.execute(db);
  return rows[0] === undefined ? null : storedRelease(rows[0]);
}

/** All that was printed under a release's id, the first printing first. */
export async function versions(db: Db, id: string): Promise<StoredVersion[]> {
  const { rows } = await sql<Omit<StoredVersion, "unread"> & { unread: string }>`
    SELECT release.key AS id, version.n AS version, version.title, version.date, version.body, version.sha256,
      version.published, version.recorded_at, reading.reader, reading.unread
    FROM ${JOINED} WHERE release.key = ${id} ORDER BY version.n`.execute(db);
  return rows.map((row) => ({ ...row, unread: JSON.parse(row.unread) }));
}

/** The version after which a page begins; a cursor of another kind is refused. */
function versionAfter(cursor: string | null | undefined): number | null {
  if (cursor == null) return null;
  const [id] = fromCursor(cursor) ?? [];
  if (typeof id !== "number")
    throw new StoreError(
      "refused",
      `a cursor that is none: ${cursor.slice(0, 40)}; expected \`next\` of the page before`,
    );
  return id;
}

function storedRelease(row: ReleaseRow): StoredRelease {
  const { key, title, date, category, url, provider, n, versions, facts, first_seen, last_seen } = row;
  const numbers = { read: row.numbers_read, excused: row.numbers_excused, unread: row.numbers_unread };
  return {
    id: key,
    title,
    date,
    category,
    url,
    provider,
    version: n,
    versions,
    facts,
    numbers,
    first_seen,
    last_seen,
  };
}

/** How many facts of each kind some releases state now. */
export async function kinds(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; kind: string; n: number }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; kind: string; n: number }>`
    SELECT release.key AS id, fact.kind, count(*) AS n FROM release
    JOIN fact ON fact.version = release.version AND fact.current = 1
    WHERE release.key IN (${sql.join(ids)}) GROUP BY release.key, fact.kind ORDER BY n DESC, fact.kind DESC`.execute(
    db,
  );
  return rows;
}

/** The releases before and after one, in the order of their dates. */
export async function neighbours(db: Db, id: string): Promise<Neighbours> {
  const { rows: own } = await sql<{
    version: number;
  }>`SELECT version FROM release WHERE key = ${id}`.execute(db);
  const version = own[0]?.version;
  if (version === undefined) return { before: null, after: null };
  const one = async (
    which: RawBuilder<unknown>,
  ): Promise<{ id: string; title: string; date: string } | null> => {
    const { rows } = await sql<{ id: string; title: string; date: string }>`
      SELECT key AS id, title, date FROM release WHERE ${which} LIMIT 1`.execute(db);
    return rows[0] ?? null;
  };
  return {
    before: await one(sql`version < ${version} ORDER BY version DESC`),
    after: await one(sql`version > ${version} ORDER BY version`),
  };
}

/** Bodies of some releases, of every version. */
export async function bodies(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; version: number; body: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; version: number; body: string }>`
    SELECT release.key AS id, version.n AS version, version.body FROM release
    JOIN version ON version.release = release.id WHERE release.key IN (${sql.join(ids)})`.execute(db);
  return rows;
}

/** Releases of several versions, the last changed first. */
export async function edited(db: Db, limit: number): Promise<(StoredRelease & { changed: string })[]> {
  const { rows } = await sql<ReleaseRow & { published: string }>`SELECT ${COLUMNS}, version.published
    FROM ${JOINED} WHERE release.versions > 1 AND release.version = version.id
    ORDER BY version.published DESC, version.id DESC LIMIT ${limit}`.execute(db);
  return rows.map((row) => ({ ...storedRelease(row), changed: row.published }));
}
