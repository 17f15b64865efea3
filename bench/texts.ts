import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Release } from "../src/model/release.js";
import { findSources, readReleases } from "./built.js";

/** Releases to read, all of one origin. */
export interface Text {
  readonly name: string;
  readonly releases: readonly Release[];
  /** Mean length of a body, in kB. */
  readonly kB: number;
}

const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
/** The ministry's own text. It is not part of the project: on most machines it is absent. */
const BOARD = fileURLToPath(new URL("../../shared/corpus/motir-board-2025-10.txt", import.meta.url));

/** The bundled sample, then the ministry's board if this machine has it; and what is missing, in words. */
export async function loadTexts(): Promise<{ texts: [Text, ...Text[]]; missing: string[] }> {
  const names = existsSync(EXAMPLES) ? await readdir(EXAMPLES) : [];
  const examples = names.filter((name) => name.endsWith(".txt")).map((name) => EXAMPLES + name);
  const missing: string[] = [];
  const texts: Text[] = [];
  if (examples.length > 0) texts.push(await load("examples/*.txt", examples.sort()));
  else missing.push("no examples/*.txt here");
  if (existsSync(BOARD)) texts.push(await load("../shared/corpus/motir-board-2025-10.txt", [BOARD]));
  else missing.push("no ../shared/corpus/motir-board-2025-10.txt here: the bundled sample only");
  const [first, ...others] = texts;
  if (first === undefined) throw new Error(`nothing to read; expected releases in ${EXAMPLES}*.txt`);
  return { texts: [first, ...others], missing };
}

async function load(name: string, files: readonly string[]): Promise<Text> {
  const releases: Release[] = [];
  for (const source of await findSources(files)) {
    if (!("open" in source)) throw new Error(`${source.file}: ${source.message}`);
    for await (const { release } of readReleases(source, {})) if (release) releases.push(release);
  }
  if (releases.length === 0) throw new Error(`${name} holds no releases`);
  return { name, releases, kB: kBOf(releases) / releases.length };
}

/** The bodies' size in kB (1,000 bytes of UTF-8). */
export function kBOf(releases: readonly Release[]): number {
  return releases.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / 1000;
}

/** The releases, those nearest the mean length first: a few of them stand for the text. */
export function mostTypical({ releases, kB }: Text): Release[] {
  const distance = (release: Release): number => Math.abs(kBOf([release]) - kB);
  return [...releases].sort((a, b) => distance(a) - distance(b));
}
