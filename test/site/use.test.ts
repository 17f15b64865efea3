import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPORTS, type OpenSite, openSite } from "./open-site.js";

// What people do with the pages, in a real browser.

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(async () => await site?.close());

test("a value of a series leads to its very words, and these to their note", async () => {
  const page = await site.page(EXPORTS);
  await page.locator(".values .m").first().click();
  expect(page.url()).toMatch(/\/releases\/.*#at-\d+-\d+$/);
  const target = page.locator(":target");
  expect(await target.getAttribute("class")).toBe("m");
  const note = (await target.getAttribute("href"))!;
  await target.click();
  expect(new URL(page.url()).hash).toBe(note);
  expect(await page.locator(note).count()).toBe(1);
});

test("a mark lights its note while it has the focus or is pointed at", async () => {
  const page = await site.page("/releases/2025-12-01-73cf06538013");
  const mark = page.locator(".said a.m").first();
  const note = page.locator((await mark.getAttribute("href"))!);
  await mark.hover();
  expect(await note.getAttribute("class")).toContain("lit");
  await page.mouse.move(0, 0);
  expect((await note.getAttribute("class")) ?? "").not.toContain("lit");
  await mark.focus();
  expect(await note.getAttribute("class")).toContain("lit");
});

test("search: as one types, by facet, by address; it says what was found, and keeps the focus", async () => {
  const page = await site.page("/search");
  await page.keyboard.press("/");
  await page.keyboard.type("semiconductors", { delay: 20 });
  await page.waitForSelector("mark");
  expect(new URL(page.url()).searchParams.get("q")).toBe("semiconductors");
  expect(await page.title()).toContain("semiconductors");
  expect(await page.evaluate("document.activeElement.id")).toBe("find");
  expect(await page.locator("#found").textContent()).toMatch(/\d+ releases for “semiconductors”/);
  await page.locator('select[name="year"]').focus();
  await page.selectOption('select[name="year"]', "2024");
  await page.waitForSelector('a[aria-label="Drop 2024"]');
  expect(page.url()).toContain("year=2024");
  expect(await page.evaluate("document.activeElement.name")).toBe("year");
  expect(await page.locator(".hits time").first().getAttribute("datetime")).toContain("2024");
  const same = await site.page(new URL(page.url()).pathname + new URL(page.url()).search);
  expect(await same.locator("#results").innerText()).toBe(await page.locator("#results").innerText());
  await page.click('a[aria-label="Drop 2024"]');
  await page.waitForURL((url) => !url.searchParams.has("year"));
});

test("without a script: search, filters and vintages are forms", async () => {
  const page = await site.page("/", { javaScriptEnabled: false });
  await page.fill("#find", "semicondutcors");
  await page.click(".find button");
  await page.click(".notice a");
  expect(await page.locator("mark").count()).toBeGreaterThan(0);
  await page.goto(`${site.base}${EXPORTS}`);
  await page.fill('input[name="asOf"]', "2024-06-30");
  await page.click(".filters button");
  expect(await page.locator(".values tbody th").first().textContent()).toBe("May 2024");
  await page.goto(`${site.base}/claims`);
  await page.selectOption('select[name="claim"]', "streak");
  await page.click(".filters button");
  expect(page.url()).toContain("claim=streak");
  for (const words of await page.locator("tbody td:nth-child(3)").allTextContents())
    expect(words).toMatch(/in a row|End of|after/);
});

test("as of a day: the page shows what was known then, and says so", async () => {
  const now = await site.page(`${EXPORTS}?vintages=all`);
  const row = (page: typeof now) => page.locator('.values tbody tr:has(th:text-is("Jan 2026"))');
  expect(await row(now).locator("td.num").first().textContent()).toBe("66.1");
  expect(await row(now).nth(1).getAttribute("class")).toBe("older");
  expect(await row(now).nth(1).textContent()).toContain("withdrawn 20 Jan 2026");
  await now.fill('input[name="asOf"]', "2026-01-15");
  await now.selectOption('select[name="vintages"]', "");
  await now.click(".filters button");
  expect(await now.locator(".facts-line").textContent()).toContain("15 Jan 2026");
  expect(await row(now).locator("td.num").first().textContent()).toBe("66.0");
  expect(await row(now).count()).toBe(1);
  await now.goto(`${site.base}${EXPORTS}?asOf=2020-01-01`);
  expect(await now.locator("main").textContent()).toContain("No value had been read by that day");
});

test("a text that was changed shows its versions, and which facts changed", async () => {
  const page = await site.page("/");
  await page.click('.attention a[href$="#h-versions"]');
  expect(page.url()).toContain(site.edited);
  const rows = await page.locator(".diff tbody tr").allTextContents();
  expect(rows.join("\n")).toMatch(/changed.*exports.*\+12\.7%.*\+12\.9%/i);
  expect(rows.join("\n")).toMatch(/added.*Record high of any January/);
  expect(rows.join("\n")).toMatch(/removed.*imports/i);
  await page.click('.diff a[href*="version=1"]');
  expect(await page.locator(".notice").textContent()).toContain("no longer stands");
  expect(await page.locator(":target").textContent()).toBe("12.7 percent");
  await page.click(".notice a");
  expect(await page.locator(".said").first().textContent()).toContain("12.9 percent");
});

test("series are compared over the same years, and found by their words", async () => {
  const page = await site.page(EXPORTS);
  await page.fill("#compare", "imports ICT goods");
  await page.press("#compare", "Enter");
  await page.click(".offered a");
  expect(await page.locator("figure.topic").count()).toBe(2);
  const years = await page
    .locator("figure.topic")
    .evaluateAll((figures) =>
      figures.map((figure) =>
        [...figure.querySelectorAll("svg text")]
          .map(({ textContent }) => textContent)
          .filter((text) => /^20\d\d$/.test(text ?? "")),
      ),
    );
  expect(years[0]).toEqual(years[1]);
  expect(years[0]!.length).toBeGreaterThan(1);
  await page.click('a[aria-label^="Remove"]');
  expect(await page.locator("figure.topic").count()).toBe(1);
});

test("by keyboard alone: past the menu, into the text, to a note, back to the search", async () => {
  const page = await site.page("/releases/2025-12-01-73cf06538013");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate("document.activeElement.className || document.activeElement.id");
  expect(await focused()).toBe("skip");
  expect(
    await page
      .locator(".skip")
      .boundingBox()
      .then((box) => box!.x),
  ).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#main");
  for (let n = 0; n < 12 && (await focused()) !== "m claim"; n++) await page.keyboard.press("Tab");
  expect(await focused()).toBe("m claim");
  expect(await page.evaluate("getComputedStyle(document.activeElement).outlineWidth")).toBe("3px");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toMatch(/^#n\d+$/);
  await page.keyboard.press("/");
  expect(await focused()).toBe("find");
  await page.keyboard.type("ships/");
  expect(await page.inputValue("#find")).toBe("ships/");
  const summary = page.locator(".reasons summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  expect(await page.locator(".reasons code").first().isVisible()).toBe(true);
});

test("drawings stand alone; pages are tagged, and not sent twice", async () => {
  const svg = await fetch(`${site.base}${EXPORTS}.svg`);
  expect(svg.headers.get("content-type")).toContain("image/svg+xml");
  expect(await svg.text()).not.toMatch(/var\(|<style|<script/);
  const png = Buffer.from(await (await fetch(`${site.base}${EXPORTS}.png`)).arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const page = await fetch(site.base);
  const again = await fetch(site.base, { headers: { "If-None-Match": page.headers.get("etag")! } });
  expect(again.status).toBe(304);
  expect((await fetch(site.base, { method: "HEAD" })).headers.get("etag")).toBe(page.headers.get("etag"));
});
