import { closingDate } from "./board.js";
import { dateLine } from "./dates.js";
import type { FrontMatter, readFrontMatter } from "./front-matter.js";
import { Gatherer } from "./gathered.js";
import type { Line } from "./lines.js";
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
  readonly #gatherer = new Gatherer();

  /** `readFront` reads a front matter; `null` where the text is known to have none. */
  constructor(options: ParserOptions, readFront: typeof readFrontMatter | null) {
    this.#options = options;
    this.#readFront = readFront;
  }

  line(line: Line): readonly Intake[] {
    if (!this.#gatherer.empty || line.text.trim() !== "" || line.fault !== null) this.#gatherer.push(line);
    return NOTHING;
  }

  end(): readonly Intake[] {
    const { lines, fault } = this.#gatherer.take();
    if (fault !== null) return [{ problem: { file: this.#options.file, ...fault } }];
    const [first] = lines;
    if (first === undefined) return NOTHING;
    const texts = lines.map((line) => line.text);
    return [this.#read(texts, first.number)];
  }

  /** `texts[i]` is line `line + i` of the file; the first has words. */
  #read(texts: readonly string[], line: number): Intake {
    const { file, date: given } = this.#options;
    let head: FrontMatter = { title: null, date: null, category: null, url: null, next: 0 };
    if (this.#readFront !== null) {
      const read = this.#readFront(texts, 0);
      if ("at" in read) {
        const { at, message, expected } = read;
        return { problem: { file, line: line + at, message, expected } };
      }
      head = read;
    }
    const { title, body, day } = titleBodyDate(texts, head);
    const date = head.date ?? day?.date ?? given;
    if (date === null)
      return {
        problem: { file, line, message: "a text without a date", expected: DATE_EXPECTED },
      };
    const dateLine = head.date === null && day !== null ? line + day.at : line;
    return makeRelease({
      file,
      line,
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
