import { areaName } from "../../publish/words.js";
import type { Total } from "../../store/port.js";
import { withQuery } from "../address.js";
import { attr, type Child, type Html, html } from "../markup/html.js";
import type { Query } from "../site.js";
import type { Texts } from "../texts/texts.js";
import { title } from "../words/figure.js";
import { officeName } from "../words/office.js";

/** A section with a head of its own. `id` names it. */
export function section(id: string, head: string, content: Child): Html {
  return html`<section aria-labelledby="h-${id}"><h2 id="h-${id}">${head}</h2>${content}</section>`;
}

/** A field of a form with some values to choose from. */
export function select(
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
  chosen: string | undefined,
  any: string,
): Html {
  const known = chosen === undefined || chosen === "" || options.some(({ value }) => value === chosen);
  const all = known ? options : [{ value: chosen!, text: chosen! }, ...options];
  return html`<label>${label} <select name="${name}"><option value="">${any}</option>${all.map(
    ({ value, text }) =>
      html`<option value="${value}"${attr("selected", value === chosen && "selected")}>${text}</option>`,
  )}</select></label>`;
}

/** A value of a dimension in words. */
export function valueName(dimension: string, value: string): string {
  if (dimension === "area" || dimension === "partner") return areaName(value);
  return dimension === "measure" || dimension === "product" ? title(value) : value;
}

/** What narrows a list, each with an address that does without it. */
export function dropped(t: Texts, path: string, query: Query, names: readonly string[]): Html {
  const { cursor: _, ...rest } = query;
  return html`<p class="gets">${t.search.narrowed}: ${names.map((name) => {
    const value = query[name]!;
    const text =
      name === "org"
        ? officeName(value)
        : name === "kind"
          ? (t.kind[value] ?? value)
          : valueName(name, value);
    return html`<a href="${withQuery(path, { ...rest, [name]: undefined })}" aria-label="${t.search.drop(text)}">${text} ×</a>`;
  })}</p>`;
}

/** Choices of a dimension in the order of their names. */
export function choices(dimension: string, values: readonly string[]): { value: string; text: string }[] {
  return values
    .map((value) => ({ value, text: valueName(dimension, value) }))
    .sort((a, b) => a.text.localeCompare(b.text, "en"));
}

/** Where the next page of a list is, if there is one; and the first, from a later one. */
export function pager(t: Texts, path: string, query: Query, next: string | null): Html | false {
  const { cursor, ...rest } = query;
  if (next === null && cursor === undefined) return false;
  return html`<nav class="gets" aria-label="${t.pager.label}">${cursor !== undefined && html`<a href="${withQuery(path, rest)}">${t.pager.first}</a>`}${next !== null && html`<a rel="next" href="${withQuery(path, { ...rest, cursor: next })}">${t.pager.next}</a>`}</nav>`;
}

export const totalWords = (t: Texts, { n, exact }: Total, one: string, many: string): string =>
  t.total(n, exact, one, many);
