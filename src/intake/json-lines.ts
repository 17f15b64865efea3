import { Gatherer } from "./gathered.js";
import type { Line } from "./lines.js";
import { makeRelease } from "./make-release.js";
import { type Intake, NOTHING, type Parser, type ParserOptions } from "./parser.js";
import { type Problem, shown } from "./problem.js";

const OBJECT = 'one JSON object a line: {"title", "date", "body", "category"?, "url"?}';

/**
 * Reads JSON Lines of `{title, date, body, category?, url?}`; other fields are left alone, blank lines skipped.
 *
 * A file that begins with `[`, or with `{` alone on its line, is read whole as one JSON array or object.
 * The body is the string as it is, but for CRLF and lone CR (`\n`), NUL (a space) and a leading byte order mark (dropped).
 */
export class JsonLinesParser implements Parser {
  readonly #file: string;
  #whole: Gatherer | null = null;
  #begun = false;

  constructor({ file }: ParserOptions) {
    this.#file = file;
  }

  line(line: Line): readonly Intake[] {
    if (this.#whole !== null) {
      this.#whole.push(line);
      return NOTHING;
    }
    const text = line.text.trim();
    if (text === "" && line.fault === null) return NOTHING;
    if (!this.#begun && (text.startsWith("[") || text === "{")) {
      this.#whole = new Gatherer();
      this.#whole.push(line);
      return NOTHING;
    }
    this.#begun = true;
    if (line.fault !== null) return [{ problem: { file: this.#file, line: line.number, ...line.fault } }];
    return this.#parse(text, line.number);
  }

  end(): readonly Intake[] {
    if (this.#whole === null) return NOTHING;
    const { lines, fault } = this.#whole.take();
    this.#whole = null;
    if (fault !== null) return [{ problem: { file: this.#file, ...fault } }];
    return this.#parse(lines.map((line) => line.text).join("\n"), lines[0]?.number ?? 1);
  }

  #parse(text: string, line: number): readonly Intake[] {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const message = `JSON that does not parse (${(error as Error).message.slice(0, 200)})`;
      return [{ problem: { file: this.#file, line, message, expected: OBJECT } }];
    }
    return (Array.isArray(value) ? value : [value]).map((item) => releaseOf(item, this.#file, line));
  }
}

/** A release from parsed JSON: checks the type of each field. */
function releaseOf(value: unknown, file: string, line: number): Intake {
  const problem = (message: string, expected: string): Intake => ({
    problem: { file, line, message, expected },
  });
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return problem(`${kindOf(value)} in place of a release`, OBJECT);
  const fields = value as Record<string, unknown>;
  for (const name of ["title", "date", "body"] as const) {
    const wrong = required(fields, name);
    if (wrong !== null)
      return problem(wrong, name === "date" ? "the date as a string, YYYY-MM-DD" : `${name}: a string`);
  }
  for (const name of ["category", "url"]) {
    const wrong = fieldFault(fields, name);
    if (wrong !== null) return problem(wrong, `${name}: a string, or nothing`);
  }
  return makeRelease({
    file,
    line,
    title: clean(fields.title as string),
    date: (fields.date as string).trim(),
    body: clean(fields.body as string),
    category: (fields.category as string | null | undefined) ?? null,
    url: (fields.url as string | null | undefined) ?? null,
  });
}

function required(fields: Record<string, unknown>, name: string): string | null {
  if (fields[name] !== undefined && fields[name] !== null) return fieldFault(fields, name);
  const title = typeof fields.title === "string" ? ` ${shown(fields.title)}` : "";
  return `a release${name === "title" ? "" : title} without a ${name}`;
}

/** Why an optional text field cannot be taken, or `null`. */
export function fieldFault(fields: Record<string, unknown>, name: string): Problem["message"] | null {
  const value = fields[name];
  return value === undefined || value === null || typeof value === "string"
    ? null
    : `the field ${name} is ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${shown(String(value))}`;
}

function clean(text: string): string {
  const start = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const filled = start.includes("\0") ? start.replaceAll("\0", " ") : start;
  return filled.includes("\r") ? filled.replace(/\r\n?/g, "\n") : filled;
}
