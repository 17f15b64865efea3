import type Database from "better-sqlite3";
import { subjectKey, subjectWords } from "../identity/subject.js";
import type { HistoryImport } from "../port.js";

/** Stores history in one transaction; `false` where this very file was imported with this very mapping before. */
export function importHistory(db: Database.Database, history: HistoryImport, now: Date): boolean {
  const { source, file, sha256, mapping, points } = history;
  const before = db.prepare("SELECT id FROM import WHERE source = ? AND sha256 = ? AND mapping = ?").pluck();
  const addImport = db.prepare(
    "INSERT INTO import (source, file, sha256, mapping, recorded_at, points) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const subjectId = db.prepare("SELECT id FROM subject WHERE key = ?").pluck();
  const addSubject = db.prepare(
    `INSERT INTO subject (key, ref_area, measure, product, counterpart_area, activity, component, basis, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const indexSubject = db.prepare("INSERT INTO subject_search (rowid, words) VALUES (?, ?)");
  const seriesId = db.prepare("SELECT id FROM series WHERE key = ?").pluck();
  const addSeries = db.prepare(
    "INSERT INTO series (key, subject, provider, flow, freq, transformation, unit_measure) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const addPoint = db.prepare(
    "INSERT INTO history (import, series, time_period, published, value, unit_mult, decimals) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  return db
    .transaction(() => {
      if (before.get(source, sha256, mapping) !== undefined) return false;
      const id = addImport.run(
        source,
        file,
        sha256,
        mapping,
        now.toISOString(),
        points.length,
      ).lastInsertRowid;
      for (const point of points) {
        const { subject: s, series } = point;
        const key = subjectKey(s);
        let subject = subjectId.get(key) as number | bigint | undefined;
        if (subject === undefined) {
          const words = subjectWords(s);
          subject = addSubject.run(
            key,
            s.ref_area,
            s.measure,
            s.product,
            s.counterpart_area,
            s.activity,
            s.component,
            s.basis,
            words,
          ).lastInsertRowid;
          indexSubject.run(subject, words);
        }
        let to = seriesId.get(series.key) as number | bigint | undefined;
        to ??= addSeries.run(
          series.key,
          subject,
          series.provider,
          series.flow,
          series.freq,
          series.transformation,
          series.unit_measure,
        ).lastInsertRowid;
        addPoint.run(
          id,
          to,
          point.time_period,
          point.published,
          point.value,
          point.unit_mult,
          point.decimals,
        );
      }
      return true;
    })
    .immediate();
}
