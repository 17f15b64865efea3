import { foldCode, HASH_SEED, hashStep, type Vocabulary, type Word } from "../lexicon/vocabulary.js";

/** What a token is. A hyphen between letters is no token: "year-on-year" is three words, the later two `joined`. */
export const TokenType = { word: 1, number: 2, ordinal: 3, mark: 4, newline: 5 } as const;

/** How a token stands to the one before it. */
export const Joint = { spaced: 0, glued: 1, hyphenated: 2 } as const;

/** A body cut into tokens, as parallel arrays: offsets only, no text is copied. */
export interface Tokens {
  readonly body: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly type: Uint8Array;
  readonly joint: Uint8Array;
  /** The lexicon's word, or `null` for one that it lacks. */
  readonly word: readonly (Word | null)[];
  /** The number of that word and 1, or 0. */
  readonly id: Int32Array;
  /** For numbers and ordinals the value, else 0. */
  readonly value: Float64Array;
  /** For numbers the digits printed after the point, else 0. */
  readonly decimals: Uint8Array;
}

const isDigit = (c: number) => c >= 48 && c <= 57;
/** White space of any width, and characters that print nothing (NUL, zero-width ones); a line break is a token of its own. */
const isSpace = (c: number) =>
  (c <= 32 && c !== 10) ||
  (c > 126 &&
    (c <= 0xa0 ||
      c === 0x1680 ||
      (c >= 0x2000 && c <= 0x200d) ||
      c === 0x202f ||
      c === 0x205f ||
      c === 0x2060 ||
      c === 0x3000 ||
      c === 0xfeff));
const isBreak = (c: number) => c === 10 || c === 0x2028 || c === 0x2029;
const isLetter = (c: number) =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c > 0xbf &&
    c !== 0xd7 &&
    c !== 0xf7 &&
    !(c >= 0x2000 && c <= 0x2bff) &&
    !(c >= 0x3000 && c <= 0x303f) &&
    !(c >= 0xff00 && c <= 0xff20));
const isApostrophe = (c: number) => c === 39 || c === 0x2019;
const isHyphen = (c: number) => c === 45 || c === 0x2010 || c === 0x2011;
/** Spaces that may group digits without doubt; an ordinary space may too, see `groupAt`. */
const isNarrowSpace = (c: number) => c === 0xa0 || c === 0x2007 || c === 0x2009 || c === 0x202f;
const DOLLAR = 36;
/** Letters that stand right before digits and are no part of them: codes of money ("RM9.5 billion", "USD66"), "FY2025". */
const CODE_BEFORE_DIGITS = /^(?:RM|Rs|Rp|M?[A-Z]{3}|US|NT|HK|Tk|Fr|kr|[FC]Y|[Ff]y)$/;

/** One letter is a code only where money is told: "R19.70 billion", "P5.2 billion", "R1 519.02"; "G20" is a name. */
const LETTER_BEFORE_MONEY = /^[RP]$/;
const MONEY_BEHIND = /^\d+(?:[.,]\d|[ \u00a0\u2009\u202f](?:\d{3}\b|[mbt]n?\b|(?:m|b|tr)illion\b))/;

/** Whether three digits, and no fourth, stand at `i`. */
const threeDigits = (s: string, i: number) =>
  isDigit(s.charCodeAt(i)) &&
  isDigit(s.charCodeAt(i + 1)) &&
  isDigit(s.charCodeAt(i + 2)) &&
  !isDigit(s.charCodeAt(i + 3));

/** Whether two letters in lower case are "st", "nd", "rd" or "th". */
const isOrdinalEnd = (a: number, b: number) =>
  (a === 115 && b === 116) ||
  (a === 110 && b === 100) ||
  (a === 114 && b === 100) ||
  (a === 116 && b === 104);

const fourDigits = (s: string, i: number) => isDigit(s.charCodeAt(i)) && threeDigits(s, i + 1);

