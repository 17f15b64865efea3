import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startPostgres } from "../support/postgres.js";
import { sharedPostgres } from "../support/shared-postgres.js";
import { complete, kills, start, stored, writeMade } from "../support/soak.js";

// Nothing lost, nothing half. Here in small, to see that it works; `npm run soak` kills fifty times and more.

const home = mkdtempSync(join(tmpdir(), "bellwether-kill-"));
const file = join(home, "made.jsonl");
/** Two batches. */
const RELEASES = 560;
const server = sharedPostgres();
let expected: Record<string, unknown>;
let longest: number;

beforeAll(async () => {
  writeMade(file, RELEASES);
  const begun = performance.now();
  expected = await complete(file, join(home, "whole.db"));
  longest = (performance.now() - begun) * 0.7;
  expect(expected).toMatchObject({ releases: RELEASES, versions: RELEASES + 1 });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let stores = 0;
describe.each([
  ["SQLite", async () => join(home, `${++stores}.db`)],
  ["PostgreSQL", () => server.database()],
])("%s", (_, place) => {
  test("killed in the middle: opens, is sound, and is completed by running again", {
    timeout: 300_000,
  }, async () => {
    let last = "";
    for await (const { store, sound, report, releases } of kills(file, place, 2, longest, Math.random)) {
      expect(sound, report).toBe(true);
      expect(releases).toBeLessThanOrEqual(RELEASES);
      last = store;
    }
    expect(await complete(file, last)).toEqual(expected);
  });

  test("two ingests at once store everything once", { timeout: 300_000 }, async () => {
    const store = await place();
    const both = [1, 2].map(() => start(["ingest", file, "--store", store, "--jobs", "1"]).ended);
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
    const running = start(["ingest", file, "--store", store, "--jobs", "1"]);
    // Its first batch is in, the last is still to be read.
    await vi.waitUntil(async () => (await stored(store)) > 0, { timeout: 60_000 });
    await own.kill();
    const { status, err } = await running.ended;
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(
        /^error: postgres:.* (?:broke off the connection|is shutting down|does not answer)/,
      ),
    ]);
    await own.start();
    expect(await complete(file, store)).toEqual(expected);
  } finally {
    await own.stop();
  }
});
