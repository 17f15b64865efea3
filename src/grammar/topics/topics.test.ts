import { describe, expect, test } from "vitest";
import { TOPIC, type TopicItem } from "../../chart/kinds.js";
import { chartOf, unmarked } from "../examples-kit.js";
import groups, { knownGaps } from "./examples.js";

/** The first noun phrase of a text: its stretch, its items and the names that the lexicon lacks. */
function firstPhrase(text: string) {
  const chart = chartOf(text);
  const { count, start, end } = chart.tokens;
  for (let i = 0; i < count; i++) {
    const span = chart.longest(i, TOPIC);
    if (span) return { text: text.slice(start[span.first]!, end[span.last - 1]!), ...span.value };
  }
  return null;
}

/** Fields of an item that an example may leave out. */
const ASIDE = new Set(["sign", "open", "verb"]);

function expectItems(marked: string, items: readonly Partial<TopicItem>[]) {
  const whole = marked.includes("«") ? unmarked(marked) : { text: marked, start: 0, end: marked.length };
  const found = firstPhrase(whole.text);
  expect(found?.text).toBe(whole.text.slice(whole.start, whole.end));
  expect(found?.each).toHaveLength(items.length);
  for (const [i, item] of items.entries()) {
    expect(found?.each[i]).toMatchObject(item);
    // Nothing but what is named.
    expect(Object.keys(found!.each[i]!).filter((key) => !(key in item) && !ASIDE.has(key))).toEqual([]);
  }
  return found!;
}

for (const { principle, reads = [], leaves = [], unknown = [], slugged } of groups) {
  describe(principle, () => {
    test.each(reads.map(([phrase, ...items]) => [phrase, items] as const))("%s", (phrase, items) => {
      const found = expectItems(phrase, items);
      if (!slugged) expect(found.unknown).toEqual(unknown);
    });
    test.each(leaves)("%s (%s)", (text) => {
      expect(firstPhrase(text)).toBeNull();
    });
  });
}

// Each is expected to fail: one that comes to pass moves up to its principle.
describe("known gaps", () => {
  for (const [phrase, ...rest] of knownGaps) {
    const items = rest.slice(0, -1) as Partial<TopicItem>[];
    const { why } = rest.at(-1) as { why: string };
    test.fails(`${phrase} (${why})`, () => {
      expectItems(phrase, items);
    });
  }
});
