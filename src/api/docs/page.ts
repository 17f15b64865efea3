import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import {
  type Document,
  exampleOf,
  type Operation,
  type Parameter,
  type Schema,
  typeWords,
} from "./document.js";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The style of the page, and a word that changes with it. */
export const STYLE = readFileSync(new URL("./assets/docs.css", import.meta.url), "utf8");
const STYLE_HASH = createHash("sha256").update(STYLE).digest("hex").slice(0, 12);
export const STYLE_PATH = `/api/docs.${STYLE_HASH}.css`;

/**
 * The documentation of the API as a page: all of it from the OpenAPI document, nothing from elsewhere. `there` has values
 * of parameters that the store holds, so that every example can be followed.
 */
export async function docsPage(document: Document, there: Readonly<Record<string, string>>): Promise<string> {
  const { info, paths, components } = document;
  const tags = new Map<string, [string, Operation][]>();
  for (const [path, { get }] of Object.entries(paths)) {
    const tag = get.tags[0]!;
    tags.set(tag, [...(tags.get(tag) ?? []), [path, get]]);
  }
  return String(
    await html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API · ${info.title}</title><link rel="stylesheet" href="${STYLE_PATH}"></head>
<body>
<nav aria-label="Site"><a href="/">${info.title}</a></nav>
<main>
<h1>For programs</h1>
<p>${prose(info.description)}</p>
<p>This page is made from <a href="/api/v1/openapi.json">the OpenAPI 3.1 document</a> of version ${info.version}.</p>
${[...tags].map(([tag, operations]) => html`<section><h2>${tag}</h2>${operations.map(([path, operation]) => operationPart(path, operation, there))}</section>`)}
${ELSEWHERE}
<section><h2>What the answers hold</h2>${Object.entries(components.schemas).map(([name, schema]) => schemaPart(name, schema))}</section>
</main>
</body>
</html>
`,
  );
}

/** A text whose words between backticks are code. */
const prose = (text: string): readonly (Html | string)[] =>
  text.split("`").map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));

function operationPart(path: string, operation: Operation, there: Readonly<Record<string, string>>): Html {
  const { parameters = [], summary, description, responses } = operation;
  const example = exampleOf(path, operation, there);
  const forms = Object.keys(responses["200"]?.content ?? {});
  return html`<h3><code>GET ${path}</code></h3>
<p>${summary}.${description === undefined ? "" : html` ${prose(description)}`}</p>
<p class="muted"><a href="${example}">${example}</a>${forms.length > 1 ? html` · ${forms.join(", ")}` : ""}</p>
${parameters.length > 0 ? html`<details><summary>${parameters.length === 1 ? "1 parameter" : `${parameters.length} parameters`}</summary><div class="wide"><table><tbody>${parameters.map(parameterRow)}</tbody></table></div></details>` : ""}`;
}

function parameterRow({ name, schema, description = "", required, in: place }: Parameter): Html {
  const bounds = schema.minimum === undefined ? "" : `, ${schema.minimum} to ${schema.maximum}`;
  const note = place === "path" ? ", in the path" : required ? ", needed" : "";
  return html`<tr><th scope="row"><code>${name}</code></th><td>${description} <span class="muted">${typeWords(schema)}${bounds}${note}</span></td></tr>`;
}

function schemaPart(name: string, schema: Schema): Html {
  if (schema.properties === undefined)
    return html`<h3 id="${name}">${name}</h3><p class="muted">${typeWords(schema)}</p>`;
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties).map(
    ([field, one]) =>
      html`<tr><th scope="row"><code>${field}</code></th><td>${one.description ?? ""} <span class="muted">${typeWords(one)}${required.has(field) ? "" : ", may be absent"}</span></td></tr>`,
  );
  return html`<h3 id="${name}">${name}</h3><details><summary>${rows.length} fields</summary><div class="wide"><table><tbody>${rows}</tbody></table></div></details>`;
}

const ELSEWHERE = html`<section><h2>Other doors</h2>
<h3>Feeds</h3>
<p>What is new, as Atom, JSON Feed or iCalendar, with ids that never change: <a href="/feed/releases.atom">/feed/releases.atom</a>, <a href="/feed/claims.json">/feed/claims.json</a>, <a href="/feed/calendar.ics">/feed/calendar.ics</a>, <a href="/feed/search.atom?q=semiconductors">/feed/search.atom?q=…</a>, and <code>/feed/series/PROVIDER/FLOW/KEY.atom</code> for the values of a series. The filters of the lists above narrow them.</p>
<h3>SDMX</h3>
<p>SDMX-REST 2.2 data and structure queries, as SDMX-CSV 2.0 and SDMX-JSON 2.0: <a href="/sdmx/structure/dataflow">/sdmx/structure/dataflow</a>, <a href="/sdmx/data/dataflow/KR.MOTIR/EXPORTS/1.0.0/M.KR?format=csv">/sdmx/data/dataflow/KR.MOTIR/EXPORTS/1.0.0/M.KR</a>.</p>
<h3>Agents</h3>
<p>Read-only tools of the Model Context Protocol: over HTTP at <code>/mcp</code>, and over standard input and output by <code>bellwether mcp</code>.</p>
</section>`;
