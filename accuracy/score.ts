import type { Fact } from "../src/model/fact.js";

/** A fact as an annotator wrote it: the contract's fields, without the reader's own ids. */
export type GoldFact = Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly release: { readonly title: string; readonly date: string };
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string };
};

/** How well the facts of one kind were read. Shares are 0 to 1. */
export interface Score {
  readonly kind: string;
  readonly gold: number;
  readonly read: number;
  /** Share of the gold facts that some fact read was paired with. */
  readonly found: number;
  /** Precision, recall and F1 of facts all of whose fields are right. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** For each field, the share right among the pairs. */
  readonly fields: Readonly<Record<string, number>>;
}

/** One fact that was not read as annotated. */
export interface Miss {
  readonly what: "differs" | "missed" | "extra";
  readonly kind: string;
  readonly release: string;
  readonly words: string;
  /** What differs, field by field: annotated and read. */
  readonly fields: readonly { readonly name: string; readonly gold: unknown; readonly read: unknown }[];
}

const DIMENSIONS = [
  "ref_area",
  "measure",
  "product",
  "counterpart_area",
  "activity",
  "component",
  "basis",
  "time_period",
];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  observation: [...DIMENSIONS, "transformation", "amount", "unit_measure", "decimals", "status"],
  claim: [
    ...DIMENSIONS,
    "direction",
    "extreme",
    "over",
    "rank",
    "n",
    "unit",
    "of",
    "state",
    "since",
    "span",
    "op",
    "value",
    "unit_mult",
  ],
  event: [
    "type",
    "start",
    "end",
    "format",
    "place",
    "place_area",
    "participants",
    "participant_areas",
    "attendance",
  ],
  agreement: ["status", "number", "date", "parties"],
  programme: ["name", "budgets", "targets", "start", "end"],
  barrier: ["with_area", "state"],
  membership: ["body", "member", "representative", "until", "status"],
  quote: ["speaker", "text"],
};
/** Fields that hold slugs, where a plural or an "and" makes no difference. */
const SLUGS = new Set(["measure", "product", "activity", "component", "unit_measure", "of", "unit"]);
/** Fields that name somebody or something: by id where both have one, else by most of the words. */
const NAMES = new Set(["speaker", "member", "representative", "body", "name", "place"]);
/** Fields that hold lists: how much of the two they must share. */
const LISTS: Readonly<Record<string, { readonly least: number; readonly of: (f: GoldFact) => Set<string> }>> =
  {
    participants: { least: 0.5, of: (f) => namesOf(f.participants) },
    participant_areas: { least: 0.5, of: (f) => areasOf(f.participants) },
    parties: { least: 0.5, of: (f) => areasOf(f.parties) },
    budgets: {
      least: 0.99,
      of: (f) => setOf(f.budgets, ({ year, currency, ...b }) => `${year} ${amount(b as never)} ${currency}`),
    },
    targets: { least: 0.99, of: (f) => setOf(f.targets, ({ value, by }) => `${value} ${by}`) },
  };
const DEFAULTS: Readonly<Record<string, unknown>> = { basis: "total", status: "final" };

/**
 * Scores facts that were read against facts that people annotated, by the rules of the facts contract: two pair up when they
 * are of one kind in one release, their evidence overlaps, and the number (of an observation) or the type (of a claim) is
 * the same; where several could, the pair that agrees on most fields is taken.
 *
 * @param gold the annotated facts.
 * @param read the facts that the reader found; those of releases that no gold fact names are left out.
 * @returns a score for each kind, and all misses.
 */
export function score(
  gold: readonly GoldFact[],
  read: readonly (GoldFact | Fact)[],
): { scores: Score[]; misses: Miss[] } {
  const releases = new Set(gold.map(releaseOf));
  const facts = (read as readonly GoldFact[]).filter((f) => releases.has(releaseOf(f)));
  const scores: Score[] = [];
  const misses: Miss[] = [];
  // A set answers for the kinds that it has.
  const annotated = new Set(gold.map(({ kind }) => kind));
  for (const kind of Object.keys(FIELDS).filter((name) => annotated.has(name))) {
    const tally = { gold: 0, read: 0, found: 0, exact: 0, right: new Map<string, number>() };
    const fields = FIELDS[kind]!;
    for (const release of releases) {
      const want = gold.filter((f) => f.kind === kind && releaseOf(f) === release);
      const have = facts.filter((f) => f.kind === kind && releaseOf(f) === release);
      tally.gold += want.length;
      tally.read += have.length;
      for (const [g, r] of pairs(want, have, fields)) {
        if (g && r) {
          tally.found++;
          const wrong = fields.filter((name) => !same(name, g, r));
          for (const name of fields)
            if (!wrong.includes(name)) tally.right.set(name, (tally.right.get(name) ?? 0) + 1);
          if (wrong.length === 0) tally.exact++;
          else
            misses.push({
              what: "differs",
              kind,
              release,
              words: g.evidence.text,
              fields: wrong.map((name) => ({ name, gold: fieldOf(name, g), read: fieldOf(name, r) })),
            });
        } else
          misses.push({
            what: g ? "missed" : "extra",
            kind,
            release,
            words: (g ?? r)!.evidence.text,
            fields: [],
          });
      }
    }
    if (tally.gold === 0 && tally.read === 0) continue;
    const precision = tally.read ? tally.exact / tally.read : 0;
    const recall = tally.gold ? tally.exact / tally.gold : 0;
    scores.push({
      kind,
      gold: tally.gold,
      read: tally.read,
      found: tally.gold ? tally.found / tally.gold : 0,
      precision,
      recall,
      f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
      fields: Object.fromEntries(
        fields.map((name) => [name, tally.found ? (tally.right.get(name) ?? 0) / tally.found : 0]),
      ),
    });
  }
  return { scores, misses };
}

