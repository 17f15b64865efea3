import type { Word } from "../lexicon/vocabulary.js";
import type { Chart, Span } from "./chart.js";
import type { Pattern } from "./pattern.js";
import { ANYWHERE, type Start, startOf, union, wordSets, wordsOfClass } from "./starts.js";

/** How often a pattern may repeat: what goes on longer is no list of figures, and reading stays linear in the text. */
const MOST_REPEATS = 64;

/**
 * A scan in progress: the chart's arrays at hand, the sentence's end, and the stack of what was captured so far, which
 * grows and shrinks as ways are tried.
 */
export class Scan {
  chart!: Chart;
  kinds!: Int32Array;
  types!: Uint8Array;
  joints!: Uint8Array;
  ids!: Int32Array;
  /** For each token its word's row in the table of word sets. */
  rows!: Int32Array;
  bits!: Int32Array;
  width = 0;
  limit = 0;
  /** The span that the last `one` took, for an enclosing `as`. */
  taken: Span | null = null;
  captured = 0;
  readonly names: string[] = [];
  readonly firsts: number[] = [];
  readonly lasts: number[] = [];
  readonly spans: (Span | null)[] = [];
  /** Where the parts begin that are being captured. */
  readonly open: number[] = [];
  opened = 0;
  repeats = 0;

  begin(chart: Chart, limit: number): void {
    const { bits, width } = wordSets.table();
    this.chart = chart;
    this.kinds = chart.kinds;
    this.types = chart.tokens.type;
    this.joints = chart.tokens.joint;
    this.ids = chart.tokens.id;
    this.rows = chart.rows;
    this.bits = bits;
    this.width = width;
    this.limit = limit;
  }

  capture(name: string, first: number, last: number, span: Span | null): void {
    const n = this.captured++;
    this.names[n] = name;
    this.firsts[n] = first;
    this.lasts[n] = last;
    this.spans[n] = span;
  }
}

/** Tries to fit from a token on; the token after the whole match, or -1. Leaves the captures as they were where it fails. */
type Run = (scan: Scan, i: number) => number;

/** What a pattern may begin with: a word, or a kind of span by its number. */
type Opener = Word | number;

/** A compiled pattern, with all that must follow it, and where it can begin. */
export interface Matcher {
  readonly run: Run;
  readonly start: Start;
  /** Where it can go on behind a word or a kind of span that it begins with, or `null` where that begins it not at all. */
  readonly after: (opener: Opener) => Start | null;
  /** Of a choice its ways, so that a choice that begins another can be made in one. */
  readonly ways?: readonly Matcher[];
}

/** Whether a pattern may fit at a token: a look at the token alone. */
export function mayFit(s: Scan, start: Start, i: number): boolean {
  if (start.any) return true;
  if (i >= s.limit) return false;
  return (
    (s.kinds[i]! & start.kinds) !== 0 ||
    (s.bits[s.rows[i]! * s.width + start.row]! & start.bit) !== 0 ||
    ((start.types >> s.types[i]!) & 1) !== 0
  );
}

/** What follows the whole of a pattern: nothing. */
const END: Matcher = { run: (_s, i) => i, start: ANYWHERE, after: () => ANYWHERE };

/** Begins with a span of a kind, behind which it goes on as told. */
const behindSpan = (kind: number, then: Start) => (opener: Opener) => (opener === kind ? then : null);
/** Begins with one of some words, behind which it goes on as told. */
const behindWord = (words: ReadonlySet<Word>, then: Start) => (opener: Opener) =>
  typeof opener !== "number" && words.has(opener) ? then : null;

export const compileWhole = (p: Pattern): Matcher => compile(p, END);

