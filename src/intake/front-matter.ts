import { parse, YAMLParseError } from "yaml";
import { fieldFault } from "./json-lines.js";

/** The text fields that a front matter may state. */
export interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly category: string | null;
  readonly url: string | null;
  /** Index of the first line after it. */
  readonly next: number;
}

/** Why a front matter cannot be read; `at` is the index of the line. */
export interface FrontMatterFault {
  readonly at: number;
  readonly message: string;
  readonly expected: string;
}

const FIELDS = ["title", "date", "category", "url"] as const;
const EXPECTED = "YAML fields title, date, category, url";
const LONGEST = 64 * 1024;

/** Reads the front matter whose opening `---` is `lines[start]`; other fields than the four are left alone. */
export function readFrontMatter(lines: readonly string[], start: number): FrontMatter | FrontMatterFault {
  const closing = lines.findIndex(
    (line, i) => i > start && line.length < 80 && /^(?:---|\.\.\.)\s*$/.test(line),
  );
  if (closing < 0)
    return { at: start, message: "a front matter that does not end", expected: "a line `---` after it" };
  const yaml = lines.slice(start + 1, closing).join("\n");
  if (yaml.length > LONGEST)
    return {
      at: start,
      message: `a front matter of ${yaml.length} characters`,
      expected: `at most ${LONGEST}`,
    };
  let value: unknown;
  try {
    value = parse(yaml) ?? {};
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 0) : 0;
    const message = `a front matter that does not parse (${(error as Error).message.split("\n")[0]})`;
    return { at: start + line, message, expected: EXPECTED };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { at: start, message: "a front matter without fields", expected: EXPECTED };
  const fields = value as Record<string, unknown>;
  for (const name of FIELDS) {
    const wrong = fieldFault(fields, name);
    if (wrong !== null)
      return { at: start, message: `${wrong} in the front matter`, expected: `${name}: a string` };
  }
  const text = (name: string): string | null => (fields[name] as string | null | undefined) ?? null;
  return {
    title: text("title"),
    date: text("date"),
    category: text("category"),
    url: text("url"),
    next: closing + 1,
  };
}
