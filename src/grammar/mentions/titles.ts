import { NameClass } from "../../lexicon/name-words.js";
import type { Line } from "./line.js";
import { bodyAt } from "./organizations.js";
import { personNameAt } from "./person-names.js";

const { title, modifier, portfolio } = NameClass;
/** Offices of firms that one person holds beside another. */
const SECOND_OFFICES = ["ceo", "cfo", "coo", "managing", "chief", "founder"];
/** Words of a complement in small letters. */
const MOST_SMALL = 4;

/** A title as it stands: "Kazakhstan's Deputy Prime Minister", "KATS Administrator", "Director-General for Trade at MOTIR". */
export interface Title {
  readonly first: number;
  readonly last: number;
  /** Without the body and the country before it. */
  readonly role: string;
  readonly organization: string | null;
  readonly known: string | null;
  readonly area: string | null;
}

/**
 * The title that begins at a token, or `null`: whose it is (a country, a body), modifiers and portfolios around a head,
 * and what follows "of", "for" or "at". Where a name may follow (`named`), capitals behind the complement are left to it.
 */
export function titleAt(line: Line, i: number, named: boolean): Title | null {
  let at = i;
  let area: string | null = null;
  let organization: string | null = null;
  let known: string | null = null;
  // Whose: "Korean", "Kazakhstan's", "the UK", "KATS", "Bank of England", "Doosan Robotics".
  for (let n = 0; n < 3; n++) {
    // "Union Commerce Secretary": no body, where the words are a title already.
    if (coreAt(line, at) > 0) break;
    if (line.reads(at, "the", "a", "an", "its", "their")) {
      at++;
      continue;
    }
    const owner = line.area(at);
    const body = ownerAt(line, at);
    if (body && body.last > (owner?.last ?? 0)) {
      organization = body.name;
      known = body.known;
      area ??= body.area;
      at = body.last;
    } else if (owner) {
      area = owner.value.code;
      at = owner.last;
    } else break;
    if (line.isPossessive(at)) at++;
  }
  const core = coreAt(line, at);
  if (core < 0) return null;
  const tail = complementsAt(line, core, named);
  return {
    first: i,
    last: tail.last,
    role: line.text(at, tail.roleEnd),
    organization: organization ?? tail.organization,
    known: known ?? tail.known,
    area: area ?? tail.area,
  };
}

/** A body before a title: known, named by its head, in capitals throughout, or capitals that lead up to the title. */
function ownerAt(line: Line, i: number) {
  // "LG Electronics Vice President": a body does not take the title's own words.
  const body = bodyAt(line, i);
  if (
    body &&
    !line.is(body.last - 1, modifier) &&
    coreAt(line, line.isPossessive(body.last) ? body.last + 1 : body.last) >= 0
  )
    return body;
  if (!line.isCapital(i) || line.is(i, title | modifier | portfolio | NameClass.common | NameClass.honorific))
    return null;
  let last = i;
  while (
    last - i < 4 &&
    line.isCapital(last) &&
    (coreAt(line, last) < 0 || (line.is(last, portfolio) && last === i)) &&
    !line.is(last, NameClass.common | NameClass.honorific)
  )
    last++;
  if (last === i || coreAt(line, last) < 0) return null;
  return { last, name: line.text(i, last), known: null, area: null };
}

/** The end of the run of modifiers and portfolios that has a head, or -1: "Deputy Prime Minister", "Trade and Industry Secretary". */
export function coreAt(line: Line, i: number): number {
  let last = -1;
  for (let at = i; at - i < 9; ) {
    if (line.is(at, title)) last = ++at;
    else if (
      line.is(at, modifier) &&
      !(last > 0 && !line.isHyphenated(at) && !line.is(at + 1, title | modifier))
    )
      at++;
    else if (last < 0 && line.is(at, portfolio) && line.isWord(at)) at++;
    // "a senior ministry official"
    else if (last < 0 && line.is(at, NameClass.body) && !line.isCapital(at)) at++;
    else if (
      last < 0 &&
      at > i &&
      line.is(at - 1, portfolio) &&
      (line.reads(at, "and") || line.reads(at, "&") || line.reads(at, ",")) &&
      line.is(at + 1, portfolio)
    )
      at++;
    else if (
      last < 0 &&
      at > i &&
      line.is(at - 1, portfolio) &&
      line.reads(at, ",") &&
      line.is(at + 1, NameClass.and) &&
      line.is(at + 2, portfolio)
    )
      at += 2;
    // "President & CEO", "Chairman and Managing Director"
    else if (last > 0 && line.is(at, NameClass.and) && line.reads(at + 1, ...SECOND_OFFICES)) at++;
    // "Minister-in-charge"
    else if (last > 0 && line.isHyphenated(at)) last = ++at;
    else if (last > 0 && line.is(at, modifier) && (line.isHyphenated(at) || line.reads(at, "general")))
      last = ++at;
    else break;
  }
  // "Director-General", "Secretary General".
  while (last > 0 && (line.reads(last, "general") || line.reads(last, "executive"))) last++;
  return last;
}

