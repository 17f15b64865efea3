import { examples } from "../../examples-kit.js";
import { recordBroken, recordNoun } from "../records.js";

export default [
  examples(recordNoun, {
    reads: [
      [
        "Chip exports hit a «new record».",
        { claim: "record", way: 1, over: "all_time", rank: 1, bind: "before" },
      ],
      [
        "Exports reached an «all-time monthly high» of $66 billion.",
        { way: 1, over: "all_time", bind: "figure" },
      ],
      ["Pledges came to $7.1 billion, a «first-quarter record».", { over: "quarter" }],
      ["Sales to both reached $6 billion, both «July records».", { over: "month" }],
      ["The surplus was $80 billion, a «record for the period».", { over: "period" }],
      ["Imports fell to a «record low».", { way: -1 }],
      ["Gains came from «record» shipments of gold.", { bind: "behind" }],
    ],
    leaves: [
      ["The second-largest surplus on record was posted.", "told by the superlative"],
      ["High-value memory sold well.", "a high of nothing"],
      ["Exports grew from a high base.", "no new high"],
      ["Firms record a surplus every month.", "a verb"],
      ["Record growth in orders is the aim.", "a rank of growth is none of a level"],
      ["Output fell from last year's high base.", "what is compared with"],
      ["It is the sixth month that such a record has been set.", "a record that was told before"],
    ],
  }),
  examples(recordBroken, {
    reads: [["Car exports «broke the previous record set in July».", { over: "all_time", again: true }]],
    leaves: [["Exports broke off in July.", "no record"]],
  }),
];
