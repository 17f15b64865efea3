import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain, read, readReleases, type SpanNode } from "../src/index.js";
import { BODY } from "./cli/body.js";

const DATE = "2025-10-01";

describe("read", () => {
  test("a text, an object and a release of readReleases read the same", async () => {
    const text = read(BODY, { date: DATE, title: "T" });
    expect(read({ title: "T", date: DATE, body: BODY })).toEqual(text);
    for await (const { release } of readReleases("examples/restated.txt")) {
      const { title, date, body } = release!;
      expect(read(release!).facts).toEqual(read({ title, date, body }).facts);
    }
  });

  test.each([
    [() => read(BODY), "date is undefined; expected the day of publication, YYYY-MM-DD"],
    [() => read(BODY, { date: "2025-13-01" }), 'date is "2025-13-01"'],
    [() => read({ date: DATE } as never), "body is undefined; expected a string"],
    [() => explain(null as never), "release is null; expected a text or an object"],
    [() => read(7 as never), "release is 7; expected a text or an object"],
  ])("a caller's mistake is told: %#", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test("names that the lexicon lacks are told", () => {
    const { facts, unknownNames } = read("Exports of precision flanges rose 5.2 percent in September.", {
      date: DATE,
    });
    expect(facts[0]).toMatchObject({ product: "precision_flanges" });
    expect(unknownNames).toEqual(["precision_flanges"]);
    expect(read(BODY, { date: DATE }).unknownNames).toEqual([]);
  });
});

test("readReleases tells what it could not read", async () => {
  const problems = [];
  for await (const { problem } of readReleases(["none.txt"])) problems.push(problem);
  expect(problems).toMatchObject([{ file: "none.txt", line: null, message: "no such file" }]);
});

describe("explain", () => {
  const whole = (body: string) => {
    const { sentences } = explain(body, { date: DATE });
    const { facts } = read(body, { date: DATE });
    const inside = ({ start, end, text, parts }: SpanNode, from: number, to: number): void => {
      expect(body.slice(start, end)).toBe(text);
      expect(from <= start && end <= to).toBe(true);
      for (const part of parts) inside(part, start, end);
    };
    let last = 0;
    for (const { start, end, text, spans } of sentences) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(body.slice(start, end)).toBe(text);
      for (const span of spans) inside(span, start, end);
      last = end;
    }
    expect(sentences.flatMap(({ notes }) => notes)).toHaveLength(facts.length);
  };

  test("spans lie in their sentences and in each other, and every fact has its note", async () => {
    for await (const { release } of readReleases("examples/restated.txt")) whole(release!.body);
  });

  test("so they do in any text", () => {
    const words = `${BODY} Those to Vietnam ( up , down 3.1 percent ) ; for the fourth consecutive month . " \n`;
    const prose = fc.array(fc.constantFrom(...words.split(/ /))).map((parts) => parts.join(" "));
    fc.assert(fc.property(prose, whole), { numRuns: 200 });
  });

  test("notes say what was printed and what was inherited, and from which sentence", () => {
    const { sentences } = explain(`${BODY} Semiconductors (up 22.0 percent) led.`, { date: DATE });
    const [first, second] = sentences;
    expect(first?.notes[0]).toContain("measure exports: printed in «Korea’s exports»");
    expect(first?.notes[0]).toContain("period 2025-09: printed as «September 2025»");
    expect(second?.notes[0]).toContain(
      "measure exports: the subject before, «Korea’s exports» of sentence 1",
    );
    expect(second?.notes[0]).toContain("product semiconductors: printed in «Semiconductors»");
    expect(second?.notes[0]).toContain("period 2025-09: the release's own period");
  });
});
