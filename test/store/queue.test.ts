import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Server, startPostgres } from "../support/postgres.js";
import { complete, start, writeMade } from "../support/soak.js";

// Reading shared by several processes, some of which are killed: no job is lost, no fact doubled.

const home = mkdtempSync(join(tmpdir(), "bellwether-queue-"));
const file = join(home, "made.jsonl");
const RELEASES = 1200;
let server: Server;

beforeAll(async () => {
  server = await startPostgres();
  writeMade(file, RELEASES);
});
afterAll(async () => {
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

test("three workers, one killed after the other", { timeout: 300_000 }, async () => {
  const expected = await complete(file, join(home, "whole.db"));
  const store = await server.database();
  const queued = await start(["ingest", file, "--queue", "--store", store]).ended;
  expect([queued.status, queued.err]).toEqual([0, ""]);
  expect(JSON.parse(queued.out)).toMatchObject({ queued: RELEASES + 1, rejected: 0 });
  const again = await start(["ingest", file, "--queue", "--store", store]).ended;
  expect(again.status).toBe(0);
  const jobs = async () =>
    (await server.query("SELECT count(*)::int AS n FROM graphile_worker.jobs", store))[0]!.n as number;
  expect(await jobs(), "the same batch is the same job").toBe(JSON.parse(queued.out).jobs);

  const worker = () => start(["worker", "--jobs", "1", "--until-empty", "--store", store]);
  const doomed = [worker(), worker()];
  for (const { child } of doomed) {
    await new Promise((done) => setTimeout(done, 1500));
    child.kill("SIGKILL");
  }
  for (const { ended } of doomed) await ended;
  const left = await jobs();
  const survivors = [worker(), worker()];
  for (const { ended } of survivors) {
    const { status, err } = await ended;
    expect([
      status,
      err.split("\n").filter((line) => line !== "" && !/ stored \d+ releases/.test(line)),
    ]).toEqual([0, []]);
  }
  expect(await jobs()).toBe(0);
  expect(left).toBeGreaterThan(0);
  // The corrected text may have been read first: then the other is no later version, but both are there.
  const counts = await complete(file, store);
  expect(counts).toMatchObject({ releases: RELEASES, versions: RELEASES + 1, facts: expect.anything() });
  expect(counts.series).toBe(expected.series);
  expect(counts.readings).toBe(expected.readings);
});

test("a worker that is told to stop ends its job and leaves", { timeout: 60_000 }, async () => {
  const store = await server.database();
  await start(["ingest", file, "--queue", "--store", store]).ended;
  const { child, ended } = start(["worker", "--jobs", "1", "--store", store]);
  await new Promise((done) => setTimeout(done, 2500));
  child.kill("SIGTERM");
  const { status, out } = await ended;
  expect(status).toBe(0);
  const summary = JSON.parse(out) as { new: number };
  const [row] = await server.query("SELECT count(*)::int AS n FROM release", store);
  expect(row!.n).toBe(summary.new);
  const [locked] = await server.query(
    "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE locked_by IS NOT NULL",
    store,
  );
  expect(locked!.n).toBe(0);
});
