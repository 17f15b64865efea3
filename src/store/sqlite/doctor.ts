import type Database from "better-sqlite3";
import type { Checked, Defect } from "../port.js";

/** Checks what only SQLite can: the file itself, its references, and its search indexes against the texts. */
export function* checkFile(db: Database.Database): Generator<Checked> {
  const pages = db.pragma("page_count", { simple: true }) as number;
  yield checked("the file is whole", pages, (defect) => {
    for (const row of db.pragma("integrity_check(20)") as { integrity_check: string }[])
      if (row.integrity_check !== "ok") defect(row.integrity_check);
  });
  yield checked("every reference has its row", pages, (defect) => {
    for (const row of db.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[])
      defect(`${row.table} ${row.rowid} refers to a missing ${row.parent}`);
  });
  for (const [index, table, what] of [
    ["release_search", "current_text", "the search index is in step with the texts"],
    ["subject_search", "subject", "the search index is in step with the subjects"],
  ] as const) {
    const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    yield checked(what, rows, (defect) => {
      try {
        db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
      } catch (error) {
        if (!String((error as { code?: unknown }).code).startsWith("SQLITE_CORRUPT")) throw error;
        defect(`${index}: ${(error as Error).message}`);
      }
    });
  }
}

function checked(check: string, rows: number, find: (defect: (what: string) => void) => void): Checked {
  const defects: Defect[] = [];
  find((what) => defects.push({ check, what }));
  return { check, rows, defects };
}
