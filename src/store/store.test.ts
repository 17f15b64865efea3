import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startPostgres } from "../../test/support/postgres.js";
import { type Case, defects } from "./cases/case.js";
import { contentsCases } from "./cases/contents.js";
import { ingestCases } from "./cases/ingest.js";
import { questionCases } from "./cases/questions.js";
import { vintageCases } from "./cases/vintages.js";
import { openStore } from "./open.js";

// One set of cases, both databases, no mocks: what one store does, the other does.

const cases: Case[] = [...ingestCases, ...vintageCases, ...questionCases, ...contentsCases];
const program = "test";
const home = mkdtempSync(join(tmpdir(), "bellwether-store-"));
let server: Server;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

let files = 0;
describe.each([
  ["SQLite", async () => join(home, `${++files}.db`)],
  ["PostgreSQL", () => server.database()],
])("%s", (_, place) => {
  test.each(cases)("$name", async ({ run }) => {
    const location = await place();
    const store = await openStore(location, { program });
    try {
      await run(store, () => openStore(location, { program }));
      expect(await defects(store)).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
