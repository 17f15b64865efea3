import { fileWriter, parquetWriteRows } from "hyparquet-writer";
import type { Columns, Row } from "./rows.js";

/** What Parquet calls the types of columns. */
export const PARQUET_TYPES = { text: "STRING", integer: "INT32", number: "DOUBLE" } as const;
/** Rows held in memory at a time. */
const GROUP = 50_000;

/** Writes rows to a Parquet file, in groups, so that any number takes the same memory. */
export async function writeParquet(file: string, columns: Columns, rows: AsyncIterable<Row>): Promise<void> {
  await parquetWriteRows({
    writer: fileWriter(file),
    rows,
    columns: Object.entries(columns).map(([name, type]) => ({
      name,
      type: PARQUET_TYPES[type],
      nullable: true,
    })),
    rowGroupSize: GROUP,
    createdBy: "bellwether",
  });
}
