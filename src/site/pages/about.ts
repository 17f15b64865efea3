import { html } from "../markup/html.js";
import type { Page } from "../parts/frame.js";
import { key } from "../parts/key.js";
import { section } from "../parts/lists.js";
import type { Site } from "../site.js";
import { dayWords } from "../words/period.js";

/** What stands on the pages, how to read it, and what this archive holds. */
export async function aboutPage({ store, t }: Site): Promise<Page> {
  const stats = await store.stats();
  const a = t.about;
  const number = (n: number): string => n.toLocaleString("en-US");
  const facts = Object.entries(stats.facts).map(([kind, n]) => t.count[kind]?.(n) ?? `${n} ${kind}`);
  const { labels: l } = a;
  const span =
    stats.first_date === null
      ? t.none
      : t.period.range(dayWords(t, stats.first_date), dayWords(t, stats.last_date!));
  const terms: readonly (readonly [string, string])[] = [
    [l.releases, number(stats.releases)],
    [l.dates, span],
    [l.facts, facts.join(", ") || t.nothingStated],
    [l.series, number(stats.series)],
    [
      l.numbers,
      a.numbers(number(stats.numbers.read), number(stats.numbers.excused), number(stats.numbers.unread)),
    ],
  ];
  const content = html`<h1 class="ours">${a.title}</h1><p class="lede">${a.lede}</p>${key(t, true)}
${section("voices", a.voices, html`<p class="lede">${a.voicesText}</p>`)}
${section("figures", a.figures, html`<p class="lede">${a.figuresText}</p>`)}
${section("vintages", a.vintages, html`<p class="lede">${a.vintagesText}</p>`)}
${section("unread", a.unread, html`<p class="lede">${a.unreadText}</p>`)}
${section("archive", a.archive, html`<dl class="meta">${terms.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`)}
${section("data", a.data, html`<p class="lede">${a.dataText} <a href="/api">${t.footer.api}</a></p>`)}`;
  return { title: a.title, content };
}
