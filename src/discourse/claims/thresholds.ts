import type { Span } from "../../chart/chart.js";
import { type Claimed, NUMBER, type Period, TOPIC } from "../../chart/kinds.js";
import type { Subject } from "../subject.js";
import { aboutOf } from "./about.js";
import type { Near } from "./near.js";
import { AHEAD, set, w } from "./words.js";

const NO_SERIES = new Set(["companies", "projects", "cases", "persons"]);
const COUNTED = /number|employ|visitor|arrivals|persons|cases/;
const NAMES = set("items products goods commodities markets countries groups categories");
const EACH = w("each");
const SAMPLES = set("sample subsample survey surveys panel respondents surveyed sampled polled");
const SET = w("set");
const TO_DO = w("to");
const YEARLY = set("annual yearly full whole entire");
const GOES = set("went go goes going came come comes shipped sent exported destined headed bound sold");
const TO = set("to from");

export function readThreshold(near: Near, span: Span<Claimed>): void {
  if (span.value.part) {
    readPart(near, span);
    return;
  }
  // "Thirty items earned over $1 billion each": of names that are counted, not told.
  if (near.word(span.last) === EACH || ofItems(near, span.first)) return;
  if (foreseen(near, span)) {
    const about = aboutOf(near, span, false);
    const year: Period = { t: "relative", unit: "year", offset: 0 };
    if (about)
      near.add(span, {
        // "exports for the whole year": of all goods, whatever was told before.
        subjects: about.subjects.map((x) => ({
          ...x,
          period: null,
          basis: "total",
          product: namesGood(near, span.first) ? x.product : near.scope.product,
        })),
        draft: null,
        period: year,
      });
    return;
  }
  const { figure, bind, at } = span.value;
  // "More than 200 companies took part": no series is counted in them.
  if (NO_SERIES.has(span.value.figure!.unit ?? "") && !COUNTED.test(near.scope.measure ?? "")) return;
  // "a subsample of approximately 4,800 firms": how many a survey asks is no statistic.
  for (let k = figure!.outer - 1; k >= span.first - 4; k--) if (SAMPLES.has(near.word(k)!)) return;
  const draft = near.walked.drafts.find((d) => d.figure.first === figure!.first);
  if (draft) {
    near.add(span, {
      subjects: [draft.subject],
      draft: draft.as === "base" ? null : draft,
      period: draft.period,
    });
    return;
  }
  const behind = bind === "behind" ? near.behind(at!) : null;
  const about = behind
    ? { subjects: behind.subjects, draft: null, period: behind.period ?? near.period(span.first) }
    : aboutOf(near, span, false);
  if (about) near.add(span, { ...about, draft: null });
}

/** Whether the sentence tells of a number of names: "Five items had export turnover of over 10 billion USD". */
function ofItems(near: Near, at: number): boolean {
  for (let k = near.sentence.first; k < Math.min(at, near.sentence.first + 3); k++) {
    const number = near.chart.longest(k, NUMBER);
    if (number && NAMES.has(near.word(number.last)!)) return true;
  }
  return false;
}

/** Whether the name before a token prints a good. */
function namesGood(near: Near, at: number): boolean {
  const mention = near.mentionBefore(at);
  return (
    mention !== null &&
    (near.chart.longest(mention.first, TOPIC)?.value.each.some((item) => item.product) ?? false)
  );
}

/** Whether a bound is foreseen for the whole year: "annual pledges are set to exceed $20 billion for the seventh year". */
function foreseen(near: Near, { first, last, value }: Span<Claimed>): boolean {
  let yearly = value.unit === "year";
  for (let k = near.sentence.first; k < last; k++) if (YEARLY.has(near.word(k)!)) yearly = true;
  if (!yearly) return false;
  for (let k = first - 6; k < first; k++)
    if (AHEAD.has(near.word(k)!) || (near.word(k) === SET && near.word(k + 1) === TO_DO)) return true;
  return false;
}

/** "More than half of all car exports went to the U.S.", "chips made up about a fifth of exports": a share of a whole. */
function readPart(near: Near, span: Span<Claimed>): void {
  const whole = span.value.bind === "behind" ? near.behind(span.value.at!) : null;
  const partner = whole && partnerOf(near, span.last);
  const before = partner ? null : near.mentionBefore(span.first);
  // "about half of exports were cars": nothing says whose part it is.
  if (!partner && (!before || before.first < near.sentence.first)) return;
  const parts: readonly Subject[] = partner
    ? whole.subjects.map((x) => ({ ...x, counterpart_area: partner }))
    : before!.subjects;
  near.add(
    span,
    {
      subjects: parts.map((x) => ({
        ...x,
        measure: x.measure ?? whole?.subjects[0]?.measure ?? null,
        basis: "share",
      })),
      draft: null,
      period: near.period(span.first),
    },
    span.value,
    span.first,
    span.value.n === undefined ? span.value.figure!.last : span.last,
  );
}

/** The partner behind a verb: "… by value went to the United States". */
function partnerOf(near: Near, from: number): string | null {
  for (let k = from; k < near.sentence.last && k < from + 6; k++) {
    if (!GOES.has(near.word(k)!) || !TO.has(near.word(k + 1)!)) continue;
    const at = near.word(k + 2)?.text === "the" ? k + 3 : k + 2;
    const [item] = near.chart.longest(at, TOPIC)?.value.each ?? [];
    return item?.bare ?? item?.partner ?? null;
  }
  return null;
}
