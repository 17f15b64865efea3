import type { InputFormat } from "../../src/intake/format.js";
import type { Problem } from "../../src/intake/problem.js";
import { readReleases } from "../../src/intake/read-releases.js";
import type { Release } from "../../src/model/release.js";

/** Reads text or bytes as a file, in chunks of `size` bytes, for tests. */
export async function readText(
  content: string | Buffer,
  {
    file = "f.txt",
    input = null,
    date = null,
    size = 1 << 20,
  }: { file?: string; input?: InputFormat | null; date?: string | null; size?: number } = {},
): Promise<{ releases: Release[]; problems: Problem[] }> {
  const bytes = Buffer.from(content);
  async function* open(): AsyncGenerator<Buffer> {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  const releases: Release[] = [];
  const problems: Problem[] = [];
  for await (const { release, problem } of readReleases(
    { file, size: bytes.length, open },
    { input, date },
  )) {
    if (release !== undefined) releases.push(release);
    else problems.push(problem);
  }
  return { releases, problems };
}
