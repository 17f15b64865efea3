import type Database from "better-sqlite3";
import type { Plan } from "../ingest/plan.js";
import type { Tables } from "../tables.js";

/** The columns of the tables that a plan adds rows to, in the order of their statements. */
const COLUMNS = {
  release: "id key title date category url provider versions version first_seen last_seen",
  version: "id release n sha256 date published recorded_at reading labels title body",
  reading:
    "version n reader sha256 recorded_at facts numbers_read numbers_excused numbers_unread unread unknown_names",
  subject: "id key ref_area measure product counterpart_area activity component basis words",
  series: "id key subject provider flow freq transformation unit_measure",
  fact: "id version reading position current kind subject series time_period transformation value unit_measure unit_mult decimals status claim evidence_start evidence_end evidence_text rule more",
  vintage: "fact series time_period published",
  derived: "level growth series time_period low high unit_mult published",
} as const satisfies Partial<Record<keyof Tables, string>>;

/** Carries out plans, with statements that are prepared once. */
export class SqliteWriter {
  readonly #add: Record<keyof typeof COLUMNS, (row: object) => void>;
  readonly #unindex: Database.Statement;
  readonly #index: Database.Statement;
  readonly #indexSubject: Database.Statement;
  readonly #supersede: Database.Statement;
  readonly #withdraw: Database.Statement;
  readonly #update: Database.Statement;
  readonly #seen: Database.Statement;
  readonly #reread: Database.Statement;
  readonly #confirm: Database.Statement;
  readonly #word: Database.Statement;

  constructor(db: Database.Database) {
    const adder = (table: keyof typeof COLUMNS): ((row: object) => void) => {
      const columns = COLUMNS[table].split(" ");
      const places = columns.map(() => "?").join(", ");
      const statement = db.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`);
      return (row) => void statement.run(columns.map((name) => (row as Record<string, unknown>)[name]));
    };
    this.#add = {
      release: adder("release"),
      version: adder("version"),
      reading: adder("reading"),
      subject: adder("subject"),
      series: adder("series"),
      fact: adder("fact"),
      vintage: adder("vintage"),
      derived: adder("derived"),
    };
    // An index without text of its own must be told what to forget.
    this.#unindex = db.prepare(
      `INSERT INTO release_search (release_search, rowid, title, labels, body)
       SELECT 'delete', id, title, labels, body FROM version WHERE id = ?`,
    );
    this.#index = db.prepare(
      "INSERT INTO release_search (rowid, title, labels, body) SELECT id, title, labels, body FROM version WHERE id = ?",
    );
    this.#indexSubject = db.prepare("INSERT INTO subject_search (rowid, words) VALUES (?, ?)");
    this.#supersede = db.prepare("UPDATE fact SET current = 0 WHERE version = ? AND reading = ?");
    this.#withdraw = db.prepare(
      `INSERT INTO withdrawal (vintage, published, recorded_at)
       SELECT vintage.fact, coalesce(?, vintage.published), ? FROM vintage JOIN fact ON fact.id = vintage.fact
       WHERE fact.version = ? AND fact.reading = ?`,
    );
    this.#update = db.prepare(
      "UPDATE release SET title = ?, date = ?, category = coalesce(?, category), version = ?, versions = ? WHERE id = ?",
    );
    this.#seen = db.prepare(
      "UPDATE release SET last_seen = max(last_seen, ?), url = coalesce(url, ?) WHERE id = ?",
    );
    this.#reread = db.prepare("UPDATE version SET reading = ?, labels = ? WHERE id = ?");
    this.#confirm = db.prepare("UPDATE reading SET reader = ? WHERE version = ? AND n = ?");
    this.#word = db.prepare("INSERT OR IGNORE INTO word (word) VALUES (?)");
  }

  /** Within a transaction. `skip` are words that the store is known to have. */
  carryOut(plan: Plan, now: Date, skip: ReadonlySet<string>): void {
    const at = now.toISOString();
    // Only texts that stood before this batch are in the index.
    const added = new Set(plan.versions.map(({ id }) => id));
    const gone = new Set(plan.unindexed);
    for (const id of gone) if (!added.has(id)) this.#unindex.run(id);
    for (const row of plan.releases) this.#add.release(row);
    for (const row of plan.versions) this.#add.version(row);
    for (const row of plan.readings) this.#add.reading(row);
    for (const row of plan.subjects) this.#add.subject(row);
    for (const { id, words } of plan.subjects) this.#indexSubject.run(id, words);
    for (const row of plan.series) this.#add.series(row);
    for (const row of plan.facts) this.#add.fact(row);
    for (const row of plan.vintages) this.#add.vintage(row);
    for (const row of plan.derived) this.#add.derived(row);
    for (const { version, reading, from } of plan.superseded) {
      this.#supersede.run(version, reading);
      this.#withdraw.run(from, at, version, reading);
    }
    for (const { id, title, date, category, version, versions } of plan.updates)
      this.#update.run(title, date, category, version, versions, id);
    for (const { version, reading, labels } of plan.rereads) this.#reread.run(reading, labels, version);
    for (const { version, reading, reader } of plan.confirmed) this.#confirm.run(reader, version, reading);
    for (const { id, last_seen, url } of plan.seen) this.#seen.run(last_seen, url, id);
    for (const word of plan.words) if (!skip.has(word)) this.#word.run(word);
    // In the order of their ids: the index would flush at every step back.
    const replaced = new Set(
      plan.superseded.filter(({ from }) => from !== null).map(({ version }) => version),
    );
    const standing = [...added, ...plan.rereads.map(({ version }) => version)].filter(
      (id) => !replaced.has(id),
    );
    for (const id of [...new Set(standing)].sort((a, b) => a - b)) this.#index.run(id);
  }
}
