/** Something that could not be read: a value beside the releases, never an exception, so that the rest is still read. */
export interface Problem {
  readonly file: string;
  /** 1-based; `null` where the problem is the whole file's. */
  readonly line: number | null;
  readonly message: string;
  /** What would have been right, as the end of "expected …". */
  readonly expected: string;
}

/**
 * A problem as one line for people: `file:line: message; expected …`.
 *
 * @example problemLine({ file: "a.txt", line: 3, message: "no title", expected: "a title" })
 * // "a.txt:3: no title; expected a title"
 */
export function problemLine({ file, line, message, expected }: Problem): string {
  const where = line === null ? file : `${file}:${line}`;
  return oneLine(`${where}: ${message}; expected ${expected}`);
}

/** Quotes a value found in the input, cut at 60 characters, so that a message stays one readable line. */
export function shown(value: string): string {
  const cut = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return `"${oneLine(cut)}"`;
}

/** Control characters as spaces: what a file holds must not steer the terminal that shows a message about it. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
