import type { Span } from "../../chart/chart.js";
import { CHANGE, type Claimed, MONTH, PERIOD, type Period, TOLD, TOPIC } from "../../chart/kinds.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Subject } from "../subject.js";
import type { Draft, Mention } from "../walk/draft.js";
import { aboutOf } from "./about.js";
import { bracketed, bracketedBefore } from "./bracketed.js";
import { afterSecondAnd, andOf, listed, repeated } from "./coordinated.js";
import { buyersBefore, readDealer, readLevel } from "./dealers.js";
import { dealtWith, soldTo } from "./dealt-with.js";
import { each, ofEach } from "./each.js";
import type { Near } from "./near.js";
import { asPartner } from "./ranks.js";
import { sameSeries } from "./series.js";
import { directlyBefore, pronounBefore, spokenOf } from "./subjects-of-change.js";
import { inBoth, inVolume, isShare, moreThan } from "./terms-of-change.js";
import { ofBefore } from "./what-ran.js";
import { within } from "./within.js";
import { AHEAD, set, w } from "./words.js";

const OPEN = w("(");
const TO = w("to");
const FROM = w("from");
const COLON = w(":");
const STATES = set("red black territory");
const IN = w("in");
const OF = w("of");
const THAN = w("than");
const SUPPOSED = set("if unless whether once");
const DENIED = set("not never without failed hardly neither nor barely");

export function readDirection(near: Near, span: Span<Claimed>): void {
  let claimed = span.value;
  if (numberTells(near, span) || isAhead(near, span)) return;
  for (let k = span.first; k < span.last; k++) if (near.told.has(k)) return;
  if (claimed.level) {
    readLevel(near, span);
    return;
  }
  if (claimed.dealer || claimed.maker) {
    readDealer(near, span);
    return;
  }
  if (claimed.bind === "behind") {
    let behind = near.behind(claimed.at!);
    if (!behind) return;
    if (claimed.way === undefined) {
      const way = ofBefore(near, span);
      if (way !== "growth" && way !== "decline") return;
      claimed = { ...claimed, way: way === "growth" ? 1 : -1 };
      // "the deficit with China widened, as did that with Vietnam": of deficits both.
      const last = near.made.at(-1);
      if (last?.claimed.claim === "direction" && last.subject.measure === behind.subjects[0]?.measure)
        behind = { ...behind, subjects: behind.subjects.map((x) => ({ ...x, sign: last.subject.sign })) };
    }
    const inBrackets = bracketed(near, behind.subjects, behind.last);
    const more = inBrackets ? null : andOf(near, behind.subjects, behind.last);
    const named = within(
      near,
      inBrackets?.subjects ?? more?.subjects ?? soldTo(near, behind.subjects, behind.last),
      claimed.at!,
    );
    const subjects = near.untold(named);
    if (claimed.also) readAlso(near, span, claimed.also);
    near.add(
      span,
      {
        subjects,
        draft: null,
        period: behind.period ?? lastYears(near, span.first) ?? near.period(span.first),
      },
      claimed,
      span.first,
      Math.max(span.last, behind.last, inBrackets?.last ?? 0, more?.last ?? 0),
    );
    return;
  }
  if (claimed.period) {
    const about = aboutOf(near, span, near.word(span.first - 1)?.text === "two");
    if (about) near.add(span, { ...about, draft: null, period: claimed.period }, claimed);
    return;
  }
  const dealt = bracketedBefore(near, span.first);
  if (dealt) {
    const subjects = near.untold(dealt.subjects);
    near.add(span, { subjects, draft: null, period: near.period(span.first) }, claimed, dealt.first);
    return;
  }
  const direct = directlyBefore(near, span.first);
  const mention =
    buyersBefore(near, span) ??
    repeated(near, span.first) ??
    (direct
      ? listed(near, afterSecondAnd(near, direct))
      : (spokenOf(near, span.first) ?? pronounBefore(near, span.first)));
  // "The growth in exports to Japan slowed": which way the exports went, its noun tells.
  const noun = mention && changeNounBefore(near, mention.first);
  if (noun) claimed = { ...claimed, way: noun };
  // "If auto parts are added": what is supposed, not told.
  if (mention && SUPPOSED.has(near.word(mention.first - 1)!)) return;
  // "The balance was in the red": where it stood, not which way it went.
  if (
    STATES.has(near.word(span.last - 1)!) &&
    mention?.subjects.every((x) => x.measure?.endsWith("_balance"))
  )
    return;
  if (!mention) {
    readMembers(near, span);
    return;
  }
  // "engines and parts (+9.9%) both advanced"
  if (ofEach(near, span.first) && signedBehind(near, mention.last)) return;
  const among = dealtWith(near, span.last, mention.subjects);
  const pair =
    mention.subjects.length < 2 ? (each(near, span, ofEach(near, span.first))?.subjects ?? null) : null;
  const both =
    inBoth(near, span.last, mention.subjects) ??
    inVolume(near, span.last, mention.subjects) ??
    moreThan(near, span.last, within(near, mention.subjects, mention.first));
  const shares = isShare(near, mention.first);
  const told = (
    both?.subjects ??
    invested(near, mention) ??
    among?.subjects ??
    pair ??
    within(near, mention.subjects, mention.first)
  ).map((x) => (shares ? { ...x, basis: "share" as const } : x));
  // "showed no change from June and were up 10.1 percent from last year": a rate tells of no standstill.
  const subjects = claimed.way === 0 ? told : (joined(near, span.last, told) ?? near.untold(told));
  const first =
    mention.last <= span.first &&
    mention.first >= near.sentence.first &&
    near.adjacent(mention.last, span.first)
      ? mention.first
      : span.first;
  near.add(
    span,
    { subjects, draft: null, period: mention.period ?? near.period(span.first) },
    claimed,
    first,
    both?.last ?? among?.last ?? span.last,
  );
}

