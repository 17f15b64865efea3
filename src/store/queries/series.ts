import { type Kysely, type RawBuilder, sql } from "kysely";
import { StoreError } from "../errors.js";
import { orgIds } from "../identity/providers.js";
import type { DerivedPoint, Filters, Page, Paging, PointsOptions, StoredSeries, Vintage } from "../port.js";
import type { Tables } from "../tables.js";
import {
  all,
  countOf,
  cursorOf,
  fromCursor,
  hasLabels,
  inPeriod,
  labelGroups,
  onSubject,
  total,
} from "./filters.js";

type Db = Kysely<Tables>;

const COLUMNS = sql`series.key, series.provider, series.flow, series.freq, series.transformation, series.unit_measure,
  subject.ref_area, subject.measure, subject.product, subject.counterpart_area, subject.activity, subject.component,
  subject.basis`;

/** Points of a series, of releases and of history alike. */
const PERIODS = sql`SELECT time_period, published FROM vintage WHERE vintage.series = series.id
  UNION ALL SELECT time_period, published FROM history WHERE history.series = series.id`;

/** Series in the order of their ids. */
export async function series(
  db: Db,
  filters: Filters,
  { limit, cursor }: Paging,
): Promise<Page<StoredSeries>> {
  const conditions = [...onSubject(filters)];
  const { kind, category, period, since, until, asOf, org } = filters;
  // Its points are observations.
  if (kind !== undefined && !kind.includes("observation")) conditions.push(sql`1 = 0`);
  if (category !== undefined)
    conditions.push(sql`EXISTS (SELECT 1 FROM vintage JOIN fact ON fact.id = vintage.fact
      JOIN version ON version.id = fact.version
      WHERE vintage.series = series.id AND ${all(hasLabels(labelGroups({ category })))})`);
  if (org !== undefined) conditions.push(sql`series.provider IN (${sql.join(orgIds(org))})`);
  const points: RawBuilder<unknown>[] = [];
  if (period !== undefined) points.push(inPeriod(sql`p.time_period`, period));
  if (since !== undefined) points.push(sql`p.published >= ${since}`);
  if (until !== undefined) points.push(sql`p.published <= ${`${until}~`}`);
  if (asOf !== undefined) points.push(sql`p.published <= ${asOf}`);
  if (points.length > 0) conditions.push(sql`EXISTS (SELECT 1 FROM (${PERIODS}) AS p WHERE ${all(points)})`);
  const joined = sql`series JOIN subject ON subject.id = series.subject`;
  const { rows: counted } = await countOf(sql`SELECT 1 FROM ${joined} WHERE ${all(conditions)}`).execute(db);
  const [after] = fromCursor(cursor) ?? [];
  if (cursor != null && typeof after !== "string")
    throw new StoreError(
      "refused",
      `a cursor that is none: ${cursor.slice(0, 40)}; expected \`next\` of the page before`,
    );
  if (after !== undefined) conditions.push(sql`series.key > ${after}`);
  const { rows } = await sql<StoredSeries>`SELECT ${COLUMNS}, ${extent(asOf)} FROM ${joined}
    WHERE ${all(conditions)} ORDER BY series.key LIMIT ${limit + 1}`.execute(db);
  const items = rows.slice(0, limit);
  return {
    items,
    total: total(counted[0]!.n),
    next: rows.length > limit ? cursorOf([items.at(-1)!.key]) : null,
  };
}

