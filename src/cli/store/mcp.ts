import { startMcp } from "../../server.js";
import { EXIT } from "../exit.js";
import { version } from "../version.js";
import { type StoreOption, withStore } from "./location.js";

export interface McpOptions extends StoreOption {
  readonly url: string;
}

/** `bellwether mcp`: the store's tools for an agent, over standard input and output. */
export async function mcp({ url, ...option }: McpOptions): Promise<number> {
  return await withStore(option, "read", async (store) => {
    await startMcp(store, { version: version(), url });
    return EXIT.ok;
  });
}
