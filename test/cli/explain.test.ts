import { expect, test } from "vitest";
import { BODY, bellwether, files, record } from "./run.js";

test("a sentence is explained as a tree or as JSON", async () => {
  const tree = await bellwether(["explain", BODY, "--date", "2025-10-01"]);
  expect(tree.status).toBe(0);
  expect(tree.out).toContain("└─ ");
  const json = await bellwether(["explain", BODY, "--date", "2025-10-01", "--format", "json"]);
  const { sentences } = JSON.parse(json.out);
  for (const { start, end, text } of sentences) expect(BODY.slice(start, end)).toBe(text);
});

test("a release of a file is chosen by number or id", async () => {
  const path = await files({ "a.txt": record("One", BODY) + record("Two", BODY) });
  const two = await bellwether(["explain", path("a.txt"), "--release", "2"]);
  expect(two.out).toContain("Two\n2025-10-01");
  const ask = await bellwether(["explain", path("a.txt")]);
  expect(ask.status).toBe(2);
  expect(ask.err).toContain(
    "holds 2 releases: choose one with --release N\n    1  2025-10-01  One\n    2  2025-10-01  Two",
  );
  const beyond = await bellwether(["explain", path("a.txt"), "--release", "3"]);
  expect(beyond.err).toContain("no release 3 in");
  expect(beyond.status).toBe(2);
});

test("a missing file is a missing file, not a sentence", async () => {
  const { status, err } = await bellwether(["explain", "none.txt", "--release", "1"]);
  expect(err).toContain("none.txt: no such file");
  expect(status).toBe(2);
});

test("try prints what is read and an example to paste", async () => {
  const { status, out } = await bellwether(["try", BODY, "--date", "2025-10-01"]);
  expect(status).toBe(0);
  expect(out).toContain("+12.7 %");
  expect(out).toContain("reads: [");
  expect(out).toContain("examples(changedByRate, {");
  expect(out).toContain("exports «rose 12.7 percent» year-on-year");
});
