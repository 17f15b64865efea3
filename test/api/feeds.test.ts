import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atom } from "../../src/api/feed/atom.js";
import { type Feed, stableId } from "../../src/api/feed/feed.js";
import { ics } from "../../src/api/feed/ics.js";
import { jsonFeed } from "../../src/api/feed/json-feed.js";
import { made, ready } from "../../src/store/cases/case.js";
import { type Served, servedSample } from "../http/sample.js";

// Feeds, read by parsers that take nothing on trust.

const SERIES = "/feed/series/KR.MOTIR/EXPORTS/M.KR._T._T.USD";
const FEEDS = [
  "/feed/releases",
  "/feed/releases.FORM?category=Industry",
  "/feed/search.FORM?q=semiconductors&year=2025",
  "/feed/facts",
  "/feed/observations.FORM?product=automobiles&partner=US",
  "/feed/claims.FORM?claim=record,streak",
  SERIES,
  "/feed/calendar",
];
const at = (feed: string, form: string): string =>
  feed.includes("FORM") ? feed.replace("FORM", form) : `${feed}.${form}`;

let served: Served;
let today = new Date("2026-01-10T09:00:00Z");
beforeAll(async () => {
  served = await servedSample(() => today);
});
afterAll(() => served?.stop());

async function text(path: string, type: string): Promise<string> {
  const response = await fetch(served.url + path);
  expect([response.status, response.headers.get("Content-Type")], path).toEqual([
    200,
    `${type}; charset=utf-8`,
  ]);
  return await response.text();
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface Entry {
  id: string;
  title: string;
  updated: string;
  published: string;
  summary: string;
  link: { rel: string; href: string }[];
}

/** What RFC 4287 asks of a feed, element by element. */
function atomEntries(xml: string): Entry[] {
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => ["entry", "link", "category", "author"].includes(name),
    parseTagValue: false,
  }).parse(xml);
  expect(feed.xmlns).toBe("http://www.w3.org/2005/Atom");
  const known = ["id", "title", "updated", "author", "link", "entry", "xmlns", "xml:lang"];
  expect(Object.keys(feed).filter((name) => !known.includes(name))).toEqual([]);
  expect(feed.id).toMatch(UUID);
  expect(feed.updated).toMatch(INSTANT);
  expect(feed.title).toMatch(/\S/);
  expect(feed.author).toEqual([{ name: "Bellwether" }]);
  expect(feed.link.filter(({ rel }: { rel: string }) => rel === "self")).toHaveLength(1);
  const entries: Entry[] = feed.entry ?? [];
  for (const entry of entries) {
    expect(
      Object.keys(entry).filter(
        (name) => !["id", "title", "updated", "published", "summary", "link", "category"].includes(name),
      ),
    ).toEqual([]);
    expect(entry.id).toMatch(UUID);
    for (const moment of [entry.updated, entry.published]) {
      expect(moment).toMatch(INSTANT);
      expect(Number.isNaN(Date.parse(moment))).toBe(false);
    }
    expect(entry.title).toMatch(/\S/);
    expect(entry.link.map(({ rel }) => rel)).toEqual(["alternate"]);
    expect(URL.canParse(entry.link[0]!.href)).toBe(true);
  }
  // 4.1.1: no two entries with one id and one time of change.
  expect(new Set(entries.map(({ id, updated }) => `${id} ${updated}`)).size).toBe(entries.length);
  return entries;
}

/** What jsonfeed.org's version 1.1 asks. */
function jsonItems(source: string): { id: string; url: string }[] {
  const feed = JSON.parse(source);
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  const known = ["version", "title", "home_page_url", "feed_url", "next_url", "language", "authors", "items"];
  expect(Object.keys(feed).filter((name) => !known.includes(name))).toEqual([]);
  for (const name of ["home_page_url", "feed_url"]) expect(URL.canParse(feed[name])).toBe(true);
  for (const item of feed.items) {
    expect(item.id).toMatch(UUID);
    expect(URL.canParse(item.url)).toBe(true);
    expect(typeof item.content_text).toBe("string");
    for (const name of ["date_published", "date_modified"]) expect(item[name]).toMatch(INSTANT);
    expect((item.tags ?? []).every((tag: unknown) => typeof tag === "string")).toBe(true);
  }
  return feed.items;
}

/** Content lines of RFC 5545, unfolded, and its events. */
function icsEvents(source: string): Map<string, string>[] {
  expect(source.endsWith("\r\n")).toBe(true);
  const physical = source.slice(0, -2).split("\r\n");
  for (const line of physical) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const lines = physical.join("\r\n").replace(/\r\n /g, "").split("\r\n");
  expect(lines.slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bellwether//EN"]);
  expect(lines.at(-1)).toBe("END:VCALENDAR");
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (line === "BEGIN:VEVENT") events.push(new Map());
    else if (line !== "END:VEVENT") events.at(-1)?.set(name, value);
  }
  for (const event of events) {
    expect(event.get("DTSTAMP")).toMatch(/^\d{8}T\d{6}Z$/);
    expect(event.get("DTSTART")).toMatch(/^\d{8}$/);
    expect(Number(event.get("DTEND"))).toBeGreaterThan(Number(event.get("DTSTART")));
    expect(["TENTATIVE", "CONFIRMED"]).toContain(event.get("STATUS"));
  }
  expect(new Set(events.map((event) => event.get("UID"))).size).toBe(events.length);
  return events;
}

