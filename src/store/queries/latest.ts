import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Latest, Shape } from "../port.js";
import type { Tables } from "../tables.js";
import { all } from "./filters.js";

const COLUMN = {
  area: sql`subject.ref_area`,
  measure: sql`subject.measure`,
  product: sql`subject.product`,
  partner: sql`subject.counterpart_area`,
  activity: sql`subject.activity`,
  component: sql`subject.component`,
  basis: sql`subject.basis`,
} as const;

/** Conditions on `subject` that a shape makes. */
function shaped(shape: Shape): RawBuilder<unknown>[] {
  return Object.entries(shape).map(([dimension, wanted]) => {
    const column = COLUMN[dimension as keyof Shape];
    if (wanted === null) return sql`${column} IS NULL`;
    return wanted === true ? sql`${column} IS NOT NULL` : sql`${column} = ${wanted}`;
  });
}

type Row = Omit<Latest, "release" | "evidence"> & {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly evidence_start: number;
  readonly evidence_end: number;
  readonly evidence_text: string;
};

/**
 * Series with their last value, by subject, those spoken of last first. The newest fact of a subject and the last
 * vintage of a series are each one step into an index.
 */
export async function latest(db: Kysely<Tables>, shape: Shape, subjects: number): Promise<Latest[]> {
  const { rows } = await sql<Row>`
    SELECT series.key, series.provider, series.flow, series.freq, series.transformation, series.unit_measure,
      about.ref_area, about.measure, about.product, about.counterpart_area, about.activity, about.component, about.basis,
      fact.time_period, fact.value, fact.unit_mult, fact.decimals, fact.status, last.published,
      release.key AS id, version.title, version.date, fact.evidence_start, fact.evidence_end, fact.evidence_text
    FROM (
      SELECT * FROM (
        SELECT subject.*, (SELECT max(version) FROM fact WHERE fact.current = 1 AND fact.subject = subject.id) AS told
        FROM subject WHERE ${all(shaped(shape))}
      ) AS every WHERE told IS NOT NULL ORDER BY told DESC, id LIMIT ${subjects}
    ) AS about
    JOIN series ON series.subject = about.id
    JOIN vintage AS last ON last.fact = (
      SELECT vintage.fact FROM vintage WHERE vintage.series = series.id
        AND NOT EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.vintage = vintage.fact)
      ORDER BY vintage.time_period DESC, vintage.published DESC, vintage.fact DESC LIMIT 1
    )
    JOIN fact ON fact.id = last.fact
    JOIN version ON version.id = fact.version JOIN release ON release.id = version.release
    ORDER BY about.told DESC, about.id, fact.time_period DESC, series.key`.execute(db);
  return rows.map(({ id, title, date, evidence_start, evidence_end, evidence_text, ...row }) => ({
    ...row,
    release: { title, date, id },
    evidence: { start: evidence_start, end: evidence_end, text: evidence_text },
  }));
}
