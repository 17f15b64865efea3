import { subjectWords } from "../identity/subject.js";
import type { Outcome } from "../port.js";
import type {
  DerivedTable,
  FactTable,
  ReadingTable,
  ReleaseTable,
  SeriesTable,
  SubjectTable,
  VersionTable,
  VintageTable,
} from "../tables.js";
import type { Entry, FactEntry } from "./entry.js";

/** A release that the store has, as far as an ingest must know it. */
export interface KnownRelease {
  readonly id: number;
  readonly key: string;
  readonly url: string | null;
  readonly last_seen: string;
  /** All its versions in order. */
  readonly versions: readonly KnownVersion[];
}

export interface KnownVersion {
  readonly id: number;
  readonly n: number;
  readonly sha256: string;
  readonly date: string;
  readonly published: string;
  /** Its last reading, who read it, and the hash of the facts. */
  readonly reading: number;
  readonly reader: string;
  readonly facts: string;
}

/** What a plan needs to know, asked within the transaction that carries it out. */
export interface Known {
  readonly releases: ReadonlyMap<string, KnownRelease>;
  readonly subjects: ReadonlyMap<string, number>;
  readonly series: ReadonlyMap<string, number>;
  /** The last ids given out; of versions, by day (see `versionIds`). */
  readonly last: {
    readonly release: number;
    readonly subject: number;
    readonly series: number;
    readonly fact: number;
    readonly version: ReadonlyMap<string, number>;
  };
}

/** The rows that a batch adds and changes. Both stores carry out the same plan. */
export interface Plan {
  readonly outcomes: Outcome[];
  readonly releases: ReleaseTable[];
  readonly versions: VersionTable[];
  readonly readings: ReadingTable[];
  readonly subjects: SubjectTable[];
  readonly series: SeriesTable[];
  readonly facts: FactTable[];
  readonly vintages: VintageTable[];
  readonly derived: DerivedTable[];
  /** Texts that no longer stand, or are read anew: taken from the search index before anything changes. */
  readonly unindexed: number[];
  /** Readings whose facts are no longer current, and from when their vintages do not stand; `null`: they never did. */
  readonly superseded: { version: number; reading: number; from: string | null }[];
  /** What changes in releases that were there. */
  readonly updates: {
    id: number;
    title: string;
    date: string;
    category: string | null;
    version: number;
    versions: number;
  }[];
  readonly rereads: { version: number; reading: number; labels: string }[];
  /** Readings that another reader would repeat. */
  readonly confirmed: { version: number; reading: number; reader: string }[];
  readonly seen: { id: number; last_seen: string; url: string | null }[];
  readonly words: string[];
}

/** Versions of one day that a store can tell apart. */
export const VERSIONS_A_DAY = 1_000_000;

/**
 * The ids of the versions of one day: `20251001000001` and on. So ids sort as dates do, and the newest texts are found
 * first in every index without sorting.
 */
export function versionIds(day: string): { first: number; last: number } {
  const first = Number(day.replaceAll("-", "")) * VERSIONS_A_DAY;
  return { first, last: first + VERSIONS_A_DAY - 1 };
}

/** Works out what a batch changes. A pure function of the batch, of what is known, and of the moment. */
export function plan(batch: readonly Entry[], known: Known, now: Date): Plan {
  return new Planner(known, now).run(batch);
}

