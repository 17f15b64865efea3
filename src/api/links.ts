// The addresses of the site's pages, as others link to them; the site itself is a stranger here.

const part = encodeURIComponent;

/** A release; with `words`, the stretch of its body that states something. */
export const releaseUrl = (base: string, id: string, words?: { start: number; end: number }): string =>
  `${base}/releases/${part(id)}${words === undefined ? "" : `#at-${words.start}-${words.end}`}`;

/** A series by its id. */
export const seriesUrl = (base: string, id: string): string =>
  `${base}/series/${id.split("/").map(part).join("/")}`;
