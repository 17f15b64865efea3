import * as Plot from "@observablehq/plot";
import { FONT, INK, MUTED, RULE } from "./plot.js";
import type { Dot } from "./series-data.js";

/** What the panels of one drawing share: how wide it is, and its axis of years. */
export interface Frame {
  readonly width: number;
  readonly narrow: boolean;
  /** A drawing among others, whose caption says what it shows: no heads, no labels. */
  readonly small: boolean;
  readonly domain: readonly [number, number];
  readonly marginLeft: number;
  readonly marginRight: number;
}

/** A letter's width, roughly, in units of the drawing. */
export const LETTER = 7.2;

/** How many units of the drawing a year takes. */
export const yearWidth = ({ width, marginLeft, marginRight, domain }: Frame): number =>
  (width - marginLeft - marginRight) / (domain[1] - domain[0]);

/** Whether points lie scattered: fewer neighbours than gaps. */
export const scattered = (dots: readonly { readonly at: number }[]): boolean =>
  dots.filter((dot, i) => i > 0 && dot.at - dots[i - 1]!.at === 1).length * 2 < dots.length;

export function axes(
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

/** What a panel shows, above all that is drawn in it. */
export function head(text: string, { small }: Frame): Plot.Markish[] {
  if (small) return [];
  const place = { frameAnchor: "top-left", dx: 0, dy: -34, textAnchor: "start" } as const;
  return [Plot.text([text], { ...place, fill: INK, fontWeight: 650, fontSize: FONT })];
}

/** The years below the lowest panel, as many as there is room for. */
export function years({ domain, narrow }: Frame, last: boolean): Plot.Markish[] {
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

/** A label that stands above (or below) a place of the drawing, moved aside where it would leave it. */
export function label(
  text: string,
  at: { readonly x: number; readonly y: number },
  dy: number,
  frame: Frame,
  colour: string = INK,
): Plot.Markish {
  const middle = frame.marginLeft + (at.x - frame.domain[0]) * yearWidth(frame);
  const half = (text.length * LETTER) / 2 + 2;
  const dx = Math.max(0, half - middle) + Math.min(0, frame.width - half - middle);
  const weight = colour === INK ? 650 : 400;
  return Plot.text([at], {
    x: "x",
    y: "y",
    text: () => text,
    dx,
    dy,
    fill: colour,
    fontWeight: weight,
    fontSize: FONT,
  });
}

/** The highest of the points that a label of one of them stands over: above it there is room. */
export function above(dots: readonly Dot[], dot: Dot, frame: Frame): { x: number; y: number } {
  const reach = ((dot.digits.length * LETTER) / 2 + 4) / yearWidth(frame);
  const near = dots.filter(({ x }) => Math.abs(x - dot.x) <= reach);
  return { x: dot.x, y: Math.max(...near.map(({ y }) => y)) };
}

const plain = (value: number): string => value.toLocaleString("en-US").replace("-", "−");

/**
 * Round values of a range at equal steps, as many as `most` allows, zero among them where it is in it.
 *
 * @example roundValues(0, 69.6, 4) // [0, 20, 40, 60]
 */
export function roundValues(low: number, high: number, most: number): number[] {
  if (high <= low) return [low];
  const count = (step: number): number => Math.floor(high / step) - Math.ceil(low / step) + 1;
  let unit = 10 ** Math.floor(Math.log10((high - low) / most));
  for (;;) {
    const factor = [1, 2, 5].find((one) => count(one * unit) <= most);
    if (factor !== undefined) {
      const step = factor * unit;
      const first = Math.ceil(low / step);
      return Array.from({ length: count(step) }, (_, n) => Number(((first + n) * step).toPrecision(12)));
    }
    unit *= 10;
  }
}

/** The values at the left, each with its line across, and zero in ink. */
export function values(ticks: readonly number[], signed: boolean): Plot.Markish[] {
  const tickFormat = (value: number): string => (signed && value > 0 ? `+${plain(value)}` : plain(value));
  return [
    Plot.gridY([...ticks], { stroke: RULE, strokeOpacity: 1 }),
    Plot.axisY([...ticks], { tickSize: 0, label: null, color: MUTED, fontSize: FONT, tickFormat }),
    Plot.ruleY([0], { stroke: INK, strokeWidth: 1.25 }),
  ];
}
