import type { Span } from "../../chart/chart.js";
import { type Claimed, TOPIC } from "../../chart/kinds.js";
import type { Subject } from "../subject.js";
import type { Draft } from "../walk/draft.js";
import { aboutOf } from "./about.js";
import { amongMembers } from "./balances.js";
import { bracketList, each, ofEach } from "./each.js";
import { modelBeside } from "./makers.js";
import type { About, Near } from "./near.js";
import { asPartner, ranked } from "./ranks.js";
import { fronted, ofBefore, ofBehind } from "./what-ran.js";
import { set, w } from "./words.js";

const AND = w("and");
const THAT = w("that");
const THE = w("the");
const OVERTOOK = set(
  "overtook overtaking surpassed surpassing replaced replacing displaced displacing passed passing",
);
const THEIRS = set("its their");

export function readExtreme(near: Near, span: Span<Claimed>): void {
  const { bind, at, among } = span.value;
  const all = ofEach(near, span.first) || (span.value.many && joinedBefore(near, span.first) ? 2 : 0);
  if (among === "" && !near.memory.ranked) return;
  if (span.value.own) {
    ofOwnArea(near, span);
    return;
  }
  if (span.value.model) {
    ofModel(near, span);
    return;
  }
  if (span.value.members) {
    amongMembers(near, span);
    return;
  }
  // "12 recorded increases, the most this year": of how many grew, which is no series.
  const counted = near.made.at(-1);
  if (counted?.claimed.claim === "count" && span.first - counted.last <= 2) return;
  if (span.value.again && near.spans.some((x) => x !== span && x.value.claim === "record")) return;
  if (bind === "figure") {
    const draft = near.walked.drafts.find((d) => d.figure.first >= at! && d.figure.first <= at! + 2);
    const each = draft && near.walked.drafts.filter((d) => d.told === draft.told);
    if (each && span.value.many && each.length > 1) {
      for (const d of each) near.add(span, { subjects: [d.subject], draft: d, period: d.period });
      return;
    }
    if (draft) {
      near.add(span, { subjects: [draft.subject], draft, period: draft.period });
      return;
    }
  }
  if (bind === "behind" && among === undefined) {
    const behind = near.behind(at!);
    if (behind) {
      // "Semiconductors recorded their highest monthly exports": of the name before.
      const holder = THEIRS.has(near.word(span.first - 1)!) ? near.mentionBefore(span.first) : null;
      const own =
        holder?.subjects.every((x) => x.measure === behind.subjects[0]?.measure) &&
        holder.subjects.length > 0;
      near.add(
        span,
        {
          subjects: own ? holder!.subjects : bare(near, span, behind.subjects),
          draft: draftOf(near, behind.subjects, behind.last),
          period: behind.period ?? near.period(span.first),
        },
        span.value,
        span.first,
        Math.max(span.last, behind.last),
      );
      return;
    }
  }
  const part = bind === "before" && among === undefined ? partOf(near, span) : null;
  if (part) {
    near.add(span, { subjects: [part.subject], draft: part, period: part.period });
    return;
  }
  const named = bind === "behind" ? near.behind(at!) : null;
  const front = bind === "before" ? fronted(near, span) : null;
  const about: About | null = front
    ? { subjects: front.subjects, draft: null, period: front.period ?? near.period(span.last) }
    : named
      ? {
          subjects: named.subjects.map((x) => ({
            ...x,
            activity: near.scope.activity,
            component: near.scope.component,
          })),
          draft: null,
          period: named.period ?? near.period(span.first),
        }
      : (bracketList(near, span.first) ?? each(near, span, all) ?? aboutOf(near, span, all !== 0));
  if (!about) return;
  let claimed = span.value;
  if (among !== undefined) {
    if (
      !about.subjects.some(
        (x) => x.counterpart_area || x.product || x.ref_area !== near.scope.ref_area || x.activity,
      )
    )
      return;
    const overtaking = overtakes(near, about, span);
    if (overtaking) {
      readExtreme(near, { ...span, first: overtaking });
      return;
    }
    claimed = ranked(near, claimed, about);
    const good = /\b(?:of|for)\b/.test(among) ? goodIn(near, span) : null;
    const which = near.word(span.first - 1)?.text;
    const of =
      which === "former"
        ? about.subjects.slice(0, 1)
        : which === "latter"
          ? about.subjects.slice(-1)
          : about.subjects;
    near.add(
      span,
      {
        subjects: of.map((x) => {
          const own = asPartner(near, x);
          return good && own.counterpart_area ? { ...own, product: good } : own;
        }),
        draft: null,
        period: about.period,
      },
      claimed,
    );
    return;
  }
  if (claimed.claim === "since" && claimed.first && !claimed.of) {
    const behind = front ? ofBehind(near, span) : null;
    if (behind) near.told.add(behind.at);
    const of = behind?.of ?? ofBefore(near, span) ?? thatBehind(near, span);
    // "the first in three months" of what?
    if (!of && (claimed.elided || !levelTold(near))) return;
    claimed = {
      ...claimed,
      of,
      measure: of === "surplus" || of === "deficit" ? "trade_balance" : claimed.measure,
    };
  }
  near.add(span, about, claimed);
}

