import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { Cache } from "./cache.js";

/** Shorter answers gain nothing. */
const FEWEST = 1024;
/** Packed answers kept, in bytes. */
const KEPT = 32_000_000;
const TEXT =
  /^(?:text\/(?!event-stream)|image\/svg|application\/(?:[\w.+-]*(?:json|xml|javascript|yaml)|vnd\.sdmx))/;

type Packing = "br" | "gzip";

const PACK: Readonly<Record<Packing, (bytes: Uint8Array) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

/**
 * Packs texts with brotli or gzip, whichever is asked for, and keeps those that have a tag while it stands: of a page
 * that many ask for, the packing is done once.
 */
export function packed(): MiddlewareHandler {
  const kept = new Cache<Buffer>(KEPT);
  return async (c, next) => {
    await next();
    const type = c.res.headers.get("Content-Type") ?? "";
    if (
      c.res.body === null ||
      c.res.status !== 200 ||
      !TEXT.test(type) ||
      c.res.headers.has("Content-Encoding")
    )
      return;
    c.header("Vary", "Accept-Encoding", { append: true });
    const { res } = c;
    const packing = packingOf(c.req.header("Accept-Encoding") ?? "");
    if (packing === null || c.req.method === "HEAD") return;
    const tag = res.headers.get("ETag");
    const key = `${packing} ${c.req.url} ${type} ${tag}`;
    let bytes = kept.get(key);
    if (bytes === undefined) {
      const plain = new Uint8Array(await res.arrayBuffer());
      bytes = plain.length < FEWEST ? Buffer.from(plain) : await PACK[packing](plain);
      if (plain.length < FEWEST) {
        c.res = new Response(plain, { status: 200, headers: res.headers });
        return;
      }
      if (tag !== null) kept.set(key, bytes);
    } else await res.body?.cancel();
    const headers = new Headers(res.headers);
    headers.set("Content-Encoding", packing);
    headers.delete("Content-Length");
    c.res = undefined;
    c.res = new Response(bytes as Uint8Array<ArrayBuffer>, { status: 200, headers });
  };
}

/** The better of the packings that are welcome (RFC 9110, 12.5.3); none is always allowed. */
function packingOf(accepted: string): Packing | null {
  const weights = new Map(
    accepted.split(",").map((part) => {
      const [name = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = parameters.find((one) => one.startsWith("q="));
      return [name, q === undefined ? 1 : Number(q.slice(2)) || 0] as const;
    }),
  );
  const weight = (name: string): number => weights.get(name) ?? weights.get("*") ?? 0;
  if (weight("br") > 0 && weight("br") >= weight("gzip")) return "br";
  return weight("gzip") > 0 ? "gzip" : null;
}
