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

export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** What the two databases say each in its own way. Everything else of a query is the same SQL. */
export interface Engine {
  readonly name: "sqlite" | "postgres";
  /** A condition: the value is one of these, passed as one parameter. */
  among(ids: readonly number[]): RawBuilder<unknown>;
  /** Ids of current texts that match, newest first. */
  newest(matching: Matching, limit: number): RawBuilder<{ id: number }>;
  /** Whether `ranked` visits every text that has a word of the query, filters or not. */
  readonly weighsAllTexts: boolean;
  /** Texts that match, each with how well: all of them, which must be few. */
  ranked(matching: Matching, limit: number): RawBuilder<Scored>;
  /** The newest texts that match, each with how well its title does; with `bodies` how well all of it does. */
  window(matching: Matching, limit: number, bodies: boolean): RawBuilder<Scored>;
  /** Title and a stretch of the body with what was found between U+0002 and U+0003. */
  excerpts(
    query: SearchQuery,
    ids: readonly number[],
  ): RawBuilder<{ id: number; title: string; snippet: string }>;
  /** Subjects whose words match, best first. */
  subjects(query: SearchQuery, limit: number): RawBuilder<{ id: number }>;
  /** The size of the store in bytes. */
  size(): RawBuilder<{ bytes: number }>;
  /** What is another word after each commit. */
  revision(): RawBuilder<{ revision: string }>;
}
