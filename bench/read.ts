import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { machine } from "./machine.js";
import { FULL, QUICK } from "./plan.js";
import { print, type Section } from "./report.js";
import { loadTexts } from "./texts.js";

// `npm run bench`: how fast the built Bellwether reads. What each part measures is told in README.md.

const USAGE = `npm run bench [-- --quick] [-- --save]
  --quick  fewer rounds and releases, to try the benchmark: its numbers are rough
  --save   also write the numbers to bench/results.json`;

/** Measures part after part, in this one process and thread, and prints each when it is done. */
async function main({ quick, save }: { quick: boolean; save: boolean }): Promise<void> {
  const plan = quick ? QUICK : FULL;
  const { texts, missing } = await loadTexts();
  const here = machine();
  print({ title: "Bellwether benchmark", notes: [...here.lines, ...plan.notes, ...missing] });

  // Loaded only now, so that what comes above is said before the other libraries' models are loaded.
  const [sample] = texts;
  const sections: Section[] = [];
  const done = (section: Section): void => {
    print(section);
    sections.push(section);
  };
  const { throughput } = await import("./throughput.js");
  for (const text of texts) done(throughput(text, plan));
  done((await import("./length.js")).timeAgainstLength(sample, plan));
  done((await import("./cold-start.js")).coldStart(sample, plan));
  done((await import("./streamed.js")).streamed(sample, plan));

  if (!save) return;
  const file = new URL("results.json", import.meta.url);
  const results = { quick, ...here.data, sections: sections.map(({ title, data }) => ({ title, data })) };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write("\nWritten to bench/results.json\n");
}

try {
  const { values } = parseArgs({
    options: { quick: { type: "boolean" }, save: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else await main({ quick: values.quick ?? false, save: values.save ?? false });
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