/** Compiles a pattern with what must follow it, so that every choice can be taken back. */
function compile(p: Pattern, next: Matcher): Matcher {
  const { run: goOn, start: then } = next;
  switch (p.op) {
    case "one": {
      const { kind } = p;
      const bit = 1 << kind;
      return {
        start: startOf({ kinds: bit }),
        after: behindSpan(kind, then),
        run: (s, i) => {
          if (i >= s.limit || (s.kinds[i]! & bit) === 0) return -1;
          const here = s.chart.at(i);
          for (let k = 0; k < here.length; k++) {
            const span = here[k]!;
            if (span.kind !== kind || span.last > s.limit) continue;
            s.taken = span;
            if (!mayFit(s, then, span.last)) continue;
            const end = goOn(s, span.last);
            if (end >= 0) return end;
          }
          return -1;
        },
      };
    }
    case "word":
    case "class": {
      const start = startOf({ words: p.op === "word" ? p.words : wordsOfClass(p.bit) });
      const { row, bit } = start;
      return {
        start,
        after: behindWord(start.words, then),
        run: (s, i) =>
          i < s.limit && (s.bits[s.rows[i]! * s.width + row]! & bit) !== 0 && mayFit(s, then, i + 1)
            ? goOn(s, i + 1)
            : -1,
      };
    }
    case "type": {
      const { type } = p;
      return {
        start: startOf({ types: 1 << type }),
        after: () => then,
        run: (s, i) => (i < s.limit && s.types[i] === type && mayFit(s, then, i + 1) ? goOn(s, i + 1) : -1),
      };
    }
    case "glued":
      return {
        start: then,
        after: next.after,
        run: (s, i) => (i < s.limit && s.joints[i] !== 0 ? goOn(s, i) : -1),
      };
    case "seq":
      return p.items.reduceRight((rest, item) => compile(item, rest), next);
    case "alt":
      return choice(p.items.map((item) => compile(item, next)));
    case "opt":
      return choice([compile(p.item, next), next]);
    case "many":
      return repeated(p, next);
    case "gap": {
      const { most } = p;
      const { row, bit } = startOf({ words: wordsOfClass(p.bit) });
      return {
        start: union([then, startOf({ words: wordsOfClass(p.bit) })]),
        after: () => ANYWHERE,
        run: (s, i) => {
          for (let k = i; ; k++) {
            if (mayFit(s, then, k)) {
              const end = goOn(s, k);
              if (end >= 0) return end;
            }
            if (k - i === most || k >= s.limit || (s.bits[s.rows[k]! * s.width + row]! & bit) === 0)
              return -1;
          }
        },
      };
    }
    case "unless": {
      const { run: forbidden, start } = compile(p.item, END);
      return {
        start: then,
        after: next.after,
        run: (s, i) => {
          if (mayFit(s, start, i)) {
            const { captured } = s;
            const end = forbidden(s, i);
            s.captured = captured;
            if (end >= 0) return -1;
          }
          return mayFit(s, then, i) ? goOn(s, i) : -1;
        },
      };
    }
    case "as":
      return named(p.name, p.item, next);
  }
}

/** From so many ways on a choice is looked up by its word. */
const MANY_WAYS = 4;

/** The first of several ways that fits. */
function choice(choices: readonly Matcher[]): Matcher {
  const ways = choices.flatMap((way) => way.ways ?? [way]);
  const start = union(ways.map((way) => way.start));
  if (ways.length >= MANY_WAYS && !start.any && start.kinds === 0 && start.types === 0)
    return choiceByWord(ways, start);
  const after = afterAny(ways);
  const starts = ways.map((way) => way.start);
  const runs = ways.map((way) => way.run);
  return {
    start,
    after,
    ways,
    run: (s, i) => {
      for (let k = 0; k < runs.length; k++) {
        if (!mayFit(s, starts[k]!, i)) continue;
        const end = runs[k]!(s, i);
        if (end >= 0) return end;
      }
      return -1;
    },
  };
}

const afterAny = (ways: readonly Matcher[]) => (opener: Opener) => {
  const starts = ways.flatMap((way) => way.after(opener) ?? []);
  return starts.length > 0 ? union(starts) : null;
};

