import type { Scope, Subject } from "../subject.js";

/** Where a printed name stands: what it leaves open is taken from here. */
export interface Context {
  /** The subject last spoken of. */
  readonly current: Subject | null;
  /** What the release is about as a whole. */
  readonly scope: Scope;
  /** The name stands in the sentence that `current` was set in, so that it is a part of it. */
  readonly nested: boolean;
}

/** Which part of a measure's total is meant; `null` where all of it is. */
export interface Parts {
  readonly product: string | null;
  readonly activity: string | null;
  readonly component: string | null;
}

/** Which dimensions the name itself told. */
export interface Own {
  readonly product: boolean;
  readonly activity: boolean;
  readonly component: boolean;
  readonly partner: boolean;
  readonly owner: boolean;
}
