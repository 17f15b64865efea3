import type { Kysely } from "kysely";
import type {
  DerivedPoint,
  Extent,
  Facets,
  Filters,
  Found,
  Latest,
  Neighbours,
  Page,
  Paging,
  PointsOptions,
  Reader,
  Revision,
  Shape,
  Stats,
  StoredFact,
  StoredRelease,
  StoredSeries,
  StoredVersion,
  Vintage,
} from "../port.js";
import type { Tables } from "../tables.js";
import type { Engine } from "./engine.js";
import { claimsAbout, facts, factsOf } from "./facts.js";
import { latest } from "./latest.js";
import { changed, extent, nearWords, stats, values } from "./others.js";
import { bodies, edited, kinds, neighbours, release, releases, versions } from "./releases.js";
import { revisions } from "./revisions.js";
import { facets, newest, search } from "./search.js";
import { derived, oneSeries, points, series, siblings } from "./series.js";

/** The questions of the port, asked in SQL: one file for each kind, the same for both databases. */
export class SqlReader implements Reader {
  readonly #db: Kysely<Tables>;
  readonly #engine: Engine;
  readonly #location: string;
  readonly #guard: <Result>(work: Promise<Result>) => Promise<Result>;

  /** `guard` puts what the database refuses in words. */
  constructor(
    db: Kysely<Tables>,
    engine: Engine,
    location: string,
    guard: <Result>(work: Promise<Result>) => Promise<Result>,
  ) {
    this.#db = db;
    this.#engine = engine;
    this.#location = location;
    this.#guard = guard;
  }

  releases(filters: Filters, paging: Paging): Promise<Page<StoredRelease>> {
    return this.#guard(releases(this.#db, this.#engine, filters, paging));
  }
  release(id: string, asOf?: string): Promise<StoredRelease | null> {
    return this.#guard(release(this.#db, id, asOf));
  }
  versions(id: string): Promise<StoredVersion[]> {
    return this.#guard(versions(this.#db, id));
  }
  factsOf(id: string, version: number): Promise<StoredFact[]> {
    return this.#guard(factsOf(this.#db, id, version));
  }
  facts(filters: Filters, paging: Paging): Promise<Page<StoredFact>> {
    return this.#guard(facts(this.#db, this.#engine, filters, paging));
  }
  series(filters: Filters, paging: Paging): Promise<Page<StoredSeries>> {
    return this.#guard(series(this.#db, filters, paging));
  }
  oneSeries(key: string): Promise<StoredSeries | null> {
    return this.#guard(oneSeries(this.#db, key));
  }
  points(key: string, options: PointsOptions): Promise<Vintage[]> {
    return this.#guard(points(this.#db, key, options));
  }
  derived(key: string, asOf?: string): Promise<DerivedPoint[]> {
    return this.#guard(derived(this.#db, key, asOf));
  }
  search(text: string, filters: Filters, paging: Paging): Promise<Found> {
    return this.#guard(search(this.#db, this.#engine, text, filters, paging));
  }
  newest(text: string, filters: Filters, limit: number): Promise<StoredRelease[]> {
    return this.#guard(newest(this.#db, this.#engine, text, filters, limit));
  }
  facets(text: string | null, filters: Filters): Promise<Facets> {
    return this.#guard(facets(this.#db, this.#engine, text, filters));
  }
  nearWords(word: string): Promise<string[]> {
    return this.#guard(nearWords(this.#db, word));
  }
  values(dimension: Parameters<Reader["values"]>[0]): Promise<string[]> {
    return this.#guard(values(this.#db, dimension));
  }
  stats(): Promise<Stats> {
    return this.#guard(stats(this.#db, this.#engine, this.#location));
  }
  extent(): Promise<Extent> {
    return this.#guard(extent(this.#db));
  }
  kinds(ids: readonly string[]): Promise<{ id: string; kind: string; n: number }[]> {
    return this.#guard(kinds(this.#db, ids));
  }
  neighbours(id: string): Promise<Neighbours> {
    return this.#guard(neighbours(this.#db, id));
  }
  bodies(ids: readonly string[]): Promise<{ id: string; version: number; body: string }[]> {
    return this.#guard(bodies(this.#db, ids));
  }
  claimsAbout(key: string): Promise<StoredFact[]> {
    return this.#guard(claimsAbout(this.#db, key));
  }
  latest(shape: Shape, subjects: number): Promise<Latest[]> {
    return this.#guard(latest(this.#db, shape, subjects));
  }
  siblings(key: string): Promise<StoredSeries[]> {
    return this.#guard(siblings(this.#db, key));
  }
  revisions(limit: number): Promise<Revision[]> {
    return this.#guard(revisions(this.#db, limit));
  }
  edited(limit: number): Promise<(StoredRelease & { changed: string })[]> {
    return this.#guard(edited(this.#db, limit));
  }
  changed(): Promise<string | null> {
    return this.#guard(changed(this.#db));
  }
  async revision(): Promise<string> {
    const { rows } = await this.#guard(this.#engine.revision().execute(this.#db));
    return rows[0]!.revision;
  }
}
