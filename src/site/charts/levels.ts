import * as Plot from "@observablehq/plot";
import type { Texts } from "../texts/texts.js";
import {
  above,
  axes,
  type Frame,
  head,
  LETTER,
  label,
  roundValues,
  scattered,
  values,
  years,
  yearWidth,
} from "./frame.js";
import { ACCENT, EDGE, FONT, INK, MUTED, PAPER, type Panel, panel } from "./plot.js";
import type { Dot, SeriesData } from "./series-data.js";

const MOST_TICKS = 4;
/** Of more points only the last is a dot. */
const MOST_DOTS = 60;

/** The printed levels: dots, joined where they are neighbours; of scattered ones the stick to the year before. */
export function levels(
  t: Texts,
  { unit, levels: dots, changes }: SeriesData,
  frame: Frame,
  last: boolean,
): Panel {
  const sticks = scattered(dots);
  const before = sticks && !frame.small ? implied(dots, changes) : [];
  const heights = [...dots, ...before].map(({ y }) => y);
  const [low, high] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  const joined = sticks && before.length > 0 ? [] : runs(dots);
  const radius = sticks ? 4 : frame.small ? 2 : 3;
  const height = frame.small ? 140 : frame.narrow ? 198 : 258;
  return panel({
    ...axes(frame, last, height + (last ? 22 : 0), frame.small ? 12 : 52),
    y: { domain: [low, high + (high - low) * 0.06], axis: null },
    marks: [
      ...values(roundValues(low, high, MOST_TICKS), false),
      ...years(frame, last),
      Plot.lineY(joined, { x: "x", y: "y", z: "run", stroke: ACCENT, strokeWidth: 2 }),
      Plot.link(before, { x1: "x", y1: "y", x2: "toX", y2: "toY", stroke: ACCENT, strokeWidth: 2 }),
      Plot.dot(before, { x: "x", y: "y", r: 3.5, fill: PAPER, stroke: EDGE, strokeWidth: 1.5 }),
      Plot.dot(sticks || dots.length <= MOST_DOTS ? dots : alone(joined), {
        x: "x",
        y: "y",
        r: radius,
        fill: (dot: Dot) => (dot.estimate ? PAPER : ACCENT),
        stroke: ACCENT,
        strokeWidth: 1,
      }),
      Plot.dot(dots.slice(-1), { x: "x", y: "y", r: radius + 1, fill: ACCENT }),
      ...(frame.small ? [] : told(t, dots, frame)),
      ...head(t.series.levels(unit), frame),
    ],
  });
}

/** Rings around records, and the words at a few of the points: the last, the highest, all where they are few. */
function told(t: Texts, dots: readonly Dot[], frame: Frame): Plot.Markish[] {
  const highest = dots.reduce((a, b) => (b.y > a.y ? b : a), dots[0]!);
  const final = dots.at(-1)!;
  const few = dots.length <= (frame.narrow ? 5 : 9);
  const labelled = dots.filter((dot) => few || dot === final || dot === highest);
  // Beside the last point no other label finds room.
  const room = ((final.digits.length + highest.digits.length) / 2 + 1) * LETTER;
  const free = (dot: Dot): boolean => !frame.narrow || (final.x - dot.x) * yearWidth(frame) > room;
  const aside = { dx: 13, textAnchor: "start", fontSize: FONT } as const;
  return [
    Plot.dot(
      dots.filter((dot) => dot.record),
      { x: "x", y: "y", r: frame.narrow ? 6 : 7.5, stroke: ACCENT, strokeWidth: 1.5 },
    ),
    ...labelled
      .filter((dot) => (dot === final ? frame.narrow : free(dot)))
      .map((dot) => label(dot.digits, above(dots, dot, frame), -14, frame)),
    ...(frame.narrow
      ? []
      : [
          Plot.text([final], {
            ...aside,
            x: "x",
            y: "y",
            text: (dot: Dot) => `${dot.digits} ${dot.period}`,
            fill: INK,
            fontWeight: 650,
          }),
          ...(final === highest && dots.length > 2
            ? [
                Plot.text([final], {
                  ...aside,
                  x: "x",
                  y: "y",
                  text: () => t.series.highestRead,
                  dy: 16,
                  fill: MUTED,
                }),
              ]
            : []),
        ]),
  ];
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

/** Points with the run of neighbours that each belongs to: only those are joined. */
function runs(dots: readonly Dot[]): (Dot & { run: number })[] {
  let run = 0;
  return dots.map((dot, i) => {
    if (i > 0 && dot.at - dots[i - 1]!.at !== 1) run++;
    return { ...dot, run };
  });
}

/** Points without a neighbour: no line shows them. */
const alone = <One extends { run: number }>(dots: readonly One[]): One[] =>
  dots.filter(({ run }, i) => dots[i - 1]?.run !== run && dots[i + 1]?.run !== run);
