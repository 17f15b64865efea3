import { read } from "../../index.js";
import type { Problem } from "../../intake/problem.js";
import type { Release } from "../../model/release.js";
import { type Entry, entryOf, storable } from "../../store/ingest/entry.js";
import { readerFailed } from "./batch.js";

/** Who reads, and who issued what is read where that is known. Plain data: workers are started with it. */
export interface StoreReading {
  readonly reader: string;
  readonly provider: string | null;
}

/** Releases ready to be stored, and those at which the reader failed. */
export interface ReadForStore {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads each release of a batch for the store. */
export function readForStore(batch: readonly Release[], reading: StoreReading): ReadForStore {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const release of batch) {
    try {
      const kept = storable(release);
      entries.push(entryOf(kept, read(kept), reading));
    } catch (error) {
      problems.push(readerFailed(release, error));
    }
  }
  return { entries, problems };
}
