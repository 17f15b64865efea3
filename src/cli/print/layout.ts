import { flat, widthOf } from "../terminal.js";

/** Words in lines of at most `width` columns; a longer word has a line for itself. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

/** A stretch of a body with as many of the words around it as fit. */
export interface Quoted {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/**
 * A stretch of a body in its surroundings, at most `width` columns in all, for one line of a terminal.
 * Two thirds of the room go to the words before it, which say what the stretch is about.
 */
export function quote(body: string, start: number, end: number, width: number): Quoted {
  let text = flat(body.slice(start, Math.min(end, start + 4 * width)));
  if (widthOf(text) > width) {
    text = take(text, width - 1, "start");
    return { before: "", text: `${text}…`, after: "" };
  }
  const room = width - widthOf(text);
  const left = flat(body.slice(Math.max(0, start - 2 * width), start)).trimStart();
  const right = flat(body.slice(end, end + 2 * width)).trimEnd();
  const after = words(right, Math.max(Math.floor(room / 3), room - widthOf(left)), "start");
  const before = words(left, room - widthOf(after), "end");
  return { before, text, after };
}

/** Whole words from one side of a text, … where some are left out. */
function words(text: string, width: number, side: "start" | "end"): string {
  if (widthOf(text) <= width) return text;
  if (width < 8) return "";
  const cut = take(text, width - 1, side);
  if (side === "start") return `${cut.replace(/\s?\S*$/u, "")}…`;
  return `…${cut.replace(/^\S*\s?/u, "")}`;
}

function take(text: string, width: number, side: "start" | "end"): string {
  const chars = [...text];
  if (side === "end") chars.reverse();
  let used = 0;
  let n = 0;
  while (n < chars.length && used + widthOf(chars[n]!) <= width) used += widthOf(chars[n++]!);
  const taken = chars.slice(0, n);
  return (side === "end" ? taken.reverse() : taken).join("");
}
