import { read } from "../../index.js";
import { releaseId } from "../../intake/release-id.js";
import type { Release } from "../../model/release.js";
import { type Entry, entryOf, storable } from "../ingest/entry.js";
import type { Store } from "../port.js";

/** One thing that every store must do. Run on each real database, on a new store. */
export interface Case {
  readonly name: string;
  run(store: Store, open: () => Promise<Store>): Promise<void>;
}

/** A release of the ministry with such a body. */
export function made(fields: Partial<Release> & { body: string }): Release {
  const { title = "Exports in September", date = "2025-10-01" } = fields;
  const rest = { category: "Trade/Investment", url: null, source: { file: "case.txt", line: 1 } };
  return { id: releaseId(title, date), title, date, ...rest, ...fields };
}

/** Read and made ready, as `ingest` does it. */
export function ready(release: Release, reader = "test 1"): Entry {
  const kept = storable(release);
  return entryOf(kept, read(kept), { reader, provider: "KR.MOTIR" });
}

export const DAY = new Date("2025-10-20T09:00:00Z");

/** Stores releases in one batch. */
export async function ingest(store: Store, releases: readonly Release[], now = DAY, reader = "test 1") {
  return await store.ingest(
    releases.map((release) => ready(release, reader)),
    now,
  );
}

/** All defects that the doctor finds: none, after every case. */
export async function defects(store: Store): Promise<string[]> {
  const found: string[] = [];
  for await (const { defects } of store.doctor())
    for (const { check, what } of defects) found.push(`${check}: ${what}`);
  return found;
}

export const ALL = { limit: 1000 };
