import * as Plot from "@observablehq/plot";
import type { Texts } from "../texts/texts.js";
import {
  ACCENT,
  CLAIM,
  EDGE,
  FONT,
  INK,
  MUTED,
  once,
  PAPER,
  type Panel,
  panel,
  RULE,
  stacked,
} from "./plot.js";
import type { Dot, SeriesData, Streak } from "./series-data.js";

export type Width = 960 | 358;

/** A wide and a narrow drawing of a series. The sheet shows the one that fits. */
export function seriesChart(t: Texts, data: SeriesData, label: string): string {
  return seriesDrawingOf(t, data, 960, label) + seriesDrawingOf(t, data, 358, label);
}

/** One drawing: levels, below them the growth on the year, below them the streaks that releases claim. */
export function seriesDrawingOf(t: Texts, data: SeriesData, width: Width, label: string): string {
  return once(`series ${t.language} ${width}`, { data, label }, () => {
    const frame = frameOf(data, width);
    const panels: Panel[] = [];
    const bars = data.changes.length > 0;
    const strip = longest(data.streaks);
    if (data.levels.length > 0) panels.push(levels(t, data, frame, !bars && strip.length === 0));
    if (bars) panels.push(changes(t, data.changes, frame, strip.length === 0));
    if (strip.length > 0) panels.push(streaks(t, strip, frame));
    return stacked(panels, width, label, width === 960 ? "wide" : "narrow");
  });
}

interface Frame {
  readonly width: number;
  readonly narrow: boolean;
  readonly domain: readonly [number, number];
  readonly marginLeft: number;
  readonly marginRight: number;
}

function frameOf({ levels, changes, streaks }: SeriesData, width: Width): Frame {
  const xs = [...levels, ...changes].map(({ x }) => x);
  // Sticks reach a year back; so does a streak that is claimed.
  const low = Math.min(
    ...(sparse(levels) ? levels.map(({ x }) => x - 1) : xs),
    ...xs,
    ...longest(streaks).map(({ from }) => from),
  );
  const high = Math.max(...xs);
  const pad = Math.max((high - low) * 0.02, 0.08);
  const narrow = width < 500;
  return {
    width,
    narrow,
    domain: [low - pad, high + pad],
    marginLeft: narrow ? 36 : 48,
    marginRight: narrow ? 16 : 112,
  };
}

/** Whether points lie scattered: fewer neighbours than gaps. */
const sparse = (dots: readonly Dot[]): boolean =>
  dots.filter((dot, i) => i > 0 && dot.at - dots[i - 1]!.at === 1).length * 2 < dots.length;

const head = (text: string) =>
  Plot.text([text], {
    frameAnchor: "top-left",
    dx: 0,
    dy: -18,
    textAnchor: "start",
    fill: INK,
    fontWeight: 650,
    fontSize: FONT,
  });

const MOST_TICKS = 4;

