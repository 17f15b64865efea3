import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { serve } from "@hono/node-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { site } from "../../src/site/app.js";
import { made, ready } from "../../src/store/cases/case.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/port.js";
import { bellwether } from "../cli/run.js";

// The whole site in a real browser, over the bundled sample and one release that means harm.

const HARM = `<script>window.harmed=1</script><img src=x onerror="window.harmed=1">"'&`;
const home = mkdtempSync(join(tmpdir(), "bellwether-site-"));
const file = join(home, "sample.db");
const EXPORTS = "/series/KR.MOTIR/EXPORTS/M.KR._T._T.USD";
let harmful = "";
let store: Store;
let server: ReturnType<typeof serve>;
let browser: Browser;
let base = "";

beforeAll(async () => {
  const ingested = await bellwether([
    "ingest",
    "examples/motir-sample.txt",
    "--publisher",
    "KR.MOTIR",
    "--store",
    file,
  ]);
  expect(ingested.status).toBe(0);
  store = await openStore(file, { program: "test" });
  const release = made({
    title: `Exports ${HARM}`,
    date: "2023-01-02",
    category: HARM,
    url: "javascript:alert(1)",
    body: `Korea's exports rose 12.7 percent to USD 66.0 billion in December 2022. ${HARM}`,
  });
  harmful = release.id;
  await store.ingest([ready(release)], new Date("2026-02-01T00:00:00Z"));
  server = serve({ fetch: site(store).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((listening) => server.once("listening", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
      " ",
    ),
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await store?.close();
  rmSync(home, { recursive: true, force: true });
});

/** A page that fails its test where the browser complains. */
async function opened(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") throw new Error(`${path}: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  const response = await page.goto(base + path);
  expect(response?.status(), path).toBe(200);
  return page;
}

const PAGES = [
  "/",
  "/releases",
  "/releases/2025-12-01-73cf06538013",
  "/series",
  EXPORTS,
  `${EXPORTS}?asOf=2024-06-30&vintages=all`,
  "/countries",
  "/countries/KR",
  "/products",
  "/products/semiconductors",
  "/claims",
  "/search?q=semiconductors",
  "/calendar",
  "/about",
  `/compare?series=KR.MOTIR/EXPORTS/M.KR._T._T.USD&series=KR.MOTIR/IMPORTS/M.KR._T._T.USD`,
  `/embed${EXPORTS}`,
];

test.each(PAGES)("%s: axe finds nothing, nothing overflows, light and dark, phone and desk", async (path) => {
  for (const [width, colorScheme] of [
    [390, "dark"],
    [1280, "light"],
    [390, "light"],
    [1280, "dark"],
  ] as const) {
    const page = await opened(path, { viewport: { width, height: 900 }, colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, width, colorScheme, nodes[0]?.html])).toEqual([]);
    const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});

test("a mark leads to its note, and a value of a series to its very words", async () => {
  const page = await opened(EXPORTS);
  await page.locator(".values .m").first().click();
  expect(page.url()).toMatch(/\/releases\/.*#at-\d+-\d+$/);
  const target = page.locator(":target");
  expect(await target.getAttribute("class")).toBe("m");
  const note = (await target.getAttribute("href"))!;
  await target.click();
  expect(new URL(page.url()).hash).toBe(note);
  expect(await page.locator(note).count()).toBe(1);
});

test("search: as one types, by facet, by address, by keyboard", async () => {
  const page = await opened("/search");
  await page.keyboard.press("/");
  await page.keyboard.type("semiconductors");
  await page.waitForSelector("mark");
  expect(page.url()).toContain("q=semiconductors");
  await page.selectOption('select[name="year"]', "2024");
  await page.waitForURL(/year=2024/);
  await page.waitForSelector('a[aria-label="Drop 2024"]');
  expect(await page.locator(".hits time").first().getAttribute("datetime")).toContain("2024");
});

test("without a script: search, filters and vintages are forms", async () => {
  const page = await opened("/", { javaScriptEnabled: false });
  await page.fill("#find", "semicondutcors");
  await page.click(".find button");
  await page.click(".notice a");
  expect(await page.locator("mark").count()).toBeGreaterThan(0);
  await page.goto(`${base}${EXPORTS}`);
  await page.fill('input[name="asOf"]', "2024-06-30");
  await page.click(".filters button");
  expect(await page.locator(".values tbody th").first().textContent()).toBe("May 2024");
});

test("foreign text is text, whatever it says", async () => {
  const page = await opened(`/releases/${encodeURIComponent(harmful)}`);
  expect(await page.locator("h1").textContent()).toBe(`Exports ${HARM}`);
  expect(await page.locator(".said").first().textContent()).toContain("66.0 billion");
  expect(await page.evaluate("window.harmed")).toBeUndefined();
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  await page.goto(`${base}/search?q=${encodeURIComponent(HARM)}`);
  expect(await page.evaluate("window.harmed")).toBeUndefined();
});

test("drawings, missing pages, headers", async () => {
  const svg = await fetch(`${base}${EXPORTS}.svg`);
  expect(svg.headers.get("content-type")).toContain("image/svg+xml");
  expect(await svg.text()).not.toMatch(/var\(|<style|<script/);
  const png = Buffer.from(await (await fetch(`${base}${EXPORTS}.png`)).arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const missing = await fetch(`${base}/nope/cars`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('value="nope cars"');
  const page = await fetch(base);
  expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
  expect((await fetch(base, { headers: { "If-None-Match": page.headers.get("etag")! } })).status).toBe(304);
  for (const path of [
    "/releases?cursor=!",
    "/series/a/b/c",
    "/releases?since=%00",
    "/assets/x/..%2fapp.ts",
    "/search?q=%22",
  ])
    expect((await fetch(base + path)).status, path).toBeLessThan(500);
});
