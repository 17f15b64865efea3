import type { Fact, Reading } from "../../model/fact.js";

/** What was read, added up over releases. Plain data, so that workers can send theirs. */
export interface Totals {
  releases: number;
  /** Facts printed, by kind. */
  facts: Record<string, number>;
  /** Printed numbers, by what became of them. */
  read: number;
  excused: number;
  unread: number;
}

export function noTotals(): Totals {
  return { releases: 0, facts: {}, read: 0, excused: 0, unread: 0 };
}

/** Adds one release's reading. */
export function count(totals: Totals, reading: Reading, kinds: readonly string[] | null): void {
  totals.releases++;
  for (const fact of chosen(reading.facts, kinds))
    totals.facts[fact.kind] = (totals.facts[fact.kind] ?? 0) + 1;
  for (const { state } of reading.ledger) totals[state]++;
}

/** Adds the totals of a batch. */
export function addTotals(totals: Totals, more: Totals): void {
  totals.releases += more.releases;
  for (const [kind, n] of Object.entries(more.facts)) totals.facts[kind] = (totals.facts[kind] ?? 0) + n;
  totals.read += more.read;
  totals.excused += more.excused;
  totals.unread += more.unread;
}

/** The facts of the kinds asked for. */
export function chosen(facts: readonly Fact[], kinds: readonly string[] | null): readonly Fact[] {
  return kinds === null ? facts : facts.filter((fact) => kinds.includes(fact.kind));
}

/** Of the numbers that are not excused, the percentage that was read, to one decimal; `null` where there are none. */
export function percentRead({ read, unread }: Pick<Totals, "read" | "unread">): number | null {
  return read + unread === 0 ? null : Math.round((1000 * read) / (read + unread)) / 10;
}
