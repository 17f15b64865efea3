import { type Tokens, TokenType } from "../../text/tokens.js";

/** What stands between an opening and a closing quotation mark: the tokens of the marks, and the offsets between them. */
export interface Marked {
  readonly open: number;
  readonly close: number;
  /** The text between the marks, as offsets into the body. */
  readonly start: number;
  readonly end: number;
}

const STRAIGHT = 34;
const OPENS = new Set([0x201c, 0x201e, 0xab, 0x300c, 0x300e]);
const CLOSES = new Set([0x201d, 0xbb, 0x300d, 0x300f]);
const SINGLE_OPENS = 0x2018;
const SINGLE_CLOSES = 0x2019;
/** A body that opens a quotation and never closes it is not searched to its end. */
const MOST_TOKENS = 600;

/**
 * The stretches between quotation marks, outermost ones, from left to right. A quotation of several paragraphs opens
 * each of them and closes in the last; one that no mark closes within its paragraph is none.
 */
export function markedIn(t: Tokens): Marked[] {
  const found: Marked[] = [];
  for (let i = 0; i < t.count; i++) {
    if (t.type[i] !== TokenType.mark) continue;
    const c = t.body.charCodeAt(t.start[i]!);
    if (!opens(t, i, c)) continue;
    const close = closing(t, i, c);
    if (close < 0) continue;
    found.push({ open: i, close, start: t.end[i]!, end: t.start[close]! });
    i = close;
  }
  return found;
}

/** Whether a mark opens: by its form, or a straight one by the space before it. */
function opens(t: Tokens, i: number, c: number): boolean {
  if (OPENS.has(c)) return true;
  if (c === SINGLE_OPENS) return followsGap(t, i) && precedesWord(t, i);
  return (c === STRAIGHT || c === 39) && followsGap(t, i) && precedesWord(t, i);
}

/** The token of the mark that closes what `from` opens, or -1. */
function closing(t: Tokens, from: number, c: number): number {
  const single = c === SINGLE_OPENS || c === 39;
  let nested = 0;
  for (let i = from + 1; i < t.count && i - from < MOST_TOKENS; i++) {
    if (t.type[i] === TokenType.newline) {
      if (!goesOn(t, i, c)) return -1;
      // The mark that opens the next paragraph opens no quotation within this one.
      while (i + 1 < t.count && t.type[i + 1] === TokenType.newline) i++;
      i++;
      continue;
    }
    if (t.type[i] !== TokenType.mark) continue;
    const here = t.body.charCodeAt(t.start[i]!);
    if (single) {
      if ((here === SINGLE_CLOSES || (c === 39 && here === 39)) && endsGap(t, i)) return i;
      continue;
    }
    if (c === STRAIGHT ? here !== STRAIGHT : !CLOSES.has(here) && !OPENS.has(here)) {
      // "“ … "": a curly mark opened, a straight one closes.
      if (here === STRAIGHT && c !== STRAIGHT && nested === 0 && endsGap(t, i)) return i;
      continue;
    }
    if (here === STRAIGHT ? !endsGap(t, i) || (followsGap(t, i) && precedesWord(t, i)) : OPENS.has(here)) {
      // Where a sentence has ended, another paragraph of the quotation opens; else a quotation within it.
      if (!afterSentence(t, i)) nested++;
      continue;
    }
    if (nested > 0) nested--;
    else return i;
  }
  return -1;
}

/** Whether a quotation goes on in the paragraph behind a line break: a mark opens that one too. */
function goesOn(t: Tokens, i: number, c: number): boolean {
  let next = i;
  while (next < t.count && t.type[next] === TokenType.newline) next++;
  return next < t.count && t.body.charCodeAt(t.start[next]!) === c;
}

const afterSentence = (t: Tokens, i: number): boolean =>
  /[.?!]\s*$/.test(t.body.slice(Math.max(0, t.start[i]! - 3), t.start[i]!));

/** Nothing, a space or an opening bracket stands before a mark. */
function followsGap(t: Tokens, i: number): boolean {
  const at = t.start[i]!;
  return at === 0 || /[\s([\u2013\u2014-]/.test(t.body[at - 1]!);
}

/** A character that is no space stands behind a mark. */
const precedesWord = (t: Tokens, i: number): boolean => /\S/.test(t.body[t.end[i]!] ?? " ");

/** Behind a closing mark stands no letter and no digit. */
const endsGap = (t: Tokens, i: number): boolean => !/[\p{L}\p{N}]/u.test(t.body[t.end[i]!] ?? " ");
