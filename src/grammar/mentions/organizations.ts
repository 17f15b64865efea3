import { NameClass } from "../../lexicon/name-words.js";
import type { Line } from "./line.js";
import { personNameAt, wordsIn } from "./person-names.js";

const { body, portfolio, common, title, honorific } = NameClass;

/** A body as it stands. */
export interface Body {
  readonly last: number;
  readonly name: string;
  readonly known: string | null;
  readonly area: string | null;
}

/** No name of a body has more words. */
const MOST_WORDS = 16;

/**
 * The body that begins at a token, or `null`: one that the tables know, or capitals around a head ("Ministry of Finance
 * and Economy", "Korea Robot Industry Association", "Uzbek Agency for Technical Regulation"), or a short form in capitals.
 */
export function bodyAt(line: Line, i: number): Body | null {
  const known = line.known(i);
  const agency = line.agency(i);
  const named = namedBodyAt(line, i);
  if (known?.value.type === "organization" && known.last >= (named?.last ?? 0))
    return {
      last: known.last,
      name: line.text(i, known.last),
      known: known.value.id,
      area: known.value.area,
    };
  if (agency && agency.last >= (named?.last ?? 0) && line.isCapital(i))
    return { last: agency.last, name: line.text(i, agency.last), known: null, area: agency.value.code };
  if (named) return named;
  // "LG Energy Solution": what a short form leads is more than it.
  if (line.isAcronym(i) && !line.area(i) && !line.is(i, common) && !line.isMoney(i) && !leads(line, i + 1))
    return { last: i + 1, name: line.text(i, i + 1), known: null, area: null };
  return null;
}

/** Whether a capital follows that is part of the same name. */
const leads = (line: Line, i: number): boolean =>
  line.isCapital(i) && !line.isGlued(i) && !line.is(i, common | title | honorific | NameClass.modifier);

/** Capitals around the head of a body. */
function namedBodyAt(line: Line, i: number): Body | null {
  if (!line.isCapital(i) || line.is(i, common | honorific)) return null;
  let head = -1;
  let last = i;
  let area: string | null = null;
  for (; last - i < MOST_WORDS; ) {
    const owner = line.area(last);
    if (owner && line.isCapital(last) && !line.is(last, body)) {
      area ??= owner.value.code;
      last = owner.last;
      continue;
    }
    if (!line.isCapital(last)) {
      const goesOn =
        last > i &&
        line.is(last, NameClass.and) &&
        line.isCapital(last + 1) &&
        line.is(last - 1, portfolio | body);
      if (!goesOn || !line.is(last + 1, portfolio | body)) break;
      last++;
      continue;
    }
    if (line.is(last, common) && !line.is(last, body | portfolio)) break;
    if (line.is(last, title) && !line.is(last, body | portfolio)) break;
    if (head >= 0 && line.is(last, NameClass.modifier) && !line.is(last, body | portfolio)) break;
    if (line.is(last, body)) head = last;
    last++;
  }
  if (head < 0) return null;
  let end = last;
  // Head first: "Ministry of …", "Department for …", "Bank of Korea", "Office of the …".
  for (let n = 0; n < 3; n++) {
    const at = end;
    if (!/^(?:of|for|on|to)$/.test(line.isWord(at) ? line.text(at, at + 1) : "")) break;
    let from = at + 1;
    if (line.reads(from, "the")) from++;
    const to = listEnd(line, from);
    if (to <= from) break;
    const owner = line.area(from);
    if (owner) area ??= owner.value.code;
    end = to;
  }
  if (end === i + 1 && !line.is(i, body)) return null;
  // "the Ministry", "the Bank": a head alone is a body only with more.
  if (end === i + 1) return null;
  return { last: end, name: line.text(i, end), known: null, area };
}

/** The end of capitals and what joins them: "Trade, Industry and Resources". */
function listEnd(line: Line, i: number): number {
  let at = i;
  while (at - i < MOST_WORDS) {
    const owner = line.area(at);
    if (at > i && isPerson(line, at)) break;
    if (owner && line.isCapital(at)) at = owner.last;
    else if (
      line.isCapital(at) &&
      !(line.is(at, common) && !line.is(at, portfolio | body)) &&
      !isTitle(line, at)
    )
      at++;
    else if (
      at > i &&
      line.is(at, NameClass.and) &&
      line.isCapital(at + 1) &&
      line.is(at + 1, portfolio | body)
    )
      at++;
    else if (at > i && line.reads(at, ",") && goesOn(line, at)) at++;
    else break;
  }
  return at;
}

/** "the Bank of Korea Rhee Chang-yong": two capitals at least that only a person is called by. */
function isPerson(line: Line, at: number): boolean {
  const end = personNameAt(line, at);
  return end > 0 && wordsIn(line, at, end) > 1 && !line.isCapital(end);
}

const isTitle = (line: Line, at: number): boolean => line.is(at, title) && !line.is(at, portfolio | body);

/** A comma within a list of portfolios that ends in "and". */
function goesOn(line: Line, comma: number): boolean {
  if (line.is(comma + 1, NameClass.and)) return line.is(comma + 2, portfolio) && line.isCapital(comma + 2);
  if (!line.isCapital(comma + 1) || !line.is(comma + 1, portfolio)) return false;
  for (let k = comma + 1, commas = 0; k < comma + 14 && commas < 5; k++) {
    if (line.is(k, NameClass.and)) return line.isCapital(k + 1) && line.is(k + 1, portfolio | body);
    if (line.reads(k, ",")) commas++;
    else if (!line.isCapital(k)) return false;
  }
  return false;
}

/** The short form in brackets behind a body, and where what it says of the head begins: "(KATS, Administrator …)". */
export function shortFormAt(line: Line, i: number): { readonly text: string; readonly last: number } | null {
  if (!line.reads(i, "(")) return null;
  let at = i + 1;
  if (line.reads(at, "hereinafter") || line.reads(at, "hereafter")) at++;
  const from = at;
  while (line.isWord(at) && line.isCapital(at) && at - from < 2) at++;
  if (at === from || !(line.isAcronym(from) || line.reads(at, ")"))) return null;
  if (!line.reads(at, ")") && !line.reads(at, ",") && !line.reads(at, ";")) return null;
  if (line.is(from, title)) return null;
  return { text: line.text(from, at), last: line.reads(at, ")") ? at + 1 : at };
}
