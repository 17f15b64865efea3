import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test, vi } from "vitest";
import { sharedPostgres } from "../../test/support/shared-postgres.js";
import { start, writeMade } from "../../test/support/soak.js";
import { defects, ingest, made } from "./cases/case.js";
import { openStore } from "./open.js";
import type { Store } from "./port.js";

// What can go wrong with a disk, a file or a server: a clear error, and the store is as before.

const program = "test";
const home = mkdtempSync(join(tmpdir(), "bellwether-trouble-"));
const root = process.getuid?.() === 0;
const texts = (from: number, n: number) =>
  Array.from({ length: n }, (_, i) =>
    made({
      title: `No ${from + i}`,
      body: `Korea's exports rose 4.${i % 10} percent to USD 5${i % 10}.1 billion in May 2025.`,
    }),
  );
const contents = async (location: string) => {
  const store = await openStore(location, { program });
  const { bytes: _, ...counts } = await store.stats();
  expect(await defects(store)).toEqual([]);
  await store.close();
  return counts;
};

let n = 0;
/** A store with a few releases. */
async function some(location = join(home, `${++n}.db`)): Promise<string> {
  const store = await openStore(location, { program });
  await ingest(store, texts(0, 5));
  await store.close();
  return location;
}

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("SQLite", () => {
  test("a locked file", async () => {
    const location = await some();
    const before = await contents(location);
    const other = new Database(location);
    other.exec("BEGIN IMMEDIATE");
    const store = await openStore(location, { program, busyMs: 200 });
    await expect(ingest(store, texts(5, 5))).rejects.toMatchObject({
      trouble: "locked",
      message: expect.stringMatching(/is locked by another program; expected/),
    });
    // Questions go on.
    expect((await store.stats()).releases).toBe(5);
    other.exec("ROLLBACK");
    other.close();
    expect((await ingest(store, texts(5, 5))).outcomes).toEqual(Array(5).fill("new"));
    await store.close();
    expect((await contents(location)).releases).toBe(before.releases + 5);
  });

  test("a read-only file: asked, where SQLite may put its files beside it, and not written", async () => {
    const directory = join(home, `read-only-${++n}`);
    mkdirSync(directory);
    const location = await some(join(directory, "a.db"));
    const before = await contents(location);
    const file = join(home, "more.jsonl");
    writeMade(file, 3);
    chmodSync(home, 0o755);
    chmodSync(location, 0o444);
    chmodSync(directory, 0o777);
    // Nobody: root may write anything.
    const asked = await as(["stats", "--store", location]);
    if (asked === null)
      return console.warn("no other user can run node here: a read-only file is not tested");
    expect(asked).toEqual({ status: 0, err: "" });
    const refused = /^error: .*a\.db (?:may not be written|cannot be opened).*; expected/;
    expect(await as(["ingest", file, "--store", location])).toEqual({
      status: 2,
      err: expect.stringMatching(refused),
    });
    for (const end of ["-wal", "-shm"]) rmSync(location + end, { force: true });
    chmodSync(directory, 0o555);
    for (const command of [["stats"], ["ingest", file]])
      expect(await as([...command, "--store", location])).toEqual({
        status: 2,
        err: expect.stringMatching(refused),
      });
    chmodSync(directory, 0o755);
    chmodSync(location, 0o644);
    expect(await contents(location)).toEqual(before);
  });

  test("a full disk", async () => {
    const location = await some();
    const before = await contents(location);
    const small = await smallDisk(location);
    try {
      const store = await openStore(small.location, { program });
      const { stored, refused } = await untilRefused(store, 5);
      expect(refused).toMatchObject({
        trouble: "full",
        message: expect.stringMatching(/expected free space/),
      });
      expect((await store.stats()).releases).toBe(stored);
      await store.close();
      // With room again, what is there is whole, and more goes in.
      const whole = join(home, `whole-${++n}.db`);
      small.copy(whole);
      expect((await contents(whole)).releases).toBe(stored);
      const roomy = await openStore(whole, { program });
      expect((await ingest(roomy, texts(stored, 100))).outcomes[0]).toBe("new");
      await roomy.close();
    } finally {
      small.release();
    }
    expect(await contents(location)).toEqual(before);
  });

  test.each([
    [
      "a text",
      (file: string) => writeFileSync(file, "This is a letter to the editor.\n".repeat(50)),
      "foreign",
      "is no SQLite database",
    ],
    [
      "a database of something else",
      (file: string) => {
        const db = new Database(file);
        db.exec("CREATE TABLE recipes (name TEXT)");
        db.close();
      },
      "foreign",
      "is a database of something else; expected a Bellwether store",
    ],
    [
      "a database with another's migrations",
      (file: string) => {
        const db = new Database(file);
        db.exec("CREATE TABLE migration (name TEXT)");
        db.close();
      },
      "foreign",
      "is a database of something else; expected a Bellwether store",
    ],
  ])("%s is no store, and is left alone", async (_, make, trouble, message) => {
    const file = join(home, `other-${++n}`);
    make(file);
    const bytes = readFileSync(file);
    await expect(openStore(file, { program })).rejects.toMatchObject({
      trouble,
      message: expect.stringContaining(message),
    });
    expect(readFileSync(file).subarray(100)).toEqual(bytes.subarray(100));
  });

  test("a damaged file is told, by questions or by the doctor", async () => {
    const location = await some();
    const db = new Database(location);
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    const file = openSync(location, "r+");
    for (let page = 8; page < 40; page++) writeSync(file, Buffer.alloc(2000, 0x5a), 0, 2000, page * 4096);
    const { status, out, err } = await start(["doctor", "--store", location, "--format", "table"]).ended;
    expect(status).not.toBe(0);
    expect(out + err).toMatch(/≠ |is damaged; expected a whole SQLite file/);
  });

  test("a directory that is not there", async () => {
    await expect(openStore(join(home, "none/a.db"), { program })).rejects.toMatchObject({
      trouble: "absent",
      message: expect.stringContaining("its directory does not exist; expected one"),
    });
    await expect(openStore("mysql://x/y", { program })).rejects.toMatchObject({ trouble: "refused" });
  });
});

