import type { Fact } from "../model/fact.js";
import type { Facet } from "./identity/labels.js";
import type { SeriesIdentity } from "./identity/series-key.js";
import type { Subject } from "./identity/subject.js";
import type { Entry } from "./ingest/entry.js";

/** What became of a release that was brought in. */
export type Outcome = "new" | "changed" | "unchanged" | "reread";

export interface Ingested {
  /** For each entry of the batch, in its order. */
  readonly outcomes: readonly Outcome[];
  readonly facts: number;
}

/** The same words in every query, as on the command line. Codes and slugs as the contract has them. */
export interface Filters {
  readonly kind?: readonly string[];
  readonly area?: string;
  readonly measure?: string;
  readonly product?: string;
  readonly partner?: string;
  /** A period, or the year or month that periods begin with. */
  readonly period?: string;
  /** Bounds of the release's date, each a day, month or year; both belong to the span. */
  readonly since?: string;
  readonly until?: string;
  readonly category?: string;
  /** The issuing office: `KR.MOTIR`, or its part after the dot. */
  readonly org?: string;
  /** Only what had been published on that day or before, as it then stood. */
  readonly asOf?: string;
  /** Only claims of these types, or releases that make one. */
  readonly claim?: readonly string[];
}

export interface Paging {
  readonly limit: number;
  /** Opaque: what `next` of the page before said. */
  readonly cursor?: string | null;
}

/** A number of results; where not `exact`, there are at least so many. */
export interface Total {
  readonly n: number;
  readonly exact: boolean;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: Total;
  /** The cursor of the next page; `null` on the last. */
  readonly next: string | null;
}

export interface StoredRelease {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly category: string | null;
  readonly url: string | null;
  readonly provider: string | null;
  /** The number of the version shown, and how many there are. */
  readonly version: number;
  readonly versions: number;
  readonly facts: number;
  readonly numbers: { readonly read: number; readonly excused: number; readonly unread: number };
  readonly first_seen: string;
  readonly last_seen: string;
}

/** One printing of a release, with its text. */
export interface StoredVersion {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly date: string;
  readonly body: string;
  readonly sha256: string;
  /** The day from which it stands: see docs/vintages.md. */
  readonly published: string;
  readonly recorded_at: string;
  readonly reader: string;
  readonly unread: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface StoredFact {
  readonly fact: Fact;
  readonly version: number;
  /** Its place among the facts of its text, from 0. */
  readonly position: number;
  readonly series: string | null;
  readonly rule: string;
}

export interface StoredSeries extends Subject, SeriesIdentity {
  /** Periods with a value. */
  readonly points: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** One statement of a series' value for a period: by a release, or by history that was imported. */
export interface Vintage {
  readonly time_period: string;
  readonly value: number;
  readonly unit_mult: number;
  readonly decimals: number | null;
  readonly status: string | null;
  /** The day from which it stands. */
  readonly published: string;
  /** The day from which it no longer does, because its text was corrected; `null` while it does. */
  readonly withdrawn: string | null;
  readonly recorded_at: string;
  /** Where it is printed; `null` for imported history. */
  readonly printed: {
    readonly release: { readonly title: string; readonly date: string; readonly id: string };
    readonly version: number;
    readonly position: number;
    readonly evidence: { readonly start: number; readonly end: number; readonly text: string };
  } | null;
  /** Where it was imported from; `null` for what a release printed. */
  readonly source: string | null;
}

/** A value that no text prints: what follows from a level and its growth, as an interval. */
export interface DerivedPoint {
  readonly time_period: string;
  readonly low: number;
  readonly high: number;
  readonly unit_mult: number;
  readonly published: string;
  readonly release: { readonly title: string; readonly date: string; readonly id: string };
  readonly level: string;
  readonly growth: string;
}

export interface SearchHit {
  readonly release: StoredRelease;
  readonly score: number;
  /** The title and a stretch of the body; text between `\u0002` and `\u0003` is what was found. */
  readonly title: string;
  readonly snippet: string;
}

/** Counts by facet: of the newest `facetsOf` releases, where there are more. */
export interface Facets {
  readonly facets: Readonly<Record<Facet, readonly { readonly value: string; readonly n: number }[]>>;
  readonly facetsOf: Total;
}

export interface Found extends Facets {
  readonly total: Total;
  readonly hits: readonly SearchHit[];
  readonly next: string | null;
  readonly facts: readonly StoredFact[];
  readonly series: readonly StoredSeries[];
}

/**
 * Which subjects are meant, dimension by dimension: a value; `null` for those not split by it; `true` for those that are.
 *
 * @example { area: "KR", product: true, partner: null } // all goods of Korea, with the world
 */
export type Shape = {
  readonly [D in "area" | "measure" | "product" | "partner" | "activity" | "component" | "basis"]?:
    | string
    | null
    | true;
};

/** A series with what was last printed of its last period. */
export interface Latest extends Subject, SeriesIdentity {
  readonly time_period: string;
  readonly value: number;
  readonly unit_mult: number;
  readonly decimals: number;
  readonly status: string;
  readonly published: string;
  readonly release: { readonly title: string; readonly date: string; readonly id: string };
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string };
}

/** A value that a later text printed otherwise. */
export interface Revision extends Subject, SeriesIdentity {
  readonly time_period: string;
  readonly before: RevisedValue;
  readonly after: RevisedValue;
}
export interface RevisedValue {
  readonly value: number;
  readonly unit_mult: number;
  readonly decimals: number;
  readonly published: string;
  readonly release: { readonly title: string; readonly date: string; readonly id: string };
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string };
}

