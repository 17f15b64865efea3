import type { Word } from "../lexicon/vocabulary.js";
import type { Chart, Kind, Span } from "./chart.js";
import { compileWhole, type Matcher, mayFit, Scan } from "./matcher.js";
import { Asked, needsOf } from "./needs.js";
import type { Pattern } from "./pattern.js";
import { ANYWHERE, type Start, union, type WordTable, wordSets } from "./starts.js";

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
/** Stands for a kind of span where a rule begins with a word. */
const WORD = -1;

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
  /** Its place in the set of the layer's rules; of more than 32 rules several share one. */
  readonly bit: number;
  /** Numbers of the layer's needs. */
  readonly needs: readonly number[];
  /** When it was tried last, so that one that begins with a word and a kind of span is tried once. */
  tried: number;
}

/** Rules that may begin with a word or a kind of span, and what may stand behind it for one of them, or for each, to fit. */
interface Beginning {
  readonly rules: readonly Compiled[];
  readonly after: readonly Start[];
  readonly afterAny: Start;
}

function beginning(opener: Word | number, rules: readonly Compiled[]): Beginning {
  const after = rules.map(({ matcher }) => matcher.after(opener) ?? ANYWHERE);
  return { rules, after, afterAny: union(after) };
}

const bitsOf = (rules: readonly Compiled[]): number => rules.reduce((bits, { bit }) => bits | bit, 0);

/**
 * Rules that are applied together: each sees what earlier layers found, and for each rule and first token the longest
 * match counts. Rules are indexed by the words and kinds they can begin with, and passed over in a sentence that lacks
 * what they need, so that a token that begins none costs a look.
 */
export class Layer {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly #compiled: readonly Compiled[];
  readonly #needs: readonly Asked[];
  readonly #met: boolean[];
  readonly #byWord = new Map<Word, readonly Compiled[]>();
  /** The same by the row of a word in the table of word sets, and the rules as bits; made for a table. */
  #byRow: readonly (Beginning | undefined)[] = [];
  #rowRules = new Int32Array(0);
  #table: WordTable | null = null;
  readonly #byKind: readonly Beginning[];
  readonly #kindRules: number[];
  /** The kinds that rules begin with. */
  #kindBits = 0;
  readonly #scan = new Scan();
  readonly #found = new Found(this.#scan);
  /** Grows with every token and every span that is added: nothing is tried twice at one. */
  #now = 0;

  constructor(name: string, rules: readonly Rule[]) {
    this.name = name;
    this.rules = rules;
    const made = rules.reduce((bits, { kind }) => bits | (1 << kind.id), 0);
    const needs = new Map<string, { asked: Asked; number: number }>();
    const byKind: Compiled[][] = Array.from({ length: 31 }, () => []);
    this.#compiled = rules.map((rule, n) => {
      const matcher = compileWhole(rule.pattern);
      const { any, types, words, kinds } = matcher.start;
      if (any || types)
        throw new Error(`rule "${rule.name}" could begin anywhere: begin it with a word or a kind of span`);
      const numbers = needsOf(rule.pattern).map((need) => {
        const key = [need.kinds, ...[...need.words].map((w) => w.id)].join(" ");
        if (!needs.has(key)) needs.set(key, { asked: new Asked(need, made), number: needs.size });
        return needs.get(key)!.number;
      });
      const compiled = { rule, matcher, bit: 1 << (n & 31), needs: numbers, tried: 0 };
      for (const word of words) {
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), compiled]);
      }
      this.#kindBits |= kinds;
      for (let id = 0; id < 31; id++) if (kinds & (1 << id)) byKind[id]!.push(compiled);
      return compiled;
    });
    this.#needs = [...needs.values()].map(({ asked }) => asked);
    this.#met = this.#needs.map(() => false);
    this.#kindRules = byKind.map(bitsOf);
    this.#byKind = byKind.map((list, id) => beginning(id, list));
  }

  /** Indexes the rules by the rows of a table of word sets, whose words all begin the same ones. */
  #index(table: WordTable): void {
    this.#byRow = table.words.map((word) => {
      const rules = word && this.#byWord.get(word);
      return rules ? beginning(word, rules) : undefined;
    });
    this.#rowRules = Int32Array.from(this.#byRow, (by) => (by ? bitsOf(by.rules) : 0));
    this.#table = table;
  }

  /** Applies the rules to the tokens `[first, last)` of a chart, adding what they find. */
  apply(chart: Chart, first: number, last: number): void {
    const rules = this.#fitting(chart);
    if (rules === 0) return;
    let kindBits = 0;
    for (let bits = this.#kindBits; bits !== 0; bits &= bits - 1) {
      const id = 31 - Math.clz32(bits & -bits);
      if ((this.#kindRules[id]! & rules) !== 0) kindBits |= 1 << id;
    }
    const table = wordSets.table();
    if (this.#table !== table) this.#index(table);
    const { kinds, rows } = chart;
    const rowRules = this.#rowRules;
    this.#scan.begin(chart, last);
    for (let i = first; i < last; i++) {
      const here = kinds[i]! & kindBits;
      const byWord = rowRules[rows[i]!]! & rules;
      if ((here | byWord) === 0) continue;
      this.#now++;
      if (byWord !== 0) {
        const by = this.#byRow[rows[i]!]!;
        if (this.#mayGoOn(by.afterAny, i, WORD)) this.#tryAll(by, i, rules, WORD);
      }
      for (let bits = here; bits !== 0; bits &= bits - 1) {
        const kind = 31 - Math.clz32(bits & -bits);
        const by = this.#byKind[kind]!;
        if (this.#mayGoOn(by.afterAny, i, kind)) this.#tryAll(by, i, rules, kind);
      }
    }
  }

  /** The rules whose needs the sentence meets, as bits. */
  #fitting(chart: Chart): number {
    const met = this.#met;
    for (let n = 0; n < met.length; n++) met[n] = this.#needs[n]!.met(chart);
    let rules = 0;
    for (let k = 0; k < this.#compiled.length; k++) {
      const { needs, bit } = this.#compiled[k]!;
      let all = true;
      for (let n = 0; n < needs.length && all; n++) all = met[needs[n]!]!;
      if (all) rules |= bit;
    }
    return rules;
  }

  /** Whether a start may fit behind the word, or a span of the kind, at a token. */
  #mayGoOn(start: Start, i: number, kind: number): boolean {
    if (start.any) return true;
    const scan = this.#scan;
    if (kind === WORD) return mayFit(scan, start, i + 1);
    const here = scan.chart.at(i);
    for (let k = 0; k < here.length; k++) {
      const span = here[k]!;
      if (span.kind === kind && span.last <= scan.limit && mayFit(scan, start, span.last)) return true;
    }
    return false;
  }

  #tryAll({ rules: list, after }: Beginning, i: number, rules: number, kind: number): void {
    const scan = this.#scan;
    for (let k = 0; k < list.length; k++) {
      const compiled = list[k]!;
      if ((compiled.bit & rules) === 0 || compiled.tried === this.#now) continue;
      if (!this.#mayGoOn(after[k]!, i, kind)) continue;
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
    if (chart.kinds[i]! & (1 << kind))
      for (const span of chart.at(i))
        if (span.kind === kind && span.last >= end && span.rule === rule.name) return;
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
