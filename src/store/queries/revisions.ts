import { type Kysely, sql } from "kysely";
import type { RevisedValue, Revision } from "../port.js";
import type { Tables } from "../tables.js";

type Db = Kysely<Tables>;

/** So many of the values printed last are compared with what they replaced. */
const COMPARED = 4000;

interface Pair {
  readonly after: number;
  readonly before: number;
}
interface Printed {
  readonly value: number;
  readonly unit_mult: number;
  readonly decimals: number;
}

/**
 * Values that differ from the one of the same series and period that an earlier day printed, those of the newest release
 * first: ids of texts begin with their date, so that an archive brought in backwards is told in its own order. Two printings that agree within their rounding are none: 66 after 65.96 revises nothing.
 */
export async function revisions(db: Db, limit: number): Promise<Revision[]> {
  const { rows } = await sql<Pair & { [N in keyof Printed as `${"a" | "b"}_${N}`]: number }>`
    SELECT pair.after, pair.before, a.value AS a_value, a.unit_mult AS a_unit_mult, a.decimals AS a_decimals,
      b.value AS b_value, b.unit_mult AS b_unit_mult, b.decimals AS b_decimals
    FROM (
      SELECT recent.fact AS after, recent.version, recent.position, (
        SELECT earlier.fact FROM vintage AS earlier
        WHERE earlier.series = recent.series AND earlier.time_period = recent.time_period
          AND earlier.published < recent.published
        ORDER BY earlier.published DESC, earlier.fact DESC LIMIT 1
      ) AS before
      FROM (
        SELECT vintage.*, fact.version, fact.position FROM fact JOIN vintage ON vintage.fact = fact.id
        WHERE fact.current = 1 ORDER BY fact.version DESC, fact.reading DESC, fact.position DESC LIMIT ${COMPARED}
      ) AS recent
    ) AS pair
    JOIN fact AS a ON a.id = pair.after JOIN fact AS b ON b.id = pair.before
    WHERE a.value <> b.value OR a.unit_mult <> b.unit_mult
    ORDER BY pair.version DESC, pair.position`.execute(db);
  const pairs = rows
    .filter((row) =>
      differ(
        { value: row.a_value, unit_mult: row.a_unit_mult, decimals: row.a_decimals },
        { value: row.b_value, unit_mult: row.b_unit_mult, decimals: row.b_decimals },
      ),
    )
    .slice(0, limit);
  return await told(db, pairs);
}

/** Whether one is not the other, rounded as coarsely as it is printed. */
function differ(a: Printed, b: Printed): boolean {
  const half = ({ decimals, unit_mult }: Printed): number => 0.5 * 10 ** (unit_mult - decimals);
  const gap = Math.abs(a.value * 10 ** a.unit_mult - b.value * 10 ** b.unit_mult);
  return gap > Math.max(half(a), half(b)) * (1 + 1e-9);
}

type Row = Omit<Revision, "before" | "after" | "series"> &
  Omit<RevisedValue, "release" | "evidence"> & {
    readonly fact: number;
    readonly id: string;
    readonly title: string;
    readonly date: string;
    readonly evidence_start: number;
    readonly evidence_end: number;
    readonly evidence_text: string;
  };

async function told(db: Db, pairs: readonly Pair[]): Promise<Revision[]> {
  if (pairs.length === 0) return [];
  const ids = pairs.flatMap(({ after, before }) => [after, before]);
  const { rows } = await sql<Row>`
    SELECT fact.id AS fact, series.key, series.provider, series.flow, series.freq, series.transformation,
      series.unit_measure, subject.ref_area, subject.measure, subject.product, subject.counterpart_area,
      subject.activity, subject.component, subject.basis, fact.time_period, fact.value, fact.unit_mult, fact.decimals,
      vintage.published, release.key AS id, version.title, version.date, fact.evidence_start, fact.evidence_end,
      fact.evidence_text
    FROM fact JOIN vintage ON vintage.fact = fact.id JOIN series ON series.id = vintage.series
    JOIN subject ON subject.id = series.subject JOIN version ON version.id = fact.version
    JOIN release ON release.id = version.release WHERE fact.id IN (${sql.join(ids)})`.execute(db);
  const byFact = new Map(rows.map((row) => [row.fact, row]));
  return pairs.map(({ after, before }) => {
    const now = byFact.get(after)!;
    const { fact, value, unit_mult, decimals, published, id, title, date, ...rest } = now;
    const { evidence_start, evidence_end, evidence_text, ...series } = rest;
    return { ...series, before: revised(byFact.get(before)!), after: revised(now) };
  });
}

function revised(row: Row): RevisedValue {
  const { value, unit_mult, decimals, published, id, title, date } = row;
  return {
    value,
    unit_mult,
    decimals,
    published,
    release: { title, date, id },
    evidence: { start: row.evidence_start, end: row.evidence_end, text: row.evidence_text },
  };
}
