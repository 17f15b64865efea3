import { type FactChange, versionDiffs } from "../../publish/diff.js";
import type { StoredFact, StoredVersion } from "../../store/port.js";
import { apiPath, releasePath, withQuery } from "../address.js";
import { barChart } from "../charts/bars.js";
import { passages } from "../marks/passages.js";
import { lineOf } from "../marks/said.js";
import { attr, type Html, html } from "../markup/html.js";
import { gets, type Page } from "../parts/frame.js";
import { key } from "../parts/key.js";
import { section } from "../parts/lists.js";
import { passage } from "../parts/passage.js";
import type { Query, Site } from "../site.js";
import type { Texts } from "../texts/texts.js";
import { claimName } from "../words/claim.js";
import { figureText } from "../words/figure.js";
import { officeName } from "../words/office.js";
import { dayWords, periodName } from "../words/period.js";
import { subjectName } from "../words/subject.js";

/** A release: its words with every fact marked, the notes beside them, its versions; `null` where there is none. */
export async function releasePage({ store, t }: Site, id: string, query: Query): Promise<Page | null> {
  const release = await store.release(id);
  if (release === null) return null;
  const versions = await store.versions(id);
  const wanted = query.version === undefined ? release.version : Number(query.version);
  const shown = versions.find(({ version }) => version === wanted);
  if (shown === undefined) return null;
  const facts = await store.factsOf(id, shown.version);
  const { before, after } = await store.neighbours(id);
  const diffs = versions.length > 1 ? ((await versionDiffs(store, id)) ?? []) : [];
  const cut = passages(shown.body, facts, shown.unread);
  const old = shown.version !== release.version;
  const standing = versions.find(({ version }) => version === shown.version + 1);
  const office = release.provider === null ? null : officeName(release.provider);
  const original = release.url !== null && /^https?:\/\//i.test(release.url) ? release.url : null;
  const counts = new Map<string, number>();
  for (const { fact } of facts) counts.set(fact.kind, (counts.get(fact.kind) ?? 0) + 1);
  const r = t.release;
  const content = html`<p class="kicker"><a href="/releases">${r.kicker}</a>${office !== null && html` · <a href="${withQuery("/releases", { org: release.provider })}">${office}</a>`}${release.category !== null && html` · <a href="${withQuery("/releases", { category: release.category })}">${release.category}</a>`}</p>
<h1>${shown.title}</h1>
<p class="facts-line"><span><time datetime="${shown.date}">${dayWords(t, shown.date, "long")}</time></span>${original !== null && html`<span><a href="${original}" rel="external noopener">${r.original}</a></span>`}${[...counts].map(([kind, n]) => html`<span>${t.count[kind]?.(n) ?? `${n} ${kind}`}</span>`)}<span>${shown.unread.length === 0 ? t.allRead : html`<a href="#h-unread">${t.unread(shown.unread.length)}</a>`}</span></p>
${old && standing !== undefined && html`<p class="notice">${r.old(shown.version, dayWords(t, standing.published, "long"))} <a href="${releasePath(id)}">${r.current}</a></p>`}
${key(t, true)}
<div class="reading">${cut.map((one) => passage(t, shown.body, one, { why: true }))}</div>
${changesOf(t, facts)}
${shown.unread.length > 0 && section("unread", r.unreadTitle, html`<p class="lede">${r.unreadNote}</p><ul class="inline">${shown.unread.map(({ start, end, text }) => html`<li><a class="m unread" href="#at-${start}-${end}">${text}</a></li>`)}</ul>`)}
${versions.length > 1 && section("versions", r.versions, versionList(t, id, versions, release.version, shown.version, diffs))}
${section(
  "take",
  r.take,
  html`<p>${r.citePassage} ${cut.length > 0 && html`<a href="#p1">${`${shown.id}, 1`}</a>`}</p><p class="cite">${r.cite}: ${r.citation(office ?? t.site, shown.title, dayWords(t, shown.date, "long"))}. ${t.site}, <code>${shown.id}</code></p>${gets(
    [
      [r.factsJson, apiPath(`releases/${encodeURIComponent(id)}/facts`)],
      [r.factsCsv, apiPath(`releases/${encodeURIComponent(id)}/facts.csv`)],
      [r.text, `/releases/${encodeURIComponent(id)}.txt`],
    ],
  )}`,
)}
<nav class="turn" aria-label="${r.around}">${before !== null && html`<a rel="prev" href="${releasePath(before.id)}"><span class="why">${r.previous}, ${dayWords(t, before.date)}</span> ${before.title}</a>`}${after !== null && html`<a rel="next" href="${releasePath(after.id)}"><span class="why">${r.next}, ${dayWords(t, after.date)}</span> ${after.title}</a>`}</nav>`;
  return {
    title: shown.title,
    content,
    part: "releases",
    before: before === null ? null : releasePath(before.id),
    after: after === null ? null : releasePath(after.id),
    forms: [{ type: "application/json", href: apiPath(`releases/${encodeURIComponent(id)}`), title: t.json }],
    unlisted: old,
  };
}

