import { type Marked, searchResults } from "../../publish/search.js";
import { StoreError } from "../../store/errors.js";
import type { StoredSeries } from "../../store/port.js";
import { apiPath, releasePath, seriesPath, withQuery } from "../address.js";
import { lineOf } from "../marks/said.js";
import { attr, type Html, html, NOTHING } from "../markup/html.js";
import { gets, type Page } from "../parts/frame.js";
import { dropped, pager, section, totalWords, valueName } from "../parts/lists.js";
import { cursorOf, type Query, type Site } from "../site.js";
import type { Texts } from "../texts/texts.js";
import { digits, isBalance, unitName } from "../words/figure.js";
import { officeName } from "../words/office.js";
import { dayWords, periodName } from "../words/period.js";
import { seriesName } from "../words/subject.js";
import { factAbout, factText } from "./release.js";
import { filtersIn } from "./releases.js";

const SHOWN = 20;
/** The facets, each with the name of its filter. */
const FACETS = [
  ["kind", "kind"],
  ["year", "year"],
  ["category", "category"],
  ["provider", "org"],
  ["area", "area"],
  ["partner", "partner"],
  ["product", "product"],
  ["measure", "measure"],
] as const;

type Results = Awaited<ReturnType<typeof searchResults>>;

/** Releases, series and facts that hold some words, with counts by facet; every state of it has an address. */
export async function searchPage({ store, t }: Site, query: Query): Promise<Page> {
  const words = (query.q ?? "").trim();
  const s = t.search;
  // What was found is read out as one types; the results are not.
  const page = (title: string, status: string, content: Html): Page => ({
    title,
    query: query.q ?? "",
    unlisted: true,
    content: html`<h1 class="ours">${s.title}</h1><p class="lede" id="found" role="status">${status}</p><div id="results" data-live="search">${content}</div>`,
  });
  if (words === "") return page(s.title, s.start, NOTHING);
  const year = /^\d{4}$/.test(query.year ?? "") ? query.year : undefined;
  const filters = {
    ...(await filtersIn(query)),
    ...(query.kind === undefined || query.kind === "" ? {} : { kind: [query.kind] }),
    ...(year === undefined ? {} : { since: year, until: year }),
  };
  let found: Results;
  try {
    found = await searchResults(store, words, filters, { limit: SHOWN, ...cursorOf(query) });
  } catch (error) {
    if (!(error instanceof StoreError) || !["refused", "limit"].includes(error.trouble)) throw error;
    return page(s.title, `${s.refused} ${error.message}.`, html`<p class="notice">${s.start}</p>`);
  }
  const total = totalWords(t, found.total, t.releases.one, t.releases.many);
  const latest = new Map<string, Html>();
  for (const one of found.series) latest.set(one.key, await lastValue(t, store, one));
  const nothing = found.total.n === 0 && found.series.length === 0 && found.facts.length === 0;
  const content = html`${found.suggestion !== null && html`<p class="notice">${s.didYouMean} <a href="${withQuery("/search", { ...query, cursor: undefined, q: found.suggestion })}">${found.suggestion}</a>?</p>`}
${facets(t, query, found)}
${found.series.length > 0 && query.cursor === undefined && section("series", s.series, seriesTable(t, found.series, latest))}
${found.releases.length > 0 && section("releases", s.releases, releaseList(t, found))}
${pager(t, "/search", query, found.next)}
${found.facts.length > 0 && query.cursor === undefined && section("facts", s.facts, factTable(t, found))}
${gets([
  [t.json, apiPath("search", { ...query })],
  [t.atom, withQuery("/feed/search.atom", { ...query, cursor: undefined })],
])}`;
  return page(words, nothing ? s.none(words) : s.found(words, total), content);
}

