import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sharedPostgres } from "../support/shared-postgres.js";
import { complete, start, stored, writeMade } from "../support/soak.js";

// Reading shared by several processes, some of which are killed: no job is lost, no fact doubled.

const home = mkdtempSync(join(tmpdir(), "bellwether-queue-"));
const file = join(home, "made.jsonl");
/** Six jobs. */
const RELEASES = 380;
const server = sharedPostgres();

beforeAll(() => writeMade(file, RELEASES));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const WAIT = { timeout: 60_000 };

const count = async (store: string, jobs: string): Promise<number> =>
  (await server.query(`SELECT count(*)::int AS n FROM graphile_worker.jobs ${jobs}`, store))[0]!.n as number;

test("three workers, one killed after the other", { timeout: 300_000 }, async () => {
  const expected = await complete(file, join(home, "whole.db"));
  const store = await server.database();
  const queued = await start(["ingest", file, "--queue", "--store", store]).ended;
  expect([queued.status, queued.err]).toEqual([0, ""]);
  expect(JSON.parse(queued.out)).toMatchObject({ queued: RELEASES + 1, rejected: 0 });
  const again = await start(["ingest", file, "--queue", "--store", store]).ended;
  expect(again.status).toBe(0);
  expect(await count(store, ""), "the same batch is the same job").toBe(JSON.parse(queued.out).jobs);

  const worker = () => start(["worker", "--jobs", "1", "--until-empty", "--store", store]);
  for (let killed = 0; killed < 2; killed++) {
    const { child, ended } = worker();
    // In the middle of a job: it has one, and some time later it still has one, or the next.
    await vi.waitUntil(async () => (await count(store, "WHERE locked_by IS NOT NULL")) > killed, WAIT);
    await new Promise((done) => setTimeout(done, Math.random() * 200));
    child.kill("SIGKILL");
    await ended;
  }
  expect(await count(store, "")).toBeGreaterThan(0);
  const survivors = [worker(), worker()];
  for (const { ended } of survivors) {
    const { status, err } = await ended;
    expect([
      status,
      err.split("\n").filter((line) => line !== "" && !/ stored \d+ releases/.test(line)),
    ]).toEqual([0, []]);
  }
  expect(await count(store, "")).toBe(0);
  // The corrected text may have been read first: then the other is no later version, but both are there.
  const counts = await complete(file, store);
  expect(counts).toMatchObject({ releases: RELEASES, versions: RELEASES + 1, facts: expect.anything() });
  expect(counts.series).toBe(expected.series);
  expect(counts.readings).toBe(expected.readings);
});

test("who issued a batch travels with it to the threads of a worker", async () => {
  const store = await server.database();
  await start([
    "ingest",
    "examples/motir-sample.txt",
    "--queue",
    "--publisher",
    "XX.OFFICE",
    "--store",
    store,
  ]).ended;
  const { status } = await start(["worker", "--jobs", "2", "--until-empty", "--store", store]).ended;
  expect(status).toBe(0);
  expect(await server.query("SELECT DISTINCT provider FROM release", store)).toEqual([
    { provider: "XX.OFFICE" },
  ]);
});

test("a worker that is told to stop ends its job and leaves", { timeout: 60_000 }, async () => {
  const store = await server.database();
  await start(["ingest", file, "--queue", "--store", store]).ended;
  const { child, ended } = start(["worker", "--jobs", "1", "--store", store]);
  await vi.waitUntil(async () => (await stored(store)) > 0, WAIT);
  child.kill("SIGTERM");
  const { status, out } = await ended;
  expect(status).toBe(0);
  const summary = JSON.parse(out) as { new: number };
  const [row] = await server.query("SELECT count(*)::int AS n FROM release", store);
  expect(row!.n).toBe(summary.new);
  expect(await count(store, "WHERE locked_by IS NOT NULL")).toBe(0);
});
