import { StoreError } from "../../store/errors.js";
import type { StoredSeries, Vintage } from "../../store/port.js";
import { comparePath, releasePath, seriesPath } from "../address.js";
import { smallDrawing, spanOf } from "../charts/series-chart.js";
import { seriesData } from "../charts/series-data.js";
import { type Html, html, trusted } from "../markup/html.js";
import type { Page } from "../parts/frame.js";
import { section } from "../parts/lists.js";
import type { Site } from "../site.js";
import type { Texts } from "../texts/texts.js";
import { digits, isBalance, unitName } from "../words/figure.js";
import { officeName } from "../words/office.js";
import { periodName } from "../words/period.js";
import { seriesName } from "../words/subject.js";

const MOST = 6;
/** Rows of the table: the newest periods. */
const ROWS = 60;
/** Letters of an id or of words that are shown again. */
const SHOWN = 120;

interface Compared {
  readonly series: StoredSeries;
  readonly points: readonly Vintage[];
}

/** Some series as small multiples over the same years, and their values side by side; `add` names one more by its words. */
export async function comparePage({ store, t }: Site, wanted: readonly string[], add: string): Promise<Page> {
  const words = add.trim();
  const added = words === "" ? null : await store.oneSeries(words);
  const keys = new Set([...wanted, added?.key ?? ""].map((key) => key.trim()).filter((key) => key !== ""));
  const found: Compared[] = [];
  const unknown: string[] = [];
  for (const key of [...keys].slice(0, MOST)) {
    const series = await store.oneSeries(key);
    if (series === null) unknown.push(key);
    else found.push({ series, points: await store.points(key, {}) });
  }
  const c = t.compare;
  const own = found.map(({ series }) => series.key);
  const content = html`<p class="kicker"><a href="/series">${t.series.title}</a></p><h1 class="ours">${c.title}</h1><p class="lede">${c.lede}</p>
${unknown.map((key) => html`<p class="notice" role="status">${c.unknown(key.slice(0, SHOWN))}</p>`)}
${found.length === 0 && html`<p class="empty">${c.none} <a href="/series">${t.series.title}</a></p>`}
${charts(t, found)}
${own.length < MOST && html`<form class="filters" action="/compare">${own.map((key) => html`<input type="hidden" name="series" value="${key}">`)}<label>${c.add} <input name="add" type="search" size="36" maxlength="400" placeholder="${c.hint}"></label><button>${c.addButton}</button></form>`}
${words !== "" && added === null && (await offered(t, store, own, words))}
${found.length > 0 && section("table", c.table, table(t, found))}`;
  return { title: c.title, content, part: "series", unlisted: true };
}

function charts(t: Texts, found: readonly Compared[]): Html {
  const all = found.map((one) => ({ ...one, data: seriesData(t, one.series, one.points, [], []) }));
  const span = spanOf(all.map(({ data }) => data));
  const keys = found.map(({ series }) => series.key);
  return html`<div class="charts">${all.map(({ series, data }) => {
    const name = seriesName(t, series);
    const spoken = `${name}: ${data.levels.map(({ period, digits: text }) => `${period} ${text}`).join(", ")}, ${data.unit}`;
    const drawn = data.levels.length > 0 && span !== null && trusted(smallDrawing(t, data, spoken, span));
    const remove = comparePath(keys.filter((key) => key !== series.key));
    return html`<figure class="chart topic"><figcaption><a class="title" href="${seriesPath(series.key)}">${name}</a><br>${data.unit}, ${officeName(series.provider)} · <a href="${remove}" aria-label="${t.compare.remove(name)}">${t.compare.removeShort}</a></figcaption>${drawn}</figure>`;
  })}</div>`;
}

/** The series that some words may mean, each a step away from being compared too. */
async function offered(t: Texts, store: Site["store"], own: readonly string[], words: string): Promise<Html> {
  const c = t.compare;
  let series: readonly StoredSeries[];
  try {
    ({ series } = await store.search(words, {}, { limit: 1 }));
  } catch (error) {
    if (!(error instanceof StoreError) || !["refused", "limit"].includes(error.trouble)) throw error;
    return html`<p class="notice" role="status">${t.search.refused} ${error.message}.</p>`;
  }
  const others = series.filter(({ key }) => !own.includes(key));
  if (others.length === 0)
    return html`<p class="notice" role="status">${c.noneOf(words.slice(0, SHOWN))}</p>`;
  return html`<p class="kicker">${c.offered(words.slice(0, SHOWN))}</p><ul class="offered">${others.map((one) => html`<li><a href="${comparePath([...own, one.key])}">${seriesName(t, one)}</a> <span class="why">${officeName(one.provider)}</span></li>`)}</ul>`;
}

function table(t: Texts, all: readonly Compared[]): Html {
  const maps = all.map(({ points }) => new Map(points.map((point) => [point.time_period, point])));
  const units = all.map(({ points }) => new Set(points.map(({ unit_mult }) => unit_mult)));
  const unit = ({ unit_measure }: StoredSeries, unit_mult: number): string =>
    unitName({ unit_measure, unit_mult });
  const periods = [...new Set(all.flatMap(({ points }) => points.map(({ time_period }) => time_period)))]
    .sort()
    .reverse()
    .slice(0, ROWS);
  const head = ({ series }: Compared, i: number): Html =>
    html`<th scope="col" class="num">${seriesName(t, series)}${units[i]!.size === 1 && html`<span class="sub">${unit(series, [...units[i]!][0]!)}</span>`}</th>`;
  const cell = ({ series }: Compared, i: number, period: string): Html => {
    const point = maps[i]!.get(period);
    if (point === undefined) return html`<td class="num"></td>`;
    const { unit_measure, transformation } = series;
    const text = digits({ ...point, unit_measure, transformation }, isBalance(series.measure));
    return html`<td class="num">${point.printed === null ? text : html`<a class="fig" href="${releasePath(point.printed.release.id, { words: point.printed.evidence })}">${text}</a>`}${units[i]!.size > 1 && html`<span class="sub">${unit(series, point.unit_mult)}</span>`}</td>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.compare.scrolls}"><table class="data compared"><thead><tr><th scope="col">${t.columns.period}</th>${all.map(head)}</tr></thead><tbody>${periods.map(
    (period) =>
      html`<tr><th scope="row" class="nowrap">${periodName(t, period)}</th>${all.map((one, i) => cell(one, i, period))}</tr>`,
  )}</tbody></table></div>`;
}
