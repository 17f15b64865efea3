import type { Base, Period } from "../../chart/kinds.js";
import type { Subject } from "../subject.js";

/** What one sentence leaves to the next. */
export interface Memory {
  /** The subject last spoken of. */
  subject: readonly Subject[] | null;
  /** The same, measures told in passing included: what "it" and "they" mean. */
  last: readonly Subject[] | null;
  /** The last two subjects that differ: "the former", "the latter", "the two". */
  pair: readonly (readonly Subject[])[];
  /** The partner last named: "imports from there". */
  partner: string | null;
  /** Whether the last figure was a share: "Vietnam was next with 16.9 percent". */
  share: boolean;
  /** The kind of shop last told of: "food sales there". */
  shop: string | null;
  /** Whose statistic is told now, where a release tells those of several. */
  owner: string | null;
  /** The two areas whose statistics were told side by side: "in the euro area … in the EU". */
  areas: readonly string[];
  /** Whether the areas told are members of the union whose statistics these are. */
  members: boolean;
  /** "in billions of dollars", for what follows in the block. */
  scale: number;
  /** The step of a whole block: "Annual comparison: …". */
  base: Base | null;
  /** The period that the block's first sentence opened with. */
  block: Period | null;
  /** The period that a sentence without one goes on with; `null` for the release's own. */
  period: Period | null;
  /** Whether an index was spoken of. */
  index: boolean;
  /** Which way the last sentence went: "19 sectors grew. These include …". */
  way: 1 | -1 | 0 | null;
  /** The measures whose whole was told of the release's own period. */
  readonly wholes: Set<string>;
  /** Whether two sentences running were set in it. */
  settled: boolean;
}

/** What the first sentence of a release finds: nothing. */
export const freshMemory = (): Memory => ({
  subject: null,
  last: null,
  pair: [],
  partner: null,
  share: false,
  shop: null,
  owner: null,
  areas: [],
  members: false,
  scale: 0,
  base: null,
  block: null,
  period: null,
  index: false,
  way: null,
  wholes: new Set(),
  settled: false,
});
