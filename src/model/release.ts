/** One thing that a ministry printed. Its body never changes after intake: every fact points into it by offset. */
export interface Release {
  /** Stable across runs: the date and a hash of title, date and body's first printing (see `releaseId`). */
  readonly id: string;
  readonly title: string;
  /** The day it was published, `YYYY-MM-DD`. */
  readonly date: string;
  readonly body: string;
  readonly category: string | null;
  readonly url: string | null;
  /** Where it was read from, for messages: file name and 1-based line of its first line. */
  readonly source: { readonly file: string; readonly line: number };
}

/** How a fact names the release it was found in. */
export interface ReleaseRef {
  readonly title: string;
  readonly date: string;
  readonly id: string;
}