/** The releases before and after one, as they stand now. */
export interface Neighbours {
  readonly before: { readonly title: string; readonly date: string; readonly id: string } | null;
  readonly after: { readonly title: string; readonly date: string; readonly id: string } | null;
}

/** Something from elsewhere, brought in as history. */
export interface HistoryImport {
  readonly source: string;
  readonly file: string;
  readonly sha256: string;
  readonly mapping: string;
  readonly points: readonly HistoryPoint[];
}

export interface HistoryPoint {
  readonly subject: Subject;
  readonly series: SeriesIdentity;
  readonly time_period: string;
  readonly value: number;
  readonly unit_mult: number;
  readonly decimals: number | null;
  readonly published: string;
}

/** Counts of what is kept. */
export interface Stats {
  readonly location: string;
  readonly engine: string;
  readonly migration: number;
  readonly releases: number;
  readonly versions: number;
  readonly readings: number;
  readonly facts: Readonly<Record<string, number>>;
  readonly superseded_facts: number;
  readonly series: number;
  readonly vintages: number;
  readonly derived: number;
  readonly history: number;
  readonly numbers: { readonly read: number; readonly excused: number; readonly unread: number };
  readonly first_date: string | null;
  readonly last_date: string | null;
  readonly bytes: number | null;
}

/** How far an archive reaches; `null` where nothing is kept. */
export interface Extent {
  readonly releases: number;
  readonly first_date: string | null;
  readonly last_date: string | null;
}

/** Something that a check of the store found wrong. */
export interface Defect {
  readonly check: string;
  readonly what: string;
}

/** What a check covered. */
export interface Checked {
  readonly check: string;
  readonly rows: number;
  readonly defects: readonly Defect[];
}

/** How to choose among the values that a period has had. */
export type Vintages = "latest" | "first" | "all";

/** Which points of a series are asked for. */
export interface PointsOptions {
  readonly asOf?: string;
  readonly vintages?: Vintages;
  /** Only periods from this one on, in the order of their names: a year begins with its months. */
  readonly from?: string;
}

