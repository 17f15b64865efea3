import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, servedSample } from "../http/sample.js";

// Whatever the pages of the site offer to programs must be there.

let served: Served;
beforeAll(async () => {
  served = await servedSample();
});
afterAll(() => served?.stop());

const PAGES = [
  "/",
  "/releases",
  "/releases?area=KR&since=2025",
  "/releases/2025-12-01-73cf06538013",
  "/series",
  "/series?measure=exports",
  "/series/KR.MOTIR/EXPORTS/M.KR._T._T.USD",
  "/series/KR.MOTIR/EXPORTS/M.KR._T._T.USD?asOf=2024-06-30&vintages=all",
  "/series/KR.MOTIR/EXPORTS/M.KR.US.AUTOMOBILES.USD",
  "/claims",
  "/claims?claim=record",
  "/countries/KR",
  "/products/semiconductors",
  "/search?q=semiconductors&year=2025&kind=claim",
  "/calendar",
  "/about",
];

test.each(PAGES)("%s: every link for programs leads somewhere", async (page) => {
  const response = await fetch(served.url + page);
  const text = await response.text();
  expect(response.status).toBe(200);
  const links = new Set(
    [...text.matchAll(/href="(\/(?:api|sdmx|feed|opensearch|embed)[^"]*)"/g)].map(([, href]) =>
      href!.replaceAll("&amp;", "&"),
    ),
  );
  expect(links.size).toBeGreaterThan(0);
  for (const link of links) {
    const found = await fetch(served.url + link);
    expect(found.status, link).toBe(200);
    expect((await found.arrayBuffer()).byteLength, link).toBeGreaterThan(0);
  }
});
