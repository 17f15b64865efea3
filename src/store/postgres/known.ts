import type pg from "pg";
import type { Entry } from "../ingest/entry.js";
import { type Known, type KnownRelease, type KnownVersion, versionIds } from "../ingest/plan.js";

/** Ids that were committed once are valid for ever: rows of these tables are never taken away. */
export interface Remembered {
  readonly subjects: Map<string, number>;
  readonly series: Map<string, number>;
}

type Client = Pick<pg.PoolClient, "query">;

/** The releases of these ids, with all their versions. */
export async function knownReleases(
  client: Client,
  keys: readonly string[],
): Promise<Map<string, KnownRelease>> {
  const { rows } = await client.query<
    Omit<KnownVersion, "id"> & {
      release: number;
      key: string;
      url: string | null;
      last_seen: string;
      id: number;
    }
  >(
    `SELECT release.id AS release, release.key, release.url, release.last_seen, version.id, version.n, version.sha256,
       version.date, version.published, version.reading, reading.reader, reading.sha256 AS facts
     FROM release JOIN version ON version.release = release.id
     JOIN reading ON reading.version = version.id AND reading.n = version.reading
     WHERE release.key = ANY ($1::text[]) ORDER BY release.id, version.n`,
    [[...new Set(keys)]],
  );
  const found = new Map<string, KnownRelease & { versions: KnownVersion[] }>();
  for (const { release, key, url, last_seen, ...version } of rows) {
    const known = found.get(key) ?? { id: release, key, url, last_seen, versions: [] };
    known.versions.push(version);
    found.set(key, known);
  }
  return found;
}

/** Answers what a plan must know, from within the transaction. */
export async function knownFor(
  client: Client,
  batch: readonly Entry[],
  remembered: Remembered,
): Promise<Known> {
  const releases = await knownReleases(
    client,
    batch.map(({ key }) => key),
  );
  const wanted = { subjects: new Set<string>(), series: new Set<string>() };
  for (const { facts } of batch)
    for (const { subject, series } of facts) {
      if (subject !== null) wanted.subjects.add(subject.key);
      if (series !== null) wanted.series.add(series.key);
    }
  const subjects = await idsOf(client, "subject", wanted.subjects, remembered.subjects);
  const series = await idsOf(client, "series", wanted.series, remembered.series);
  const days = [...new Set(batch.map(({ date }) => date))];
  const ranges = days.map(versionIds);
  const { rows: lastOfDays } = await client.query<{ day: string; last: number | null }>(
    `SELECT day, (SELECT max(id) FROM version WHERE id BETWEEN first AND last) AS last
     FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS days (day, first, last)`,
    [days, ranges.map(({ first }) => first), ranges.map(({ last }) => last)],
  );
  const version = new Map(lastOfDays.map(({ day, last }) => [day, last ?? versionIds(day).first]));
  const { rows } = await client.query<{ release: number; subject: number; series: number; fact: number }>(
    `SELECT coalesce((SELECT max(id) FROM release), 0) AS release, coalesce((SELECT max(id) FROM subject), 0) AS subject,
       coalesce((SELECT max(id) FROM series), 0) AS series, coalesce((SELECT max(id) FROM fact), 0) AS fact`,
  );
  return { releases, subjects, series, last: { ...rows[0]!, version } };
}

async function idsOf(
  client: Client,
  table: "subject" | "series",
  keys: ReadonlySet<string>,
  remembered: Map<string, number>,
): Promise<Map<string, number>> {
  const unknown = [...keys].filter((key) => !remembered.has(key));
  if (unknown.length > 0) {
    const { rows } = await client.query<{ id: number; key: string }>(
      `SELECT id, key FROM ${table} WHERE key = ANY ($1::text[])`,
      [unknown],
    );
    for (const { id, key } of rows) remembered.set(key, id);
  }
  return new Map(
    [...keys].flatMap((key) => (remembered.has(key) ? [[key, remembered.get(key)!] as const] : [])),
  );
}
