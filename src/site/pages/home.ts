import { subjectKey } from "../../store/identity/subject.js";
import type { Latest, Revision, StoredRelease } from "../../store/port.js";
import { releasePath, seriesPath } from "../address.js";
import { passages } from "../marks/passages.js";
import { type Html, html } from "../markup/html.js";
import { expectedTable } from "../parts/expected.js";
import type { Page } from "../parts/frame.js";
import { key } from "../parts/key.js";
import { section } from "../parts/lists.js";
import { passage } from "../parts/passage.js";
import { countsOf, releaseTable, statesWords } from "../parts/releases.js";
import { type TopicRow, topicRows, topicTable } from "../parts/topics.js";
import type { Site } from "../site.js";
import type { Texts } from "../texts/texts.js";
import { figureText, isBalance } from "../words/figure.js";
import { dayWords, periodName } from "../words/period.js";
import { subjectName } from "../words/subject.js";
import { TRADE } from "./countries.js";

const RELEASES = 12;
/** Releases in which unread numbers are looked for, and revisions among which one of each series is chosen. */
const LOOKED_AT = 40;
/** Rows of each list of what needs attention. */
const ATTENTION = 4;
const EXPECTED = 4;
/** Subjects among which headline figures are chosen, and rows shown of one country and of all others. */
const SUBJECTS = 60;
const HEADLINES = 6;

/** What was published lately, the headline figures, and what needs attention. */
export async function homePage({ store, t, today }: Site): Promise<Page> {
  const recent = await store.releases({}, { limit: LOOKED_AT });
  const h = t.home;
  const newest = recent.items[0];
  const head = html`<h1 class="ours">${h.title}</h1><p class="lede">${h.lede}</p>`;
  if (newest === undefined)
    return {
      title: h.title,
      content: html`${head}<p class="empty">${h.empty}</p><pre class="code">bellwether ingest examples</pre>`,
    };
  const shown = recent.items.slice(0, RELEASES);
  const counts = await countsOf(store, shown);
  const headline = await store.latest(
    { product: null, partner: null, activity: null, component: null, basis: "total" },
    SUBJECTS,
  );
  const content = html`${head}${key(t, false)}
${section("new", h.newest, await newestRelease(t, store, newest, statesWords(t, newest, counts)))}
${await headlines(t, store, headline)}
${section("attention", h.attention, attention(t, firstOfEach(await store.revisions(LOOKED_AT)), await store.edited(ATTENTION), recent.items))}
${section("releases", h.releases, html`${releaseTable(t, shown, counts)}<p class="gets"><a href="/releases">${h.allReleases(t.total(recent.total.n, recent.total.exact, t.releases.one, t.releases.many))}</a><a href="/feed/releases.atom">${t.footer.feed}</a></p>`)}
${await expectedNext(t, store, today())}`;
  return { title: h.title, content, description: h.lede };
}

async function newestRelease(
  t: Texts,
  store: Site["store"],
  release: StoredRelease,
  states: string,
): Promise<Html> {
  const facts = await store.factsOf(release.id, release.version);
  const [text] = (await store.bodies([release.id])).filter(({ version }) => version === release.version);
  const versions = await store.versions(release.id);
  const unread = versions.find(({ version }) => version === release.version)?.unread ?? [];
  const body = text?.body ?? "";
  const cut = passages(body, facts, unread);
  const first = cut.find((one) => one.facts.length > 0) ?? cut[0];
  return html`<p class="kicker"><time datetime="${release.date}">${dayWords(t, release.date, "long")}</time> · ${states}</p>
<p class="theirs"><a href="${releasePath(release.id)}">${release.title}</a></p>
<div class="reading">${first !== undefined && passage(t, body, first, { why: false })}</div><p class="gets"><a href="${releasePath(release.id)}">${t.home.wholeRelease}</a></p>`;
}