/** The questions that a store answers. */
export interface Reader {
  releases(filters: Filters, paging: Paging): Promise<Page<StoredRelease>>;
  release(id: string, asOf?: string): Promise<StoredRelease | null>;
  versions(id: string): Promise<readonly StoredVersion[]>;
  /** The facts of one version, in the order of its text; of the last reading of it. */
  factsOf(id: string, version: number): Promise<readonly StoredFact[]>;
  facts(filters: Filters, paging: Paging): Promise<Page<StoredFact>>;
  series(filters: Filters, paging: Paging): Promise<Page<StoredSeries>>;
  oneSeries(key: string): Promise<StoredSeries | null>;
  /** At `asOf` exactly one vintage a period, the last published on or before that day; see docs/vintages.md. */
  points(key: string, options: PointsOptions): Promise<readonly Vintage[]>;
  derived(key: string, asOf?: string): Promise<readonly DerivedPoint[]>;
  search(text: string, filters: Filters, paging: Paging): Promise<Found>;
  /** The newest releases that hold some words, whatever their rank. */
  newest(text: string, filters: Filters, limit: number): Promise<readonly StoredRelease[]>;
  /** How often each value of each facet stands among the newest releases that the filters, and words if any, leave. */
  facets(text: string | null, filters: Filters): Promise<Facets>;
  /** Words of the store that are spelt nearly like this one, likeliest first. */
  nearWords(word: string): Promise<readonly string[]>;
  /** The values of a dimension that facts have, most frequent first, for messages. */
  values(
    dimension: "measure" | "product" | "partner" | "area" | "category" | "org",
  ): Promise<readonly string[]>;
  stats(): Promise<Stats>;
  /** How many releases there are, and from when to when: little work, however many. */
  extent(): Promise<Extent>;
  /** How many facts of each kind some releases state, as they stand now. */
  kinds(ids: readonly string[]): Promise<readonly { id: string; kind: string; n: number }[]>;
  neighbours(id: string): Promise<Neighbours>;
  /** Bodies of some releases, of every version. */
  bodies(ids: readonly string[]): Promise<readonly { id: string; version: number; body: string }[]>;
  /** All claims about what a series is about, those of the newest release first. */
  claimsAbout(key: string): Promise<readonly StoredFact[]>;
  /** The series of the subjects of a shape that were spoken of last; of at most `subjects` subjects. */
  latest(shape: Shape, subjects: number): Promise<readonly Latest[]>;
  /** The series of what one series is about, itself among them, and of how many points each. */
  siblings(key: string): Promise<readonly StoredSeries[]>;
  /** What later texts print otherwise than earlier ones, the newest text first: of the last few thousand values. */
  revisions(limit: number): Promise<readonly Revision[]>;
  /** Releases whose text was changed after it was published, the last changed first. */
  edited(limit: number): Promise<readonly (StoredRelease & { readonly changed: string })[]>;
  /** When something was last stored, in ISO 8601; `null` in an empty store. */
  changed(): Promise<string | null>;
  /** A word that is another one as soon as anything is stored: what was answered under the same one still holds. */
  revision(): Promise<string>;
}

/**
 * A store of releases. All of it is asynchronous, so that a file and a server look alike; every change is one
 * transaction: done whole, or not at all.
 */
export interface Store extends Reader {
  readonly location: string;
  /** Which of these texts are kept already, by id and hash, and were read by this reader; they need no reading. */
  known(
    texts: readonly { key: string; sha256: string }[],
    reader: string | null,
  ): Promise<readonly boolean[]>;
  /** Stores a batch. `today` is the day from which a corrected text stands. */
  ingest(batch: readonly Entry[], now: Date): Promise<Ingested>;
  /** Stores history; `false` where this very file was imported with this very mapping before. */
  importHistory(history: HistoryImport, now: Date): Promise<boolean>;
  /** Answers from one moment: what others write meanwhile is not seen. */
  snapshot<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>;
  /** Checks all that is kept, check by check. */
  doctor(): AsyncIterable<Checked>;
  close(): Promise<void>;
}
