import { read } from "../index.js";
import type { Reading } from "../model/fact.js";
import { EXIT } from "./exit.js";
import { write } from "./output.js";
import { inOrder } from "./print/fields.js";
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
  await write(`${rows.map((row) => row.trimEnd()).join("\n")}\n\n${skeleton(sentence, reading)}`);
  return EXIT.ok;
}

/** Source text of an example: the sentence with « » around each stretch read, by the rule that read it. */
export function skeleton(sentence: string, { facts, because }: Reading): string {
  const byRule = new Map<string, string[]>();
  facts.forEach((fact, i) => {
    const {
      kind,
      release: _release,
      evidence,
      ...fields
    } = inOrder(fact) as Record<string, unknown> & {
      evidence: { start: number; end: number };
    };
    const { start, end } = evidence;
    const marked = `${sentence.slice(0, start)}«${sentence.slice(start, end)}»${sentence.slice(end)}`;
    const value = JSON.stringify({ kind, ...fields });
    const rule = because[i]?.rule ?? "rule";
    byRule.set(rule, [...(byRule.get(rule) ?? []), `      [${JSON.stringify(marked)},\n        ${value}],`]);
  });
  if (byRule.size === 0)
    byRule.set("RULE", [
      `      [${JSON.stringify(`«${sentence}»`)}, // move « » around the stretch to read\n        {}],`,
    ]);
  const sets = [...byRule].map(
    ([rule, reads]) =>
      `  // ${rule}\n  {\n    reads: [\n${reads.join("\n")}\n    ],\n    leaves: [\n      ["", "why nothing is read here"],\n    ],\n  },`,
  );
  return `// grammar/…/examples.ts\n${sets.join("\n")}\n`;
}
