import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPORTS, type OpenSite, openSite } from "./open-site.js";

// Every page as people meet it: on a phone and on a desk, light and dark.

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(async () => await site?.close());

const PAGES = {
  home: "/",
  releases: "/releases",
  "releases, none": "/releases?product=tanks&since=2025",
  release: "/releases/2025-12-01-73cf06538013",
  versions: (of: OpenSite) => `/releases/${of.edited}`,
  "an older version": (of: OpenSite) => `/releases/${of.edited}?version=1`,
  "foreign text": (of: OpenSite) => `/releases/${encodeURIComponent(of.harmful)}`,
  "series list": "/series",
  series: EXPORTS,
  "series as of a day": `${EXPORTS}?asOf=2024-06-30&vintages=all`,
  "sparse series": "/series/KR.MOTIR/FDI_PLEDGED/Q.KR._T._T.USD",
  "series with a long id":
    "/series/KR.MOTIR/DOMESTIC_SALES/M.KR._T.AUTOMOBILES.VEHICLES.LEVEL.TOTAL._T.IMPORTED",
  compare: "/compare?series=KR.MOTIR/EXPORTS/M.KR._T._T.USD&series=KR.MOTIR/IMPORTS/M.KR._T._T.USD&add=ships",
  embed: `/embed${EXPORTS}`,
  countries: "/countries",
  country: "/countries/KR",
  products: "/products",
  product: "/products/semiconductors",
  industry: "/industries/manufacturing",
  claims: "/claims",
  registers: "/registers",
  events: "/registers/events",
  "quotations, none": "/registers/quotes?partner=KZ",
  search: "/search?q=semiconductors",
  "search, none": "/search?q=semicondutcors",
  calendar: "/calendar",
  about: "/about",
} as const;

const address = (of: OpenSite, page: (typeof PAGES)[keyof typeof PAGES]): string =>
  typeof page === "string" ? page : page(of);

test.each(Object.entries(PAGES))(
  "%s: axe finds nothing and nothing overflows",
  async (_, page) => {
    const path = address(site, page);
    for (const [width, colorScheme, rules] of [
      [390, "dark", null],
      [1280, "light", null],
      [390, "light", ["color-contrast"]],
      [1280, "dark", ["color-contrast"]],
    ] as const) {
      const open = await site.page(path, { viewport: { width, height: 900 }, colorScheme });
      const axe = new AxeBuilder({ page: open });
      const { violations } = await (rules === null ? axe : axe.withRules([...rules])).analyze();
      expect(violations.map(({ id, nodes }) => [id, width, colorScheme, nodes[0]?.html])).toEqual([]);
      const over = await open.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
      await open.context().close();
    }
  },
  120_000,
);

test("pages that cannot be shown are pages too", async () => {
  for (const [path, status] of [
    ["/nope/cars", 404],
    ["/releases?since=abc", 400],
    ["/series/a/b/c", 404],
  ] as const) {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    expect((await page.goto(site.base + path))?.status(), path).toBe(status);
    expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
    await context.close();
  }
});

test("nothing of a page depends on a script", async () => {
  for (const path of ["/", EXPORTS, "/releases/2025-12-01-73cf06538013"]) {
    const page = await site.page(path, { javaScriptEnabled: false });
    expect(await page.locator("h1").count(), path).toBe(1);
    expect(await page.locator("main svg").count(), path).toBeGreaterThan(0);
    await page.context().close();
  }
});

test("print keeps the text, its marks and its notes, and leaves out what is for screens", async () => {
  const page = await site.page("/releases/2025-12-01-73cf06538013", {
    viewport: { width: 680, height: 900 },
  });
  await page.emulateMedia({ media: "print" });
  for (const gone of [".find", ".site nav", ".turn"])
    expect(await page.locator(gone).isVisible(), gone).toBe(false);
  const [text, note] = [page.locator(".said").first(), page.locator(".passage aside").first()];
  const [left, right] = [await text.boundingBox(), await note.boundingBox()];
  expect(right!.x).toBeGreaterThan(left!.x + left!.width - 1);
  expect(right!.x + right!.width).toBeLessThanOrEqual(681);
  const ledger = "document.querySelector('.ledger')";
  expect(
    await page.evaluate(`${ledger}.scrollWidth - ${ledger}.parentElement.clientWidth`),
  ).toBeLessThanOrEqual(1);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
});
