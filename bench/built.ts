import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The benchmark reads with what a user gets: the build in dist/, never the sources. The types come from the sources,
// so that the type check needs no build.

const at = (path: string): string => new URL(`../dist/${path}`, import.meta.url).href;

/** The built command. */
export const CLI = fileURLToPath(at("cli/main.js"));
if (!existsSync(CLI)) throw new Error("dist/ holds no build; expected `npm run build` to have run");

export const { readRelease } = (await import(at("pipeline.js"))) as typeof import("../src/pipeline.js");
export const { readReleases } = (await import(
  at("intake/read-releases.js")
)) as typeof import("../src/intake/read-releases.js");
export const { findSources } = (await import(
  at("intake/sources.js")
)) as typeof import("../src/intake/sources.js");
export const { openStore } = (await import(at("store/open.js"))) as typeof import("../src/store/open.js");
