-- The tables are described one by one in docs/store/. Ids are numbers for joining; `key` is what people and programs say.

CREATE TABLE release (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  category TEXT,
  url TEXT,
  provider TEXT,
  versions INTEGER NOT NULL,
  version INTEGER NOT NULL UNIQUE REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
) STRICT;

-- `labels` stands before `body`, so that counting facets does not read the texts.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  release INTEGER NOT NULL REFERENCES release (id),
  n INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  date TEXT NOT NULL,
  published TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  reading INTEGER NOT NULL,
  labels TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (release, n)
) STRICT;

CREATE TABLE reading (
  version INTEGER NOT NULL REFERENCES version (id),
  n INTEGER NOT NULL,
  reader TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  facts INTEGER NOT NULL,
  numbers_read INTEGER NOT NULL,
  numbers_excused INTEGER NOT NULL,
  numbers_unread INTEGER NOT NULL,
  unread TEXT NOT NULL,
  unknown_names TEXT NOT NULL,
  PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  ref_area TEXT,
  measure TEXT,
  product TEXT,
  counterpart_area TEXT,
  activity TEXT,
  component TEXT,
  basis TEXT,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX subject_measure ON subject (measure, product);
CREATE INDEX subject_product ON subject (product);
CREATE INDEX subject_partner ON subject (counterpart_area);

CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  subject INTEGER NOT NULL REFERENCES subject (id),
  provider TEXT NOT NULL,
  flow TEXT NOT NULL,
  freq TEXT NOT NULL,
  transformation TEXT NOT NULL,
  unit_measure TEXT
) STRICT;
CREATE INDEX series_subject ON series (subject);

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  position INTEGER NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  kind TEXT NOT NULL,
  subject INTEGER REFERENCES subject (id),
  series INTEGER REFERENCES series (id),
  time_period TEXT,
  transformation TEXT,
  value REAL,
  unit_measure TEXT,
  unit_mult INTEGER,
  decimals INTEGER,
  status TEXT,
  claim TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  evidence_text TEXT NOT NULL,
  rule TEXT NOT NULL,
  more TEXT,
  UNIQUE (version, reading, position),
  FOREIGN KEY (version, reading) REFERENCES reading (version, n)
) STRICT;
CREATE INDEX fact_subject ON fact (subject, version) WHERE current = 1;

CREATE TABLE vintage (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  series INTEGER NOT NULL REFERENCES series (id),
  time_period TEXT NOT NULL,
  published TEXT NOT NULL
) STRICT;
CREATE INDEX vintage_series ON vintage (series, time_period, published, fact);

CREATE TABLE withdrawal (
  vintage INTEGER PRIMARY KEY REFERENCES vintage (fact),
  published TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE derived (
  level INTEGER NOT NULL REFERENCES fact (id),
  growth INTEGER NOT NULL REFERENCES fact (id),
  series INTEGER NOT NULL REFERENCES series (id),
  time_period TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  unit_mult INTEGER NOT NULL,
  published TEXT NOT NULL,
  PRIMARY KEY (level, growth)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_series ON derived (series, time_period);

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mapping TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  points INTEGER NOT NULL,
  UNIQUE (source, sha256, mapping)
) STRICT;

CREATE TABLE history (
  import INTEGER NOT NULL REFERENCES import (id),
  series INTEGER NOT NULL REFERENCES series (id),
  time_period TEXT NOT NULL,
  published TEXT NOT NULL,
  value REAL NOT NULL,
  unit_mult INTEGER NOT NULL,
  decimals INTEGER,
  PRIMARY KEY (series, time_period, published, import)
) STRICT, WITHOUT ROWID;

CREATE TABLE word (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What is searched: the current text of each release. The index holds no text of its own.
CREATE VIEW current_text AS
SELECT version.id, version.title, version.labels, version.body
FROM version JOIN release ON release.version = version.id;

CREATE VIRTUAL TABLE release_search USING fts5 (
  title, labels, body,
  content = 'current_text', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2 tokenchars _'
);

CREATE VIRTUAL TABLE subject_search USING fts5 (
  words,
  content = 'subject', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

-- For reading by people.

CREATE VIEW observation AS
SELECT fact.id, release.key AS release, version.n AS version, release.date, fact.current,
  subject.ref_area, subject.measure, subject.product, subject.counterpart_area, subject.activity, subject.component,
  subject.basis, fact.transformation, fact.time_period, fact.value, fact.unit_measure, fact.unit_mult, fact.decimals,
  fact.status, series.key AS series, fact.evidence_text, fact.evidence_start, fact.evidence_end, fact.rule
FROM fact
JOIN version ON version.id = fact.version
JOIN release ON release.id = version.release
JOIN subject ON subject.id = fact.subject
LEFT JOIN series ON series.id = fact.series
WHERE fact.kind = 'observation';

CREATE VIEW claim AS
SELECT fact.id, release.key AS release, version.n AS version, release.date, fact.current, fact.claim,
  subject.ref_area, subject.measure, subject.product, subject.counterpart_area, subject.activity, subject.component,
  subject.basis, fact.time_period,
  fact.more ->> '$.direction' AS direction, fact.more ->> '$.extreme' AS extreme, fact.more ->> '$.over' AS "over",
  fact.more ->> '$.among' AS among, fact.more ->> '$.rank' AS rank, fact.more ->> '$.n' AS n,
  fact.more ->> '$.unit' AS unit, fact.more ->> '$.of' AS "of", fact.more ->> '$.state' AS state,
  fact.more ->> '$.since' AS since, fact.more ->> '$.span' AS span, fact.more ->> '$.dimension' AS dimension,
  fact.more ->> '$.op' AS op, fact.value, fact.unit_measure, fact.unit_mult,
  fact.evidence_text, fact.evidence_start, fact.evidence_end, fact.rule
FROM fact
JOIN version ON version.id = fact.version
JOIN release ON release.id = version.release
JOIN subject ON subject.id = fact.subject
WHERE fact.kind = 'claim';

CREATE VIEW series_vintage AS
SELECT series.key AS series, vintage.time_period, fact.value, fact.unit_mult, fact.decimals, fact.status,
  vintage.published, withdrawal.published AS withdrawn, reading.recorded_at, vintage.fact,
  lag(vintage.fact) OVER (
    PARTITION BY vintage.series, vintage.time_period ORDER BY vintage.published, vintage.fact
  ) AS replaces,
  release.key AS release, fact.evidence_text
FROM vintage
JOIN series ON series.id = vintage.series
JOIN fact ON fact.id = vintage.fact
JOIN reading ON reading.version = fact.version AND reading.n = fact.reading
JOIN version ON version.id = fact.version
JOIN release ON release.id = version.release
LEFT JOIN withdrawal ON withdrawal.vintage = vintage.fact;
