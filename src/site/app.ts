import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { Cache } from "../http/cache.js";
import { StoreError } from "../store/errors.js";
import type { Reader } from "../store/port.js";
import { assetsHash, sendAsset } from "./assets.js";
import { aboutPage } from "./pages/about.js";
import { calendarPage } from "./pages/calendar.js";
import { claimsPage } from "./pages/claims.js";
import { comparePage } from "./pages/compare.js";
import { countriesPage, countryPage } from "./pages/countries.js";
import { homePage } from "./pages/home.js";
import { failedPage, missingPage, refusedPage } from "./pages/missing.js";
import { industryPage, productPage, productsPage } from "./pages/products.js";
import { registerPage, registersPage } from "./pages/registers.js";
import { releasePage, releaseText } from "./pages/release.js";
import { releasesPage } from "./pages/releases.js";
import { searchPage } from "./pages/search.js";
import { embedDocument, seriesDrawing, seriesPage } from "./pages/series.js";
import { seriesListPage } from "./pages/series-list.js";
import { type Archive, frame, type Page } from "./parts/frame.js";
import type { Query, Site } from "./site.js";
import { textsOf } from "./texts/texts.js";

export interface SiteOptions {
  /** The language of the site's own words. */
  readonly language?: string;
  /** The time; for tests. */
  readonly now?: () => Date;
}

/** Pages kept, in characters: some thousands of them. */
const KEPT = 64_000_000;

/** No script but our own files, nothing from elsewhere, no frames around pages; `/embed` alone may stand in a frame. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

type Loader = (site: Site, c: Context, query: Query) => Promise<Page | null>;

/**
 * The site: pages of a store for people. Every page is a pure function of what is stored, its address, and the day; so it
 * is kept until one of them changes.
 */
export function site(store: Reader, options: SiteOptions = {}): Hono {
  const now = options.now ?? (() => new Date());
  const of: Site = {
    store,
    t: textsOf(options.language ?? "en"),
    today: () => now().toISOString().slice(0, 10),
  };
  const pages = new Pages(of);
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    const framed = c.req.path.startsWith("/embed/");
    c.header("Content-Security-Policy", `${POLICY}; frame-ancestors ${framed ? "*" : "'none'"}`);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "same-origin");
  });

  const page = (path: string, load: Loader): void => {
    app.get(path, (c) => pages.answer(c, load));
  };
  page("/", (s) => homePage(s));
  page("/releases", (s, _, query) => releasesPage(s, query));
  app.get("/releases/:file{.+\\.txt}", async (c) => {
    const text = await releaseText(of, c.req.param("file").slice(0, -4));
    return text === null ? pages.answer(c, async () => null) : c.text(text);
  });
  page("/releases/:id", (s, c, query) => releasePage(s, param(c, "id"), query));
  page("/series", (s, _, query) => seriesListPage(s, query));
  app.get("/series/:provider/:flow/:key{.+\\.(?:svg|png)}", async (c) => {
    const path = param(c, "key");
    const drawn = await seriesDrawing(
      of,
      keyOf(c, path.slice(0, -4)),
      c.req.query(),
      path.slice(-3) as "svg" | "png",
    );
    if (drawn === null) return pages.answer(c, async () => null);
    return c.body(drawn.body as Uint8Array<ArrayBuffer>, 200, { "Content-Type": drawn.type });
  });
  page("/series/:provider/:flow/:key", (s, c, query) => seriesPage(s, keyOf(c, param(c, "key")), query));
  app.get("/embed/series/:provider/:flow/:key", (c) =>
    pages.document(c, (s, query) => embedDocument(s, keyOf(c, param(c, "key")), query)),
  );
  page("/compare", (s, c) => comparePage(s, c.req.queries("series") ?? [], c.req.query("add") ?? ""));
  page("/countries", (s) => countriesPage(s));
  page("/countries/:code", (s, c) => countryPage(s, param(c, "code")));
  page("/products", (s) => productsPage(s));
  page("/products/:slug", (s, c) => productPage(s, param(c, "slug")));
  page("/industries/:slug", (s, c) => industryPage(s, param(c, "slug")));
  page("/claims", (s, _, query) => claimsPage(s, query));
  page("/registers", (s) => registersPage(s));
  page("/registers/:name", (s, c, query) => registerPage(s, param(c, "name"), query));
  page("/search", (s, _, query) => searchPage(s, query));
  page("/calendar", (s) => calendarPage(s));
  page("/about", (s) => aboutPage(s));
  app.get("/opensearch.xml", (c) =>
    c.body(openSearch(of.t.site, new URL(c.req.url).origin), 200, {
      "Content-Type": "application/opensearchdescription+xml",
    }),
  );
  app.get("/assets/:hash/:name", (c) => sendAsset(c) ?? pages.answer(c, async () => null));
  app.get("*", (c) => pages.answer(c, async () => null));

  app.onError((error, c) => pages.failed(c, error));
  return app;
}

