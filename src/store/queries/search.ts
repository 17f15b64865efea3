import { type Kysely, sql } from "kysely";
import { FACETS, type Facet, unlabel } from "../identity/labels.js";
import type { Facets, Filters, Found, Paging, SearchHit, StoredRelease } from "../port.js";
import { parseQuery, type SearchQuery, type Term, tokensOf } from "../search-query.js";
import type { Tables } from "../tables.js";
import type { Engine, Matching, Scored } from "./engine.js";
import { factsAbout } from "./facts.js";
import { COUNTED, cursorOf, fromCursor, idRange, labelGroups, total } from "./filters.js";
import { releasesOf } from "./releases.js";
import { seriesAbout } from "./series.js";

type Db = Kysely<Tables>;

// What a ranked first page may skip. Of words that stand in nearly every text no rank is better than "the newest, and
// those of them with the words in the title": so only a window of the newest matches is ranked where there are many, and a search
// costs the same however large the store grows. docs/search.md states the limits.

/** Up to so many matches, every one is ranked, where no word of the query stands in more than so many texts. */
const ALL_RANKED = 1000;
const COMMON = 20_000;
/** Beyond, the newest so many are ranked by their titles, and so many of them by their bodies as well. */
const WINDOW = 1000;
const WINDOW_BODIES = 300;
/** Facets are counted over so many of the newest matches. */
const FACETED = 1000;
/** Values shown of each facet. */
const VALUES = 12;
const FACTS = 10;
const SERIES = 5;
const SUBJECTS = 16;

/** Releases that answer a query, best first, with facts and series about the same, and counts by facet. */
export async function search(
  db: Db,
  engine: Engine,
  text: string,
  filters: Filters,
  { limit, cursor }: Paging,
): Promise<Found> {
  const query = await withEndings(db, parseQuery(text));
  const matching: Matching = { query, labels: labelGroups(filters), ...idRange(filters) };
  const n = await countUpTo(db, engine, matching, COUNTED + 1);
  const { rows } = await engine.newest(matching, FACETED).execute(db);
  const ids = rows.map(({ id }) => id);
  const ranked = await rank(db, engine, matching, ids, n);
  const start = Number(fromCursor(cursor)?.[0] ?? 0);
  const page = ranked.slice(start, start + limit);
  return {
    total: total(n),
    hits: await hitsOf(db, engine, query, page),
    next: start + limit < ranked.length ? cursorOf([start + limit]) : null,
    ...(await about(db, engine, query, filters)),
    facets: await facetsOf(db, engine, ids),
    facetsOf: { n: ids.length, exact: n <= FACETED },
  };
}

/** The newest releases that hold some words. */
export async function newest(
  db: Db,
  engine: Engine,
  text: string,
  filters: Filters,
  limit: number,
): Promise<StoredRelease[]> {
  const query = await withEndings(db, parseQuery(text));
  const matching: Matching = { query, labels: labelGroups(filters), ...idRange(filters) };
  const { rows } = await engine.newest(matching, limit).execute(db);
  return await releasesOf(
    db,
    engine,
    rows.map(({ id }) => id),
  );
}

/** Counts by facet, with words to be found or without. */
export async function facets(db: Db, engine: Engine, text: string | null, filters: Filters): Promise<Facets> {
  const query = text === null ? null : await withEndings(db, parseQuery(text));
  const { from, to } = idRange(filters);
  const matching: Matching = { query, labels: labelGroups(filters), from, to };
  const standing =
    query === null && matching.labels.length === 0
      ? sql<{ id: number }>`SELECT version AS id FROM release
          WHERE version >= ${from} AND version <= ${to} ORDER BY version DESC LIMIT ${FACETED + 1}`
      : engine.newest(matching, FACETED + 1);
  const { rows } = await standing.execute(db);
  const ids = rows.slice(0, FACETED).map(({ id }) => id);
  return {
    facets: await facetsOf(db, engine, ids),
    facetsOf: { n: ids.length, exact: rows.length <= FACETED },
  };
}

/** A word that is only begun stands for at most so many words of the store. */
const ENDINGS = 64;

/** Looks up what begun words may be: an index of words is asked once, where one of texts would be gone through. */
async function withEndings(db: Db, { must, not }: SearchQuery): Promise<SearchQuery> {
  const whole = async (term: Term): Promise<Term> => {
    const begun = term.tokens.at(-1)!;
    // The store's words are letters; numbers are left to the index of texts.
    if (!term.prefix || !/^\p{L}+$/u.test(begun)) return term;
    const { rows } = await sql<{ word: string }>`SELECT word FROM word
      WHERE word >= ${begun} AND word < ${`${begun}\uffff`} ORDER BY word LIMIT ${ENDINGS}`.execute(db);
    const words = rows.flatMap(({ word }) => (tokensOf(word).length === 1 ? tokensOf(word) : []));
    return { ...term, endings: [...new Set([begun, ...words])] };
  };
  return { must: await Promise.all(must.map(whole)), not: await Promise.all(not.map(whole)) };
}

async function rank(
  db: Db,
  engine: Engine,
  matching: Matching,
  ids: readonly number[],
  n: number,
): Promise<Scored[]> {
  if (ids.length === 0) return [];
  const found =
    n <= ALL_RANKED && (await isRare(db, engine, matching))
      ? await allRanked(db, engine, matching, ids)
      : await windowRanked(db, engine, matching);
  const newest = yearOf(ids[0]!);
  return found
    .map(({ id, score }) => ({ id, score: score * freshness(newest - yearOf(id)) }))
    .sort((a, b) => b.score - a.score || b.id - a.id);
}

async function allRanked(
  db: Db,
  engine: Engine,
  matching: Matching,
  ids: readonly number[],
): Promise<Scored[]> {
  const { rows } = await engine.ranked(matching, 2 * ALL_RANKED).execute(db);
  const wanted = new Set(ids);
  return rows.filter(({ id }) => wanted.has(id));
}

async function windowRanked(db: Db, engine: Engine, matching: Matching): Promise<Scored[]> {
  const { rows: titles } = await engine.window(matching, WINDOW, false).execute(db);
  const { rows: bodies } = await engine.window(matching, WINDOW_BODIES, true).execute(db);
  return [...new Map([...titles, ...bodies].map((row) => [row.id, row])).values()];
}

/** Whether ranking every match is cheap: SQLite's bm25 visits all texts with any word of the query, filters or not. */
async function isRare(db: Db, engine: Engine, { query }: Matching): Promise<boolean> {
  if (!engine.weighsAllTexts) return true;
  const whole = { labels: [], ...idRange({}) };
  if ((await countUpTo(db, engine, { query, ...whole }, 2 * ALL_RANKED)) >= 2 * ALL_RANKED) return false;
  for (const term of query!.must)
    if ((await countUpTo(db, engine, { query: { must: [term], not: [] }, ...whole }, COMMON)) >= COMMON)
      return false;
  return true;
}

/** How many texts match, counted from the newest up to a limit. */
async function countUpTo(db: Db, engine: Engine, matching: Matching, limit: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n
    FROM (${engine.newest(matching, limit)}) AS counted`.execute(db);
  return rows[0]!.n;
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
  page: readonly Scored[],
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
  const subjects = rows.map(({ id }) => id);
  return {
    facts: await factsAbout(db, engine, subjects, idRange(filters), FACTS),
    series: await seriesAbout(db, engine.among(subjects), SERIES),
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
