import { describe, expect, test } from "vitest";
import { isStatistic, type Statistic } from "../model/fact.js";
import { readRelease } from "../pipeline.js";
import {
  knownGaps,
  type Principle,
  periods,
  type Setting,
  scopes,
  subjects,
  USUAL,
  values,
} from "./examples.js";

const SCALES: Readonly<Record<number, string>> = { 0: "", 6: "million ", 9: "billion ", 12: "trillion " };

/** A fact in the notation of the examples. */
function written(fact: Statistic): string {
  const { ref_area, measure, product, activity, component, counterpart_area: partner, basis } = fact;
  const area = ref_area === "KR" ? "" : `${ref_area}:`;
  const mark = (sign: string, name: string | null) => (name === null ? "" : sign + name);
  const who = `${area}${measure}${mark("/", product)}${mark("@", activity)}${mark("~", component)}${mark("→", partner)}`;
  const how = basis === "total" ? "" : ` ${basis}`;
  const size = (value: number, mult: number, unit: string | null) =>
    `${value} ${SCALES[mult] ?? `e${mult} `}${unit}`;
  if (fact.kind === "claim") {
    const said = [fact.direction, fact.op].filter(Boolean).join(" ");
    const bound = fact.value === undefined ? "" : ` ${size(fact.value, fact.unit_mult!, fact.unit_measure!)}`;
    return `${fact.claim} ${who}${how} ${fact.time_period} ${said}${bound}`;
  }
  const plus = fact.transformation !== "level" && fact.value > 0 ? "+" : "";
  const value = plus + fact.value.toFixed(fact.decimals);
  const unit = (SCALES[fact.unit_mult] ?? `e${fact.unit_mult} `) + fact.unit_measure;
  const status = fact.status === "final" ? "" : ` ${fact.status}`;
  return `${who} ${fact.transformation}${how} ${fact.time_period} ${value} ${unit}${status}`;
}

const read = (body: string, { title, date }: Setting = USUAL): string[] =>
  readRelease({
    id: "x",
    title,
    date,
    body,
    category: null,
    url: null,
    source: { file: "examples.ts", line: 1 },
  })
    .facts.filter(isStatistic)
    .map(written);

const chapters: Readonly<Record<string, readonly Principle[]>> = {
  "whose figure it is": subjects,
  "what a name leaves open": scopes,
  "when, and against what": periods,
  "what the figure says": values,
};

for (const [chapter, principles] of Object.entries(chapters)) {
  describe(chapter, () => {
    for (const { principle, setting, texts } of principles) {
      describe(principle, () => {
        test.each(texts)("%s", (text, facts) => {
          expect(read(text, setting)).toEqual(facts);
        });
      });
    }
  });
}

// Each is expected to fail: one that comes to pass moves up to its principle.
describe("known gaps", () => {
  for (const { text, facts, why, setting } of knownGaps) {
    test.fails(`${text} (${why})`, () => {
      expect(read(text, setting)).toEqual(facts);
    });
  }
});

test("no text is shown twice", () => {
  const all = [
    ...Object.values(chapters)
      .flat()
      .flatMap(({ texts }) => texts.map(([text]) => text)),
    ...knownGaps.map(({ text }) => text),
  ];
  expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
});
