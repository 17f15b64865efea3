import type { Texts } from "../texts/texts.js";
import { changes } from "./changes.js";
import { type Frame, LETTER, scattered } from "./frame.js";
import { levels } from "./levels.js";
import { once, type Panel, stacked } from "./plot.js";
import type { Dot, SeriesData } from "./series-data.js";
import { longest, streaks } from "./streaks.js";

export type Width = 960 | 358;

/** A wide and a narrow drawing of a series. The sheet shows the one that fits. */
export function seriesChart(t: Texts, data: SeriesData, label: string): string {
  return seriesDrawing(t, data, 960, label) + seriesDrawing(t, data, 358, label);
}

/** One drawing: levels, below them the growth on the year, below them the streaks that releases claim. */
export function seriesDrawing(t: Texts, data: SeriesData, width: Width, label: string): string {
  return once(`series ${t.language} ${width}`, { data, label }, () => {
    const strip = longest(data.streaks);
    const narrow = width < 500;
    const frame: Frame = {
      width,
      narrow,
      small: false,
      domain: padded(extent(data, strip)),
      marginLeft: Math.max(narrow ? 36 : 48, room(data)),
      marginRight: narrow ? 16 : 112,
    };
    const panels: Panel[] = [];
    const bars = data.changes.length > 0;
    if (data.levels.length > 0) panels.push(levels(t, data, frame, !bars && strip.length === 0));
    if (bars) panels.push(changes(t, data.changes, frame, strip.length === 0));
    if (strip.length > 0) panels.push(streaks(t, strip, frame));
    return stacked(panels, width, label, narrow ? "narrow" : "wide");
  });
}

export type Span = readonly [from: number, to: number];

/** The years that points lie in; of several series those of all. `null` of none. */
export function spanOf(series: readonly SeriesData[]): Span | null {
  const xs = series.flatMap(({ levels }) => levels.map(({ x }) => x));
  return xs.length === 0 ? null : [Math.min(...xs), Math.max(...xs)];
}

/** The levels alone, as one of several small drawings over the same years; its caption says what it shows. */
export function smallDrawing(t: Texts, data: SeriesData, label: string, span: Span): string {
  return once(`small ${t.language}`, { data, label, span }, () => {
    const sides = { marginLeft: Math.max(36, room(data)), marginRight: 10 };
    const frame: Frame = { width: 358, narrow: true, small: true, domain: padded(span), ...sides };
    return stacked([levels(t, data, frame, true)], 358, label, "only");
  });
}

/** From the first to the last year that is drawn: sticks reach a year back, and so does a streak that is claimed. */
function extent({ levels: dots, changes: bars }: SeriesData, strip: readonly { from: number }[]): Span {
  const xs = [...dots, ...bars].map(({ x }: Dot) => x);
  const back = scattered(dots) ? dots.map(({ x }) => x - 1) : [];
  return [Math.min(...xs, ...back, ...strip.map(({ from }) => from)), Math.max(...xs)];
}

/** What the values at the left take: as much as the largest of them, roughly. */
function room({ levels: dots }: SeriesData): number {
  const largest = Math.round(Math.max(...dots.map(({ y }) => Math.abs(y)), 0));
  return largest.toLocaleString("en-US").length * LETTER + 14;
}

function padded([low, high]: Span): Span {
  const pad = Math.max((high - low) * 0.02, 0.08);
  return [low - pad, high + pad];
}