describe("PostgreSQL", () => {
  const server = sharedPostgres();
  const sessions =
    "FROM pg_stat_activity WHERE application_name = 'bellwether' AND datname = current_database()";
  const none = (address: string) =>
    vi.waitUntil(async () => (await server.query(`SELECT 1 ${sessions}`, address)).length === 0);

  test("a store that was closed has no connection left, whether it was asked or only written to", async () => {
    const address = await some(await server.database());
    await none(address);
    await contents(address);
    await none(address);
  });

  test("no server, no database, and no password in what is said", async () => {
    await expect(openStore("postgres://me:secret@127.0.0.1:1/x", { program })).rejects.toMatchObject({
      trouble: "lost",
      message: expect.stringMatching(/^postgres:\/\/me:\*\*\*@127\.0\.0\.1:1\/x does not answer; expected/),
    });
    await expect(openStore(server.address("nothing"), { program })).rejects.toMatchObject({
      trouble: "absent",
    });
  });

  test("a database with another's migrations is no store, and is left alone", async () => {
    const other = await server.database();
    await server.query("CREATE TABLE migration (name TEXT)", other);
    await expect(openStore(other, { program })).rejects.toMatchObject({
      trouble: "foreign",
      message: expect.stringContaining('has a table "migration" of something else; expected'),
    });
  });

  test("a user without permission", async () => {
    const address = await some(await server.database());
    await server.query(
      "CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader",
      address,
    );
    const store = await openStore(address.replace(/\/\/\w+@/, "//reader@"), { program });
    expect((await store.stats()).releases).toBe(5);
    await expect(ingest(store, texts(5, 5))).rejects.toMatchObject({
      trouble: "read-only",
      message: expect.stringContaining("gives this user no permission"),
    });
    await store.close();
    expect((await contents(address)).releases).toBe(5);
  });

  test("a connection that is lost: the next batch goes on", async () => {
    const address = await some(await server.database());
    const store = await openStore(address, { program });
    await store.stats();
    await server.query(`SELECT pg_terminate_backend(pid) ${sessions}`, address);
    await none(address);
    expect((await ingest(store, texts(5, 5))).outcomes).toEqual(Array(5).fill("new"));
    await store.close();
    expect((await contents(address)).releases).toBe(10);
  });

  test.runIf(root)("a full disk", async () => {
    const disk = join(home, `pg-disk-${++n}`);
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk]).status !== 0)
      return console.warn("no tmpfs can be mounted here: PostgreSQL's full disk is not tested");
    const { uid } = server.at;
    try {
      chmodSync(home, 0o755);
      if (uid !== null) chownSync(disk, uid, uid);
      await server.query(`CREATE TABLESPACE small LOCATION '${disk}'`);
      await server.query("CREATE DATABASE small TABLESPACE small");
      const store = await openStore(server.address("small"), { program });
      await ingest(store, texts(0, 5));
      const ballast = leave(disk, 200_000);
      const { stored, refused } = await untilRefused(store, 5);
      expect(refused).toMatchObject({
        trouble: "full",
        message: expect.stringContaining("its disk is full"),
      });
      expect((await store.stats()).releases).toBe(stored);
      expect(await defects(store)).toEqual([]);
      rmSync(ballast);
      expect((await ingest(store, texts(stored, 100))).outcomes[0]).toBe("new");
      await store.close();
    } finally {
      await server.query("DROP DATABASE IF EXISTS small WITH (FORCE)");
      await server.query("DROP TABLESPACE IF EXISTS small");
      spawnSync("umount", ["-l", disk]);
    }
  });
});

