import { type Explanation, explain, read, type SpanNode } from "../index.js";
import type { Evidence, Reading } from "../model/fact.js";
import { EXIT } from "./exit.js";
import { write } from "./output.js";
import { factRows, usualArea } from "./print/table.js";
import { terminalOf } from "./terminal.js";

/** `bellwether try`: what is read in a sentence, and an example of it to paste beside a rule. */
export async function tryIt(sentence: string, { date }: { readonly date: string }): Promise<number> {
  const reading = read(sentence, { date });
  const { facts } = reading;
  const terminal = terminalOf(process.stdout, process.env);
  const area = usualArea(facts);
  const rows = facts.length === 0 ? ["  nothing read"] : factRows(sentence, facts, area, terminal);
  const unread = reading.ledger.filter((entry) => entry.state === "unread").map((entry) => entry.text);
  if (unread.length > 0) rows.push(`  unread: ${unread.join(", ")}`);
  await write(
    `${rows.map((row) => row.trimEnd()).join("\n")}\n\n${skeleton(sentence, reading, explain(sentence, { date }))}`,
  );
  return EXIT.ok;
}

/** Source text of examples: the sentence with « » around what a rule found, for every rule that a fact came from. */
export function skeleton(sentence: string, { facts, because }: Reading, { sentences }: Explanation): string {
  const byRule = new Map<string, Set<string>>();
  const roots = sentences.flatMap(({ spans }) => spans);
  facts.forEach(({ evidence }, i) => {
    const rule = because[i]?.rule ?? "";
    const found = find(roots, rule, evidence);
    if (found === null) return;
    const { start, end, value } = found;
    const marked = `${sentence.slice(0, start)}«${sentence.slice(start, end)}»${sentence.slice(end)}`;
    const line = `    // ${value}: name the fields that matter\n    [${JSON.stringify(marked)}, {}],`;
    byRule.set(rule, (byRule.get(rule) ?? new Set()).add(line));
  });
  if (byRule.size === 0)
    byRule.set(
      "new-rule",
      new Set([`    // move « » around the stretch to read\n    [${JSON.stringify(`«${sentence}»`)}, {}],`]),
    );
  const sets = [...byRule].map(
    ([rule, reads]) =>
      `examples(${constantOf(rule)}, {\n  reads: [\n${[...reads].join("\n")}\n  ],\n  leaves: [\n    ["", "why nothing is read here"],\n  ],\n}),`,
  );
  return `// src/grammar/…/examples.ts\n${sets.join("\n")}\n`;
}

/** The span of a rule that shares words with the evidence. */
function find(spans: readonly SpanNode[], rule: string, { start, end }: Evidence): SpanNode | null {
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    const found = span.rule === rule ? span : find(span.parts, rule, { start, end, text: "" });
    if (found !== null) return found;
  }
  return null;
}

/** The constant that declares a rule: "changed-by-rate" is `changedByRate`. */
function constantOf(rule: string): string {
  return rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
