import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Checked, Defect } from "../port.js";
import type { Tables } from "../tables.js";

/** A rule that all rows keep: the statement finds those that do not, each as a text that names it. */
interface Rule {
  readonly check: string;
  readonly rows: RawBuilder<{ n: number }>;
  readonly broken: RawBuilder<{ what: string }>;
}

const countOf = (table: string): RawBuilder<{ n: number }> =>
  sql`SELECT count(*) AS n FROM ${sql.table(table)}`;

const RULES: readonly Rule[] = [
  {
    check: "every release counts its versions and shows the last",
    rows: countOf("release"),
    broken: sql`SELECT release.key AS what FROM release LEFT JOIN version AS shown ON shown.id = release.version
      WHERE shown.id IS NULL OR shown.release <> release.id OR shown.n <> release.versions
        OR release.versions <> (SELECT count(*) FROM version WHERE version.release = release.id)
        OR release.versions <> (SELECT max(n) FROM version WHERE version.release = release.id)`,
  },
  {
    check: "every version has its readings, and shows the last",
    rows: countOf("version"),
    broken: sql`SELECT 'version ' || version.id AS what FROM version
      WHERE version.reading <> (SELECT coalesce(max(n), 0) FROM reading WHERE reading.version = version.id)`,
  },
  {
    check: "every reading counts its facts",
    rows: countOf("reading"),
    broken: sql`SELECT 'version ' || reading.version || ', reading ' || reading.n AS what FROM reading
      LEFT JOIN (SELECT version, reading, count(*) AS n, max(position) AS last FROM fact GROUP BY version, reading) AS kept
        ON kept.version = reading.version AND kept.reading = reading.n
      WHERE reading.facts <> coalesce(kept.n, 0) OR reading.facts <> coalesce(kept.last + 1, 0)`,
  },
  {
    check: "a fact is current where its text and its reading are",
    rows: countOf("fact"),
    broken: sql`SELECT 'fact ' || fact.id AS what FROM fact JOIN version ON version.id = fact.version
      JOIN release ON release.id = version.release
      WHERE fact.current <> CASE WHEN release.version = version.id AND version.reading = fact.reading THEN 1 ELSE 0 END`,
  },
  {
    check: "every point of a series has its vintage",
    rows: sql`SELECT count(*) AS n FROM fact WHERE series IS NOT NULL`,
    broken: sql`SELECT 'fact ' || first.id AS what FROM (
        SELECT min(id) AS id, series, time_period FROM fact WHERE series IS NOT NULL
        GROUP BY version, reading, series, time_period) AS first
      LEFT JOIN vintage ON vintage.fact = first.id
      WHERE vintage.fact IS NULL OR vintage.series <> first.series OR vintage.time_period <> first.time_period`,
  },
  {
    check: "every vintage is a point, and stands from its text's day",
    rows: countOf("vintage"),
    broken: sql`SELECT 'vintage ' || vintage.fact AS what FROM vintage
      LEFT JOIN fact ON fact.id = vintage.fact LEFT JOIN version ON version.id = fact.version
      WHERE fact.id IS NULL OR fact.series <> vintage.series OR version.published <> vintage.published`,
  },
  {
    check: "a vintage is withdrawn where its text was replaced",
    rows: countOf("withdrawal"),
    broken: sql`SELECT 'vintage ' || vintage.fact AS what FROM vintage JOIN fact ON fact.id = vintage.fact
      LEFT JOIN withdrawal ON withdrawal.vintage = vintage.fact
      WHERE (fact.current = 1) = (withdrawal.vintage IS NOT NULL)`,
  },
  {
    check: "what is derived rests on facts of one text",
    rows: countOf("derived"),
    broken: sql`SELECT 'facts ' || derived.level || ' and ' || derived.growth AS what FROM derived
      LEFT JOIN fact AS level ON level.id = derived.level LEFT JOIN fact AS growth ON growth.id = derived.growth
      WHERE level.id IS NULL OR growth.id IS NULL OR level.version <> growth.version OR derived.low > derived.high`,
  },
  {
    check: "every import counts its points",
    rows: countOf("import"),
    broken: sql`SELECT 'import ' || import.id AS what FROM import
      WHERE points <> (SELECT count(*) FROM history WHERE history.import = import.id)`,
  },
];

/** Defects shown of one check; the rest are counted. */
export const SHOWN = 20;

/** Checks what rows say of each other. */
export async function* checkRows(db: Kysely<Tables>): AsyncGenerator<Checked> {
  for (const { check, rows, broken } of RULES) {
    const { rows: count } = await rows.execute(db);
    const { rows: found } = await sql<{ what: string }>`${broken} LIMIT ${SHOWN}`.execute(db);
    yield { check, rows: count[0]!.n, defects: found.map(({ what }): Defect => ({ check, what })) };
  }
}
