import { pointRow, type Row } from "../../publish/export/rows.js";
import { observationOf } from "../../publish/export/sdmx-csv.js";
import { eachSeries } from "../../publish/pages.js";
import { identity, publishedPoint } from "../../publish/series.js";
import { codesOf, type KeyDimension } from "../../store/identity/series-key.js";
import type { Filters, Reader, StoredSeries, Vintage } from "../../store/port.js";
import type { DataQuery } from "./query.js";

/** A point that an SDMX query asks for; `deleted` where its value no longer stands. */
export type SdmxRow = Row & { readonly action?: "I" | "D" };

/** The points that a query asks for, series by series. */
export async function* rowsOf(store: Reader, query: DataQuery): AsyncGenerator<SdmxRow> {
  let skip = query.offset;
  let left = query.limit ?? Number.POSITIVE_INFINITY;
  for await (const series of eachSeries(store, pushedDown(query))) {
    // A span from an unstated start has no form in SDMX.
    if (series.freq === "CUM" || !asked(series, query)) continue;
    for (const row of await pointsOf(store, series, query)) {
      if (skip-- > 0) continue;
      if (left-- <= 0) return;
      yield row;
    }
  }
}

/** What the store can narrow by itself. */
function pushedDown({ flow, agency, asOf }: DataQuery): Filters {
  return {
    ...(/^[A-Z0-9_]+$/.test(flow) ? { measure: flow.toLowerCase() } : {}),
    ...(/^[A-Z]{2}\.[A-Z0-9]+$/.test(agency) ? { org: agency } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function asked(series: StoredSeries, { agencies, flows, key, tests }: DataQuery): boolean {
  if (!agencies(series.provider) || !flows(series.flow)) return false;
  const codes = codesOf(series, series);
  if (!key(codes)) return false;
  return Object.entries(codes).every(([name, code]) => tests.get(name as KeyDimension)?.(code) ?? true);
}

async function pointsOf(store: Reader, series: StoredSeries, query: DataQuery): Promise<SdmxRow[]> {
  const { asOf, updatedAfter, first, last, tests } = query;
  const on = asOf === undefined ? {} : { asOf };
  const standing = await store.points(series.key, on);
  const whole = { ...identity(series), as_of: asOf ?? null, vintages: "latest" as const, points: [] };
  const rowOf = (vintage: Vintage): SdmxRow => pointRow(whole, publishedPoint(vintage));
  let rows: SdmxRow[];
  if (updatedAfter === undefined) rows = standing.map(rowOf);
  else {
    const changed = standing.filter(({ recorded_at }) => Date.parse(recorded_at) > updatedAfter);
    const gone = await withdrawn(store, series.key, on, standing, updatedAfter);
    rows = [
      ...changed.map(rowOf),
      ...gone.map((vintage) => ({ ...rowOf(vintage), value: null, action: "D" as const })),
    ];
  }
  rows = rows.filter((row) => {
    const observation = observationOf(row);
    return [...tests].every(([name, test]) => !(name in observation) || test(observation[name] ?? null));
  });
  if (first !== undefined && last !== undefined && first + last < rows.length)
    return [...rows.slice(0, first), ...rows.slice(-last)];
  if (first !== undefined && last === undefined) return rows.slice(0, first);
  return last !== undefined && first === undefined ? rows.slice(-last) : rows;
}

/** Values that stood and were withdrawn since, with none in their place. */
async function withdrawn(
  store: Reader,
  key: string,
  on: { asOf?: string },
  standing: readonly Vintage[],
  since: number,
): Promise<Vintage[]> {
  const here = new Set(standing.map(({ time_period }) => time_period));
  const every = await store.points(key, { ...on, vintages: "all" });
  const gone = every.filter(
    (vintage) =>
      vintage.withdrawn !== null &&
      Date.parse(vintage.withdrawn) + 86_400_000 > since &&
      !here.has(vintage.time_period),
  );
  return [...new Map(gone.map((vintage) => [vintage.time_period, vintage])).values()];
}
