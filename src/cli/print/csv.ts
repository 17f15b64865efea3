import Papa from "papaparse";
import { COLUMNS, inOrder } from "../../model/contract.js";
import type { Printer, PrinterOptions } from "./printer.js";
import { chosen } from "./totals.js";

/** One row a fact, by RFC 4180 (CRLF, quotes doubled), always with the same columns; `null` and absent are empty. */
export function csvPrinter({ kinds }: PrinterOptions): Printer {
  return {
    head: rows([COLUMNS]),
    between: "",
    print: (_, reading) =>
      rows(
        chosen(reading.facts, kinds).map((fact) => {
          const { release, evidence } = fact;
          const fields: Record<string, unknown> = {
            ...inOrder(fact),
            release_title: release.title,
            release_date: release.date,
            release_id: release.id,
            evidence_start: evidence.start,
            evidence_end: evidence.end,
            evidence_text: evidence.text,
          };
          return COLUMNS.map((name) => fields[name]);
        }),
      ),
    tail: () => "",
  };
}

/** Rows as CSV text, each with its line end. */
export function rows(cells: readonly (readonly unknown[])[]): string {
  return cells.length === 0 ? "" : `${Papa.unparse(cells as unknown[][], { newline: "\r\n" })}\r\n`;
}
