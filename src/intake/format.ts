import { closingDate, isSeparator } from "./board.js";
import type { Line } from "./lines.js";
import { opensFrontMatter } from "./plain-text.js";

/** The formats that releases are read from, as `--input` names them. */
export const INPUT_FORMATS = ["board", "jsonl", "text"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** How many lines are looked at before a file's format is settled, at most. */
const LINES_TO_LOOK_AT = 200;

/**
 * The format of a file, by its first lines: `-` opens a board dump, `{` or `[` JSON, `---` a front matter.
 * Otherwise a dump that lacks its first `-` is known by a closing date before another `-`; then the name's ending
 * decides for JSON Lines (a first line may be broken), and all else is text. `null` while more lines are needed.
 *
 * @example recognize([line("-")], "dump.txt", false) // "board"
 */
export function recognize(lines: readonly Line[], file: string, ended: boolean): InputFormat | null {
  const first = lines.find((line) => line.text.trim() !== "");
  if (first === undefined) return ended ? "text" : null;
  if (isSeparator(first.text)) return "board";
  if (opensFrontMatter(first.text)) return "text";
  if (/^\s*[{[]/.test(first.text.slice(0, 200))) return "jsonl";
  if (/\.(?:jsonl|ndjson|json)$/i.test(file)) return "jsonl";
  const separator = lines.findIndex((line) => isSeparator(line.text));
  if (separator > 0 && lines.slice(0, separator).some((line) => closingDate(line.text) !== null))
    return "board";
  return ended || lines.length >= LINES_TO_LOOK_AT ? "text" : null;
}
