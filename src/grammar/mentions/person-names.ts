import { NameClass } from "../../lexicon/name-words.js";
import type { Line } from "./line.js";

/** Words that no name of a person begins with, unless they are family names too. */
const NO_NAME =
  NameClass.title | NameClass.portfolio | NameClass.body | NameClass.common | NameClass.honorific;
/** No name has more words. */
const MOST_WORDS = 6;

/**
 * The end of the person's name that begins at a token, or -1: capitals with their hyphenated parts ("Yeo Han-koo"),
 * initials ("Janet L. Yellen"), small particles ("Ursula von der Leyen", "Mohammed bin Salman") and a suffix.
 */
export function personNameAt(line: Line, i: number): number {
  let words = 0;
  let last = -1;
  // "President von der Leyen"
  let first = i;
  while (first - i < 3 && line.is(first, NameClass.particle) && !line.isCapital(first)) first++;
  for (let at = first; words < MOST_WORDS; words++) {
    const end = namePartAt(line, at, words > 0);
    if (end < 0) break;
    last = end;
    at = end;
    // "von der Leyen": particles count only before a capital.
    let past = at;
    while (line.is(past, NameClass.particle) && !line.isCapital(past) && past - at < 3) past++;
    if (past > at && namePartAt(line, past, true) < 0) break;
    at = past;
  }
  if (last > 0 && (line.reads(last, "jr") || line.reads(last, "sr") || line.reads(last, "iii"))) {
    last++;
    if (line.isGlued(last) && line.reads(last, ".")) last++;
  }
  return last;
}

/** How many words a name has: hyphenated parts count with the one before them. */
export function wordsIn(line: Line, first: number, last: number): number {
  let n = 0;
  for (let i = first; i < last; i++) if (line.isWord(i) && !line.isHyphenated(i)) n++;
  return n;
}

/** The end of one word of a name with what hyphens join to it, or of an initial with its point; else -1. */
function namePartAt(line: Line, i: number, inside: boolean): number {
  if (!line.isCapital(i) || line.isHyphenated(i)) return -1;
  const text = line.text(i, i + 1);
  if (text.length === 1)
    return line.isGlued(i + 1) && line.reads(i + 1, ".") && !line.isGlued(i + 2) && line.isCapital(i + 2)
      ? i + 2
      : -1;
  if (/^(?:\p{Lu}\.){2,}$/u.test(text)) return inside ? -1 : i + 1;
  // "KIM Jong-chul", "Roland LESCURE": capitals throughout only beside a word that is not.
  if (line.isAcronym(i) && !inside && (!isMixed(line, i + 1) || text.length < 3)) return -1;
  if (line.isAcronym(i) && inside && (text.length < 4 || !isMixed(line, i - 1))) return -1;
  // "Park So-min": a small letter behind the hyphen tells a given name, whatever its first syllable means.
  const given = inside && line.isHyphenated(i + 1) && line.isWord(i + 1) && !line.isCapital(i + 1);
  if (
    line.is(i, NO_NAME) &&
    !(given && line.is(i, NameClass.common)) &&
    !(line.is(i, NameClass.surname) && (inside || isNameLike(line, i + 1)))
  )
    return -1;
  if (line.area(i) && !line.isHyphenated(i + 1) && !inside) return -1;
  const known = line.known(i);
  if (known && !(inside && known.last === i + 1)) return -1;
  let end = i + 1;
  while (line.isHyphenated(end) && line.isWord(end)) end++;
  return end;
}

/** A capital followed by small letters. */
const isMixed = (line: Line, i: number): boolean => line.isCapital(i) && !line.isAcronym(i);

const isNameLike = (line: Line, i: number): boolean =>
  isMixed(line, i) && !line.isHyphenated(i) && !line.is(i, NO_NAME);
