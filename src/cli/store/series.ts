import {
  identity,
  type PublishedPoint,
  type PublishedSeries,
  publishedSeries,
} from "../../publish/series.js";
import { areaName, figureWords, periodWords, slugWords, unitWords } from "../../publish/words.js";
import type { DerivedPoint, StoredSeries, Vintages } from "../../store/port.js";
import { EXIT, UsageError } from "../exit.js";
import { write } from "../output.js";
import { rows as csvRows } from "../print/csv.js";
import { counted } from "../print/table.js";
import { flat, painter, type Terminal, terminalOf } from "../terminal.js";
import { type Column, tableLines } from "./columns.js";
import { type FilterOptions, filtersFrom } from "./filter-options.js";
import { formatOf, type ListOptions, printList } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export interface SeriesOptions extends FilterOptions, ListOptions, StoreOption {
  readonly vintages?: Vintages;
  readonly derived?: boolean;
}

const LISTED = [
  "id",
  "provider",
  "provider_name",
  "flow",
  "freq",
  "ref_area",
  "measure",
  "product",
  "counterpart_area",
  "activity",
  "component",
  "basis",
  "transformation",
  "unit_measure",
  "points",
  "first",
  "last",
];
const POINTS = [
  "series",
  "time_period",
  "value",
  "unit_measure",
  "unit_mult",
  "decimals",
  "status",
  "published",
  "withdrawn",
  "release_id",
  "release_title",
  "release_date",
  "evidence_text",
  "source",
];

/** What narrows a list, and says nothing about one series. */
const FILTERS = [
  "kind",
  "area",
  "measure",
  "product",
  "partner",
  "period",
  "since",
  "until",
  "category",
  "org",
] as const;

/** `bellwether series [ID]`: lists series, or prints one with the words that each point stands in. */
export async function series(id: string | undefined, options: SeriesOptions): Promise<number> {
  return id === undefined ? await list(options) : await one(id, options);
}

async function list(options: SeriesOptions): Promise<number> {
  const filters = await filtersFrom(options);
  return await withStore(options, "read", (store) =>
    printList<StoredSeries>(
      store,
      filters,
      {
        noun: "series",
        plural: "series",
        ask: (paging) => store.series(filters, paging),
        object: (found) => ({
          ...identity(found),
          points: found.points,
          first: found.first,
          last: found.last,
        }),
        columns: LISTED,
        table: (items, terminal) =>
          tableLines(
            items,
            [
              { head: "series", text: ({ key }) => key },
              { head: "points", side: "right", text: ({ points }) => String(points), style: "figure" },
              { head: "from", text: ({ first }) => first ?? "" },
              { head: "to", text: ({ last }) => last ?? "" },
            ],
            terminal,
          ),
      },
      options,
    ),
  );
}

