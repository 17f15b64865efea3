import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer, type Socket } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { Limits } from "./limits.js";

/** A server that answers. */
export interface Running {
  /** Where: `http://localhost:4400/`. */
  readonly url: string;
  /** Takes no more connections, answers every request that has come or still comes on those there are, and ends. */
  stop(): Promise<void>;
}

/** After this long without a word, nobody was about to ask: idle connections are closed on a stop. */
const QUIET_MS = 500;

/**
 * Listens at a host and port; 0 takes any port.
 *
 * @throws the system's error where that is not possible: `EADDRINUSE`, `EACCES`, `ENOTFOUND` …
 */
export async function listen(app: Hono, host: string, port: number, limits: Limits): Promise<Running> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      maxHeaderSize: limits.headers,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: 1000,
    },
  }) as Server;
  server.maxConnections = limits.connections;
  const slow = new SlowClients(server, limits);
  let stopping = false;
  server.prependListener("request", (_, response: ServerResponse) => {
    if (stopping) response.setHeader("Connection", "close");
  });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    slow.end();
    throw error;
  }

  return {
    url: urlOf(server.address() as AddressInfo),
    async stop() {
      stopping = true;
      // What has knocked is let in first.
      await new Promise((done) => setImmediate(done));
      const closed = once(server, "close");
      // That of HTTP would cut idle connections at once, with a request perhaps on its way.
      NetServer.prototype.close.call(server);
      const quiet = setInterval(() => server.closeIdleConnections(), QUIET_MS);
      const last = setTimeout(() => server.closeAllConnections(), limits.stopMs);
      await closed;
      clearInterval(quiet);
      clearTimeout(last);
      slow.end();
    },
  };
}

/** Looks now and then at who has an answer waiting, and drops those who take too little of it. */
class SlowClients {
  readonly #sockets = new Map<Socket, { written: number; waiting: boolean }>();
  readonly #timer: NodeJS.Timeout;

  constructor(server: Server, { slowBytes, slowMs }: Limits) {
    server.on("connection", (socket: Socket) => {
      this.#sockets.set(socket, { written: 0, waiting: false });
      socket.once("close", () => this.#sockets.delete(socket));
    });
    this.#timer = setInterval(() => {
      for (const [socket, before] of this.#sockets) {
        const taken = socket.bytesWritten - socket.writableLength;
        const waiting = socket.writableLength > 0;
        if (waiting && before.waiting && taken - before.written < slowBytes) socket.destroy();
        this.#sockets.set(socket, { written: taken, waiting });
      }
    }, slowMs);
    this.#timer.unref();
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  const local = address === "127.0.0.1" || address === "::1" || address === "::" || address === "0.0.0.0";
  const host = local ? "localhost" : family === "IPv6" ? `[${address}]` : address;
  return `http://${host}:${port}/`;
}