/** Fields above the results; a script sends them as they change, the button does without. */
function facets(t: Texts, query: Query, found: Results): Html {
  const s = t.search;
  const chosen = FACETS.filter(([, name]) => (query[name] ?? "") !== "");
  const fields = FACETS.filter(
    ([facet, name]) => found.facets[facet].length > 1 || (query[name] ?? "") !== "",
  );
  const named = (facet: string, value: string): string =>
    facet === "provider"
      ? officeName(value)
      : facet === "kind"
        ? (t.kind[value] ?? value)
        : valueName(facet, value);
  return html`${
    fields.length > 0 &&
    html`<form class="filters" action="/search" data-live="form"><input type="hidden" name="q" value="${query.q}">${fields.map(
      ([facet, name]) => {
        const value = query[name] ?? "";
        const options = found.facets[facet];
        const known = options.some((option) => option.value === value);
        return html`<label>${s.facets[facet]} <select name="${name}"><option value="">${t.any}</option>${value !== "" && !known && html`<option value="${value}" selected>${named(facet, value)}</option>`}${options.map(
          (option) =>
            html`<option value="${option.value}"${attr("selected", option.value === value && "selected")}>${named(facet, option.value)} (${option.n})</option>`,
        )}</select></label>`;
      },
    )}<button>${t.show}</button></form>`
  }
${
  chosen.length > 0 &&
  dropped(
    t,
    "/search",
    query,
    chosen.map(([, name]) => name),
  )
}
${!found.facets_of.exact && html`<p class="kicker">${s.facetsOf(found.facets_of.n)}</p>`}`;
}

function marks(pieces: Marked): Html {
  return html`${pieces.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}`;
}

function releaseList(t: Texts, found: Results): Html {
  return html`<ol class="hits">${found.releases.map(
    ({ release, title, snippet }) =>
      html`<li><p class="kicker"><time datetime="${release.date}">${dayWords(t, release.date)}</time>${release.provider !== null && ` · ${officeName(release.provider)}`}${release.category !== null && ` · ${release.category}`}</p><h3 class="ptitle"><a href="${releasePath(release.id)}">${marks(title)}</a></h3><p class="quoted">${marks(snippet)}</p></li>`,
  )}</ol>`;
}

async function lastValue(t: Texts, store: Site["store"], series: StoredSeries): Promise<Html> {
  const last = (await store.points(series.key, { from: series.last ?? "" })).at(-1);
  if (last === undefined) return html`<td class="num"></td><td></td>`;
  const text = digits(
    { ...last, unit_measure: series.unit_measure, transformation: series.transformation },
    isBalance(series.measure),
  );
  return html`<td class="num">${last.printed === null ? text : html`<a class="fig" href="${releasePath(last.printed.release.id, { words: last.printed.evidence })}">${text}</a>`}<span class="sub">${unitName({ unit_measure: series.unit_measure, unit_mult: last.unit_mult })}</span></td><td class="nowrap">${periodName(t, last.time_period)}</td>`;
}

function seriesTable(t: Texts, series: readonly StoredSeries[], latest: ReadonlyMap<string, Html>): Html {
  return html`<table class="data"><thead><tr><th scope="col">${t.columns.series}</th><th scope="col" class="num">${t.columns.value}</th><th scope="col">${t.columns.period}</th></tr></thead><tbody>${series.map(
    (one) =>
      html`<tr><th scope="row"><a href="${seriesPath(one.key)}">${seriesName(t, one)}</a></th>${latest.get(one.key)}</tr>`,
  )}</tbody></table>`;
}

function factTable(t: Texts, found: Results): Html {
  return html`<table class="data fold"><thead><tr><th scope="col">${t.columns.fact}</th><th scope="col" class="num">${t.columns.value}</th><th scope="col">${t.columns.printed}</th><th scope="col">${t.columns.release}</th></tr></thead><tbody>${found.facts.map(
    ({ fact }) =>
      html`<tr><th scope="row" class="full">${factAbout(t, fact)}</th><td class="num">${factText(t, fact)}</td><td class="quoted full"><a class="${lineOf(fact.kind)}" href="${releasePath(fact.release.id, { words: fact.evidence })}">${fact.evidence.text}</a></td><td class="last nowrap"><a href="${releasePath(fact.release.id)}">${dayWords(t, fact.release.date)}</a></td></tr>`,
  )}</tbody></table>`;
}
