import type { Chart } from "../../chart/chart.js";
import { WordClass } from "../../lexicon/lexicon.js";
import type { Phrases } from "../../lexicon/phrases.js";
import { registerWords } from "../../lexicon/register-words.js";
import { Line } from "../mentions/line.js";
import type { Mention } from "../mentions/mention.js";

/** The roles of `register-words.tsv`, by name. */
const roles = new Map<string, Phrases<string>>();
const role = (name: string): Phrases<string> => {
  let found = roles.get(name);
  if (!found) {
    found = registerWords.role(name);
    roles.set(name, found);
  }
  return found;
};

/** A sentence as frames see it: its tokens, whom it names, and what its words do. */
export class View extends Line {
  readonly mentions: readonly Mention[];
  readonly #quoted: (i: number) => boolean;
  /** For each token the mention that covers it, once asked for. */
  #covering: (Mention | undefined)[] | null = null;

  constructor(
    chart: Chart,
    first: number,
    limit: number,
    mentions: readonly Mention[],
    quoted: (i: number) => boolean = () => false,
  ) {
    super(chart, first, limit);
    this.mentions = mentions;
    this.#quoted = quoted;
  }

  /** Whether a token stands inside a quotation: what is said there is told by the speaker, not by the release. */
  quoted(i: number): boolean {
    return this.#quoted(i);
  }

  /** The word in lower case, or the mark; "" beyond the ends. */
  word(i: number): string {
    if (i < this.first || i >= this.limit) return "";
    const t = this.chart.tokens;
    return t.word[i]?.text ?? t.body.slice(t.start[i]!, t.end[i]!).toLowerCase();
  }

  /** The token behind the longest phrase of a role that stands here, or -1. */
  role(name: string, i: number): number {
    if (i < this.first || i >= this.limit) return -1;
    return role(name).at(this.chart.tokens, i, this.limit)?.last ?? -1;
  }

  has(name: string, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.role(name, i) > 0) return true;
    return false;
  }

  /** Word classes of the lexicon (`WordClass`), as bits. */
  classes(i: number): number {
    return i >= this.first && i < this.limit ? (this.chart.tokens.word[i]?.classes ?? 0) : 0;
  }

  isPreposition(i: number): boolean {
    return (this.classes(i) & WordClass.preposition) !== 0 && (i === this.first || !this.isCapital(i));
  }

  /** "also", "jointly", "recently": what may stand between an auxiliary and its verb. */
  isAdverb(i: number): boolean {
    const text = this.word(i);
    return ADVERBS.has(text) || (/ly$/.test(text) && text.length > 4 && !this.isCapital(i));
  }

  /** The mention that covers a token. */
  mentionAt(i: number): Mention | null {
    if (!this.#covering) {
      this.#covering = [];
      for (const m of this.mentions)
        for (let k = m.first; k < m.last; k++) this.#covering[k - this.first] ??= m;
    }
    return this.#covering[i - this.first] ?? null;
  }
}

const ADVERBS = new Set(
  "also then both earlier previously again further not formally first now newly each all itself already".split(
    " ",
  ),
);
