import { type RawBuilder, sql } from "kysely";
import { label } from "../identity/labels.js";
import { orgIds } from "../identity/providers.js";
import { versionIds } from "../ingest/plan.js";
import type { Filters } from "../port.js";

/** The bounds of the ids of versions that `--since` and `--until` leave. */
export function idRange({ since, until }: Filters): { from: number; to: number } {
  const digits = (bound: string, fill: string): string => bound.replaceAll("-", "").padEnd(8, fill);
  return {
    from: since === undefined ? 0 : versionIds(digits(since, "0")).first,
    to: until === undefined ? versionIds("99999999").last : versionIds(digits(until, "9")).last,
  };
}

/** The labels that a release must have; of each group one. */
export function labelGroups({ kind, area, measure, product, partner, category, org }: Filters): string[][] {
  const groups: string[][] = [];
  if (kind !== undefined) groups.push(kind.map((name) => label("kind", name)));
  if (area !== undefined) groups.push([label("area", area)]);
  if (measure !== undefined) groups.push([label("measure", measure)]);
  if (product !== undefined) groups.push([label("product", product)]);
  if (partner !== undefined) groups.push([label("partner", partner)]);
  if (category !== undefined) groups.push([label("category", category)]);
  if (org !== undefined) groups.push(orgIds(org).map((id) => label("provider", id)));
  return groups;
}

/** Conditions on `subject`, or none where every subject will do. */
export function onSubject({ area, measure, product, partner }: Filters): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (area !== undefined) conditions.push(sql`subject.ref_area = ${area}`);
  if (measure !== undefined) conditions.push(sql`subject.measure = ${measure}`);
  if (product !== undefined) conditions.push(sql`subject.product = ${product}`);
  if (partner !== undefined) conditions.push(sql`subject.counterpart_area = ${partner}`);
  return conditions;
}

/** A period itself, or one that begins in it: `2025` takes 2025, 2025-09, 2025-Q3 and 2025-01/2025-09. */
export function inPeriod(column: RawBuilder<unknown>, period: string): RawBuilder<unknown> {
  return sql`(${column} = ${period} OR (${column} > ${`${period}-`} AND ${column} < ${`${period}0`}))`;
}

/** A version that stood on a day: published by then, and no later one of the release was. */
export function standing(asOf: string): RawBuilder<unknown> {
  return sql`(version.published <= ${asOf} AND NOT EXISTS (
    SELECT 1 FROM version AS later
    WHERE later.release = version.release AND later.n > version.n AND later.published <= ${asOf}))`;
}

/** Labels asked of the column itself, where no index has them: for texts that are no longer current. */
export function hasLabels(groups: readonly (readonly string[])[]): RawBuilder<unknown>[] {
  // `_` is a joker to LIKE, and stands in every label.
  const exactly = (text: string): string => `% ${text.replaceAll("_", "\\_")} %`;
  return groups.map(
    (group) =>
      sql`(${sql.join(
        group.map((text) => sql`' ' || version.labels || ' ' LIKE ${exactly(text)} ESCAPE '\\'`),
        sql` OR `,
      )})`,
  );
}

export function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` AND `);
}

/** Text after which the next page begins, as one word. */
export function cursorOf(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** What a cursor holds; `null` where it is none of ours. */
export function fromCursor(cursor: string | null | undefined): (string | number)[] | null {
  if (cursor == null) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(values) && values.every((value) => typeof value === "string" || Number.isFinite(value)))
      return values as (string | number)[];
  } catch {}
  return null;
}

/** Results are counted one by one up to here; beyond, there are "at least" so many. */
export const COUNTED = 10_000;

/** A statement that counts the rows of another, up to the limit and one more. */
export function countOf(rows: RawBuilder<unknown>): RawBuilder<{ n: number }> {
  return sql`SELECT count(*) AS n FROM (${rows} LIMIT ${COUNTED + 1}) AS counted`;
}

export function total(n: number): { n: number; exact: boolean } {
  return n > COUNTED ? { n: COUNTED, exact: false } : { n, exact: true };
}
