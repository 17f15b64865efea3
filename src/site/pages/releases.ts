import { filtersOf } from "../../publish/filters.js";
import { StoreError } from "../../store/errors.js";
import type { Filters } from "../../store/port.js";
import { filterQuery } from "../address.js";
import { attr, type Html, html } from "../markup/html.js";
import { listForms, type Page } from "../parts/frame.js";
import { choices, dropped, pager, select, totalWords } from "../parts/lists.js";
import { countsOf, releaseTable } from "../parts/releases.js";
import { cursorOf, type Query, type Site } from "../site.js";
import type { Texts } from "../texts/texts.js";
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
  for (const name of ["since", "until"] as const)
    if (typed[name] !== undefined && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(typed[name]))
      throw new StoreError(
        "refused",
        `${name}: ${typed[name].slice(0, 40)} is no day, month or year; expected 2025, 2025-01 or 2025-01-31`,
      );
  return await filtersOf(typed as Filters);
}

/** That nothing matches, and each filter with an address that does without it. */
export function nothing(t: Texts, path: string, query: Query, none: string): Html {
  const set = FIELDS.filter((name) => (query[name] ?? "") !== "");
  return html`<p class="empty">${none} ${t.notInArchive}${set.length === 0 && html` <a href="/releases">${t.whatIsRead}</a>`}</p>${set.length > 0 && dropped(t, path, query, set)}`;
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
${page.items.length === 0 ? nothing(t, "/releases", query, t.releases.none) : releaseTable(t, page.items, counts, total)}
${pager(t, "/releases", query, page.next)}
${listForms(t, "releases", filterQuery(filters))}`;
  return { title: t.releases.title, content, part: "releases", unlisted: query.cursor !== undefined };
}
