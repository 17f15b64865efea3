import type { Latest, Shape } from "../../store/port.js";
import { industryPath, productPath, withQuery } from "../address.js";
import { topicCharts } from "../charts/topic.js";
import { type Html, html } from "../markup/html.js";
import type { Page } from "../parts/frame.js";
import { section } from "../parts/lists.js";
import { newestOf } from "../parts/newest.js";
import { type TopicRow, topicRows, topicTable } from "../parts/topics.js";
import type { Site } from "../site.js";
import { title } from "../words/figure.js";
import { TRADE } from "./countries.js";

const SHOWN = 14;
const CHARTS = 3;
/** Industries are found among the subjects spoken of last. */
const INDUSTRIES = 300;

/** Goods and industries that releases state figures of. */
export async function productsPage({ store, t }: Site): Promise<Page> {
  const goods = await store.values("product");
  const industries = new Set(
    (await store.latest({ activity: true }, INDUSTRIES)).map(({ activity }) => activity!),
  );
  const list = (slugs: readonly string[], path: (slug: string) => string): Html =>
    html`<ul class="index">${slugs
      .map((slug) => ({ slug, name: title(slug) }))
      .sort((a, b) => a.name.localeCompare(b.name, "en"))
      .map(({ slug, name }) => html`<li><a href="${path(slug)}">${name}</a></li>`)}</ul>`;
  const p = t.products;
  return {
    title: p.title,
    part: "products",
    content: html`<h1 class="ours">${p.title}</h1><p class="lede">${p.lede}</p>${section("goods", p.goods, list(goods, productPath))}${section("industries", p.industries, list([...industries], industryPath))}`,
  };
}

/** All that is known of a good. */
export async function productPage(site: Site, slug: string): Promise<Page | null> {
  const { store, t } = site;
  const [world, partners] = [
    await store.latest({ product: slug, partner: null }, SHOWN),
    await store.latest({ product: slug, partner: true }, SHOWN),
  ];
  return await contents(site, slug, world, partners, await newestOf(t, store, { product: slug }), {
    product: slug,
  });
}

/** All that is known of an industry. */
export async function industryPage(site: Site, slug: string): Promise<Page | null> {
  const { store } = site;
  const shape = (partner: Shape["partner"]): Shape => ({
    activity: slug,
    ...(partner === undefined ? {} : { partner }),
  });
  const [world, partners] = [await store.latest(shape(null), SHOWN), await store.latest(shape(true), SHOWN)];
  return await contents(site, slug, world, partners, null, null);
}

async function contents(
  { store, t }: Site,
  slug: string,
  world: readonly Latest[],
  partners: readonly Latest[],
  newest: Html | null,
  query: { readonly product: string } | null,
): Promise<Page | null> {
  if (world.length + partners.length === 0 && newest === null) return null;
  const name = title(slug);
  const rows = topicRows(world).sort((a, b) => rank(a.main) - rank(b.main));
  const drawn = rows.filter(({ levels }) => levels.length > 0).slice(0, CHARTS);
  const unsaid = { product: query !== null, activity: query === null };
  const table = async (head: string, of: readonly TopicRow[]): Promise<Html> =>
    await topicTable(t, store, of, { head, quiet: true, unsaid });
  const p = t.product;
  const content = html`<p class="kicker"><a href="/products">${t.products.title}</a></p><h1 class="ours">${name}</h1>
${drawn.length > 0 && (await topicCharts(t, store, drawn, unsaid))}
<div class="two">${rows.length > 0 && section("trade", p.trade, await table(p.trade, rows))}${partners.length > 0 && section("partners", p.partners, await table(p.partners, topicRows(partners)))}</div>
${query !== null && html`<p class="gets"><a href="${withQuery("/series", query)}">${t.topic.allSeries}</a></p>`}${newest}`;
  return { title: name, content, part: "products" };
}

/** Trade first, in the usual order; the rest as it was spoken of. */
function rank({ measure, component, basis }: Latest): number {
  const place = TRADE.indexOf(measure ?? "");
  return (place === -1 ? TRADE.length : place) + (component === null && basis === "total" ? 0 : 10);
}
