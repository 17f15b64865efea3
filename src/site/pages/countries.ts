import { areaName } from "../../publish/words.js";
import type { Latest } from "../../store/port.js";
import { areaPath, withQuery } from "../address.js";
import { topicCharts } from "../charts/topic.js";
import { html } from "../markup/html.js";
import type { Page } from "../parts/frame.js";
import { section } from "../parts/lists.js";
import { newestOf } from "../parts/newest.js";
import { topicRows, topicTable } from "../parts/topics.js";
import type { Site } from "../site.js";
import { capital } from "../words/figure.js";

/** Measures of trade, the first shown first. */
export const TRADE = ["exports", "imports", "trade_balance", "total_trade"];
/** Rows of each section: the newest; the rest is one link away. */
const SHOWN = 12;
const CHARTS = 3;

/** Whose statistics have been read, and with whom they trade. */
export async function countriesPage({ store, t }: Site): Promise<Page> {
  const list = async (dimension: "area" | "partner") => {
    const codes = (await store.values(dimension)).map((code) => ({ code, name: capital(areaName(code)) }));
    codes.sort((a, b) => a.name.localeCompare(b.name, "en"));
    return html`<ul class="index">${codes.map(({ code, name }) => html`<li><a href="${areaPath(code)}">${name}</a></li>`)}</ul>`;
  };
  const c = t.countries;
  return {
    title: c.title,
    part: "countries",
    content: html`<h1 class="ours">${c.title}</h1><p class="lede">${c.lede}</p>${section("of", c.of, await list("area"))}${section("with", c.with, await list("partner"))}`,
  };
}

/** All that is known of a country: trade with charts first. */
export async function countryPage({ store, t }: Site, code: string): Promise<Page | null> {
  const plain = { activity: null, component: null, basis: "total" } as const;
  const [whole, goods, partners, industries, elsewhere] = [
    await store.latest({ area: code, product: null, partner: null, activity: null, component: null }, 40),
    await store.latest({ area: code, product: true, partner: null, ...plain }, SHOWN),
    await store.latest({ area: code, product: null, partner: true, ...plain }, SHOWN),
    await store.latest({ area: code, activity: true, partner: null }, SHOWN),
    await store.latest({ partner: code }, SHOWN),
  ];
  const all: readonly Latest[] = [...whole, ...goods, ...partners, ...industries, ...elsewhere];
  const newest = (await newestOf(t, store, { area: code })) ?? (await newestOf(t, store, { partner: code }));
  if (all.length === 0 && newest === null) return null;
  const name = capital(areaName(code));
  const trade = topicRows(
    whole.filter(({ measure, basis }) => TRADE.includes(measure ?? "") && basis === "total"),
  );
  trade.sort((a, b) => TRADE.indexOf(a.main.measure!) - TRADE.indexOf(b.main.measure!));
  const others = topicRows(
    whole.filter(({ measure, basis }) => !TRADE.includes(measure ?? "") || basis !== "total"),
  );
  const own = { ref_area: true } as const;
  const table = async (
    id: string,
    head: string,
    latest: readonly Latest[],
    unsaid: object,
    query: object,
  ) => {
    if (latest.length === 0) return false;
    return section(
      id,
      head,
      html`${await topicTable(t, store, topicRows(latest), { head, quiet: true, unsaid })}<p class="gets"><a href="${withQuery("/series", { ...query })}">${t.topic.allSeries}</a></p>`,
    );
  };
  const c = t.country;
  const content = html`<p class="kicker"><a href="/countries">${t.countries.title}</a></p><h1 class="ours">${name}</h1>
${trade.length > 0 && section("trade", c.trade, html`${await topicCharts(t, store, trade.slice(0, CHARTS), own)}${await topicTable(t, store, trade, { head: c.trade, quiet: true, unsaid: own })}`)}
<div class="two">${await table("goods", c.goods, goods, own, { area: code })}${await table("partners", c.partners, partners, own, { area: code })}${await table("industries", c.industries, industries, own, { area: code })}${others.length > 0 && section("others", c.others, await topicTable(t, store, others.slice(0, SHOWN), { head: c.others, quiet: true, unsaid: own }))}${await table("elsewhere", c.elsewhere(name), elsewhere, {}, { partner: code })}</div>
${newest}`;
  return { title: name, content, part: "countries" };
}
