import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "./problem.js";

/** Something with bytes to read releases from. */
export interface Source {
  /** The name in messages and in `Release.source`. */
  readonly file: string;
  /** In bytes; `null` where nobody knows (standard input). */
  readonly size: number | null;
  open(): AsyncIterable<Buffer>;
}

/** Endings of the files that are taken from a directory. */
const ENDINGS = /\.(?:txt|md|jsonl|ndjson|json)$/i;
/** Files that lie beside releases and are none. */
const NO_RELEASE = /^(?:readme|licen[cs]e|notice|changelog|contributing)\b/i;
const CHUNK = 256 * 1024;

/**
 * The sources that a list of paths stands for: a file, all release files in a directory and those below it (sorted;
 * hidden ones and READMEs left out), `-` for standard input. What cannot be opened is a problem in its place.
 */
export async function findSources(paths: readonly string[]): Promise<(Source | Problem)[]> {
  const found: (Source | Problem)[] = [];
  for (const path of paths) {
    if (path === "-") found.push({ file: "<stdin>", size: null, open: () => process.stdin });
    else found.push(...(await atPath(path)));
  }
  return found;
}

async function atPath(path: string): Promise<(Source | Problem)[]> {
  try {
    const info = await stat(path);
    if (!info.isDirectory()) return [fileSource(path, info.isFile() ? info.size : null)];
    const inside = await below(path);
    const message = "a directory without releases";
    const expected = "a file ending in .txt, .md, .jsonl, .ndjson or .json in it";
    return inside.length > 0 ? inside : [{ file: path, line: null, message, expected }];
  } catch (error) {
    return [openProblem(path, error)];
  }
}

async function below(directory: string): Promise<(Source | Problem)[]> {
  const found: (Source | Problem)[] = [];
  const entries = await readdir(directory, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    try {
      if (entry.isDirectory()) found.push(...(await below(path)));
      else if (ENDINGS.test(entry.name) && !NO_RELEASE.test(entry.name)) {
        const info = await stat(path);
        if (info.isFile()) found.push(fileSource(path, info.size));
      }
    } catch (error) {
      found.push(openProblem(path, error));
    }
  }
  return found;
}

function fileSource(file: string, size: number | null): Source {
  return { file, size, open: () => createReadStream(file, { highWaterMark: CHUNK }) };
}

/** What an operating system's error means to who typed the path. */
export function openProblem(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const expected = "a file, a directory or - (standard input)";
  if (code === "ENOENT") return { file, line: null, message: "no such file", expected };
  if (code === "EACCES" || code === "EPERM")
    return { file, line: null, message: "no permission to read it", expected: "a file that may be read" };
  const message = error instanceof Error ? error.message : String(error);
  return { file, line: null, message: `cannot be read (${message})`, expected };
}
