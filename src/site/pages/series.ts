import { areaName, slugWords } from "../../publish/words.js";
import { statedKey } from "../../store/identity/series-key.js";
import type { StoredFact, StoredSeries, Vintage, Vintages } from "../../store/port.js";
import {
  apiPath,
  areaPath,
  comparePath,
  embedPath,
  industryPath,
  productPath,
  seriesPath,
} from "../address.js";
import { fileOf } from "../assets.js";
import { scattered } from "../charts/frame.js";
import { pngOf } from "../charts/png.js";
import { seriesDrawing as drawingOf, seriesChart } from "../charts/series-chart.js";
import { type SeriesData, seriesData } from "../charts/series-data.js";
import { standalone } from "../charts/standalone.js";
import { attr, type Html, html, trusted } from "../markup/html.js";
import { claimTable } from "../parts/claims.js";
import { gets, type Page } from "../parts/frame.js";
import { section, select } from "../parts/lists.js";
import { wordsOf } from "../parts/printed.js";
import { valueTable } from "../parts/values.js";
import { dayOf, type Query, type Site } from "../site.js";
import type { Texts } from "../texts/texts.js";
import { isBalance, title, unitName } from "../words/figure.js";
import { officeName } from "../words/office.js";
import { dayWords } from "../words/period.js";
import { frequencyName, seriesName, subjectName, transformationName } from "../words/subject.js";

/** Rows of the table before one asks for all. */
const ROWS = 48;
const CLAIMS = 8;
const CHOICES = ["latest", "first", "all"] as const;

/** All that a page, a drawing and an embedded chart of a series need. */
interface Told {
  readonly series: StoredSeries;
  readonly asOf: string | undefined;
  readonly points: readonly Vintage[];
  /** The growth on the year of the same subject, office and rhythm, beside levels. */
  readonly growth: { readonly key: string; readonly points: readonly Vintage[] } | null;
  readonly siblings: readonly StoredSeries[];
  readonly claims: readonly StoredFact[];
  readonly data: SeriesData;
}

async function tell({ store, t }: Site, key: string, query: Query): Promise<Told | null> {
  const series = await store.oneSeries(key);
  if (series === null) return null;
  const asOf = dayOf(query.asOf);
  const on = asOf === undefined ? {} : { asOf };
  const points = await store.points(key, on);
  const siblings = await store.siblings(key);
  const beside = siblings.find(
    ({ provider, freq, transformation, unit_measure }) =>
      series.transformation === "level" &&
      transformation === "yoy" &&
      unit_measure === "percent" &&
      provider === series.provider &&
      freq === series.freq,
  );
  const growth =
    beside === undefined ? null : { key: beside.key, points: await store.points(beside.key, on) };
  const claims = (await store.claimsAbout(key)).filter(
    ({ fact }) => asOf === undefined || fact.release.date <= asOf,
  );
  return {
    series,
    asOf,
    points,
    growth,
    siblings,
    claims,
    data: dataOf(t, series, points, growth?.points ?? [], claims),
  };
}

/** A series of growth is drawn as changes; every other one as levels with its growth below. */
function dataOf(
  t: Texts,
  series: StoredSeries,
  points: readonly Vintage[],
  growth: readonly Vintage[],
  claims: readonly StoredFact[],
): SeriesData {
  const data = seriesData(t, series, points, growth, claims);
  if (series.transformation !== "yoy" || series.unit_measure !== "percent") return data;
  return { ...data, levels: [], changes: data.levels };
}

