import { StoreError, type StoreTrouble } from "../errors.js";

/** What SQLite's result codes mean to who typed the path; the longest code that fits counts. */
const MEANINGS: readonly (readonly [string, StoreTrouble, string])[] = [
  [
    "SQLITE_BUSY",
    "locked",
    "is locked by another program; expected it to be free within half a minute. Try again when that is done",
  ],
  [
    "SQLITE_LOCKED",
    "locked",
    "is locked by another program; expected it to be free within half a minute. Try again when that is done",
  ],
  [
    "SQLITE_READONLY_DIRECTORY",
    "read-only",
    "may not be written: SQLite puts files beside it, even to be asked; expected a file and a directory with permission to write, or a copy in one",
  ],
  [
    "SQLITE_READONLY",
    "read-only",
    "may not be written; expected a file and a directory with permission to write",
  ],
  [
    "SQLITE_CANTOPEN",
    "read-only",
    "cannot be opened; expected a file in a directory that exists, with permission",
  ],
  ["SQLITE_PERM", "read-only", "may not be opened; expected permission"],
  [
    "SQLITE_FULL",
    "full",
    "has no room to grow: the disk is full. Nothing of the last batch was stored; expected free space",
  ],
  [
    "SQLITE_IOERR_WRITE",
    "full",
    "could not be written (disk full, quota, or failing). Nothing of the last batch was stored; expected free space",
  ],
  [
    "SQLITE_IOERR",
    "lost",
    "could not be read or written: the disk or network drive fails. Nothing of the last batch was stored; expected a disk that works",
  ],
  [
    "SQLITE_CORRUPT",
    "damaged",
    "is damaged; expected a whole SQLite file. Restore it from a copy, or ingest again into a new one",
  ],
  ["SQLITE_NOTADB", "foreign", "is no SQLite database; expected a Bellwether store or a new file"],
  ["SQLITE_TOOBIG", "limit", "cannot hold a text that long; expected at most 1 GB"],
];

/** Runs something on a file, and tells what SQLite refused in words. */
export function sqliteTrouble<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw inWords(file, error);
  }
}

/** The same error in words, where SQLite raised it. */
export function inWords(file: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof TypeError && /directory does not exist/.test(error.message))
    return new StoreError(
      "absent",
      `${file}: its directory does not exist; expected one to put the file into`,
      error,
    );
  if (typeof code !== "string") return error;
  const meaning = MEANINGS.find(([start]) => code.startsWith(start));
  return meaning === undefined ? error : new StoreError(meaning[1], `${file} ${meaning[2]}`, error);
}
