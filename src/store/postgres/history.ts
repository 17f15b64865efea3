import type pg from "pg";
import { subjectKey, subjectWords } from "../identity/subject.js";
import type { HistoryImport } from "../port.js";

/** Stores history within a transaction; `false` where this very file was imported with this very mapping before. */
export async function importHistory(
  client: Pick<pg.PoolClient, "query">,
  { source, file, sha256, mapping, points }: HistoryImport,
  now: Date,
): Promise<boolean> {
  const before = await client.query(
    "SELECT id FROM import WHERE source = $1 AND sha256 = $2 AND mapping = $3",
    [source, sha256, mapping],
  );
  if (before.rows.length > 0) return false;
  const next = async (table: string): Promise<number> => {
    const { rows } = await client.query<{ id: number }>(
      `SELECT coalesce(max(id), 0) + 1 AS id FROM ${table}`,
    );
    return rows[0]!.id;
  };
  const id = await next("import");
  await client.query(
    "INSERT INTO import (id, source, file, sha256, mapping, recorded_at, points) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    [id, source, file, sha256, mapping, now.toISOString(), points.length],
  );
  const subjects = new Map<string, number>();
  const series = new Map<string, number>();
  for (const { subject: s, series: to } of points) {
    if (series.has(to.key)) continue;
    const key = subjectKey(s);
    if (!subjects.has(key)) {
      const { rows } = await client.query<{ id: number }>("SELECT id FROM subject WHERE key = $1", [key]);
      let found = rows[0]?.id;
      if (found === undefined) {
        found = await next("subject");
        await client.query(
          `INSERT INTO subject (id, key, ref_area, measure, product, counterpart_area, activity, component, basis, words, search)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_tsvector('bellwether', bellwether_plain($10)))`,
          [
            found,
            key,
            s.ref_area,
            s.measure,
            s.product,
            s.counterpart_area,
            s.activity,
            s.component,
            s.basis,
            subjectWords(s),
          ],
        );
      }
      subjects.set(key, found);
    }
    const { rows } = await client.query<{ id: number }>("SELECT id FROM series WHERE key = $1", [to.key]);
    let found = rows[0]?.id;
    if (found === undefined) {
      found = await next("series");
      await client.query(
        "INSERT INTO series (id, key, subject, provider, flow, freq, transformation, unit_measure) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [found, to.key, subjects.get(key), to.provider, to.flow, to.freq, to.transformation, to.unit_measure],
      );
    }
    series.set(to.key, found);
  }
  await client.query(
    `INSERT INTO history (import, series, time_period, published, value, unit_mult, decimals)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::float8[], $6::bigint[], $7::bigint[])`,
    [
      id,
      points.map((point) => series.get(point.series.key)),
      points.map(({ time_period }) => time_period),
      points.map(({ published }) => published),
      points.map(({ value }) => value),
      points.map(({ unit_mult }) => unit_mult),
      points.map(({ decimals }) => decimals),
    ],
  );
  return true;
}
