import { inject } from "vitest";
import { type Databases, databasesAt } from "./postgres.js";

/** The one server of this run of tests. Other files use it too: ask only about databases of one's own. */
export function sharedPostgres(): Databases {
  return databasesAt(inject("postgres"));
}