/** Which way a noun of change before a name tells, where only "in" or "of" parts them. */
function changeNounBefore(near: Near, at: number): 1 | -1 | null {
  let k = at - 1;
  if ((near.word(k)?.classes ?? 0) & WordClass.determiner) k--;
  if (near.word(k) !== IN && near.word(k) !== OF) return null;
  for (let i = k - 1; i >= k - 3 && i >= near.sentence.first; i--) {
    const change = near.chart.longest(i, CHANGE);
    if (change?.last !== k) continue;
    const { way, class: cls } = change.value;
    return way !== 0 && (cls === "noun" || (near.word(i - 1)?.classes ?? 0) & WordClass.determiner)
      ? way
      : null;
  }
  return null;
}

/** "more cars but less crude oil coming in": the second good. */
function readAlso(near: Near, span: Span<Claimed>, { at, way }: NonNullable<Claimed["also"]>): void {
  const behind = near.behind(at);
  if (behind)
    near.add(
      span,
      {
        subjects: near.untold(behind.subjects),
        draft: null,
        period: behind.period ?? near.period(span.first),
      },
      { ...span.value, way },
    );
}

/** "pledges from the EU and Britain more than doubled to $4.26 billion": several with one level are told together. */
function joined(near: Near, at: number, told: readonly Subject[]): readonly Subject[] | null {
  const level = near.walked.drafts.find((d) => d.told.first === at || d.told.first === at + 1);
  const areas = told.map((x) => x.counterpart_area).join("+");
  return told.length > 1 && level?.as === "level" && level.subject.counterpart_area === areas
    ? [level.subject]
    : null;
}

/** "Investment from Japan and China doubled": the areas are sources. */
function invested(near: Near, { first, subjects }: Mention): readonly Subject[] | null {
  return near.word(first - 1) === FROM && near.scope.measure?.startsWith("fdi")
    ? subjects.map((x) => asPartner(near, x))
    : null;
}

/** "… fell in six and remained stable in Spain and France": of the members that stand behind, after a count of members. */
function readMembers(near: Near, span: Span<Claimed>): void {
  const counted = near.made.filter((c) => c.claimed.claim === "count").at(-1);
  if (!counted || near.word(span.last) !== IN || span.first - counted.last > 2) return;
  const topic = near.chart.longest(span.last + 1, TOPIC);
  if (!topic?.value.each.every((item) => item.bare && !item.measure)) return;
  const subjects = topic.value.each.map((item) => ({ ...counted.subject, ref_area: item.bare! }));
  near.add(span, { subjects, draft: null, period: counted.period }, span.value, span.first, topic.last);
}