function extent(asOf?: string): RawBuilder<unknown> {
  const of = (what: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(SELECT ${what} FROM (${PERIODS}) AS p WHERE ${asOf === undefined ? sql`1 = 1` : sql`p.published <= ${asOf}`})`;
  return sql`${of(sql`count(DISTINCT p.time_period)`)} AS points, ${of(sql`min(p.time_period)`)} AS first,
    ${of(sql`max(p.time_period)`)} AS last`;
}

export async function oneSeries(db: Db, key: string): Promise<StoredSeries | null> {
  const { rows } = await sql<StoredSeries>`SELECT ${COLUMNS}, ${extent()}
    FROM series JOIN subject ON subject.id = series.subject WHERE series.key = ${key}`.execute(db);
  return rows[0] ?? null;
}

/** The series of some subjects, those with the most points first. */
export async function seriesAbout(
  db: Db,
  among: RawBuilder<unknown>,
  limit: number,
): Promise<StoredSeries[]> {
  const { rows } = await sql<StoredSeries>`SELECT ${COLUMNS}, ${extent()}
    FROM series JOIN subject ON subject.id = series.subject
    WHERE series.subject ${among} ORDER BY points DESC, series.key LIMIT ${limit}`.execute(db);
  return rows;
}

/** The series of the same subject, of whichever office, period and unit; those with the most points first. */
export async function siblings(db: Db, key: string): Promise<StoredSeries[]> {
  const subject = sql`= (SELECT subject FROM series AS own WHERE own.key = ${key})`;
  return await seriesAbout(db, subject, SIBLINGS);
}

/** Of more no page and no answer tells. */
const SIBLINGS = 60;

interface VintageRow extends Omit<Vintage, "printed" | "source"> {
  readonly key: string | null;
  readonly title: string;
  readonly date: string;
  readonly n: number;
  readonly position: number;
  readonly evidence_start: number;
  readonly evidence_end: number;
  readonly evidence_text: string;
  readonly source: string | null;
}

const EVER = "9999-12-31";

/**
 * The rule of vintages (docs/vintages.md): on a day, each period has the value last published by then among those whose
 * text still stood. Of two published on one day the one recorded later counts; what a better reading replaced never stood.
 */
export async function points(
  db: Db,
  key: string,
  { asOf = EVER, vintages = "latest", from = "" }: PointsOptions,
): Promise<Vintage[]> {
  const { rows: found } = await sql<{ id: number }>`SELECT id FROM series WHERE key = ${key}`.execute(db);
  const id = found[0]?.id;
  if (id === undefined) return [];
  const order = vintages === "first" ? sql`published, seq` : sql`published DESC, seq DESC`;
  const stood =
    vintages === "latest"
      ? sql`withdrawal.published > ${asOf}`
      : sql`withdrawal.published > vintage.published`;
  const { rows } = await sql<VintageRow>`
    SELECT chosen.time_period, chosen.published, chosen.withdrawn,
      coalesce(fact.value, history.value) AS value, coalesce(fact.unit_mult, history.unit_mult) AS unit_mult,
      coalesce(fact.decimals, history.decimals) AS decimals, fact.status,
      coalesce(reading.recorded_at, import.recorded_at) AS recorded_at,
      release.key, version.title, version.date, version.n, fact.position,
      fact.evidence_start, fact.evidence_end, fact.evidence_text, import.source
    FROM (
      SELECT *, row_number() OVER (PARTITION BY time_period ORDER BY ${order}) AS place FROM (
        SELECT vintage.time_period, vintage.published, vintage.fact, vintage.fact AS seq, 0 AS import,
          withdrawal.published AS withdrawn
        FROM vintage LEFT JOIN withdrawal ON withdrawal.vintage = vintage.fact
        WHERE vintage.series = ${id} AND vintage.time_period >= ${from} AND vintage.published <= ${asOf}
          AND (withdrawal.published IS NULL OR ${stood})
        UNION ALL
        SELECT time_period, published, 0, import, import, NULL FROM history
        WHERE series = ${id} AND time_period >= ${from} AND published <= ${asOf}
      ) AS every
    ) AS chosen
    LEFT JOIN fact ON fact.id = chosen.fact
    LEFT JOIN version ON version.id = fact.version
    LEFT JOIN reading ON reading.version = fact.version AND reading.n = fact.reading
    LEFT JOIN release ON release.id = version.release
    LEFT JOIN history ON history.series = ${id} AND history.time_period = chosen.time_period
      AND history.published = chosen.published AND history.import = chosen.import
    LEFT JOIN import ON import.id = chosen.import
    WHERE ${vintages === "all" ? sql`1 = 1` : sql`place = 1`}
    ORDER BY chosen.time_period, chosen.published, chosen.seq`.execute(db);
  return rows.map((row) => vintage(row, asOf));
}

function vintage(row: VintageRow, asOf: string): Vintage {
  const { time_period, value, unit_mult, decimals, status, published, recorded_at, source, key } = row;
  // What happened later was not known on that day.
  const withdrawn = row.withdrawn !== null && row.withdrawn <= asOf ? row.withdrawn : null;
  const printed =
    key === null
      ? null
      : {
          release: { title: row.title, date: row.date, id: key },
          version: row.n,
          position: row.position,
          evidence: { start: row.evidence_start, end: row.evidence_end, text: row.evidence_text },
        };
  return {
    time_period,
    value,
    unit_mult,
    decimals,
    status,
    published,
    withdrawn,
    recorded_at,
    printed,
    source,
  };
}

/** What follows for a series from what is printed of others: one interval a period, the last published by then. */
export async function derived(db: Db, key: string, asOf = EVER): Promise<DerivedPoint[]> {
  const { rows } = await sql<
    Omit<DerivedPoint, "release"> & { key: string; title: string; date: string }
  >`SELECT * FROM (
      SELECT derived.time_period, derived.low, derived.high, derived.unit_mult, derived.published,
        release.key, version.title, version.date, level.evidence_text AS level, growth.evidence_text AS growth,
        row_number() OVER (PARTITION BY derived.time_period ORDER BY derived.published DESC, derived.level DESC) AS place
      FROM derived JOIN series ON series.id = derived.series
      JOIN fact AS level ON level.id = derived.level JOIN fact AS growth ON growth.id = derived.growth
      JOIN version ON version.id = level.version JOIN release ON release.id = version.release
      LEFT JOIN withdrawal ON withdrawal.vintage = derived.level
      WHERE series.key = ${key} AND derived.published <= ${asOf}
        AND (withdrawal.published IS NULL OR withdrawal.published > ${asOf})
    ) AS standing WHERE place = 1 ORDER BY time_period`.execute(db);
  return rows.map(
    ({ time_period, low, high, unit_mult, published, key: id, title, date, level, growth }) => ({
      time_period,
      low,
      high,
      unit_mult,
      published,
      release: { title, date, id },
      level,
      growth,
    }),
  );
}
