import { readdirSync, readFileSync } from "node:fs";
import { readReleases } from "../src/intake/read-releases.js";
import { findSources } from "../src/intake/sources.js";
import type { Fact } from "../src/model/fact.js";
import { readRelease } from "../src/pipeline.js";
import type { GoldFact } from "./score.js";

/** A set of releases with the facts that people found in them. */
export interface GoldSet {
  readonly name: string;
  readonly releases: string;
  readonly facts: readonly GoldFact[];
}

const FOLDER = new URL("../gold/", import.meta.url);

/** The kinds that are read, as the names of gold files have them. */
const KINDS = [
  "observations",
  "claims",
  "events",
  "agreements",
  "programmes",
  "memberships",
  "barriers",
  "quotes",
];

/** The gold sets of `gold/` that hold facts of kinds that are read, by name. */
export function goldSets(): GoldSet[] {
  const files = readdirSync(FOLDER);
  return files
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const name = file.slice(0, -4);
      const facts = KINDS.map((kind) => `${name}.${kind}.jsonl`)
        .filter((f) => files.includes(f))
        .flatMap((f) =>
          readFileSync(new URL(f, FOLDER), "utf8")
            .split("\n")
            .filter(Boolean)
            .map((line) => JSON.parse(line) as GoldFact),
        );
      return { name, releases: new URL(file, FOLDER).pathname, facts };
    })
    .filter((set) => set.facts.length > 0);
}

/** All facts that the reader finds in a file of releases. Throws where a record of it cannot be read. */
export async function factsOf(path: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const source of await findSources([path])) {
    if (!("open" in source)) throw new Error(`${path}: ${source.message}`);
    for await (const item of readReleases(source)) {
      if (!item.release) throw new Error(`${path}: ${JSON.stringify(item)}`);
      facts.push(...readRelease(item.release).facts);
    }
  }
  return facts;
}
