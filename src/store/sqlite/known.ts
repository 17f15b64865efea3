import type Database from "better-sqlite3";
import type { Entry } from "../ingest/entry.js";
import { type Known, type KnownRelease, type KnownVersion, versionIds } from "../ingest/plan.js";

/** Ids that were committed once are valid for ever: rows of these tables are never taken away. */
export interface Remembered {
  readonly subjects: Map<string, number>;
  readonly series: Map<string, number>;
}

/** Answers what a plan must know, from within the transaction. */
export class SqliteKnown {
  readonly #release: Database.Statement;
  readonly #versions: Database.Statement;
  readonly #subject: Database.Statement;
  readonly #series: Database.Statement;
  readonly #last: Record<"release" | "subject" | "series" | "fact", Database.Statement>;
  readonly #lastVersion: Database.Statement;

  constructor(db: Database.Database) {
    this.#release = db.prepare("SELECT id, key, url, last_seen FROM release WHERE key = ?");
    this.#versions = db.prepare(
      `SELECT version.id, version.n, version.sha256, date, published, reading, reader, reading.sha256 AS facts
       FROM version JOIN reading ON reading.version = version.id AND reading.n = version.reading
       WHERE release = ? ORDER BY version.n`,
    );
    this.#subject = db.prepare("SELECT id FROM subject WHERE key = ?").pluck();
    this.#series = db.prepare("SELECT id FROM series WHERE key = ?").pluck();
    const last = (table: string): Database.Statement => db.prepare(`SELECT max(id) FROM ${table}`).pluck();
    this.#last = {
      release: last("release"),
      subject: last("subject"),
      series: last("series"),
      fact: last("fact"),
    };
    this.#lastVersion = db.prepare("SELECT max(id) FROM version WHERE id BETWEEN ? AND ?").pluck();
  }

  release(key: string): KnownRelease | undefined {
    const row = this.#release.get(key) as Omit<KnownRelease, "versions"> | undefined;
    return row && { ...row, versions: this.#versions.all(row.id) as KnownVersion[] };
  }

  forBatch(batch: readonly Entry[], remembered: Remembered): Known {
    const releases = new Map<string, KnownRelease>();
    const version = new Map<string, number>();
    const subjects = new Map<string, number>();
    const series = new Map<string, number>();
    const find = (
      key: string,
      from: Map<string, number>,
      statement: Database.Statement,
      to: Map<string, number>,
    ) => {
      if (to.has(key)) return;
      const id = from.get(key) ?? (statement.get(key) as number | undefined);
      if (id === undefined) return;
      from.set(key, id);
      to.set(key, id);
    };
    for (const entry of batch) {
      const release = this.release(entry.key);
      if (release !== undefined) releases.set(entry.key, release);
      if (!version.has(entry.date)) {
        const { first, last } = versionIds(entry.date);
        version.set(entry.date, (this.#lastVersion.get(first, last) as number | null) ?? first);
      }
      for (const fact of entry.facts) {
        if (fact.subject !== null) find(fact.subject.key, remembered.subjects, this.#subject, subjects);
        if (fact.series !== null) find(fact.series.key, remembered.series, this.#series, series);
      }
    }
    const last = (name: "release" | "subject" | "series" | "fact"): number =>
      (this.#last[name].get() as number | null) ?? 0;
    const ids = {
      release: last("release"),
      subject: last("subject"),
      series: last("series"),
      fact: last("fact"),
    };
    return { releases, subjects, series, last: { ...ids, version } };
  }
}