/** A series: its chart, every value with the words that state it, claims, vintages; `null` where there is none. */
export async function seriesPage(site: Site, key: string, query: Query): Promise<Page | null> {
  const { store, t, today } = site;
  const told = await tell(site, key, query);
  if (told === null) return null;
  const { series, asOf, points, growth, claims } = told;
  const s = t.series;
  const vintages: Vintages = CHOICES.find((one) => one === query.vintages) ?? "latest";
  const on = asOf === undefined ? {} : { asOf };
  const every = await store.points(key, { ...on, vintages: "all" });
  const shown =
    vintages === "latest"
      ? points
      : vintages === "all"
        ? every
        : await store.points(key, { ...on, vintages });
  const all = query.rows === "all" || shown.length <= ROWS;
  const rows = [...shown].reverse().slice(0, all ? undefined : ROWS);
  const words = await wordsOf(store, [...rows, ...(growth?.points ?? [])]);
  const name = subjectName(t, series);
  const heading = `${seriesName(t, series)}`;
  const releases = new Set(every.flatMap(({ printed }) => (printed === null ? [] : [printed.release.id])));
  const unit = unitName({ unit_measure: series.unit_measure, unit_mult: points.at(-1)?.unit_mult ?? 0 });
  const revised = revisedPeriods(every);
  const content = html`<p class="kicker"><a href="/series">${s.title}</a>${series.ref_area !== null && html` · <a href="${areaPath(series.ref_area)}">${areaName(series.ref_area)}</a>`}${series.measure !== null && html` · ${title(series.measure)}`}</p>
<h1 class="ours">${heading}</h1>
<p class="facts-line"><span>${s.asPrinted(unit)}</span><span>${s.read(points.length, releases.size)}</span><span>${s.asOf} <b>${dayWords(t, asOf ?? today())}</b></span></p>
<form class="filters" action="${seriesPath(key)}"><label>${s.asOfLabel} <input type="date" name="asOf"${attr("value", asOf)} max="${today()}"></label>${select(
    "vintages",
    s.vintages,
    CHOICES.filter((one) => one !== "latest").map((value) => ({ value, text: s.vintage[value]! })),
    vintages === "latest" ? undefined : vintages,
    s.vintage.latest!,
  )}<button>${t.show}</button></form>
${points.length === 0 ? html`<p class="empty">${s.empty}</p>` : figure(t, told, key)}
${section(
  "values",
  s.values,
  html`${valueTable(t, { series, rows, growth: growth?.points ?? [], words, revised })}${!all && html`<p class="gets">${s.shownOf(rows.length, shown.length)} <a href="${seriesPath(key, "", { ...query, rows: "all" })}#h-values">${s.allValues}</a></p>`}${gets(
    [
      [t.csv, apiPath(`series/${encodeKey(key)}.csv`, { ...on, vintages: query.vintages })],
      [t.json, apiPath(`series/${encodeKey(key)}`, { ...on, vintages: query.vintages })],
      [t.parquet, apiPath(`series/${encodeKey(key)}.parquet`, { ...on, vintages: query.vintages })],
      [t.sdmx, sdmxPath(series, asOf)],
      [t.atom, `/feed/series/${encodeKey(key)}.atom`],
    ],
  )}`,
)}
<div class="two">${section(
    "claims",
    s.claims,
    claims.length === 0 ? html`<p class="empty">${s.noClaims}</p>` : claimList(t, claims),
  )}${section("about", s.about, about(t, told, name, revised.size, asOf ?? today()))}</div>`;
  return {
    title: heading,
    content,
    part: "series",
    forms: [{ type: "application/json", href: apiPath(`series/${encodeKey(key)}`), title: t.json }],
    unlisted: Object.keys(query).length > 0,
  };
}

const encodeKey = (key: string): string => key.split("/").map(encodeURIComponent).join("/");

/** The series as an SDMX data query: its flow, and its key with every dimension stated. */
function sdmxPath({ key, provider, flow }: StoredSeries, asOf: string | undefined): string {
  const query = asOf === undefined ? "" : `&asOf=${asOf}`;
  return `/sdmx/data/dataflow/${encodeURIComponent(provider)}/${encodeURIComponent(flow)}/~/${encodeURIComponent(statedKey(key))}?format=csv${query}`;
}

/** Periods of which a later printing says another value. */
function revisedPeriods(every: readonly Vintage[]): ReadonlySet<string> {
  const first = new Map<string, number>();
  const revised = new Set<string>();
  for (const { time_period, value, unit_mult } of every) {
    const own = value * 10 ** unit_mult;
    const before = first.get(time_period);
    if (before === undefined) first.set(time_period, own);
    else if (Math.abs(before - own) > Math.abs(own) * 1e-9) revised.add(time_period);
  }
  return revised;
}

