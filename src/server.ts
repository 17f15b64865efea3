import { Hono } from "hono";
import { api } from "./api/app.js";
import { mcpOverStdio } from "./api/mcp/stdio.js";
import { fresh } from "./http/fresh.js";
import { guard } from "./http/guard.js";
import { LIMITS, type Limits } from "./http/limits.js";
import { listen, type Running } from "./http/listen.js";
import { packed } from "./http/packed.js";
import { site } from "./site/app.js";
import type { Reader } from "./store/port.js";

// One process, one port: the doors for programs and for people, behind what holds for all of them.

export interface ServerOptions {
  /** The program's version. */
  readonly version: string;
  /** The address under which it is known outside, such as `https://example.org`; else the one that it is asked at. */
  readonly url?: string;
  readonly limits?: Partial<Limits>;
  /** The time; for tests. */
  readonly now?: () => Date;
}

/** All that a store answers over HTTP. */
function doors(store: Reader, { version, url, limits, now }: ServerOptions): Hono {
  const app = new Hono();
  app.use(guard({ ...LIMITS, ...limits }));
  app.use(packed());
  app.use(fresh());
  const time = now === undefined ? {} : { now };
  app.route("/", api(store, { version, ...(url === undefined ? {} : { url }), ...time }));
  app.route("/", site(store, time));
  return app;
}

/**
 * Opens a store to people and programs at a host and port; 0 takes any port.
 *
 * @throws the system's error where that is not possible: `EADDRINUSE`, `EACCES` …
 */
export async function startServer(
  store: Reader,
  host: string,
  port: number,
  options: ServerOptions,
): Promise<Running> {
  return await listen(doors(store, options), host, port, { ...LIMITS, ...options.limits });
}

/** Answers an agent over standard input and output until the input ends; `url` is where the links of answers lead. */
export async function startMcp(
  store: Reader,
  { version, url }: { version: string; url: string },
): Promise<void> {
  await mcpOverStdio(store, version, url);
}
