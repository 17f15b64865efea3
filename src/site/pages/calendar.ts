import { html } from "../markup/html.js";
import { expectedTable } from "../parts/expected.js";
import { gets, type Page } from "../parts/frame.js";
import { section } from "../parts/lists.js";
import { countsOf, releaseTable } from "../parts/releases.js";
import type { Site } from "../site.js";

const EXPECTED = 40;
const PAST = 40;

/** What is expected, inferred and said to be so, and what came. */
export async function calendarPage({ store, t, today }: Site): Promise<Page> {
  const c = t.calendar;
  const expected = await expectedTable(t, store, today(), EXPECTED);
  const past = await store.releases({}, { limit: PAST });
  const content = html`<h1 class="ours">${c.title}</h1><p class="lede">${c.lede}</p>${gets([[c.ics, "/feed/calendar.ics"]])}
${section("expected", c.expected, html`<p class="kicker">${c.expectedNote}</p>${expected ?? html`<p class="empty">${c.none}</p>`}`)}
${past.items.length > 0 && section("past", c.past, html`${releaseTable(t, past.items, await countsOf(store, past.items))}<p class="gets"><a href="/releases">${t.topic.allReleases}</a></p>`)}`;
  return { title: c.title, content, part: "calendar" };
}
