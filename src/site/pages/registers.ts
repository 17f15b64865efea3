import type { RegisterFact } from "../../model/register.js";
import { apiPath, filterQuery, withQuery } from "../address.js";
import { html } from "../markup/html.js";
import { gets, type Page } from "../parts/frame.js";
import { choices, pager, section, select, totalWords } from "../parts/lists.js";
import { registerTable } from "../parts/registers.js";
import { cursorOf, type Query, type Site } from "../site.js";
import type { Texts } from "../texts/texts.js";
import { filtersIn, nothing } from "./releases.js";

/** What releases tell beside statistics, each kind with the name that it has in addresses. */
const REGISTERS: Readonly<Record<string, RegisterFact["kind"]>> = {
  events: "event",
  agreements: "agreement",
  programmes: "programme",
  barriers: "barrier",
  memberships: "membership",
  quotes: "quote",
};
const SHOWN = 50;
/** How many of each kind stand on the page of all. */
const NEWEST = 4;

const pathOf = (name: string): string => `/registers/${name}`;
const named = (t: Texts, name: string): string => t.registers.names[name] ?? name;

/** The newest of every register, with a link to all. */
export async function registersPage({ store, t }: Site): Promise<Page> {
  const each = await Promise.all(
    Object.entries(REGISTERS).map(async ([name, kind]) => {
      const page = await store.facts({ kind: [kind] }, { limit: NEWEST });
      return { name, page };
    }),
  );
  const content = html`<h1 class="ours">${t.registers.title}</h1><p class="lede">${t.registers.lede}</p>${each.map(
    ({ name, page }) =>
      section(
        name,
        named(t, name),
        page.items.length === 0
          ? html`<p class="empty">${t.registers.none} ${t.notInArchive}</p>`
          : html`${registerTable(t, page.items)}<p class="gets"><a href="${pathOf(name)}">${t.registers.all(named(t, name).toLowerCase())}</a></p>`,
      ),
  )}`;
  return { title: t.registers.title, content, part: "registers" };
}

/** One register, newest first, narrowed by country and time; `null` where there is none of that name. */
export async function registerPage({ store, t }: Site, name: string, query: Query): Promise<Page | null> {
  const kind = Object.hasOwn(REGISTERS, name) ? REGISTERS[name] : undefined;
  if (kind === undefined) return null;
  const filters = await filtersIn(query);
  const page = await store.facts({ ...filters, kind: [kind] }, { limit: SHOWN, ...cursorOf(query) });
  const areas = await store.values("area");
  const title = named(t, name);
  const total = totalWords(t, page.total, t.kind[kind] ?? kind, title.toLowerCase());
  const content = html`<h1 class="ours">${title}</h1><p class="lede">${t.registers.ledes[name] ?? ""}</p>
<form class="filters" action="${pathOf(name)}">${select("partner", t.registers.country, choices("partner", areas), filters.partner, t.all)}<button>${t.show}</button></form>
${page.items.length === 0 ? nothing(t, pathOf(name), query, t.registers.none) : registerTable(t, page.items, total)}
${pager(t, pathOf(name), query, page.next)}
${gets([
  [t.csv, apiPath(`${name}.csv`, filterQuery(filters))],
  [t.json, apiPath(name, filterQuery(filters))],
  [t.atom, withQuery(`/feed/${name}.atom`, filterQuery(filters))],
])}`;
  return { title, content, part: "registers", unlisted: query.cursor !== undefined };
}
