import type { Basis } from "../../model/fact.js";
import type { StoredFact } from "../port.js";

/** A row of `fact` with its subject, series, version and release. */
export interface FactRow {
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly date: string;
  readonly n: number;
  readonly version: number;
  readonly position: number;
  readonly subject: number | null;
  readonly ref_area: string | null;
  readonly measure: string | null;
  readonly product: string | null;
  readonly counterpart_area: string | null;
  readonly activity: string | null;
  readonly component: string | null;
  readonly basis: string | null;
  readonly series: string | null;
  readonly time_period: string | null;
  readonly transformation: string | null;
  readonly value: number | null;
  readonly unit_measure: string | null;
  readonly unit_mult: number | null;
  readonly decimals: number | null;
  readonly status: string | null;
  readonly evidence_start: number;
  readonly evidence_end: number;
  readonly evidence_text: string;
  readonly rule: string;
  readonly more: string | null;
}

/** The fact as it was read, with where it is kept. */
export function storedFact(row: FactRow): StoredFact {
  const { kind, key, title, date } = row;
  const more = row.more === null ? {} : (JSON.parse(row.more) as Record<string, unknown>);
  const dimensions =
    row.subject === null
      ? {}
      : {
          ref_area: row.ref_area,
          measure: row.measure,
          product: row.product,
          counterpart_area: row.counterpart_area,
          activity: row.activity,
          component: row.component,
          basis: row.basis as Basis,
        };
  const figure =
    kind === "observation"
      ? {
          transformation: row.transformation,
          time_period: row.time_period,
          value: row.value,
          unit_measure: row.unit_measure,
          unit_mult: row.unit_mult,
          decimals: row.decimals,
          status: row.status,
        }
      : kind === "claim"
        ? { time_period: row.time_period }
        : {};
  return {
    fact: {
      kind,
      release: { title, date, id: key },
      evidence: { start: row.evidence_start, end: row.evidence_end, text: row.evidence_text },
      ...dimensions,
      ...figure,
      ...more,
    } as unknown as StoredFact["fact"],
    version: row.n,
    position: row.position,
    series: row.series,
    rule: row.rule,
  };
}