/** Fills a disk up to so many bytes; returns what fills it. */
function leave(disk: string, bytes: number): string {
  const { bavail, bsize } = statfsSync(disk);
  const ballast = join(disk, "ballast");
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
  return ballast;
}

/** Stores batch after batch until one is refused; how many releases are stored then, and why no more. */
async function untilRefused(store: Store, from: number): Promise<{ stored: number; refused: unknown }> {
  for (let stored = from; ; stored += 100)
    try {
      await ingest(store, texts(stored, 100));
    } catch (refused) {
      return { stored, refused };
    }
}

/** Runs the built command as a user who owns nothing here. */
async function as(args: readonly string[]): Promise<{ status: number | null; err: string } | null> {
  if (!root) {
    const { status, err } = await start(args).ended;
    return { status, err };
  }
  const command = join(process.cwd(), "dist/cli/main.js");
  const run = (...words: string[]) =>
    spawnSync(
      "setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath, command, ...words],
      {
        encoding: "utf8",
      },
    );
  // A checkout below /root is no place for others.
  if (run("--version").status !== 0) return null;
  const { status, stderr } = run(...args);
  return { status, err: stderr };
}

interface SmallDisk {
  readonly location: string;
  copy(to: string): void;
  release(): void;
}

/** A copy of a store where there is little room: a file system of a few megabytes, or a limit on the file's pages. */
async function smallDisk(location: string): Promise<SmallDisk> {
  const disk = join(home, `disk-${++n}`);
  mkdirSync(disk);
  if (root && spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]).status === 0) {
    const small = join(disk, "a.db");
    cpSync(location, small);
    return {
      location: small,
      copy: (to) => {
        for (const end of ["", "-wal"])
          execFileSync("sh", ["-c", 'if [ -e "$1" ]; then cp "$1" "$2"; fi', "sh", small + end, to + end]);
      },
      release: () => void spawnSync("umount", ["-l", disk]),
    };
  }
  // Only the store's own connection can be limited, so a quota is set on the file system's side: none here.
  return { ...(await limited(location)), release: () => {} };
}

/** Without a file system of our own: the database's own limit on pages, kept in the file by its page size. */
async function limited(location: string): Promise<Omit<SmallDisk, "release">> {
  const small = join(home, `limited-${++n}.db`);
  cpSync(location, small);
  const original = Database.prototype.pragma;
  // Every connection of this test is told to stop growing at two megabytes.
  Database.prototype.pragma = function (this: Database.Database, ...args: Parameters<typeof original>) {
    original.call(this, "max_page_count = 512");
    return original.apply(this, args);
  } as typeof original;
  return {
    location: small,
    copy: (to) => {
      Database.prototype.pragma = original;
      cpSync(small, to);
    },
  };
}