interface Complements {
  readonly last: number;
  /** Where the role's own words end: a body behind "at" is none of them. */
  readonly roleEnd: number;
  readonly organization: string | null;
  readonly known: string | null;
  readonly area: string | null;
}

/** What follows a title's head: "of Trade, Industry and Resources", "of State at the Department for Business and Trade". */
function complementsAt(line: Line, from: number, named: boolean): Complements {
  let last = from;
  let roleEnd = from;
  let organization: string | null = null;
  let known: string | null = null;
  let area: string | null = null;
  for (let n = 0; n < 4; n++) {
    if (!/^(?:of|for|at|to|on|with|in|from)$/.test(line.isWord(last) ? line.text(last, last + 1) : "")) break;
    let at = last + 1;
    if (line.reads(at, "charge") && line.reads(at + 1, "of")) at += 2;
    if (line.reads(at, "the") || line.reads(at, "its")) at++;
    const body = line.is(at, portfolio) ? null : bodyAt(line, at);
    if (body) {
      organization ??= body.name;
      known ??= body.known;
      area ??= body.area;
      last = body.last;
      continue;
    }
    const end = line.isCapital(at) ? complementEnd(line, at, named && n === 0) : smallEnd(line, at, named);
    if (end <= at) break;
    const owner = line.area(at);
    if (owner && owner.last === end) area ??= owner.value.code;
    // "CEO of Neo Robotics": what is no portfolio and no country is a body.
    const isBody = !line.is(at, portfolio | title | modifier) && !owner && line.isCapital(at);
    if (line.reads(last, "at", "in", "from") || isBody) {
      if (line.isCapital(at)) organization ??= line.text(at, end);
    } else roleEnd = end;
    last = end;
  }
  if (roleEnd < last && organization === null) roleEnd = last;
  return { last, roleEnd, organization, known, area };
}

/** "head of national accounts": words in small letters, where a name, a comma or a bracket ends them. */
function smallEnd(line: Line, i: number, named: boolean): number {
  let at = i;
  while (at - i < MOST_SMALL && line.isContent(at)) at++;
  if (at === i) return i;
  if (named ? line.isCapital(at) : line.reads(at, ",", ")", "at", "in", "of", "for")) return at;
  return i;
}

/** The end of the capitals of a complement: portfolios and countries first; what else is capital is a name where one may follow. */
function complementEnd(line: Line, i: number, named: boolean): number {
  let at = i;
  for (; at - i < 16; ) {
    const owner = line.area(at);
    if (owner && line.isCapital(at)) at = owner.last;
    else if (line.isCapital(at) && line.is(at, portfolio | title | modifier | NameClass.body)) at++;
    else if (at > i && joins(line, at)) at += line.is(at + 1, NameClass.and) ? 2 : 1;
    else if (
      line.isCapital(at) &&
      !line.is(at, NameClass.common | NameClass.honorific) &&
      !(named && at > i && leavesName(line, at))
    )
      at++;
    else break;
  }
  return at;
}

/** Whether a comma or "and" goes on with what the complement lists: "Trade, Industry and Resources". */
function joins(line: Line, at: number): boolean {
  const isPart = (k: number) => line.isCapital(k) && line.is(k, portfolio);
  if (line.is(at, NameClass.and)) return isPart(at + 1) || line.isHyphenated(at + 1);
  if (!line.reads(at, ",")) return false;
  if (line.is(at + 1, NameClass.and)) return isPart(at + 2);
  if (!isPart(at + 1)) return false;
  // A list ends in "and": "Finance, Trade" alone is no list.
  for (let k = at + 1, commas = 0; k < at + 14 && commas < 5; k++) {
    if (line.is(k, NameClass.and)) return isPart(k + 1);
    if (line.reads(k, ",")) commas++;
    else if (!line.isCapital(k)) return false;
  }
  return false;
}

/** Whether capitals are a person's name rather than the rest of a complement. */
const leavesName = (line: Line, at: number): boolean => personNameAt(line, at) > 0;
