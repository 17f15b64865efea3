import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { expectedReleases } from "../../publish/calendar.js";
import { factObject, seriesObject } from "../../publish/export/rows.js";
import { searchResults as resultsOf, type SearchResults } from "../../publish/search.js";
import type { Reader } from "../../store/port.js";
import { QUERY_CHARS } from "../../store/search-query.js";
import type { Answers } from "../answers.js";
import { filtersIn, filtersOfSearch, paging } from "../schemas/filters.js";
import { calendar, facets, revisions, searchResults } from "../schemas/search.js";
import { whole } from "../schemas/words.js";
import { endpoint } from "./endpoint.js";

const q = z
  .string({ error: "expected words" })
  .max(QUERY_CHARS, { error: `expected ${QUERY_CHARS} characters at most` })
  .openapi({ example: "semiconductor exports" });
const tag = "Search";
const FIRST_PAGE = 20;

/** What a search found, as JSON has it. */
export function searchObject(found: SearchResults): Record<string, unknown> {
  return { ...found, series: found.series.map(seriesObject), facts: found.facts.map(factObject) };
}

/** Search, counts, the calendar, and what was revised. */
export function searchRoutes(api: OpenAPIHono, store: Reader, answers: Answers): void {
  endpoint(api, store, answers, {
    path: "/search",
    tag,
    summary: "Releases, series and facts that hold some words, best first",
    description:
      'Words that all must be found, "phrases", begun words*, and -words that must not: docs/search.md.',
    params: {},
    query: { q, ...filtersOfSearch, ...paging },
    schema: searchResults,
    json: async ({ query }) => {
      const { limit = FIRST_PAGE, cursor = null } = query as { limit?: number; cursor?: string };
      return searchObject(await resultsOf(store, query.q, await filtersIn(query), { limit, cursor }));
    },
  });

  endpoint(api, store, answers, {
    path: "/facets",
    tag,
    summary:
      "How often each category, year, kind, office, area, partner, product and measure stands among releases",
    params: {},
    query: { q: q.optional().describe("only releases that hold these words"), ...filtersOfSearch },
    schema: facets,
    json: async ({ query }) => {
      const found = await store.facets(query.q ?? null, await filtersIn(query));
      return { facets: found.facets, facets_of: found.facetsOf };
    },
  });

  endpoint(api, store, answers, {
    path: "/calendar",
    tag,
    summary: "The releases that past ones let expect, and the last past ones",
    params: {},
    query: { limit: whole(1, 1000).optional().describe("so many past releases at most; 100 if not given") },
    schema: calendar,
    json: async ({ query, state }) => ({
      today: state.today,
      expected: await expectedReleases(store, state.today),
      past: (await store.releases({}, { limit: query.limit ?? 100 })).items,
    }),
  });

  endpoint(api, store, answers, {
    path: "/revisions",
    tag,
    summary: "Values that a later text printed otherwise, the last stored first",
    params: {},
    query: { limit: whole(1, 1000).optional().describe("so many at most; 100 if not given") },
    schema: revisions,
    json: async ({ query }) => ({
      items: (await store.revisions(query.limit ?? 100)).map(({ key, time_period, before, after }) => ({
        series: key,
        time_period,
        before,
        after,
      })),
    }),
  });
}
