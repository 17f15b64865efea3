import { isUtf8 } from "node:buffer";

/** One line of a file, decoded. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without its line end; NUL is a space; bytes that are no UTF-8 are U+FFFD (then `fault` says so). */
  readonly text: string;
  /** Why the line cannot be trusted, or `null`. */
  readonly fault: Fault | null;
}

export interface Fault {
  readonly message: string;
  readonly expected: string;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const BOM = "\uFEFF";
/** A line is held whole in memory; V8's longest string is twice this. */
export const LONGEST_LINE = 256 * 1024 * 1024;

/**
 * Cuts bytes into lines, in time linear in the bytes, holding one line at most.
 *
 * CRLF, LF and a lone CR each end a line. A byte order mark at the start is dropped. A NUL byte becomes a space,
 * so that every offset after it stays the same. Nothing else is changed.
 */
export class LineCutter {
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #tooLong = false;
  #number = 0;
  /** Whether the last chunk ended in a CR, whose LF may come first in the next. */
  #afterCr = false;

  /** Takes the next bytes; returns the lines that they complete. */
  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    if (chunk.length === 0) return lines;
    let from = this.#afterCr && chunk[0] === LF ? 1 : 0;
    let lf = chunk.indexOf(LF, from);
    let cr = chunk.indexOf(CR, from);
    while (lf >= 0 || cr >= 0) {
      const at = lf < 0 || (cr >= 0 && cr < lf) ? cr : lf;
      this.#keep(chunk.subarray(from, at));
      lines.push(this.#line());
      from = at === cr && chunk[at + 1] === LF ? at + 2 : at + 1;
      if (lf >= 0 && lf < from) lf = chunk.indexOf(LF, from);
      if (cr >= 0 && cr < from) cr = chunk.indexOf(CR, from);
    }
    this.#keep(chunk.subarray(from));
    this.#afterCr = chunk.at(-1) === CR;
    return lines;
  }

  /** The last line, where the file does not close it. */
  end(): Line[] {
    return this.#pendingBytes > 0 ? [this.#line()] : [];
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes > LONGEST_LINE) {
      this.#tooLong = true;
      this.#pending = [];
    } else this.#pending.push(bytes);
  }

  /** What is pending, as a line. */
  #line(): Line {
    const [only] = this.#pending;
    const bytes = only !== undefined && this.#pending.length === 1 ? only : Buffer.concat(this.#pending);
    const tooLong = this.#tooLong;
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#tooLong = false;
    const number = ++this.#number;
    if (!tooLong) return decode(bytes, number);
    const fault = { message: "the line is too long", expected: `lines of at most ${LONGEST_LINE} bytes` };
    return { number, text: "", fault };
  }
}

function decode(bytes: Buffer, number: number): Line {
  const filled = bytes.includes(0) ? withoutNul(bytes) : bytes;
  const text = filled.toString("utf8");
  const fault = isUtf8(bytes) ? null : utf8Fault(bytes, number);
  return { number, text: number === 1 && text.startsWith(BOM) ? text.slice(1) : text, fault };
}

function withoutNul(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < copy.length; i++) if (copy[i] === 0) copy[i] = SPACE;
  return copy;
}

function utf8Fault(bytes: Buffer, number: number): Fault {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (number === 1 && utf16) return { message: "the file is UTF-16", expected: "UTF-8" };
  const at = firstBadByte(bytes);
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return { message: `invalid UTF-8 at byte ${at + 1} of the line (0x${hex})`, expected: "UTF-8" };
}

/** The offset of the first sequence that is no UTF-8: the first U+FFFD of the decoded text that is not printed as such. */
function firstBadByte(bytes: Buffer): number {
  const text = bytes.toString("utf8");
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
    from = at + 1;
  }
  return bytes.length;
}
