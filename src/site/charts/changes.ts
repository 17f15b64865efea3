import * as Plot from "@observablehq/plot";
import type { Texts } from "../texts/texts.js";
import { axes, type Frame, head, LETTER, label, roundValues, values, years, yearWidth } from "./frame.js";
import { ACCENT, PAPER, type Panel, panel } from "./plot.js";
import type { Dot } from "./series-data.js";

/** The growth on the year as bars from zero; falls are hollow. */
export function changes(t: Texts, dots: readonly Dot[], frame: Frame, last: boolean): Panel {
  const heights = dots.map(({ y }) => y);
  const [low, high] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  const span = high - low || 1;
  const scale = yearWidth(frame);
  // A bar is as wide as its period allows, and never wider than a finger.
  const wide = Math.min(6, Math.max(0.8, (scale * 0.7) / 24)) / scale;
  return panel({
    ...axes(frame, last, (frame.narrow ? 142 : 162) + (last ? 22 : 0), 52),
    y: { domain: [low - (low < 0 ? span * 0.24 : 0), high + span * 0.16], axis: null },
    marks: [
      ...values(roundValues(low, high, 3), true),
      ...years(frame, last),
      Plot.rectY([...dots], {
        x1: (dot: Dot) => dot.x - wide,
        x2: (dot: Dot) => dot.x + wide,
        y1: 0,
        y2: "y",
        fill: (dot: Dot) => (dot.y < 0 ? PAPER : ACCENT),
        stroke: ACCENT,
        strokeWidth: 1,
      }),
      ...roomFor(dots, scale).map((dot) => label(dot.digits, dot, dot.y < 0 ? 11 : -9, frame)),
      ...head(t.series.growth, frame),
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
