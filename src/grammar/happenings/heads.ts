import { type EventNoun, registerWords } from "../../lexicon/register-words.js";
import type { View } from "./view.js";

/** A noun phrase whose head names an event: "the 47th ISO General Assembly", "a business roundtable". */
export interface EventHead {
  readonly first: number;
  readonly last: number;
  /** Where the head noun begins. */
  readonly at: number;
  readonly noun: EventNoun;
  /** As printed, without its article; `null` for a mere description. */
  readonly name: string | null;
  /** "the meeting": one told of before. */
  readonly definite: boolean;
}

const set = (words: string) => new Set(words.split(" "));
const DETERMINERS = set(
  "the a an this that these those its their his her our another each every any no some such",
);
const NOT_INSIDE = set(
  'and or , ; : ( ) “ ” " is are was were be been being held hosted at in on to by with from during for after before via',
);

/** The noun phrase whose head noun stands at a token, or `null`. */
export function headAt(v: View, i: number): EventHead | null {
  const found = registerWords.nouns.at(v.chart.tokens, i, v.limit);
  if (!found) return null;
  const { value: noun } = found;
  // "a meeting room", "summit participants": the noun describes another.
  let last = found.last;
  const inBody = v.mentionAt(i);
  if (inBody?.type === "person") return null;
  // "the launch ceremony": the last noun is the head.
  if (
    !v.isCapital(last) &&
    registerWords.nouns.at(v.chart.tokens, last, v.limit) &&
    !/^(?:visit|visits|call)$/.test(v.word(last))
  )
    return null;
  const first = leftEdge(v, i);
  const capital = v.isCapital(i);
  // A longer name goes on behind: "the International AI Standards Summit Committee".
  while (
    v.isCapital(last) &&
    registerWords.nouns.at(v.chart.tokens, last, v.limit) === null &&
    capital &&
    !v.mentionAt(last)
  )
    last++;
  if (capital && last < v.limit && registerWords.nouns.at(v.chart.tokens, last, v.limit) && v.isCapital(last))
    return null;
  if (
    /^(?:room|participants|venue|center|centre|hall|members|member|agenda|minutes|point|table)$/.test(
      v.word(last),
    )
  )
    return null;
  if (capital && v.chart.tokens.type[last] === 2 && v.chart.tokens.value[last]! > 1900) last++;
  const short = v.word(last) === "(" && v.word(last + 2) === ")" && v.isAcronym(last + 1);
  if (short) last += 3;
  // "round of negotiations", "meeting of the ISO": what it is of belongs to its name.
  if (v.word(last) === "of" && noun.type !== "visit" && noun.type !== "launch") {
    const k = v.word(last + 1) === "the" ? last + 2 : last + 1;
    const m = v.mentionAt(k);
    if (m && m.first === k && m.type === "organization") last = m.last;
    // "the second meeting of the Korea–Mongolia Joint Committee".
    else if (/^(?:meeting|ceremony|negotiation_round)$/.test(noun.type))
      last = Math.max(last, capitalsFrom(v, k));
  }
  let from = DETERMINERS.has(v.word(first)) ? first + 1 : first;
  while (
    from < i &&
    /^(?:upcoming|forthcoming|recent|next|so|called)$/.test(v.word(from)) &&
    !v.isCapital(from)
  )
    from++;
  let capitals = 0;
  for (let k = from; k < i + 1; k++) if (v.isCapital(k) && (k > v.first || k < i)) capitals++;
  if (noun.named && (!capital || capitals < 2)) return null;
  const named = (capital && capitals > 1) || (capitals > 0 && last > found.last) || (capital && from < i);
  return {
    first,
    last,
    at: i,
    noun,
    name: named ? v.text(from, short ? last - 3 : last) : null,
    definite:
      /^(?:the|this|that|these)$/.test(v.word(first)) &&
      !named &&
      last === found.last &&
      !hasDetail(v, from, i),
  };
}

