import { readFile } from "node:fs/promises";
import { problemLine } from "../../intake/problem.js";
import { FIELDS, type Field, mappingOf } from "../../store/history/mapping.js";
import { readHistory } from "../../store/history/read-csv.js";
import { EXIT, UsageError } from "../exit.js";
import { write } from "../output.js";
import { rows as csvRows } from "../print/csv.js";
import type { OutputFormat } from "../print/printer.js";
import { counted } from "../print/table.js";
import { formatOf } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export interface ImportOptions extends StoreOption {
  readonly map?: string;
  readonly source?: string;
  readonly column?: readonly string[];
  readonly set?: readonly string[];
  readonly freq?: string;
  readonly where?: readonly string[];
  readonly date?: string;
  readonly format?: OutputFormat;
}

/** `bellwether import`: a table from elsewhere becomes history, marked with its source. */
export async function importFile(file: string, options: ImportOptions): Promise<number> {
  const mapping = mappingOf(
    { ...(await fromFile(options.map)), ...fromLine(options) },
    options.map ?? "the mapping",
  );
  const today = options.date ?? new Date().toISOString().slice(0, 10);
  const { history, problems, missing } = await readHistory(file, mapping, today);
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  if (history.points.length === 0) {
    process.stderr.write(`${file}: no value in it; expected at least one\n`);
    return EXIT.failed;
  }
  return await withStore(options, "write", async (store) => {
    const stored = await store.importHistory(history, new Date());
    const series = new Set(history.points.map((point) => point.series.key));
    const summary = {
      imported: stored ? history.points.length : 0,
      unchanged: stored ? 0 : history.points.length,
      missing,
      rejected: problems.length,
      series: [...series].sort(),
      source: mapping.source,
      store: store.location,
    };
    const format = formatOf(options);
    if (format === "csv") {
      const row = { ...summary, series: summary.series.join(" ") };
      await write(csvRows([Object.keys(row), Object.values(row)]));
    } else if (format !== "table") await write(`${JSON.stringify(summary)}\n`);
    else
      await write(
        `${stored ? `${counted(history.points.length, "point")} imported` : "nothing new: this file was imported before"} · ${counted(missing, "row")} without a value · ${problems.length} rejected\n${summary.series.map((key) => `  ${key}\n`).join("")}`,
      );
    return problems.length > 0 ? EXIT.someRejected : EXIT.ok;
  });
}

async function fromFile(map: string | undefined): Promise<Record<string, unknown>> {
  if (map === undefined) return {};
  const { parse } = await import("yaml");
  try {
    return parse(await readFile(map, "utf8")) as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`${map}: ${(error as Error).message.split("\n")[0]}; expected a YAML file`);
  }
}

/** The entries that the command line states; they take the place of those of the file. */
function fromLine({
  source,
  column = [],
  set = [],
  freq,
  where = [],
}: ImportOptions): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  if (source !== undefined) entries.source = source;
  if (freq !== undefined) entries.freq = freq;
  for (const [name, value] of set.map((text) => pair(text, "--set", FIELDS)))
    entries[name] = value === "" ? null : value;
  for (const [name, value] of column.map((text) => pair(text, "--column", FIELDS)))
    entries[name] = { column: value };
  if (where.length > 0) {
    const kept: Record<string, string[]> = {};
    for (const [name, value] of where.map((text) => pair(text, "--where", null)))
      kept[name] = [...(kept[name] ?? []), value];
    entries.where = kept;
  }
  return entries;
}

function pair(text: string, option: string, names: readonly Field[] | null): [string, string] {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(0, at)).trim();
  if (at <= 0 || (names !== null && !names.some((known) => known === name)))
    throw new UsageError(
      `${option} ${text}; expected NAME=VALUE${names === null ? "" : `, NAME one of ${names.join(", ")}`}`,
    );
  return [name, text.slice(at + 1).trim()];
}
