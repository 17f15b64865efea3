import type { Claim } from "../../model/fact.js";
import type { StoredFact, Vintage } from "../../store/port.js";
import type { Texts } from "../texts/texts.js";
import { digits, type Figure, figureText, isBalance, unitName } from "../words/figure.js";
import { periodName } from "../words/period.js";
import { periodIndex, yearOf } from "../words/period-index.js";

/** What a chart of a series shows: plain data, so that the same data is drawn once. */
export interface SeriesData {
  readonly unit: string;
  readonly levels: readonly Dot[];
  readonly changes: readonly Dot[];
  readonly streaks: readonly Streak[];
}

export interface Dot {
  /** The end of the period, in years. */
  readonly x: number;
  /** Its place among its kind: neighbours differ by one. */
  readonly at: number;
  readonly y: number;
  readonly digits: string;
  /** With its unit. */
  readonly text: string;
  readonly period: string;
  readonly estimate: boolean;
  /** A release calls it a record. */
  readonly record: boolean;
}

export interface Streak {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** How long it is claimed to be, in full and in short. */
  readonly words: readonly [string, string];
}

/** Where a series is drawn: what its points are counted in, and what is said of it. */
export interface Drawn {
  readonly measure: string | null;
  readonly freq: string;
  readonly transformation: string;
  readonly unit_measure: string | null;
}

const PERIODS_A_YEAR: Readonly<Record<string, number>> = { M: 12, Q: 4, S: 2, A: 1, YTD: 12 };
const UNITS: Readonly<Record<string, string>> = { M: "month", Q: "quarter", A: "year" };

/** The points of a series, with the growth and the claims that go with it, on one axis of years. */
export function seriesData(
  t: Texts,
  series: Drawn,
  points: readonly Vintage[],
  changes: readonly Vintage[],
  claims: readonly StoredFact[],
): SeriesData {
  const { unit_measure, transformation } = series;
  // All in the unit of the last value, whatever each was printed in.
  const mult = points.at(-1)?.unit_mult ?? 0;
  const records = new Set(
    claims.flatMap(({ fact }) => {
      const { claim, rank = 1, time_period, among } = fact as Claim;
      return claim === "record" && rank === 1 && !among && time_period !== null ? [time_period] : [];
    }),
  );
  const dot = (point: Vintage, as: Figure, y: number): Dot[] => {
    const [x, at] = [yearOf(point.time_period), periodIndex(point.time_period)];
    if (x === null || at === null) return [];
    return [
      {
        x,
        at,
        y,
        digits: digits(as, isBalance(series.measure)),
        text: figureText(as, isBalance(series.measure)),
        period: periodName(t, point.time_period),
        estimate: point.status === "estimate" || point.status === "target",
        record: records.has(point.time_period),
      },
    ];
  };
  return {
    unit: unitName({ unit_measure: series.unit_measure, unit_mult: mult }),
    levels: points.flatMap((point) =>
      dot(point, { ...point, unit_measure, transformation }, point.value * 10 ** (point.unit_mult - mult)),
    ),
    changes: changes.flatMap((point) =>
      dot({ ...point }, { ...point, unit_measure: "percent", transformation: "yoy" }, point.value),
    ),
    streaks: claims.flatMap(({ fact }) => streak(t, fact as Claim, series.freq)),
  };
}

function streak(t: Texts, claim: Claim, freq: string): Streak[] {
  if (claim.claim !== "streak" || claim.state === "ended" || claim.n == null || claim.time_period === null)
    return [];
  if (UNITS[freq] !== claim.unit || (claim.of !== "growth" && claim.of !== "decline")) return [];
  const to = yearOf(claim.time_period);
  const length = t.series.streak(claim.n, t.claim.unit[claim.unit ?? ""] ?? "");
  const step = PERIODS_A_YEAR[freq];
  if (to === null || step === undefined) return [];
  return [
    {
      from: to - claim.n / step,
      to,
      n: claim.n,
      words: [t.series.streakOf(length, t.claim.of[claim.of] ?? ""), length],
    },
  ];
}
