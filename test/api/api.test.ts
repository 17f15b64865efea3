import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { made, ready } from "../../src/store/cases/case.js";
import { type Served, servedSample } from "../http/sample.js";

// The API over the bundled sample, asked as programs ask it.

const EXPORTS = "/api/v1/series/KR.MOTIR/EXPORTS/M.KR._T._T.USD";
let served: Served;
let today = new Date("2026-01-10T09:00:00Z");

beforeAll(async () => {
  served = await servedSample(() => today);
});
afterAll(() => served?.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${served.url}${path}`, { headers });
// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type
const json = async (path: string): Promise<any> => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return await response.json();
};
const csv = async (path: string): Promise<Record<string, string>[]> => {
  const text = await (await get(path)).text();
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

test("a list goes page by page through all there is, and each item once", async () => {
  for (const path of ["/releases", "/facts", "/observations", "/claims", "/series"]) {
    const ids: string[] = [];
    let cursor: string | null = null;
    let n = 0;
    do {
      const at: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await json(`/api/v1${path}?limit=300${at}`);
      ids.push(...page.items.map((item: object) => JSON.stringify(item)));
      n = page.total.n;
      expect(page.total.exact).toBe(true);
      cursor = page.next;
    } while (cursor !== null);
    expect(ids, path).toHaveLength(n);
    expect(new Set(ids).size, path).toBe(n);
    // As CSV all of it, in one.
    expect(await csv(`/api/v1${path}.csv`), path).toHaveLength(n);
  }
});

test("a page of CSV says where the next begins", async () => {
  const response = await get("/api/v1/claims.csv?limit=5&claim=record");
  expect(response.headers.get("Content-Type")).toMatch(/^text\/csv/);
  const next = /^<(.*)>; rel="next"$/.exec(response.headers.get("Link") ?? "")?.[1] ?? "";
  const [first, second] = [await csv("/api/v1/claims.csv?limit=5&claim=record"), await csv(next)];
  expect(second).toHaveLength(5);
  expect(second[0]).not.toEqual(first[0]);
});

test("a form is chosen by suffix, else by Accept", async () => {
  const type = async (path: string, accept: string): Promise<string> =>
    (await get(path, { Accept: accept })).headers.get("Content-Type")?.split(";")[0] ?? "";
  expect(await type("/api/v1/releases", "*/*")).toBe("application/json");
  expect(await type("/api/v1/releases", "text/html, */*;q=0.1")).toBe("application/json");
  expect(await type("/api/v1/releases", "text/csv")).toBe("text/csv");
  expect(await type("/api/v1/releases", "application/json;q=0.5, text/csv")).toBe("text/csv");
  expect(await type("/api/v1/releases.json", "text/csv")).toBe("application/json");
  expect(await type(EXPORTS, "application/vnd.apache.parquet")).toBe("application/vnd.apache.parquet");
  expect((await get("/api/v1/search.csv?q=cars")).status).toBe(404);
});

test("a series as JSON, CSV and Parquet says the same", async () => {
  const { points } = await json(`${EXPORTS}?vintages=all`);
  const rows = await csv(`${EXPORTS}.csv?vintages=all`);
  const file = await (await get(`${EXPORTS}.parquet?vintages=all`)).arrayBuffer();
  const parquet = await parquetReadObjects({ file });
  const said = (row: { time_period: string; value: unknown; evidence_text?: unknown }): unknown[] => [
    row.time_period,
    Number(row.value),
    row.evidence_text,
  ];
  expect(rows.map((row) => said(row as never))).toEqual(
    points.map((point: { evidence: { text: string } }) =>
      said({ ...point, evidence_text: point.evidence.text } as never),
    ),
  );
  expect(parquet.map((row) => said(row as never))).toEqual(rows.map((row) => said(row as never)));
});

test("at any day a series is what the store says of that day; FRED's real-time periods agree with it", async () => {
  const series = "/api/v1/series/KR.MOTIR/EXPORTS/M.KR._T.SEMICONDUCTORS.USD";
  const standing = (points: { time_period: string; value: number }[]): unknown =>
    points.map(({ time_period, value }) => [time_period, value]);
  const { points: periods } = await json(`${series}?realtime_start=1776-07-04&realtime_end=9999-12-31`);
  for (const day of ["2023-03-02", "2023-03-13", "2023-03-14", "2024-12-31", "2026-01-10"]) {
    const { points } = await json(`${series}?asOf=${day}`);
    expect(standing((await json(`${series}?vintage_dates=${day}`)).points)).toEqual(standing(points));
    expect(standing((await json(`${series}?realtime_start=${day}`)).points)).toEqual(standing(points));
    const then = periods.filter(
      (point: { realtime_start: string; realtime_end: string }) =>
        point.realtime_start <= day && day <= point.realtime_end,
    );
    expect(standing(then)).toEqual(standing(points));
  }
  const both = await json(`${series}?vintage_dates=2023-03-13,2023-03-14`);
  expect(new Set(both.points.map((point: { realtime_start: string }) => point.realtime_start)).size).toBe(2);
});

test("evidence is where the text says it", async () => {
  const { body } = await json("/api/v1/releases/2025-12-01-73cf06538013");
  const { items } = await json("/api/v1/releases/2025-12-01-73cf06538013/facts");
  expect(items.length).toBeGreaterThan(10);
  for (const { evidence } of items) expect(body.slice(evidence.start, evidence.end)).toBe(evidence.text);
});

test("a problem says what was wrong and what was expected", async () => {
  for (const [path, status, said] of [
    ["/api/v1/releases?limit=0", 400, 'limit: "0"; expected a whole number from 1 to 1000'],
    ["/api/v1/releases?limit=10&limit=20", 400, 'limit: "10"; expected it once'],
    ["/api/v1/facts?since=2025-13", 400, 'since: "2025-13"; expected a day, month or year'],
    ["/api/v1/facts?asOf=2025-02-30", 400, "expected a day of the calendar"],
    ["/api/v1/claims?claim=records", 400, "expected some of direction, record"],
    ["/api/v1/releases?colour=red", 400, "colour; expected some of kind, claim, area"],
    ["/api/v1/search", 400, "expected words"],
    ["/api/v1/search?q=%22%22", 400, "expected a word that a release must hold"],
    [`/api/v1/search?q=${"x".repeat(500)}`, 400, "expected 400 characters at most"],
    ["/api/v1/releases?cursor=nonsense", 400, "expected `next` of the page before"],
    [`${EXPORTS}?vintage_dates=2025-01-01&asOf=2025-01-01`, 400, "expected one of them"],
    [`${EXPORTS}?realtime_start=2025-02-01&realtime_end=2025-01-01`, 400, "expected it before"],
    ["/api/v1/releases/nothing", 404, "/api/v1/releases lists them"],
    ["/api/v1/series/KR/NO/THING", 404, "/api/v1/series lists them"],
    ["/api/v2", 404, "expected /api/v1"],
    ["/api/v1/releases/..%2f..%2f..%2fetc%2fpasswd", 404, "/api/v1/releases lists them"],
  ] as const) {
    const response = await get(path);
    expect([response.status, response.headers.get("Content-Type")], path).toEqual([
      status,
      "application/problem+json; charset=utf-8",
    ]);
    const problem = (await response.json()) as { status: number; detail: string };
    expect(problem.status).toBe(status);
    expect(problem.detail, path).toContain(said);
  }
});

test("what nothing has is told with what may have been meant", async () => {
  const { items, unmet } = await json("/api/v1/facts?product=semiconductor");
  expect(items).toEqual([]);
  expect(unmet).toMatchObject([{ filter: "product", value: "semiconductor" }]);
  expect(unmet[0].near[0]).toBe("semiconductors");
});

test("search, facets and calendar", async () => {
  const found = await json("/api/v1/search?q=semiconductors&year=2025&limit=3");
  expect(found.releases).toHaveLength(3);
  for (const { release } of found.releases) expect(release.date).toMatch(/^2025/);
  const counts = await json("/api/v1/facets?q=semiconductors&year=2025");
  expect(counts.facets).toEqual(found.facets);
  const all = await json("/api/v1/facets");
  expect(all.facets_of).toEqual({ n: 78, exact: true });
  expect(all.facets.year.reduce((sum: number, { n }: { n: number }) => sum + n, 0)).toBe(78);
  const calendar = await json("/api/v1/calendar?limit=2");
  expect(calendar.past).toHaveLength(2);
  for (const { date, latest } of calendar.expected) {
    expect(date >= "2026-01-10").toBe(true);
    expect(date <= latest).toBe(true);
  }
});

test("HEAD, CORS, and 304 by tag and by time, until something is stored or the day changes", async () => {
  const path = "/api/v1/releases?limit=1";
  const response = await get(path);
  const [etag, changed] = [response.headers.get("ETag")!, response.headers.get("Last-Modified")!];
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const asked = await fetch(served.url + path, {
    method: "OPTIONS",
    headers: { Origin: "https://example.org", "Access-Control-Request-Method": "GET" },
  });
  expect([asked.status, asked.headers.get("Access-Control-Allow-Methods")]).toEqual([
    204,
    "GET,HEAD,OPTIONS",
  ]);
  const head = await fetch(served.url + path, { method: "HEAD" });
  expect([head.status, head.headers.get("ETag"), await head.text()]).toEqual([200, etag, ""]);
  expect((await get(path, { "If-None-Match": etag })).status).toBe(304);
  expect((await get(path, { "If-Modified-Since": changed })).status).toBe(304);
  expect((await get(path, { "If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT" })).status).toBe(200);
  today = new Date("2026-01-11T09:00:00Z");
  expect((await get(path, { "If-None-Match": etag })).status).toBe(304);
  const release = made({
    title: "Exports",
    date: "2026-01-09",
    body: "Korea's exports rose 2.0 percent in December.",
  });
  await served.store.ingest([ready(release)], new Date("2026-01-11T00:00:00Z"));
  const after = await get(path, { "If-None-Match": etag });
  expect(after.status).toBe(200);
  expect(await after.json()).toMatchObject({ items: [{ id: release.id }] });
});

test("the page of documentation stands alone", async () => {
  const response = await get("/api");
  const text = await response.text();
  expect(response.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'; style-src 'self'/);
  expect(text).not.toMatch(/<script|https?:\/\/(?!127)/);
  const style = /href="(\/api\/docs[^"]+)"/.exec(text)![1]!;
  expect((await get(style)).headers.get("Content-Type")).toBe("text/css; charset=utf-8");
  for (const [, path] of text.matchAll(/<p class="muted"><a href="([^"]+)"/g))
    expect((await get(path!.replaceAll("&amp;", "&"))).status, path).toBe(200);
});
