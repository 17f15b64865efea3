import type { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Columns, Row } from "../../publish/export/rows.js";
import { unmet } from "../../publish/filters.js";
import { each } from "../../publish/pages.js";
import type { Filters, Page, Paging, Reader } from "../../store/port.js";
import type { Answers } from "../answers.js";
import { filtersIn, paging } from "../schemas/filters.js";
import { endpoint } from "./endpoint.js";

/** A list of the API: what it is made from, and how an item looks. */
export interface List<Item, Query extends z.ZodRawShape> {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly query: Query;
  readonly schema: z.ZodType;
  readonly ask: (store: Reader, filters: Filters, paging: Paging) => Promise<Page<Item>>;
  readonly object: (item: Item) => object;
  readonly columns: Columns;
  readonly row: (item: Item) => Row;
}

/** Adds a list: as JSON a page of it, as CSV all of it, or a page where a limit is given. */
export function list<Item, Query extends z.ZodRawShape>(
  api: OpenAPIHono,
  store: Reader,
  answers: Answers,
  { query, ask, object, columns, row, ...rest }: List<Item, Query>,
): void {
  type Paged = { limit?: number; cursor?: string };
  endpoint(api, store, answers, {
    ...rest,
    params: {},
    query: { ...query, ...paging },
    json: async (asked) => {
      const { limit, cursor = null } = asked.query as Paged;
      const filters = await filtersIn(asked.query);
      const { items, total, next } = await ask(store, filters, { limit: limit ?? USUAL, cursor });
      const missing = items.length === 0 && cursor === null ? await unmet(store, filters) : [];
      return { items: items.map(object), total, next, ...(missing.length === 0 ? {} : { unmet: missing }) };
    },
    table: async (asked) => {
      const { limit, cursor = null } = asked.query as Paged;
      const filters = await filtersIn(asked.query);
      if (limit === undefined)
        return {
          columns,
          rows: mapped(
            each((page) => ask(store, filters, page), null, cursor),
            row,
          ),
        };
      const { items, next } = await ask(store, filters, { limit, cursor });
      return { columns, rows: items.map(row), next };
    },
  });
}

/** Items on a page of JSON, where nobody says. */
const USUAL = 100;

async function* mapped<Item>(items: AsyncIterable<Item>, row: (item: Item) => Row): AsyncGenerator<Row> {
  for await (const item of items) yield row(item);
}
