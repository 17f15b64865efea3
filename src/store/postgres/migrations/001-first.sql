-- The tables are described one by one in docs/store/. Ids are numbers for joining; `key` is what people and programs say.

CREATE TABLE release (
  id BIGINT PRIMARY KEY,
  key TEXT COLLATE "C" NOT NULL UNIQUE,
  title TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  category TEXT COLLATE "C",
  url TEXT COLLATE "C",
  provider TEXT COLLATE "C",
  versions BIGINT NOT NULL,
  version BIGINT NOT NULL UNIQUE,
  first_seen TEXT COLLATE "C" NOT NULL,
  last_seen TEXT COLLATE "C" NOT NULL
);

-- `search` is what the current text of a release is found by; NULL in the others.
CREATE TABLE version (
  id BIGINT PRIMARY KEY,
  release BIGINT NOT NULL REFERENCES release (id),
  n BIGINT NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  published TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT COLLATE "C" NOT NULL,
  reading BIGINT NOT NULL,
  labels TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  search TSVECTOR,
  UNIQUE (release, n)
);

ALTER TABLE release ADD FOREIGN KEY (version) REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE reading (
  version BIGINT NOT NULL REFERENCES version (id),
  n BIGINT NOT NULL,
  reader TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT COLLATE "C" NOT NULL,
  facts BIGINT NOT NULL,
  numbers_read BIGINT NOT NULL,
  numbers_excused BIGINT NOT NULL,
  numbers_unread BIGINT NOT NULL,
  unread TEXT COLLATE "C" NOT NULL,
  unknown_names TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, n)
);

CREATE TABLE subject (
  id BIGINT PRIMARY KEY,
  key TEXT COLLATE "C" NOT NULL UNIQUE,
  ref_area TEXT COLLATE "C",
  measure TEXT COLLATE "C",
  product TEXT COLLATE "C",
  counterpart_area TEXT COLLATE "C",
  activity TEXT COLLATE "C",
  component TEXT COLLATE "C",
  basis TEXT COLLATE "C",
  words TEXT COLLATE "C" NOT NULL,
  search TSVECTOR NOT NULL
);
CREATE INDEX subject_measure ON subject (measure, product);
CREATE INDEX subject_product ON subject (product);
CREATE INDEX subject_partner ON subject (counterpart_area);

CREATE TABLE series (
  id BIGINT PRIMARY KEY,
  key TEXT COLLATE "C" NOT NULL UNIQUE,
  subject BIGINT NOT NULL REFERENCES subject (id),
  provider TEXT COLLATE "C" NOT NULL,
  flow TEXT COLLATE "C" NOT NULL,
  freq TEXT COLLATE "C" NOT NULL,
  transformation TEXT COLLATE "C" NOT NULL,
  unit_measure TEXT COLLATE "C"
);
CREATE INDEX series_subject ON series (subject);

CREATE TABLE fact (
  id BIGINT PRIMARY KEY,
  version BIGINT NOT NULL,
  reading BIGINT NOT NULL,
  position BIGINT NOT NULL,
  current SMALLINT NOT NULL CHECK (current IN (0, 1)),
  kind TEXT COLLATE "C" NOT NULL,
  subject BIGINT REFERENCES subject (id),
  series BIGINT REFERENCES series (id),
  time_period TEXT COLLATE "C",
  transformation TEXT COLLATE "C",
  value DOUBLE PRECISION,
  unit_measure TEXT COLLATE "C",
  unit_mult BIGINT,
  decimals BIGINT,
  status TEXT COLLATE "C",
  claim TEXT COLLATE "C",
  evidence_start BIGINT NOT NULL,
  evidence_end BIGINT NOT NULL,
  evidence_text TEXT COLLATE "C" NOT NULL,
  rule TEXT COLLATE "C" NOT NULL,
  more TEXT COLLATE "C",
  UNIQUE (version, reading, position),
  FOREIGN KEY (version, reading) REFERENCES reading (version, n)
);
CREATE INDEX fact_subject ON fact (subject, version) WHERE current = 1;

CREATE TABLE vintage (
  fact BIGINT PRIMARY KEY REFERENCES fact (id),
  series BIGINT NOT NULL REFERENCES series (id),
  time_period TEXT COLLATE "C" NOT NULL,
  published TEXT COLLATE "C" NOT NULL
);
CREATE INDEX vintage_series ON vintage (series, time_period, published, fact);

CREATE TABLE withdrawal (
  vintage BIGINT PRIMARY KEY REFERENCES vintage (fact),
  published TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE derived (
  level BIGINT NOT NULL REFERENCES fact (id),
  growth BIGINT NOT NULL REFERENCES fact (id),
  series BIGINT NOT NULL REFERENCES series (id),
  time_period TEXT COLLATE "C" NOT NULL,
  low DOUBLE PRECISION NOT NULL,
  high DOUBLE PRECISION NOT NULL,
  unit_mult BIGINT NOT NULL,
  published TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (level, growth)
);
CREATE INDEX derived_series ON derived (series, time_period);

CREATE TABLE import (
  id BIGINT PRIMARY KEY,
  source TEXT COLLATE "C" NOT NULL,
  file TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  mapping TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT COLLATE "C" NOT NULL,
  points BIGINT NOT NULL,
  UNIQUE (source, sha256, mapping)
);

CREATE TABLE history (
  import BIGINT NOT NULL REFERENCES import (id),
  series BIGINT NOT NULL REFERENCES series (id),
  time_period TEXT COLLATE "C" NOT NULL,
  published TEXT COLLATE "C" NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  unit_mult BIGINT NOT NULL,
  decimals BIGINT,
  PRIMARY KEY (series, time_period, published, import)
);

CREATE TABLE word (
  word TEXT COLLATE "C" PRIMARY KEY
);

CREATE INDEX version_search ON version USING gin (search);
ALTER TABLE version ALTER COLUMN search SET STATISTICS 1000;
CREATE INDEX subject_search ON subject USING gin (search);

-- English stems without stop words, as in the other store: a phrase of the text is found whole.
CREATE TEXT SEARCH DICTIONARY bellwether_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION bellwether (COPY = english);
ALTER TEXT SEARCH CONFIGURATION bellwether ALTER MAPPING REPLACE english_stem WITH bellwether_stem;

-- A text as words and numbers with spaces between, without accents: PostgreSQL's own parser would take "year-on-year"
-- or "12.7" for one word, and the two stores would find different things.
CREATE FUNCTION bellwether_plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\ufffd]+', ' ', 'g')
$$;

-- What a text is found by. Of a longer text than these limits the end is not searched: PostgreSQL's index has no room.
CREATE FUNCTION bellwether_search(title text, labels text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('bellwether', bellwether_plain(left(title, 2000))), 'A')
    || setweight(to_tsvector('bellwether', bellwether_plain(left(body, 200000))), 'B')
    || array_to_tsvector(string_to_array(labels, ' '))
$$;

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
  fact.more::json ->> 'direction' AS direction, fact.more::json ->> 'extreme' AS extreme, fact.more::json ->> 'over' AS "over",
  fact.more::json ->> 'among' AS among, fact.more::json ->> 'rank' AS rank, fact.more::json ->> 'n' AS n,
  fact.more::json ->> 'unit' AS unit, fact.more::json ->> 'of' AS "of", fact.more::json ->> 'state' AS state,
  fact.more::json ->> 'since' AS since, fact.more::json ->> 'span' AS span, fact.more::json ->> 'dimension' AS dimension,
  fact.more::json ->> 'op' AS op, fact.value, fact.unit_measure, fact.unit_mult,
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
