import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

// The examples of the documentation, run against the built package: what follows `// →` must be printed.

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** Inside the package, so that `import "bellwether"` finds it by its own name. */
const PLACE = join(ROOT, "dist", ".examples");

interface Example {
  readonly name: string;
  readonly code: string;
}

/** The fenced blocks of a page: ```js … ```. */
async function ofPage(page: string): Promise<Example[]> {
  const text = await readFile(join(ROOT, page), "utf8");
  return [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(({ 1: code = "", index }) => ({
    name: `${page}:${text.slice(0, index).split("\n").length + 1}`,
    code,
  }));
}

/** The `@example` blocks of a file's doc comments. */
async function ofComments(file: string): Promise<Example[]> {
  const text = await readFile(join(ROOT, file), "utf8");
  return [...text.matchAll(/^ \* @example\n((?: \*.*\n)*?)(?= \* @| \*\/)/gm)].map(
    ({ 1: code = "", index }) => ({
      name: `${file}:${text.slice(0, index).split("\n").length + 1}`,
      code: code.replace(/^ \* ?/gm, ""),
    }),
  );
}

const examples = [
  ...(await ofPage("docs/api.md")),
  ...(await ofPage("README.md")),
  ...(await ofComments("src/index.ts")),
];

beforeAll(() => mkdir(PLACE, { recursive: true }));
afterAll(() => rm(PLACE, { recursive: true, force: true }));

test("there are examples for every function", () => {
  for (const name of ["read", "explain", "readReleases"])
    expect(examples.filter(({ code }) => code.includes(`${name}(`)).length).toBeGreaterThanOrEqual(2);
});

test.each(examples)("$name", async ({ name, code }) => {
  const file = join(PLACE, `${name.replace(/\W/g, "-")}.mjs`);
  await writeFile(file, code);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { cwd: ROOT });
  const expected = [...code.matchAll(/^\/\/ → (.*)$/gm)].map((match) => match[1]);
  expect(expected.length).toBeGreaterThan(0);
  expect(stderr).toBe("");
  expect(stdout.trimEnd().split("\n")).toEqual(expected);
});

test("docs/architecture.md shows what explain prints", async () => {
  const page = await readFile(join(ROOT, "docs/architecture.md"), "utf8");
  const sentence = /^> (.+)$/m.exec(page)?.[1] ?? "";
  const date = /--date (\S+?)`/.exec(page)?.[1] ?? "";
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, "dist/cli/main.js"), "explain", sentence, "--date", date],
    { env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, COLUMNS: "100" } },
  );
  for (const [, block = ""] of page.matchAll(/^```text\n([\s\S]*?)^```$/gm)) expect(stdout).toContain(block);
});
