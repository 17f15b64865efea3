import { z } from "@hono/zod-openapi";
import { type Context, Hono } from "hono";
import { problem } from "../../http/problem.js";
import { expectedReleases } from "../../publish/calendar.js";
import type { Reader } from "../../store/port.js";
import type { Answers } from "../answers.js";
import { FACT_KINDS } from "../schemas/facts.js";
import { filters, filtersIn, filtersOfKind, filtersOfSearch } from "../schemas/filters.js";
import { whole } from "../schemas/words.js";
import type { State } from "../state.js";
import { queryOf, refused } from "../v1/refused.js";
import { atom } from "./atom.js";
import { type Feed, type Item, stableId } from "./feed.js";
import { ics } from "./ics.js";
import { expectedItem, factItem, releaseItem, seriesTitle, vintageItem } from "./items.js";
import { jsonFeed } from "./json-feed.js";

const FORMS: Readonly<Record<string, { type: string; write: (feed: Feed) => string }>> = {
  atom: { type: "application/atom+xml; charset=utf-8", write: atom },
  json: { type: "application/feed+json; charset=utf-8", write: jsonFeed },
  ics: { type: "text/calendar; charset=utf-8", write: ics },
};

const USUAL = 50;
const paging = {
  limit: whole(1, 200).optional(),
  cursor: z.string().max(500).optional(),
};
type Paged = { limit?: number; cursor?: string };

interface Found {
  readonly title: string;
  /** The page for people. */
  readonly home: string;
  readonly items: readonly Item[];
  readonly next?: string | null;
}

/** Something that can be followed. */
interface Source {
  readonly query: z.ZodRawShape;
  readonly find: (
    base: string,
    query: Readonly<Record<string, unknown>>,
    state: State,
    rest: readonly string[],
  ) => Promise<Found | null>;
}

/** `/feed/….atom`, `.json`, `.ics`: any list, search or series as a feed. `baseOf` says under which address this is known. */
export function feeds(store: Reader, answers: Answers, baseOf: (c: Context) => string): Hono {
  const sources = sourcesOf(store);
  const app = new Hono();
  app.get("/feed/*", async (c) => {
    const url = new URL(c.req.url);
    const [, path = "", form = ""] = /^\/feed\/(.+)\.(atom|json|ics)$/.exec(url.pathname) ?? [];
    const [name = "", ...rest] = path.split("/").map(decoded);
    const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
    const { type, write } = FORMS[form] ?? {};
    if (source === undefined || type === undefined || write === undefined)
      return problem(c, {
        status: 404,
        title: "No such feed",
        detail: `nothing is at ${url.pathname}; expected one of ${Object.keys(sources).join(", ")}, with .atom, .json or .ics`,
      });
    const parsed = z.strictObject(source.query).safeParse(queryOf(c));
    if (!parsed.success) return refused(c, parsed.error, Object.keys(source.query));
    const base = baseOf(c);
    const self = `${base}${url.pathname}${url.search}`;
    const answer = await answers.give(c, `feed ${self}`, async (state) => {
      const found = await source.find(base, parsed.data, state, rest);
      if (found === null) return null;
      const { title, home, items, next = null } = found;
      const updated = items.map((item) => item.updated).sort();
      return {
        type,
        body: write({
          id: stableId(`feed ${path} ${url.search}`),
          title,
          home: `${base}${home}`,
          self,
          next: next === null ? null : withCursor(self, next),
          updated: updated.at(-1) ?? `${state.today}T00:00:00Z`,
          items,
        }),
      };
    });
    return (
      answer ??
      problem(c, {
        status: 404,
        title: "Not found",
        detail: "nothing of that name is kept; /api/v1/series lists series",
      })
    );
  });
  app.all("/feed", (c) =>
    problem(c, {
      status: 404,
      title: "Not found",
      detail: `expected one of ${Object.keys(sources).join(", ")}`,
    }),
  );
  return app;
}

/** A new kind of fact is a source by itself. */
function sourcesOf(store: Reader): Readonly<Record<string, Source>> {
  const facts = (kind: string | null, path: string, query: z.ZodRawShape): Source => ({
    query: { ...query, ...paging },
    find: async (base, typed) => {
      const { limit = USUAL, cursor = null } = typed as Paged;
      const narrowed = await filtersIn(typed);
      const page = await store.facts(
        { ...narrowed, ...(kind === null ? {} : { kind: [kind] }) },
        { limit, cursor },
      );
      return {
        title: `Bellwether: ${path}`,
        home: kind === "claim" ? "/claims" : "/releases",
        items: page.items.map((one) => factItem(base, one)),
        next: page.next,
      };
    },
  });
  return {
    releases: {
      query: { ...filters, ...paging },
      find: async (base, typed) => {
        const { limit = USUAL, cursor = null } = typed as Paged;
        const page = await store.releases(await filtersIn(typed), { limit, cursor });
        const items = await Promise.all(page.items.map((one) => releaseItem(store, base, one)));
        return { title: "Bellwether: releases", home: "/releases", items, next: page.next };
      },
    },
    search: {
      query: {
        q: z.string({ error: "expected words" }).max(400, { error: "expected 400 characters at most" }),
        ...filtersOfSearch,
        limit: paging.limit,
      },
      find: async (base, typed) => {
        const { limit = USUAL } = typed as Paged;
        const q = String(typed.q);
        const found = await store.newest(q, await filtersIn(typed), limit);
        return {
          title: `Bellwether: ${q}`,
          home: `/search?q=${encodeURIComponent(q)}`,
          items: await Promise.all(found.map((one) => releaseItem(store, base, one))),
        };
      },
    },
    facts: facts(null, "facts", filters),
    ...Object.fromEntries(
      FACT_KINDS.map(({ kind, path, filters: own }) => [
        path,
        facts(kind, path, { ...filtersOfKind, ...own }),
      ]),
    ),
    series: {
      query: { limit: paging.limit },
      find: async (base, typed, _, rest) => {
        const { limit = USUAL } = typed as Paged;
        const key = rest.join("/");
        const series = await store.oneSeries(key);
        if (series === null) return null;
        const every = await store.points(key, { vintages: "all" });
        const newest = every
          .map((vintage, i) => ({ vintage, i }))
          .sort((a, b) =>
            a.vintage.published < b.vintage.published
              ? 1
              : a.vintage.published > b.vintage.published
                ? -1
                : b.i - a.i,
          )
          .slice(0, limit);
        return {
          title: `Bellwether: ${seriesTitle(series)}`,
          home: `/series/${rest.map(encodeURIComponent).join("/")}`,
          items: newest.map(({ vintage }) => vintageItem(base, series, vintage)),
        };
      },
    },
    calendar: {
      query: { limit: paging.limit },
      find: async (base, typed, { today }) => {
        const { limit = USUAL } = typed as Paged;
        const expected = await expectedReleases(store, today);
        const past = await store.releases({}, { limit });
        return {
          title: "Bellwether: past and expected releases",
          home: "/calendar",
          items: [
            ...expected.map((one) => expectedItem(base, one, today)),
            ...(await Promise.all(past.items.map((one) => releaseItem(store, base, one)))),
          ],
        };
      },
    },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function withCursor(self: string, cursor: string): string {
  const url = new URL(self);
  url.searchParams.set("cursor", cursor);
  return url.href;
}
