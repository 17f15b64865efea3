import { Hono } from "hono";
import { problem } from "../http/problem.js";
import type { Reader } from "../store/port.js";

export interface ApiOptions {
  /** The program's version. */
  readonly version: string;
}

/** The store for programs: `/api/v1/`. Everything else is left to whoever comes after. */
export function api(store: Reader, { version }: ApiOptions): Hono {
  const app = new Hono();
  app.get("/api/v1", async (c) => {
    const { releases, facts, series, first_date, last_date } = await store.stats();
    return c.json({ version, releases, facts, series, first_date, last_date });
  });
  app.all("/api/*", (c) =>
    problem(c, { status: 404, title: "Not found", detail: `nothing is at ${c.req.path}; expected /api/v1` }),
  );
  return app;
}
