import type { Claim, Observation } from "../../src/model/fact.js";
import type { Release } from "../../src/model/release.js";
/** A release and facts for tests of printing, where what matters is their look. */
export declare const release: Release;
export declare function observation(fields?: Partial<Observation>): Observation;
export declare function claim(fields?: Partial<Claim>): Claim;