test.each(FEEDS)("%s as Atom, JSON Feed and iCalendar says the same", async (feed) => {
  const xml = await text(at(feed, "atom"), "application/atom+xml");
  const json = await text(at(feed, "json"), "application/feed+json");
  const calendar = await text(at(feed, "ics"), "text/calendar");
  const entries = atomEntries(xml);
  expect(entries.length).toBeGreaterThan(0);
  expect(jsonItems(json).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  expect(icsEvents(calendar).map((event) => `urn:uuid:${event.get("UID")}`)).toEqual(
    entries.map(({ id }) => id),
  );
  expect(parseAtomFeed(xml).entries).toHaveLength(entries.length);
  expect(parseJsonFeed(json).items).toHaveLength(entries.length);
  const { pathname, hash, origin } = new URL(entries[0]!.link[0]!.href);
  const page = await (await fetch(origin + pathname)).text();
  if (hash !== "") expect(page).toContain(`id="${hash.slice(1)}"`);
});

test("what is new comes first, and what was there keeps its id on another day and another host", async () => {
  const ids = async (path: string): Promise<string[]> =>
    atomEntries(await text(path, "application/atom+xml")).map(({ id }) => id);
  const paths = ["/feed/releases.atom", "/feed/claims.atom", `${SERIES}.atom`, "/feed/search.atom?q=exports"];
  const before = await Promise.all(paths.map(ids));
  today = new Date("2026-01-20T09:00:00Z");
  const release = made({
    title: 'Exports <up> & \u0007 "away"',
    date: "2026-01-12",
    body: "Korea's exports rose 12.7 percent to USD 66.1 billion in December, the highest ever.",
  });
  await served.store.ingest([ready(release)], new Date("2026-01-12T10:00:00Z"));
  const after = await Promise.all(paths.map(ids));
  for (const [i, path] of paths.entries()) {
    const old = new Set(before[i]);
    const kept = after[i]!.filter((id) => old.has(id));
    expect(old.has(after[i]![0]!), path).toBe(false);
    expect(kept, path).toEqual(before[i]!.slice(0, kept.length));
  }
  const named = await ids("/feed/releases.atom");
  const elsewhere = await (
    await fetch(`${served.url.replace("127.0.0.1", "localhost")}/feed/releases.atom`)
  ).text();
  expect(atomEntries(elsewhere).map(({ id }) => id)).toEqual(named);
  // A corrected text is the same release, changed.
  await served.store.ingest(
    [ready({ ...release, body: release.body.replace("66.1", "66.2") })],
    new Date("2026-01-15T10:00:00Z"),
  );
  const entries = atomEntries(await text("/feed/releases.atom", "application/atom+xml"));
  expect([entries[0]!.id, entries[0]!.updated]).toEqual([named[0], "2026-01-15T00:00:00Z"]);
});

test("pages of a feed follow each other", async () => {
  const xml = await text("/feed/claims.atom?limit=3", "application/atom+xml");
  const next = /rel="next"[^>]*href="([^"]+)"/.exec(xml)![1]!.replaceAll("&amp;", "&");
  const { pathname, search } = new URL(next);
  const entries = atomEntries(await text(pathname + search, "application/atom+xml"));
  expect(entries).toHaveLength(3);
  expect(xml).not.toContain(entries[0]!.id);
});

test("what there is no feed of is told", async () => {
  for (const [path, said] of [
    [
      "/feed/nothing.atom",
      "expected one of releases, search, facts, observations, claims, events, agreements, programmes",
    ],
    ["/feed/releases.rss", "with .atom, .json or .ics"],
    ["/feed/constructor.atom", "expected one of releases"],
    ["/feed/search.atom", "expected words"],
    ["/feed/claims.atom?claim=x", "expected some of direction"],
    ["/feed/series/A/B/C.atom", "/api/v1/series lists series"],
  ] as const) {
    const response = await fetch(served.url + path);
    expect([400, 404]).toContain(response.status);
    expect(((await response.json()) as { detail: string }).detail, path).toContain(said);
  }
});

test("whatever a text holds, its feeds can be read", () => {
  const foreign = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.constantFrom(
      "]]>",
      "<![CDATA[",
      "&amp;",
      "\r\nBEGIN:VEVENT",
      "a\\,b;c",
      "\u0000\ufffe",
      "\ud83d",
      "é".repeat(90),
    ),
  );
  fc.assert(
    fc.property(foreign, foreign, (title, words) => {
      const feed: Feed = {
        id: stableId(title),
        title: `x${title}`,
        home: "http://localhost/",
        self: "http://localhost/feed/x.atom",
        next: null,
        updated: "2026-01-01T00:00:00Z",
        items: [
          {
            id: stableId(words),
            url: "http://localhost/x",
            title: `x${title}`,
            text: words,
            date: "2026-01-01",
            updated: "2026-01-01T00:00:00Z",
            tags: [`x${words}`],
          },
        ],
      };
      expect(atomEntries(atom(feed))).toHaveLength(1);
      expect(jsonItems(jsonFeed(feed))).toHaveLength(1);
      expect(icsEvents(ics(feed))).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});
