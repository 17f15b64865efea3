import { isCategory, isKnownCategory } from "./categories.js";
import { type Gathered, Gatherer } from "./gathered.js";
import type { Line } from "./lines.js";
import { makeRelease } from "./make-release.js";
import { type Intake, NOTHING, type Parser, type ParserOptions } from "./parser.js";
import { shown } from "./problem.js";

/** What closes a record: `date2025-10-01` at the end of a line, whatever digits stand there. */
const CLOSING = /(?<![\p{L}\p{N}])date[ \t]?(\d[\d./-]{0,20})$/u;
/** Longest closing date with the character before it. */
const CLOSING_LENGTH = 32;
const RECORD = "a line `-`, perhaps a category, a title, a body, and dateYYYY-MM-DD at its end";

/** Whether a line is the `-` between two records of a board dump. */
export function isSeparator(text: string): boolean {
  return text.length < 100 && text.trim() === "-";
}

/** The date that closes a record at the end of this line (perhaps an impossible one), and where the text before it ends. */
export function closingDate(text: string): { date: string; start: number } | null {
  const trimmed = text.trimEnd();
  const from = Math.max(0, trimmed.length - CLOSING_LENGTH);
  const match = CLOSING.exec(trimmed.slice(from));
  return match === null ? null : { date: match[1] ?? "", start: from + match.index };
}

/**
 * Reads a ministry's board dump: records of a line `-`, an optional category, a title, and a body of one line or
 * several that ends in ` dateYYYY-MM-DD`.
 *
 * The body runs from the first character of the first line after the title that is not blank, to the last before the
 * closing date that is no white space; the line ends inside it are `\n`. Which of two short lines is a
 * category is told in `categories.ts`. A record is over at its date, so that a missing `-` before the next does no
 * harm; one that has no date when the next `-` comes was cut off, and is a problem.
 */
export class BoardParser implements Parser {
  readonly #file: string;
  readonly #gatherer = new Gatherer();

  constructor({ file }: ParserOptions) {
    this.#file = file;
  }

  line(line: Line): readonly Intake[] {
    if (isSeparator(line.text)) return this.end();
    if (this.#gatherer.empty && line.text.trim() === "" && line.fault === null) return NOTHING;
    this.#gatherer.push(line);
    const closing = closingDate(line.text);
    return closing === null ? NOTHING : [this.#record(this.#gatherer.take(), closing)];
  }

  end(): readonly Intake[] {
    const { lines, fault } = this.#gatherer.take();
    if (fault !== null) return [{ problem: { file: this.#file, ...fault } }];
    const [first] = lines;
    if (first === undefined) return NOTHING;
    const message = `the record that begins ${shown(first.text.trim())} has no closing date: it was cut off, or is no release`;
    return [{ problem: { file: this.#file, line: first.number, message, expected: RECORD } }];
  }

  #record({ lines, fault }: Gathered, closing: { date: string; start: number }): Intake {
    if (fault !== null) return { problem: { file: this.#file, ...fault } };
    const last = lines.at(-1)!;
    const filled: number[] = [];
    for (let i = 0; i < lines.length && filled.length < 3; i++)
      if (textOf(lines, i, closing).trim() !== "") filled.push(i);
    const [first, second, third] = filled;
    if (first === undefined || (first === lines.length - 1 && lines.length === 1)) {
      const message = "a record without a title";
      return { problem: { file: this.#file, line: last.number, message, expected: RECORD } };
    }
    const text = (i: number | undefined): string => (i === undefined ? "" : textOf(lines, i, closing));
    // A known category, a title, and the date alone on the last line: a release whose body is missing.
    const bodiless = third === undefined && second !== lines.length - 1 && isKnownCategory(text(first));
    const hasCategory =
      bodiless || (third !== undefined && isCategory(text(first), text(second), text(third)));
    const title = text(hasCategory ? second : first);
    const bodyFrom = hasCategory ? third : second;
    return makeRelease({
      file: this.#file,
      line: lines[first]!.number,
      title,
      date: closing.date,
      dateLine: last.number,
      body: bodyFrom === undefined ? "" : bodyOf(lines, bodyFrom, closing),
      category: hasCategory ? text(first).trim() : null,
    });
  }
}

/** One line of the record, the last without its closing date. */
function textOf(lines: readonly Line[], i: number, closing: { start: number }): string {
  const text = lines[i]!.text;
  return i === lines.length - 1 ? text.slice(0, closing.start) : text;
}

function bodyOf(lines: readonly Line[], from: number, closing: { start: number }): string {
  const texts: string[] = [];
  for (let i = from; i < lines.length; i++) texts.push(textOf(lines, i, closing));
  return texts.join("\n").trimEnd();
}
