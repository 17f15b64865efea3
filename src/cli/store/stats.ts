import { EXIT } from "../exit.js";
import { write } from "../output.js";
import { rows as csvRows } from "../print/csv.js";
import type { OutputFormat } from "../print/printer.js";
import { painter, terminalOf } from "../terminal.js";
import { formatOf } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

/** `bellwether stats`: what is kept, counted. */
export async function stats(options: StoreOption & { format?: OutputFormat }): Promise<number> {
  return await withStore(options, "read", async (store) => {
    const found = await store.stats();
    const format = formatOf(options);
    if (format === "json") await write(`${JSON.stringify(found, null, 2)}\n`);
    else if (format === "jsonl") await write(`${JSON.stringify(found)}\n`);
    else {
      const { facts, numbers, bytes, ...rest } = found;
      const flat: Record<string, unknown> = {
        ...rest,
        ...Object.fromEntries(Object.entries(facts).map(([kind, n]) => [`${kind}s`, n])),
        numbers_read: numbers.read,
        numbers_excused: numbers.excused,
        numbers_unread: numbers.unread,
        bytes,
      };
      if (format === "csv") await write(csvRows([Object.keys(flat), Object.values(flat)]));
      else await write(inWords(flat));
    }
    return EXIT.ok;
  });
}

function inWords(flat: Record<string, unknown>): string {
  const paint = painter(terminalOf(process.stdout, process.env));
  const shown = Object.entries(flat).map(([name, value]): [string, string] => [
    name.replaceAll("_", " "),
    typeof value === "number" && name !== "migration" ? value.toLocaleString("en-US") : String(value ?? ""),
  ]);
  const width = Math.max(...shown.map(([name]) => name.length));
  return shown.map(([name, value]) => `${paint("quiet", name.padEnd(width))}  ${value}\n`).join("");
}
