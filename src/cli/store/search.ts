import { factObject } from "../../publish/export/rows.js";
import { figureCells, seriesWords } from "../../publish/fact-words.js";
import { type Marked, type SearchResults, searchResults } from "../../publish/search.js";
import { identity } from "../../publish/series.js";
import { EXIT } from "../exit.js";
import { write } from "../output.js";
import { rows as csvRows } from "../print/csv.js";
import { wrap } from "../print/layout.js";
import { counted } from "../print/table.js";
import { flat, painter, type Terminal, terminalOf } from "../terminal.js";
import { tableLines } from "./columns.js";
import { type FilterOptions, filtersFrom } from "./filter-options.js";
import { formatOf, hint, type ListOptions } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export interface SearchOptions extends FilterOptions, ListOptions, StoreOption {}

const FIRST_PAGE = 10;
/** The most releases that one search ranks. */
const MOST = 1000;

/** `bellwether search`: releases, series and facts that answer a query, best first. */
export async function search(words: readonly string[], options: SearchOptions): Promise<number> {
  const query = words.join(" ");
  const filters = await filtersFrom(options);
  return await withStore(options, "read", async (store) => {
    const limit = options.limit === 0 ? MOST : (options.limit ?? FIRST_PAGE);
    const found = await searchResults(store, query, filters, { limit, cursor: options.cursor ?? null });
    const format = formatOf(options);
    if (format === "json") await write(`${JSON.stringify(inJson(found), null, 2)}\n`);
    else if (format === "jsonl")
      await write(
        lines(found)
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(""),
      );
    else if (format === "csv") await write(csvRows(csvOf(found)));
    else await write(`${inWords(found, terminalOf(process.stdout, process.env)).join("\n")}\n`);
    if (found.total.n === 0 && found.suggestion === null) await hint(store, filters);
    return EXIT.ok;
  });
}

function inJson(found: SearchResults): Record<string, unknown> {
  return {
    ...found,
    series: found.series.map((one) => ({
      ...identity(one),
      points: one.points,
      first: one.first,
      last: one.last,
    })),
    facts: found.facts.map(factObject),
  };
}

/** A line for each thing found, and one for what is said of all. */
function lines(found: SearchResults): Record<string, unknown>[] {
  const { releases, series, facts, ...summary } = inJson(found) as {
    releases: object[];
    series: object[];
    facts: object[];
  };
  return [
    ...releases.map((one) => ({ type: "release", ...one })),
    ...series.map((one) => ({ type: "series", ...one })),
    ...facts.map((one) => ({ type: "fact", ...one })),
    { type: "summary", ...summary },
  ];
}

function csvOf(found: SearchResults): unknown[][] {
  const plain = (marked: Marked): string => marked.map(({ text }) => text).join("");
  return [
    ["id", "date", "title", "category", "facts", "score", "snippet"],
    ...found.releases.map(({ release, snippet, score }) => [
      release.id,
      release.date,
      release.title,
      release.category,
      release.facts,
      score,
      plain(snippet),
    ]),
  ];
}

const FACETS_SHOWN = 6;

function inWords(found: SearchResults, terminal: Terminal): string[] {
  const paint = painter(terminal);
  const out: string[] = [];
  for (const { release, title, snippet } of found.releases) {
    const meta = [release.date, release.category ?? "", counted(release.facts, "fact"), release.id];
    out.push(shown(title, terminal, "strong"));
    out.push(paint("quiet", meta.filter((part) => part !== "").join(" · ")));
    for (const line of wrapMarked(snippet, terminal.width - 2)) out.push(`  ${shown(line, terminal)}`);
    out.push("");
  }
  if (found.series.length > 0)
    out.push(
      ...tableLines(
        found.series,
        [
          { head: "series", text: ({ key }) => key },
          { head: "points", side: "right", style: "figure", text: ({ points }) => String(points) },
          { head: "from", text: ({ first }) => first ?? "" },
          { head: "to", text: ({ last }) => last ?? "" },
        ],
        terminal,
      ),
      "",
    );
  if (found.facts.length > 0)
    out.push(
      ...tableLines(
        found.facts,
        [
          { head: "fact", side: "right", style: "figure", text: ({ fact }) => figureCells(fact)[0] },
          { head: "", text: ({ fact }) => figureCells(fact)[1] },
          { head: "of what", cut: true, text: ({ fact }) => seriesWords(fact, null) },
          { head: "published", text: ({ fact }) => fact.release.date },
          { head: "release", style: "quiet", text: ({ fact }) => fact.release.id },
        ],
        terminal,
      ),
      "",
    );
  for (const [facet, values] of Object.entries(found.facets)) {
    if (values.length === 0) continue;
    const text = values.slice(0, FACETS_SHOWN).map(({ value, n }) => `${value} ${n.toLocaleString("en-US")}`);
    const [first = "", ...others] = wrap(text.join(" · "), terminal.width - 10);
    out.push(
      `${paint("quiet", facet.padEnd(8))}  ${first}`,
      ...others.map((line) => `${" ".repeat(10)}${line}`),
    );
  }
  if (out.at(-1) !== "" && out.length > 0) out.push("");
  const total = `${found.total.exact ? "" : "at least "}${counted(found.total.n, "release")}`;
  const rest =
    found.next === null
      ? ""
      : ` · ${found.releases.length} shown, --limit 0 shows the first ${MOST.toLocaleString("en-US")}`;
  const facets =
    found.facets_of.exact || found.total.n === 0
      ? ""
      : ` · counts are of the newest ${found.facets_of.n.toLocaleString("en-US")}`;
  out.push(paint("quiet", `${total}${rest}${facets}`));
  if (found.suggestion !== null) out.push(`did you mean ${paint("strong", flat(found.suggestion))}?`);
  return out;
}

/** A text with what was found underlined, or between « and » where there is no colour. */
function shown(marked: Marked, terminal: Terminal, style?: "strong"): string {
  const paint = painter(terminal);
  return marked
    .map(({ text, found }) => {
      const plain = flat(text);
      if (!found) return style === undefined ? plain : paint(style, plain);
      return terminal.colour ? paint("mark", plain) : `«${plain}»`;
    })
    .join("");
}

/** A marked text in lines; what was found stays in one piece. */
function wrapMarked(marked: Marked, width: number): Marked[] {
  const out: { text: string; found: boolean }[][] = [[]];
  let used = 0;
  for (const { text, found } of marked)
    for (const word of found ? [flat(text)] : flat(text).split(/(?<= )/)) {
      if (used + word.trimEnd().length > width && used > 0) {
        out.push([]);
        used = 0;
      }
      const plain = used === 0 ? word.trimStart() : word;
      out.at(-1)!.push({ text: plain, found });
      used += plain.length + (found ? 2 : 0);
    }
  return out;
}