/** Answers with pages, keeping each until what is stored changes or the day does. */
class Pages {
  readonly #site: Site;
  readonly #kept = new Cache<string>(KEPT);
  /** Pages that are being made: who asks meanwhile waits for the same one. */
  readonly #making = new Map<string, Promise<string | null>>();
  #state = "";
  #archive: Archive = { releases: 0, from: null, to: null };

  constructor(of: Site) {
    this.#site = of;
  }

  async answer(c: Context, load: Loader): Promise<Response> {
    return await this.document(c, async (of, query) => {
      const page = await load(of, c, query);
      return page === null ? null : String(frame(of.t, page, this.#archive));
    });
  }

  /** A whole document; `null` is none: the page that offers a search answers. */
  async document(c: Context, make: (of: Site, query: Query) => Promise<string | null>): Promise<Response> {
    const state = await this.#now();
    const { pathname, search } = new URL(c.req.url);
    const address = `${pathname}${search}`;
    const etag = `W/"${createHash("sha256").update(`${state} ${address}`).digest("base64url").slice(0, 16)}"`;
    if (c.req.header("If-None-Match") === etag && this.#kept.get(address) !== undefined)
      return c.body(null, 304, { ETag: etag });
    let text = this.#kept.get(address);
    if (text === undefined) {
      const made = await this.#once(`${state} ${address}`, () => make(this.#site, c.req.query()));
      if (made === null) return this.#other(c, 404, missingPage(this.#site.t, pathname));
      text = made;
      if (state === this.#state) this.#kept.set(address, text);
    }
    return c.html(text, 200, { ETag: etag, "Cache-Control": "no-cache" });
  }

  async #once(key: string, make: () => Promise<string | null>): Promise<string | null> {
    const running = this.#making.get(key);
    if (running !== undefined) return await running;
    const made = make().finally(() => this.#making.delete(key));
    this.#making.set(key, made);
    return await made;
  }

  failed(c: Context, error: Error): Response {
    if (error instanceof StoreError && (error.trouble === "refused" || error.trouble === "limit"))
      return this.#other(c, 400, refusedPage(this.#site.t, error.message, c.req.path));
    process.stderr.write(`bellwether site: ${c.req.path}: ${error.stack ?? error.message}\n`);
    return this.#other(c, 500, failedPage(this.#site.t));
  }

  #other(c: Context, status: 400 | 404 | 500, page: Page): Response {
    return c.html(String(frame(this.#site.t, page, this.#archive)), status);
  }

  /** What is stored and the day in one word; when it changes, nothing that was kept holds. */
  async #now(): Promise<string> {
    const { store, today } = this.#site;
    const state = `${await store.revision()} ${today()} ${assetsHash}`;
    if (state !== this.#state) {
      const { releases, first_date, last_date } = await store.extent();
      this.#archive = { releases, from: first_date, to: last_date };
      this.#kept.clear();
      this.#state = state;
    }
    return state;
  }
}

const param = (c: Context, name: string): string => c.req.param(name) ?? "";

const keyOf = (c: Context, last: string): string => `${param(c, "provider")}/${param(c, "flow")}/${last}`;

function openSearch(name: string, origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${name}</ShortName><Description>${name}</Description><InputEncoding>UTF-8</InputEncoding><Url type="text/html" template="${origin.replace(/[<&"]/g, "")}/search?q={searchTerms}"/></OpenSearchDescription>
`;
}
