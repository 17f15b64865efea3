import type { Chart } from "../../chart/chart.js";
import { NameClass } from "../../lexicon/name-words.js";
import { Line } from "./line.js";
import { type Mention, mention } from "./mention.js";
import { bodyAt, shortFormAt } from "./organizations.js";
import { personNameAt, wordsIn } from "./person-names.js";
import { type Title, titleAt } from "./titles.js";

const { title, modifier, portfolio, honorific, common, body } = NameClass;

/** Finds the persons, bodies, places and countries that a sentence names, from left to right; none overlap. */
export function findMentions(chart: Chart, first: number, last: number): Mention[] {
  const line = new Line(chart, first, last);
  const found: Mention[] = [];
  for (let i = first; i < last; ) {
    const made = mentionAt(line, i);
    if (made) found.push(ofBody(line, made, found.at(-1)));
    i = Math.max(i + 1, made?.last ?? 0);
  }
  return found;
}

/** The head of a body stands in brackets behind it: "(KATS, Administrator Kim Dae-ja)", "(Director Akmal Jumanazarov)". */
function ofBody(line: Line, made: Mention, before: Mention | undefined): Mention {
  if (made.type !== "person" || made.organization !== null || before?.type !== "organization") return made;
  const opens =
    line.reads(before.last, "(") || (before.abbreviation !== null && line.reads(before.last, ","));
  if (!opens || made.first !== before.last + 1) return made;
  const { name, known, area } = before;
  return { ...made, organization: name, known, area: made.area ?? area };
}

function mentionAt(line: Line, i: number): Mention | null {
  if (!line.isWord(i)) return null;
  if (!line.isCapital(i)) {
    // "finance minister Jim Chalmers", "the minister".
    if (!line.is(i, title | modifier | portfolio)) return null;
    return titled(line, i) ?? (line.reads(i - 1, "the") || line.is(i, title) ? byTitle(line, i) : null);
  }
  if (line.is(i, honorific)) return honored(line, i);
  return titled(line, i) ?? apposed(line, i) ?? organization(line, i) ?? byTitle(line, i) ?? place(line, i);
}

/** A title before a name: "KATS Administrator Kim Dae-ja", "Minister Kim". */
function titled(line: Line, i: number): Mention | null {
  const of = titleAt(line, i, true);
  if (!of) return null;
  const at = pastHonorifics(line, of.last);
  const end = personNameAt(line, at);
  if (end < 0) return titledByComma(line, i, of);
  // "Sheikh Abdullah Al Marri, Minister of Economy": the office behind tells more than a word before.
  const behind = titleBehind(line, end);
  if (behind && !/\s/.test(of.role))
    return person(line, i, behind.last, at, end, { ...of, ...filled(behind) });
  // "Crown Princess Victoria": the title is part of such a name.
  const royal =
    wordsIn(line, at, end) === 1 && /(?:king|queen|prince|princess|emperor|sultan|emir)$/i.test(of.role);
  const words = of.role.split(/\s+/).length;
  return person(line, i, end, royal ? at - wordsIn(line, of.last - words, of.last) : at, end, of);
}

/** What a title tells, without what it leaves open. */
const filled = (of: Title): Partial<Title> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null));

/** "The Minister for Small Business, Peter Obi Lawal, said": a definite title, then whose it is between commas. */
function titledByComma(line: Line, i: number, of: Title): Mention | null {
  if (!line.reads(of.last, ",")) return null;
  const at = pastHonorifics(line, of.last + 1);
  const end = personNameAt(line, at);
  if (end < 0 || (wordsIn(line, at, end) < 2 && at === of.last + 1)) return null;
  const definite = line.reads(i - 1, "the", "'s", "’s") || i === line.first || at > of.last + 1;
  const closes = line.reads(end, ",", ")", ".") || line.is(end, NameClass.speech) || line.isAuxiliary(end);
  return definite && closes ? person(line, i, end, at, end, of) : null;
}

/** Where "Mr", "H.E. Dr." and the like end, if they begin here. */
function pastHonorifics(line: Line, i: number): number {
  let at = i;
  while (line.is(at, honorific) && at - i < 5) at += line.isGlued(at + 1) && line.reads(at + 1, ".") ? 2 : 1;
  return at;
}

