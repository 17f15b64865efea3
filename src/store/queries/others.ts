import { type Kysely, sql } from "kysely";
import type { Extent, Reader, Stats } from "../port.js";
import type { Tables } from "../tables.js";
import type { Engine } from "./engine.js";
import { distance } from "./near.js";

type Db = Kysely<Tables>;

/** The most words that are compared with a misspelt one. */
const COMPARED = 200_000;

/** Words of the store spelt nearly like this one: at most two letters added, left out, changed or swapped. */
export async function nearWords(db: Db, word: string): Promise<string[]> {
  const wanted = word.toLowerCase();
  if (wanted.length < 4 || wanted.length > 24) return [];
  const most = wanted.length < 6 ? 1 : 2;
  const { rows } = await sql<{ word: string }>`SELECT word FROM word
    WHERE length(word) BETWEEN ${wanted.length - most} AND ${wanted.length + most} LIMIT ${COMPARED}`.execute(
    db,
  );
  return rows
    .map(({ word }) => ({ word, steps: distance(wanted, word, most) }))
    .filter(({ steps }) => steps > 0 && steps <= most)
    .sort(
      (a, b) =>
        a.steps - b.steps || shared(wanted, b.word) - shared(wanted, a.word) || (a.word < b.word ? -1 : 1),
    )
    .slice(0, 20)
    .map(({ word }) => word);
}

/** Letters that two words begin with alike. */
function shared(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

const FROM = {
  measure: sql`SELECT measure AS value FROM subject WHERE measure IS NOT NULL GROUP BY measure ORDER BY count(*) DESC, measure`,
  product: sql`SELECT product AS value FROM subject WHERE product IS NOT NULL GROUP BY product ORDER BY count(*) DESC, product`,
  partner: sql`SELECT counterpart_area AS value FROM subject WHERE counterpart_area IS NOT NULL GROUP BY counterpart_area ORDER BY count(*) DESC, counterpart_area`,
  area: sql`SELECT ref_area AS value FROM subject WHERE ref_area IS NOT NULL GROUP BY ref_area ORDER BY count(*) DESC, ref_area`,
  category: sql`SELECT category AS value FROM release WHERE category IS NOT NULL GROUP BY category ORDER BY count(*) DESC, category`,
  org: sql`SELECT provider AS value FROM series GROUP BY provider ORDER BY count(*) DESC, provider`,
} as const;

/** The values of a dimension, the most used first. */
export async function values(db: Db, dimension: Parameters<Reader["values"]>[0]): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`${FROM[dimension]} LIMIT 1000`.execute(db);
  return rows.map(({ value }) => value);
}

/** How many releases, and the days of the first and the last: ids of texts begin with their date. */
export async function extent(db: Db): Promise<Extent> {
  const { rows } = await sql<Extent>`SELECT (SELECT count(*) FROM release) AS releases,
    (SELECT date FROM release ORDER BY version LIMIT 1) AS first_date,
    (SELECT date FROM release ORDER BY version DESC LIMIT 1) AS last_date`.execute(db);
  return rows[0]!;
}

/** When something was last stored. */
export async function changed(db: Db): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`SELECT max(at) AS at FROM (
    SELECT max(recorded_at) AS at FROM reading UNION ALL SELECT max(recorded_at) FROM import) AS each_kind`.execute(
    db,
  );
  return rows[0]!.at;
}

type Counts = Record<
  | "migration"
  | "releases"
  | "versions"
  | "readings"
  | "facts"
  | "series"
  | "vintages"
  | "derived"
  | "history",
  number
> &
  Record<"first" | "last", string | null>;

/**
 * Counts of all that is kept. Facts are counted by what their readings say, which the doctor compares with the facts
 * themselves: to go through millions of them takes seconds. Those that are no observations have an index of their own.
 */
export async function stats(db: Db, engine: Engine, location: string): Promise<Stats> {
  const { rows: counts } = await sql<Counts>`SELECT
    (SELECT max(version) FROM migration) AS migration,
    (SELECT count(*) FROM release) AS releases, (SELECT count(*) FROM version) AS versions,
    (SELECT count(*) FROM reading) AS readings, (SELECT coalesce(sum(facts), 0) FROM reading) AS facts,
    (SELECT count(*) FROM series) AS series, (SELECT count(*) FROM vintage) AS vintages,
    (SELECT count(*) FROM derived) AS derived, (SELECT count(*) FROM history) AS history,
    (SELECT min(date) FROM release) AS first, (SELECT max(date) FROM release) AS last`.execute(db);
  const { rows: kinds } = await sql<{ kind: string; n: number }>`SELECT kind, count(*) AS n FROM fact
    WHERE kind <> 'observation' AND current = 1 GROUP BY kind`.execute(db);
  const { rows: sums } = await sql<Record<"facts" | "read" | "excused" | "unread", number>>`SELECT
    coalesce(sum(facts), 0) AS facts, coalesce(sum(numbers_read), 0) AS read,
    coalesce(sum(numbers_excused), 0) AS excused, coalesce(sum(numbers_unread), 0) AS unread
    FROM release JOIN reading ON reading.version = release.version
    WHERE NOT EXISTS (SELECT 1 FROM reading AS later WHERE later.version = reading.version AND later.n > reading.n)`.execute(
    db,
  );
  const { rows: size } = await engine.size().execute(db);
  const count = counts[0]!;
  const sum = sums[0]!;
  const observations = Number(sum.facts) - kinds.reduce((all, { n }) => all + n, 0);
  const facts = [{ kind: "observation", n: observations }, ...kinds].filter(({ n }) => n > 0);
  return {
    location,
    engine: engine.name,
    migration: count.migration,
    releases: count.releases,
    versions: count.versions,
    readings: count.readings,
    facts: Object.fromEntries(facts.sort((a, b) => b.n - a.n).map(({ kind, n }) => [kind, n])),
    superseded_facts: Number(count.facts) - Number(sum.facts),
    series: count.series,
    vintages: count.vintages,
    derived: count.derived,
    history: count.history,
    numbers: { read: Number(sum.read), excused: Number(sum.excused), unread: Number(sum.unread) },
    first_date: count.first,
    last_date: count.last,
    bytes: size[0]?.bytes ?? null,
  };
}
