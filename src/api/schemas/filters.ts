import { z } from "@hono/zod-openapi";
import { REGISTER_KINDS } from "../../model/register.js";
import { filtersOf } from "../../publish/filters.js";
import type { Filters } from "../../store/port.js";
import { bound, day, period, some, whole, word } from "./words.js";

/** The kinds of fact in the contract. */
const KINDS = ["observation", "claim", ...REGISTER_KINDS] as const;
export const CLAIMS = ["direction", "record", "streak", "since", "count", "threshold"] as const;

/** Up to so many items on a page. */
const MOST = 1000;

const which = {
  kind: some(KINDS).optional().describe("kinds of fact"),
  claim: some(CLAIMS).optional().describe("types of claim"),
};
const about = {
  area: word("a country's name or code, or a group", "KR")
    .optional()
    .describe("whose statistic: a country's name or code, or a group (EU, ASEAN)"),
  measure: word("a measure", "exports").optional().describe("what is measured: exports, retail_sales, …"),
  product: word("a good", "semiconductors").optional().describe("the good: semiconductors, automobiles, …"),
  partner: word("a country's name or code, or a group", "US")
    .optional()
    .describe("with whom: a country or group"),
};
const released = {
  since: bound.optional().describe("releases of this day, month or year, or later"),
  until: bound.optional().describe("releases of this day, month or year, or earlier"),
  category: word("a category", "Trade/Investment").optional().describe("the board's category"),
  org: word("an office", "KR.MOTIR").optional().describe("the office that issued it: KR.MOTIR, or MOTIR"),
};
const told = {
  period: period.optional().describe("only periods of this year, quarter or month"),
  asOf: day.optional().describe("only what was published by this day, as it then stood"),
};

/** The filters of lists: the same words everywhere. */
export const filters = { ...which, ...about, ...released, ...told };
/** Those of one kind of fact. */
export const filtersOfKind = { ...about, ...released, ...told };
/** Those of series. */
export const filtersOfSeries = {
  ...about,
  ...told,
  since: released.since,
  until: released.until,
  org: released.org,
};
/** Those of what is searched: the index has the texts that stand now. */
export const filtersOfSearch = {
  kind: which.kind,
  ...about,
  ...released,
  year: z
    .string()
    .regex(/^\d{4}$/, { error: "expected a year: 2025" })
    .optional()
    .describe("only releases of this year")
    .openapi({ example: "2025" }),
};

export const paging = {
  limit: whole(1, MOST).optional().describe("so many at most; if not given, 100 as JSON, and all as CSV"),
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe("`next` of the page before")
    .openapi({ example: undefined }),
};

const FILTERS = Object.keys(filters);

/** The filters of a query as the store has them: names of countries become codes, words slugs. */
export async function filtersIn(query: Readonly<Record<string, unknown>>): Promise<Filters> {
  const given = FILTERS.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]));
  const { year } = query;
  const within = year === undefined ? {} : { since: query.since ?? year, until: query.until ?? year };
  return await filtersOf({ ...Object.fromEntries(given), ...within } as Filters);
}
