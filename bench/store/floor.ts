import { statSync } from "node:fs";
import Database from "better-sqlite3";

/** What it takes at least: the same texts into a bare FTS5 table and the same figures into a bare table. */
export async function floorOf(
  from: string,
  to: string,
): Promise<{ ms: number; cpuMs: number; facts: number; bytes: number }> {
  const source = new Database(from, { readonly: true });
  const texts = source.prepare("SELECT id, title, body FROM version WHERE id > ? ORDER BY id LIMIT 500");
  const figures = source.prepare(
    `SELECT version, ref_area, measure, product, counterpart_area, time_period, transformation, value, unit_measure,
       unit_mult, evidence_start, evidence_end
     FROM fact JOIN subject ON subject.id = fact.subject WHERE version > ? AND version <= ? AND kind = 'observation'`,
  );
  const db = new Database(to);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.exec(`CREATE VIRTUAL TABLE release USING fts5 (title, body);
    CREATE TABLE observation (release INTEGER, ref_area TEXT, measure TEXT, product TEXT, counterpart_area TEXT,
      time_period TEXT, transformation TEXT, value REAL, unit_measure TEXT, unit_mult INTEGER, start INTEGER, "end" INTEGER)`);
  const addText = db.prepare("INSERT INTO release (rowid, title, body) VALUES (?, ?, ?)");
  const addFigure = db.prepare("INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  let [ms, cpuMs, facts, after] = [0, 0, 0, 0];
  for (;;) {
    const rows = texts.all(after) as { id: number; title: string; body: string }[];
    const last = rows.at(-1);
    if (last === undefined) break;
    const values = figures.raw().all(after, last.id) as unknown[][];
    after = last.id;
    const used = process.cpuUsage();
    const start = performance.now();
    db.transaction(() => {
      for (const { id, title, body } of rows) addText.run(id, title, body);
      for (const row of values) addFigure.run(row);
    })();
    ms += performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    cpuMs += (user + system) / 1000;
    facts += values.length;
  }
  db.close();
  source.close();
  return { ms, cpuMs, facts, bytes: statSync(to).size };
}
