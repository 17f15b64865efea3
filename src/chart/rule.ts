import type { Chart, Kind, Span } from "./chart.js";
import type { Pattern } from "./pattern.js";
import type { Word } from "../lexicon/vocabulary.js";

/** What a pattern took: named spans and where they stand. */
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

interface Capture {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly span: Span | null;
}

/** A scan in progress: the chart, the sentence's end, and what was captured so far. */
interface Scan {
  chart: Chart;
  limit: number;
  readonly captures: Capture[];
  /** The span that the last `one` took, for an enclosing `as`. */
  taken: Span | null;
}

/** Tries to fit from a token on; the token after the whole match, or -1. */
type Matcher = (scan: Scan, i: number) => number;

/** Compiles a pattern with what must follow it, so that every choice can be taken back. */
function compile(p: Pattern, next: Matcher): Matcher {
  switch (p.op) {
    case "one": {
      const bit = 1 << p.kind;
      return (s, i) => {
        if (i >= s.limit || !(s.chart.kinds[i]! & bit)) return -1;
        for (const span of s.chart.at(i)) {
          if (span.kind !== p.kind || span.last > s.limit) continue;
          s.taken = span;
          const end = next(s, span.last);
          if (end >= 0) return end;
        }
        return -1;
      };
    }
    case "word":
      return (s, i) => {
        if (i >= s.limit) return -1;
        const word = s.chart.tokens.word[i];
        return word && p.words.has(word) ? next(s, i + 1) : -1;
      };
    case "class":
      return (s, i) => (i < s.limit && (s.chart.tokens.word[i]?.classes ?? 0) & p.bit ? next(s, i + 1) : -1);
    case "type":
      return (s, i) => (i < s.limit && s.chart.tokens.type[i] === p.type ? next(s, i + 1) : -1);
    case "glued":
      return (s, i) => (i < s.limit && s.chart.tokens.joint[i] !== 0 ? next(s, i) : -1);
    case "seq":
      return p.items.reduceRight<Matcher>((rest, item) => compile(item, rest), next);
    case "alt": {
      const ways = p.items.map((item) => compile(item, next));
      return (s, i) => {
        for (const way of ways) {
          const end = way(s, i);
          if (end >= 0) return end;
        }
        return -1;
      };
    }
    case "opt": {
      const taken = compile(p.item, next);
      return (s, i) => {
        const depth = s.captures.length;
        const end = taken(s, i);
        if (end >= 0) return end;
        s.captures.length = depth;
        return next(s, i);
      };
    }
    case "many": {
      const { separator } = p;
      // Unrolled by recursion: after each item either one more or what follows.
      const loop = (done: number): Matcher => {
        const again: Matcher = (s, i) => {
          const depth = s.captures.length;
          const more = (steps[done + 1] ??= separator
            ? compile(separator, compile(p.item, loop(done + 1)))
            : compile(p.item, loop(done + 1)))(s, i);
          if (more >= 0) return more;
          s.captures.length = depth;
          return done >= p.atLeast ? next(s, i) : -1;
        };
        return again;
      };
      const steps: Matcher[] = [];
      return compile(p.item, loop(1));
    }
    case "gap":
      return (s, i) => {
        for (let k = 0; ; k++) {
          const depth = s.captures.length;
          const end = next(s, i + k);
          if (end >= 0) return end;
          s.captures.length = depth;
          if (k === p.most || i + k >= s.limit || !((s.chart.tokens.word[i + k]?.classes ?? 0) & p.bit)) return -1;
        }
      };
    case "unless": {
      const forbidden = compile(p.item, (_s, i) => i);
      return (s, i) => {
        const depth = s.captures.length;
        const end = forbidden(s, i);
        s.captures.length = depth;
        return end >= 0 ? -1 : next(s, i);
      };
    }
    case "as": {
      const starts: number[] = [];
      const close: Matcher = (s, i) => {
        const first = starts.pop()!;
        const span = s.taken && s.taken.first === first && s.taken.last === i ? s.taken : null;
        const depth = s.captures.length;
        s.captures.push({ name: p.name, first, last: i, span });
        const end = next(s, i);
        if (end < 0) s.captures.length = depth;
        starts.push(first);
        return end;
      };
      const inner = compile(p.item, close);
      return (s, i) => {
        starts.push(i);
        const end = inner(s, i);
        starts.pop();
        return end;
      };
    }
  }
}

