import type { MiddlewareHandler } from "hono";

/**
 * Answers 304 to who has the answer already, by tag, else by time (RFC 9110, 13.2.2): a second look at what was answered, for
 * every door alike.
 */
export function fresh(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status !== 200 || (c.req.method !== "GET" && c.req.method !== "HEAD")) return;
    const tag = c.res.headers.get("ETag");
    const wanted = c.req.header("If-None-Match");
    const since = c.req.header("If-Modified-Since");
    const changed = c.res.headers.get("Last-Modified");
    const same =
      wanted !== undefined
        ? tag !== null && matches(wanted, tag)
        : since !== undefined && changed !== null && Date.parse(changed) <= Date.parse(since);
    if (!same) return;
    const headers = new Headers(c.res.headers);
    for (const name of ["Content-Type", "Content-Length", "Content-Encoding"]) headers.delete(name);
    await c.res.body?.cancel();
    c.res = undefined;
    c.res = new Response(null, { status: 304, headers });
  };
}

/** Whether a tag stands in `If-None-Match`; weak and strong ones of one name are the same there. */
function matches(wanted: string, tag: string): boolean {
  if (wanted.trim() === "*") return true;
  const name = tag.replace(/^W\//, "");
  return (wanted.match(/(?:W\/)?"[^"]*"/g) ?? []).some((one) => one.replace(/^W\//, "") === name);
}
