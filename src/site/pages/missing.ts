import { html } from "../markup/html.js";
import type { Page } from "../parts/frame.js";
import type { Texts } from "../texts/texts.js";
import { capital } from "../words/figure.js";

/** No such page: its address as words to search for. */
export function missingPage(t: Texts, path: string): Page {
  const words = wordsOf(path);
  return {
    title: t.missing.title,
    unlisted: true,
    content: html`<h1 class="ours">${t.missing.title}</h1><p class="lede">${t.missing.lede}</p>
<form class="filters" role="search" action="/search" aria-label="${t.search.title}"><label>${t.search.label} <input name="q" type="search" maxlength="400" value="${words}"></label><button>${t.find.button}</button></form>`,
  };
}

/** The last parts of an address as words. */
function wordsOf(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {}
  return text
    .split("/")
    .slice(-2)
    .join(" ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .slice(0, 100);
}

/** An address that cannot be answered, with what was expected; `path` is the part of it that names the page. */
export function refusedPage(t: Texts, message: string, path: string): Page {
  return {
    title: t.missing.refused,
    unlisted: true,
    content: html`<h1 class="ours">${t.missing.refused}</h1><p class="lede">${capital(message)}.</p><p class="gets"><a href="${path}">${t.missing.without}</a><a href="/">${t.missing.home}</a></p>`,
  };
}

export function failedPage(t: Texts): Page {
  return {
    title: t.missing.failed,
    unlisted: true,
    content: html`<h1 class="ours">${t.missing.failed}</h1><p class="lede">${t.missing.failedText}</p>`,
  };
}