const releaseOf = (f: GoldFact): string => `${f.release.date} ${f.release.title.trim()}`;

/** Gold and read facts paired, best first; what is left over stands alone. */
function pairs(
  gold: readonly GoldFact[],
  read: readonly GoldFact[],
  fields: readonly string[],
): [GoldFact | null, GoldFact | null][] {
  const candidates = gold.flatMap((g) =>
    read
      .filter((r) => overlap(g, r) && comparable(g, r))
      .map((r) => ({ g, r, agree: fields.filter((name) => same(name, g, r)).length })),
  );
  candidates.sort((a, b) => b.agree - a.agree);
  const used = new Set<GoldFact>();
  const result: [GoldFact | null, GoldFact | null][] = [];
  for (const { g, r } of candidates) {
    if (used.has(g) || used.has(r)) continue;
    used.add(g);
    used.add(r);
    result.push([g, r]);
  }
  for (const g of gold) if (!used.has(g)) result.push([g, null]);
  for (const r of read) if (!used.has(r)) result.push([null, r]);
  return result;
}

const overlap = (a: GoldFact, b: GoldFact): boolean =>
  a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;

/** Whether two facts can be the same at all: the same number told, or the same type of claim. */
function comparable(g: GoldFact, r: GoldFact): boolean {
  if (g.kind === "claim") return g.claim === r.claim;
  if (g.kind === "agreement") return g.instrument === r.instrument;
  if (g.kind !== "observation") return true;
  const a = Math.abs(amount(g) ?? Number.NaN);
  const b = Math.abs(amount(r) ?? Number.NaN);
  return near(a, b);
}

const amount = (f: GoldFact): number | null =>
  typeof f.value === "number" ? f.value * 10 ** Number(f.unit_mult ?? 0) : null;
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
function fieldOf(name: string, f: GoldFact): unknown {
  if (name === "amount") return amount(f);
  if (name === "place_area") return (f.place as { area?: string | null } | null)?.area ?? null;
  if (name === "number") return f.number ?? 1;
  return f[name] ?? DEFAULTS[name] ?? null;
}

type Item = Readonly<Record<string, unknown>>;
const setOf = (list: unknown, key: (item: Item) => string | null): Set<string> =>
  new Set(((list ?? []) as Item[]).map(key).filter((value) => value !== null));
const areasOf = (list: unknown): Set<string> => setOf(list, ({ area }) => (area as string | null) ?? null);
const namesOf = (list: unknown): Set<string> =>
  setOf(
    list,
    ({ id, organization_id, name, organization }) =>
      ((id ?? organization_id) as string | null) ??
      (name || organization
        ? String(name ?? organization)
            .toLowerCase()
            .split(/[^a-z0-9]+/)
            .filter(Boolean)
            .sort()
            .join(" ")
        : null),
  );

/** How much two sets share: 1 where they are equal. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let both = 0;
  for (const value of a) if (b.has(value)) both++;
  return both / (a.size + b.size - both);
}

function same(name: string, g: GoldFact, r: GoldFact): boolean {
  const a = fieldOf(name, g);
  const b = fieldOf(name, r);
  const list = LISTS[name];
  if (list) return shared(list.of(g), list.of(r)) >= list.least;
  if (NAMES.has(name)) return sameName(a as Named, b as Named);
  if (typeof a === "number" && typeof b === "number") return near(a, b);
  if (SLUGS.has(name) && typeof a === "string" && typeof b === "string") return stem(a) === stem(b);
  return a === b;
}

type Named = string | { readonly name?: string | null; readonly id?: string | null } | null;

function sameName(a: Named, b: Named): boolean {
  const [x, y] = [a, b].map((of) => (typeof of === "string" ? { name: of, id: null } : of));
  if (x?.id != null && y?.id != null) return x.id === y.id;
  const [p, q] = [x, y].map((of) => new Set(of?.name?.toLowerCase().match(/[a-z0-9]+/g) ?? []));
  const least = Math.min(p!.size, q!.size);
  const shared = [...p!].filter((word) => q!.has(word)).length;
  return p!.size + q!.size === 0 || (shared >= Math.min(2, least) && shared > 0 && shared / least >= 0.6);
}

const stem = (slug: string): string =>
  slug
    .replace(/\+|_and_/g, "_")
    .split("_")
    .map((w) => (w.endsWith("ies") ? `${w.slice(0, -3)}y` : w.replace(/([^s])s$/, "$1")))
    .join("_");
