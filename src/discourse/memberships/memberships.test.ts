import { describe, expect, test } from "vitest";
import { readRelease } from "../../pipeline.js";
import { examples } from "./examples.js";

describe("seats on bodies", () => {
  test.each(examples)("$text", ({ text, seats }) => {
    const { facts } = readRelease({
      id: "x",
      title: "",
      date: "2025-10-01",
      body: text,
      category: null,
      url: null,
      source: { file: "", line: 1 },
    });
    const found = facts.flatMap((fact) =>
      fact.kind !== "membership"
        ? []
        : [
            {
              body: fact.body,
              member: fact.member.name,
              representative: fact.representative?.name ?? null,
              since: fact.since,
              until: fact.until,
              status: fact.status,
            },
          ],
    );
    expect(found).toEqual(seats.map((seat) => ({ ...OPEN, ...seat })));
    for (const { evidence } of facts) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });
});

const OPEN = { member: null, representative: null, since: null, until: null };
