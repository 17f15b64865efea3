import { parquetWriteBuffer } from "hyparquet-writer";
import { PARQUET_TYPES } from "../publish/export/parquet.js";
import type { Columns, Row } from "../publish/export/rows.js";

/** Rows as a Parquet file in memory. */
export async function parquet(
  columns: Columns,
  rows: AsyncIterable<Row> | Iterable<Row>,
): Promise<Uint8Array> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  const columnData = Object.entries(columns).map(([name, type]) => ({
    name,
    type: PARQUET_TYPES[type],
    nullable: true,
    data: all.map((row) => row[name] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "bellwether" }));
}
