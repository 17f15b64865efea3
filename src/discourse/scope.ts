import type { Chart } from "../chart/chart.js";
import {
  AGENCY,
  AMOUNT,
  AREA,
  type AreaEntry,
  COMPARISON,
  COMPONENT,
  MEASURE,
  PERIOD,
  TOPIC,
  type TopicItem,
} from "../chart/kinds.js";
import { lexicon } from "../lexicon/index.js";
import { WordPattern } from "../lexicon/word-pattern.js";
import type { Sentence } from "../text/sentences.js";
import { lengthOf, monthsOf, resolve } from "./calendar.js";
import { PASSING } from "./measures.js";
import type { Scope } from "./subject.js";

/** What the opening of a release, and its title, say of all of it. */
export interface Opening {
  readonly scope: Scope;
  /** The release's own period, or `null`. */
  readonly main: string | null;
}

const EARLIER = new Set(["after", "since", "than", "following", "against", "compared", "through"]);
/** How many sentences of a body open it. */
const OPENING_SENTENCES = 3;

/**
 * Finds what a release is about: whose statistic (the owner of its first measure, else the office that speaks), the first
 * measure and what it is narrowed to ("ICT exports"), and its own period (the first one told).
 */
export function findScope(
  body: Chart,
  bodySentences: readonly Sentence[],
  title: Chart,
  titleEnd: number,
  date: string,
): Opening {
  const opening = bodySentences.slice(0, OPENING_SENTENCES);
  const end = opening.at(-1)?.last ?? 0;
  const ref_area = ownArea(title, titleEnd, body, end);

  const whole = [{ first: 0, last: titleEnd, opensBlock: true }];
  const told = beforeCause(title, titleEnd);
  const named = firstSubject(title, [{ ...whole[0]!, last: told }]) ?? firstName(title, told);
  const first = firstSubject(body, opening) ?? firstSubject(title, whole);
  const sales = namedSales(title, titleEnd) ?? namedSales(body, end);
  const product = isAboutCars(title, titleEnd, body, opening[0])
    ? "automobiles"
    : narrowing(first, named, body, opening);
  const cars = product !== null && CARS.test(product);
  const main = ownPeriod(title, whole, body, bodySentences, date);
  const scope: Scope = {
    ref_area,
    measure:
      first?.open || first?.measure === "production"
        ? namedInFull(first.measure!, [title, body], [titleEnd, end], sales)
        : (first?.measure ?? null),
    product,
    activity: wholeActivity(firstMeasure(body, end)) ?? wholeActivity(firstMeasure(title, titleEnd)),
    component: null,
    months: main === null ? 0 : lengthOf(main),
    fdi: flow(body),
    sales: cars ? "domestic_sales" : sales,
  };
  return { scope, main };
}

/** What the name of an office weighs that stands behind the opening. */
const OFFICE_LATER = 3;
/** Words before the area where something was made, sold or shipped from, for want of a better sign of the owner. */
const HOME_BEFORE = new Set(["in", "left", "across", "throughout"]);
/** Prepositions before an area that is a partner, not the owner of what is told. */
const PARTNER_BEFORE = new Set(["to", "from", "with", "against", "into"]);

/**
 * Whose statistics a release tells: what its opening and its title say of offices ("the Ministry of Trade"), of owners of a
 * measure ("Japan's exports"), and of anything else owned there ("South Korean carmakers"), each by its weight; where
 * they are silent, the rest of the body.
 */