/** The text of a release as it was printed; `null` where there is none. */
export async function releaseText({ store }: Site, id: string): Promise<string | null> {
  const release = await store.release(id);
  if (release === null) return null;
  const shown = (await store.versions(id)).find(({ version }) => version === release.version);
  return shown === undefined ? null : `${shown.title}\n${shown.date}\n\n${shown.body}\n`;
}

/** Fewer bars would say no more than the ledger. */
const FEWEST_BARS = 4;
const MOST_BARS = 14;

/** The printed changes of one measure and period, largest first, as bars. */
function changesOf(t: Texts, facts: readonly StoredFact[]): Html | false {
  const groups = new Map<string, { name: string; value: number; digits: string; whole: boolean }[]>();
  for (const { fact } of facts) {
    if (fact.kind !== "observation" || fact.transformation !== "yoy" || fact.unit_measure !== "percent")
      continue;
    if (fact.measure === null || fact.time_period === null || fact.basis !== "total") continue;
    const group = `${fact.ref_area}|${fact.measure}|${fact.time_period}`;
    const whole =
      fact.product === null &&
      fact.counterpart_area === null &&
      fact.activity === null &&
      fact.component === null;
    const name = subjectName(t, fact, { ref_area: true, measure: !whole });
    const bars = groups.get(group) ?? [];
    groups.set(group, bars);
    if (!bars.some((bar) => bar.name === name))
      bars.push({ name, value: fact.value, digits: figureText(fact), whole });
  }
  const [group, bars] = [...groups].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (group === undefined || bars === undefined || bars.length < FEWEST_BARS) return false;
  const [area, measure, period] = group.split("|") as [string, string, string];
  const sorted = bars.sort((a, b) => b.value - a.value).slice(0, MOST_BARS);
  const about = {
    ref_area: area === "null" ? null : area,
    measure,
    product: null,
    counterpart_area: null,
    activity: null,
    component: null,
    basis: null,
  };
  const note = t.release.changesNote(subjectName(t, about), periodName(t, period, "long"));
  const largest = sorted[0]!;
  return section(
    "changes",
    t.release.changes,
    html`<figure class="chart small"><figcaption><span class="title">${largest.name} ${largest.digits}</span><br>${note}</figcaption>${barChart(sorted, note)}<p class="source">${t.release.changesSource}</p></figure>`,
  );
}

function versionList(
  t: Texts,
  id: string,
  versions: readonly StoredVersion[],
  current: number,
  shown: number,
  diffs: NonNullable<Awaited<ReturnType<typeof versionDiffs>>>,
): Html {
  const r = t.release;
  return html`<p class="lede">${r.versionsNote}</p><ol class="versions">${versions.map(
    ({ version, published }) =>
      html`<li><a href="${releasePath(id, { version: version === current ? null : version })}"${attr("aria-current", version === shown && "true")}>${r.version(version)}</a> <span class="why">${r.from(dayWords(t, published))}${version === current && `, ${r.stands}`}${version === shown && version !== current && `, ${r.shown}`}</span></li>`,
  )}</ol>${diffs.map(
    ({ from, to, unchanged, changes }) =>
      html`<h3 id="diff-${from}-${to}">${r.diff(from, to)}</h3>${changes.length === 0 ? html`<p class="empty">${r.noChange}</p>` : html`<table class="data fold diff"><caption>${r.unchanged(unchanged)}</caption><thead><tr><th scope="col">${t.columns.change}</th><th scope="col">${t.columns.fact}</th><th scope="col">${t.columns.before}</th><th scope="col">${t.columns.after}</th></tr></thead><tbody>${changes.map((change) => changeRow(t, id, change, from, to === current ? null : to))}</tbody></table>`}`,
  )}`;
}

function changeRow(t: Texts, id: string, change: FactChange, from: number, to: number | null): Html {
  const before = change.change === "added" ? null : change.before;
  const after = change.change === "removed" ? null : change.after;
  const either = (after ?? before)!;
  const cell = (fact: StoredFact["fact"] | null, version: number | null): Html | false =>
    fact !== null &&
    html`${factText(t, fact)} <span class="quoted"><a class="${lineOf(fact.kind)}" href="${releasePath(id, { version, words: fact.evidence })}">${fact.evidence.text}</a></span>`;
  return html`<tr><th scope="row">${t.release.change[change.change]}</th><td class="full">${factAbout(t, either)}</td><td class="full" data-label="${t.columns.before}">${cell(before, from)}</td><td class="full" data-label="${t.columns.after}">${cell(after, to)}</td></tr>`;
}

/** What a fact says, in our words. */
export function factText(t: Texts, fact: StoredFact["fact"]): string {
  if (fact.kind === "observation") return figureText(fact);
  return fact.kind === "claim" ? claimName(t, fact) : "";
}

/** What a fact is about: subject and period. */
export function factAbout(t: Texts, fact: StoredFact["fact"]): string {
  if (fact.kind !== "observation" && fact.kind !== "claim")
    return t.kind[(fact as { kind: string }).kind] ?? "";
  const period = fact.time_period === null ? [] : [periodName(t, fact.time_period)];
  return [subjectName(t, fact), ...period].join(", ");
}
