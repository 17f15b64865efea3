import { readFileSync } from "node:fs";

/** One row of a table: its cells by column name, and where it stands, for messages. */
export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly where: string;
}

/** What is wrong with a table, naming file and line. */
export class TableError extends Error {
  constructor(where: string, message: string) {
    super(`${where}: ${message}`);
    this.name = "TableError";
  }
}

/**
 * Reads a table of `src/lexicon/data`: UTF-8, tab-separated, the first line names the columns, `#` begins a comment line.
 * A row with too many cells, or with none in a column of `required`, throws a `TableError`.
 */
export function readTable(name: string, required: readonly string[]): Row[] {
  const text = readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8");
  return parseTable(name, text, required);
}

/** The rows of a table's text; see `readTable`. */
export function parseTable(name: string, text: string, required: readonly string[]): Row[] {
  const lines = text.split(/\r?\n/);
  const columns = (lines[0] ?? "").split("\t");
  for (const column of required) {
    if (!columns.includes(column))
      throw new TableError(`${name}:1`, `expected a column "${column}", found ${columns.join(", ")}`);
  }
  const rows: Row[] = [];
  lines.forEach((line, i) => {
    if (i === 0 || line.trim() === "" || line.startsWith("#")) return;
    const where = `${name}:${i + 1}`;
    const cells = line.split("\t");
    if (cells.length > columns.length)
      throw new TableError(where, `expected at most ${columns.length} cells, found ${cells.length}`);
    const row: Record<string, string> = {};
    for (const [k, column] of columns.entries()) row[column] = cells[k]?.trim() ?? "";
    for (const column of required)
      if (!row[column]) throw new TableError(where, `expected something in column "${column}"`);
    rows.push({ cells: row, where });
  });
  return rows;
}

/** The alternatives of a cell, separated by `|`. */
export const alternatives = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split("|")
    .map((s) => s.trim())
    .filter(Boolean);
