import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { problem as answerProblem } from "../../http/problem.js";
import type { Columns, Row } from "../../publish/export/rows.js";
import { csv } from "../../publish/export/text.js";
import type { Reader } from "../../store/port.js";
import type { Answer, Answers } from "../answers.js";
import { type Form, formOf, MEDIA } from "../form.js";
import { parquet } from "../parquet.js";
import { problem } from "../schemas/common.js";
import type { State } from "../state.js";
import { queryOf, refused } from "./refused.js";

/** What was asked for, as the schemas have it. */
export interface Asked<Params, Query> {
  readonly params: Params;
  readonly query: Query;
  readonly store: Reader;
  readonly state: State;
}

/** Rows for CSV and Parquet. */
export interface Table {
  readonly columns: Columns;
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
  /** The cursor after the last row, where there are more and a limit was given. */
  readonly next?: string | null;
}

/** One address of the API: what may be asked, what is answered, and how it is documented. */
export interface Endpoint<Params extends z.ZodRawShape, Query extends z.ZodRawShape> {
  /** Within `/api/v1`, as OpenAPI writes it: `/releases/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params: Params;
  readonly query: Query;
  readonly schema: z.ZodType;
  readonly json: (
    asked: Asked<z.output<z.ZodObject<Params>>, z.output<z.ZodObject<Query>>>,
  ) => Promise<object | null>;
  readonly table?: (
    asked: Asked<z.output<z.ZodObject<Params>>, z.output<z.ZodObject<Query>>>,
  ) => Promise<Table | null>;
  /** Whether the table is short enough for Parquet, which is made in memory. */
  readonly parquet?: boolean;
  /** What a missing thing is called, and where those that exist are listed. */
  readonly missing?: string;
  /** Checks what no schema of one parameter can say; returns what was expected. */
  readonly refuse?: (query: z.output<z.ZodObject<Query>>) => string | null;
}

/** Adds an address: to the routes, and to what OpenAPI says of them. */
export function endpoint<Params extends z.ZodRawShape, Query extends z.ZodRawShape>(
  api: OpenAPIHono,
  store: Reader,
  answers: Answers,
  {
    path,
    tag,
    summary,
    description,
    schema,
    json,
    table,
    missing,
    refuse,
    ...given
  }: Endpoint<Params, Query>,
): void {
  const params = z.object(given.params);
  const query = z.strictObject(given.query);
  const forms: Form[] = ["json"];
  if (table !== undefined) forms.push("csv");
  if (table !== undefined && given.parquet) forms.push("parquet");
  const failure = (text: string) => ({
    description: text,
    content: { "application/problem+json": { schema: problem } },
  });
  const route = createRoute({
    method: "get",
    path: `/api/v1${path}`,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    request: { params, query },
    responses: {
      200: {
        description: summary,
        content: {
          "application/json": { schema },
          ...(forms.includes("csv")
            ? { "text/csv": { schema: z.string().openapi({ description: "RFC 4180, with a header" }) } }
            : {}),
          ...(forms.includes("parquet")
            ? { "application/vnd.apache.parquet": { schema: z.string().openapi({ format: "binary" }) } }
            : {}),
        },
      },
      304: {
        description: "Nothing changed since the answer that `If-None-Match` or `If-Modified-Since` names",
      },
      400: failure("A parameter that cannot be"),
      ...(missing === undefined ? {} : { 404: failure("There is none") }),
      429: failure("Too many requests: `Retry-After` says when"),
    },
  });
  api.openAPIRegistry.registerPath(route);

  api.get(route.getRoutingPath(), async (c) => {
    const form = formOf(c, forms);
    if (form === null)
      return answerProblem(c, {
        status: 404,
        title: "No such form",
        detail: `${c.req.path} is to be had as ${forms.join(" or ")}`,
      });
    const typed = params.safeParse(c.req.param());
    if (!typed.success) return refused(c, typed.error, Object.keys(given.params));
    const parsed = query.safeParse(queryOf(c));
    if (!parsed.success) return refused(c, parsed.error, Object.keys(given.query));
    const wrong = refuse?.(parsed.data as never) ?? null;
    if (wrong !== null)
      return answerProblem(c, { status: 400, title: "Parameters that exclude each other", detail: wrong });
    c.header("Vary", "Accept", { append: true });
    const { pathname, search } = new URL(c.req.url);
    const answer = await answers.give(c, `${form} ${pathname}${search}`, async (state) => {
      const asked = { params: typed.data, query: parsed.data, store, state } as never;
      return form === "json"
        ? jsonAnswer(c, await json(asked))
        : await tableAnswer(c, form, await table!(asked));
    });
    return (
      answer ??
      answerProblem(c, {
        status: 404,
        title: "Not found",
        detail: `nothing is at ${c.req.path}; expected ${missing ?? "something else"}`,
      })
    );
  });
}

function jsonAnswer(c: Context, object: object | null): Answer | null {
  if (object === null) return null;
  const { next } = object as { next?: string | null };
  return { type: MEDIA.json, body: `${JSON.stringify(object)}\n`, headers: linkTo(c, next) };
}

async function tableAnswer(c: Context, form: Form, table: Table | null): Promise<Answer | null> {
  if (table === null) return null;
  const { columns, rows, next } = table;
  const name = decodeURIComponent(c.req.path.split("/").at(-1)!).replace(/[^\w.-]/g, "_");
  const headers = {
    "Content-Disposition": `attachment; filename="${name}.${form}"`,
    ...linkTo(c, next),
  };
  if (form === "parquet") return { type: MEDIA.parquet, body: await parquet(columns, rows), headers };
  return { type: MEDIA.csv, body: csv(columns, rows), headers };
}

/** RFC 8288: the next page, for those who read no JSON. */
function linkTo(c: Context, next: string | null | undefined): Record<string, string> {
  if (next == null) return {};
  const url = new URL(c.req.url);
  url.searchParams.set("cursor", next);
  return { Link: `<${url.pathname}${url.search}>; rel="next"` };
}