function figure(t: Texts, { data, series, asOf, growth }: Told, key: string): Html {
  const s = t.series;
  const on = asOf === undefined ? {} : { asOf };
  const sticks = data.changes.length > 0 && data.levels.length > 0 && scattered(data.levels);
  return html`<figure class="chart"><figcaption><span class="title">${chartTitle(t, data, isBalance(series.measure))}</span><br>${sticks ? s.noteSticks : s.note}</figcaption>${trusted(seriesChart(t, data, spoken(t, data, subjectName(t, series))))}<p class="source">${s.source} <a href="${seriesPath(key, ".svg", on)}">${s.asSvg}</a>, <a href="${seriesPath(key, ".png", on)}">${s.asPng}</a>${growth !== null && html` · <a href="${seriesPath(growth.key)}">${s.growth}</a>`}</p></figure>`;
}

/** What happened: the last value, whether it is the highest read, and its growth. */
export function chartTitle(t: Texts, { levels, changes }: SeriesData, balance: boolean): string {
  const dots = levels.length > 0 ? levels : changes;
  const last = dots.at(-1);
  if (last === undefined) return "";
  const highest = dots.every(({ y }) => y <= last.y) && dots.length > 2;
  const lowest = !balance && dots.every(({ y }) => y >= last.y) && dots.length > 2;
  const value = last.text;
  const change = levels.length === 0 ? undefined : changes.find(({ at }) => at === last.at);
  const said = highest
    ? t.series.highest(value, last.period)
    : lowest
      ? t.series.lowest(value, last.period)
      : t.series.lastIs(value, last.period);
  return change === undefined ? said : `${said}${t.series.andChange(`${change.digits}%`)}`;
}

/** The values of a chart for who cannot see it. */
function spoken(t: Texts, { levels, changes, unit }: SeriesData, name: string): string {
  const list = (dots: SeriesData["levels"], most: number): string =>
    dots
      .slice(-most)
      .map(({ period, digits }) => `${period} ${digits}`)
      .join(", ");
  const parts = [
    levels.length > 0 && `${unit}: ${list(levels, 24)}`,
    changes.length > 0 && `${t.series.growth}: ${list(changes, 24)}`,
  ];
  return `${t.series.chartOf(name)}. ${parts.filter((part) => part !== false).join(". ")}`;
}