/** Words and kinds at which a pattern can begin; `all` where it could begin anywhere. */
function beginnings(p: Pattern, words: Set<Word>, kindBits: { bits: number }, open: { all: boolean; bits: number }): boolean {
  // Returns whether the pattern can take nothing, so that what follows may begin it as well.
  switch (p.op) {
    case "one":
      kindBits.bits |= 1 << p.kind;
      return false;
    case "word":
      for (const w of p.words) words.add(w);
      return false;
    case "class":
      open.bits |= p.bit;
      return false;
    case "type":
      open.all = true;
      return false;
    case "glued":
    case "unless":
      return true;
    case "seq":
      for (const item of p.items) if (!beginnings(item, words, kindBits, open)) return false;
      return true;
    case "alt":
      return p.items.map((item) => beginnings(item, words, kindBits, open)).some(Boolean);
    case "opt":
      beginnings(p.item, words, kindBits, open);
      return true;
    case "many":
      return beginnings(p.item, words, kindBits, open);
    case "gap":
      open.bits |= p.bit;
      return true;
    case "as":
      return beginnings(p.item, words, kindBits, open);
  }
}

class Found implements Match {
  readonly chart: Chart;
  readonly first: number;
  readonly last: number;
  readonly #captures: readonly Capture[];
  constructor(chart: Chart, first: number, last: number, captures: readonly Capture[]) {
    this.chart = chart;
    this.first = first;
    this.last = last;
    this.#captures = captures;
  }
  #of(name: string): Capture | null {
    return this.#captures.find((c) => c.name === name) ?? null;
  }
  value<V>(name: string): V | null {
    return (this.#of(name)?.span?.value as V) ?? null;
  }
  span<V>(name: string): Span<V> | null {
    return (this.#of(name)?.span as Span<V>) ?? null;
  }
  values<V>(name: string): V[] {
    return this.#captures.filter((c) => c.name === name && c.span).map((c) => c.span!.value as V);
  }
  spans<V>(name: string): Span<V>[] {
    return this.#captures.filter((c) => c.name === name && c.span).map((c) => c.span as Span<V>);
  }
  spansAt(name: string): number[] {
    return this.#captures.filter((c) => c.name === name).map((c) => c.first);
  }
  has(name: string): boolean {
    return this.#of(name) !== null;
  }
  at(name: string): number {
    return this.#of(name)?.first ?? -1;
  }
}

interface Compiled {
  readonly rule: Rule;
  readonly match: Matcher;
}

/**
 * Rules that are applied together: each sees what earlier layers found, and for each rule and first token the longest
 * match counts. Rules are indexed by the words and kinds they can begin with, so that a token that begins none costs a look.
 */
export class Layer {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly #byWord = new Map<Word, Compiled[]>();
  readonly #byKind: Compiled[][] = [];
  readonly #byClass: { bit: number; rules: Compiled[] }[] = [];
  #kindBits = 0;
  #classBits = 0;
  readonly #scan: Scan = { chart: null as unknown as Chart, limit: 0, captures: [], taken: null };

  constructor(name: string, rules: readonly Rule[]) {
    this.name = name;
    this.rules = rules;
    for (const rule of rules) {
      const words = new Set<Word>();
      const kinds = { bits: 0 };
      const open = { all: false, bits: 0 };
      if (beginnings(rule.pattern, words, kinds, open) || open.all) {
        throw new Error(`rule "${rule.name}" could begin anywhere: begin it with a word or a kind of span`);
      }
      const compiled = { rule, match: compile(rule.pattern, (_s, i) => i) };
      for (const w of words) push(this.#byWord, w, compiled);
      for (let id = 0; id < 31; id++) {
        if (kinds.bits & (1 << id)) (this.#byKind[id] ??= []).push(compiled);
      }
      this.#kindBits |= kinds.bits;
      if (open.bits) {
        this.#classBits |= open.bits;
        this.#byClass.push({ bit: open.bits, rules: [compiled] });
      }
    }
  }

  /** Applies the rules to the tokens `[first, last)` of a chart, adding what they find. */
  apply(chart: Chart, first: number, last: number): void {
    const scan = this.#scan;
    scan.chart = chart;
    scan.limit = last;
    for (let i = first; i < last; i++) {
      const word = chart.tokens.word[i];
      if (word) {
        const rules = this.#byWord.get(word);
        if (rules) this.#tryAll(rules, i);
        if (word.classes & this.#classBits) {
          for (const entry of this.#byClass) if (word.classes & entry.bit) this.#tryAll(entry.rules, i);
        }
      }
      const here = chart.kinds[i]! & this.#kindBits;
      if (here) {
        for (let id = 0, bits = here; bits; id++, bits >>>= 1) if (bits & 1) this.#tryAll(this.#byKind[id]!, i);
      }
    }
  }

  #tryAll(rules: readonly Compiled[], i: number): void {
    const scan = this.#scan;
    for (const { rule, match } of rules) {
      scan.captures.length = 0;
      scan.taken = null;
      const end = match(scan, i);
      if (end <= i) continue;
      const captures = scan.captures.slice();
      const value = rule.build(new Found(scan.chart, i, end, captures));
      if (value === null) continue;
      if (scan.chart.at(i).some((s) => s.kind === rule.kind.id && s.last >= end && s.rule === rule.name)) continue;
      scan.chart.add({ kind: rule.kind.id, first: i, last: end, value, rule: rule.name, parts: captures.flatMap((c) => (c.span ? [c.span] : [])) });
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
