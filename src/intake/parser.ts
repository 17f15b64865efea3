import type { Release } from "../model/release.js";
import type { Line } from "./lines.js";
import type { Problem } from "./problem.js";

/** What comes out of intake: a release, or why there is none. */
export type Intake =
  | { readonly release: Release; readonly problem?: undefined }
  | { readonly release?: undefined; readonly problem: Problem };

/** Reads one format: takes a file's lines in order, then its end, and returns what became complete. */
export interface Parser {
  line(line: Line): readonly Intake[];
  end(): readonly Intake[];
}

export interface ParserOptions {
  /** The file's name, for messages. */
  readonly file: string;
  /** The day to take for a plain text that names none. */
  readonly date: string | null;
}

export const NOTHING: readonly Intake[] = [];