function ownArea(title: Chart, titleEnd: number, body: Chart, end: number): string | null {
  const votes = new Map<string, number>();
  const vote = (code: string, weight: number) => votes.set(code, (votes.get(code) ?? 0) + weight);
  for (const [chart, last, weight] of [
    [title, titleEnd, 2],
    [body, end, 3],
  ] as const) {
    for (let i = 0; i < last; i++) {
      const agency = chart.longest(i, AGENCY);
      if (agency) vote((agency.value as AreaEntry).code, weight + 1);
      const topic = chart.longest(i, TOPIC);
      for (const item of topic?.value.each.slice(0, 1) ?? []) {
        // "US Pledges More": who invests is named as whose exports are; "investment realised in Indonesia" is Indonesia's.
        if (item.measure?.startsWith("fdi")) {
          const host = areaBehindIn(chart, topic!.first, topic!.last);
          // In a title "Korea's FDI" is Korea's; "US Pledges More" names who invests.
          const owner = chart === title && !item.verb ? ownerAt(chart, i) : null;
          if (host ?? owner) vote((host ?? owner)!, weight);
          continue;
        }
        if (item.owner && item.measure) vote(item.owner, weight);
        else if (item.bare && (item.verb || !item.measure) && i <= 2) vote(item.bare, 1);
        else if (item.bare && item.measure && i <= 2) vote(item.bare, 1.5);
        else if (item.bare && chart === title) vote(item.bare, 0.5);
        // One office tells of the Union and the euro area: the title says which comes first.
        if (chart === title && /^E[AU]$/.test(item.owner ?? item.bare ?? ""))
          vote((item.owner ?? item.bare)!, 12);
      }
      const owner = ownerAt(chart, i);
      if (owner && !topic?.value.each[0]?.measure) vote(owner, 1);
      const region = chart.longest(i, COMPONENT)?.value.area;
      if (region) vote(region, 0.5);
    }
  }
  if (votes.size === 0)
    for (let i = end; i < body.tokens.count; i++) {
      const office = body.longest(i, AGENCY);
      if (office) vote((office.value as AreaEntry).code, OFFICE_LATER);
      const owner = ownerAt(body, i) ?? body.longest(i, COMPONENT)?.value.area;
      if (owner) vote(owner, 1);
    }
  if (votes.size === 0)
    for (let i = 0; i < end; i++) {
      const area = body.longest(i, AREA);
      if (area && !area.value.group && HOME_BEFORE.has(body.tokens.word[i - 1]?.text ?? ""))
        vote(area.value.code, 1);
    }
  let own: string | null = null;
  let best = 0;
  for (const [code, n] of votes) if (n > best) [own, best] = [code, n];
  return own;
}

/** "pledged to Korea", "realised in Indonesia": the area that investment goes to, a few words behind it. */
function areaBehindIn(chart: Chart, first: number, last: number): string | null {
  for (let k = first; k < last + 4; k++) {
    if (!/^(?:in|to|into)$/.test(chart.tokens.word[k]?.text ?? "")) continue;
    const area = chart.longest(k + 1, AREA);
    if (area && !area.value.group) return area.value.code;
  }
  return null;
}

/** "South Korea's industry ministry", "Thai carmakers": the country that something belongs to. */
function ownerAt(chart: Chart, i: number): string | null {
  const area = chart.longest(i, AREA);
  if (!area || area.value.group || PARTNER_BEFORE.has(chart.tokens.word[i - 1]?.text ?? "")) return null;
  const owns = area.value.use === "adjective" || chart.tokens.word[area.last]?.text === "'s";
  return owns ? area.value.code : null;
}

for (const word of [
  "realised",
  "realized",
  "disbursed",
  "implemented",
  "actually",
  "used",
  "utilized",
  "utilised",
  "paid",
])
  lexicon.vocabulary.intern(word);

const CARS = /automobiles|vehicles|cars/;

/** Words that open a cause: in "Exports Up on Chips, Cars" cars are why, not what. */
const CAUSE = new Set(["on", "amid", "despite", "thanks", "due", "led", "as", "after", "over", "with"]);

const CAR_WORD = new WordPattern(
  /^(?:carmakers?|automakers?|autos?|cars?|automobiles?|automotive|vehicles?)$/,
);

/**
 * The product that a whole release is about: where its title and its first measure agree on one ("ICT exports"), or where
 * the body names it before any measure. One that the opening names beside a measure of the whole ("Exports reached
 * $56 billion; chip exports …") is a part, whatever the title says of it.
 */
