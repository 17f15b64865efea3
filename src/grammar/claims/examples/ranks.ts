import { examples } from "../../examples-kit.js";
import { cameInOrder, firstPlace, rankAmong } from "../ranks.js";

export default [
  examples(firstPlace, {
    reads: [
      ["Germany «ranked first among export markets».", { claim: "record", rank: 1, measure: "exports" }],
      ["In imports, China «held the top place».", { rank: 1 }],
      ["Noodles remained «the No. 1 item».", { rank: 1 }],
    ],
    leaves: [["Exports were first reported in May.", "no place"]],
  }),
  examples(rankAmong, {
    reads: [
      [
        "The UK is «Korea's sixth-largest trading partner in Europe».",
        { rank: 6, measure: "total_trade", over: null },
      ],
      ["Shipments to China, «the largest market», were flat.", { rank: 1, measure: "exports" }],
      ["China was «the largest supplier».", { measure: "imports" }],
    ],
    leaves: [
      ["Korea is one of the largest markets for gas.", "no rank is told"],
      ["A main partner is the EU.", "no superlative"],
    ],
  }),
  examples(cameInOrder, {
    reads: [["The EU «came second» with 3.35 trillion yuan.", { rank: 2, among: "" }]],
    leaves: [
      ["The second quarter came.", "a period"],
      ["It came in the third month.", "a period"],
    ],
  }),
];
