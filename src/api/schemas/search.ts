import { z } from "@hono/zod-openapi";
import { FACETS } from "../../store/identity/labels.js";
import { releaseRef, total } from "./common.js";
import { fact } from "./facts.js";
import { release } from "./releases.js";
import { oneOfSeries } from "./series.js";

const marked = z
  .array(z.object({ text: z.string(), found: z.boolean() }))
  .openapi("Marked", { description: "a text cut where what was found begins and ends" });

const counts = z.object(
  Object.fromEntries(
    FACETS.map((facet) => [facet, z.array(z.object({ value: z.string(), n: z.number().int() }))]),
  ),
);

export const facets = z
  .object({ facets: counts, facets_of: total.describe("counted over so many of the newest releases") })
  .openapi("Facets");

export const searchResults = z
  .object({
    query: z.string(),
    total,
    releases: z.array(z.object({ release, title: marked, snippet: marked, score: z.number() })),
    facts: z.array(fact),
    series: z.array(oneOfSeries),
    facets: counts,
    facets_of: total,
    next: z.string().nullable(),
    suggestion: z.string().nullable().describe("the query, a misspelt word put right"),
  })
  .openapi("SearchResults");

export const calendar = z
  .object({
    today: z.string(),
    expected: z
      .array(
        z.object({
          ref_area: z.string(),
          measure: z.string(),
          product: z.string().nullable(),
          counterpart_area: z.null(),
          activity: z.string().nullable(),
          component: z.string().nullable(),
          basis: z.string(),
          time_period: z.string().describe("the period that it should tell"),
          date: z.string().describe("the likeliest day"),
          earliest: z.string(),
          latest: z.string(),
          of: z.number().int().describe("inferred from so many past releases"),
          last: releaseRef,
        }),
      )
      .describe("inferred from past releases; announced by nobody"),
    past: z.array(release),
  })
  .openapi("Calendar");

const revised = z.object({
  value: z.number(),
  unit_mult: z.number().int(),
  decimals: z.number().int(),
  published: z.string(),
  release: releaseRef,
  evidence: z.object({ start: z.number().int(), end: z.number().int(), text: z.string() }),
});

export const revisions = z
  .object({
    items: z.array(
      z
        .object({ series: z.string(), time_period: z.string(), before: revised, after: revised })
        .openapi("Revision"),
    ),
  })
  .openapi("Revisions");
