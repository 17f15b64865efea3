import type { Chart, Kind, Span } from "./chart.js";
import { compileWhole, type Matcher, mayFit, Scan } from "./matcher.js";
import type { Pattern } from "./pattern.js";

/** What a pattern took: named spans and where they stand. Good only while its rule builds. */
export interface Match {
  readonly chart: Chart;
  /** First token, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** The value of the span of this name, or `null` where that part was absent. */
  value<V>(name: string): V | null;
  span<V = unknown>(name: string): Span<V> | null;
  /** The values of all spans of this name, in order. */
  values<V>(name: string): V[];
  spans<V = unknown>(name: string): Span<V>[];
  /** First tokens of all parts of this name. */
  spansAt(name: string): number[];
  /** Whether a part of this name was taken. */
  has(name: string): boolean;
  /** The first token of the part of this name, or -1. */
  at(name: string): number;
}

/** A rule: where its pattern fits, its build makes a span of its kind, or declines with `null`. */
export interface Rule<V = unknown> {
  readonly name: string;
  readonly kind: Kind<V>;
  readonly pattern: Pattern;
  readonly build: (match: Match) => V | null;
}

/** Declares a rule. */
export const rule = <V>(declared: Rule<V>): Rule<V> => declared;

const NO_PARTS: readonly Span[] = [];

/** What the scan of a layer has captured, for builds. */
class Found implements Match {
  readonly #scan: Scan;
  first = 0;
  last = 0;
  constructor(scan: Scan) {
    this.#scan = scan;
  }
  get chart(): Chart {
    return this.#scan.chart;
  }
  #of(name: string): number {
    const { names, captured } = this.#scan;
    for (let k = 0; k < captured; k++) if (names[k] === name) return k;
    return -1;
  }
  value<V>(name: string): V | null {
    const k = this.#of(name);
    return k < 0 ? null : ((this.#scan.spans[k]?.value as V) ?? null);
  }
  span<V>(name: string): Span<V> | null {
    const k = this.#of(name);
    return k < 0 ? null : (this.#scan.spans[k] as Span<V> | null);
  }
  values<V>(name: string): V[] {
    return this.spans<V>(name).map((span) => span.value);
  }
  spans<V>(name: string): Span<V>[] {
    const { names, spans, captured } = this.#scan;
    const found: Span<V>[] = [];
    for (let k = 0; k < captured; k++) if (names[k] === name && spans[k]) found.push(spans[k] as Span<V>);
    return found;
  }
  spansAt(name: string): number[] {
    const { names, firsts, captured } = this.#scan;
    const found: number[] = [];
    for (let k = 0; k < captured; k++) if (names[k] === name) found.push(firsts[k]!);
    return found;
  }
  has(name: string): boolean {
    return this.#of(name) >= 0;
  }
  at(name: string): number {
    const k = this.#of(name);
    return k < 0 ? -1 : this.#scan.firsts[k]!;
  }
}

interface Compiled {
  readonly rule: Rule;
  readonly matcher: Matcher;
  /** When it was tried last, so that one that begins with a word and a kind of span is tried once. */
  tried: number;
}

const NO_RULES: readonly Compiled[] = [];

/**
 * Rules that are applied together: each sees what earlier layers found, and for each rule and first token the longest
 * match counts. Rules are indexed by the words and kinds they can begin with, so that a token that begins none costs a look.
 */
export class Layer {
  readonly name: string;
  readonly rules: readonly Rule[];
  /** By token id. */
  readonly #byWord: (readonly Compiled[])[] = [NO_RULES];
  readonly #byKind: (readonly Compiled[])[] = [];
  #kindBits = 0;
  readonly #scan = new Scan();
  readonly #found = new Found(this.#scan);
  /** Grows with every token and every span that is added: nothing is tried twice at one. */
  #now = 0;

  constructor(name: string, rules: readonly Rule[]) {
    this.name = name;
    this.rules = rules;
    const byWord: Compiled[][] = [];
    const byKind: Compiled[][] = [];
    for (const rule of rules) {
      const matcher = compileWhole(rule.pattern);
      const { any, types, words, kinds } = matcher.start;
      if (any || types) throw new Error(`rule "${rule.name}" could begin anywhere: begin it with a word or a kind of span`);
      const compiled = { rule, matcher, tried: 0 };
      for (const word of words) (byWord[word.id + 1] ??= []).push(compiled);
      for (let id = 0; id < 31; id++) if (kinds & (1 << id)) (byKind[id] ??= []).push(compiled);
      this.#kindBits |= kinds;
    }
    for (let id = 1; id < byWord.length; id++) this.#byWord.push(byWord[id] ?? NO_RULES);
    for (let id = 0; id < 31; id++) this.#byKind.push(byKind[id] ?? NO_RULES);
  }

  /** Applies the rules to the tokens `[first, last)` of a chart, adding what they find. */
  apply(chart: Chart, first: number, last: number): void {
    const { kinds } = chart;
    const ids = chart.tokens.id;
    const byWord = this.#byWord;
    const kindBits = this.#kindBits;
    this.#scan.begin(chart, last);
    for (let i = first; i < last; i++) {
      const id = ids[i]!;
      this.#now++;
      if (id !== 0 && id < byWord.length) {
        const rules = byWord[id]!;
        if (rules.length !== 0) this.#tryAll(rules, i);
      }
      const here = kinds[i]! & kindBits;
      if (here !== 0) for (let bits = here; bits !== 0; bits &= bits - 1) this.#tryAll(this.#byKind[31 - Math.clz32(bits & -bits)]!, i);
    }
  }

  #tryAll(rules: readonly Compiled[], i: number): void {
    const scan = this.#scan;
    for (let k = 0; k < rules.length; k++) {
      const compiled = rules[k]!;
      if (compiled.tried === this.#now) continue;
      compiled.tried = this.#now;
      scan.captured = 0;
      scan.taken = null;
      const end = compiled.matcher.run(scan, i);
      if (end > i) this.#build(compiled.rule, i, end);
    }
  }

  #build(rule: Rule, i: number, end: number): void {
    const { chart, spans, captured } = this.#scan;
    const found = this.#found;
    found.first = i;
    found.last = end;
    const value = rule.build(found);
    if (value === null) return;
    const kind = rule.kind.id;
    if (chart.kinds[i]! & (1 << kind)) for (const span of chart.at(i)) if (span.kind === kind && span.last >= end && span.rule === rule.name) return;
    let parts = NO_PARTS as Span[];
    for (let k = 0; k < captured; k++) {
      const span = spans[k];
      if (!span) continue;
      if (parts === NO_PARTS) parts = [span];
      else parts.push(span);
    }
    chart.add({ kind, first: i, last: end, value, rule: rule.name, parts });
    this.#now++;
  }
}
