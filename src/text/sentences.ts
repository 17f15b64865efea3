import { Joint, type Tokens, TokenType } from "./tokens.js";

/** A sentence as a range of tokens, `[first, last)`. `opensBlock` where a line break stands before it. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly opensBlock: boolean;
}

/** Abbreviations after which a point ends no sentence, though a capital follows. */
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof st no nos vs vol fig jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp approx est rs gen gov sen rep hon minister's e.g i.e cf".split(
    " ",
  ),
);
/** Words that open a sentence after "U.S." and the like, where a point may be both. */
const OPENERS = new Set(
  "the a an in on by for as at of from to this that these those it its imports exports while however meanwhile among overall total shipments sales and but with after compared trade".split(
    " ",
  ),
);
const POINT = 46;
/** No sentence of prose is longer: what goes on is cut, so that no text takes more than linear time. */
const MOST_TOKENS = 512;
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde);

/**
 * Cuts tokens into sentences: at points, question and exclamation marks before a capital, a digit, a quotation mark or
 * an end, and at every blank line or line break, and at the latest after `MOST_TOKENS`. Linear time.
 */
export function sentences(t: Tokens): Sentence[] {
  const found: Sentence[] = [];
  let first = 0;
  let opensBlock = true;
  const close = (last: number, newBlock: boolean) => {
    if (last > first) {
      found.push({ first, last, opensBlock });
      opensBlock = false;
    }
    if (newBlock) opensBlock = true;
    first = last;
  };
  for (let i = 0; i < t.count; i++) {
    if (i - first === MOST_TOKENS) close(i, false);
    if (t.type[i] === TokenType.newline) {
      close(i, true);
      first = i + 1;
      continue;
    }
    const c = t.body.charCodeAt(t.start[i]!);
    const lastChar = t.body.charCodeAt(t.end[i]! - 1);
    if (
      t.type[i] === TokenType.mark
        ? c === POINT || c === 33 || c === 63
        : t.type[i] === TokenType.word && lastChar === POINT
    ) {
      let next = i + 1;
      // A closing quotation mark or bracket belongs to the sentence it closes.
      while (next < t.count && t.joint[next] === Joint.glued && isClosing(t.body.charCodeAt(t.start[next]!)))
        next++;
      if (next >= t.count) continue;
      if (t.type[next] === TokenType.newline || endsHere(t, i, next)) close(next, false);
    }
  }
  close(t.count, true);
  return found;
}

const isClosing = (c: number) =>
  c === 34 || c === 39 || c === 41 || c === 93 || c === 0x201d || c === 0x2019 || c === 0xbb;

function endsHere(t: Tokens, i: number, next: number): boolean {
  if (t.joint[next] !== Joint.spaced) return false;
  const c = t.body.charCodeAt(t.start[next]!);
  const digitOrMark = t.type[next] !== TokenType.word;
  if (!digitOrMark && !isUpper(c)) return false;
  if (t.type[i] === TokenType.word) {
    // "U.S." ends a sentence only where what follows opens one; "Korea-U.S." goes on.
    if (t.joint[i] === Joint.hyphenated) return false;
    return !digitOrMark && OPENERS.has(t.body.slice(t.start[next]!, t.end[next]!).toLowerCase());
  }
  if (
    i > 0 &&
    t.body.charCodeAt(t.start[i]!) === POINT &&
    t.joint[i] === Joint.glued &&
    t.type[i - 1] === TokenType.word
  ) {
    const before = t.body.slice(t.start[i - 1]!, t.end[i - 1]!);
    if (before.length === 1 && isUpper(before.charCodeAt(0))) return false;
    if (ABBREVIATIONS.has(before.toLowerCase())) return false;
  }
  return true;
}
