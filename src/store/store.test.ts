import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sharedPostgres } from "../../test/support/shared-postgres.js";
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
const server = sharedPostgres();

afterAll(() => rmSync(home, { recursive: true, force: true }));

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
