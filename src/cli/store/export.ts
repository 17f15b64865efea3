import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { type Columns, type Exported, exportRows, type Row } from "../../publish/export/rows.js";
import { csv, jsonLines } from "../../publish/export/text.js";
import type { Reader, Vintages } from "../../store/port.js";
import { EXIT, UsageError } from "../exit.js";
import { write } from "../output.js";
import { counted } from "../print/table.js";
import { type FilterOptions, filtersFrom } from "./filter-options.js";
import { hint } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export const EXPORT_FORMATS = ["csv", "jsonl", "parquet", "sdmx-csv"] as const;

export interface ExportOptions extends FilterOptions, StoreOption {
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly what?: Exported;
  readonly out?: string;
  readonly structure?: string;
  readonly vintages?: Vintages;
  readonly quiet?: boolean;
}

/** `bellwether export`: everything that the filters leave, whole, as of one moment of the store. */
export async function exportStore(options: ExportOptions): Promise<number> {
  const { format, vintages = "latest" } = options;
  const what = options.what ?? (format === "sdmx-csv" ? "series" : "facts");
  if (format === "sdmx-csv" && what !== "series")
    throw new UsageError(`SDMX-CSV holds points of series, no ${what}; expected --what series`);
  if (format === "sdmx-csv" && vintages === "all")
    throw new UsageError(
      "SDMX has one value for each series and period; expected --vintages latest or first, perhaps with --as-of",
    );
  if (format === "parquet" && options.out === undefined)
    throw new UsageError("a Parquet file cannot be written to a pipe; expected --out FILE");
  const filters = await filtersFrom(options);
  return await withStore(options, "read", (store) =>
    store.snapshot(async (reader) => {
      const { columns, rows } = exportRows(reader, { what, filters, vintages });
      const counter = { n: 0 };
      const to = options.out ?? null;
      await whole(to, (place) => exportTo(place, options, columns, counting(rows, counter)));
      if (counter.n === 0) await hint(reader as Reader, filters);
      if (to !== null && !options.quiet) process.stderr.write(`${counted(counter.n, "row")} in ${to}\n`);
      return EXIT.ok;
    }),
  );
}

/** Writes into a file beside the one named, which takes its place when it is whole. */
async function whole(to: string | null, work: (place: string | null) => Promise<void>): Promise<void> {
  if (to === null) return await work(null);
  const beside = `${to}.${process.pid}.part`;
  try {
    await work(beside);
    await rename(beside, to);
  } catch (error) {
    await rm(beside, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EACCES" || code === "ENOSPC" || code === "EROFS")
      throw new UsageError(`${to}: ${message}; expected a place that can be written to`);
    throw error;
  }
}

async function exportTo(
  place: string | null,
  options: ExportOptions,
  columns: Columns,
  rows: AsyncGenerator<Row>,
): Promise<void> {
  const { format } = options;
  if (format === "parquet") {
    const { writeParquet } = await import("../../publish/export/parquet.js");
    await writeParquet(place!, columns, rows);
  } else if (format === "sdmx-csv") await exportSdmx(place, options, rows);
  else await writeText(place, format === "csv" ? csv(columns, rows) : jsonLines(rows));
}

async function exportSdmx(
  place: string | null,
  options: ExportOptions,
  rows: AsyncGenerator<Row>,
): Promise<void> {
  const { sdmxCsv } = await import("../../publish/export/sdmx-csv.js");
  const { Used } = await import("../../publish/export/sdmx-structure.js");
  const used = new Used();
  let leftOut = 0;
  await writeText(
    place,
    sdmxCsv(rows, used, () => leftOut++),
  );
  const beside =
    options.structure ??
    (options.out === undefined ? null : `${options.out.replace(/\.csv$/i, "")}.structure.json`);
  if (beside !== null) await writeFile(beside, `${JSON.stringify(used.structure(new Date()), null, 2)}\n`);
  else
    process.stderr.write(
      "no structure written; expected --structure FILE (or --out, and it stands beside)\n",
    );
  if (leftOut > 0)
    process.stderr.write(
      `${counted(leftOut, "point")} left out: SDMX has no period without a start; --format csv has them\n`,
    );
}

async function* counting(rows: AsyncGenerator<Row>, counter: { n: number }): AsyncGenerator<Row> {
  for await (const row of rows) {
    counter.n++;
    yield row;
  }
}

/** Lines to a file, or to standard output. */
async function writeText(place: string | null, lines: AsyncIterable<string>): Promise<void> {
  if (place === null) {
    for await (const line of lines) await write(line);
    return;
  }
  const stream = createWriteStream(place);
  const failed = new Promise<never>((_, reject) => stream.once("error", reject));
  failed.catch(() => {});
  for await (const line of lines)
    if (!stream.write(line)) await Promise.race([once(stream, "drain"), failed]);
  stream.end();
  await Promise.race([once(stream, "finish"), failed]);
}
