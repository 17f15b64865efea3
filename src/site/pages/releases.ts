import { filtersOf } from "../../publish/filters.js";
import type { Filters } from "../../store/port.js";
import { filterQuery } from "../address.js";
import { attr, html } from "../markup/html.js";
import { listForms, type Page } from "../parts/frame.js";
import { choices, pager, select, totalWords } from "../parts/lists.js";
import { countsOf, releaseTable } from "../parts/releases.js";
import { cursorOf, type Query, type Site } from "../site.js";
import { officeName } from "../words/office.js";

const SHOWN = 50;
const FIELDS = [
  "org",
  "category",
  "area",
  "product",
  "measure",
  "partner",
  "since",
  "until",
  "period",
] as const;

/** The filters of a list in a query, as typed. */
export async function filtersIn(query: Query, fields: readonly string[] = FIELDS): Promise<Filters> {
  const typed = Object.fromEntries(
    fields.flatMap((name) =>
      query[name] === undefined || query[name] === "" ? [] : [[name, query[name]!.slice(0, 100)]],
    ),
  );
  return await filtersOf(typed as Filters);
}

/** All releases, newest first, narrowed by fields above. */
export async function releasesPage({ store, t }: Site, query: Query): Promise<Page> {
  const filters = await filtersIn(query);
  const page = await store.releases(filters, { limit: SHOWN, ...cursorOf(query) });
  const counts = await countsOf(store, page.items);
  const { filters: f } = t.releases;
  const [offices, categories, areas, products] = [
    await store.values("org"),
    await store.values("category"),
    await store.values("area"),
    await store.values("product"),
  ];
  const total = totalWords(t, page.total, t.releases.one, t.releases.many);
  const content = html`<h1 class="ours">${t.releases.title}</h1><p class="lede">${t.releases.lede}</p>
<form class="filters" action="/releases">${select(
    "org",
    f.office,
    offices.filter((id) => id.includes(".")).map((id) => ({ value: id, text: officeName(id) })),
    filters.org,
    t.all,
  )}${select("category", f.category, choices("category", categories), filters.category, t.all)}${select("area", f.area, choices("area", areas), filters.area, t.all)}${select("product", f.product, choices("product", products), filters.product, t.all)}<label>${f.since} <input name="since" size="10" placeholder="2025-01"${attr("value", filters.since)}></label><label>${f.until} <input name="until" size="10" placeholder="2025-12"${attr("value", filters.until)}></label><button>${t.show}</button></form>
${page.items.length === 0 ? html`<p class="empty">${t.releases.none} ${t.notInArchive} <a href="/releases">${t.whatIsRead}</a></p>` : releaseTable(t, page.items, counts, total)}
${pager(t, "/releases", query, page.next)}
${listForms(t, "releases", filterQuery(filters))}`;
  return { title: t.releases.title, content, part: "releases", unlisted: query.cursor !== undefined };
}
