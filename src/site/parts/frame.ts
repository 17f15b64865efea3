import { apiPath, type withQuery } from "../address.js";
import { fileOf } from "../assets.js";
import { attr, type Child, type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { dayWords } from "../words/period.js";

/** What is known of the whole archive, for the foot of each page. */
export interface Archive {
  readonly releases: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** A page: what its frame has to know. */
export interface Page {
  readonly title: string;
  readonly content: Child;
  /** The part of the navigation that it belongs to. */
  readonly part?: keyof Texts["nav"];
  /** What was searched for, shown in the field. */
  readonly query?: string;
  readonly description?: string;
  /** Further forms of the page, by their media type. */
  readonly forms?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  /** The releases before and after, for browsers that show them. */
  readonly before?: string | null;
  readonly after?: string | null;
  /** Not for search engines: a page of results, or none at all. */
  readonly unlisted?: boolean;
}

/** The parts of the site, in order. Findings of checks join here. */
const PARTS: readonly { readonly part: keyof Texts["nav"]; readonly href: string }[] = [
  { part: "releases", href: "/releases" },
  { part: "series", href: "/series" },
  { part: "countries", href: "/countries" },
  { part: "products", href: "/products" },
  { part: "claims", href: "/claims" },
  { part: "registers", href: "/registers" },
  { part: "calendar", href: "/calendar" },
];

/** The whole document around a page's content. */
export function frame(t: Texts, page: Page, archive: Archive): Html {
  return html`<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${t.site}</title>
${page.description !== undefined && html`<meta name="description" content="${page.description}">`}
<meta name="theme-color" content="#fcfdfc" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#121816" media="(prefers-color-scheme: dark)">
${page.unlisted && html`<meta name="robots" content="noindex">`}
<link rel="icon" type="image/svg+xml" href="${fileOf("icon.svg")}">
<link rel="stylesheet" href="${fileOf("style.css")}">
<link rel="search" type="application/opensearchdescription+xml" title="${t.site}" href="/opensearch.xml">
${page.before != null && html`<link rel="prev" href="${page.before}">`}${page.after != null && html`<link rel="next" href="${page.after}">`}
${page.forms?.map(({ type, href, title }) => html`<link rel="alternate" type="${type}" title="${title}" href="${href}">`)}
<script src="${fileOf("page.js")}" defer></script>
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header class="site"><div class="wrap">
<a class="mark" href="/">${t.site}</a>
<nav aria-label="${t.menu}"><ul>${PARTS.map(
    ({ part, href }) =>
      html`<li><a href="${href}"${attr("aria-current", page.part === part && "page")}>${t.nav[part]}</a></li>`,
  )}</ul></nav>
<form class="find" role="search" action="/search"><label class="vh" for="find">${t.find.label}</label><input id="find" name="q" type="search" maxlength="400" placeholder="${t.find.hint}"${attr("value", page.query)}><button>${t.find.button}</button></form>
</div></header>
<main id="main" class="wrap" tabindex="-1">
${page.content}
</main>
<footer><div class="wrap">
<p>${t.footer.promise}</p>
<p>${t.footer.archive(archive.releases, archive.from && dayWords(t, archive.from, "long"), archive.to && dayWords(t, archive.to, "long"))}</p>
<p class="gets"><a href="/about">${t.footer.about}</a><a href="/api">${t.footer.api}</a><a href="/feed/releases.atom">${t.footer.feed}</a></p>
</div></footer>
</body>
</html>`;
}

/** Links to further forms of what a page shows. */
export function gets(links: readonly (readonly [text: string, href: string])[]): Html {
  return html`<p class="gets">${links.map(([text, href]) => html`<a href="${href}">${text}</a>`)}</p>`;
}

/** The form of a list of the API for each of the usual media. */
export function listForms(t: Texts, path: string, query: Parameters<typeof withQuery>[1]): Html {
  return gets([
    [t.csv, apiPath(`${path}.csv`, query)],
    [t.json, apiPath(path, query)],
  ]);
}
