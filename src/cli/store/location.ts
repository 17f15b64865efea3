import { openStore } from "../../store/open.js";
import type { Store } from "../../store/port.js";
import { version } from "../version.js";

/** Where the store is, where nobody says. */
export const DEFAULT_STORE = "bellwether.db";

export interface StoreOption {
  readonly store?: string;
}

/** The store that `--store` names, else `BELLWETHER_STORE`, else `bellwether.db` here. */
export function locationOf({ store }: StoreOption): string {
  return store ?? (process.env.BELLWETHER_STORE || DEFAULT_STORE);
}

/** Opens the store, does something with it, and closes it whatever happens. */
export async function withStore<Result>(
  option: StoreOption,
  mode: "read" | "write",
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(locationOf(option), { readonly: mode === "read", program: version() });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
