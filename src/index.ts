export type { Fact, Observation, Claim, Evidence, Reading, LedgerEntry, Because } from "./model/fact.js";
export type { Release } from "./model/release.js";