class Planner {
  readonly #known: Known;
  readonly #today: string;
  readonly #now: string;
  readonly #releases = new Map<string, KnownRelease>();
  readonly #ids = { release: 0, subject: 0, series: 0, fact: 0 };
  readonly #versionIds = new Map<string, number>();
  readonly #subjects = new Map<string, number>();
  readonly #series = new Map<string, number>();
  readonly #words = new Set<string>();
  readonly #plan: Plan = {
    outcomes: [],
    releases: [],
    versions: [],
    readings: [],
    subjects: [],
    series: [],
    facts: [],
    vintages: [],
    derived: [],
    unindexed: [],
    superseded: [],
    updates: [],
    rereads: [],
    confirmed: [],
    seen: [],
    words: [],
  };

  constructor(known: Known, now: Date) {
    this.#known = known;
    this.#now = now.toISOString();
    this.#today = this.#now.slice(0, 10);
    const { release, subject, series, fact } = known.last;
    this.#ids = { release, subject, series, fact };
  }

  run(batch: readonly Entry[]): Plan {
    for (const entry of batch) this.#plan.outcomes.push(this.#take(entry));
    this.#plan.words.push(...[...this.#words].sort());
    return this.#plan;
  }

  #take(entry: Entry): Outcome {
    const known = this.#releases.get(entry.key) ?? this.#known.releases.get(entry.key);
    if (known === undefined) return this.#isNew(entry);
    const same = known.versions.find(({ sha256 }) => sha256 === entry.sha256);
    const last = known.versions.at(-1)!;
    if (same === undefined) return this.#changed(entry, known, last);
    if (same !== last || same.reader === entry.reader) return this.#unchanged(entry, known);
    return this.#reread(entry, known, same);
  }

  #isNew(entry: Entry): Outcome {
    const id = ++this.#ids.release;
    const version = this.#version(entry, id, 1, entry.date);
    const { key, title, date, category, url, provider } = entry;
    const seen = { first_seen: this.#today, last_seen: this.#today };
    this.#plan.releases.push({
      id,
      key,
      title,
      date,
      category,
      url,
      provider,
      versions: 1,
      version: version.id,
      ...seen,
    });
    this.#releases.set(key, { id, key, url, last_seen: this.#today, versions: [version] });
    return "new";
  }

  /** A text that was not seen before: a new version, which stands from today, or from its own later date. */
  #changed(entry: Entry, known: KnownRelease, last: KnownVersion): Outcome {
    const published = entry.date > this.#today ? entry.date : this.#today;
    // Of two corrections on one day, the later one stands.
    const from = published > last.published ? published : last.published;
    this.#plan.unindexed.push(last.id);
    this.#plan.superseded.push({ version: last.id, reading: last.reading, from });
    const version = this.#version(entry, known.id, last.n + 1, from);
    const { title, date, category } = entry;
    this.#plan.updates.push({
      id: known.id,
      title,
      date,
      category,
      version: version.id,
      versions: version.n,
    });
    this.#touch(known, entry.url, [...known.versions, version]);
    return "changed";
  }

  #unchanged(entry: Entry, known: KnownRelease): Outcome {
    this.#touch(known, entry.url, known.versions);
    return "unchanged";
  }

  /** The text that stands, read by another reader: its facts take the place of those read before, as of the same day. */
  #reread(entry: Entry, known: KnownRelease, version: KnownVersion): Outcome {
    if (version.facts === entry.factsSha256) {
      this.#plan.confirmed.push({ version: version.id, reading: version.reading, reader: entry.reader });
      return this.#unchanged(entry, known);
    }
    const reading = version.reading + 1;
    this.#plan.unindexed.push(version.id);
    this.#plan.superseded.push({ version: version.id, reading: version.reading, from: null });
    this.#plan.rereads.push({ version: version.id, reading, labels: entry.labels });
    this.#reading(entry, version.id, reading, version.published);
    const now = { ...version, reading, reader: entry.reader, facts: entry.factsSha256 };
    this.#touch(
      known,
      entry.url,
      known.versions.map((other) => (other === version ? now : other)),
    );
    return "reread";
  }

  #touch(known: KnownRelease, url: string | null, versions: readonly KnownVersion[]): void {
    const found = known.url ?? url;
    this.#releases.set(known.key, { ...known, url: found, last_seen: this.#today, versions });
    if (known.last_seen < this.#today || found !== known.url)
      this.#plan.seen.push({ id: known.id, last_seen: this.#today, url: found });
  }

  #version(entry: Entry, release: number, n: number, published: string): KnownVersion {
    const { sha256, date, labels, title, body, reader } = entry;
    const { first, last } = versionIds(date);
    const id = (this.#versionIds.get(date) ?? this.#known.last.version.get(date) ?? first) + 1;
    if (id > last)
      throw new RangeError(`more than ${VERSIONS_A_DAY} texts dated ${date}; expected at most that many`);
    this.#versionIds.set(date, id);
    const recorded_at = this.#now;
    this.#plan.versions.push({
      id,
      release,
      n,
      sha256,
      date,
      published,
      recorded_at,
      reading: 1,
      labels,
      title,
      body,
    });
    this.#reading(entry, id, 1, published);
    for (const word of entry.words) this.#words.add(word);
    return { id, n, sha256, date, published, reading: 1, reader, facts: entry.factsSha256 };
  }

  #reading(entry: Entry, version: number, n: number, published: string): void {
    const { reader, numbers, unread, unknownNames, facts } = entry;
    this.#plan.readings.push({
      version,
      n,
      reader,
      sha256: entry.factsSha256,
      recorded_at: this.#now,
      facts: facts.length,
      numbers_read: numbers.read,
      numbers_excused: numbers.excused,
      numbers_unread: numbers.unread,
      unread,
      unknown_names: unknownNames,
    });
    const first = this.#ids.fact + 1;
    for (const [position, fact] of facts.entries()) this.#fact(fact, version, n, position, published);
    for (const { level, growth, time_period, low, high } of entry.derived) {
      const { series, unit_mult } = this.#plan.facts[this.#plan.facts.length - facts.length + level]!;
      if (series === null || unit_mult === null) continue;
      this.#plan.derived.push({
        level: first + level,
        growth: first + growth,
        series,
        time_period,
        low,
        high,
        unit_mult,
        published,
      });
    }
  }

  #fact(fact: FactEntry, version: number, reading: number, position: number, published: string): void {
    const id = ++this.#ids.fact;
    const subject = fact.subject === null ? null : this.#subject(fact.subject);
    const series = fact.series === null || subject === null ? null : this.#seriesId(fact.series, subject);
    const { kind, time_period, transformation, value, unit_measure, unit_mult, decimals, status, claim } =
      fact;
    this.#plan.facts.push({
      id,
      version,
      reading,
      position,
      current: 1,
      kind,
      subject,
      series,
      time_period,
      transformation,
      value,
      unit_measure,
      unit_mult,
      decimals,
      status,
      claim,
      evidence_start: fact.start,
      evidence_end: fact.end,
      evidence_text: fact.text,
      rule: fact.rule,
      more: fact.more,
    });
    if (series !== null && fact.first && time_period !== null)
      this.#plan.vintages.push({ fact: id, series, time_period, published });
  }

  #subject({ key, dimensions }: NonNullable<FactEntry["subject"]>): number {
    const known = this.#subjects.get(key) ?? this.#known.subjects.get(key);
    if (known !== undefined) return known;
    const id = ++this.#ids.subject;
    this.#subjects.set(key, id);
    this.#plan.subjects.push({ id, key, ...dimensions, words: subjectWords(dimensions) });
    return id;
  }

  #seriesId(series: NonNullable<FactEntry["series"]>, subject: number): number {
    const known = this.#series.get(series.key) ?? this.#known.series.get(series.key);
    if (known !== undefined) return known;
    const id = ++this.#ids.series;
    this.#series.set(series.key, id);
    this.#plan.series.push({ id, subject, ...series });
    return id;
  }
}
