import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { type Context, Hono } from "hono";
import { problem } from "../../http/problem.js";
import type { Reader } from "../../store/port.js";
import { mcpServer } from "./server.js";

/** A message has so many bytes at most: questions are short. */
const MOST = 262_144;
const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * `/mcp`: the tools over streamable HTTP, without sessions: every request stands for itself. A browser may ask only from
 * this machine or from `url`, so that no foreign page reaches a server behind its visitor (DNS rebinding).
 */
export function mcpOverHttp(
  store: Reader,
  version: string,
  url: string | undefined,
  baseOf: (c: Context) => string,
): Hono {
  const app = new Hono();
  app.post("/mcp", async (c) => {
    const origin = c.req.header("Origin");
    if (origin !== undefined && !LOCAL.test(origin) && origin !== url)
      return problem(c, {
        status: 403,
        title: "Foreign origin",
        detail: `${origin.slice(0, 100)} may not ask; expected a page of this machine, or of ${url ?? "`serve --url`"}`,
      });
    const server = mcpServer(store, version, baseOf(c));
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: MOST,
    });
    await server.connect(transport);
    try {
      return await transport.handleRequest(c.req.raw);
    } finally {
      await server.close();
    }
  });
  app.all("/mcp", (c) =>
    problem(
      c,
      {
        status: 405,
        title: "Method not allowed",
        detail: `${c.req.method}; expected POST of a JSON-RPC message`,
      },
      { Allow: "POST" },
    ),
  );
  return app;
}
