import { type RawBuilder, sql } from "kysely";
import type { Engine, Matching, Scored } from "../queries/engine.js";
import type { SearchQuery, Term } from "../search-query.js";

// The text of a tsquery is built here from tokens of letters and digits, each in quotation marks, and is bound as a
// parameter: what a person typed is never syntax.

function term({ tokens, prefix, endings }: Term): string {
  const words = (all: readonly string[]): string => all.map((token) => `'${token}'`).join(" <-> ");
  if (endings === undefined) return `(${words(tokens)}${prefix ? ":*" : ""})`;
  return `(${endings.map((word) => `(${words([...tokens.slice(0, -1), word])})`).join(" | ")})`;
}

function tsquery({ must, not }: SearchQuery): RawBuilder<unknown> {
  const text = [...must.map(term), ...not.map((excluded) => `!${term(excluded)}`)].join(" & ");
  return sql`to_tsquery('bellwether', ${text})`;
}

/** Labels are in the index as they are: no stemmer has seen them. */
function labelQuery(labels: Matching["labels"]): RawBuilder<unknown> {
  return sql`${labels.map((group) => `(${group.map((text) => `'${text}'`).join(" | ")})`).join(" & ")}::tsquery`;
}

function matches({ query, labels, from, to }: Matching): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (query !== null) parts.push(sql`search @@ ${tsquery(query)}`);
  if (labels.length > 0) parts.push(sql`search @@ ${labelQuery(labels)}`);
  if (parts.length === 0) parts.push(sql`search IS NOT NULL`);
  parts.push(sql`id >= ${from} AND id <= ${to}`);
  return sql.join(parts, sql` AND `);
}

const RANK = sql.lit("{0, 0, 0.2, 1.0}");

function scored(matching: Matching, limit: number): RawBuilder<Scored> {
  return sql`SELECT id, ts_rank(${RANK}, search, ${tsquery(matching.query!)}, 1)::float8 AS score
    FROM (SELECT id, search FROM version WHERE ${matches(matching)} ORDER BY id DESC LIMIT ${limit}) AS newest`;
}

const among = (ids: readonly number[]): RawBuilder<unknown> => sql`= ANY (${ids}::bigint[])`;
const HEADLINE = "StartSel=\u0002,StopSel=\u0003,MaxFragments=1,MinWords=16,MaxWords=32";
const WHOLE = "StartSel=\u0002,StopSel=\u0003,HighlightAll=true";

export const postgresEngine: Engine = {
  name: "postgres",
  among,

  newest: (matching, limit) =>
    sql`SELECT id FROM version WHERE ${matches(matching)} ORDER BY id DESC LIMIT ${limit}`,

  weighsAllTexts: false,
  ranked: scored,
  window: scored,

  excerpts: (query, ids) =>
    sql`SELECT id, ts_headline('bellwether', title, ${tsquery(query)}, ${WHOLE}) AS title,
        ts_headline('bellwether', left(body, 100000), ${tsquery(query)}, ${HEADLINE}) AS snippet
      FROM version WHERE id ${among(ids)}`,

  subjects: (query, limit) =>
    sql`SELECT id FROM subject WHERE search @@ ${tsquery(query)}
      ORDER BY ts_rank(search, ${tsquery(query)}, 1) DESC, id LIMIT ${limit}`,

  // With the transactions in progress: a commit changes it though no new one began.
  revision: () => sql`SELECT pg_current_snapshot()::text AS revision`,

  size: () => sql`SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint AS bytes
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'`,
};
