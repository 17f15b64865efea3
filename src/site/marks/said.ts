import { wordsAnchor } from "../address.js";
import { attr, type Child, type Html, html } from "../markup/html.js";
import type { Passage } from "./passages.js";

/** Which line stands under the words of each kind of fact; a kind that is not listed has the thin one. */
const LINES: Readonly<Record<string, string>> = {
  observation: "m",
  claim: "m claim",
  event: "m event",
  programme: "m event",
  membership: "m event",
  barrier: "m event",
  agreement: "m agreement",
  quote: "m quote",
};
export const lineOf = (kind: string): string => LINES[kind] ?? "m other";

/** A stretch of words with the line under it and where it leads. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly line: string;
  readonly href: string | null;
  /** Further anchors of facts that state the same words. */
  readonly anchors: Set<string>;
}

/**
 * The words of a passage, each fact marked where it stands and linked to its note. Where facts overlap, each stretch has
 * the mark of the shortest, and a longer fact keeps the rest of its words: no word has two lines, no fact is lost.
 */
export function said(body: string, passage: Passage, noteOf: (position: number) => string): Html {
  const marks = marksOf(passage, noteOf);
  const cuts = new Set([passage.start, passage.end]);
  for (const { start, end } of marks)
    cuts.add(Math.max(start, passage.start)).add(Math.min(end, passage.end));
  const bounds = [...cuts].sort((a, b) => a - b);
  const shortestFirst = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start));
  const anchored = new Set<string>();
  const pieces: Child[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [start, end] = [bounds[i]!, bounds[i + 1]!];
    const mark = shortestFirst.find((one) => one.start <= start && one.end >= end);
    const text = body.slice(start, end);
    for (const one of marks)
      if (one.start === start)
        for (const anchor of one.anchors)
          if (one !== mark && !anchored.has(anchor)) {
            anchored.add(anchor);
            pieces.push(html`<span id="${anchor}"></span>`);
          }
    if (mark === undefined) pieces.push(text);
    else {
      const [own] = mark.anchors;
      const id = own !== undefined && !anchored.has(own) ? own : null;
      if (id !== null) anchored.add(id);
      pieces.push(
        mark.href === null
          ? html`<span class="${mark.line}"${attr("id", id)}>${text}</span>`
          : html`<a class="${mark.line}"${attr("id", id)} href="${mark.href}">${text}</a>`,
      );
    }
  }
  return html`${pieces}`;
}

function marksOf({ facts, unread }: Passage, noteOf: (position: number) => string): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { fact, position } of facts) {
    const anchor = wordsAnchor(fact.evidence);
    if (marks.has(anchor)) continue;
    marks.set(anchor, {
      start: fact.evidence.start,
      end: fact.evidence.end,
      line: lineOf(fact.kind),
      href: `#${noteOf(position)}`,
      anchors: new Set([anchor]),
    });
  }
  for (const number of unread) {
    const anchor = wordsAnchor(number);
    if (!marks.has(anchor))
      marks.set(anchor, { ...number, line: "m unread", href: null, anchors: new Set([anchor]) });
  }
  return [...marks.values()];
}