function narrowing(
  first: TopicItem | null,
  named: TopicItem | null,
  body: Chart,
  opening: readonly Sentence[],
): string | null {
  if (!named?.product) return null;
  // ICT goods by another of their names.
  if (named.product === "ict_goods" && first?.product === "ict_products") return named.product;
  // Where the title names a product and the first measure is of one, that one is told throughout ("Farm, Food Exports").
  const end = opening.at(-1)?.last ?? 0;
  if (first?.product) return tellsWhole(body, end) ? null : first.product;
  // "ICT goods brought Korea $15 billion in exports": the first thing named is what its title names.
  if (firstNameBeforeMeasure(body, end)?.product === named.product) return named.product;
  let mentioned = false;
  for (let i = 0; i < end; i++) {
    if (CARS.test(named.product) && body.longest(i, AMOUNT)?.value.unit === "vehicles") return "automobiles";
    mentioned ||= body.longest(i, TOPIC)?.value.each.some((it) => it.product === named.product) === true;
  }
  // "Korea sold $233 billion worth of ICT goods": a deed is of what it names behind it, a noun only of itself.
  return mentioned && (first === null || first.verb === true) ? named.product : null;
}

/** "… carried Korea's overall exports to USD 52.4 billion": whether an opening tells the whole of exports beside a part. */
function tellsWhole(body: Chart, end: number): boolean {
  const text = (i: number) => body.tokens.word[i]?.text ?? "";
  for (let i = 1; i < end; i++) {
    const topic = body.longest(i, TOPIC);
    const [item] = topic?.value.each ?? [];
    if (item?.measure !== "exports" || item.product || item.partner || topic!.value.each.length > 1) continue;
    // "36.6 percent of total exports" is a share.
    if (text(i - 1) === "of" || text(i - 1) === "in") continue;
    if (text(i - 3) === "in" && text(i - 2) === "all" && text(i - 1) === ",") return true;
    for (let k = i - 1; k < topic!.last; k++) if (/^(?:total|overall|entire)$/.test(text(k))) return true;
  }
  return false;
}

/** How far a title tells what happened, before it tells why. */
function beforeCause(title: Chart, end: number): number {
  for (let i = 1; i < end; i++) if (CAUSE.has(title.tokens.word[i]?.text ?? "")) return i;
  return end;
}

/** Whether a release is the car industry's: its title names cars, and its first sentence the industry, its makers or its units. */
function isAboutCars(title: Chart, titleEnd: number, body: Chart, sentence: Sentence | undefined): boolean {
  let named = false;
  const told = beforeCause(title, titleEnd);
  for (let i = 0; i < told; i++) {
    if (title.longest(i, TOPIC)?.value.each.some((it) => it.product && CARS.test(it.product))) named = true;
    if (CAR_WORD.fits(title.tokens.word[i])) named = true;
  }
  if (!named || !sentence) return false;
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = body.tokens.word[i];
    if (CAR_WORD.fits(word) || word?.text === "units") return true;
  }
  return false;
}

/** What the whole release counts beside goods: "goods and services", "retail and food services". */
function wholeActivity(first: TopicItem | null): string | null {
  return first?.activity === "goods_and_services" || first?.activity === "retail_and_food_services"
    ? first.activity
    : null;
}

const ACTUAL = new WordPattern(/^actual(?:ly)?$/);
const USED = new WordPattern(/^(?:use|used|utili[sz]ed|paid)$/);
const REALISED = new WordPattern(/^(?:realised|realized|disbursed|implemented)$/);

/** Which flow of investment a release tells: pledges where it speaks of them, money used where it says so. */
function flow(chart: Chart): string | null {
  const { word, count } = chart.tokens;
  let [pledged, realised] = [false, false];
  for (let i = 0; i < count; i++) {
    const measure = chart.longest(i, MEASURE)?.value.measure;
    if (measure === "fdi_pledged") pledged = true;
    if (ACTUAL.fits(word[i]) && USED.fits(word[i + 1])) return "fdi_arrived";
    realised ||= REALISED.fits(word[i]);
  }
  return pledged ? "fdi_pledged" : realised ? "fdi_arrived" : null;
}

function firstMeasure(chart: Chart, end: number): TopicItem | null {
  for (let i = 0; i < end; i++) {
    const item = chart.longest(i, TOPIC)?.value.each.find((it) => it.measure);
    if (item) return item;
  }
  return null;
}

