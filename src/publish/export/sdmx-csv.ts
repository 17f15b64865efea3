import type { Basis } from "../../model/fact.js";
import { sdmxPeriod } from "../../store/identity/frequency.js";
import { codesOf, KEY_DIMENSIONS, type KeyDimension } from "../../store/identity/series-key.js";
import type { Row } from "./rows.js";
import { DATAFLOW_VERSION, type Used } from "./sdmx-structure.js";
import { line } from "./text.js";

/** What a status of the contract is in SDMX's own list: a figure that repeats an older one is a normal value. */
const STATUS: Readonly<Record<string, string>> = {
  final: "A",
  previous: "A",
  preliminary: "P",
  estimate: "E",
  target: "F",
};

const ATTRIBUTES = [
  "UNIT_MULT",
  "DECIMALS",
  "OBS_STATUS",
  "PUBLISHED",
  "RELEASE",
  "EVIDENCE",
  "SOURCE",
] as const;

/**
 * Points of series as an SDMX-CSV 2.0 data message. `used` gathers the codes that stand in it, for the structure that
 * goes beside. A span up to a period from an unstated start has no form in SDMX; such points are told to `leftOut`.
 */
export async function* sdmxCsv(
  rows: AsyncIterable<Row>,
  used: Used,
  leftOut: (row: Row) => void,
): AsyncGenerator<string> {
  yield line([
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    ...KEY_DIMENSIONS,
    "TIME_PERIOD",
    "OBS_VALUE",
    ...ATTRIBUTES,
  ]);
  for await (const row of rows) {
    if (row.freq === "CUM") {
      leftOut(row);
      continue;
    }
    const codes = codesOfRow(row);
    used.flow(String(row.provider), String(row.flow), String(row.measure));
    for (const name of KEY_DIMENSIONS) used.code(name, codes[name], slugOf(row, name));
    yield line([
      "dataflow",
      `${row.provider}:${row.flow}(${DATAFLOW_VERSION})`,
      "I",
      ...KEY_DIMENSIONS.map((name) => codes[name]),
      sdmxPeriod(String(row.time_period)),
      row.value,
      row.unit_mult,
      row.decimals,
      STATUS[String(row.status ?? "final")] ?? "A",
      row.published,
      row.release_id,
      row.evidence_text,
      row.source,
    ]);
  }
}

function codesOfRow(row: Row): Record<KeyDimension, string> {
  const text = (name: string): string | null => (row[name] as string | null) ?? null;
  return codesOf(
    {
      ref_area: text("ref_area"),
      measure: text("measure"),
      product: text("product"),
      counterpart_area: text("counterpart_area"),
      activity: text("activity"),
      component: text("component"),
      basis: text("basis") as Basis,
    },
    {
      freq: String(row.freq),
      transformation: String(row.transformation),
      unit_measure: text("unit_measure"),
    },
  );
}

function slugOf(row: Row, dimension: KeyDimension): string | null {
  return (row[dimension.toLowerCase()] as string | null) ?? null;
}
