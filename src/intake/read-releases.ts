import { BoardParser } from "./board.js";
import { type InputFormat, recognize } from "./format.js";
import { JsonLinesParser } from "./json-lines.js";
import { type Line, LineCutter } from "./lines.js";
import type { Intake, Parser, ParserOptions } from "./parser.js";
import { opensFrontMatter, PlainTextParser } from "./plain-text.js";
import { openProblem, type Source } from "./sources.js";

export interface ReadOptions {
  /** The format; recognized from the content when absent. */
  readonly input?: InputFormat | null;
  /** The day to take for a plain text that names none. */
  readonly date?: string | null;
  /** Told how many bytes have been read, for a progress bar. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Reads a source into releases and problems, in the order of the file. Holds one record at a time, so a file may
 * be as long as it likes. Never throws for what the bytes are; a read that fails midway is a problem, too.
 */
export async function* readReleases(source: Source, options: ReadOptions = {}): AsyncGenerator<Intake> {
  const reader = new FileReader(source.file, options);
  let some = false;
  try {
    for await (const chunk of source.open()) {
      options.onBytes?.(chunk.length);
      for (const item of await reader.push(chunk)) {
        some = true;
        yield item;
      }
    }
  } catch (error) {
    yield { problem: openProblem(source.file, error) };
    return;
  }
  for (const item of await reader.end()) {
    some = true;
    yield item;
  }
  if (some) return;
  yield {
    problem: { file: source.file, line: null, message: "no release in it", expected: "at least one release" },
  };
}

/** Settles the format on the first lines, then hands every line to that format's parser. */
class FileReader {
  readonly #cutter = new LineCutter();
  readonly #options: ParserOptions;
  readonly #named: InputFormat | null;
  #parser: Parser | null = null;
  #waiting: Line[] = [];

  constructor(file: string, options: ReadOptions) {
    this.#options = { file, date: options.date ?? null };
    this.#named = options.input ?? null;
  }

  async push(chunk: Buffer): Promise<Iterable<Intake>> {
    return this.#take(await this.#settle(this.#cutter.push(chunk), false));
  }

  async end(): Promise<Iterable<Intake>> {
    const items = this.#take(await this.#settle(this.#cutter.end(), true));
    return [...items, ...(this.#parser?.end() ?? [])];
  }

  /** The lines that the parser, made once the format is known, may have. */
  async #settle(lines: readonly Line[], ended: boolean): Promise<readonly Line[]> {
    if (this.#parser !== null) return lines;
    for (const line of lines)
      if (this.#waiting.length > 0 || line.text.trim() !== "" || line.fault !== null)
        this.#waiting.push(line);
    const [first] = this.#waiting;
    if (first === undefined && !ended) return [];
    const format = this.#named ?? recognize(this.#waiting, this.#options.file, ended);
    if (format === null) return [];
    this.#parser = await parserOf(format, this.#options, first?.text ?? "");
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  *#take(lines: readonly Line[]): Iterable<Intake> {
    for (const line of lines) yield* this.#parser!.line(line);
  }
}

async function parserOf(format: InputFormat, options: ParserOptions, firstLine: string): Promise<Parser> {
  if (format === "board") return new BoardParser(options);
  if (format === "jsonl") return new JsonLinesParser(options);
  if (!opensFrontMatter(firstLine)) return new PlainTextParser(options, null);
  // YAML takes longer to load than the rest of the command: only for who needs it.
  const { readFrontMatter } = await import("./front-matter.js");
  return new PlainTextParser(options, readFrontMatter);
}
