import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../src/server.js";
import { made, ready } from "../../src/store/cases/case.js";
import { openStore } from "../../src/store/open.js";
import { type Server, startPostgres } from "../support/postgres.js";

// The doors over PostgreSQL, where an answer may have to wait for somebody else.

let postgres: Server;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

test("every door answers; who waits too long is told, and the next is answered again", async () => {
  const address = await postgres.database();
  const store = await openStore(address, { program: "test" });
  const release = made({
    body: "Korea's exports rose 12.7 percent to USD 66.0 billion in September 2025, the highest ever for September.",
  });
  await store.ingest([ready(release)], new Date("2025-10-01T09:00:00Z"));
  const server = await startServer(store, "127.0.0.1", 0, {
    version: "test",
    limits: { answerMs: 1500, rate: 0 },
  });
  const get = (path: string): Promise<Response> => fetch(server.url.slice(0, -1) + path);
  for (const path of [
    "/",
    `/releases/${release.id}`,
    "/api/v1/facts",
    "/api/v1/facets",
    "/api/v1/search?q=exports",
    "/api/v1/series/KR.MOTIR/EXPORTS/M.KR._T._T.USD.csv",
    "/sdmx/data/dataflow/KR.MOTIR/EXPORTS?format=csv",
    "/feed/releases.atom",
    "/feed/search.json?q=exports",
  ])
    expect((await get(path)).status, path).toBe(200);

  const other = new pg.Client({ connectionString: address });
  await other.connect();
  await other.query("BEGIN; LOCK TABLE fact IN ACCESS EXCLUSIVE MODE");
  const late = await get("/api/v1/claims");
  expect([late.status, late.headers.get("Retry-After")]).toEqual([503, "30"]);
  expect(await late.json()).toMatchObject({
    detail: expect.stringContaining("expected a narrower question"),
  });
  await other.query("ROLLBACK");
  await other.end();
  expect((await get("/api/v1/claims")).status).toBe(200);
  await server.stop();
  await store.close();
});
