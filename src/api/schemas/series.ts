import { z } from "@hono/zod-openapi";
import { evidence, pageOf, releaseRef } from "./common.js";

const text = z.string().nullable();

const identity = {
  id: z.string().describe("provider, flow and dimensions: docs/series.md"),
  provider: z.string(),
  provider_name: z.string(),
  flow: z.string(),
  freq: z.string(),
  ref_area: text,
  measure: text,
  product: text,
  counterpart_area: text,
  activity: text,
  component: text,
  basis: z.string(),
  transformation: z.string(),
  unit_measure: text,
};

export const oneOfSeries = z
  .object({
    ...identity,
    points: z.number().int().describe("periods with a value"),
    first: text,
    last: text,
  })
  .openapi("Series");

export const seriesPage = pageOf(oneOfSeries).openapi("SeriesList");

const point = z
  .object({
    time_period: z.string(),
    value: z.number(),
    unit_mult: z.number().int(),
    decimals: z.number().int().nullable(),
    status: text,
    published: z.string().describe("the day from which it stands"),
    withdrawn: text.describe("the day from which it no longer does, because its text was corrected"),
    release: releaseRef.nullable(),
    version: z.number().int().nullable(),
    evidence: evidence.nullable(),
    source: text.describe("of history from elsewhere"),
    realtime_start: z
      .string()
      .optional()
      .describe("with a real-time period: the first day on which it stood"),
    realtime_end: z.string().optional().describe("the last; 9999-12-31 while it stands"),
  })
  .openapi("Point");

const derived = z
  .object({
    time_period: z.string(),
    low: z.number(),
    high: z.number(),
    unit_mult: z.number().int(),
    published: z.string(),
    release: releaseRef,
    level: z.string(),
    growth: z.string(),
  })
  .openapi("Derived");

export const wholeSeries = z
  .object({
    ...identity,
    as_of: text,
    vintages: z.enum(["latest", "first", "all"]),
    points: z.array(point),
    derived: z.array(derived).optional().describe("what no text prints, but follows, as intervals"),
  })
  .openapi("WholeSeries");
