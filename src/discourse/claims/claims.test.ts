import { describe, expect, test } from "vitest";
import type { Claim } from "../../model/fact.js";
import { readRelease } from "../../pipeline.js";
import { families } from "./examples.js";

const SCALES: Readonly<Record<number, string>> = { 0: "", 6: " million", 9: " billion", 12: " trillion" };

/** What a claim says, in the notation of the examples. */
function said(f: Claim): string {
  const bound = `${f.op} ${f.value}${SCALES[f.unit_mult ?? 0]} ${f.unit_measure}`;
  switch (f.claim) {
    case "direction":
      return f.direction!;
    case "record":
      return `${f.extreme} ${f.over ?? `among ${f.among}`}${f.rank === 1 ? "" : ` #${f.rank}`}`;
    case "streak":
      return `${f.n} ${f.unit} ${f.of} ${f.state}`;
    case "since":
      return [f.extreme, f.extreme === "first" ? f.of : null, f.span, f.since].filter(Boolean).join(" ");
    case "count":
      return `${f.n}${f.of ? ` of ${f.of}` : ""} ${f.dimension} ${f.direction}`;
    case "threshold":
      return f.n ? `${bound}, ${f.n} ${f.unit}` : bound;
  }
}

/** A claim in the notation of the examples: its series as in the examples of figures, the period where it is not the release's. */
function written(f: Claim, own: string): string {
  const mark = (sign: string, name: string | null) => (name === null ? "" : sign + name);
  const { measure, product, activity, component, counterpart_area: partner, basis, time_period } = f;
  const series = `${measure}${mark("/", product)}${mark("@", activity)}${mark("~", component)}${mark("→", partner)}`;
  const how = basis === "total" ? "" : ` ${basis}`;
  const when = time_period === own ? "" : ` ${time_period}`;
  return `${f.claim} ${series}${how}${when}: ${said(f)}`;
}

for (const { family, setting, texts } of families) {
  describe(family, () => {
    test.each(texts)("%s", (body, claims) => {
      const { title, date, period } = setting;
      const source = { file: "examples.ts", line: 1 };
      const { facts } = readRelease({ id: "x", title, date, body, category: null, url: null, source });
      const found = facts.filter((fact): fact is Claim => fact.kind === "claim");
      expect(found.map((fact) => written(fact, period))).toEqual(claims);
    });
  });
}
