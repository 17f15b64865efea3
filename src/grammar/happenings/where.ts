import type { View } from "./view.js";

/** Where something happened, as printed. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  /** ISO 3166-1 where the words or the tables tell it. */
  readonly area: string | null;
}

const set = (words: string) => new Set(words.split(" "));
const VENUE_TAIL = set(
  "building headquarters hotel center centre hall complex office campus palace plaza tower conference exhibition convention room house embassy facility plant university hospital club residence",
);
const NO_VENUE = set(
  "least request time same which end beginning level that this its their a an all home invitation once present heart forefront",
);

/** The first place in `[from, to)` that is told of what stands there: "in Seoul", "at the Grand Hyatt Seoul". */
export function placeIn(v: View, from: number, to: number, clauseFrom = from): Place | null {
  for (let i = from; i < to; i++) {
    const text = v.word(i);
    if ((text !== "in" && text !== "at") || v.mentionAt(i) || v.quoted(i)) continue;
    if (!attaches(v, i, clauseFrom) && !(text === "in" && cityAlone(v, i + 1))) continue;
    const place = text === "in" ? inside(v, i + 1) : (venue(v, i + 1) ?? null);
    if (place) return place;
  }
  return null;
}

/** "in Santiago on Thursday": a city with which the phrase ends, whatever stands before. */
function cityAlone(v: View, i: number): boolean {
  const m = v.mentionAt(i);
  return (
    m?.type === "place" &&
    m.first === i &&
    /^(?:on|,|\.|from|to|today|yesterday|between|this|last|)$/.test(v.word(m.last))
  );
}

/** Whether a phrase of place belongs to the event: a verb, its name, a date or somebody stands right before it. */
function attaches(v: View, i: number, from: number): boolean {
  if (i <= from) return true;
  const before = v.word(i - 1);
  if (before === "," || before === ")" || before === "and") return true;
  if (v.isCapital(i - 1) || v.chart.tokens.type[i - 1] !== 1) return true;
  return /(?:ed|held|met|place|today|yesterday|way|meeting|talks|forum|summit|virtually|person|ing|conference|roundtable|seminar|ceremony|visit|session|round|negotiations|event|workshop|mou|mous|agreement|understanding|exhibition|dialogue|expo|fair|consultations|day|morning|afternoon|week|month|year|counterpart|officials|leaders)$/.test(
    before,
  );
}

/** "Kigali, Rwanda", "Seoul", "Germany", "Gangnam, Seoul". */
function inside(v: View, i: number): Place | null {
  const at = v.word(i) === "the" ? i + 1 : i;
  const m = v.mentionAt(at);
  if (m && m.first === at) {
    if (m.type === "place") return withCountry(v, at, m.last, m.name!, m.area);
    if (m.type === "area" && m.name && v.area(at)?.value.use === "name" && v.word(m.last) !== "'s") {
      // "in Korea–UK trade": part of another name.
      if (/^[–-]$/.test(v.word(m.last)) || v.isCapital(m.last)) return null;
      return { first: at, last: m.last, name: m.name, area: m.area };
    }
    if (m.type === "name" || m.type === "organization") {
      const known = cityWithin(v, at, m.last);
      const next = countryBehind(v, m.last);
      if (next) return { first: at, last: next.last, name: m.name!, area: next.area };
      if (known && m.type === "name") return { first: at, last: m.last, name: m.name!, area: known };
    }
  }
  return null;
}

function withCountry(v: View, first: number, last: number, name: string, area: string | null): Place {
  const next = countryBehind(v, last);
  return { first, last: next?.last ?? last, name, area: next?.area ?? area };
}

/** ", Rwanda", ", Gyeonggi Province". */
function countryBehind(v: View, i: number): { last: number; area: string | null } | null {
  if (v.word(i) !== ",") return null;
  const m = v.mentionAt(i + 1);
  if (
    m?.first !== i + 1 ||
    (m.type !== "area" && m.type !== "place") ||
    v.area(i + 1)?.value.use === "adjective"
  )
    return null;
  const more = m.type === "place" ? countryBehind(v, m.last) : null;
  return more ?? { last: m.last, area: m.area };
}

/** The country of a city that a name holds: "Lotte Hotel Seoul". */
function cityWithin(v: View, first: number, last: number): string | null {
  for (let k = first; k < last; k++) {
    const known = v.known(k)?.value;
    if (known?.type === "place") return known.area;
  }
  return null;
}

/** "the headquarters of the U.S. Chamber of Commerce": the country that the name of a seat's owner tells. */
function areaOfName(v: View, first: number, last: number): string | null {
  if (v.word(first) !== "headquarters" && v.word(first) !== "office") return null;
  for (let k = first; k < last; k++) {
    const area = v.area(k);
    if (area) return area.value.code;
  }
  return null;
}

/** "the Grand Hyatt Seoul", "the Mando Next M building in Pangyo, Gyeonggi Province". */
function venue(v: View, i: number): Place | null {
  let at = i;
  if (/^(?:the|its|their)$/.test(v.word(at))) at++;
  if (NO_VENUE.has(v.word(at))) return null;
  let last = at;
  let capitals = 0;
  while (last < v.limit && last - at < 14) {
    const text = v.word(last);
    if (v.isCapital(last)) capitals++;
    else if (
      !(
        VENUE_TAIL.has(text) ||
        v.chart.tokens.type[last] === 2 ||
        ((text === "&" || text === "of" || text === "and" || text === "for") && v.isCapital(last + 1)) ||
        (text === "of" && v.word(last + 1) === "the" && v.isCapital(last + 2)) ||
        (text === "the" && last > at && v.word(last - 1) === "of") ||
        v.isPossessive(last) ||
        v.isHyphenated(last) ||
        (text === "." && v.isGlued(last) && v.isCapital(last + 1))
      )
    )
      break;
    last++;
  }
  if (capitals === 0) return null;
  const m = v.mentionAt(at);
  if (m?.type === "person") return null;
  // A body or an event is no place: "at the WTO", "at the Korea–Africa Summit".
  if (m && m.first === at && m.last === last && m.type === "area") return null;
  const city = cityWithin(v, at, last);
  let area = city ?? areaOfName(v, at, last);
  let end = last;
  let k = last;
  if (v.word(k) === ",") k++;
  if (v.word(k) === "in" || k > last) {
    const town = inside(v, v.word(k) === "in" ? k + 1 : k);
    if (town) {
      area = town.area ?? area;
      end = town.last;
    }
  }
  if (!isVenue(v, at, last) && area === null) return null;
  return { first: at, last: end, name: v.text(at, last), area };
}

const VENUES =
  /\b(?:hotel|hyatt|hilton|marriott|sheraton|westin|intercontinental|ambassador|shilla|center|centre|building|hall|headquarters|palace|plaza|tower|coex|kintex|bexco|office|complex|museum|library|campus|university|house|embassy|institute|plant|park|square|stadium|airport|port|club|ministry|resort|residence|bexpo|arena|school|laborator(?:y|ies)|site)\b/i;

const isVenue = (v: View, first: number, last: number): boolean => VENUES.test(v.text(first, last));
