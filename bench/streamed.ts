import { closeSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { CLI } from "./built.js";
import { jsonLine } from "./json-line.js";
import type { Plan } from "./plan.js";
import { figure, type Section } from "./report.js";
import { runWatched } from "./run.js";
import { temporaryDirectory } from "./temporary.js";
import type { Text } from "./texts.js";

/** Threads of `bellwether read`. */
const JOBS = [1, 2];

/** The command on many releases in one file: its speed with printing, and the most memory it held. */
export function streamed(text: Text, plan: Plan): Section {
  const data = plan.streamed.flatMap((releases) => {
    const file = join(temporaryDirectory(), `${releases}.jsonl`);
    writeRepeated(file, text, releases);
    const inputMB = statSync(file).size / 1e6;
    const rows = JOBS.map((jobs) => {
      const usage = runWatched([CLI, "read", "--quiet", "--format", "jsonl", "--jobs", String(jobs), file]);
      return { releases, jobs, inputMB, releasesPerSecond: releases / (usage.ms / 1000), ...usage };
    });
    rmSync(file);
    return rows;
  });
  return {
    title: "The command on a long file (output thrown away)",
    table: [
      ["", "input MB", "releases/s", "seconds", "CPU seconds", "peak MB"],
      ...data.map((row) => [
        `${figure(row.releases)} releases, --jobs ${row.jobs}`,
        figure(row.inputMB),
        figure(row.releasesPerSecond),
        figure(row.ms / 1000),
        figure(row.cpuMs / 1000),
        figure(row.peakMB),
      ]),
    ],
    notes: [
      `${text.name} over and over as JSON Lines, ${text.kB.toFixed(2)} kB of body a release. One run of each.`,
      "Memory is constant where the longer file takes about as much as the shorter.",
    ],
    data: { text: text.name, rows: data },
  };
}

/** Writes so many releases, the text over and over, without holding more than one round of it. */
function writeRepeated(path: string, { releases }: Text, wanted: number): void {
  const lines = releases.map(jsonLine);
  const all = lines.join("");
  const file = openSync(path, "w");
  let left = wanted;
  for (; left >= lines.length; left -= lines.length) writeSync(file, all);
  writeSync(file, lines.slice(0, left).join(""));
  closeSync(file);
}
