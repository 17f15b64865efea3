/** What the exit status says. */
export const EXIT = {
  /** All that was asked for was done. */
  ok: 0,
  /** Some records were rejected (listed on stderr); the others were read. */
  someRejected: 1,
  /** The command was not understood, or nothing could be read. */
  failed: 2,
  /** Stopped by Ctrl-C, after the line being written. */
  interrupted: 130,
} as const;

/** A mistake in how the command was called: printed without a stack, with exit status 2. */
export class UsageError extends Error {}
