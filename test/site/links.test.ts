import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenSite, openSite } from "./open-site.js";

// Every link of every page leads somewhere, and where it points at words, they are there.

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(async () => await site?.close());

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const all = (text: string, what: RegExp): string[] =>
  [...text.matchAll(what)].map((match) => unescaped(match[1]!));

/** So many addresses of one shape are followed: all releases, countries and products, and of the series the first. */
const OF_A_SHAPE = 100;

/** What an address has in common with others of its kind: `/series/*.csv?asOf`. */
function shape(url: URL): string {
  const path = url.pathname.replace(
    /\/(series|releases|countries|products|industries|dataflow)\/.+?(\.\w+|\/facts)?$/,
    "/$1/*$2",
  );
  return `${path}?${[...new Set(url.searchParams.keys())].sort()}`;
}

/** Pages of a search differ by words without end: those that others link to are enough. */
const isSearch = (path: string): boolean => path.startsWith("/search?");

test("no dead link", async () => {
  const found = new Map<string, Set<string>>();
  const wanted = new Map<string, string>();
  const dead: string[] = [];
  const waiting: { path: string; from: string }[] = [{ path: "/", from: "" }];
  const seen = new Set(["/"]);
  const shapes = new Map<string, number>();
  const visit = async ({ path, from }: { path: string; from: string }): Promise<void> => {
    const response = await fetch(site.base + path, { redirect: "manual" });
    const type = response.headers.get("content-type") ?? "";
    const text = await response.text();
    if (response.status !== 200) {
      dead.push(`${response.status} ${path}, from ${from}`);
      return;
    }
    if (!type.startsWith("text/html") || !text.includes('href="/assets/')) return;
    found.set(path, new Set(all(text, / id="([^"]*)"/g)));
    for (const link of all(text, / (?:href|src|action)="([^"]*)"/g)) {
      const url = new URL(link, site.base + path);
      if (url.origin !== site.base) {
        expect(link, path).toMatch(/^https:\/\/www\.motir\.go\.kr\//);
        continue;
      }
      const next = url.pathname + url.search;
      if (url.hash !== "") wanted.set(`${next}${url.hash}`, path);
      if (seen.has(next) || (isSearch(path) && isSearch(next))) continue;
      seen.add(next);
      const n = (shapes.get(shape(url)) ?? 0) + 1;
      shapes.set(shape(url), n);
      if (n <= OF_A_SHAPE) waiting.push({ path: next, from: path });
    }
  };
  const walk = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await visit(one);
  };
  await walk();
  for (const [link, from] of wanted) {
    const [path, id] = link.split("#") as [string, string];
    const ids = found.get(path);
    if (ids !== undefined && !ids.has(decodeURIComponent(id)))
      dead.push(`no such place: ${link}, from ${from}`);
  }
  const followed = [...shapes.values()].reduce((sum, n) => sum + Math.min(n, OF_A_SHAPE), 0);
  console.info(
    `${followed} of ${seen.size} addresses, of ${shapes.size} shapes; ${wanted.size} places in them`,
  );
  expect(dead).toEqual([]);
}, 600_000);