/** The end of the web address at `from`, or -1 where none stands there; what closes its sentence is no part of it. */
function addressEnd(s: string, from: number): number {
  const c = s.charCodeAt(from) | 32;
  const next = s.charCodeAt(from + 1) | 32;
  if (!((c === 104 && next === 116) || (c === 119 && next === 119))) return -1;
  if (
    !(c === 104 && /^https?:\/\//i.test(s.slice(from, from + 8))) &&
    !(c === 119 && /^www\.[a-z0-9]/i.test(s.slice(from, from + 5)))
  )
    return -1;
  let to = from;
  while (
    to < s.length &&
    !isSpace(s.charCodeAt(to)) &&
    !isBreak(s.charCodeAt(to)) &&
    !ENDS_ADDRESS.has(s.charCodeAt(to))
  )
    to++;
  while (AFTER_ADDRESS.has(s.charCodeAt(to - 1))) to--;
  return to;
}
const codes = (text: string) => new Set([...text].map((ch) => ch.charCodeAt(0)));
const ENDS_ADDRESS = codes('<>"\u201c\u201d');
const AFTER_ADDRESS = codes(".,;:!?)]'\u2019");

/** The words that another vocabulary has for the tokens of a text. */
export function lookUp({ body, count, start, end }: Tokens, vocabulary: Vocabulary): (Word | null)[] {
  const found = new Array<Word | null>(count);
  for (let i = 0; i < count; i++) {
    const to = end[i]!;
    let hash = HASH_SEED;
    for (let k = start[i]!; k < to; k++) hash = hashStep(hash, foldCode(body.charCodeAt(k)));
    found[i] = vocabulary.find(body, start[i]!, to, hash);
  }
  return found;
}

/** How many bytes the arrays of a room take for a token. */
const BYTES_A_TOKEN = 8 + 3 * 4 + 3;

/** Parallel arrays in one stretch of memory that grows when it is full, so that memory follows the tokens, not the text. */
class Room {
  size: number;
  value: Float64Array;
  start: Int32Array;
  end: Int32Array;
  id: Int32Array;
  type: Uint8Array;
  joint: Uint8Array;
  decimals: Uint8Array;

  constructor(size: number) {
    const memory = new ArrayBuffer(size * BYTES_A_TOKEN);
    this.size = size;
    this.value = new Float64Array(memory, 0, size);
    this.start = new Int32Array(memory, 8 * size, size);
    this.end = new Int32Array(memory, 12 * size, size);
    this.id = new Int32Array(memory, 16 * size, size);
    this.type = new Uint8Array(memory, 20 * size, size);
    this.joint = new Uint8Array(memory, 21 * size, size);
    this.decimals = new Uint8Array(memory, 22 * size, size);
  }

  grow(): void {
    const wider = new Room(this.size * 2);
    wider.value.set(this.value);
    wider.start.set(this.start);
    wider.end.set(this.end);
    wider.id.set(this.id);
    wider.type.set(this.type);
    wider.joint.set(this.joint);
    wider.decimals.set(this.decimals);
    Object.assign(this, wider);
  }
}

/** Prose has a token for five characters or so; what has more makes room again. */
const CHARACTERS_A_TOKEN = 5;

/** The letters of ASCII in lower case, by their codes; 0 for all else. */
const LETTER = Uint8Array.from({ length: 128 }, (_, c) => (isLetter(c) ? c | 32 : 0));

/**
 * Cuts a text into tokens in one pass, in linear time. Numbers take their thousands separators (comma, thin,
 * non-breaking or plain space) and decimals; "13th" is one ordinal; "U.S.", "M&A" and "US$" are one word each.
 */
export function tokenize(body: string, vocabulary: Vocabulary): Tokens {
  const room = new Room(16 + Math.floor(body.length / CHARACTERS_A_TOKEN));
  const word: (Word | null)[] = [];
  let count = 0;
  let i = 0;
  let lastEnd = -1;
  let hyphen = false;

  const put = (from: number, to: number, kind: number, known: Word | null, value = 0, decimals = 0) => {
    if (count === room.size) room.grow();
    room.start[count] = from;
    room.end[count] = to;
    room.type[count] = kind;
    room.joint[count] = hyphen ? Joint.hyphenated : from === lastEnd ? Joint.glued : Joint.spaced;
    if (value !== 0) room.value[count] = value;
    if (decimals !== 0) room.decimals[count] = decimals;
    if (known !== null) room.id[count] = known.id + 1;
    word.push(known);
    count++;
    lastEnd = to;
    hyphen = false;
  };
  const lookup = (from: number, to: number) => {
    let hash = HASH_SEED;
    for (let k = from; k < to; k++) hash = hashStep(hash, foldCode(body.charCodeAt(k)));
    return vocabulary.find(body, from, to, hash);
  };

  while (i < body.length) {
    const c = body.charCodeAt(i);
    if (c === 32) {
      i++;
      continue;
    }
    if (c < 128 && LETTER[c] !== 0) {
      i = letters(i);
      continue;
    }
    if (isSpace(c)) {
      i++;
      continue;
    }
    if (isBreak(c)) {
      put(i, i + 1, TokenType.newline, null);
      i++;
      continue;
    }
    if (isDigit(c) || (c === 46 && isDigit(body.charCodeAt(i + 1)) && opensNumber(i))) {
      i = number(i);
      continue;
    }
    if (isLetter(c)) {
      i = letters(i);
      continue;
    }
    if (isHyphen(c) && lastEnd === i && count > 0 && i + 1 < body.length) {
      // Glue "four-month", "13-point-42", "year-on-year"; leave "10-15" and " - " as marks.
      const next = body.charCodeAt(i + 1);
      const before = body.charCodeAt(i - 1);
      if (
        (isLetter(next) && (isLetter(before) || isDigit(before) || before === 46)) ||
        (isDigit(next) && isLetter(before))
      ) {
        hyphen = true;
        i++;
        lastEnd = i;
        continue;
      }
    }
    put(i, i + 1, TokenType.mark, lookup(i, i + 1));
    i++;
  }
  const { start, end, type, joint, id, value, decimals } = room;
  return { body, count, start, end, type, joint, word, id, value, decimals };

  /** Whether a point may be the first character of a number (".5 percent"): nothing it could close stands before it. */
  function opensNumber(at: number): boolean {
    const before = at === 0 ? 32 : body.charCodeAt(at - 1);
    return (
      isSpace(before) ||
      isBreak(before) ||
      before === 40 ||
      before === DOLLAR ||
      before === 43 ||
      isHyphen(before)
    );
  }

  function number(from: number): number {
    let to = from;
    let n = 0;
    let inGroups = false;
    while (isDigit(body.charCodeAt(to))) n = n * 10 + body.charCodeAt(to++) - 48;
    // Thousands: "1,758", "2 018.4". A plain space groups only where a symbol of money stands before.
    const plain =
      from > 0 &&
      (body.charCodeAt(from - 1) > 0x9f ||
        (from === lastEnd && count > 0 && room.type[count - 1] === TokenType.word));
    if (to > from && to - from <= 3) {
      while (true) {
        const sep = body.charCodeAt(to);
        if (!(sep === 44 || isNarrowSpace(sep) || (plain && sep === 32)) || !threeDigits(body, to + 1)) break;
        n = n * 1000 + Number(body.slice(to + 1, to + 4));
        to += 4;
        inGroups = true;
      }
    }
    // "1,62,202": Indian grouping, twos before the last three.
    if (to > from && to - from <= 2 && body.charCodeAt(to) === 44 && isDigit(body.charCodeAt(to + 1))) {
      const grouped = /^(?:,\d\d)+,\d{3}(?!\d)/.exec(body.slice(to, to + 16));
      if (grouped) {
        to += grouped[0].length;
        inGroups = true;
        n = Number(body.slice(from, to).replaceAll(",", ""));
      }
    }
    let digits = 0;
    if (body.charCodeAt(to) === 46 && isDigit(body.charCodeAt(to + 1))) {
      const point = to + 1;
      to = point;
      while (isDigit(body.charCodeAt(to))) to++;
      // "1.2.3" is a numbering, its parts no decimals of one number.
      digits = to - point;
      const printed = body.slice(from, to);
      n = Number(inGroups ? printed.replace(/[^\d.]/g, "") : printed);
    }
    const ordinal =
      digits === 0 &&
      isOrdinalEnd(body.charCodeAt(to) | 32, body.charCodeAt(to + 1) | 32) &&
      !isLetter(body.charCodeAt(to + 2));
    const last = ordinal ? to + 2 : to;
    put(from, last, ordinal ? TokenType.ordinal : TokenType.number, null, n, Math.min(digits, 255));
    return possessive(last);
  }

  function letters(from: number): number {
    const address = addressEnd(body, from);
    if (address > from) {
      put(from, address, TokenType.word, null);
      return address;
    }
    let to = from;
    let hash = HASH_SEED;
    /** Up to here characters are in the hash. */
    let hashed = from;
    while (to < body.length) {
      const c = body.charCodeAt(to);
      const lower = c < 128 ? LETTER[c]! : 0;
      if (lower !== 0) {
        if (hashed === to) {
          hash = hashStep(hash, lower);
          hashed++;
        }
        to++;
        continue;
      }
      if (isLetter(c)) {
        to++;
        continue;
      }
      const next = body.charCodeAt(to + 1);
      // "d'Ivoire" is one word, "Korea's" two; "M&A", "R&D" are one.
      if (
        isApostrophe(c) &&
        isLetter(next) &&
        !((next === 115 || next === 83) && !isLetter(body.charCodeAt(to + 2)))
      ) {
        to++;
        continue;
      }
      if (c === 38 && isLetter(next) && to - from <= 2) {
        to++;
        continue;
      }
      // "U.S.", "p.m.": single letters with points.
      if (c === 46 && isLetter(next) && (to - from === 1 || body.charCodeAt(to - 2) === 46)) {
        const after = body.charCodeAt(to + 2);
        if (after === 46) {
          to += 3;
          continue;
        }
      }
      if (isDigit(c)) {
        if (to - from <= 4 && CODE_BEFORE_DIGITS.test(body.slice(from, to))) break;
        if (
          to - from === 1 &&
          LETTER_BEFORE_MONEY.test(body[from]!) &&
          MONEY_BEHIND.test(body.slice(to, to + 16))
        )
          break;
        // "1H2025", "3Q2024": the year is a number of its own.
        if (
          to - from === 1 &&
          from === lastEnd &&
          (body[from] === "H" || body[from] === "Q") &&
          fourDigits(body, to)
        )
          break;
        while (isDigit(body.charCodeAt(to))) to++;
        continue;
      }
      if (c === DOLLAR) to++;
      break;
    }
    for (; hashed < to; hashed++) hash = hashStep(hash, foldCode(body.charCodeAt(hashed)));
    put(from, to, TokenType.word, vocabulary.find(body, from, to, hash));
    return possessive(to);
  }

  /** Takes an "'s" as a token of its own: "Korea's", "2019's". */
  function possessive(at: number): number {
    if (!isApostrophe(body.charCodeAt(at))) return at;
    const next = body.charCodeAt(at + 1);
    if ((next !== 115 && next !== 83) || isLetter(body.charCodeAt(at + 2))) return at;
    put(at, at + 2, TokenType.word, lookup(at, at + 2));
    return at + 2;
  }
}
