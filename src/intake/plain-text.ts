import { closingDate } from "./board.js";
import { dateLine } from "./dates.js";
import type { FrontMatter, readFrontMatter } from "./front-matter.js";
import { type Fault, type Line, LONGEST_LINE } from "./lines.js";
import { makeRelease } from "./make-release.js";
import { type Intake, NOTHING, type Parser, type ParserOptions } from "./parser.js";

/** How many lines with words are looked at for the date, after the title and before the end. */
const NEAR_TOP = 6;
const NEAR_END = 3;
const DATE_EXPECTED =
  "a line such as 2025-10-01 or October 1, 2025 near its top or end, a front matter with `date: 2025-10-01`, or --date";

/**
 * Reads one release as plain text or Markdown.
 *
 * With a front matter (`---`, YAML of title, date, category, url, `---`) what it says is taken. What it leaves open is
 * sought in the text: the title is the first line with words (a Markdown heading's `#` is dropped), the date a
 * line that is only a date ("2025-10-01", "date2025-10-01", "October 1, 2025") among the first six lines after
 * the title or the last three, or the closing `dateYYYY-MM-DD` of the last line; then `--date`.
 * The body begins at the first line with words after the title (and after a date that follows it at once) and
 * ends before a date that closes the text; inside it nothing is changed but line ends (`\n`) and NUL (a space).
 */
export class PlainTextParser implements Parser {
  readonly #options: ParserOptions;
  readonly #readFront: typeof readFrontMatter | null;
  /** `texts[i]` is line `i + 1`. */
  #texts: string[] = [];
  #length = 0;
  #fault: (Fault & { line: number }) | null = null;

  /** `readFront` reads a front matter; `null` where the text is known to have none. */
  constructor(options: ParserOptions, readFront: typeof readFrontMatter | null) {
    this.#options = options;
    this.#readFront = readFront;
  }

  line(line: Line): readonly Intake[] {
    this.#length += line.text.length + 1;
    if (line.fault !== null) this.#fault ??= { ...line.fault, line: line.number };
    if (this.#length > LONGEST_LINE)
      this.#fault ??= {
        line: 1,
        message: "the text is too long",
        expected: `at most ${LONGEST_LINE} characters`,
      };
    if (this.#fault === null) this.#texts.push(line.text);
    else this.#texts = [];
    return NOTHING;
  }

  end(): readonly Intake[] {
    const fault = this.#fault;
    if (fault !== null) return [{ problem: { file: this.#options.file, ...fault } }];
    const texts = this.#texts;
    this.#texts = [];
    const start = nextFilled(texts, 0);
    return start === texts.length ? NOTHING : [this.#read(texts, start)];
  }

  #read(texts: readonly string[], start: number): Intake {
    const { file, date: given } = this.#options;
    let head: FrontMatter = { title: null, date: null, category: null, url: null, next: start };
    if (this.#readFront !== null) {
      const read = this.#readFront(texts, start);
      if ("at" in read) {
        const { at, message, expected } = read;
        return { problem: { file, line: at + 1, message, expected } };
      }
      head = read;
    }
    const { title, body, day } = titleBodyDate(texts, head);
    const date = head.date ?? day?.date ?? given;
    if (date === null)
      return {
        problem: { file, line: start + 1, message: "a text without a date", expected: DATE_EXPECTED },
      };
    const dateLine = head.date === null && day !== null ? day.at + 1 : start + 1;
    return makeRelease({
      file,
      line: start + 1,
      title,
      date: date.trim(),
      dateLine,
      body,
      category: head.category,
      url: head.url,
    });
  }
}

/** Whether a line opens a front matter. */
export function opensFrontMatter(text: string): boolean {
  return text.length < 80 && text.trimEnd() === "---";
}

/** A date found in the text, and the index of its line. */
interface Day {
  readonly date: string;
  readonly at: number;
}

function titleBodyDate(
  texts: readonly string[],
  head: FrontMatter,
): { title: string; body: string; day: Day | null } {
  let day: Day | null = null;
  let from = nextFilled(texts, head.next);
  const passDate = (): void => {
    const date = dateLine(texts[from] ?? "");
    if (date === null) return;
    day ??= { date, at: from };
    from = nextFilled(texts, from + 1);
  };
  let title = head.title;
  if (title === null) {
    passDate();
    title = (texts[from] ?? "").replace(/^\s*#+\s+/, "");
    from = nextFilled(texts, from + 1);
  }
  passDate();

  let to = lastFilled(texts, texts.length - 1);
  if (to < from) return { title, body: "", day };
  let last = texts[to]!;
  const closing = closingDate(last);
  const whole = dateLine(last);
  if (closing !== null) {
    day ??= { date: closing.date, at: to };
    last = last.slice(0, closing.start);
  } else if (whole !== null) {
    day ??= { date: whole, at: to };
    to = lastFilled(texts, to - 1);
    last = texts[to] ?? "";
  }
  const body = to < from ? "" : [...texts.slice(from, to), last].join("\n").trimEnd();
  return {
    title,
    body,
    day: day ?? scan(texts, from, to, 1, NEAR_TOP) ?? scan(texts, to, from, -1, NEAR_END),
  };
}

/** The first line that is a date among the next `count` lines with words; it stays in the body. */
function scan(texts: readonly string[], from: number, to: number, step: 1 | -1, count: number): Day | null {
  for (let at = from, seen = 0; (to - at) * step >= 0 && seen < count; at += step) {
    const text = texts[at] ?? "";
    if (text.trim() === "") continue;
    const date = dateLine(text);
    if (date !== null) return { date, at };
    seen++;
  }
  return null;
}

function nextFilled(texts: readonly string[], from: number): number {
  let at = from;
  while (at < texts.length && texts[at]!.trim() === "") at++;
  return at;
}

function lastFilled(texts: readonly string[], from: number): number {
  let at = from;
  while (at >= 0 && texts[at]!.trim() === "") at--;
  return at;
}