function about(t: Texts, { series, siblings }: Told, name: string, revised: number, day: string): Html {
  const s = t.series;
  const terms: (readonly [string, Html | string])[] = [];
  if (series.ref_area !== null)
    terms.push([s.area, html`<a href="${areaPath(series.ref_area)}">${areaName(series.ref_area)}</a>`]);
  terms.push([s.measure, subjectName(t, series, { ref_area: true })]);
  if (series.product !== null)
    terms.push([s.product, html`<a href="${productPath(series.product)}">${title(series.product)}</a>`]);
  if (series.counterpart_area !== null)
    terms.push([
      s.partner,
      html`<a href="${areaPath(series.counterpart_area)}">${areaName(series.counterpart_area)}</a>`,
    ]);
  if (series.activity !== null)
    terms.push([s.industry, html`<a href="${industryPath(series.activity)}">${title(series.activity)}</a>`]);
  if (series.component !== null) terms.push([s.split, slugWords(series.component)]);
  terms.push([s.frequency, frequencyName(t, series.freq)]);
  terms.push([
    s.unit,
    `${unitName({ unit_measure: series.unit_measure, unit_mult: 0 })}, ${transformationName(t, series.transformation)}`,
  ]);
  terms.push([s.provider, officeName(series.provider)]);
  terms.push([
    s.revisions,
    revised === 0
      ? s.noRevisions
      : html`<a href="${seriesPath(series.key, "", { vintages: "all" })}#h-values">${s.someRevisions(revised)}</a>`,
  ]);
  const others = siblings.filter(({ key }) => key !== series.key).slice(0, 8);
  const named = (one: StoredSeries): string =>
    [
      transformationName(t, one.transformation),
      frequencyName(t, one.freq),
      unitName({ unit_measure: one.unit_measure, unit_mult: 0 }),
      officeName(one.provider),
    ]
      .filter((part, i) => part !== "" && (i !== 3 || one.provider !== series.provider))
      .join(", ");
  if (others.length > 0)
    terms.push([
      s.also,
      html`<ul>${others.map((one) => html`<li><a href="${seriesPath(one.key)}">${named(one)}</a> (${one.points}) <a class="why" href="${comparePath([series.key, one.key])}">${s.compare}</a></li>`)}</ul>`,
    ]);
  terms.push([
    s.compareWith,
    html`<form class="inline-form" action="/compare"><input type="hidden" name="series" value="${series.key}"><label class="vh" for="compare">${t.compare.add}</label><input id="compare" name="add" type="search" maxlength="400" placeholder="${t.compare.hint}"><button>${s.compare}</button></form>`,
  ]);
  terms.push([
    s.embed,
    html`<label class="vh" for="embed">${s.embedNote}</label><textarea id="embed" rows="2" readonly>${`<iframe src="${embedPath(series.key)}" title="${name.replaceAll('"', "")}" width="100%" height="420"></iframe>`}</textarea>`,
  ]);
  terms.push([s.id, html`<code>${series.key}</code>`]);
  terms.push([s.cite, s.citation(name, series.key, day)]);
  return html`<dl class="meta">${terms.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`;
}

/** The newest claims; older ones one click away, without another page. */
function claimList(t: Texts, claims: readonly StoredFact[]): Html {
  const [newest, older] = [claims.slice(0, CLAIMS), claims.slice(CLAIMS)];
  return html`${claimTable(t, newest)}${older.length > 0 && html`<details class="more"><summary>${t.series.olderClaims(older.length)}</summary>${claimTable(t, older)}</details>`}`;
}

/** The chart alone, for another page's frame, with a link back. */
export async function embedDocument(site: Site, key: string, query: Query): Promise<string | null> {
  const { t } = site;
  const told = await tell(site, key, query);
  if (told === null) return null;
  const name = seriesName(t, told.series);
  return String(html`<!doctype html>
<html lang="${t.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><link rel="icon" type="image/svg+xml" href="${fileOf("icon.svg")}"><link rel="canonical" href="${seriesPath(key)}"><link rel="stylesheet" href="${fileOf("style.css")}"></head>
<body class="embed"><main><figure class="chart"><figcaption><h1 class="title"><a href="${seriesPath(key)}" target="_top">${name}</a></h1>${chartTitle(t, told.data, isBalance(told.series.measure))}</figcaption>${trusted(seriesChart(t, told.data, spoken(t, told.data, name)))}<p class="source">${t.series.source} <a href="${seriesPath(key)}" target="_top">${t.site}</a></p></figure></main></body></html>`);
}

/** The chart as a file that stands alone: SVG with its colours, or PNG. */
export async function seriesDrawing(
  site: Site,
  key: string,
  query: Query,
  form: "svg" | "png",
): Promise<{ body: string | Uint8Array; type: string } | null> {
  const { t } = site;
  const told = await tell(site, key, query);
  if (told === null || told.points.length === 0) return null;
  const name = seriesName(t, told.series);
  const drawing = drawingOf(t, told.data, 960, spoken(t, told.data, name));
  const svg = standalone(drawing, {
    title: name,
    subtitle: chartTitle(t, told.data, isBalance(told.series.measure)),
    source: `${t.series.source} ${t.site}, ${key}${told.asOf === undefined ? "" : `, ${t.series.asOf} ${told.asOf}`}`,
  });
  return form === "svg"
    ? { body: svg, type: "image/svg+xml; charset=utf-8" }
    : { body: await pngOf(svg), type: "image/png" };
}
