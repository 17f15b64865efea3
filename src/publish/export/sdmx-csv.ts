import { sdmxPeriod } from "../../store/identity/frequency.js";
import { KEY_DIMENSIONS } from "../../store/identity/series-key.js";
import type { Row } from "./rows.js";
import { codesOfRow } from "./sdmx-codes.js";
import { ATTRIBUTES, DATAFLOW_VERSION, type Used } from "./sdmx-structure.js";
import { line } from "./text.js";

/** What a status of the contract is in SDMX's own list: a figure that repeats an older one is a normal value. */
const STATUS: Readonly<Record<string, string>> = {
  final: "A",
  previous: "A",
  preliminary: "P",
  estimate: "E",
  target: "F",
};

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
    used.row(row);
    const { action = "I" } = row as { action?: string };
    const observation = observationOf(row);
    yield line([
      "dataflow",
      structureIdOf(row),
      action,
      ...[...KEY_DIMENSIONS, "TIME_PERIOD", "OBS_VALUE", ...ATTRIBUTES].map((name) => observation[name]),
    ]);
  }
}

/** The dataflow of a row: `KR.MOTIR:EXPORTS(1.0.0)`. */
export const structureIdOf = (row: Row): string => `${row.provider}:${row.flow}(${DATAFLOW_VERSION})`;

/** A row by SDMX's components: codes, period, value and attributes. */
export function observationOf(row: Row): Readonly<Record<string, string | number | null>> {
  return {
    ...codesOfRow(row),
    TIME_PERIOD: sdmxPeriod(String(row.time_period)),
    OBS_VALUE: row.value ?? null,
    UNIT_MULT: row.unit_mult ?? null,
    DECIMALS: row.decimals ?? null,
    OBS_STATUS: STATUS[String(row.status ?? "final")] ?? "A",
    PUBLISHED: row.published ?? null,
    RELEASE: row.release_id ?? null,
    EVIDENCE: row.evidence_text ?? null,
    SOURCE: row.source ?? null,
  };
}
