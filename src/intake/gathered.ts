import { type Fault, type Line, LONGEST_LINE } from "./lines.js";

/** A record of more lines is none: what runs on like this lacks its end. */
const MOST_LINES = 1_000_000;

/** The lines of one record, or why it has to be rejected: its first fault, and the line of it. */
export interface Gathered {
  readonly lines: readonly Line[];
  readonly fault: (Fault & { readonly line: number }) | null;
}

/** Gathers the lines of a record, up to a size that memory bears; the lines of a record that is too large are let go. */
export class Gatherer {
  #lines: Line[] = [];
  #length = 0;
  #fault: Gathered["fault"] = null;

  get empty(): boolean {
    return this.#lines.length === 0 && this.#fault === null;
  }

  push(line: Line): void {
    if (line.fault !== null) this.#fault ??= { ...line.fault, line: line.number };
    this.#length += line.text.length + 1;
    if (this.#length > LONGEST_LINE || this.#lines.length >= MOST_LINES) {
      const expected = `an end to it within ${LONGEST_LINE} characters and ${MOST_LINES} lines`;
      this.#fault ??= {
        message: "the record is too large",
        expected,
        line: this.#lines[0]?.number ?? line.number,
      };
    }
    if (this.#fault === null) this.#lines.push(line);
    else this.#lines = [];
  }

  /** The record so far; the next one begins. */
  take(): Gathered {
    const gathered = { lines: this.#lines, fault: this.#fault };
    this.#lines = [];
    this.#length = 0;
    this.#fault = null;
    return gathered;
  }
}
