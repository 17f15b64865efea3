import { type Kysely, type RawBuilder, sql } from "kysely";
import { StoreError } from "../errors.js";
import { label } from "../identity/labels.js";
import { orgIds } from "../identity/providers.js";
import type { Filters, Page, Paging, StoredFact } from "../port.js";
import type { Tables } from "../tables.js";
import type { Engine } from "./engine.js";
import {
  all,
  COUNTED,
  countOf,
  cursorOf,
  fromCursor,
  idRange,
  inPeriod,
  labelGroups,
  onSubject,
  standing,
  total,
} from "./filters.js";
import { type FactRow, storedFact } from "./stored-fact.js";

type Db = Kysely<Tables>;

const COLUMNS = sql`fact.kind, release.key, version.title, version.date, version.n, fact.version, fact.position,
  fact.subject, subject.ref_area, subject.measure, subject.product, subject.counterpart_area, subject.activity,
  subject.component, subject.basis, series.key AS series, fact.time_period, fact.transformation, fact.value,
  fact.unit_measure, fact.unit_mult, fact.decimals, fact.status, fact.evidence_start, fact.evidence_end,
  fact.evidence_text, fact.rule, fact.more`;
const JOINED = sql`fact JOIN version ON version.id = fact.version JOIN release ON release.id = version.release
  LEFT JOIN subject ON subject.id = fact.subject LEFT JOIN series ON series.id = fact.series`;

/** The same for lists of facts: the sign keeps SQLite from going through all versions first, and sorting what it finds. */
const FACTS_FIRST = sql`fact JOIN version ON version.id = +fact.version JOIN release ON release.id = version.release
  LEFT JOIN subject ON subject.id = fact.subject LEFT JOIN series ON series.id = fact.series`;

/** Facts, those of the newest release first, in the order of its text. */
export async function facts(
  db: Db,
  engine: Engine,
  filters: Filters,
  { limit, cursor }: Paging,
): Promise<Page<StoredFact>> {
  const { from, to } = idRange(filters);
  const after = afterFact(cursor);
  // Where no text has the labels no fact can: the index of texts says so at once, the facts only once all were seen.
  const labels = labelGroups(filters);
  if (filters.asOf === undefined && labels.length > 0) {
    const { rows } = await engine.newest({ query: null, labels, from, to }, 1).execute(db);
    if (rows.length === 0) return { items: [], total: total(0), next: null };
  }
  const conditions: RawBuilder<unknown>[] = [];
  if (filters.asOf === undefined) conditions.push(sql`fact.current = 1`);
  else conditions.push(standing(filters.asOf), sql`fact.reading = version.reading`);
  if (filters.since !== undefined || filters.until !== undefined)
    conditions.push(sql`fact.version >= ${from} AND fact.version <= ${to}`);
  if (filters.kind !== undefined) conditions.push(sql`fact.kind IN (${sql.join(filters.kind)})`);
  if (filters.claim !== undefined) conditions.push(sql`fact.claim IN (${sql.join(filters.claim)})`);
  if (filters.period !== undefined) conditions.push(inPeriod(sql`fact.time_period`, filters.period));
  if (filters.org !== undefined) conditions.push(sql`release.provider IN (${sql.join(orgIds(filters.org))})`);
  // By its label, as releases are: "trade/investment" is "Trade/Investment".
  if (filters.category !== undefined)
    conditions.push(
      sql`' ' || version.labels || ' ' LIKE ${`% ${label("category", filters.category).replaceAll("_", "\\_")} %`} ESCAPE '\\'`,
    );
  const about = onSubject(filters);
  const subjects = sql`SELECT id FROM subject WHERE ${all(about)}`;
  const indexed = about.length === 0 ? conditions : [...conditions, sql`fact.subject IN (${subjects})`];
  const { rows: counted } = await countOf(
    sql`SELECT 1 FROM fact ${joinedFor(filters)} WHERE ${all(indexed)}`,
  ).execute(db);
  const n = counted[0]!.n;
  // Few facts are gathered by their subjects and sorted; many are met soon when going from the newest release back.
  const chosen =
    about.length === 0 || n <= COUNTED ? indexed : [...conditions, sql`+fact.subject IN (${subjects})`];
  const page =
    after === null
      ? chosen
      : [
          ...chosen,
          sql`fact.version <= ${after.version}`,
          sql`(fact.version < ${after.version} OR fact.position > ${after.position})`,
        ];
  const { rows } = await sql<FactRow>`SELECT ${COLUMNS} FROM ${FACTS_FIRST}
    WHERE ${all(page)} ORDER BY fact.version DESC, fact.position LIMIT ${limit + 1}`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(storedFact),
    total: total(n),
    next: rows.length > limit && last !== undefined ? cursorOf([last.version, last.position]) : null,
  };
}

function joinedFor({ asOf, org, category }: Filters): RawBuilder<unknown> {
  if (asOf === undefined && org === undefined && category === undefined) return sql``;
  return sql`JOIN version ON version.id = fact.version JOIN release ON release.id = version.release`;
}

/** The facts of one version, in the order of its text. */
export async function factsOf(db: Db, id: string, n: number): Promise<StoredFact[]> {
  const { rows } = await sql<FactRow>`SELECT ${COLUMNS} FROM ${JOINED}
    WHERE release.key = ${id} AND version.n = ${n} AND fact.reading = version.reading
    ORDER BY fact.position`.execute(db);
  return rows.map(storedFact);
}

/** Claims about what a series is about, those of the newest release first. */
export async function claimsAbout(db: Db, key: string): Promise<StoredFact[]> {
  const { rows } = await sql<FactRow>`SELECT ${COLUMNS} FROM ${JOINED}
    WHERE fact.current = 1 AND fact.kind = 'claim' AND fact.subject = (SELECT subject FROM series WHERE key = ${key})
    ORDER BY fact.version DESC, fact.position`.execute(db);
  return rows.map(storedFact);
}

/** The newest facts about a few subjects: of each the newest, then of these. */
export async function factsAbout(
  db: Db,
  engine: Engine,
  subjects: readonly number[],
  { from, to }: { from: number; to: number },
  limit: number,
): Promise<StoredFact[]> {
  const ofEach = subjects.map(
    (subject) => sql`SELECT id FROM (
      SELECT id FROM fact WHERE current = 1 AND subject = ${subject} AND version >= ${from} AND version <= ${to}
      ORDER BY version DESC, position LIMIT ${limit}) AS newest`,
  );
  const { rows: ids } = await sql<{ id: number }>`${sql.join(ofEach, sql` UNION ALL `)}`.execute(db);
  const { rows } = await sql<FactRow>`SELECT ${COLUMNS} FROM ${JOINED}
    WHERE fact.id ${engine.among(ids.map(({ id }) => id))}
    ORDER BY fact.version DESC, fact.position LIMIT ${limit}`.execute(db);
  return rows.map(storedFact);
}

function afterFact(cursor: string | null | undefined): { version: number; position: number } | null {
  if (cursor == null) return null;
  const [version, position] = fromCursor(cursor) ?? [];
  if (typeof version !== "number" || typeof position !== "number")
    throw new StoreError(
      "refused",
      `a cursor that is none: ${cursor.slice(0, 40)}; expected \`next\` of the page before`,
    );
  return { version, position };
}
