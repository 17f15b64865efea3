import type { Fact } from "../model/fact.js";
import type { Reader, StoredFact } from "../store/port.js";

/** What became of one fact from one version of a release to the next. */
export type FactChange =
  | { readonly change: "added"; readonly after: Fact }
  | { readonly change: "removed"; readonly before: Fact }
  | {
      readonly change: "changed";
      readonly before: Fact;
      readonly after: Fact;
      /** The names of the fields that differ; evidence aside. */
      readonly fields: readonly string[];
    };

export interface VersionDiff {
  readonly release: { readonly title: string; readonly date: string; readonly id: string };
  readonly from: number;
  readonly to: number;
  /** The day from which the later version stands. */
  readonly published: string;
  readonly unchanged: number;
  readonly changes: readonly FactChange[];
}

/** The diffs between neighbouring versions of a release, or between two that are named; `null` where there is no release. */
export async function versionDiffs(
  reader: Reader,
  id: string,
  between?: { from: number; to: number },
): Promise<VersionDiff[] | null> {
  const versions = await reader.versions(id);
  if (versions.length === 0) return null;
  const pairs = between
    ? [[between.from, between.to]]
    : versions.slice(1).map(({ version }) => [version - 1, version]);
  const diffs: VersionDiff[] = [];
  for (const [from, to] of pairs as [number, number][]) {
    const [before, after] = [await reader.factsOf(id, from), await reader.factsOf(id, to)];
    const { title, date, published } = versions.find(({ version }) => version === to) ?? versions.at(-1)!;
    diffs.push({ release: { title, date, id }, from, to, published, ...diff(before, after) });
  }
  return diffs;
}

/**
 * Which facts changed, not which lines. Equal facts are set aside first, wherever they stand; of the rest, those that
 * are about the same are a pair, then those that differ in one thing that they are about; what is left was added or removed.
 */
export function diff(
  before: readonly StoredFact[],
  after: readonly StoredFact[],
): Pick<VersionDiff, "unchanged" | "changes"> {
  const left = before.map(({ fact, position }) => ({ fact, position }));
  const right = after.map(({ fact, position }) => ({ fact, position }));
  let unchanged = 0;
  const pairs: { before: Fact; after: Fact; position: number }[] = [];
  const pairBy = (key: (fact: Fact) => string, onPair: (a: Placed, b: Placed) => void): void => {
    const waiting = new Map<string, Placed[]>();
    for (const placed of left) {
      const same = waiting.get(key(placed.fact));
      if (same === undefined) waiting.set(key(placed.fact), [placed]);
      else same.push(placed);
    }
    const gone = new Set<Placed>();
    for (const placed of right) {
      const match = waiting.get(key(placed.fact))?.shift();
      if (match === undefined) continue;
      gone.add(match).add(placed);
      onPair(match, placed);
    }
    for (const list of [left, right])
      list.splice(0, list.length, ...list.filter((placed) => !gone.has(placed)));
  };
  pairBy(whole, () => unchanged++);
  const change = (a: Placed, b: Placed): void =>
    void pairs.push({ before: a.fact, after: b.fact, position: b.position });
  pairBy(about, change);
  for (const open of OPEN) pairBy((fact) => about(fact, open), change);
  const changes: (FactChange & { position: number })[] = [
    ...pairs.map(({ position, ...pair }) => ({
      change: "changed" as const,
      ...pair,
      fields: differing(pair.before, pair.after),
      position,
    })),
    ...left.map(({ fact, position }) => ({ change: "removed" as const, before: fact, position })),
    ...right.map(({ fact, position }) => ({ change: "added" as const, after: fact, position })),
  ];
  changes.sort((a, b) => a.position - b.position);
  return { unchanged, changes: changes.map(({ position, ...rest }) => rest) };
}

interface Placed {
  readonly fact: Fact;
  readonly position: number;
}

const NOT_COMPARED = new Set(["release", "evidence"]);
const DIMENSIONED: ReadonlySet<string> = new Set(["observation", "claim"]);
/** What a figure or claim is about, beside its kind. */
const ABOUT = [
  "ref_area",
  "measure",
  "product",
  "counterpart_area",
  "activity",
  "component",
  "basis",
  "transformation",
  "time_period",
  "claim",
  "unit_measure",
];
/** In one of these a fact may differ and still be the same fact, corrected. */
const OPEN = [
  "time_period",
  "product",
  "counterpart_area",
  "measure",
  "activity",
  "unit_measure",
  "component",
  "transformation",
];

function whole(fact: Fact): string {
  return JSON.stringify(
    Object.entries(fact)
      .filter(([name]) => !NOT_COMPARED.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function about(fact: Fact, open?: string): string {
  const fields = fact as unknown as Record<string, unknown>;
  // Kinds without dimensions are the same where their words are.
  const words = DIMENSIONED.has(fact.kind) ? null : fact.evidence.text;
  return JSON.stringify([
    fact.kind,
    words,
    ...ABOUT.map((name) => (name === open ? null : (fields[name] ?? null))),
  ]);
}

function differing(before: Fact, after: Fact): string[] {
  const [a, b] = [before, after] as unknown as Record<string, unknown>[];
  return [...new Set([...Object.keys(a!), ...Object.keys(b!)])].filter(
    (name) => !NOT_COMPARED.has(name) && JSON.stringify(a![name]) !== JSON.stringify(b![name]),
  );
}
