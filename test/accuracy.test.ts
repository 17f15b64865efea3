import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { score } from "../accuracy/score.js";
import { factsOf, goldSets } from "../accuracy/sets.js";
import { readReleases } from "../src/intake/read-releases.js";
import { findSources } from "../src/intake/sources.js";

// What each set has reached, exact F1 in percent; raised by hand when the reader gets better, never lowered without a reason.
const floors = JSON.parse(readFileSync(new URL("../gold/floors.json", import.meta.url), "utf8")) as Record<
  string,
  Record<string, number>
>;
const sets = goldSets();

describe("accuracy on the open gold set", () => {
  test("every set has a floor, and no floor is without a set", () => {
    expect(Object.keys(floors).sort()).toEqual(sets.map((s) => s.name).sort());
  });

  for (const set of sets) {
    test(`${set.name} is read as well as before`, async () => {
      const { scores } = score(set.facts, await factsOf(set.releases));
      for (const { kind, f1 } of scores) {
        expect(Math.round(f1 * 1000) / 10, `${set.name}, ${kind}s, exact F1`).toBeGreaterThanOrEqual(
          floors[set.name]?.[kind] ?? 0,
        );
      }
    }, 60_000);

    test(`${set.name}: every annotated fact stands where it says`, async () => {
      const bodies = new Map<string, string>();
      for (const source of await findSources([set.releases])) {
        if (!("open" in source)) throw new Error(source.message);
        for await (const item of readReleases(source))
          if (item.release) bodies.set(`${item.release.date} ${item.release.title}`, item.release.body);
      }
      for (const { release, evidence } of set.facts) {
        const body = bodies.get(`${release.date} ${release.title}`);
        expect(body, `${release.date} ${release.title}`).toBeDefined();
        expect(body!.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
    });
  }
});

describe("the scorer", () => {
  const fact = (fields: object) => ({
    kind: "observation",
    release: { title: "T", date: "2025-10-01" },
    evidence: { start: 0, end: 4, text: "12.7" },
    measure: "exports",
    value: 12.7,
    unit_mult: 0,
    ...fields,
  });

  test("finds its own gold perfect", () => {
    for (const set of sets) for (const { f1 } of score(set.facts, set.facts).scores) expect(f1).toBe(1);
  });
  test("counts a wrong field, a missed fact and a made-up one", () => {
    const gold = [fact({}), fact({ evidence: { start: 10, end: 14, text: "66.0" }, value: 66 })];
    const read = [
      fact({ measure: "imports" }),
      fact({ evidence: { start: 20, end: 24, text: "1.0" }, value: 1 }),
    ];
    const { scores, misses } = score(gold, read);
    expect(scores[0]).toMatchObject({ gold: 2, read: 2, found: 0.5, f1: 0 });
    expect(misses.map((m) => m.what).sort()).toEqual(["differs", "extra", "missed"]);
  });
  test("sees through plurals and joins, not through signs", () => {
    expect(
      score([fact({ product: "semiconductors" })], [fact({ product: "semiconductor" })]).scores[0]!.f1,
    ).toBe(1);
    expect(score([fact({})], [fact({ value: -12.7 })]).scores[0]!.f1).toBe(0);
  });
});