/** The full name of a measure that its first words leave open, where title or opening give one: "orders" → "export orders". */
function namedInFull(
  measure: string,
  charts: readonly Chart[],
  ends: readonly number[],
  sales: string | null,
): string {
  if (measure === "sales") return sales ?? measure;
  for (const [k, chart] of charts.entries()) {
    for (let i = 0; i < ends[k]!; i++) {
      const full = chart
        .longest(i, TOPIC)
        ?.value.each.find((it) => it.measure?.endsWith(`_${measure}`))?.measure;
      if (full) return full;
    }
  }
  return measure;
}

/** What "sales" are where the opening names them once in full: "retail sales". */
function namedSales(chart: Chart, end: number): string | null {
  for (let i = 0; i < end; i++) {
    const item = chart.longest(i, TOPIC)?.value.each.find((it) => it.measure?.endsWith("_sales"));
    if (item) return item.measure!;
  }
  return null;
}

function firstName(chart: Chart, end: number): TopicItem | null {
  for (let i = 0; i < end; i++) {
    const item = chart.longest(i, TOPIC)?.value.each[0];
    if (item?.product) return item;
  }
  return null;
}

/** The first thing that a text names before any measure. */
function firstNameBeforeMeasure(chart: Chart, end: number): TopicItem | null {
  for (let i = 0; i < end; i++) {
    const item = chart.longest(i, TOPIC)?.value.each[0];
    if (item?.product) return item;
    if (item?.measure) return null;
  }
  return null;
}

function firstSubject(chart: Chart, opening: readonly Sentence[]): TopicItem | null {
  let passing: TopicItem | null = null;
  for (const sentence of opening) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const topic = chart.longest(i, TOPIC);
      const item = topic?.value.each.find((it) => it.measure);
      if (item && !PASSING.has(item.measure!) && !(item.open && item.verb)) return item;
      passing ??= item ?? null;
    }
  }
  return passing;
}

/**
 * The release's own period: the first one its body tells that its title tells as well, else the first of the body, else
 * that of the title.
 */
function ownPeriod(
  title: Chart,
  whole: readonly Sentence[],
  body: Chart,
  sentences: readonly Sentence[],
  date: string,
): string | null {
  const told = periodsOf(body, sentences, date, 8);
  const named = periodsOf(title, whole, date, 8);
  // A title rounds ("in eight months"): it decides between periods of months, not over a period of days.
  const common =
    /-\d{2}-\d{2}/.test(told[0] ?? "") || named.includes(told[0] ?? "")
      ? undefined
      : named.find((p) => told.slice(0, 3).includes(p) && lengthOf(p) !== lengthOf(told[0]!));
  // A bare year is the release's own where its first sentence tells it; elsewhere it dates something else.
  const opening = periodsOf(body, sentences.slice(0, 1), date, 1)[0];
  return common ?? opening ?? named[0] ?? told.find((p) => !/^\d{4}$/.test(p)) ?? told[0] ?? null;
}

/** The first periods of a text that a statistic can have: no single day, none that is only compared with. */
function periodsOf(chart: Chart, sentences: readonly Sentence[], date: string, most: number): string[] {
  const clock = { date, main: null, last: null, cumulative: null };
  const found: string[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const compared = chart.longest(i, COMPARISON);
      if (compared) {
        i = compared.last - 1;
        continue;
      }
      const span = chart.longest(i, PERIOD);
      if (!span) continue;
      const p = span.value;
      if (p.t === "day" || p.t === "same" || (p.t === "cumulative" && !p.of) || (p.t === "to" && !p.end))
        continue;
      // "After a weak third quarter, exports rebounded in October": an earlier time beside the release's own.
      if ([1, 2, 3].some((back) => EARLIER.has(chart.tokens.word[i - back]?.text ?? ""))) continue;
      if (p.t === "first" && p.unit !== "day" && !p.of && p.n < 2) continue;
      if (p.t === "relative" && p.unit !== "month" && p.unit !== "quarter") continue;
      const resolved = resolve(p, clock);
      if (!resolved || !monthsOf(resolved.replace(/(\d{4}-\d{2})-\d{2}/g, "$1"))) continue;
      found.push(resolved);
      if (found.length === most) return found;
      i = span.last - 1;
    }
    if (found.length >= 3) break;
  }
  return found;
}
