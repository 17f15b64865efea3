// Tables are data: the built package needs them beside the built code.
import { cpSync } from "node:fs";

for (const data of [
  "lexicon/data",
  "api/docs/assets",
  "site/assets",
  "store/sqlite/migrations",
  "store/postgres/migrations",
])
  cpSync(`src/${data}`, `dist/${data}`, { recursive: true });
