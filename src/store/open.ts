import { StoreError } from "./errors.js";
import type { Store } from "./port.js";

export interface OpenOptions {
  /** To ask only: a store that is absent is not made. */
  readonly readonly?: boolean;
  /** The program's version, noted with what it changes. */
  readonly program: string;
  /** How long to wait for another's transaction, in milliseconds. */
  readonly busyMs?: number;
}

/**
 * Opens the store at a path (SQLite) or a `postgres://` address, makes it where it is new, and brings an older one up
 * to date. Only the database asked for is loaded.
 *
 * @throws StoreError where it cannot be used, saying why and what was expected
 */
export async function openStore(
  location: string,
  { readonly = false, program, busyMs }: OpenOptions,
): Promise<Store> {
  if (/^postgres(?:ql)?:\/\//.test(location)) {
    const { PostgresStore } = await import("./postgres/store.js");
    return await PostgresStore.open(location, { readonly, program });
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location))
    throw new StoreError("refused", `${location}: no kind of store; expected a file, or postgres://…`);
  const { SqliteStore } = await import("./sqlite/store.js");
  return SqliteStore.open(location, { readonly, program, ...(busyMs === undefined ? {} : { busyMs }) });
}
