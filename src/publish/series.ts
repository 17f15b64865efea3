import { providerName } from "../store/identity/providers.js";
import type { DerivedPoint, Reader, StoredSeries, Vintage, Vintages } from "../store/port.js";

/** A series as it is published: what it is, as of when, and each value with the words that state it. */
export interface PublishedSeries {
  readonly id: string;
  readonly provider: string;
  readonly provider_name: string;
  readonly flow: string;
  readonly freq: string;
  readonly ref_area: string | null;
  readonly measure: string | null;
  readonly product: string | null;
  readonly counterpart_area: string | null;
  readonly activity: string | null;
  readonly component: string | null;
  readonly basis: string;
  readonly transformation: string;
  readonly unit_measure: string | null;
  readonly as_of: string | null;
  readonly vintages: Vintages;
  readonly points: readonly PublishedPoint[];
  /** Only where asked for: what no text prints, but follows. */
  readonly derived?: readonly DerivedPoint[];
}

export interface PublishedPoint {
  readonly time_period: string;
  readonly value: number;
  readonly unit_mult: number;
  readonly decimals: number | null;
  readonly status: string | null;
  readonly published: string;
  readonly withdrawn: string | null;
  readonly release: { readonly title: string; readonly date: string; readonly id: string } | null;
  readonly version: number | null;
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** For history from elsewhere. */
  readonly source: string | null;
}

export interface SeriesOptions {
  readonly asOf?: string;
  readonly vintages?: Vintages;
  readonly derived?: boolean;
}

/** Picks the vintages asked for of one series; `null` where there is no series of that id. */
export async function publishedSeries(
  reader: Reader,
  id: string,
  { asOf, vintages = "latest", derived = false }: SeriesOptions,
): Promise<PublishedSeries | null> {
  const series = await reader.oneSeries(id);
  if (series === null) return null;
  const points = await reader.points(id, { vintages, ...(asOf === undefined ? {} : { asOf }) });
  return {
    ...identity(series),
    as_of: asOf ?? null,
    vintages,
    points: points.map(publishedPoint),
    ...(derived ? { derived: await reader.derived(id, asOf) } : {}),
  };
}

/** A vintage as it is published. */
export function publishedPoint({ printed, withdrawn, ...point }: Vintage): PublishedPoint {
  return {
    time_period: point.time_period,
    value: point.value,
    unit_mult: point.unit_mult,
    decimals: point.decimals,
    status: point.status,
    published: point.published,
    withdrawn,
    release: printed?.release ?? null,
    version: printed?.version ?? null,
    evidence: printed?.evidence ?? null,
    source: point.source,
  };
}

/** What a series is, without its values. */
export function identity(
  series: StoredSeries,
): Omit<PublishedSeries, "as_of" | "vintages" | "points" | "derived"> {
  return {
    id: series.key,
    provider: series.provider,
    provider_name: providerName(series.provider),
    flow: series.flow,
    freq: series.freq,
    ref_area: series.ref_area,
    measure: series.measure,
    product: series.product,
    counterpart_area: series.counterpart_area,
    activity: series.activity,
    component: series.component,
    basis: series.basis,
    transformation: series.transformation,
    unit_measure: series.unit_measure,
  };
}