/** The same, where every way begins with a word: only those are tried that begin with the one that stands there. */
function choiceByWord(ways: readonly Matcher[], start: Start): Matcher {
  const byWord = new Map<number, Run[]>();
  for (const way of ways) {
    for (const { id } of way.start.words) {
      const runs = byWord.get(id + 1);
      if (runs) runs.push(way.run);
      else byWord.set(id + 1, [way.run]);
    }
  }
  return {
    start,
    after: afterAny(ways),
    run: (s, i) => {
      if (!mayFit(s, start, i)) return -1;
      const runs = byWord.get(s.ids[i]!)!;
      for (let k = 0; k < runs.length; k++) {
        const end = runs[k]!(s, i);
        if (end >= 0) return end;
      }
      return -1;
    },
  };
}

/** After each item either one more or what follows. */
function repeated(p: Pattern & { op: "many" }, next: Matcher): Matcher {
  const { run: goOn, start: then } = next;
  let more: Matcher = { run: () => -1, start: ANYWHERE, after: () => ANYWHERE };
  const again: Run = (s, i) => {
    if (s.repeats < MOST_REPEATS && mayFit(s, more.start, i)) {
      s.repeats++;
      const end = more.run(s, i);
      s.repeats--;
      if (end >= 0) return end;
    }
    return mayFit(s, then, i) ? goOn(s, i) : -1;
  };
  const loop: Matcher = { run: again, start: ANYWHERE, after: () => ANYWHERE };
  const item = compile(p.item, loop);
  more = p.separator ? compile(p.separator, item) : item;
  // The first items are no choice.
  let first = item;
  for (let n = 1; n < p.atLeast; n++)
    first = compile(p.item, p.separator ? compile(p.separator, first) : first);
  return first;
}

/** Captures what an item takes. */
function named(name: string, item: Pattern, next: Matcher): Matcher {
  const { run: goOn, start: then } = next;
  if (item.op === "one") {
    const { kind } = item;
    const bit = 1 << kind;
    return {
      start: startOf({ kinds: bit }),
      after: behindSpan(kind, then),
      run: (s, i) => {
        if (i >= s.limit || (s.kinds[i]! & bit) === 0) return -1;
        const here = s.chart.at(i);
        for (let k = 0; k < here.length; k++) {
          const span = here[k]!;
          if (span.kind !== kind || span.last > s.limit) continue;
          s.taken = span;
          if (!mayFit(s, then, span.last)) continue;
          s.capture(name, i, span.last, span);
          const end = goOn(s, span.last);
          if (end >= 0) return end;
          s.captured--;
        }
        return -1;
      },
    };
  }
  if (item.op === "word" || item.op === "class") {
    const start = startOf({ words: item.op === "word" ? item.words : wordsOfClass(item.bit) });
    const { row, bit } = start;
    return {
      start,
      after: behindWord(start.words, then),
      run: (s, i) => {
        if (i >= s.limit || (s.bits[s.rows[i]! * s.width + row]! & bit) === 0 || !mayFit(s, then, i + 1))
          return -1;
        const { taken } = s;
        s.capture(name, i, i + 1, taken !== null && taken.first === i && taken.last === i + 1 ? taken : null);
        const end = goOn(s, i + 1);
        if (end < 0) s.captured--;
        return end;
      },
    };
  }
  const close: Run = (s, i) => {
    const first = s.open[--s.opened]!;
    const { taken } = s;
    let end = -1;
    if (mayFit(s, then, i)) {
      s.capture(name, first, i, taken !== null && taken.first === first && taken.last === i ? taken : null);
      end = goOn(s, i);
      if (end < 0) s.captured--;
    }
    s.open[s.opened++] = first;
    return end;
  };
  const inner = compile(item, { run: close, start: then, after: next.after });
  return {
    start: inner.start,
    after: inner.after,
    run: (s, i) => {
      s.open[s.opened++] = i;
      const end = inner.run(s, i);
      s.opened--;
      return end;
    },
  };
}
