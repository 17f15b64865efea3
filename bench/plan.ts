/** How much is measured. */
export interface Plan {
  /** Interleaved rounds of the comparison; of each reader the median counts. */
  readonly rounds: number;
  /** A slow reader takes part in one round of so many. */
  readonly slowEvery: number;
  /** How long a fast reader reads in one round, in milliseconds. */
  readonly roundMs: number;
  /** How long it reads before the first round, unmeasured. */
  readonly warmMs: number;
  /** Rounds of time against length. */
  readonly lengthRounds: number;
  /** Starts of each command. */
  readonly starts: number;
  /** Releases in the streamed files, a small one and a large one. */
  readonly streamed: readonly [number, number];
  readonly notes: readonly string[];
}

export const FULL: Plan = {
  rounds: 21,
  slowEvery: 3,
  roundMs: 300,
  warmMs: 2000,
  lengthRounds: 15,
  starts: 10,
  streamed: [10_000, 100_000],
  notes: [],
};

export const QUICK: Plan = {
  rounds: 5,
  slowEvery: 2,
  roundMs: 200,
  warmMs: 1000,
  lengthRounds: 5,
  starts: 3,
  streamed: [1_000, 10_000],
  notes: ["--quick: fewer rounds and releases; the numbers are rough"],
};
