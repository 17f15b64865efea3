import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findSources } from "./sources.js";

test("a directory stands for the release files in it, sorted, below it, too", async () => {
  const directory = await mkdtemp(join(tmpdir(), "bellwether-"));
  await mkdir(join(directory, "a"));
  for (const name of ["b.txt", "a/z.md", "c.jsonl", "README.md", ".hidden.txt", "picture.png"])
    await writeFile(join(directory, name), "x");
  const found = await findSources([directory]);
  expect(found.map((source) => source.file.slice(directory.length + 1))).toEqual([
    "a/z.md",
    "b.txt",
    "c.jsonl",
  ]);
});

test("what is not there is a problem in its place", async () => {
  const directory = await mkdtemp(join(tmpdir(), "bellwether-"));
  const found = await findSources(["-", join(directory, "none.txt"), directory]);
  expect(found).toMatchObject([
    { file: "<stdin>" },
    { line: null, message: "no such file" },
    { line: null, message: "a directory without releases" },
  ]);
});
