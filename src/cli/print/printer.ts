import type { Reading } from "../../model/fact.js";
import type { Release } from "../../model/release.js";
import type { Terminal } from "../terminal.js";
import type { Totals } from "./totals.js";

export const OUTPUT_FORMATS = ["table", "jsonl", "json", "csv"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Says which printer is wanted. Plain data: it is sent to the workers, who print what they read. */
export interface PrinterOptions {
  readonly format: OutputFormat;
  /** The coverage ledger in place of the facts. */
  readonly unread: boolean;
  /** The kinds of fact to print; `null` for all. */
  readonly kinds: readonly string[] | null;
  readonly terminal: Terminal;
  /** Whether a table ends with totals. */
  readonly totals: boolean;
}

/** Turns readings into text, a release at a time, so that any number of releases is printed in constant memory. */
export interface Printer {
  /** Before the first release. */
  readonly head: string;
  /** Between two releases that have something to print. */
  readonly between: string;
  /** All of one release, or "" where there is nothing to say. */
  print(release: Release, reading: Reading): string;
  /** After the last release; `empty` when none printed anything. */
  tail(totals: Totals, empty: boolean): string;
}
