import { once } from "node:events";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Reader } from "../../store/port.js";
import { mcpServer } from "./server.js";

/** Speaks over standard input and output until the input ends. */
export async function mcpOverStdio(store: Reader, version: string, base: string): Promise<void> {
  const server = mcpServer(store, version, base);
  const ended = once(process.stdin, "end");
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