/** The country most spoken of first, all others beside it. */
async function headlines(t: Texts, store: Site["store"], latest: readonly Latest[]): Promise<Html | false> {
  const rows = topicRows(latest).filter(isHeadline);
  if (rows.length === 0) return false;
  const seen = new Map<string, number>();
  for (const { main } of rows) seen.set(main.ref_area!, (seen.get(main.ref_area!) ?? 0) + 1);
  const [home] = [...seen].sort((a, b) => b[1] - a[1])[0]!;
  const ranked = [...rows].sort((a, b) => rank(a.main) - rank(b.main));
  const own = ranked.filter(({ main }) => main.ref_area === home).slice(0, HEADLINES);
  const others = ranked
    .filter(({ main }) => main.ref_area !== home)
    .slice(0, HEADLINES)
    .sort((a, b) => (a.main.ref_area! < b.main.ref_area! ? -1 : a.main.ref_area! > b.main.ref_area! ? 1 : 0));
  const name = subjectName(
    t,
    {
      ref_area: home,
      measure: "",
      product: null,
      counterpart_area: null,
      activity: null,
      component: null,
      basis: null,
    },
    { measure: true },
  );
  return section(
    "headline",
    t.home.headline,
    html`<p class="kicker">${t.home.headlineNote}</p><div class="two">${await topicTable(t, store, own, { head: name, unsaid: { ref_area: true } })}${others.length > 0 && (await topicTable(t, store, others, { head: t.elsewhere }))}</div>`,
  );
}

/** Trade, and whatever else offices tell with its growth on the year; not the number of working days. */
function isHeadline({ main, rate, rates }: TopicRow): boolean {
  const growth = rate !== null || rates !== null || main.transformation === "yoy";
  return main.ref_area !== null && main.measure !== null && (growth || TRADE.includes(main.measure));
}

/** Trade first, in the usual order, told monthly; then what was spoken of last. */
function rank({ measure, freq }: Latest): number {
  const place = TRADE.indexOf(measure ?? "");
  return (place === -1 ? TRADE.length : place) + (freq === "M" ? 0 : TRADE.length);
}

/** The newest revision about each subject: its growth is revised with it, and one often revised would fill the list. */
function firstOfEach(revisions: readonly Revision[]): Revision[] {
  const newest = new Map<string, Revision>();
  for (const one of revisions) {
    const subject = subjectKey(one);
    if (!newest.has(subject)) newest.set(subject, one);
  }
  return [...newest.values()].slice(0, ATTENTION);
}

function attention(
  t: Texts,
  revisions: readonly Revision[],
  edited: readonly (StoredRelease & { readonly changed: string })[],
  recent: readonly StoredRelease[],
): Html {
  const h = t.home;
  const unread = recent.filter(({ numbers }) => numbers.unread > 0).slice(0, ATTENTION);
  const value = (one: Revision, of: Revision["after"]): string =>
    figureText(
      { ...of, unit_measure: one.unit_measure, transformation: one.transformation },
      isBalance(one.measure),
    );
  return html`<div class="three"><div><h3>${h.revisions}</h3>${
    revisions.length === 0
      ? html`<p class="empty">${h.noRevisions}</p>`
      : html`<ul class="attention">${revisions.map(
          (one) =>
            html`<li><a href="${seriesPath(one.key, "", { vintages: "all" })}">${subjectName(t, one)}</a>, ${periodName(t, one.time_period)}<span class="sub">${h.was(value(one, one.before), value(one, one.after))} · <a href="${releasePath(one.after.release.id, { words: one.after.evidence })}">${dayWords(t, one.after.published)}</a></span></li>`,
        )}</ul>`
  }</div><div><h3>${h.edits}</h3>${
    edited.length === 0
      ? html`<p class="empty">${h.noEdits}</p>`
      : html`<ul class="attention">${edited.map(
          (release) =>
            html`<li><a class="ptitle" href="${releasePath(release.id)}#h-versions">${release.title}</a><span class="sub">${dayWords(t, release.date)}, ${h.changedOn(dayWords(t, release.changed))}</span></li>`,
        )}</ul>`
  }</div><div><h3>${h.unread}</h3>${
    unread.length === 0
      ? html`<p class="empty">${h.noUnread}</p>`
      : html`<ul class="attention">${unread.map(
          (release) =>
            html`<li><a class="ptitle" href="${releasePath(release.id)}#h-unread">${release.title}</a><span class="sub">${dayWords(t, release.date)}, ${t.unread(release.numbers.unread)}</span></li>`,
        )}</ul>`
  }</div></div>`;
}

async function expectedNext(t: Texts, store: Site["store"], today: string): Promise<Html | false> {
  const table = await expectedTable(t, store, today, EXPECTED);
  return (
    table !== null &&
    section(
      "expected",
      t.home.expected,
      html`<p class="kicker">${t.home.expectedNote}</p>${table}<p class="gets"><a href="/calendar">${t.home.calendar}</a></p>`,
    )
  );
}