async function one(id: string, options: SeriesOptions): Promise<number> {
  const { vintages = "latest", derived = false, asOf } = options;
  const other = FILTERS.find((name) => options[name] !== undefined);
  if (other !== undefined)
    throw new UsageError(
      `--${other} beside the id of a series; expected --as-of, --vintages or --derived, or no id: a list is filtered`,
    );
  return await withStore(options, "read", async (store) => {
    const found = await publishedSeries(store, id, {
      vintages,
      derived,
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (found === null) {
      const flow = id.split("/")[1]?.toLowerCase();
      const { items } = await store.series(flow ? { measure: flow } : {}, { limit: 5 });
      const some = items.map(({ key }) => `\n  ${key}`).join("");
      throw new UsageError(
        `no series ${id}; expected an id that \`bellwether series\` lists${some && `, such as${some}`}`,
      );
    }
    const format = formatOf(options);
    if (format === "json") await write(`${JSON.stringify(found, null, 2)}\n`);
    else if (format === "jsonl")
      for (const point of found.points) await write(`${JSON.stringify({ series: id, ...point })}\n`);
    else if (format === "csv")
      await write(
        csvRows([POINTS, ...found.points.map((point) => POINTS.map((name) => csvPoint(found, point)[name]))]),
      );
    else await write(`${seriesLines(found, terminalOf(process.stdout, process.env)).join("\n")}\n`);
    return EXIT.ok;
  });
}

function csvPoint(series: PublishedSeries, point: PublishedPoint): Record<string, unknown> {
  return {
    ...point,
    series: series.id,
    unit_measure: series.unit_measure,
    release_id: point.release?.id,
    release_title: point.release?.title,
    release_date: point.release?.date,
    evidence_text: point.evidence?.text,
  };
}

/** What it is, in words; then every value with the words that state it. */
function seriesLines(series: PublishedSeries, terminal: Terminal): string[] {
  const paint = painter(terminal);
  const change = series.transformation !== "level";
  const columns: Column<PublishedPoint>[] = [
    { head: "period", text: ({ time_period }) => periodWords(time_period) },
    {
      head: "value",
      side: "right",
      style: "figure",
      text: ({ value, decimals }) =>
        figureWords(value, decimals ?? String(value).split(".")[1]?.length ?? 0, change),
    },
    { head: "unit", text: ({ unit_mult }) => unitWords(series.unit_measure, unit_mult) },
    {
      head: "status",
      text: ({ status }) => (status === "final" || status === "previous" ? "" : (status ?? "")),
    },
    { head: "published", text: ({ published }) => published },
    { head: "withdrawn", text: ({ withdrawn }) => withdrawn ?? "" },
    {
      head: "stated in",
      cut: true,
      text: ({ evidence, release, source }) =>
        evidence === null || release === null
          ? `history from ${source}`
          : `«${flat(evidence.text)}» ${flat(release.title)}`,
    },
    { head: "release", style: "quiet", text: ({ release }) => release?.id ?? "" },
  ];
  const asOf = series.as_of === null ? [] : [`as of ${series.as_of}`];
  const which =
    series.vintages === "latest" ? [] : [series.vintages === "first" ? "first values" : "all vintages"];
  const lines = [
    paint("strong", titleOf(series)),
    paint("quiet", [series.provider_name, series.id, ...asOf, ...which].join(" · ")),
    "",
  ];
  lines.push(
    ...(series.points.length === 0
      ? [paint("quiet", "no values")]
      : tableLines(series.points, columns, terminal)),
  );
  if (series.derived !== undefined) lines.push("", ...derivedLines(series, series.derived, terminal));
  lines.push("", paint("quiet", counted(series.points.length, "point")));
  return lines;
}

function derivedLines(
  series: PublishedSeries,
  derived: readonly DerivedPoint[],
  terminal: Terminal,
): string[] {
  const head = painter(terminal)("quiet", "derived: not printed, but following from a level and its growth");
  if (derived.length === 0) return [`${head}: none`];
  const figure = (value: number): string => figureWords(value, 3, false);
  return [
    head,
    ...tableLines(
      derived,
      [
        { head: "period", text: ({ time_period }) => periodWords(time_period) },
        { head: "at least", side: "right", style: "figure", text: ({ low }) => figure(low) },
        { head: "at most", side: "right", style: "figure", text: ({ high }) => figure(high) },
        { head: "unit", text: ({ unit_mult }) => unitWords(series.unit_measure, unit_mult) },
        { head: "published", text: ({ published }) => published },
        {
          head: "follows from",
          cut: true,
          text: ({ level, growth }) => `«${flat(level)}» and «${flat(growth)}»`,
        },
        { head: "release", style: "quiet", text: ({ release }) => release.id },
      ],
      terminal,
    ),
  ];
}

/** "Korea: exports · semiconductors → United States · monthly". */
export function titleOf(series: PublishedSeries): string {
  const parts = [series.measure ?? "", series.product, series.activity, series.component]
    .filter((slug): slug is string => slug != null && slug !== "")
    .map(slugWords);
  const partner = series.counterpart_area === null ? [] : [`with ${areaName(series.counterpart_area)}`];
  const basis = series.basis === "total" ? [] : [slugWords(series.basis)];
  const how =
    series.transformation === "level" ? [] : [CHANGES[series.transformation] ?? series.transformation];
  const freq = FREQUENCIES[series.freq] ?? `spans of ${series.freq}`;
  return `${areaName(series.ref_area ?? "")}: ${[...parts, ...partner, ...basis, ...how, freq].join(" · ")}`;
}

const CHANGES: Readonly<Record<string, string>> = {
  yoy: "change on the year",
  mom: "change on the month",
  qoq: "change on the quarter",
};
const FREQUENCIES: Readonly<Record<string, string>> = {
  A: "yearly",
  S: "half-yearly",
  Q: "quarterly",
  M: "monthly",
  D: "daily",
  YTD: "from January to the month",
  MTD: "from the first to the day",
  CUM: "up to the period",
};
