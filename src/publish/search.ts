import type { Filters, Found, Paging, Reader, StoredRelease } from "../store/port.js";
import { parseQuery, respelt } from "../store/search-query.js";

/** A text cut where what was found begins and ends. */
export type Marked = readonly { readonly text: string; readonly found: boolean }[];

/** What a search answers. */
export interface SearchResults {
  readonly query: string;
  readonly total: Found["total"];
  readonly releases: readonly {
    readonly release: StoredRelease;
    readonly title: Marked;
    readonly snippet: Marked;
    readonly score: number;
  }[];
  readonly facts: Found["facts"];
  readonly series: Found["series"];
  readonly facets: Found["facets"];
  readonly facets_of: Found["facetsOf"];
  readonly next: string | null;
  /** The query with a misspelt word put right, where it found nothing as it stood. */
  readonly suggestion: string | null;
}

/** Searches, cuts the excerpts at what was found, and suggests another spelling where nothing was. */
export async function searchResults(
  reader: Reader,
  query: string,
  filters: Filters,
  paging: Paging,
): Promise<SearchResults> {
  const found = await reader.search(query, filters, paging);
  const nothing = found.total.n === 0 && found.facts.length === 0;
  return {
    query,
    total: found.total,
    releases: found.hits.map(({ release, title, snippet, score }) => ({
      release,
      title: marked(title),
      snippet: marked(snippet),
      score: Number(score.toPrecision(4)),
    })),
    facts: found.facts,
    series: found.series,
    facets: found.facets,
    facets_of: found.facetsOf,
    next: found.next,
    suggestion: nothing ? await suggestion(reader, query) : null,
  };
}

/**
 * A text with U+0002 and U+0003 around what was found, as pieces.
 *
 * @example marked("of \u0002cars\u0003 to") // [{ text: "of ", found: false }, { text: "cars", found: true }, …]
 */
export function marked(text: string): Marked {
  const [before = "", ...others] = text.split("\u0002");
  const pieces = [{ text: before, found: false }];
  for (const other of others) {
    const [found = "", ...after] = other.split("\u0003");
    pieces.push({ text: found, found: true }, { text: after.join(""), found: false });
  }
  return pieces.filter((piece) => piece.text !== "");
}

/** A single word has this many neighbours tried. */
const TRIED = 5;

/** The query with each word that stands in no text replaced by its nearest that does. */
async function suggestion(reader: Reader, query: string): Promise<string | null> {
  let better = query;
  for (const { tokens } of parseQuery(query).must)
    for (const token of tokens) {
      if (await stands(reader, token)) continue;
      const near = await reader.nearWords(token);
      let best: string | null = null;
      for (const word of near.slice(0, TRIED))
        if (await stands(reader, word)) {
          best = word;
          break;
        }
      if (best !== null) better = respelt(better, token, best);
    }
  return better === query ? null : better;
}

async function stands(reader: Reader, word: string): Promise<boolean> {
  return (await reader.search(word, {}, { limit: 1 })).total.n > 0;
}
