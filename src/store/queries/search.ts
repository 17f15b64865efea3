import { type Kysely, sql } from "kysely";
import { FACETS, type Facet, unlabel } from "../identity/labels.js";
import type { Filters, Found, Paging, SearchHit } from "../port.js";
import { parseQuery, type SearchQuery } from "../search-query.js";
import type { Tables } from "../tables.js";
import type { Engine, Matching } from "./engine.js";
import { factsAbout } from "./facts.js";
import { COUNTED, cursorOf, fromCursor, idRange, labelGroups, total } from "./filters.js";
import { releasesOf } from "./releases.js";
import { seriesAbout } from "./series.js";

type Db = Kysely<Tables>;

// What a ranked first page may skip. Of a word that stands in nearly every text no rank is better than "the newest, and
// those that have it in the title": so only a window of the newest matches is ranked where there are many, and ranking
// costs the same however large the store grows. docs/search.md states the limits.

/** Up to so many matches, every one is ranked. */
const ALL_RANKED = 1000;
/** Beyond: so many of the newest, and as many of the newest with the words in the title. */
const WINDOW = 100;
/** Facets are counted over so many of the newest matches. */
const FACETED = 1000;
/** Values shown of each facet. */
const VALUES = 12;
const FACTS = 10;
const SERIES = 5;
const SUBJECTS = 40;

/** Releases that answer a query, best first, with facts and series about the same, and counts by facet. */
export async function search(
  db: Db,
  engine: Engine,
  text: string,
  filters: Filters,
  { limit, cursor }: Paging,
): Promise<Found> {
  const query = parseQuery(text);
  const matching: Matching = { query, labels: labelGroups(filters), ...idRange(filters) };
  const { rows } = await engine.newest(matching, COUNTED + 1, false).execute(db);
  const ids = rows.map(({ id }) => id);
  const ranked = await rank(db, engine, matching, ids);
  const start = Number(fromCursor(cursor)?.[0] ?? 0);
  const page = ranked.slice(start, start + limit);
  const faceted = ids.slice(0, FACETED);
  return {
    total: total(ids.length),
    hits: await hitsOf(db, engine, query, page),
    next: start + limit < ranked.length ? cursorOf([start + limit]) : null,
    ...(await about(db, engine, query, filters)),
    facets: await facetsOf(db, engine, faceted),
    facetsOf: { n: faceted.length, exact: ids.length <= FACETED },
  };
}

interface Ranked {
  readonly id: number;
  readonly score: number;
}

async function rank(db: Db, engine: Engine, matching: Matching, ids: readonly number[]): Promise<Ranked[]> {
  if (ids.length === 0) return [];
  const all = ids.length <= ALL_RANKED;
  let candidates = ids;
  if (!all) {
    const { rows } = await engine.newest(matching, WINDOW, true).execute(db);
    candidates = [...new Set([...rows.map(({ id }) => id), ...ids.slice(0, WINDOW)])];
  }
  const { rows } = await engine.scores(matching, candidates, all).execute(db);
  const newest = yearOf(ids[0]!);
  return rows
    .map(({ id, score }) => ({ id, score: score * freshness(newest - yearOf(id)) }))
    .sort((a, b) => b.score - a.score || b.id - a.id);
}

/** Of two texts that answer as well, the newer one: a tenth of the score is lost in the first year, at most half in all. */
const freshness = (years: number): number => 0.5 + 0.5 * 0.8 ** years;

/** The date in the id of a version, in years. */
function yearOf(id: number): number {
  const day = Math.floor(id / 1_000_000);
  return Math.floor(day / 10_000) + (Math.floor(day / 100) % 100) / 12;
}

async function hitsOf(
  db: Db,
  engine: Engine,
  query: SearchQuery,
  page: readonly Ranked[],
): Promise<SearchHit[]> {
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id);
  const releases = await releasesOf(db, engine, ids);
  const { rows } = await engine.excerpts(query, ids).execute(db);
  const excerpts = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ id, score }, i) => {
    const release = releases[i];
    const excerpt = excerpts.get(id);
    return release === undefined || excerpt === undefined
      ? []
      : [{ release, score, title: excerpt.title, snippet: excerpt.snippet }];
  });
}

/** Facts and series whose subject the whole query names. */
async function about(
  db: Db,
  engine: Engine,
  query: SearchQuery,
  filters: Filters,
): Promise<Pick<Found, "facts" | "series">> {
  const { rows } = await engine.subjects(query, SUBJECTS).execute(db);
  if (rows.length === 0) return { facts: [], series: [] };
  const among = engine.among(rows.map(({ id }) => id));
  return {
    facts: await factsAbout(db, among, idRange(filters), FACTS),
    series: await seriesAbout(db, among, SERIES),
  };
}

async function facetsOf(db: Db, engine: Engine, ids: readonly number[]): Promise<Found["facets"]> {
  const counts = new Map<string, Map<string, number>>(FACETS.map((facet) => [facet, new Map()]));
  if (ids.length > 0) {
    const { rows } = await sql<{
      labels: string;
    }>`SELECT labels FROM version WHERE id ${engine.among(ids)}`.execute(db);
    const texts = new Map<string, number>();
    for (const { labels } of rows)
      for (const text of labels.split(" ")) texts.set(text, (texts.get(text) ?? 0) + 1);
    for (const [text, n] of texts) {
      const found = unlabel(text);
      if (found !== null) counts.get(found.facet)?.set(found.value, n);
    }
  }
  const names = await categories(db, engine, ids);
  return Object.fromEntries(
    [...counts].map(([facet, values]) => [
      facet,
      [...values]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .slice(0, VALUES)
        .map(([value, n]) => ({ value: written(facet as Facet, value, names), n })),
    ]),
  ) as unknown as Found["facets"];
}

/** Labels are in lower case; areas and offices are written in capitals, categories as the ministry prints them. */
function written(facet: Facet, value: string, categories: ReadonlyMap<string, string>): string {
  if (facet === "area" || facet === "partner") return value.toUpperCase();
  if (facet === "provider") return value.toUpperCase().replace("_", ".");
  return facet === "category" ? (categories.get(value) ?? value) : value;
}

async function categories(db: Db, engine: Engine, ids: readonly number[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ category: string }>`SELECT DISTINCT category FROM release
    WHERE category IS NOT NULL AND version ${engine.among(ids)}`.execute(db);
  return new Map(rows.map(({ category }) => [category.toLowerCase().replace(/[^a-z0-9_]+/g, "_"), category]));
}
