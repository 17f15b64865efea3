import { html } from "../markup/html.js";
import { gets, type Page } from "../parts/frame.js";
import { key } from "../parts/key.js";
import { section } from "../parts/lists.js";
import type { Site } from "../site.js";
import { dayWords } from "../words/period.js";

/** The newest releases whose numbers are counted: all of them would take the longer the more there are. */
const COUNTED = 500;

/** What stands on the pages, how to read it, and what this archive holds. */
export async function aboutPage({ store, t }: Site): Promise<Page> {
  const { releases, first_date, last_date } = await store.extent();
  const { items } = await store.releases({}, { limit: COUNTED });
  const series = await store.series({}, { limit: 1 });
  const a = t.about;
  const number = (n: number): string => n.toLocaleString("en-US");
  const kinds = new Map<string, number>();
  for (const { kind, n } of await store.kinds(items.map(({ id }) => id)))
    kinds.set(kind, (kinds.get(kind) ?? 0) + n);
  const sum = (of: "read" | "excused" | "unread"): string =>
    number(items.reduce((all, { numbers }) => all + numbers[of], 0));
  const facts = [...kinds].map(([kind, n]) => t.count[kind]?.(n) ?? `${n} ${kind}`);
  const { labels: l } = a;
  const newest = items.length < releases ? a.ofNewest(number(items.length)) : "";
  const terms: readonly (readonly [string, string])[] = [
    [l.releases, number(releases)],
    [
      l.dates,
      first_date === null ? t.none : t.period.range(dayWords(t, first_date), dayWords(t, last_date!)),
    ],
    [l.facts, `${facts.join(", ") || t.nothingStated}${newest}`],
    [l.series, t.total(series.total.n, series.total.exact, t.series.one, t.series.many)],
    [l.numbers, `${a.numbers(sum("read"), sum("excused"), sum("unread"))}${newest}`],
  ];
  const content = html`<h1 class="ours">${a.title}</h1><p class="lede">${a.lede}</p>${key(t, true)}
${section("voices", a.voices, html`<p class="lede">${a.voicesText}</p>`)}
${section("figures", a.figures, html`<p class="lede">${a.figuresText}</p>`)}
${section("vintages", a.vintages, html`<p class="lede">${a.vintagesText}</p>`)}
${section("unread", a.unread, html`<p class="lede">${a.unreadText}</p>`)}
${section("archive", a.archive, html`<dl class="meta">${terms.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`)}
${section("data", a.data, html`<p class="lede">${a.dataText}</p>${gets([[t.footer.api, "/api"]])}`)}`;
  return { title: a.title, content };
}
