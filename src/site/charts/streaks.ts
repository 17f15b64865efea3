import * as Plot from "@observablehq/plot";
import type { Texts } from "../texts/texts.js";
import { axes, type Frame, head, LETTER, label, years, yearWidth } from "./frame.js";
import { CLAIM, MUTED, type Panel, panel } from "./plot.js";
import type { Streak } from "./series-data.js";

/** So much of a streak's line is left out at either end, that neighbours stay two. */
const GAP = 2;

/** Streaks that releases claim, as dotted spans; the words where they fit, else the number of periods. */
export function streaks(t: Texts, spans: readonly Streak[], frame: Frame): Panel {
  const scale = yearWidth(frame);
  const words = spans.flatMap((span) => {
    const room = (span.to - span.from) * scale;
    const text = [...span.words, String(span.n)].find((one) => one.length * LETTER <= room);
    return text === undefined
      ? []
      : [label(text, { x: (span.from + span.to) / 2, y: 0.5 }, -12, frame, MUTED)];
  });
  return panel({
    ...axes(frame, true, 104, 60),
    y: { domain: [0, 1], axis: null },
    marks: [
      ...years(frame, true),
      Plot.link([...spans], {
        x1: ({ from }: Streak) => from + GAP / scale,
        x2: ({ to }: Streak) => to - GAP / scale,
        y1: 0.5,
        y2: 0.5,
        stroke: CLAIM,
        strokeWidth: 4,
        strokeDasharray: "1.5 2.5",
      }),
      ...words,
      ...head(t.series.streaks, frame),
    ],
  });
}

/** Each month of a streak is claimed anew: of those that overlap the longest is drawn. */
export function longest(spans: readonly Streak[]): Streak[] {
  const kept: Streak[] = [];
  for (const span of [...spans].sort((a, b) => b.to - a.to || b.n - a.n))
    if (!kept.some((other) => span.to > other.from + 0.01)) kept.push(span);
  return kept;
}
