import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { versionDiffs } from "../../publish/diff.js";
import {
  FACT_COLUMNS,
  factObject,
  factRow,
  RELEASE_LIST_COLUMNS,
  releaseListRow,
} from "../../publish/export/rows.js";
import type { Reader, StoredFact } from "../../store/port.js";
import type { Answers } from "../answers.js";
import { filters } from "../schemas/filters.js";
import { changesOfRelease, factsOfRelease, releases, wholeRelease } from "../schemas/releases.js";
import { day, whole } from "../schemas/words.js";
import { endpoint } from "./endpoint.js";
import { list } from "./list.js";

const id = z.string().max(200).openapi({ example: "2025-12-01-73cf06538013" });
const missing = "the id of a release: /api/v1/releases lists them";
const tag = "Releases";

/** Releases, and all that is known of each. */
export function releaseRoutes(api: OpenAPIHono, store: Reader, answers: Answers): void {
  list(api, store, answers, {
    path: "/releases",
    tag,
    summary: "Releases, the newest first",
    query: filters,
    schema: releases,
    ask: (reader, narrowed, paging) => reader.releases(narrowed, paging),
    object: (one) => one,
    columns: RELEASE_LIST_COLUMNS,
    row: releaseListRow,
  });

  endpoint(api, store, answers, {
    path: "/releases/{id}",
    tag,
    summary: "A release with its text and all that was printed under its id",
    params: { id },
    query: { asOf: day.optional().describe("as it stood on this day") },
    schema: wholeRelease,
    missing,
    json: async ({ params, query }) => {
      const found = await store.release(params.id, query.asOf);
      if (found === null) return null;
      const printings = await store.versions(params.id);
      const { body } = printings.find(({ version }) => version === found.version)!;
      return { ...found, body, printings: printings.map(({ id: _, body: __, ...one }) => one) };
    },
  });

  const stated = async (name: string, version: number | undefined) => {
    const found = await store.release(name);
    if (found === null || (version ?? 1) > found.versions) return null;
    const { title, date } = found;
    const n = version ?? found.version;
    return { release: { title, date, id: name }, version: n, items: await store.factsOf(name, n) };
  };
  endpoint(api, store, answers, {
    path: "/releases/{id}/facts",
    tag,
    summary: "All that a release states, in the order of its text",
    params: { id },
    query: { version: whole(1, 100_000).optional().describe("one of its printings, if not the last") },
    schema: factsOfRelease,
    missing,
    parquet: true,
    json: async ({ params, query }) => {
      const found = await stated(params.id, query.version);
      return found === null ? null : { ...found, items: found.items.map(factObject) };
    },
    table: async ({ params, query }) => {
      const found = await stated(params.id, query.version);
      return found === null
        ? null
        : { columns: FACT_COLUMNS, rows: found.items.map((one: StoredFact) => factRow(one)) };
    },
  });

  endpoint(api, store, answers, {
    path: "/releases/{id}/changes",
    tag,
    summary: "Which facts changed between the printings of a release",
    params: { id },
    query: {},
    schema: changesOfRelease,
    missing,
    json: async ({ params }) => {
      const items = await versionDiffs(store, params.id);
      return items === null ? null : { items };
    },
  });
}
