import type { Reader, Vintage } from "../../store/port.js";
import { seriesPath } from "../address.js";
import { type Html, html, trusted } from "../markup/html.js";
import type { TopicRow } from "../parts/topics.js";
import type { Texts } from "../texts/texts.js";
import { figureText, isBalance } from "../words/figure.js";
import { periodName } from "../words/period.js";
import { subjectName, type Unsaid } from "../words/subject.js";
import { smallDrawing, spanOf } from "./series-chart.js";
import { seriesData } from "./series-data.js";

/** Of fewer points a line would say nothing. */
const FEWEST = 3;

/** Small charts of the levels of some subjects, over the same years; each leads to its series. Nothing where no line is. */
export async function topicCharts(
  t: Texts,
  store: Reader,
  rows: readonly TopicRow[],
  unsaid: Unsaid,
): Promise<Html | false> {
  const told = [];
  for (const { main, levels } of rows) {
    const points = await pointsOf(store, levels);
    if (points.length < FEWEST) continue;
    told.push({ main, last: points.at(-1)!, data: seriesData(t, main, points, [], []) });
  }
  const span = spanOf(told.map(({ data }) => data));
  if (span === null) return false;
  return html`<div class="charts">${told.map(({ main, last, data }) => {
    const { unit_measure, transformation } = main;
    const value = figureText({ ...last, unit_measure, transformation }, isBalance(main.measure));
    const spoken = `${subjectName(t, main)}: ${data.levels.map(({ period, digits }) => `${period} ${digits}`).join(", ")}, ${data.unit}`;
    return html`<figure class="chart topic"><figcaption><a class="title" href="${seriesPath(main.key)}">${subjectName(t, main, unsaid)}</a><br>${value}, ${periodName(t, last.time_period, "long")}</figcaption>${trusted(smallDrawing(t, data, spoken, span))}</figure>`;
  })}</div>`;
}

/** The points of one subject's series, of all offices together: of each period what was printed last. */
async function pointsOf(store: Reader, keys: readonly string[]): Promise<Vintage[]> {
  const byPeriod = new Map<string, Vintage>();
  for (const key of keys)
    for (const point of await store.points(key, {})) {
      const before = byPeriod.get(point.time_period);
      if (before === undefined || before.published <= point.published) byPeriod.set(point.time_period, point);
    }
  return [...byPeriod.values()].sort((a, b) => (a.time_period < b.time_period ? -1 : 1));
}
