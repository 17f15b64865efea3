import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Context } from "hono";

const TYPES: Readonly<Record<string, string>> = {
  "style.css": "text/css; charset=utf-8",
  "page.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
};

interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly hash: string;
}

/** The files that pages need, read once; a name with a hash may be kept for ever. */
const ASSETS: ReadonlyMap<string, Asset> = new Map(
  Object.entries(TYPES).map(([name, type]) => {
    const bytes = readFileSync(new URL(`./assets/${name}`, import.meta.url));
    return [name, { bytes, type, hash: createHash("sha256").update(bytes).digest("hex").slice(0, 12) }];
  }),
);

/** The address of a file: another one as soon as it is another file. */
export function fileOf(name: string): string {
  return `/assets/${ASSETS.get(name)?.hash}/${name}`;
}

/** One word for all the files and so for what they do to pages. */
export const assetsHash: string = createHash("sha256")
  .update([...ASSETS.values()].map(({ hash }) => hash).join())
  .digest("hex")
  .slice(0, 12);

/** Answers `/assets/HASH/NAME`; only the names above exist. */
export function sendAsset(c: Context): Response | null {
  const asset = ASSETS.get(c.req.param("name") ?? "");
  if (asset === undefined) return null;
  const current = c.req.param("hash") === asset.hash;
  return c.body(new Uint8Array(asset.bytes), 200, {
    "Content-Type": asset.type,
    "Cache-Control": current ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
}
