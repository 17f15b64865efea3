import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLI } from "./built.js";
import { jsonLine } from "./json-line.js";
import type { Plan } from "./plan.js";
import { figure, type Section } from "./report.js";
import { run } from "./run.js";
import { median } from "./stats.js";
import { temporaryDirectory } from "./temporary.js";
import { mostTypical, type Text } from "./texts.js";

/** From starting the command to its end, beside a Node that does nothing. */
export function coldStart(text: Text, plan: Plan): Section {
  const file = join(temporaryDirectory(), "one.jsonl");
  writeFileSync(file, jsonLine(mostTypical(text)[0]!));
  const commands = [
    { name: "node -e 0", args: ["-e", "0"], ms: [] as number[] },
    { name: "bellwether --version", args: [CLI, "--version"], ms: [] as number[] },
    { name: "bellwether read, one release", args: [CLI, "read", "--quiet", file], ms: [] as number[] },
  ];
  for (const { args } of commands) run(args);
  for (let start = 0; start < plan.starts; start++)
    for (const { args, ms } of commands) ms.push(run(args).ms);
  const data = commands.map(({ name, ms }) => ({ command: name, ms: median(ms) }));
  return {
    title: "Cold start",
    table: [
      ["", "ms", "above bare node"],
      ...data.map(({ command, ms }, i) => [command, figure(ms), i === 0 ? "" : figure(ms - data[0]!.ms)]),
    ],
    notes: [`Median of ${plan.starts} starts of each, in turn.`],
    data,
  };
}
