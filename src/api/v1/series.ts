import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  type Columns,
  POINT_COLUMNS,
  pointRow,
  type Row,
  SERIES_LIST_COLUMNS,
  seriesListRow,
  seriesObject,
} from "../../publish/export/rows.js";
import { realtime } from "../../publish/realtime.js";
import {
  type PublishedPoint,
  type PublishedSeries,
  publishedPoint,
  publishedSeries,
} from "../../publish/series.js";
import type { Reader } from "../../store/port.js";
import type { Answers } from "../answers.js";
import { filtersOfSeries } from "../schemas/filters.js";
import { seriesPage, wholeSeries } from "../schemas/series.js";
import { day, days } from "../schemas/words.js";
import { endpoint } from "./endpoint.js";
import { list } from "./list.js";

const part = (example: string) => z.string().max(400).openapi({ example });
const choice = <Word extends string>(...words: readonly [Word, ...Word[]]) =>
  z.enum(words, { error: `expected ${words.join(" or ")}` });

/** A point, with the days on which it stood where a real-time period was asked for. */
interface RealtimePoint extends PublishedPoint {
  readonly realtime_start?: string;
  readonly realtime_end?: string;
}

interface SeriesQuery {
  readonly asOf?: string | undefined;
  readonly vintages?: "latest" | "first" | "all" | undefined;
  readonly derived?: "true" | "false" | undefined;
  readonly realtime_start?: string | undefined;
  readonly realtime_end?: string | undefined;
  readonly vintage_dates?: readonly string[] | undefined;
}

/** Series, and the points of each: as of any day, or with FRED's real-time periods. */
export function seriesRoutes(api: OpenAPIHono, store: Reader, answers: Answers): void {
  const tag = "Series";
  list(api, store, answers, {
    path: "/series",
    tag,
    summary: "Series, in the order of their ids",
    query: filtersOfSeries,
    schema: seriesPage,
    ask: (reader, narrowed, paging) => reader.series(narrowed, paging),
    object: seriesObject,
    columns: SERIES_LIST_COLUMNS,
    row: seriesListRow,
  });

  endpoint(api, store, answers, {
    path: "/series/{provider}/{flow}/{key}",
    tag,
    summary: "A series: each value with the words that state it",
    description:
      "At `asOf` exactly one value a period, the one last published by then. `realtime_start` and `realtime_end` are FRED's: every value that stood on a day between them, each with the days on which it did; `vintage_dates` gives the values as of each of some days.",
    params: { provider: part("KR.MOTIR"), flow: part("EXPORTS"), key: part("M.KR._T._T.USD") },
    query: {
      asOf: day.optional().describe("as it stood on this day"),
      vintages: choice("latest", "first", "all")
        .optional()
        .describe("of each period the latest value, the first, or all"),
      derived: choice("true", "false")
        .optional()
        .describe("also what no text prints, but follows, as intervals"),
      realtime_start: day.optional().describe("the first day of a real-time period"),
      realtime_end: day.optional().describe("its last day; the first, if not given"),
      vintage_dates: days(100).optional().describe("days, separated by commas"),
    },
    schema: wholeSeries,
    missing: "the id of a series: /api/v1/series lists them",
    parquet: true,
    refuse: together,
    json: ({ params, query }) => pointsOf(store, keyOf(params), query),
    table: async ({ params, query }) => {
      const series = await pointsOf(store, keyOf(params), query);
      return series === null ? null : { columns: columnsOf(query), rows: series.points.map(rowOf(series)) };
    },
  });
}

const keyOf = ({ provider, flow, key }: { provider: string; flow: string; key: string }): string =>
  `${provider}/${flow}/${key}`;

const inRealtime = ({ realtime_start, realtime_end, vintage_dates }: SeriesQuery): boolean =>
  realtime_start !== undefined || realtime_end !== undefined || vintage_dates !== undefined;

/** What cannot be asked for together. */
function together(query: SeriesQuery): string | null {
  const { realtime_start: start, realtime_end: end, vintage_dates } = query;
  if (vintage_dates !== undefined && (start ?? end) !== undefined)
    return "vintage_dates beside a real-time period; expected one of them";
  if (inRealtime(query) && (query.asOf ?? query.vintages) !== undefined)
    return "a real-time period beside asOf or vintages; expected one of them";
  if (start === undefined && end !== undefined) return "realtime_end alone; expected realtime_start as well";
  if (start !== undefined && end !== undefined && start > end)
    return `realtime_start=${start} is after realtime_end=${end}; expected it before`;
  return null;
}

async function pointsOf(
  store: Reader,
  key: string,
  query: SeriesQuery,
): Promise<(PublishedSeries & { points: readonly RealtimePoint[] }) | null> {
  const {
    asOf,
    vintages = "latest",
    derived,
    realtime_start: start,
    realtime_end: end = start,
    vintage_dates,
  } = query;
  const series = await publishedSeries(store, key, {
    vintages,
    derived: derived === "true",
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (series === null || !inRealtime(query)) return series;
  if (vintage_dates !== undefined) {
    const points: RealtimePoint[] = [];
    for (const date of [...new Set(vintage_dates)].sort())
      for (const vintage of await store.points(key, { asOf: date }))
        points.push({ ...publishedPoint(vintage), realtime_start: date, realtime_end: date });
    return { ...series, vintages: "all", points };
  }
  const every = await store.points(key, { vintages: "all" });
  const points = realtime(every, start!, end!).map((one) => ({
    ...publishedPoint(one.vintage),
    realtime_start: one.start,
    realtime_end: one.end,
  }));
  return { ...series, vintages: "all", points };
}

const REALTIME_COLUMNS: Columns = { ...POINT_COLUMNS, realtime_start: "text", realtime_end: "text" };

const columnsOf = (query: SeriesQuery): Columns => (inRealtime(query) ? REALTIME_COLUMNS : POINT_COLUMNS);

const rowOf =
  (series: PublishedSeries) =>
  ({ realtime_start, realtime_end, ...point }: RealtimePoint): Row => ({
    ...pointRow(series, point),
    realtime_start: realtime_start ?? null,
    realtime_end: realtime_end ?? null,
  });