/** Whether a change is hoped for, foreseen or denied, not told: "growth in exports will continue", "did not increase". */
function isAhead(near: Near, span: Span<Claimed>): boolean {
  // "declined in May": the month is no verb.
  for (let k = span.first - 3; k < span.last + 3; k++)
    if (AHEAD.has(near.word(k)!) && !near.chart.has(k, MONTH)) return true;
  for (let k = span.first - 2; k < span.last; k++) if (DENIED.has(near.word(k)!)) return true;
  return false;
}

/** Whether a figure right behind a word of change tells the change. */
function numberTells(near: Near, span: Span<Claimed>): boolean {
  const inTold = near.walked.drafts.find(
    (d) => d.told.first < span.last && span.first < d.told.last && d.figure.first >= span.first,
  );
  if (inTold && span.value.bind === "before") return !onlyLevel(near, inTold);
  // "was smaller than in April, when it had been €14.2 bn": the level it is compared with tells how much.
  if (span.value.bind === "before" && near.walked.drafts.some((d) => comparedWith(near, d, span)))
    return true;
  // "Japan bought less: exports there receded 13.8 percent": what stands behind a colon tells how much.
  if (
    near.word(span.last) === COLON &&
    near.walked.drafts.some((d) => d.as === "change" && d.figure.first > span.last)
  )
    return true;
  let k = span.last;
  while (k < near.sentence.last && (near.word(k)?.classes ?? 0) & (WordClass.filler | WordClass.adverb)) k++;
  if (near.word(k) === TO || near.word(k) === OPEN) {
    if (near.chart.has(k, TOLD) || near.chart.has(k + 1, TOLD)) {
      const level = near.walked.drafts.find((d) => d.told.first === k || d.told.first === k + 1);
      return !(span.value.bind === "before" && level && near.word(k) === TO && onlyLevel(near, level));
    }
  } else if (near.chart.has(k, TOLD)) {
    const level = near.walked.drafts.find((d) => d.told.first === k);
    return span.value.bind === "before" && !(level && onlyLevel(near, level));
  }
  // "rose to Taiwan (up 53 percent), …": the brackets tell it.
  const topic = near.chart.longest(k, TOPIC) ?? near.chart.longest(k + 1, TOPIC);
  if (topic && near.word(topic.last) === OPEN && near.chart.has(topic.last + 1, TOLD)) return true;
  return false;
}

/** Whether a figure behind a change is the level that it was compared with: "than in April, when it had been €14.2 bn". */
function comparedWith(near: Near, { figure }: Draft, span: Span<Claimed>): boolean {
  if (figure.first < span.last || figure.first > span.last + 10 || figure.unit === "percent") return false;
  let than = false;
  for (let k = span.last; k < figure.first; k++) {
    if (near.breaks(k, k + 1)) return false;
    if (near.word(k) === THAN) than = true;
  }
  return than;
}

/** Whether a figure gives the new level alone: "petrochemicals dropped to $45.7 billion" still says that they fell. */
function onlyLevel(near: Near, draft: Draft): boolean {
  const { told } = draft;
  return (
    told.value.as === "level" &&
    told.value.figures.every((f) => f.unit !== "percent") &&
    !near.walked.drafts.some(
      (d) =>
        d !== draft &&
        d.told !== told &&
        d.as !== "level" &&
        d.as !== "share" &&
        sameSeries(d.subject, draft.subject),
    )
  );
}

/** Whether a bracket at a token gives a signed change. */
function signedBehind(near: Near, at: number): boolean {
  if (near.word(at) !== OPEN) return false;
  return near.walked.drafts.some(
    (d) => d.figure.outer >= at && d.figure.first <= at + 3 && d.figure.sign !== 0,
  );
}

/** "last year's surge". */
function lastYears(near: Near, at: number): Period | null {
  for (let k = Math.max(near.sentence.first, at - 3); k < at; k++) {
    const period = near.chart.longest(k, PERIOD);
    if (period && period.last === at) return period.value;
  }
  return null;
}