function levels(t: Texts, { unit, levels: dots, changes }: SeriesData, frame: Frame, last: boolean): Panel {
  const before = sparse(dots) ? implied(dots, changes) : [];
  const values = [...dots, ...before].map(({ y }) => y);
  const sticks = sparse(dots);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const highest = dots.reduce((a, b) => (b.y > a.y ? b : a), dots[0]!);
  const final = dots.at(-1)!;
  const few = dots.length <= (frame.narrow ? 5 : 9);
  const labelled = dots.filter((dot) => few || dot === final || dot === highest);
  const records = dots.filter((dot) => dot.record);
  const joined = sticks && before.length > 0 ? [] : runs(dots);
  return panel({
    ...axes(frame, last, (frame.narrow ? 190 : 250) + (last ? 22 : 0), 44),
    y: { domain: [low, high + (high - low) * 0.06], axis: null },
    marks: [
      Plot.gridY({ ticks: MOST_TICKS, stroke: RULE, strokeOpacity: 1 }),
      Plot.axisY({
        ticks: MOST_TICKS,
        tickSize: 0,
        label: null,
        color: MUTED,
        fontSize: FONT,
        tickFormat: plain,
      }),
      Plot.ruleY([0], { stroke: INK, strokeWidth: 1.25 }),
      ...years(frame, last),
      Plot.lineY(joined, { x: "x", y: "y", z: "run", stroke: ACCENT, strokeWidth: 2 }),
      Plot.link(before, { x1: "x", y1: "y", x2: "toX", y2: "toY", stroke: ACCENT, strokeWidth: 2 }),
      Plot.dot(before, { x: "x", y: "y", r: 3.5, fill: PAPER, stroke: EDGE, strokeWidth: 1.5 }),
      sticks || dots.length <= 60
        ? Plot.dot(dots, {
            x: "x",
            y: "y",
            r: sticks ? 4 : 3,
            fill: (dot: Dot) => (dot.estimate ? PAPER : ACCENT),
            stroke: ACCENT,
            strokeWidth: 1,
          })
        : Plot.dot([final], { x: "x", y: "y", r: 4, fill: ACCENT }),
      Plot.dot(records, { x: "x", y: "y", r: frame.narrow ? 6 : 7.5, stroke: ACCENT, strokeWidth: 1.5 }),
      Plot.text(
        labelled.filter((dot) => dot !== final || frame.narrow),
        {
          x: "x",
          y: "y",
          text: "digits",
          dy: -14,
          fill: INK,
          fontWeight: 650,
          fontSize: FONT,
          ...(frame.narrow ? { textAnchor: "end" as const, dx: 6 } : {}),
        },
      ),
      ...(frame.narrow
        ? []
        : [
            Plot.text([final], {
              x: "x",
              y: "y",
              text: (dot: Dot) => `${dot.digits} ${dot.period}`,
              dx: 13,
              textAnchor: "start",
              fill: INK,
              fontWeight: 650,
              fontSize: FONT,
            }),
            ...(final === highest && dots.length > 2
              ? [
                  Plot.text([final], {
                    x: "x",
                    y: "y",
                    text: () => t.series.highestRead,
                    dx: 13,
                    dy: 16,
                    textAnchor: "start",
                    fill: MUTED,
                    fontSize: FONT,
                  }),
                ]
              : []),
          ]),
      head(t.series.levels(unit)),
    ],
  });
}

/** What the printed growth of each scattered point says of the year before, and the point that it leads to. */
function implied(
  dots: readonly Dot[],
  changes: readonly Dot[],
): { x: number; y: number; toX: number; toY: number }[] {
  const rates = new Map(changes.map(({ at, y }) => [at, y]));
  return dots.flatMap(({ x, y, at }) => {
    const rate = rates.get(at);
    return rate === undefined || rate <= -100 ? [] : [{ x: x - 1, y: y / (1 + rate / 100), toX: x, toY: y }];
  });
}

function changes(t: Texts, dots: readonly Dot[], frame: Frame, last: boolean): Panel {
  const values = dots.map(({ y }) => y);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const plot = frame.width - frame.marginLeft - frame.marginRight;
  const years_ = frame.domain[1] - frame.domain[0];
  const labelled = roomFor(dots, plot / years_);
  // A bar is as wide as its period allows, and never wider than a finger.
  const half = Math.min(6, Math.max(0.8, ((plot / years_) * 0.7) / 24));
  const x = (dot: Dot): number => dot.x;
  const wide = (half / plot) * years_;
  return panel({
    ...axes(frame, last, (frame.narrow ? 130 : 150) + (last ? 22 : 0), 40),
    y: { domain: [low - (low < 0 ? span * 0.2 : 0), high + span * 0.16], axis: null },
    marks: [
      Plot.gridY({ ticks: 3, stroke: RULE, strokeOpacity: 1 }),
      Plot.axisY({ ticks: 3, tickSize: 0, label: null, color: MUTED, fontSize: FONT, tickFormat: signed }),
      ...years(frame, last),
      Plot.rectY(
        dots.map((dot) => ({ ...dot })),
        {
          x1: (dot: Dot) => x(dot) - wide,
          x2: (dot: Dot) => x(dot) + wide,
          y1: 0,
          y2: "y",
          fill: (dot: Dot) => (dot.y < 0 ? PAPER : ACCENT),
          stroke: ACCENT,
          strokeWidth: 1,
        },
      ),
      Plot.ruleY([0], { stroke: INK, strokeWidth: 1.25 }),
      Plot.text(
        labelled.filter(({ y }) => y >= 0),
        { x: "x", y: "y", text: "digits", dy: -9, fill: INK, fontWeight: 650, fontSize: FONT },
      ),
      Plot.text(
        labelled.filter(({ y }) => y < 0),
        { x: "x", y: "y", text: "digits", dy: 11, fill: INK, fontWeight: 650, fontSize: FONT },
      ),
      head(t.series.growth),
    ],
  });
}

