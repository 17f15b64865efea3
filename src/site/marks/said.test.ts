import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type MarkedBody, markedBody } from "../../../test/site/marked-bodies.js";
import { wordsAnchor } from "../address.js";
import { html } from "../markup/html.js";
import { type Passage, passages } from "./passages.js";
import { lineOf, said } from "./said.js";

interface Element {
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  readonly textContent: string;
  readonly attributes: Iterable<{ readonly name: string }>;
}

interface Read {
  readonly one: Passage;
  readonly text: string;
  readonly elements: readonly Element[];
  /** Its stretches, each with the class of its mark. */
  readonly pieces: readonly { readonly text: string; readonly line: string | null }[];
}

/** The passages of a body, each with its markup as a browser reads it. */
function read({ body, facts, unread }: MarkedBody): Read[] {
  return passages(body, facts, unread).map((one) => {
    const { document } = parseHTML(
      `<html><body>${html`<p>${said(body, one, (position) => `n${position}`)}</p>`}</body></html>`,
    );
    const elements = [...document.querySelectorAll("p *")] as unknown as Element[];
    const paragraph = document.querySelector("p")!;
    const pieces = [...(paragraph.childNodes as unknown as Iterable<Partial<Element>>)]
      .map(({ textContent = "", className = null }) => ({ text: textContent, line: className }))
      .filter(({ text }) => text !== "");
    return { one, text: paragraph.textContent ?? "", elements, pieces };
  });
}

const each = (holds: (of: MarkedBody) => void): void =>
  fc.assert(fc.property(markedBody, holds), { numRuns: 300 });

test("the words are the release's, letter by letter, and none of them is markup", () => {
  each((of) => {
    for (const { one, text, elements } of read(of)) {
      expect(text).toBe(of.body.slice(one.start, one.end));
      for (const element of elements) {
        expect(element.localName).toMatch(/^(?:a|span)$/);
        for (const { name } of element.attributes) expect(name).toMatch(/^(?:id|class|href)$/);
      }
    }
  });
});

test("every fact and every unread number has its anchor, once", () => {
  each((of) => {
    const ids = read(of).flatMap(({ elements }) => elements.map(({ id }) => id).filter((id) => id !== ""));
    const wanted = new Set([
      ...of.facts.map(({ fact }) => wordsAnchor(fact.evidence)),
      ...of.unread.map(wordsAnchor),
    ]);
    expect(ids.sort()).toEqual([...wanted].sort());
  });
});

test("each stretch has the line of the shortest fact it belongs to, and none where it belongs to none", () => {
  each((of) => {
    for (const { one, pieces } of read(of)) {
      const spans = [
        ...one.facts.map(({ fact: { kind, evidence } }) => ({ ...evidence, line: lineOf(kind) })),
        ...one.unread.map((number) => ({ ...number, line: "m unread" })),
      ];
      let at = one.start;
      for (const { text, line } of pieces) {
        const over = spans.filter(({ start, end }) => start < at + text.length && end > at);
        const shortest = Math.min(...over.map(({ start, end }) => end - start));
        const lines = over.filter(({ start, end }) => end - start === shortest).map((span) => span.line);
        if (line === null) expect(over).toEqual([]);
        else expect(lines).toContain(line);
        at += text.length;
      }
    }
  });
});

test("where facts overlap, the shortest has the words, and the longer one keeps the rest", () => {
  const body = "Exports rose 12.7 percent to a record.";
  const fact = (start: number, end: number, kind: string, position: number) => ({
    fact: { kind, evidence: { start, end, text: body.slice(start, end) } } as never,
    version: 1,
    position,
    series: null,
    rule: "r",
  });
  const [one] = passages(body, [fact(0, 37, "claim", 0), fact(13, 25, "observation", 1)], []);
  expect(String(said(body, one!, (position) => `n${position}`))).toBe(
    '<a class="m claim" id="at-0-37" href="#n0">Exports rose </a>' +
      '<a class="m" id="at-13-25" href="#n1">12.7 percent</a>' +
      '<a class="m claim" href="#n0"> to a record</a>.',
  );
  expect(lineOf("anything else")).toBe("m other");
});
