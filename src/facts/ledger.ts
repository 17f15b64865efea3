import type { Chart } from "../chart/chart.js";
import { type Fact, isStatistic, type LedgerEntry } from "../model/fact.js";
import type { Sentence } from "../text/sentences.js";
import { Excuses } from "./excuses.js";
import { printedNumbers } from "./numbers.js";

const NOBODY: readonly number[] = [];

/**
 * What became of every number that a body prints: read by the facts whose evidence covers it, excused where it is no
 * statistic (see `Excuses`), else unread. In the order of the body; no two entries overlap, and every digit is in one.
 */
export function ledger(chart: Chart, sentences: readonly Sentence[], facts: readonly Fact[]): LedgerEntry[] {
  const { body, start: starts, end: ends } = chart.tokens;
  const readers = new Readers(facts);
  const excuses = new Excuses(chart, sentences);
  return printedNumbers(chart).map(({ first, last }): LedgerEntry => {
    const start = starts[first]!;
    const end = ends[last - 1]!;
    const text = body.slice(start, end);
    const by = readers.of(start, end);
    const read: LedgerEntry = { start, end, text, state: "read", facts: by, reason: null };
    // A statistic is the number. What a meeting's words cover may still be a date, or part of a name.
    if (by.some((i) => isStatistic(facts[i]!))) return read;
    const reason = excuses.reason(first, last);
    if (reason === null && by.length > 0) return read;
    return { start, end, text, state: reason === null ? "unread" : "excused", facts: NOBODY, reason };
  });
}

/** Finds the facts whose evidence covers a stretch, for stretches asked for from left to right. */
class Readers {
  readonly #facts: readonly Fact[];
  /** Indexes of facts by the start of their evidence. */
  readonly #order: readonly number[];
  #next = 0;
  /** Facts whose evidence has begun and not ended. */
  #under: number[] = [];

  constructor(facts: readonly Fact[]) {
    this.#facts = facts;
    this.#order = facts
      .map((_, i) => i)
      // A quotation repeats what is said: that it was taken down reads no figure of it.
      .filter((i) => facts[i]!.kind !== "quote")
      .sort((a, b) => facts[a]!.evidence.start - facts[b]!.evidence.start || a - b);
  }

  of(start: number, end: number): readonly number[] {
    const facts = this.#facts;
    while (this.#next < this.#order.length && facts[this.#order[this.#next]!]!.evidence.start <= start)
      this.#under.push(this.#order[this.#next++]!);
    if (this.#under.length === 0) return NOBODY;
    this.#under = this.#under.filter((i) => facts[i]!.evidence.end > start);
    return this.#under.filter((i) => facts[i]!.evidence.end >= end).sort((a, b) => a - b);
  }
}
