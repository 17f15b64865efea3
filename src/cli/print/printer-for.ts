import type { Printer, PrinterOptions } from "./printer.js";

/** The printer for these options; a format's own libraries are loaded only when it is asked for. */
export async function printerFor(options: PrinterOptions): Promise<Printer> {
  if (options.unread) return (await import("./ledger.js")).ledgerPrinter(options);
  if (options.format === "table") return (await import("./table.js")).tablePrinter(options);
  if (options.format === "csv") return (await import("./csv.js")).csvPrinter(options);
  return (await import("./json.js")).jsonPrinter(options);
}
