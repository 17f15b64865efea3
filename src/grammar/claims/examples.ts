import counts from "./examples/counts.js";
import dealers from "./examples/dealers.js";
import directions from "./examples/directions.js";
import largest from "./examples/largest.js";
import movedNames from "./examples/moved-names.js";
import ranks from "./examples/ranks.js";
import records from "./examples/records.js";
import runs from "./examples/runs.js";
import since from "./examples/since.js";
import streaks from "./examples/streaks.js";
import superlatives from "./examples/superlatives.js";
import thresholds from "./examples/thresholds.js";

/** What each rule of claims reads and leaves, a file for each family. */
export default [
  ...counts,
  ...dealers,
  ...directions,
  ...largest,
  ...movedNames,
  ...ranks,
  ...records,
  ...runs,
  ...since,
  ...streaks,
  ...superlatives,
  ...thresholds,
];
