import { randomBytes } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Engine, Matching } from "../queries/engine.js";
import type { SearchQuery, Term } from "../search-query.js";

// FTS5's own query language is built here from tokens of letters and digits, each in quotation marks, and is bound as a
// parameter: what a person typed is never syntax.

function term({ tokens, prefix, endings }: Term): string {
  if (endings === undefined) return `"${tokens.join(" ")}"${prefix ? " *" : ""}`;
  const before = tokens.slice(0, -1);
  return `(${endings.map((word) => `"${[...before, word].join(" ")}"`).join(" OR ")})`;
}

function expression({ must, not }: SearchQuery): string {
  const all = `(${must.map(term).join(" AND ")})`;
  return not.length === 0 ? all : `(${all} NOT (${not.map(term).join(" OR ")}))`;
}

function matchOf({ query, labels }: Matching): string {
  const parts = labels.map((group) => `labels : (${group.map((text) => `"${text}"`).join(" OR ")})`);
  if (query !== null) parts.unshift(`{title body} : ${expression(query)}`);
  return parts.join(" AND ");
}

const among = (ids: readonly number[]): RawBuilder<unknown> =>
  sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** A word of this process: what it counts says nothing to another. */
const PROCESS = randomBytes(6).toString("base64url");

export const sqliteEngine: Engine = {
  name: "sqlite",
  among,

  newest: (matching, limit) =>
    sql`SELECT rowid AS id FROM release_search
      WHERE release_search MATCH ${matchOf(matching)} AND rowid >= ${matching.from} AND rowid <= ${matching.to}
      ORDER BY rowid DESC LIMIT ${limit}`,

  weighsAllTexts: true,

  ranked: (matching, limit) =>
    sql`SELECT rowid AS id, -bm25(release_search, 5.0, 0.0, 1.0) AS score FROM release_search
      WHERE release_search MATCH ${matchOf({ ...matching, labels: [] })} LIMIT ${limit}`,

  // bm25 counts all texts that have a word before it scores one. In a window, hits are counted instead. One cursor goes
  // through it from the newest text back: to look texts up one by one takes fifty times as long.
  window: (matching, limit, bodies) =>
    sql`SELECT id, 3.0 * min(titles, 3) + bodies / (bodies + 2.0) AS score FROM (
        SELECT rowid AS id, length(highlight(release_search, 0, char(2), '')) - length(title) AS titles,
          ${bodies ? sql`length(highlight(release_search, 2, char(2), '')) - length(body)` : sql`0`} AS bodies
        FROM release_search
        WHERE release_search MATCH ${matchOf(matching)} AND rowid >= ${matching.from} AND rowid <= ${matching.to}
        ORDER BY rowid DESC LIMIT ${limit})`,

  excerpts: (query, ids) =>
    sql`SELECT rowid AS id, highlight(release_search, 0, char(2), char(3)) AS title,
        snippet(release_search, 2, char(2), char(3), '…', 32) AS snippet
      FROM release_search WHERE release_search MATCH ${`{title body} : ${expression(query)}`} AND rowid ${among(ids)}`,

  subjects: (query, limit) =>
    sql`SELECT rowid AS id FROM subject_search WHERE subject_search MATCH ${expression(query)} ORDER BY rank LIMIT ${limit}`,

  // Commits of other connections, and changes on this one; both are counted anew by each process.
  revision: () =>
    sql`SELECT ${PROCESS} || '.' || data_version || '.' || total_changes() AS revision FROM pragma_data_version()`,

  size: () => sql`SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()`,
};
