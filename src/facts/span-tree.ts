import { type Chart, type Kind, kindName, type Span } from "../chart/chart.js";
import {
  ACTIVITY,
  AREA,
  CLAIM,
  type Claimed,
  COMPARISON,
  COMPONENT,
  type Figure,
  MEASURE,
  PERIOD,
  PRODUCT,
  ROLE,
  TOLD,
  TOPIC,
  type Topic,
  type TopicItem,
} from "../chart/kinds.js";
import { type Clock, resolve } from "../discourse/calendar.js";
import { selectTold } from "../discourse/walk/told-of-sentence.js";
import type { SpanNode } from "../model/explanation.js";
import type { Sentence } from "../text/sentences.js";

/**
 * The spans that a sentence was read by, as trees: the outermost ones, each with those inside it.
 *
 * @param stands whether a span of a claim became a fact; others are left out.
 */
export function spanTrees(
  chart: Chart,
  sentence: Sentence,
  clock: Clock,
  stands: (span: Span) => boolean,
): SpanNode[] {
  const told = selectTold(chart, sentence);
  const useful: Span[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const chosen = told.get(i);
    if (chosen) useful.push(chosen);
    for (const kind of [COMPARISON, PERIOD, TOPIC]) {
      const span = chart.longest(i, kind as Kind<unknown>);
      if (span && !(kind === TOPIC && insideFigure(span, told))) useful.push(span);
    }
    for (const span of chart.at(i)) if (span.kind === CLAIM.id && stands(span)) useful.push(span);
  }
  return outermost(useful).map((span) => node(chart, span, useful, clock));
}

/** A name that a figure holds is no topic of its own: "vehicles" in "366,152 vehicles". */
function insideFigure(topic: Span, told: ReadonlyMap<number, Span<{ figures: readonly Figure[] }>>): boolean {
  for (const { value } of told.values())
    if (value.figures.some((f) => f.first <= topic.first && topic.last <= f.last)) return true;
  return false;
}

/** Spans that lie in no other, in order. Of two with the same tokens the one that came first. */
function outermost(spans: readonly Span[]): Span[] {
  const sorted = [...new Set(spans)].sort((a, b) => a.first - b.first || b.last - a.last || b.kind - a.kind);
  const kept: Span[] = [];
  for (const span of sorted)
    if (!kept.some((k) => k.first <= span.first && span.last <= k.last)) kept.push(span);
  return kept;
}

function node(chart: Chart, span: Span, useful: readonly Span[], clock: Clock): SpanNode {
  const { start: starts, end: ends, body } = chart.tokens;
  const start = starts[span.first]!;
  const end = ends[span.last - 1]!;
  const inner = useful.filter(
    (s) =>
      s !== span &&
      s.kind !== span.kind &&
      span.first <= s.first &&
      s.last <= span.last &&
      s.last - s.first < span.last - span.first,
  );
  const parts = outermost(
    [...span.parts, ...(span.kind === TOPIC.id ? namesIn(chart, span) : []), ...inner].filter(
      (s) => s.kind !== span.kind || s.last - s.first < span.last - span.first,
    ),
  );
  return {
    kind: kindName(span.kind).replace("_", " "),
    start,
    end,
    text: body.slice(start, end),
    rule: span.rule,
    value: describe(span, clock),
    parts: parts.map((part) => node(chart, part, part.kind === TOLD.id ? [] : useful, clock)),
  };
}

/** The lexicon's words in a name, from left to right. */
function namesIn(chart: Chart, { first, last }: Span): Span[] {
  const found: Span[] = [];
  for (let i = first; i < last; ) {
    let best: Span | null = null;
    for (const kind of [MEASURE, PRODUCT, ACTIVITY, COMPONENT, AREA, PERIOD, ROLE]) {
      const span = chart.longest(i, kind as Kind<unknown>);
      if (span && span.last <= last && span.last > (best?.last ?? 0)) best = span;
    }
    if (best) found.push(best);
    i = best?.last ?? i + 1;
  }
  return found;
}

/** The value of a span in a few words. */
function describe(span: Span, clock: Clock): string {
  const { value } = span;
  if (span.kind === TOPIC.id) {
    const { each, pronoun } = value as Topic;
    return pronoun ? "the subject last spoken of" : each.map((item) => itemWords(item, clock)).join(" + ");
  }
  if (span.kind === CLAIM.id) return claimWords(value as Claimed, clock);
  if (span.kind === PERIOD.id) return resolve(value as never, clock) ?? "open";
  return words(value, clock);
}

const ARROWS: Record<string, string> = { "1": "up", "-1": "down", "0": "flat" };

function words(value: unknown, clock: Clock): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((v) => words(v, clock)).join(", ");
  if (typeof value !== "object") return String(value);
  const v = value as Record<string, unknown>;
  if (typeof v.as === "string" && Array.isArray(v.figures))
    return [v.as, ARROWS[String(v.way)] ?? "", words(v.figures, clock)].filter(Boolean).join(" ");
  if (typeof v.mult === "number" && typeof v.decimals === "number")
    return figureWords(v as unknown as Figure);
  if ("step" in v && "period" in v)
    return [v.step, v.period ? (resolve(v.period as never, clock) ?? "") : ""].filter(Boolean).join(" ");
  if ("decimals" in v && "n" in v) return (v.n as number).toFixed(v.decimals as number);
  if ("t" in v) return resolve(v as never, clock) ?? "open";
  if ("way" in v && "class" in v) return `${ARROWS[String(v.way)]} (${v.class})`;
  for (const key of ["code", "slug", "measure", "unit", "role", "value"])
    if (v[key] !== undefined && v[key] !== null) return String(v[key]);
  if (Array.isArray(v.codes)) return v.codes.join("/");
  return Object.entries(v)
    .filter(([, part]) => part !== null && part !== undefined && typeof part !== "object")
    .map(([key, part]) => `${key} ${String(part)}`)
    .join(", ");
}

/** A claim's fields, without those that only say where its subject stands. */
function claimWords({ claim, bind: _bind, at: _at, ...fields }: Claimed, clock: Clock): string {
  const parts = Object.entries(fields).filter(
    ([, part]) => part !== undefined && part !== null && part !== false,
  );
  return [
    claim,
    ...parts.map(([key, part]) =>
      part === true ? key : `${key} ${key === "way" ? ARROWS[String(part)] : words(part, clock)}`,
    ),
  ].join(", ");
}

function figureWords(f: Figure): string {
  const scale = f.mult ? ` ×10^${f.mult}` : "";
  return `${f.approx ? `${f.approx} ` : ""}${f.value.toFixed(f.decimals)}${scale}${f.unit ? ` ${f.unit}` : ""}`;
}

function itemWords(item: TopicItem, clock: Clock): string {
  return Object.entries(item)
    .filter(([key, part]) => part !== undefined && !(key === "sign" && part === 0))
    .map(([key, part]) =>
      part === true ? key : `${key} ${key === "period" ? words(part, clock) : String(part)}`,
    )
    .join(", ");
}