/** An extreme of the area's own total, of the good that its words name or the release's. */
function ofOwnArea(near: Near, span: Span<Claimed>): void {
  const [about] = aboutOf(near, span, false)?.subjects ?? [];
  if (!about) return;
  const { ref_area, product } = near.scope;
  const own: Subject = {
    ...about,
    ref_area,
    product: goodIn(near, span) ?? about.product ?? product,
    counterpart_area: null,
    component: null,
    basis: "total",
  };
  near.add(span, { subjects: [own], draft: null, period: null });
}

/** An extreme among models, of the measure told with it or last before it. */
function ofModel(near: Near, span: Span<Claimed>): void {
  const own =
    span.value.measure ??
    near.mentionBefore(span.first)?.subjects[0]?.measure ??
    near.before?.[0]?.measure ??
    near.scope.measure;
  const model = own && modelBeside(near, span, own);
  if (model) near.add(span, { subjects: [model], draft: null, period: near.period(span.first) });
}

const PARTS = set("share portion proportion slice percentage");
/** "took 49.0 percent of total sales, their largest portion ever": the share that a claim on a share is of. */
function partOf(near: Near, { first, last }: Span<Claimed>): Draft | null {
  let told = false;
  for (let k = first; k < last; k++) if (PARTS.has(near.word(k)!)) told = true;
  const draft = told ? near.walked.drafts.filter((d) => d.figure.last <= first).at(-1) : null;
  const share = draft?.as === "share" || draft?.basis === "share" || draft?.subject.basis === "share";
  return share ? draft : null;
}

/** "the widest deficit since June": the superlative is no part of a good's name, though it may stand in the noun phrase. */
function bare(near: Near, { first, value }: Span<Claimed>, subjects: readonly Subject[]): readonly Subject[] {
  const superlative = near.mentionAt(value.at!)?.first ?? value.at!;
  return value.claim === "since" && superlative >= first && superlative < value.at!
    ? subjects.map((x) => ({ ...x, product: near.scope.product }))
    : subjects;
}

/** The good that a rank of the country itself names: "fifth among car-producing countries". */
function goodIn(near: Near, { first, last }: Span<Claimed>): string | null {
  for (let k = first; k < last; k++)
    for (const item of near.chart.longest(k, TOPIC)?.value.each ?? []) if (item.product) return item.product;
  return null;
}

/** "SSDs, at $440 million, marked all-time highs": whether "and" stands before the last name. */
function joinedBefore(near: Near, at: number): boolean {
  const mention = near.mentionBefore(at);
  return mention !== null && mention.subjects.length === 1 && near.word(mention.first - 1) === AND;
}

/** Whether a figure, a bound or a record stands in the sentence: else "visited Vietnam for the first time in years" is no claim. */
const levelTold = (near: Near): boolean =>
  near.walked.drafts.length > 0 ||
  near.spans.some((x) => x.value.claim === "threshold" || x.value.claim === "record");

/** "Vietnam overtook the U.S. as the second-largest market": the token of the verb, before which the new holder stands. */
function overtakes(near: Near, about: About, span: Span<Claimed>): number | null {
  const held = near.walked.mentions.find((m) => m.subjects === about.subjects && m.last <= span.first);
  if (!held || near.word(held.last)?.text !== "as") return null;
  const verb = near.word(held.first - 1) === THE ? held.first - 2 : held.first - 1;
  return OVERTOOK.has(near.word(verb)!) ? verb : null;
}

/** "the first time since 2008 that the country has been in the red". */
function thatBehind(near: Near, span: Span<Claimed>): Claimed["of"] {
  const ran = near.word(span.last) === THAT ? ofBehind(near, span) : null;
  if (ran) near.told.add(ran.at);
  return ran?.of ?? null;
}

/** A figure right behind a name that a record was said of. */
function draftOf(near: Near, subjects: readonly Subject[], from: number): Draft | null {
  const draft = near.walked.drafts.find((d) => d.figure.first >= from && d.figure.first <= from + 2);
  return draft && subjects.length === 1 ? draft : null;
}