/** The newest of the points, and those whose label runs into no neighbour. */
function roomFor(dots: readonly Dot[], scale: number): Dot[] {
  return dots.filter((dot, i) => {
    const room = ((dot.digits.length + 6) / 2) * LETTER;
    const far = (other: Dot | undefined): boolean =>
      other === undefined || Math.abs(other.x - dot.x) * scale > room;
    return i === dots.length - 1 || (far(dots[i - 1]) && far(dots[i + 1]));
  });
}

/** A letter's width, roughly, in units of the drawing. */
const LETTER = 7.2;

function streaks(t: Texts, spans: readonly Streak[], frame: Frame): Panel {
  const scale = (frame.width - frame.marginLeft - frame.marginRight) / (frame.domain[1] - frame.domain[0]);
  const words = (span: Streak): string => (frame.narrow ? String(span.n) : span.words);
  // Newest first; a label that would run into the next streak is left out: the claims below say it.
  const room = spans.filter(
    (span, i) => i === 0 || (spans[i - 1]!.from - span.to) * scale > words(span).length * LETTER + 10,
  );
  return panel({
    ...axes(frame, true, 84, 40),
    y: { domain: [0, 1], axis: null },
    marks: [
      ...years(frame, true),
      Plot.link(spans, {
        x1: "from",
        x2: "to",
        y1: 0.6,
        y2: 0.6,
        stroke: CLAIM,
        strokeWidth: 4,
        strokeDasharray: "1.5 2.5",
      }),
      Plot.text(room, {
        x: "to",
        y: 0.6,
        text: words,
        dx: 6,
        textAnchor: "start",
        fill: MUTED,
        fontSize: FONT,
      }),
      head(t.series.streaks),
    ],
  });
}

/** Each month of a streak is claimed anew: of those that overlap the longest is drawn. */
function longest(spans: readonly Streak[]): Streak[] {
  const kept: Streak[] = [];
  for (const span of [...spans].sort((a, b) => b.to - a.to || b.n - a.n))
    if (!kept.some((other) => span.to > other.from + 0.01)) kept.push(span);
  return kept;
}

function axes(
  { width, domain, marginLeft, marginRight }: Frame,
  last: boolean,
  height: number,
  marginTop: number,
) {
  return {
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: last ? 28 : 8,
    x: { domain: [...domain], axis: null as null, type: "linear" as const },
  };
}

/** The years below the lowest panel, as many as there is room for. */
function years({ domain, narrow }: Frame, last: boolean): Plot.Markish[] {
  if (!last) return [];
  const [from, to] = [Math.ceil(domain[0]), Math.floor(domain[1])];
  const room = narrow ? 6 : 14;
  const step = Math.max(1, Math.ceil((to - from + 1) / room));
  const ticks: number[] = [];
  for (let year = to - ((to - from) % step); year >= from; year -= step) ticks.push(year);
  return [
    Plot.axisX(ticks, {
      anchor: "bottom",
      tickSize: 5,
      color: MUTED,
      fontSize: FONT,
      label: null,
      tickFormat: (year: number) => String(year),
    }),
  ];
}

/** Points with the run of neighbours that each belongs to: only those are joined. */
function runs(dots: readonly Dot[]): (Dot & { run: number })[] {
  let run = 0;
  return dots.map((dot, i) => {
    if (i > 0 && dot.at - dots[i - 1]!.at !== 1) run++;
    return { ...dot, run };
  });
}

const plain = (value: number): string => value.toLocaleString("en-US").replace("-", "−");
const signed = (value: number): string => (value > 0 ? `+${plain(value)}` : plain(value));
