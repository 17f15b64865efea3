/** Where output goes, as far as its look depends on it. Plain data, so that it can be sent to a worker. */
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 40;
const WIDEST = 160;
const UNKNOWN_WIDTH = 100;

/** The width and colours of standard output; `NO_COLOR` and `FORCE_COLOR` are respected. */
export function terminalOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Terminal {
  const columns = stream.columns ?? (Number(env.COLUMNS) || UNKNOWN_WIDTH);
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "" && env.FORCE_COLOR !== "0";
  const colour = forced || (stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb");
  return { width: Math.min(WIDEST, Math.max(NARROWEST, columns)), colour };
}

export type Style = "strong" | "quiet" | "figure" | "claim" | "mark";

const CODES: Record<Style, [number, number]> = {
  strong: [1, 22],
  quiet: [2, 22],
  figure: [36, 39],
  claim: [33, 39],
  mark: [4, 24],
};

/** Paints text, or leaves it as it is where colour is off. */
export function painter({ colour }: Terminal): (style: Style, text: string) => string {
  if (!colour) return (_, text) => text;
  return (style, text) => (text === "" ? "" : `\x1b[${CODES[style][0]}m${text}\x1b[${CODES[style][1]}m`);
}

const PLAIN = /^[\x20-\x7e]*$/;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\uabff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NARROW_NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes: two for a wide (East Asian) character, none for a combining one. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 2 : NARROW_NONE.test(char) ? 0 : 1;
  return width;
}

/** The text with spaces before (`right`) or after it (`left`), to fill `width` columns. */
export function aligned(text: string, width: number, side: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return side === "left" ? text + space : space + text;
}

/** The text cut to `width` columns, with … where something is missing. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  let used = 1;
  for (const char of text) {
    used += widthOf(char);
    if (used > width) break;
    cut += char;
  }
  return `${cut.trimEnd()}…`;
}

/** What a terminal may be sent: every control character and run of white space as one space. */
export function flat(text: string): string {
  return text.replace(/[\p{Cc}\s\u2028\u2029]+/gu, " ");
}
