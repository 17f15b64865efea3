import type { Checked } from "../../store/port.js";
import { EXIT } from "../exit.js";
import { write } from "../output.js";
import type { OutputFormat } from "../print/printer.js";
import { flat, painter, terminalOf } from "../terminal.js";
import { formatOf } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

/** `bellwether doctor`: checks all that is kept; exit status 1 where something is wrong. */
export async function doctor(
  options: StoreOption & { format?: Exclude<OutputFormat, "csv"> },
): Promise<number> {
  return await withStore(options, "write", async (store) => {
    const format = formatOf(options);
    const paint = painter(terminalOf(process.stdout, process.env));
    const all: Checked[] = [];
    for await (const checked of store.doctor()) {
      all.push(checked);
      const { check, rows, defects } = checked;
      if (format === "jsonl") await write(`${JSON.stringify(checked)}\n`);
      if (format !== "table") continue;
      const sign = defects.length === 0 ? "=" : "≠";
      await write(`${sign} ${check} ${paint("quiet", `· ${rows.toLocaleString("en-US")} rows`)}\n`);
      for (const { what } of defects) await write(`    ${flat(what)}\n`);
    }
    const wrong = all.filter(({ defects }) => defects.length > 0).length;
    if (format === "json") await write(`${JSON.stringify(all, null, 2)}\n`);
    if (format === "table")
      await write(`\n${wrong === 0 ? "sound" : `${wrong} of ${all.length} checks found something wrong`}\n`);
    return wrong === 0 ? EXIT.ok : EXIT.someRejected;
  });
}
