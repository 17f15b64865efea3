import { read } from "../../index.js";
import type { Problem } from "../../intake/problem.js";
import type { Release } from "../../model/release.js";
import type { Printer } from "../print/printer.js";
import { count, noTotals, type Totals } from "../print/totals.js";

/** What became of a batch of releases. Plain data: workers send it. */
export interface BatchResult {
  /** All that is to be printed, whole lines; "" for nothing. */
  readonly text: string;
  readonly totals: Totals;
  /** Releases at which the reader itself failed: a defect of Bellwether, told like one of the input. */
  readonly problems: readonly Problem[];
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
      problems.push(readerFailed(release, error));
    }
  }
  return { text: texts.join(printer.between), totals, problems };
}

/** A release at which the reader itself failed, as a problem. */
export function readerFailed({ source: { file, line } }: Release, error: unknown): Problem {
  const message = `the reader failed (${error instanceof Error ? error.message : String(error)})`;
  return { file, line, message, expected: "a reading: please report this release" };
}
