import type { Base, Figure, Period } from "../chart/kinds.js";
import {
  basePeriod,
  type Clock,
  lengthOf,
  monthsOf,
  resolve,
  shift,
  stepBetween,
} from "../discourse/calendar.js";
import { PERCENTAGES } from "../discourse/measures.js";
import type { Subject } from "../discourse/subject.js";
import type { Draft } from "../discourse/walk/draft.js";
import { lexicon } from "../lexicon/index.js";
import type { Because, Evidence, Observation, Status } from "../model/fact.js";
import type { ReleaseRef } from "../model/release.js";
import type { Tokens } from "../text/tokens.js";

/** What holds for all figures of a release. */
export interface Edition {
  readonly release: ReleaseRef;
  readonly tokens: Tokens;
  readonly clock: Clock;
  /** The step that changes are told in where a sentence does not say it. */
  readonly step: string;
  /** Of the data set as a whole. */
  readonly status: Status;
}

const DOLLARS = new Set(["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"]);
const VEHICLES = /(?:automobiles|vehicles|cars|suvs|trucks|buses)$/;

/** The evidence of a stretch of tokens. */
export function evidenceOf(t: Tokens, first: number, last: number): Evidence {
  const start = t.start[first]!;
  const end = t.end[last - 1]!;
  return { start, end, text: t.body.slice(start, end) };
}

/** The ISO 4217 code that a symbol stands for: a bare `$` is the dollar of the area whose statistic it is. */
export function currencyFor(codes: readonly string[], symbol: string, area: string | null): string {
  if (codes.length === 1) return codes[0]!;
  const own = area ? lexicon.currencyOf.get(area) : undefined;
  if (symbol === "$" || symbol.startsWith("dollar")) return own && DOLLARS.has(own) ? own : "USD";
  return own && codes.includes(own) ? own : codes[0]!;
}

/** The unit of a figure: its currency resolved, "units" as what its subject counts. */
export function unitFor(
  figure: Figure,
  subject: Subject,
  t: Tokens,
  lastCount: string | null,
): string | null {
  if (figure.currencies) {
    let symbol = "";
    for (let k = figure.first; k < figure.last; k++) {
      const text = t.word[k]?.text ?? "";
      if (text === "$" || text.startsWith("dollar")) symbol = text;
    }
    // "57 billion U.S. dollars" and "US$5" name their dollar themselves.
    if (symbol && figure.currencies.length === 1) return figure.currencies[0]!;
    return currencyFor(figure.currencies, symbol, subject.ref_area);
  }
  if (figure.unit === "units")
    return subject.product && VEHICLES.test(subject.product) ? "vehicles" : "units";
  if (figure.unit === null && subject.measure?.startsWith("number_of_"))
    return subject.measure.slice("number_of_".length);
  if (figure.unit === null)
    return figure.mult < 9 && subject.product && VEHICLES.test(subject.product) ? "vehicles" : lastCount;
  return figure.unit;
}