/** "Mr Eustice", "Dr. Jane Doe, Governor of …". */
function honored(line: Line, i: number): Mention | null {
  const at = pastHonorifics(line, i);
  const inner = titled(line, at);
  if (inner) return { ...inner, first: i };
  const end = personNameAt(line, at);
  if (end < 0) return null;
  const behind = titleBehind(line, end);
  return person(line, i, behind?.last ?? end, at, end, behind, true);
}

/** A name before its title: "Chris Bryant, the UK Minister of State at …", "Moon Young-Jun of KAIST"; or a name alone. */
function apposed(line: Line, i: number): Mention | null {
  const end = personNameAt(line, i);
  if (end < 0) return null;
  const behind = titleBehind(line, end);
  if (behind) return person(line, i, behind.last, i, end, behind);
  const words = wordsIn(line, i, end);
  const inBody = bodyAt(line, i);
  if (inBody && inBody.last > end) return null;
  if (words < 2) return null;
  return mention(looksLikePerson(line, i, end) ? "person" : "name", i, end, {
    name: line.text(i, end),
    personal: true,
  });
}

/** Names of two or three words with a hyphenated one are persons' ("Yeo Han-koo"); others may be anything. */
function looksLikePerson(line: Line, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++)
    if (line.isHyphenated(i) && !line.isCapital(i) && line.text(i, i + 1).length < 6) return true;
  return false;
}

function titleBehind(line: Line, end: number): Title | null {
  if (line.reads(end, ",")) return titleAt(line, end + 1, false);
  if (!line.reads(end, "(")) return null;
  const of = titleAt(line, end + 1, false);
  return of && line.reads(of.last, ")") ? { ...of, last: of.last + 1 } : null;
}

function person(
  line: Line,
  first: number,
  last: number,
  nameFirst: number,
  nameLast: number,
  of: Title | null,
  titled = false,
): Mention {
  return mention("person", first, pastPostnominals(line, last), {
    name: line.text(nameFirst, nameLast),
    role: of?.role ?? null,
    organization: of?.organization ?? null,
    known: of?.known ?? null,
    area: of?.area ?? null,
    titled: titled || of !== null,
  });
}

/** Where "AO PSM" and the like end, if they stand behind a name. */
function pastPostnominals(line: Line, i: number): number {
  let at = i;
  while (line.isAcronym(at) && line.is(at, NameClass.postnominal)) at++;
  return at;
}

function organization(line: Line, i: number): Mention | null {
  const found = bodyAt(line, i);
  if (!found) return null;
  const short = shortFormAt(line, found.last);
  return mention("organization", i, short?.last ?? found.last, {
    name: found.name,
    known: found.known,
    area: found.area,
    abbreviation: short?.text ?? null,
  });
}

/** An office without its holder's name: "the minister", "Vietnam's Minister of Industry and Trade". */
function byTitle(line: Line, i: number): Mention | null {
  const of = titleAt(line, i, false);
  if (!of) return null;
  return mention("person", i, of.last, {
    role: of.role,
    organization: of.organization,
    known: of.known,
    area: of.area,
    titled: true,
  });
}

/** A place that the tables know, or a country. */
function place(line: Line, i: number): Mention | null {
  const known = line.known(i);
  const area = line.area(i);
  if (known?.value.type === "place" && known.last >= (area?.last ?? 0))
    return mention("place", i, known.last, { name: line.text(i, known.last), area: known.value.area });
  if (area) return mention("area", i, area.last, { name: line.text(i, area.last), area: area.value.code });
  // Capitals that nothing is known of: "Samsung Electronics", "Grand Hyatt Seoul".
  if (line.is(i, common) || line.isMoney(i)) return null;
  let last = i;
  while (
    last - i < 8 &&
    (line.isCapital(last) || line.isHyphenated(last)) &&
    !(line.is(last, common) && !line.is(last, body | portfolio))
  )
    last++;
  const end = Math.max(last, i + 1);
  // A single capital at the start of a sentence is a name only where no table knows the word.
  if (end === i + 1 && i === line.first && line.chart.tokens.word[i] !== null) return null;
  return mention("name", i, end, { name: line.text(i, end) });
}
