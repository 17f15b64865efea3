import { expect, test } from "vitest";
import { bellwether } from "./run.js";

test.each([
  [["raed", "x"], "Did you mean read?"],
  [["read", "x", "--fromat", "json"], "Did you mean --format?"],
  [["read"], "missing required argument"],
  [["read", "x", "--format", "xml"], "Allowed choices are table, jsonl, json, csv"],
  [["read", "x", "--input", "pdf"], "Allowed choices are board, jsonl, text"],
  [["read", "x", "--kind", "fact"], '"fact" is no kind of fact'],
  [["read", "x", "--since", "2025-02-30"], "It must be a date"],
  [["read", "x", "--date", "2025-2-3"], "YYYY-MM-DD"],
  [["read", "x", "--jobs", "0"], "from 1 to 512"],
  [["explain", "Exports rose."], "--date YYYY-MM-DD"],
  [["explain", "Exports rose.", "--release", "2"], "there is no file"],
  [["try", "Exports rose."], "--date"],
])("%j is refused with a hint", async (args, hint) => {
  const { status, out, err } = await bellwether(args);
  expect(err).toContain(hint);
  expect(err).not.toContain("\n    at ");
  expect(out).toBe("");
  expect(status).toBe(2);
});

test.each([["--help"], ["--version"], ["read", "--help"]])("%s is no mistake", async (...args) => {
  const { status, out } = await bellwether(args);
  expect(out).not.toBe("");
  expect(status).toBe(0);
});
