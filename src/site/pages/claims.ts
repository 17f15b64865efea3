import { apiPath, filterQuery } from "../address.js";
import { html } from "../markup/html.js";
import { claimTable, seriesOf } from "../parts/claims.js";
import { gets, type Page } from "../parts/frame.js";
import { choices, pager, select, totalWords } from "../parts/lists.js";
import { cursorOf, type Query, type Site } from "../site.js";
import { filtersIn, nothing } from "./releases.js";

const SHOWN = 50;

/** Claims of all releases, newest first: records, ranks, streaks. */
export async function claimsPage({ store, t }: Site, query: Query): Promise<Page> {
  const type = Object.hasOwn(t.claims.types, query.claim ?? "") ? query.claim : undefined;
  const filters = { ...(await filtersIn(query)), ...(type === undefined ? {} : { claim: [type] }) };
  const page = await store.facts({ ...filters, kind: ["claim"] }, { limit: SHOWN, ...cursorOf(query) });
  const [areas, measures, products] = [
    await store.values("area"),
    await store.values("measure"),
    await store.values("product"),
  ];
  const types = Object.entries(t.claims.types).map(([value, text]) => ({ value, text }));
  const { filters: f } = t.series;
  const total = totalWords(t, page.total, t.claims.one, t.claims.many);
  const content = html`<h1 class="ours">${t.claims.title}</h1><p class="lede">${t.claims.lede}</p>
<form class="filters" action="/claims">${select("claim", t.claims.type, types, type, t.all)}${select("area", f.area, choices("area", areas), filters.area, t.all)}${select("measure", f.measure, choices("measure", measures), filters.measure, t.all)}${select("product", f.product, choices("product", products), filters.product, t.all)}<button>${t.show}</button></form>
${page.items.length === 0 ? nothing(t, "/claims", query, t.claims.none) : claimTable(t, page.items, { caption: total, about: await seriesOf(store, page.items) })}
${pager(t, "/claims", query, page.next)}
${gets([
  [t.csv, apiPath("claims.csv", filterQuery(filters))],
  [t.json, apiPath("claims", filterQuery(filters))],
])}`;
  return { title: t.claims.title, content, part: "claims", unlisted: query.cursor !== undefined };
}
