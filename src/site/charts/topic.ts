import type { Reader, Vintage } from "../../store/port.js";
import { seriesPath } from "../address.js";
import { type Html, html, NOTHING, trusted } from "../markup/html.js";
import type { TopicRow } from "../parts/topics.js";
import type { Texts } from "../texts/texts.js";
import { figureText, isBalance } from "../words/figure.js";
import { periodName } from "../words/period.js";
import { subjectName } from "../words/subject.js";
import { seriesDrawingOf } from "./series-chart.js";
import { seriesData } from "./series-data.js";

/** A small chart of a subject's levels, of all offices together; it leads to its series. Nothing where there is no line. */
export async function topicChart(t: Texts, store: Reader, { main, levels }: TopicRow): Promise<Html> {
  const byPeriod = new Map<string, Vintage>();
  for (const key of levels)
    for (const point of await store.points(key, {})) {
      const before = byPeriod.get(point.time_period);
      if (before === undefined || before.published <= point.published) byPeriod.set(point.time_period, point);
    }
  const points = [...byPeriod.values()].sort((a, b) => (a.time_period < b.time_period ? -1 : 1));
  if (points.length < 3) return NOTHING;
  const last = points.at(-1)!;
  const value = figureText(
    { ...last, unit_measure: main.unit_measure, transformation: main.transformation },
    isBalance(main.measure),
  );
  const name = subjectName(t, main);
  const data = seriesData(t, main, points, [], []);
  const label = `${name}: ${data.levels.map(({ period, digits }) => `${period} ${digits}`).join(", ")}, ${data.unit}`;
  return html`<figure class="chart topic"><figcaption><a class="title" href="${seriesPath(main.key)}">${name}</a><br>${value}, ${periodName(t, last.time_period, "long")}</figcaption>${trusted(seriesDrawingOf(t, data, 358, label).replace('class="narrow"', 'class="only"'))}</figure>`;
}
