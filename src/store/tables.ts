// The tables as queries see them, the same in both stores. docs/store/ tells what each column means.

export interface ReleaseTable {
  id: number;
  key: string;
  title: string;
  date: string;
  category: string | null;
  url: string | null;
  provider: string | null;
  versions: number;
  version: number;
  first_seen: string;
  last_seen: string;
}

export interface VersionTable {
  id: number;
  release: number;
  n: number;
  sha256: string;
  date: string;
  published: string;
  recorded_at: string;
  reading: number;
  labels: string;
  title: string;
  body: string;
}

export interface ReadingTable {
  version: number;
  n: number;
  reader: string;
  sha256: string;
  recorded_at: string;
  facts: number;
  numbers_read: number;
  numbers_excused: number;
  numbers_unread: number;
  unread: string;
  unknown_names: string;
}

export interface SubjectTable {
  id: number;
  key: string;
  ref_area: string | null;
  measure: string | null;
  product: string | null;
  counterpart_area: string | null;
  activity: string | null;
  component: string | null;
  basis: string | null;
  words: string;
}

export interface SeriesTable {
  id: number;
  key: string;
  subject: number;
  provider: string;
  flow: string;
  freq: string;
  transformation: string;
  unit_measure: string | null;
}

export interface FactTable {
  id: number;
  version: number;
  reading: number;
  position: number;
  current: number;
  kind: string;
  subject: number | null;
  series: number | null;
  time_period: string | null;
  transformation: string | null;
  value: number | null;
  unit_measure: string | null;
  unit_mult: number | null;
  decimals: number | null;
  status: string | null;
  claim: string | null;
  evidence_start: number;
  evidence_end: number;
  evidence_text: string;
  rule: string;
  more: string | null;
}

export interface VintageTable {
  fact: number;
  series: number;
  time_period: string;
  published: string;
}

export interface WithdrawalTable {
  vintage: number;
  published: string;
  recorded_at: string;
}

export interface DerivedTable {
  level: number;
  growth: number;
  series: number;
  time_period: string;
  low: number;
  high: number;
  unit_mult: number;
  published: string;
}

export interface ImportTable {
  id: number;
  source: string;
  file: string;
  sha256: string;
  mapping: string;
  recorded_at: string;
  points: number;
}

export interface HistoryTable {
  import: number;
  series: number;
  time_period: string;
  published: string;
  value: number;
  unit_mult: number;
  decimals: number | null;
}

export interface WordTable {
  word: string;
}

export interface MigrationTable {
  version: number;
  name: string;
  program: string;
  applied_at: string;
}

export interface Tables {
  release: ReleaseTable;
  version: VersionTable;
  reading: ReadingTable;
  subject: SubjectTable;
  series: SeriesTable;
  fact: FactTable;
  vintage: VintageTable;
  withdrawal: WithdrawalTable;
  derived: DerivedTable;
  import: ImportTable;
  history: HistoryTable;
  word: WordTable;
  migration: MigrationTable;
}