/** An observation and why it was read. `null` where its figure tells a bound, which is a claim. */
export function observation(
  draft: Draft,
  edition: Edition,
  units: { count: string | null; money: string | null },
): { fact: Observation; because: Because } | null {
  const { figure, subject } = draft;
  if (subject.measure === null) return null;
  const { clock } = edition;
  let period = draft.period
    ? resolve(draft.status === "estimate" ? ahead(draft.period, clock) : draft.period, clock)
    : clock.main;
  const from: Record<string, string> = { ...subject.from };
  from.time_period = draft.period ? "printed" : "the release's own period";
  let transformation = "level";
  let isBase = false;
  const rate = figure.unit === "percent" || figure.unit === "percentage_points";
  if (draft.as === "base") {
    isBase = true;
    const base: Base = draft.base ?? { step: edition.step, period: null };
    period = basePeriod(base, period, clock) ?? period;
    // "compared with growth of 2.9 percent in June": an earlier change, not an earlier level.
    if (rate && figure.unit === "percent" && !draft.ofShare && !PERCENTAGES.has(subject.measure))
      transformation =
        draft.step ?? (edition.step === "mom" && period && lengthOf(period) !== 1 ? "yoy" : edition.step);
  } else if (draft.as === "change" || draft.as === "difference") {
    const step = stepOf(draft.base, period, edition);
    transformation = step;
    if (draft.as === "difference" || figure.unit === "percentage_points")
      transformation = `${step}_difference`;
    from.transformation = draft.base ? "printed" : "the release's own step";
  }
  const way = draft.way ?? 1;
  const sign = subject.sign === -1 ? -1 : 1;
  let value = figure.value;
  if (transformation === "level")
    value =
      figure.sign !== 0
        ? figure.value
        : figure.value * (draft.as === "share" && !subject.measure.endsWith("_balance") ? 1 : sign);
  else if (isBase && figure.sign === 0) value = figure.value * (way === 0 ? 1 : way);
  else if (figure.sign === 0) {
    value = figure.value * (way === 0 ? 1 : way);
    if (transformation.endsWith("_difference")) value *= sign;
  }
  if (Object.is(value, -0)) value = 0;
  // A shop's volume is the shop's: the split that is printed goes before how it is measured.
  const component =
    draft.component && HOW_MEASURED.test(draft.component) && subject.component
      ? subject.component
      : (draft.component ?? subject.component);
  const unit = unitFor(
    figure,
    subject,
    edition.tokens,
    figure.mult >= 9 ? (units.money ?? units.count) : units.count,
  );
  let status: Status = draft.status ?? (edition.status === "final" ? "final" : edition.status);
  const own = clock.main
    ? monthsOf(
        clock.main.slice(0, 7).length === 7 && /^\d{4}-\d{2}-/.test(clock.main)
          ? clock.main.slice(0, 7)
          : clock.main,
      )
    : null;
  const its = period ? monthsOf(period.replace(/(\d{4}-\d{2})-\d{2}/g, "$1")) : null;
  if (own && its && its.to < own.from && draft.status !== "target" && draft.status !== "preliminary")
    status = "previous";
  else if (isBase && period !== clock.main && draft.status !== "preliminary") status = "previous";
  const fact: Observation = {
    kind: "observation",
    release: edition.release,
    evidence: evidenceOf(edition.tokens, figure.first, figure.last),
    ref_area: subject.ref_area,
    measure: subject.measure,
    product: subject.product,
    counterpart_area: subject.counterpart_area,
    activity: subject.activity,
    component,
    basis:
      draft.as === "share" || draft.ofShare
        ? "share"
        : (draft.basis ??
          (subject.basis === "average" || (draft.averaged && subject.basis === "total")
            ? period && lengthOf(period) > 1
              ? "monthly_average"
              : "total"
            : subject.basis)),
    transformation,
    time_period: period,
    value,
    unit_measure: unit,
    unit_mult: figure.mult,
    decimals: figure.decimals,
    status,
  };
  return { fact, because: { rule: draft.told.rule, from } };
}

/** Components that say how all is measured, not which part of it. */
const HOW_MEASURED = /^volume$|adjusted$|^trend$/;

/** A month that is forecast is one to come: "to grow 2.2 percent in December", told in November; so is a quarter or half. */
function ahead(period: Period, clock: Clock): Period {
  const [year, month] = clock.date.split("-").map(Number) as [number, number];
  // The month just over may still be estimated; any other is the next to come.
  const nextYear = (last: number) => Math.floor((year * 12 + month - 2 + ((last - month + 13) % 12)) / 12);
  switch (period.t) {
    case "month":
      return period.y !== null || period.of !== undefined ? period : { ...period, y: nextYear(period.m) };
    case "quarter":
      return period.y || period.of !== undefined ? period : { ...period, y: nextYear(period.q * 3) };
    case "half":
      return period.y || period.of !== undefined ? period : { ...period, y: nextYear(period.h * 6) };
    default:
      return period;
  }
}

/** The step a change is told in: what its base says, seen from its own period, else the release's own. */
function stepOf(base: Base | null, period: string | null, edition: Edition): string {
  // "than in the same period of 2019" in 2021 is no year-on-year change.
  if (base?.period?.t === "year" && !base.period.fiscal && period && lengthOf(period) < 12) {
    const years = Number(period.slice(0, 4)) - base.period.y;
    if (years > 1) return `vs_${shift(period, 12 * years)}`;
  }
  if (base?.step && !(base.period && base.step === "yoy" && period && lengthOf(period) === 0))
    return base.step;
  if (base?.period && period) {
    const b = basePeriod(base, period, edition.clock);
    if (b) return stepBetween(period, b);
  }
  if (base?.step) return base.step;
  if (!period || !edition.clock.main) return edition.step;
  // A period longer or shorter than the release's own has its own custom.
  const length = lengthOf(period);
  const own = lengthOf(edition.clock.main);
  if (length === own || edition.step === "yoy") return edition.step;
  if (edition.step === "qoq" && length === 1) return "mom";
  return length === 3 && period.includes("/") ? "qoq" : "yoy";
}
