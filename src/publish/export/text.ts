import Papa from "papaparse";
import type { Columns, Row } from "./rows.js";

/** RFC 4180: CRLF, quotes doubled, the first line names the columns; `null` is empty. */
export async function* csv(
  columns: Columns,
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<string> {
  const names = Object.keys(columns);
  yield line(names);
  for await (const row of rows) yield line(names.map((name) => row[name]));
}

/** One line of CSV, with its line end. */
export function line(cells: readonly unknown[]): string {
  return `${Papa.unparse([cells as unknown[]], { newline: "\r\n" })}\r\n`;
}

/** A JSON object a line. */
export async function* jsonLines(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
