import { inOrder } from "../../model/contract.js";
import type { Printer, PrinterOptions } from "./printer.js";
import { chosen } from "./totals.js";

/** `jsonl`: a fact a line. `json`: the same lines as one array, written as they come. */
export function jsonPrinter({ format, kinds }: PrinterOptions): Printer {
  return wrapped(format === "json", (_, reading) =>
    chosen(reading.facts, kinds).map((fact) => JSON.stringify(inOrder(fact))),
  );
}

/** A printer of JSON values, each on its own line, as JSON Lines or as an array; `last` is the value after the last release. */
export function wrapped(
  array: boolean,
  values: (...args: Parameters<Printer["print"]>) => readonly string[],
  last?: (totals: Parameters<Printer["tail"]>[0]) => string,
): Printer {
  if (!array)
    return {
      head: "",
      between: "",
      print: (release, reading) =>
        values(release, reading)
          .map((value) => `${value}\n`)
          .join(""),
      tail: (totals) => (last === undefined ? "" : `${last(totals)}\n`),
    };
  return {
    head: "[\n",
    between: ",\n",
    print: (release, reading) => values(release, reading).join(",\n"),
    tail: (totals, empty) => {
      const end = last === undefined ? "" : `${empty ? "" : ",\n"}${last(totals)}`;
      return `${end}${empty && end === "" ? "" : "\n"}]\n`;
    },
  };
}
