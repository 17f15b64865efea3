import { existsSync, readdirSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { sharedPostgres } from "../../test/support/shared-postgres.js";
import { missing } from "./migrate.js";
import { openStore } from "./open.js";
import { connect } from "./sqlite/connect.js";

// Every table, view and column has its place in docs/store/, and the two databases have the same ones.

const server = sharedPostgres();

/** Tables and views with their columns. */
type Schema = Map<string, string[]>;

function ofSqlite(): Schema {
  const db = connect(":memory:", { readonly: false, program: "test" });
  const names = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_search%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[];
  const columns = db.prepare("SELECT name FROM pragma_table_info(?)").pluck();
  return new Map(names.sort().map((name) => [name, columns.all(name) as string[]]));
}

async function ofPostgres(): Promise<Schema> {
  const address = await server.database();
  const store = await openStore(address, { program: "test" });
  await store.close();
  const rows = await server.query(
    `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
     ORDER BY table_name COLLATE "C", ordinal_position`,
    address,
  );
  const schema: Schema = new Map();
  for (const { table_name: table, column_name: column } of rows as Record<string, string>[])
    schema.set(table!, [...(schema.get(table!) ?? []), column!]);
  return schema;
}

const DOCS = new URL("../../docs/store/", import.meta.url);

/** The columns that a page describes. */
function described(table: string): string[] {
  const page = readFileSync(new URL(`${table}.md`, DOCS), "utf8");
  return [...page.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]!);
}

test("the two databases have the same tables and columns", async () => {
  const [sqlite, postgres] = [ofSqlite(), await ofPostgres()];
  // What a text is found by is a column in PostgreSQL, and an index of its own in SQLite.
  for (const columns of postgres.values()) if (columns.at(-1) === "search") columns.pop();
  sqlite.delete("current_text");
  expect(Object.fromEntries(postgres)).toEqual(Object.fromEntries(sqlite));
});

test("every table and column is described, and nothing else", async () => {
  const schema = new Map([...ofSqlite(), ...(await ofPostgres())]);
  for (const [table, columns] of schema) expect([table, described(table)]).toEqual([table, columns]);
  const pages = readdirSync(DOCS).filter((name) => name !== "README.md");
  expect(pages.sort()).toEqual([...schema.keys()].map((table) => `${table}.md`).sort());
  const overview = readFileSync(new URL("README.md", DOCS), "utf8");
  for (const table of schema.keys()) expect(overview).toContain(`[${table}](${table}.md)`);
});

test("pages of the docs link to pages that are there", () => {
  for (const directory of [DOCS, new URL("../../docs/", import.meta.url)])
    for (const name of readdirSync(directory).filter((file) => file.endsWith(".md")))
      for (const [, link] of readFileSync(new URL(name, directory), "utf8").matchAll(/\]\(([^)#:]+\.md)\)/g))
        expect([name, link, existsSync(new URL(link!, directory))]).toEqual([name, link, true]);
});

test("an older program refuses a newer store, and names what made it", () => {
  expect(() => missing([], [{ version: 2, program: "9.1.0" }], "x.db")).toThrow(
    /x\.db was made by a newer Bellwether \(9\.1\.0: structure 2; this one knows up to 0\); expected/,
  );
});

test.each(["SQLite", "PostgreSQL"])("%s: a store of the future is refused, and left alone", async (which) => {
  const location = which === "SQLite" ? `${await temporary()}/future.db` : await server.database();
  await (await openStore(location, { program: "test" })).close();
  const insert = "INSERT INTO migration VALUES (99, 'future', '9.9.9', '2030-01-01T00:00:00Z')";
  if (which === "SQLite") {
    const raw = new Database(location);
    raw.exec(insert);
    raw.close();
  } else await server.query(insert, location);
  await expect(openStore(location, { program: "test" })).rejects.toMatchObject({
    trouble: "newer",
    message: expect.stringContaining("9.9.9"),
  });
});

async function temporary(): Promise<string> {
  const { mkdtemp } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  return await mkdtemp(join(tmpdir(), "bellwether-schema-"));
}
