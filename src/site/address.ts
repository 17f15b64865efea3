import type { Filters } from "../store/port.js";

// Every address of the site is made here. Foreign words stand in them only encoded.

type Query = Readonly<Record<string, string | number | null | undefined | readonly string[]>>;

/** A path with a query, without what is empty. */
export function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined && one !== "") params.append(name, String(one));
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

const part = encodeURIComponent;

/** A release; `words` is the stretch of its body to point at, `version` one that no longer stands. */
export function releasePath(
  id: string,
  { words, version }: { words?: { start: number; end: number }; version?: number | null } = {},
): string {
  const path = withQuery(`/releases/${part(id)}`, { version });
  return words === undefined ? path : `${path}#${wordsAnchor(words)}`;
}

/** The anchor of a stretch of words: `at-267-294`. */
export const wordsAnchor = ({ start, end }: { start: number; end: number }): string => `at-${start}-${end}`;

/** A series by its id, whose slashes stay slashes; `suffix` for its other forms. */
export const seriesPath = (key: string, suffix = "", query: Query = {}): string =>
  withQuery(`/series/${key.split("/").map(part).join("/")}${suffix}`, query);

export const embedPath = (key: string): string => `/embed${seriesPath(key)}`;
export const comparePath = (keys: readonly string[]): string => withQuery("/compare", { series: keys });
export const areaPath = (code: string): string => `/countries/${part(code)}`;
export const productPath = (slug: string): string => `/products/${part(slug)}`;
export const industryPath = (slug: string): string => `/industries/${part(slug)}`;

/** The query of filters, in the words that the API has. */
export const filterQuery = (filters: Filters): Query => ({ ...filters });

/** A list of the API in one of its forms: the same filters under the same names. */
export const apiPath = (path: string, query: Query = {}): string => withQuery(`/api/v1/${path}`, query);
