import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startPostgres } from "../support/postgres.js";
import { complete, kills, start, writeMade } from "../support/soak.js";

// Nothing lost, nothing half. `npm run soak` does it fifty times and more.

const home = mkdtempSync(join(tmpdir(), "bellwether-kill-"));
const file = join(home, "made.jsonl");
const RELEASES = 1500;
let server: Server;
let expected: Record<string, unknown>;

beforeAll(async () => {
  server = await startPostgres();
  writeMade(file, RELEASES);
  expected = await complete(file, join(home, "whole.db"));
  expect(expected).toMatchObject({ releases: RELEASES, versions: RELEASES + 1 });
});
afterAll(async () => {
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

let stores = 0;
describe.each([
  ["SQLite", async () => join(home, `${++stores}.db`)],
  ["PostgreSQL", () => server.database()],
])("%s", (_, place) => {
  test("killed in the middle: opens, is sound, and is completed by running again", {
    timeout: 300_000,
  }, async () => {
    let last = "";
    for await (const { store, sound, report, releases } of kills(file, place, 4, 2500, Math.random)) {
      expect(sound, report).toBe(true);
      expect(releases).toBeLessThanOrEqual(RELEASES);
      last = store;
    }
    expect(await complete(file, last)).toEqual(expected);
  });

  test("two ingests at once store everything once", { timeout: 300_000 }, async () => {
    const store = await place();
    const both = [1, 2].map(() => start(["ingest", file, "--store", store]).ended);
    const ended = await Promise.all(both);
    for (const { status, err } of ended) expect([status, err]).toEqual([0, ""]);
    const [a, b] = ended.map(({ out }) => JSON.parse(out) as { new: number; changed: number });
    expect(a!.new + b!.new).toBe(RELEASES);
    expect(a!.changed + b!.changed).toBe(1);
    expect(await complete(file, store)).toEqual(expected);
  });
});

test("a PostgreSQL server that dies: a clear error, and nothing half", { timeout: 300_000 }, async () => {
  const own = await startPostgres();
  try {
    const store = await own.database();
    const running = start(["ingest", file, "--store", store]);
    await new Promise((done) => setTimeout(done, 1800));
    await own.kill();
    const { status, err } = await running.ended;
    // Where the machine was quick it had ended before.
    if (status !== 0) {
      expect(status).toBe(2);
      expect(err).toMatch(
        /^error: postgres:.* (?:broke off the connection|is shutting down|does not answer)/,
      );
    }
    await own.start();
    expect(await complete(file, store)).toEqual(expected);
  } finally {
    await own.stop();
  }
});
