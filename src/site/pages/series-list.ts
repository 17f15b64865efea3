import { filterQuery, seriesPath } from "../address.js";
import { html } from "../markup/html.js";
import { listForms, type Page } from "../parts/frame.js";
import { choices, pager, select, totalWords } from "../parts/lists.js";
import { cursorOf, type Query, type Site } from "../site.js";
import { officeName } from "../words/office.js";
import { periodName } from "../words/period.js";
import { seriesName } from "../words/subject.js";
import { filtersIn, nothing } from "./releases.js";

const SHOWN = 50;

/** All series, in the order of their ids, narrowed by fields above. */
export async function seriesListPage({ store, t }: Site, query: Query): Promise<Page> {
  const filters = await filtersIn(query);
  const page = await store.series(filters, { limit: SHOWN, ...cursorOf(query) });
  const { filters: f, ...s } = t.series;
  const values = async (dimension: "area" | "measure" | "product" | "partner") =>
    choices(dimension, await store.values(dimension));
  const total = totalWords(t, page.total, s.one, s.many);
  const content = html`<h1 class="ours">${s.title}</h1><p class="lede">${s.lede}</p>
<form class="filters" action="/series">${select("area", f.area, await values("area"), filters.area, t.all)}${select("measure", f.measure, await values("measure"), filters.measure, t.all)}${select("product", f.product, await values("product"), filters.product, t.all)}${select("partner", f.partner, await values("partner"), filters.partner, t.all)}<button>${t.show}</button></form>
${
  page.items.length === 0
    ? nothing(t, "/series", query, s.none)
    : html`<table class="data fold"><caption>${total}</caption><thead><tr><th scope="col">${t.columns.series}</th><th scope="col" class="num">${t.columns.points}</th><th scope="col">${t.columns.first}</th><th scope="col">${t.columns.last}</th><th scope="col">${t.columns.office}</th></tr></thead><tbody>${page.items.map(
        (one) =>
          html`<tr><th scope="row" class="full"><a href="${seriesPath(one.key)}">${seriesName(t, one)}</a></th><td class="num" data-label="${t.columns.points}">${one.points}</td><td class="nowrap" data-label="${t.columns.first}">${one.first !== null && periodName(t, one.first)}</td><td class="nowrap" data-label="${t.columns.last}">${one.last !== null && periodName(t, one.last)}</td><td class="why">${officeName(one.provider)}</td></tr>`,
      )}</tbody></table>`
}
${pager(t, "/series", query, page.next)}
${listForms(t, "series", filterQuery(filters))}`;
  return { title: s.title, content, part: "series", unlisted: query.cursor !== undefined };
}
