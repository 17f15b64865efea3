// Tables are data: the built package needs them beside the built code.
import { cpSync, rmSync } from "node:fs";

for (const data of [
  "lexicon/data",
  "api/docs/assets",
  "site/assets",
  "store/sqlite/migrations",
  "store/postgres/migrations",
]) {
  // What is no longer there would be read all the same: a migration that was renamed is one too many.
  rmSync(`dist/${data}`, { recursive: true, force: true });
  cpSync(`src/${data}`, `dist/${data}`, { recursive: true });
}
