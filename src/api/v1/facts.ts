import type { OpenAPIHono } from "@hono/zod-openapi";
import { FACT_COLUMNS, factObject, factRow } from "../../publish/export/rows.js";
import type { Reader } from "../../store/port.js";
import type { Answers } from "../answers.js";
import { pageOf } from "../schemas/common.js";
import { FACT_KINDS, fact } from "../schemas/facts.js";
import { filters, filtersOfKind } from "../schemas/filters.js";
import { list } from "./list.js";

/** Facts of all kinds, and each kind by itself. */
export function factRoutes(api: OpenAPIHono, store: Reader, answers: Answers): void {
  const shape = { columns: FACT_COLUMNS, object: factObject, row: factRow, tag: "Facts" };
  list(api, store, answers, {
    ...shape,
    path: "/facts",
    summary: "Facts of every kind, each with its words: those of the newest release first",
    query: filters,
    schema: pageOf(fact).openapi("Facts"),
    ask: (reader, narrowed, paging) => reader.facts(narrowed, paging),
  });
  for (const { kind, path, summary, schema, filters: own } of FACT_KINDS)
    list(api, store, answers, {
      ...shape,
      path: `/${path}`,
      summary,
      query: { ...filtersOfKind, ...own },
      schema: pageOf(schema),
      ask: (reader, narrowed, paging) => reader.facts({ ...narrowed, kind: [kind] }, paging),
    });
}
