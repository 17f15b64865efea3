import { z } from "@hono/zod-openapi";
import { evidence, releaseRef } from "./common.js";
import { CLAIMS, filters } from "./filters.js";
import { registerShapes } from "./registers.js";

const text = z.string().nullable();

const stated = {
  release: releaseRef,
  evidence,
};
const dimensions = {
  ref_area: text.describe("whose statistic: ISO 3166-1 alpha-2, or a group"),
  measure: text.describe("exports, imports, production, retail_sales, …"),
  product: text.describe("the good; null for all goods"),
  counterpart_area: text.describe("the partner; null for the world"),
  activity: text.describe("the industry"),
  component: text.describe("any other split"),
  basis: z.enum(["total", "daily_average", "monthly_average", "share"]),
};
const period = text.describe("2025-09, 2025-Q3, 2025-S1, 2025, or a span: 2025-01/2025-09");
/** Where a fact is kept. */
const kept = {
  version: z.number().int().describe("the version of the release that states it"),
  series: text.describe("the series that it is a point of"),
  rule: z.string().describe("the rule that read it"),
};

const observation = z
  .object({
    kind: z.literal("observation"),
    ...stated,
    ...dimensions,
    transformation: z.string().describe("level, yoy, mom, qoq, yoy_difference, …"),
    time_period: period,
    value: z.number().describe("as printed, signed"),
    unit_measure: text.describe("ISO 4217, percent, vehicles, …"),
    unit_mult: z.number().int().describe("power of ten: 9 for billion"),
    decimals: z.number().int().describe("digits printed after the point"),
    status: z.enum(["final", "preliminary", "estimate", "target", "previous"]),
    ...kept,
  })
  .openapi("Observation");

const claim = z
  .object({
    kind: z.literal("claim"),
    ...stated,
    claim: z.enum(CLAIMS),
    ...dimensions,
    time_period: period,
    direction: z.enum(["up", "down", "flat"]).optional(),
    extreme: z.enum(["high", "low", "largest", "smallest", "first"]).optional(),
    over: z.enum(["all_time", "month", "quarter", "year", "period"]).nullable().optional(),
    among: text.optional(),
    rank: z.number().int().optional(),
    n: z.number().nullable().optional(),
    unit: z.enum(["month", "quarter", "year"]).nullable().optional(),
    of: z.union([z.string(), z.number()]).nullable().optional(),
    state: z.enum(["running", "ended"]).optional(),
    since: text.optional(),
    span: text.optional().describe("ISO 8601: P3Y6M"),
    dimension: z.string().optional(),
    op: z.enum(["over", "under", "about"]).optional(),
    value: z.number().optional(),
    unit_measure: text.optional(),
    unit_mult: z.number().int().optional(),
    ...kept,
  })
  .openapi("Claim");

/** A register's facts: what stands around them is the same for all. */
const register = <K extends keyof typeof registerShapes>(kind: K, name: string) =>
  z.object({ kind: z.literal(kind), ...stated, ...registerShapes[kind], ...kept }).openapi(name);

/** A kind of fact that is read. */
export interface Kind {
  readonly kind: string;
  /** Its list: `/api/v1/claims`, `/feed/claims.atom`. */
  readonly path: string;
  readonly summary: string;
  readonly schema: z.ZodObject;
  /** What its list is narrowed by, beside the filters that all have. */
  readonly filters: z.ZodRawShape;
}

/**
 * The kinds of fact that are read. To add one, add a row: its list, the facts of releases, CSV, feeds, the tools of `mcp`,
 * OpenAPI and the page of documentation follow from it.
 */
export const FACT_KINDS: readonly [Kind, ...Kind[]] = [
  {
    kind: "observation",
    path: "observations",
    summary: "Printed figures of statistics",
    schema: observation,
    filters: {},
  },
  {
    kind: "claim",
    path: "claims",
    summary: "Statements about series that history can confirm or refute: records, streaks, ranks …",
    schema: claim,
    filters: { claim: filters.claim },
  },
  {
    kind: "event",
    path: "events",
    summary: "What happened or is set to: meetings, forums, signings, visits, launches …",
    schema: register("event", "Event"),
    filters: {},
  },
  {
    kind: "agreement",
    path: "agreements",
    summary: "What was signed, is in force, negotiated or proposed, and between whom",
    schema: register("agreement", "Agreement"),
    filters: {},
  },
  {
    kind: "programme",
    path: "programmes",
    summary: "What governments mean to do, with money by year, targets and progress",
    schema: register("programme", "Programme"),
    filters: {},
  },
  {
    kind: "membership",
    path: "memberships",
    summary: "Seats on bodies that somebody was given",
    schema: register("membership", "Membership"),
    filters: {},
  },
  {
    kind: "barrier",
    path: "barriers",
    summary: "Problems at borders that were raised or resolved",
    schema: register("barrier", "Barrier"),
    filters: {},
  },
  {
    kind: "quote",
    path: "quotes",
    summary: "What somebody said, word for word",
    schema: register("quote", "Quote"),
    filters: {},
  },
];

export const fact = z
  .discriminatedUnion("kind", FACT_KINDS.map(({ schema }) => schema) as [typeof observation, typeof claim])
  .openapi("Fact");
