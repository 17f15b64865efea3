import { subjectKey } from "../../store/identity/subject.js";
import type { Latest, Reader } from "../../store/port.js";
import { releasePath, seriesPath } from "../address.js";
import { attr, type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { digits, isBalance, unitName } from "../words/figure.js";
import { periodName } from "../words/period.js";
import { periodIndex } from "../words/period-index.js";
import { subjectName, transformationName, type Unsaid } from "../words/subject.js";
import { spark, stick } from "./stick.js";

/** A printed figure and where it stands. */
type Told = Pick<
  Latest,
  "value" | "decimals" | "unit_mult" | "unit_measure" | "transformation" | "release" | "evidence"
>;

/** A subject with its last value, and the change that goes with it. */
export interface TopicRow {
  readonly main: Latest;
  /** The growth on the year of the same period, in percent; where another period's was printed since, its series. */
  readonly rate: Told | null;
  readonly rates: string | null;
  /** All level series of the same unit and rhythm, of whichever office. */
  readonly levels: readonly string[];
}

/** The rhythms in which a subject is told best, the best first. */
const RHYTHMS = ["M", "Q", "A", "S", "YTD"];
const place = (freq: string): number => {
  const found = RHYTHMS.indexOf(freq);
  return found === -1 ? RHYTHMS.length : found;
};

/** One row for each subject, in the order given: its level, told monthly where it is, with the growth beside it. */
export function topicRows(latest: readonly Latest[]): TopicRow[] {
  const bySubject = new Map<string, Latest[]>();
  for (const one of latest) {
    const subject = subjectKey(one);
    const own = bySubject.get(subject);
    if (own === undefined) bySubject.set(subject, [one]);
    else own.push(one);
  }
  return [...bySubject.values()].map((series) => rowOf(series));
}

function rowOf(series: readonly Latest[]): TopicRow {
  const isGrowth = ({ transformation, unit_measure }: Latest): boolean =>
    transformation === "yoy" && unit_measure === "percent";
  const better = (a: Latest, b: Latest): number =>
    place(a.freq) - place(b.freq) ||
    (a.time_period < b.time_period ? 1 : a.time_period > b.time_period ? -1 : 0);
  const levels = series.filter(({ transformation }) => transformation === "level").sort(better);
  const growth = series.filter(isGrowth).sort(better);
  const main = levels[0] ?? growth[0] ?? series[0]!;
  const beside = isGrowth(main) ? undefined : growth.find(({ freq }) => freq === main.freq);
  return {
    main,
    rate: beside?.time_period === main.time_period ? beside : null,
    rates: beside?.key ?? null,
    levels: levels
      .filter(({ freq, unit_measure }) => freq === main.freq && unit_measure === main.unit_measure)
      .map(({ key }) => key),
  };
}

export interface TopicTable {
  readonly head: string;
  /** The head says what stands above it already: it is for screen readers. */
  readonly quiet?: boolean;
  readonly unsaid?: Unsaid;
}

/** Subjects with their last value, its change on the year, and the values before it as a small line. */
export async function topicTable(
  t: Texts,
  store: Reader,
  rows: readonly TopicRow[],
  { head, quiet = false, unsaid = {} }: TopicTable,
): Promise<Html> {
  const lines = await Promise.all(rows.map((row) => trend(store, row)));
  const told = await Promise.all(rows.map(async (row) => ({ ...row, rate: await rateOf(store, row) })));
  return html`<table class="data topics"><caption${attr("class", quiet && "vh")}>${quiet ? head : html`<h3>${head}</h3>`}</caption><thead><tr><th scope="col">${t.columns.series}</th><th scope="col" class="num">${t.columns.value}</th><th scope="col" class="num">${t.columns.onYear}</th><td class="stick"><span class="vh">${t.columns.trend}</span></td></tr></thead><tbody>${told.map((row, i) => topicRow(t, row, unsaid, lines[i]))}</tbody></table>`;
}

function topicRow(t: Texts, { main, rate }: TopicRow, unsaid: Unsaid, line: Html | undefined): Html {
  const level = main.transformation === "level";
  const growth = rate ?? (main.transformation === "yoy" && main.unit_measure === "percent" ? main : null);
  const change = growth === null ? "" : `${digits(growth)}%`;
  const value = level ? digits(main, isBalance(main.measure)) : growth === null ? digits(main) : "";
  const how = level || growth !== null ? "" : `, ${transformationName(t, main.transformation)}`;
  const drawn = line !== undefined && String(line) !== "" ? line : stick(growth?.value ?? null);
  return html`<tr><th scope="row"><a href="${seriesPath(main.key)}">${subjectName(t, main, unsaid)}</a><span class="sub">${periodName(t, main.time_period)}${how}</span></th><td class="num">${value !== "" && html`<a class="fig" href="${releasePath(main.release.id, { words: main.evidence })}">${value}</a>${level && html`<span class="sub">${unitName(main)}</span>`}`}</td><td class="num">${change !== "" && (rate === null ? html`<a class="fig" href="${releasePath(main.release.id, { words: main.evidence })}">${change}</a>` : html`<a class="fig" href="${releasePath(rate.release.id, { words: rate.evidence })}">${change}</a>`)}</td><td class="stick">${drawn}</td></tr>`;
}

/** The growth of the very period of the value; a later one may have been printed without a level. */
async function rateOf(store: Reader, { main, rate, rates }: TopicRow): Promise<Told | null> {
  if (rate !== null || rates === null) return rate;
  const points = await store.points(rates, { from: main.time_period });
  const point = points.find(({ time_period }) => time_period === main.time_period);
  if (point === undefined || point.printed === null) return null;
  const { value, decimals, unit_mult, printed } = point;
  const { release, evidence } = printed;
  return {
    value,
    decimals: decimals ?? 0,
    unit_mult,
    unit_measure: "percent",
    transformation: "yoy",
    release,
    evidence,
  };
}

/** So many periods up to the last are drawn. */
const DRAWN = 30;

/** How many years that takes, by the rhythm of a series; of others all is asked for. */
const YEARS: Readonly<Record<string, number>> = { M: 3, YTD: 3, Q: 8, S: 16, A: 31 };

async function trend(store: Reader, { main, levels: keys }: TopicRow): Promise<Html> {
  const years = YEARS[main.freq] ?? 9999;
  const from = String(Math.max(0, Number(main.time_period.slice(0, 4)) - years)).padStart(4, "0");
  const byPeriod = new Map<number, { value: number; published: string }>();
  for (const key of keys)
    for (const { time_period, value, unit_mult, published } of await store.points(key, { from })) {
      const x = periodIndex(time_period);
      const before = x === null ? undefined : byPeriod.get(x);
      if (x !== null && (before === undefined || before.published <= published))
        byPeriod.set(x, { value: value * 10 ** unit_mult, published });
    }
  const points = [...byPeriod].map(([x, { value }]) => ({ x, y: value })).sort((a, b) => a.x - b.x);
  const last = points.at(-1)?.x ?? 0;
  return spark(points.filter(({ x }) => x > last - DRAWN));
}
