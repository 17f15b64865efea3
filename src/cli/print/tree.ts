import type { Explanation, SpanNode } from "../../index.js";
import { aligned, fitted, flat, painter, type Terminal, widthOf } from "../terminal.js";
import { wrap } from "./layout.js";

/** Lines for each sentence: its words, the spans found in it with rule and value as a tree, and what was inherited. */
export function explanationTree({ sentences }: Explanation, terminal: Terminal): string[] {
  const paint = painter(terminal);
  return sentences.flatMap(({ text, spans, notes }, i) => {
    const lines = wrap(flat(text).trim(), terminal.width).map((line) => paint("strong", line));
    const rows = spans.flatMap((span, at) => branch(span, "", at === spans.length - 1));
    const headWidth = Math.min(36, Math.max(0, ...rows.map((row) => widthOf(row.head))));
    lines.push(...rows.map((row) => spanLine(row, headWidth, terminal)));
    if (spans.length === 0) lines.push(paint("quiet", "└─ no spans"));
    for (const note of notes) {
      const [first = "", ...others] = wrap(flat(note), terminal.width - 4);
      lines.push(paint("claim", `  · ${first}`), ...others.map((line) => paint("claim", `    ${line}`)));
    }
    return i === sentences.length - 1 ? lines : [...lines, ""];
  });
}

interface Row {
  /** Branches and kind. */
  readonly head: string;
  readonly span: SpanNode;
}

function branch(span: SpanNode, before: string, last: boolean): Row[] {
  const below = before + (last ? "   " : "│  ");
  return [
    { head: `${before}${last ? "└─ " : "├─ "}${flat(span.kind)}`, span },
    ...span.parts.flatMap((part, i) => branch(part, below, i === span.parts.length - 1)),
  ];
}

/** Kind, words, rule and value of one span; words and value are cut where the line would be too long. */
function spanLine({ head, span }: Row, headWidth: number, terminal: Terminal): string {
  const paint = painter(terminal);
  const left = aligned(head, headWidth, "left");
  const rule = flat(span.rule);
  const room = Math.max(24, terminal.width - widthOf(left) - widthOf(rule) - 9);
  const value = flat(span.value);
  const words = fitted(flat(span.text), Math.max(12, room - Math.min(widthOf(value), room >> 1)));
  const shown = fitted(value, Math.max(12, room - widthOf(words)));
  return `${left}  «${paint("mark", words)}»  ${paint("figure", rule)}${shown === "" ? "" : `  ${paint("quiet", `= ${shown}`)}`}`;
}
