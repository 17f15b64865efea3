import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { problem } from "../http/problem.js";
import { StoreError } from "../store/errors.js";
import type { Reader } from "../store/port.js";
import { Answers } from "./answers.js";
import { docsPage, STYLE, STYLE_PATH } from "./docs/page.js";
import { feeds } from "./feed/app.js";
import { mcpOverHttp } from "./mcp/http.js";
import { sdmx, sdmxProblem } from "./sdmx/app.js";
import { States } from "./state.js";
import { openApi, v1 } from "./v1/app.js";

export interface ApiOptions {
  /** The program's version. */
  readonly version: string;
  /** The address under which all of it is known, without a slash at its end; else the one that it is asked at. */
  readonly url?: string;
  /** The time; for tests. */
  readonly now?: () => Date;
}

const DOORS = ["api", "sdmx", "feed"];

const DOCS_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Values of the parameters of paths that a store holds; none where it is empty. */
async function examplesOf(store: Reader): Promise<Record<string, string>> {
  const [release] = (await store.releases({}, { limit: 1 })).items;
  const [series] = (await store.series({}, { limit: 1 })).items;
  const [provider = "", flow = "", key = ""] = series?.key.split("/") ?? [];
  return {
    ...(release === undefined ? {} : { id: release.id }),
    ...(series === undefined ? {} : { provider, flow, key }),
  };
}

/** The store for programs. Every other path is left to whoever comes after. */
export function api(store: Reader, { version, url, now = () => new Date() }: ApiOptions): Hono {
  const baseOf = (c: Context): string => url ?? new URL(c.req.url).origin;
  const answers = new Answers(new States(store, now));
  const first = v1(store, answers, version);
  const described = openApi(first, version);
  const document = `${JSON.stringify(described)}\n`;
  const app = new Hono();

  const anyOrigin = cors({
    origin: "*",
    allowMethods: ["GET", "HEAD", "OPTIONS"],
    exposeHeaders: ["ETag", "Last-Modified", "Link", "Retry-After", "Content-Disposition"],
    maxAge: 86_400,
  });
  for (const door of DOORS) app.use(`/${door}/*`, anyOrigin);
  app.get("/api", async (c) => {
    c.header("Content-Security-Policy", DOCS_POLICY);
    const page = await answers.give(c, "docs", async () => ({
      type: "text/html; charset=utf-8",
      body: await docsPage(described, await examplesOf(store)),
    }));
    return page!;
  });
  app.get(STYLE_PATH, (c) =>
    c.body(STYLE, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
  app.get("/api/v1/openapi.json", (c) =>
    c.body(document, 200, { "Content-Type": "application/vnd.oai.openapi+json;version=3.1; charset=utf-8" }),
  );
  for (const path of ["/api/v1", "/api/v1/*"]) app.get(path, (c) => first.fetch(c.req.raw, c.env as object));
  app.route("/", sdmx(store, answers));
  app.route("/", mcpOverHttp(store, version, url, baseOf));
  app.route("/", feeds(store, answers, baseOf));
  app.all("/api/*", (c) =>
    problem(c, {
      status: 404,
      title: "Not found",
      detail: `nothing is at ${c.req.path}; expected /api/v1, /api`,
    }),
  );

  const failed = (error: Error, c: Parameters<typeof problem>[0]): Response => {
    const ofSdmx = sdmxProblem(c, error);
    if (ofSdmx !== null) return ofSdmx;
    if (error instanceof StoreError) {
      if (error.trouble === "refused" || error.trouble === "limit")
        return problem(c, { status: 400, title: "Refused", detail: error.message });
      if (error.trouble === "locked" || error.trouble === "lost")
        return problem(c, { status: 503, title: "Not now", detail: error.message }, { "Retry-After": "5" });
    }
    process.stderr.write(`bellwether api: ${c.req.path}: ${error.stack ?? error.message}\n`);
    return problem(c, {
      status: 500,
      title: "Failed",
      detail: "an error of ours; it is in the log of the server",
    });
  };
  first.onError(failed);
  first.notFound((c) =>
    problem(c, {
      status: 404,
      title: "Not found",
      detail: `nothing is at ${c.req.path}; expected what /api lists`,
    }),
  );
  app.onError(failed);
  return app;
}
