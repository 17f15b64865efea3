import { REGISTER_KINDS } from "../../model/register.js";
import type { Filters, Reader } from "../../store/port.js";
import { filterQuery, withQuery } from "../address.js";
import { type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { claimTable, seriesOf } from "./claims.js";
import { section } from "./lists.js";
import { registerTable } from "./registers.js";
import { countsOf, releaseTable } from "./releases.js";

const SHOWN = 5;

/** The newest claims, facts of registers and releases about something, each with a link to all; `null` of none. */
export async function newestOf(t: Texts, store: Reader, filters: Filters): Promise<Html | null> {
  const claims = await store.facts({ ...filters, kind: ["claim"] }, { limit: SHOWN });
  const registers = await store.facts({ ...filters, kind: [...REGISTER_KINDS] }, { limit: SHOWN });
  const releases = await store.releases(filters, { limit: SHOWN });
  if (claims.items.length + registers.items.length + releases.items.length === 0) return null;
  const counts = await countsOf(store, releases.items);
  const query = filterQuery(filters);
  return html`${claims.items.length > 0 && section("claims", t.topic.claims, html`${claimTable(t, claims.items, { about: await seriesOf(store, claims.items) })}<p class="gets"><a href="${withQuery("/claims", query)}">${t.topic.allClaims}</a></p>`)}${registers.items.length > 0 && section("registers", t.registers.title, html`${registerTable(t, registers.items)}<p class="gets"><a href="/registers">${t.registers.everything}</a></p>`)}${releases.items.length > 0 && section("releases", t.topic.releases, html`${releaseTable(t, releases.items, counts)}<p class="gets"><a href="${withQuery("/releases", query)}">${t.topic.allReleases}</a></p>`)}`;
}