/** The end of a name of three capitals at least, with what dashes join, or -1. */
function capitalsFrom(v: View, i: number): number {
  let k = i;
  let capitals = 0;
  while (k < v.limit && (v.isCapital(k) || (/^[–-]$/.test(v.word(k)) && v.isCapital(k + 1)))) {
    if (v.mentionAt(k)?.type === "person") return -1;
    if (v.isCapital(k)) capitals++;
    k++;
  }
  return capitals > 2 ? k : -1;
}

/** Words before the head that tell it from others: an ordinal, a name, "upcoming". */
function hasDetail(v: View, from: number, i: number): boolean {
  for (let k = from; k < i; k++)
    if (
      v.isCapital(k) ||
      v.chart.tokens.type[k] !== 1 ||
      /^(?:upcoming|forthcoming|recent|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|previous|last)$/.test(
        v.word(k),
      )
    )
      return true;
  return false;
}

function leftEdge(v: View, i: number): number {
  let k = i;
  while (k > v.first && i - k < 18) {
    const p = k - 1;
    const text = v.word(p);
    if (DETERMINERS.has(text)) return p;
    const m = v.mentionAt(p);
    if (m?.type === "person" && m.name !== null) break;
    if (text === "–" || text === "-" || text === "/" || text === "." || text === "·") {
      if (!v.isGlued(p) && !v.isGlued(k)) break;
      k = p;
      continue;
    }
    // "Republic of Korea" inside a name: a country is one word of it.
    if (m?.type === "area" && m.first < p && m.last === k && v.isCapital(m.first)) {
      k = m.first;
      continue;
    }
    // "Manufacturing AI Transformation" in brackets inside a name.
    if (text === ")" && (v.isCapital(k) || /^[–-]$/.test(v.word(k)))) {
      let o = p;
      while (o > v.first && v.word(o) !== "(" && p - o < 8) o--;
      if (v.word(o) !== "(" || !v.isCapital(o - 1)) break;
      k = o;
      continue;
    }
    // "Committee on Technical Barriers to Trade", "Trade, Investment and Energy Forum".
    if (/^(?:and|of|on|for|to|&|,|in)$/.test(text)) {
      if (
        !v.isCapital(k) ||
        !v.isCapital(p - 1) ||
        (v.mentionAt(p - 1)?.type === "person" && v.mentionAt(p - 1)!.name !== null)
      )
        break;
      if (text !== "&" && text !== "and" && text !== "," && v.mentionAt(p - 1)?.type === "area") break;
      if ((text === "in" || text === "to" || text === "on") && !v.isCapital(i)) break;
      if (text === "," && !continues(v, p)) break;
      k = p;
      continue;
    }
    if (NOT_INSIDE.has(text) || v.isPreposition(p) || text === "'s") {
      if (text !== "'s") break;
      k = p;
      continue;
    }
    if (v.isPossessive(p)) {
      k = p;
      continue;
    }
    const type = v.chart.tokens.type[p];
    if (type !== 1 && type !== 2 && type !== 3) break;
    if (
      !v.isCapital(p) &&
      type === 1 &&
      (v.isAdverb(p) || /(?:ed|ing)$/.test(text)) &&
      !/^(?:upcoming|forthcoming|working|training|standing|negotiating|groundbreaking|meeting|signing|opening|closing|launching|founding|briefing|matching|expanded|united|limited|joint|extended|high-level|introductory|first)$/.test(
        text,
      )
    )
      break;
    if (!v.isCapital(p) && type === 1 && (v.classes(p) & 128) !== 0) break;
    k = p;
  }
  return k;
}

/** A comma inside a name's list: "Trade, Industry and Energy Forum" goes on with "and". */
function continues(v: View, comma: number): boolean {
  for (let k = comma + 1; k < comma + 6; k++) {
    if (/^(?:and|&)$/.test(v.word(k))) return v.isCapital(k + 1);
    if (!v.isCapital(k) && v.word(k) !== ",") return false;
  }
  return false;
}
