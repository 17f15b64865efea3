import type { StoredSeries, Vintage } from "../../store/port.js";
import { comparePath, releasePath, seriesPath } from "../address.js";
import { seriesDrawingOf } from "../charts/series-chart.js";
import { seriesData } from "../charts/series-data.js";
import { type Html, html, trusted } from "../markup/html.js";
import type { Page } from "../parts/frame.js";
import { section } from "../parts/lists.js";
import type { Site } from "../site.js";
import { digits, isBalance, unitName } from "../words/figure.js";
import { periodName } from "../words/period.js";
import { seriesName } from "../words/subject.js";

const MOST = 6;
/** Rows of the table: the newest periods. */
const ROWS = 60;

interface Compared {
  readonly series: StoredSeries;
  readonly points: readonly Vintage[];
}

/** Some series as small multiples, and their values side by side. */
export async function comparePage({ store, t }: Site, wanted: readonly string[]): Promise<Page> {
  const keys = [...new Set(wanted.map((key) => key.trim()).filter((key) => key !== ""))].slice(0, MOST);
  const found: Compared[] = [];
  const unknown: string[] = [];
  for (const key of keys) {
    const series = await store.oneSeries(key);
    if (series === null) unknown.push(key);
    else found.push({ series, points: await store.points(key, {}) });
  }
  const c = t.compare;
  const own = found.map(({ series }) => series.key);
  const content = html`<p class="kicker"><a href="/series">${t.series.title}</a></p><h1 class="ours">${c.title}</h1><p class="lede">${c.lede}</p>
${unknown.map((key) => html`<p class="notice" role="status">${c.unknown(key.slice(0, 120))}</p>`)}
${found.length === 0 && html`<p class="empty">${c.none} <a href="/series">${t.series.title}</a></p>`}
<div class="charts">${found.map((one) => chart(one))}</div>
<form class="filters" action="/compare">${own.map((key) => html`<input type="hidden" name="series" value="${key}">`)}<label>${c.add} <input name="series" size="40"></label><button>${c.addButton}</button></form>
${found.length > 0 && section("table", c.table, table(found))}`;
  return { title: c.title, content, part: "series", unlisted: true };

  function chart({ series, points }: Compared): Html {
    const name = seriesName(t, series);
    const data = seriesData(t, series, points, [], []);
    const others = own.filter((key) => key !== series.key);
    const label = `${name}: ${data.levels.map(({ period, digits: text }) => `${period} ${text}`).join(", ")}, ${data.unit}`;
    return html`<figure class="chart topic"><figcaption><a class="title" href="${seriesPath(series.key)}">${name}</a><br>${series.provider} · <a href="${comparePath(others)}" aria-label="${c.remove(name)}">${c.removeShort}</a></figcaption>${data.levels.length > 1 && trusted(seriesDrawingOf(t, data, 358, label).replace('class="narrow"', 'class="only"'))}</figure>`;
  }

  function table(all: readonly Compared[]): Html {
    const maps = all.map(({ points }) => new Map(points.map((point) => [point.time_period, point])));
    const periods = [...new Set(all.flatMap(({ points }) => points.map(({ time_period }) => time_period)))]
      .sort()
      .reverse()
      .slice(0, ROWS);
    const cell = ({ series }: Compared, point: Vintage | undefined): Html => {
      if (point === undefined) return html`<td class="num"></td>`;
      const text = digits(
        { ...point, unit_measure: series.unit_measure, transformation: series.transformation },
        isBalance(series.measure),
      );
      const unit = html`<span class="sub">${unitName({ unit_measure: series.unit_measure, unit_mult: point.unit_mult })}</span>`;
      return html`<td class="num">${point.printed === null ? text : html`<a class="fig" href="${releasePath(point.printed.release.id, { words: point.printed.evidence })}">${text}</a>`}${unit}</td>`;
    };
    return html`<div class="scroll" tabindex="0"><table class="data"><thead><tr><th scope="col">${t.columns.period}</th>${all.map(({ series }) => html`<th scope="col" class="num">${seriesName(t, series)}</th>`)}</tr></thead><tbody>${periods.map(
      (period) =>
        html`<tr><th scope="row" class="nowrap">${periodName(t, period)}</th>${all.map((one, i) => cell(one, maps[i]!.get(period)))}</tr>`,
    )}</tbody></table></div>`;
  }
}
