import { read } from "../../index.js";
import type { Problem } from "../../intake/problem.js";
import type { Release } from "../../model/release.js";
import type { Printer, PrinterOptions } from "../print/printer.js";
import { printerFor } from "../print/printer-for.js";
import { count, noTotals, type Totals } from "../print/totals.js";

/** What became of a batch of releases. Plain data: workers send it. */
export interface BatchResult {
  /** All that is to be printed, whole lines; "" for nothing. */
  readonly text: string;
  readonly totals: Totals;
  /** Releases at which the reader itself failed: a defect of Bellwether, told like one of the input. */
  readonly problems: readonly Problem[];
}

/** Reads batches and prints them. */
export interface Runner {
  run(batch: readonly Release[]): Promise<BatchResult>;
  close(): Promise<void>;
}

/** A runner on this very thread. */
export async function runHere(options: PrinterOptions): Promise<Runner> {
  const printer = await printerFor(options);
  return {
    run: async (batch) => readBatch(batch, printer, options.kinds),
    close: async () => {},
  };
}

/** Reads and prints each release; one that the reader fails at becomes a problem, and the rest are still read. */
export function readBatch(
  batch: readonly Release[],
  printer: Printer,
  kinds: readonly string[] | null,
): BatchResult {
  const texts: string[] = [];
  const totals = noTotals();
  const problems: Problem[] = [];
  for (const release of batch) {
    try {
      const reading = read(release);
      const text = printer.print(release, reading);
      count(totals, reading, kinds);
      if (text !== "") texts.push(text);
    } catch (error) {
      const message = `the reader failed (${error instanceof Error ? error.message : String(error)})`;
      const expected = "a reading: please report this release";
      problems.push({ file: release.source.file, line: release.source.line, message, expected });
    }
  }
  return { text: texts.join(printer.between), totals, problems };
}
