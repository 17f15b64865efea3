import { type Context, Hono } from "hono";
import { problem } from "../../http/problem.js";
import { sdmxCsv } from "../../publish/export/sdmx-csv.js";
import { Used } from "../../publish/export/sdmx-structure.js";
import type { Reader } from "../../store/port.js";
import type { Answer, Answers } from "../answers.js";
import { rowsOf } from "./data.js";
import { Unexpected } from "./expected.js";
import { sdmxJson } from "./json.js";
import { dataQuery } from "./query.js";
import { allStructures, structures } from "./structure.js";

const MEDIA = {
  csv: "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8",
  json: "application/vnd.sdmx.data+json;version=2.0.0;charset=utf-8",
  structure: "application/vnd.sdmx.structure+json;version=2.0.0;charset=utf-8",
};

/** SDMX-REST 2.2: data and structure queries over the store's series. */
export function sdmx(store: Reader, answers: Answers): Hono {
  const app = new Hono();

  const data = async (c: Context): Promise<Response> => {
    const query = dataQuery(c, partsOf(c, "/sdmx/data"));
    const form = formOf(c);
    c.header("Vary", "Accept", { append: true });
    const answer =
      query === null
        ? null
        : await answers.give(c, named(c, form), async (state) => {
            const rows = rowsOf(store, query);
            if (form === "json") {
              const message = await sdmxJson(rows, query.flat, state.changed);
              return message === null ? null : { type: MEDIA.json, body: `${JSON.stringify(message)}\n` };
            }
            return await csvAnswer(c, rows);
          });
    return answer ?? nothing(c, "nothing matches; /sdmx/structure/dataflow lists what there is");
  };
  for (const path of ["/sdmx/data", "/sdmx/data/*"]) app.get(path, data);

  let kept: { word: string; all: ReturnType<typeof allStructures> } | null = null;
  const structure = async (c: Context): Promise<Response> => {
    const parts = partsOf(c, "/sdmx/structure");
    const typed = c.req.query();
    for (const name of Object.keys(typed))
      if (!["detail", "references", "asOf", "format"].includes(name))
        throw new Unexpected(name, "no such parameter; expected detail, references or format");
    const answer = await answers.give(c, named(c, "structure"), async (state) => {
      if (kept?.word !== state.word) kept = { word: state.word, all: allStructures(store, state.changed) };
      const found = structures(await kept.all, parts, typed);
      return found === null ? null : { type: MEDIA.structure, body: `${JSON.stringify(found)}\n` };
    });
    return answer ?? nothing(c, "no such structure; /sdmx/structure/dataflow lists the dataflows");
  };
  for (const path of ["/sdmx/structure", "/sdmx/structure/*"]) app.get(path, structure);

  app.all("/sdmx", (c) => nothing(c, "expected /sdmx/data or /sdmx/structure"));
  app.all("/sdmx/*", (c) => nothing(c, "expected /sdmx/data or /sdmx/structure"));
  return app;
}

/** What went wrong with a query, where it is one of SDMX. */
export function sdmxProblem(c: Context, error: Error): Response | null {
  if (!(error instanceof Unexpected)) return null;
  const title = { 400: "A query that cannot be", 406: "No such form", 413: "Too large", 501: "Not served" }[
    error.status
  ];
  return problem(c, {
    status: error.status,
    title,
    detail: `${error.parameter}: ${error.message}`,
    parameter: error.parameter,
  });
}

const nothing = (c: Context, detail: string): Response =>
  problem(c, { status: 404, title: "No results found", detail });

const named = (c: Context, form: string): string => {
  const { pathname, search } = new URL(c.req.url);
  return `${form} ${pathname}${search}`;
};

/** The parts of the path behind its beginning. */
function partsOf(c: Context, begin: string): string[] {
  const rest = new URL(c.req.url).pathname.slice(begin.length).replace(/^\/|\/$/g, "");
  try {
    return rest === "" ? [] : rest.split("/").map(decodeURIComponent);
  } catch {
    throw new Unexpected("path", "it is not encoded as UTF-8; expected %XX of UTF-8");
  }
}

/** `format`, else what `Accept` names, else JSON; a form that is not here is refused only where nothing else is welcome. */
function formOf(c: Context): "csv" | "json" {
  const named = c.req.query("format");
  if (named !== undefined) return named.endsWith("csv") ? "csv" : "json";
  const accept = c.req.header("Accept") ?? "*/*";
  const at = (form: RegExp): number => accept.search(form);
  const [csv, json] = [at(/[+/]csv/), at(/[+/]json/)];
  if (csv !== -1 && (json === -1 || csv < json)) return "csv";
  if (json === -1 && !/\*\/\*|text\/html|application\/\*/.test(accept))
    throw new Unexpected("Accept", `${accept.slice(0, 80)}; expected ${MEDIA.json} or ${MEDIA.csv}`, 406);
  return "json";
}

/** CSV as it comes; nothing where there is not one observation. */
async function csvAnswer(c: Context, rows: ReturnType<typeof rowsOf>): Promise<Answer | null> {
  const first = await rows.next();
  if (first.done) return null;
  const all = async function* () {
    yield first.value;
    yield* rows;
  };
  const [agency, flow] = partsOf(c, "/sdmx/data").slice(1, 3);
  const name = [agency, flow].map((part) => (part ?? "all").replace(/[^\w.-]/g, "_")).join("-");
  return {
    type: MEDIA.csv,
    body: sdmxCsv(all(), new Used(), () => {}),
    headers: { "Content-Disposition": `attachment; filename="${name}.csv"` },
  };
}
