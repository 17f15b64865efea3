import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPORTS, HARM, type OpenSite, openSite } from "./open-site.js";

// A release is foreign text, and so is an address: whatever they say, pages show it and do nothing of it.

let site: OpenSite;
let paths: string[] = [];
beforeAll(async () => {
  site = await openSite();
  const harm = encodeURIComponent(HARM);
  paths = [
    `/releases/${encodeURIComponent(site.harmful)}`,
    `/releases?category=${harm}`,
    "/releases?until=2023-01",
    `/search?q=harmed`,
    `/search?q=${harm}`,
    `/search?q=exports&category=${harm}&year=${harm}&kind=${harm}`,
    `/claims?claim=${harm}&product=${harm}`,
    `/series?area=${harm}&measure=${harm}`,
    `/compare?series=${harm}&add=${harm}`,
    `${EXPORTS}?vintages=${harm}&asOf=${harm}`,
    "/",
    "/countries/KR",
    "/products",
  ];
}, 120_000);
afterAll(async () => await site?.close());

test("a release whose title, category, address and body are markup is shown word for word", async () => {
  const page = await site.page(`/releases/${encodeURIComponent(site.harmful)}`);
  expect(await page.locator("h1").textContent()).toBe(`Exports ${HARM}`);
  expect(await page.title()).toContain("<script>");
  expect((await page.locator(".said").allTextContents()).join("\n")).toContain(HARM);
  expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
});

test("nothing of it runs, and no element of it exists, on any page that shows it", async () => {
  for (const path of paths) {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const response = await page.goto(site.base + path);
    expect(response!.status(), path).toBeLessThan(500);
    expect(await page.evaluate("window.harmed"), path).toBeUndefined();
    expect(await page.locator("main script, main img, [onerror], [onmouseover]").count(), path).toBe(0);
    expect(await page.locator("script").count(), path).toBe(1);
    await context.close();
  }
});

test("and if markup slipped through, the policy would stop it", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.base);
  await page.evaluate(`{
    document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="window.harmed=1"><a id="x" href="javascript:window.harmed=1">x</a>');
    const script = document.createElement("script");
    script.textContent = "window.harmed=1";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "main { display: none }";
    document.head.append(style);
  }`);
  await page.click("#x");
  await page.waitForTimeout(200);
  expect(await page.evaluate("window.harmed")).toBeUndefined();
  expect(await page.locator("main").isVisible()).toBe(true);
  await context.close();
});

test("every page has the policy, may not be framed but as an embedded chart, and sends nobody elsewhere", async () => {
  const odd = [
    "//evil.example/",
    "/%2f%2fevil.example",
    "/\\evil.example",
    "/releases//evil.example",
    "/search?q=https%3A%2F%2Fevil.example&next=https%3A%2F%2Fevil.example",
    "/assets/x/..%2fapp.ts",
    "/assets/../../etc/passwd",
    "/releases/..%2f..%2fetc%2fpasswd.txt",
    "/series/a/b/..%2f..%2fx.svg",
    "/releases?cursor=!",
    "/releases?cursor=WyJ4Il0",
    "/claims?cursor=WzEsImEiXQ",
    "/releases?since=%00",
    "/search?q=%22",
    "/search?q=a*%20OR%20NEAR(",
    "/countries/%00",
    "/products/%F0%9F%98%80",
    "/%E0%A4%A",
  ];
  for (const path of [...paths, ...odd, `/embed${EXPORTS}`]) {
    const { status, headers } = await fetch(site.base + path, { redirect: "manual" });
    expect(status, path).toBeLessThan(500);
    expect(status < 300 || status >= 400, path).toBe(true);
    expect(headers.get("location"), path).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy, path).toMatch(/default-src 'none'/);
    expect(policy, path).not.toMatch(/unsafe|http/);
    expect(policy.includes("frame-ancestors *"), path).toBe(path.startsWith("/embed/"));
  }
});

test("the host that somebody claims to ask is not written into what others get", async () => {
  const text = await (
    await fetch(`${site.base}/opensearch.xml`, { headers: { "X-Forwarded-Host": "evil.example" } })
  ).text();
  expect(text).not.toContain("evil");
});
