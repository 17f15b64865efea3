import { expect, test } from "vitest";
import { Vocabulary } from "./vocabulary.js";
import { WordPattern } from "./word-pattern.js";

const vocabulary = new Vocabulary();
const [rose, quarter, quarterly] = ["rose", "quarter", "quarterly"].map((text) => vocabulary.intern(text));

test("says the same of a word the first time and every time after", () => {
  const pattern = new WordPattern(/^quarter(?:ly)?$/);
  for (let time = 0; time < 2; time++) {
    expect(pattern.fits(quarterly)).toBe(true);
    expect(pattern.fits(quarter)).toBe(true);
    expect(pattern.fits(rose)).toBe(false);
  }
});

test("fits no word that the vocabulary lacks", () => {
  const pattern = new WordPattern(/^quarter/);
  expect(pattern.fits(null)).toBe(false);
  expect(pattern.fits(undefined)).toBe(false);
});

test("refuses a pattern that fits nothing at all", () => {
  expect(() => new WordPattern(/^(?:quarter)?$/)).toThrow("fits no word");
});
