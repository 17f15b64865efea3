import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Reader } from "../../store/port.js";
import type { Answers } from "../answers.js";
import type { Document } from "../docs/document.js";
import { withoutSuffix } from "../form.js";
import { endpoint } from "./endpoint.js";
import { factRoutes } from "./facts.js";
import { releaseRoutes } from "./releases.js";
import { searchRoutes } from "./search.js";
import { seriesRoutes } from "./series.js";

/** `/api/v1/`: a suffix of the path names the form and is no part of it. */
export function v1(store: Reader, answers: Answers, version: string): OpenAPIHono {
  const api = new OpenAPIHono({ getPath: (request) => withoutSuffix(new URL(request.url).pathname) });
  endpoint(api, store, answers, {
    path: "",
    tag: "About",
    summary: "What is kept, and where to go on",
    params: {},
    query: {},
    schema: z
      .object({
        version: z.string(),
        releases: z.number().int(),
        facts: z.record(z.string(), z.number().int()),
        series: z.number().int(),
        first_date: z.string().nullable(),
        last_date: z.string().nullable(),
        openapi: z.string(),
      })
      .openapi("About"),
    json: async () => {
      const { releases, facts, series, first_date, last_date } = await store.stats();
      return { version, releases, facts, series, first_date, last_date, openapi: "/api/v1/openapi.json" };
    },
  });
  releaseRoutes(api, store, answers);
  factRoutes(api, store, answers);
  seriesRoutes(api, store, answers);
  searchRoutes(api, store, answers);
  return api;
}

/** What OpenAPI says of it all, from the same schemas. */
export function openApi(api: OpenAPIHono, version: string): Document {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Bellwether",
      version,
      license: { name: "MIT" },
      description:
        "Official press releases, read into facts that can be checked. Lists are to be had as CSV too: by the suffix `.csv`, or `Accept: text/csv`. Every answer has an `ETag`; errors are RFC 9457 problems that say what was expected.",
    },
    servers: [{ url: "/" }],
  }) as unknown as Document;
}
