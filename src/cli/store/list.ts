import { type Unmet, unmet } from "../../publish/filters.js";
import { each } from "../../publish/pages.js";
import type { Filters, Page, Paging, Reader, Total } from "../../store/port.js";
import { EXIT } from "../exit.js";
import { write } from "../output.js";
import { rows as csvRows } from "../print/csv.js";
import type { OutputFormat } from "../print/printer.js";
import { painter, type Terminal, terminalOf } from "../terminal.js";

/** How a list is printed, and how much of it. */
export interface ListOptions {
  readonly format?: OutputFormat;
  /** 0 for all. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** A list for printing: what to ask, and how an item looks. */
export interface Listing<Item> {
  /** "release", for the closing count. */
  readonly noun: string;
  readonly plural?: string;
  readonly ask: (paging: Paging) => Promise<Page<Item>>;
  readonly object: (item: Item) => Record<string, unknown>;
  readonly columns: readonly string[];
  /** Fields of `object` for a row of CSV, where they are not fields of the object itself. */
  readonly row?: (item: Item) => Record<string, unknown>;
  readonly table: (
    items: readonly Item[],
    terminal: Terminal,
  ) => Promise<readonly string[]> | readonly string[];
}

/** Rows of a table for people; everything else prints all, unless told otherwise. */
const ON_A_TABLE = 50;

/** The format that was asked for, or that suits where the output goes. */
export function formatOf({ format }: { format?: OutputFormat }): OutputFormat {
  return format ?? (process.stdout.isTTY ? "table" : "jsonl");
}

/** Prints a list, however long; says how much of it where it is not all. */
export async function printList<Item>(
  reader: Reader,
  filters: Filters,
  listing: Listing<Item>,
  options: ListOptions,
): Promise<number> {
  const format = formatOf(options);
  const limit = options.limit ?? (format === "table" ? ON_A_TABLE : 0);
  if (format === "table") return await printTable(reader, filters, listing, limit, options.cursor ?? null);
  let n = 0;
  if (format === "csv") await write(csvRows([listing.columns]));
  if (format === "json") await write("[");
  for await (const item of each(listing.ask, limit === 0 ? null : limit, options.cursor ?? null)) {
    const object = listing.object(item);
    if (format === "csv") {
      const row = listing.row?.(item) ?? object;
      await write(csvRows([listing.columns.map((name) => row[name])]));
    } else if (format === "json") await write(`${n === 0 ? "\n" : ",\n"}${JSON.stringify(object)}`);
    else await write(`${JSON.stringify(object)}\n`);
    n++;
  }
  if (format === "json") await write(n === 0 ? "]\n" : "\n]\n");
  if (n === 0) await hint(reader, filters);
  return EXIT.ok;
}

async function printTable<Item>(
  reader: Reader,
  filters: Filters,
  listing: Listing<Item>,
  limit: number,
  cursor: string | null,
): Promise<number> {
  const terminal = terminalOf(process.stdout, process.env);
  const paint = painter(terminal);
  const items: Item[] = [];
  let total: Total = { n: 0, exact: true };
  let next: string | null = null;
  const ask = async (paging: Paging): Promise<Page<Item>> => {
    const page = await listing.ask(paging);
    total = page.total;
    next = page.next;
    return page;
  };
  for await (const item of each(ask, limit === 0 ? null : limit, cursor)) items.push(item);
  if (items.length === 0) {
    await write(`${paint("quiet", `no ${listing.plural ?? `${listing.noun}s`}`)}\n`);
    await hint(reader, filters);
    return EXIT.ok;
  }
  const lines = [
    ...(await listing.table(items, terminal)),
    "",
    paint("quiet", closing(items.length, total, next, listing)),
  ];
  await write(lines.map((line) => `${line}\n`).join(""));
  return EXIT.ok;
}

function closing<Item>(
  n: number,
  total: Total,
  next: string | null,
  { noun, plural = `${noun}s` }: Listing<Item>,
): string {
  const number = (value: number): string => value.toLocaleString("en-US");
  if (next === null) return `${number(n)} ${n === 1 ? noun : plural}`;
  return `${number(n)} of ${total.exact ? "" : "at least "}${number(total.n)} ${plural} · --limit 0 prints all`;
}

/** Says on standard error which filter the store knows nothing of. */
export async function hint(reader: Reader, filters: Filters): Promise<void> {
  for (const one of await unmet(reader, filters)) process.stderr.write(`${hintLine(one)}\n`);
}

export function hintLine({ filter, value, near }: Unmet): string {
  const meant = near.length === 0 ? "" : `; did you mean ${near.join(" or ")}?`;
  return `--${filter} ${value}: no fact in the store has it${meant}`;
}
