import { ask } from "./ask.js";

/** What is asked for: each call another address, until they begin again. */
export interface Addresses {
  readonly name: string;
  /** A few addresses again and again: answers that are kept. */
  readonly kept: () => string;
  /** Addresses that were never asked for: answers that must be made. `null` where there is only one. */
  readonly anew: (() => string) | null;
}

/** So many addresses again and again. */
export const KEPT = 50;
const SUBJECTS = ["semiconductors", "automobiles", "steel products", "ships", "petrochemicals", "displays"];
const PLACES = [
  "Vietnam",
  "Mexico",
  "India",
  "Poland",
  "Brazil",
  "China",
  "Japan",
  "Germany",
  "Canada",
  "France",
];

/** Addresses of each kind of page, and of the API, for what a store holds. */
export async function addressesOf(url: string): Promise<Addresses[]> {
  const releases = await ids(url, "releases", 3000);
  const series = (await ids(url, "series", 3000)).map((id) =>
    id.split("/").map(encodeURIComponent).join("/"),
  );
  const days = Array.from({ length: 3000 }, (_, i) =>
    new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10),
  );
  const searches = Array.from({ length: 3000 }, (_, i) => {
    const words = [SUBJECTS[i % SUBJECTS.length]!, PLACES[i % PLACES.length]!];
    return `q=${encodeURIComponent(words.join(" "))}&since=${days[i]}`;
  });
  const pages = (name: string, path: (one: string) => string, all: readonly string[]): Addresses => ({
    name,
    kept: inTurn(all.slice(0, KEPT).map(path)),
    anew: inTurn(all.slice(KEPT).map(path)),
  });
  return [
    { name: "home", kept: () => "/", anew: null },
    pages("release", (id) => `/releases/${id}`, releases),
    pages("series, as of a day", (day) => `/series/${series[0]}?asOf=${day}`, days),
    pages("series", (id) => `/series/${id}`, series),
    pages("search", (query) => `/search?${query}`, searches),
    pages("API, releases", (day) => `/api/v1/releases?until=${day}`, days),
    pages("API, facts of a release", (id) => `/api/v1/releases/${id}/facts`, releases),
    pages("API, series", (id) => `/api/v1/series/${id}`, series),
    pages("API, search", (query) => `/api/v1/search?${query}`, searches),
  ];
}

async function ids(url: string, list: string, n: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = JSON.parse(await ask(`${url}/api/v1/${list}?limit=1000${at}`)) as {
      items: { id: string }[];
      next: string | null;
    };
    found.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null && found.length < n);
  return found.slice(0, n);
}

function inTurn(all: readonly string[]): () => string {
  let n = 0;
  return () => all[n++ % all.length]!;
}
