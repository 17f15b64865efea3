import type { Section } from "../report.js";
import { figure } from "../report.js";
import type { Addresses } from "./addresses.js";
import { load } from "./load.js";
import type { Running } from "./server.js";

const STEPS = 10;

/** All kinds of address at once, for long: what memory does. */
export async function soak(server: Running, all: readonly Addresses[], seconds: number): Promise<Section> {
  let n = 0;
  const next = (): string => {
    const one = all[n++ % all.length]!;
    return n % 2 === 0 || one.anew === null ? one.kept() : one.anew();
  };
  const table: string[][] = [["after s", "MB", "answers/s", "p50 ms", "p99 ms"]];
  const memory: number[] = [];
  for (let step = 1; step <= STEPS; step++) {
    const { rate, p50, p99 } = await load(server, next, 16, seconds / STEPS);
    memory.push(server.memory());
    table.push([
      String((step * seconds) / STEPS),
      figure(memory.at(-1)!),
      figure(rate),
      figure(p50),
      figure(p99),
    ]);
  }
  const half = memory.slice(STEPS / 2);
  return {
    title: `Soak: every kind of address, kept and anew, on 16 connections, ${seconds} s`,
    table,
    notes: [`in the second half between ${figure(Math.min(...half))} and ${figure(Math.max(...half))} MB`],
  };
}
