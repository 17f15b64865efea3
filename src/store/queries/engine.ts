import type { RawBuilder } from "kysely";
import type { SearchQuery } from "../search-query.js";

/** The search of a text index, narrowed by labels: each group needs one of its labels. */
export interface Matching {
  readonly query: SearchQuery | null;
  readonly labels: readonly (readonly string[])[];
  /** Bounds of the ids of versions, both included. */
  readonly from: number;
  readonly to: number;
}

/** What the two databases say each in its own way. Everything else of a query is the same SQL. */
export interface Engine {
  readonly name: "sqlite" | "postgres";
  /** A condition: the value is one of these, passed as one parameter. */
  among(ids: readonly number[]): RawBuilder<unknown>;
  /** Ids of current texts that match, newest first; `titles` for those whose title matches. */
  newest(matching: Matching, limit: number, titles: boolean): RawBuilder<{ id: number }>;
  /** Whether `scores` of all matches visits every text that has a word of the query. */
  readonly weighsAllTexts: boolean;
  /** How well some texts answer a query: of these, or (`all`) of every text that matches. */
  scores(query: SearchQuery, ids: readonly number[], all: boolean): RawBuilder<{ id: number; score: number }>;
  /** Title and a stretch of the body with what was found between U+0002 and U+0003. */
  excerpts(
    query: SearchQuery,
    ids: readonly number[],
  ): RawBuilder<{ id: number; title: string; snippet: string }>;
  /** Subjects whose words match, best first. */
  subjects(query: SearchQuery, limit: number): RawBuilder<{ id: number }>;
  /** The size of the store in bytes. */
  size(): RawBuilder<{ bytes: number }>;
}
