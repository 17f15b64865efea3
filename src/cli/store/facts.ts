import { COLUMNS } from "../../model/contract.js";
import type { Release } from "../../model/release.js";
import { factObject } from "../../publish/export/rows.js";
import type { Reader, StoredFact } from "../../store/port.js";
import { factRows, heading, usualArea } from "../print/table.js";
import type { Terminal } from "../terminal.js";
import { type FilterOptions, filtersFrom } from "./filter-options.js";
import { type ListOptions, printList } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export interface FactsOptions extends FilterOptions, ListOptions, StoreOption {}

/** `bellwether facts`: lists facts, those of the newest release first, in the order of its text. */
export async function facts(options: FactsOptions): Promise<number> {
  const filters = await filtersFrom(options);
  return await withStore(options, "read", (store) =>
    printList<StoredFact>(
      store,
      filters,
      {
        noun: "fact",
        ask: (paging) => store.facts(filters, paging),
        object: factObject,
        columns: [...COLUMNS, "version", "series", "rule"],
        row: (stored) => {
          const { release, evidence } = stored.fact;
          return {
            ...factObject(stored),
            release_title: release.title,
            release_date: release.date,
            release_id: release.id,
            evidence_start: evidence.start,
            evidence_end: evidence.end,
            evidence_text: evidence.text,
          };
        },
        table: (items, terminal) => factsByRelease(store, items, terminal),
      },
      options,
    ),
  );
}

/** Facts under their releases, each in the words around it, as `read` prints them. */
export async function factsByRelease(
  reader: Reader,
  items: readonly StoredFact[],
  terminal: Terminal,
): Promise<string[]> {
  const groups = new Map<string, StoredFact[]>();
  for (const item of items) {
    const key = `${item.fact.release.id} ${item.version}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const lines: string[] = [];
  for (const group of groups.values()) {
    const { fact, version } = group[0]!;
    const text = (await reader.versions(fact.release.id)).find((one) => one.version === version)!;
    const release: Release = {
      ...fact.release,
      body: text.body,
      category: null,
      url: null,
      source: { file: "", line: 1 },
    };
    const found = group.map((item) => item.fact);
    if (lines.length > 0) lines.push("");
    lines.push(
      ...heading(release, [fact.release.id, version > 1 ? `version ${version}` : ""], terminal),
      ...factRows(text.body, found, usualArea(found), terminal).map((line) => line.trimEnd()),
    );
  }
  return lines;
}
