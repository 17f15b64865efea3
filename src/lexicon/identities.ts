import { readTable, TableError } from "./tables.js";

/** A decision on who is who: two ids are one (`same`), or of one id what `by` tells is somebody else (`apart`). */
export interface IdentityDecision {
  readonly what: "same" | "apart";
  readonly id: string;
  /** For `same` another id; for `apart` a body's id, a country's code or a release's id. */
  readonly by: string;
  readonly note: string;
}

/** Loads the decisions of `data/identities.tsv`. Throws a `TableError` that names file and line where a row is wrong. */
export function loadIdentities(): readonly IdentityDecision[] {
  return readTable("identities.tsv", ["what", "id", "by"]).map(({ cells, where }) => {
    const { what, id, by, note = "" } = cells as Record<string, string>;
    if (what !== "same" && what !== "apart")
      throw new TableError(where, `unknown decision "${what}", expected same or apart`);
    if (!/^(?:person|org):/.test(id!)) throw new TableError(where, `"${id}" is no id of a person or a body`);
    return { what, id: id!, by: by!, note };
  });
}
