import type { TestProject } from "vitest/node";
import { type Place, startPostgres } from "./postgres.js";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: Place;
  }
}

/** Run by vitest before the first test that needs a server: one for all. What is returned stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgres", server.at);
  return () => server.stop();
}
