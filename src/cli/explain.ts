import { existsSync } from "node:fs";
import { explain as explainRelease } from "../index.js";
import type { InputFormat } from "../intake/format.js";
import { problemLine } from "../intake/problem.js";
import { readReleases } from "../intake/read-releases.js";
import { findSources } from "../intake/sources.js";
import type { Release } from "../model/release.js";
import { EXIT, UsageError } from "./exit.js";
import { write } from "./output.js";
import { heading } from "./print/table.js";
import { explanationTree } from "./print/tree.js";
import { sentenceRelease } from "./sentence.js";
import { terminalOf } from "./terminal.js";

export interface ExplainOptions {
  readonly release?: string;
  readonly date?: string;
  readonly input?: InputFormat;
  readonly format?: "tree" | "json";
}

/** How many releases are listed when one has to be chosen. */
const LISTED = 20;

/** `bellwether explain`: the spans and rules behind what is read in one release, or in a sentence. */
export async function explain(what: string, options: ExplainOptions): Promise<number> {
  const release = isSentence(what) ? fromSentence(what, options) : await fromFile(what, options);
  if (release === null) return EXIT.failed;
  const explanation = explainRelease(release);
  if (options.format === "json") {
    const { title, date, id } = release;
    await write(`${JSON.stringify({ release: { title, date, id }, ...explanation }, null, 2)}\n`);
    return EXIT.ok;
  }
  const terminal = terminalOf(process.stdout, process.env);
  const top = release.title === "" ? [] : heading(release, [], terminal);
  await write(
    [...top, ...explanationTree(explanation, terminal)].map((line) => `${line.trimEnd()}\n`).join(""),
  );
  return EXIT.ok;
}

/** Words with spaces that name no file are a sentence; what looks like a path is one, even when nothing is there. */
function isSentence(what: string): boolean {
  return what !== "-" && /\s/.test(what.trim()) && !existsSync(what);
}

function fromSentence(sentence: string, { date, release }: ExplainOptions): Release {
  if (release !== undefined)
    throw new UsageError(`--release chooses from a file, and there is no file "${sentence.slice(0, 60)}"`);
  if (date === undefined)
    throw new UsageError(
      "a sentence needs the day it was published, to place its periods: --date YYYY-MM-DD",
    );
  return sentenceRelease(sentence, date);
}

/** The release that `--release` names by its number in the file or its id; the only one where there is but one. */
async function fromFile(file: string, options: ExplainOptions): Promise<Release | null> {
  const { release: wanted, input = null, date = null } = options;
  if (wanted !== undefined && /^\d{1,9}$/.test(wanted) && Number(wanted) < 1)
    throw new UsageError("--release counts from 1");
  const seen: Release[] = [];
  let n = 0;
  for (const source of await findSources([file])) {
    if (!("open" in source)) {
      process.stderr.write(`${problemLine(source)}\n`);
      continue;
    }
    for await (const { release, problem } of readReleases(source, { input, date })) {
      if (problem !== undefined) process.stderr.write(`${problemLine(problem)}\n`);
      if (release === undefined) continue;
      n++;
      if (wanted !== undefined && (wanted === String(n) || wanted === release.id)) return release;
      if (seen.length < LISTED) seen.push(release);
    }
  }
  if (n === 0) return null;
  if (wanted === undefined && n === 1) return seen[0]!;
  const ask =
    wanted === undefined
      ? `${file} holds ${n} releases: choose one with --release N`
      : `no release ${wanted} in ${file}, which holds ${n}`;
  const list = seen.map((release, i) => `  ${String(i + 1).padStart(3)}  ${release.date}  ${release.title}`);
  if (n > seen.length) list.push(`       … ${n - seen.length} more`);
  throw new UsageError([ask, ...list].join("\n"));
}
