import { COLUMNS, inOrder } from "../../model/contract.js";
import type { Filters, Reader, StoredFact, StoredRelease, StoredSeries, Vintages } from "../../store/port.js";
import { eachFact, eachRelease, eachSeries } from "../pages.js";
import { identity, type PublishedPoint, type PublishedSeries, publishedSeries } from "../series.js";

/** What can be taken away: facts, the points of series, or the releases with their texts. */
export const EXPORTED = ["facts", "series", "releases"] as const;
export type Exported = (typeof EXPORTED)[number];

/** A row: plain values by column. */
export type Row = Readonly<Record<string, string | number | null>>;

/** The type of each column, in order. */
export type Columns = Readonly<Record<string, "text" | "integer" | "number">>;

const INTEGERS = new Set(["evidence_start", "evidence_end", "unit_mult", "decimals", "rank", "n"]);

export const FACT_COLUMNS: Columns = {
  ...Object.fromEntries(
    COLUMNS.map(
      (name) => [name, INTEGERS.has(name) ? "integer" : name === "value" ? "number" : "text"] as const,
    ),
  ),
  version: "integer",
  series: "text",
  rule: "text",
  // Kinds of facts whose fields have no columns of their own.
  more: "text",
};

/** A point of a series. */
export const POINT_COLUMNS: Columns = {
  series: "text",
  provider: "text",
  flow: "text",
  freq: "text",
  ref_area: "text",
  measure: "text",
  product: "text",
  counterpart_area: "text",
  activity: "text",
  component: "text",
  basis: "text",
  transformation: "text",
  unit_measure: "text",
  time_period: "text",
  value: "number",
  unit_mult: "integer",
  decimals: "integer",
  status: "text",
  published: "text",
  withdrawn: "text",
  release_id: "text",
  release_title: "text",
  release_date: "text",
  evidence_text: "text",
  source: "text",
};

const RELEASE_COLUMNS: Columns = {
  id: "text",
  date: "text",
  title: "text",
  category: "text",
  url: "text",
  provider: "text",
  version: "integer",
  versions: "integer",
  facts: "integer",
  numbers_read: "integer",
  numbers_excused: "integer",
  numbers_unread: "integer",
  first_seen: "text",
  last_seen: "text",
  body: "text",
};

/** A release without its text, as a list has it. */
const { body: _, ...RELEASE_LIST } = RELEASE_COLUMNS;
export const RELEASE_LIST_COLUMNS: Columns = RELEASE_LIST;

/** A release of a list as a row. */
export const releaseListRow = (release: StoredRelease): Row =>
  picked(releaseRow(release, ""), RELEASE_LIST_COLUMNS);

/** A series of a list, without its points. */
export const SERIES_LIST_COLUMNS: Columns = {
  id: "text",
  provider: "text",
  provider_name: "text",
  flow: "text",
  freq: "text",
  ref_area: "text",
  measure: "text",
  product: "text",
  counterpart_area: "text",
  activity: "text",
  component: "text",
  basis: "text",
  transformation: "text",
  unit_measure: "text",
  points: "integer",
  first: "text",
  last: "text",
};

/** A series of a list as an object: what it is, and from when to when it has how many points. */
export function seriesObject(series: StoredSeries): Record<string, unknown> {
  return { ...identity(series), points: series.points, first: series.first, last: series.last };
}

/** A series of a list as a row. */
export const seriesListRow = (series: StoredSeries): Row => picked(seriesObject(series), SERIES_LIST_COLUMNS);

export interface ExportOptions {
  readonly what: Exported;
  readonly filters: Filters;
  readonly vintages: Vintages;
}

/** Rows and their columns: all of them, however many. */
export function exportRows(
  reader: Reader,
  { what, filters, vintages }: ExportOptions,
): { columns: Columns; rows: AsyncGenerator<Row> } {
  if (what === "facts") return { columns: FACT_COLUMNS, rows: factRows(reader, filters) };
  if (what === "releases") return { columns: RELEASE_COLUMNS, rows: releaseRows(reader, filters) };
  return { columns: POINT_COLUMNS, rows: seriesRows(reader, filters, vintages) };
}

/** A fact as a JSON object: the contract's fields, then where it is kept. */
export function factObject({ fact, version, series, rule }: StoredFact): Record<string, unknown> {
  return { ...inOrder(fact), version, series, rule };
}

/** A fact as a row. */
export function factRow(stored: StoredFact): Row {
  const { release, evidence, ...fields } = factObject(stored);
  const { fact } = stored;
  const row: Record<string, unknown> = {
    ...fields,
    release_title: fact.release.title,
    release_date: fact.release.date,
    release_id: fact.release.id,
    evidence_start: fact.evidence.start,
    evidence_end: fact.evidence.end,
    evidence_text: fact.evidence.text,
  };
  const others = Object.entries(row).filter(([name, value]) => !(name in FACT_COLUMNS) && value != null);
  row.more = others.length === 0 ? null : JSON.stringify(Object.fromEntries(others));
  return picked(row, FACT_COLUMNS);
}

async function* factRows(reader: Reader, filters: Filters): AsyncGenerator<Row> {
  for await (const stored of eachFact(reader, filters)) yield factRow(stored);
}

async function* seriesRows(reader: Reader, filters: Filters, vintages: Vintages): AsyncGenerator<Row> {
  const { asOf, period } = filters;
  for await (const { key } of eachSeries(reader, filters)) {
    const series = await publishedSeries(reader, key, { vintages, ...(asOf === undefined ? {} : { asOf }) });
    for (const point of series?.points ?? [])
      if (period === undefined || within(point.time_period, period)) yield pointRow(series!, point);
  }
}

/** A point of a series as a row. */
export function pointRow(series: PublishedSeries, point: PublishedPoint): Row {
  return picked(
    {
      ...series,
      ...point,
      series: series.id,
      release_id: point.release?.id,
      release_title: point.release?.title,
      release_date: point.release?.date,
      evidence_text: point.evidence?.text,
    },
    POINT_COLUMNS,
  );
}

function within(timePeriod: string, period: string): boolean {
  return timePeriod === period || timePeriod.startsWith(`${period}-`) || timePeriod.startsWith(`${period}/`);
}

async function* releaseRows(reader: Reader, filters: Filters): AsyncGenerator<Row> {
  for await (const release of eachRelease(reader, filters)) {
    const versions = await reader.versions(release.id);
    const { body } = versions.find(({ version }) => version === release.version)!;
    yield picked(releaseRow(release, body), RELEASE_COLUMNS);
  }
}

function releaseRow({ numbers, ...release }: StoredRelease, body: string): Record<string, unknown> {
  const { read, excused, unread } = numbers;
  return { ...release, numbers_read: read, numbers_excused: excused, numbers_unread: unread, body };
}

function picked(values: Record<string, unknown>, columns: Columns): Row {
  const row: Record<string, string | number | null> = {};
  for (const [name, type] of Object.entries(columns)) {
    const value = values[name];
    row[name] = value == null ? null : type === "text" ? String(value) : Number(value);
  }
  return row;
}
