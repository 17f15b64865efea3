import { readRelease } from "./built.js";
import type { Plan } from "./plan.js";
import { figure, type Section } from "./report.js";
import { median, timed } from "./stats.js";
import { kBOf, mostTypical, type Text } from "./texts.js";

const TIMES = [1, 10, 100] as const;
const LONGEST = 100;

/** One release's text once, 10 and 100 times on one line. Reading is linear when a kB costs the same in each. */
export function timeAgainstLength(text: Text, plan: Plan): Section {
  const release = mostTypical(text)[0]!;
  const line = release.body.replace(/\s+/g, " ").trim();
  const rows = TIMES.map((times) => {
    const long = { ...release, body: Array<string>(times).fill(line).join(" ") };
    return { times, long, kB: kBOf([long]), facts: readRelease(long).facts.length, msPerKB: [] as number[] };
  });
  // Rounds below 0 warm up. A round reads as much text of each length: the short one is read a hundred times.
  for (let round = -plan.lengthRounds; round < plan.lengthRounds; round++) {
    for (const { times, long, kB, msPerKB } of rows) {
      const passes = LONGEST / times;
      const ms = timed(() => {
        for (let i = 0; i < passes; i++) readRelease(long);
      });
      if (round >= 0) msPerKB.push(ms / (passes * kB));
    }
  }
  const data = rows.map(({ times, kB, facts, msPerKB }) => ({ times, kB, facts, msPerKB: median(msPerKB) }));
  const ratio = (ms: number): string => figure(ms / data[0]!.msPerKB);
  return {
    title: "Time against length (one release's text, repeated on one line)",
    table: [
      ["", "kB", "facts", "ms a release", "µs a kB", "to 1×"],
      ...data.map(({ times, kB, facts, msPerKB }) => [
        `${times}×`,
        figure(kB),
        String(facts),
        figure(msPerKB * kB),
        figure(msPerKB * 1000),
        ratio(msPerKB),
      ]),
    ],
    notes: [`Median of ${plan.lengthRounds} rounds. "to 1×" stays near 1 where time grows as length does.`],
    data,
  };
}
