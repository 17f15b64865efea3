import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import type { Limits } from "./limits.js";
import { problem } from "./problem.js";
import { Rate } from "./rate.js";

/** Nothing may be loaded, run or framed: what answers without a policy of its own is no page. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST"]);

/** Refuses what is too much or meant for nothing here, and sends every answer with the headers that keep browsers safe. */
export function guard({
  rate,
  burst,
  address,
  answerMs,
}: Limits): MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> {
  const rates = new Rate(rate, burst);
  return async (c, next) => {
    const { incoming } = c.env ?? {};
    const wait = rates.take(incoming?.socket.remoteAddress ?? "");
    if (wait > 0)
      return problem(
        c,
        {
          status: 429,
          title: "Too many requests",
          detail: `more than ${rate} requests a second came from this address; expected the next in ${Math.ceil(wait)} s`,
        },
        { "Retry-After": String(Math.ceil(wait)) },
      );
    if (c.req.url.length > address)
      return problem(c, {
        status: 414,
        title: "Address too long",
        detail: `the address has ${c.req.url.length} characters; expected ${address} at most`,
      });
    if (!METHODS.has(c.req.method))
      return problem(
        c,
        {
          status: 405,
          title: "Method not allowed",
          detail: `${c.req.method}; expected GET, HEAD or OPTIONS: all of it is to be read only`,
        },
        { Allow: "GET, HEAD, OPTIONS" },
      );
    if (!(await inTime(next(), answerMs)))
      return problem(
        c,
        {
          status: 503,
          title: "Not in time",
          detail: `no answer was found within ${answerMs / 1000} s; expected a narrower question`,
        },
        { "Retry-After": "30" },
      );
    if (!c.res.headers.has("Content-Security-Policy")) c.header("Content-Security-Policy", NOTHING);
    c.header("X-Content-Type-Options", "nosniff");
  };
}

/** Whether some work was done in time. */
async function inTime(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
