import { describe, expect, test } from "vitest";
import claims from "./claims/examples.js";
import { type ExampleSet, readings, unmarked } from "./examples-kit.js";
import { layers } from "./layers.js";
import numbers from "./numbers/examples.js";
import periods from "./periods/examples.js";
import quantities from "./quantities/examples.js";
import told from "./told/examples.js";

// The only test that most rules need: each reads and leaves what its examples say. A room joins by its examples here.
const rooms: Readonly<Record<string, readonly ExampleSet[]>> = {
  claims,
  numbers,
  quantities,
  periods,
  told,
};

for (const [room, sets] of Object.entries(rooms)) {
  describe(room, () => {
    for (const { rule, reads, leaves } of sets) {
      test.each(reads)(`${rule.name} reads %s`, (marked, value) => {
        const { text, start, end } = unmarked(marked);
        const found = readings(rule, text);
        const exact = found.find((f) => f.start === start && f.end === end);
        expect(
          exact,
          `expected «${text.slice(start, end)}», found ${found.map((f) => `«${f.text}»`).join(", ") || "nothing"}`,
        ).toBeDefined();
        if (typeof value === "object" && value !== null) expect(exact!.value).toMatchObject(value);
        else expect(exact!.value).toBe(value);
        // Nothing longer: the marked stretch is all of it.
        expect(found.filter((f) => f.start <= start && f.end >= end && f !== exact)).toEqual([]);
      });
      test.each(leaves)(`${rule.name} leaves %s (%s)`, (text) => {
        expect(readings(rule, text)).toEqual([]);
      });
    }
  });
}

test("every rule of every layer has examples of both kinds", () => {
  const covered = new Map(
    Object.values(rooms)
      .flat()
      .map((set) => [set.rule.name, set]),
  );
  const lacking = [...layers.lower, ...layers.upper]
    .flatMap((layer) =>
      layer.rules.map((rule) => ({ layer: layer.name, rule: rule.name, set: covered.get(rule.name) })),
    )
    .filter(({ set }) => !set || set.reads.length === 0 || set.leaves.length === 0);
  expect(lacking.map(({ layer, rule }) => `${layer}: ${rule}`)).toEqual([]);
});
