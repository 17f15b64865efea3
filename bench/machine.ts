import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What was measured on, for whoever compares two runs. */
export function machine(): { lines: string[]; data: Record<string, unknown> } {
  const data = {
    date: new Date().toISOString(),
    node: process.version,
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    loadBefore: loadavg()[0] ?? 0,
    versions: {
      "wink-nlp": version("wink-nlp"),
      "wink-eng-lite-web-model": version("wink-eng-lite-web-model"),
      "@microsoft/recognizers-text-suite": version("@microsoft/recognizers-text-suite"),
    },
  };
  const lines = [
    `Node ${data.node}, ${data.processor}, ${data.cores} cores, ${data.memoryGB} GB, ${data.date.slice(0, 10)}`,
    ...Object.entries(data.versions).map(([name, v]) => `${name} ${v}`),
  ];
  if (data.loadBefore > 0.5)
    lines.push(`something else is running (load ${data.loadBefore.toFixed(1)}): expect noise`);
  return { lines, data };
}

/** The installed version, read from the file: not every package exports its package.json. */
function version(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
