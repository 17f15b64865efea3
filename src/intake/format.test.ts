import { expect, test } from "vitest";
import { recognize } from "./format.js";

test.each([
  ["-\nTitle\nText date2025-10-01", "a.txt", "board"],
  ["\uFEFF\n - \nTitle", "a.txt", "board"],
  ["Title\nText date2025-10-01\n-\nTitle", "a.txt", "board"],
  ['{"title": "A"}', "<stdin>", "jsonl"],
  ["  [", "a.txt", "jsonl"],
  ['oops\n{"title": "A"}', "a.jsonl", "jsonl"],
  ["---\ntitle: A\n---\nText", "a.md", "text"],
  ["Title\n2025-10-01\nText", "a.txt", "text"],
  ["Title\n-\nText", "a.txt", "text"],
  ["", "a.txt", "text"],
])("%j in %s is %s", (text, file, format) => {
  const lines = text.split("\n").map((line, i) => ({ number: i + 1, text: line, fault: null }));
  expect(recognize(lines, file, true)).toBe(format);
});
