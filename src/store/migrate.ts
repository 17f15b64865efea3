import { readdirSync, readFileSync } from "node:fs";
import { StoreError } from "./errors.js";

/** One step of a store's structure. Steps only go forward, and a step that was released never changes. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The steps in a directory of `NNN-name.sql`, in order; throws where a number is missing. */
export function migrationsIn(directory: URL): Migration[] {
  const names = readdirSync(directory).filter((name) => /^\d{3}-[\w-]+\.sql$/.test(name));
  return names.sort().map((name, i) => {
    const version = Number(name.slice(0, 3));
    if (version !== i + 1) throw new Error(`${name} in ${directory.pathname}; expected the number ${i + 1}`);
    return { version, name: name.slice(4, -4), sql: readFileSync(new URL(name, directory), "utf8") };
  });
}

/** The steps that a store lacks. A store that is newer than this program is refused: it may hold what we would break. */
export function missing(
  steps: readonly Migration[],
  applied: readonly { version: number; program: string }[],
  location: string,
): Migration[] {
  const known = steps.length;
  const newest = applied.reduce((most, row) => (row.version > most.version ? row : most), {
    version: 0,
    program: "",
  });
  if (newest.version > known)
    throw new StoreError(
      "newer",
      `${location} was made by a newer Bellwether (${newest.program}: structure ${newest.version}; this one knows up to ${known}); expected at most that. Use that version, or a newer one`,
    );
  return steps.slice(newest.version);
}
