import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { startServer } from "../../src/server.js";
import { made, ready } from "../../src/store/cases/case.js";
import { openStore } from "../../src/store/open.js";
import { sampleStore } from "../http/sample.js";

// The whole server and a real browser, over the bundled sample, one release that was changed after it was published, and
// one that means harm.

/** Breaks out of text, of attributes in either quotes, of a comment, a title and a script, if anything lets it. */
export const HARM = `</p></title></script><script>window.harmed=1</script><img src=x onerror="window.harmed=1">"'--> onmouseover=window.harmed=1 &lt;`;

export const EXPORTS = "/series/KR.MOTIR/EXPORTS/M.KR._T._T.USD";
export const TODAY = "2026-02-01";

export interface OpenSite {
  readonly base: string;
  readonly browser: Browser;
  /** The ids of the release that was changed, and of the one that means harm. */
  readonly edited: string;
  readonly harmful: string;
  /** Opens a page; one on which the browser complains fails its test. */
  page(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const edited = {
  title: "Exports in the First Days of January",
  date: "2026-01-12",
  url: "https://www.motir.go.kr/en/1",
};
const EDITED = [
  "Korea's exports rose 12.7 percent to USD 66.0 billion in January 2026. Imports fell 1.0 percent.",
  "Korea's exports rose 12.9 percent to USD 66.1 billion in January 2026. It was the highest ever for January.",
];

const harm = {
  title: `Exports ${HARM}`,
  date: "2023-01-02",
  category: HARM,
  url: `javascript:window.harmed=1//"`,
  body: `Korea's exports rose 12.7 percent to USD 66.0 billion in December 2022. ${HARM}\nExports of ${HARM} rose 3.0 percent, 77 ${HARM}.`,
};

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export async function openSite(): Promise<OpenSite> {
  const sample = await sampleStore();
  const store = await openStore(sample.file, { program: "test" });
  const versions = EDITED.map((body) => made({ ...edited, body }));
  await store.ingest([ready(versions[0]!), ready(made(harm))], new Date("2026-01-12T00:00:00Z"));
  await store.ingest([ready(versions[1]!)], new Date("2026-01-20T00:00:00Z"));
  const server = await startServer(store, "127.0.0.1", 0, {
    version: "test",
    limits: { rate: 0 },
    now: () => new Date(`${TODAY}T08:00:00Z`),
  });
  const base = server.url.replace(/\/$/, "");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(" ") });
  return {
    base,
    browser,
    edited: versions[0]!.id,
    harmful: made(harm).id,
    async page(path, options = {}) {
      const page = await (await browser.newContext(options)).newPage();
      page.on("console", (message) => {
        if (message.type() === "error") throw new Error(`${path}: ${message.text()}`);
      });
      page.on("pageerror", (error) => {
        throw new Error(`${path}: ${error.message}`);
      });
      await page.goto(base + path);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      await store.close();
      sample.remove();
    },
  };
}
