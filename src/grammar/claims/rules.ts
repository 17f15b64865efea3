import { countRules } from "./counts.js";
import { directionRules } from "./directions.js";
import { recordRules } from "./records.js";
import { sinceRules } from "./since.js";
import { streakRules } from "./streaks.js";
import { thresholdRules } from "./thresholds.js";

/** All constructions of claims, one family a file. */
export const claimRules = [...countRules, ...sinceRules, ...streakRules, ...thresholdRules, ...recordRules, ...directionRules];
