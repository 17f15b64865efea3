import { serve } from "@hono/node-server";
import { Hono } from "hono";

// The least that a server on the same base does: what is above it is ours.

const app = new Hono();
app.get("/", (c) => c.text("hello"));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
  process.stdout.write(`hello at http://127.0.0.1:${port}/ \n`),
);
