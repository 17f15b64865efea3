import { examples } from "../../examples-kit.js";
import { cameInOrder, firstPlace, ownPlace, rankAmong, topModel } from "../ranks.js";

export default [
  examples(topModel, {
    reads: [
      [
        "The Trax was «the most exported model».",
        { claim: "record", rank: 1, measure: "exports", model: true },
      ],
      ["«The second best-selling car» was the Carnival.", { rank: 2 }],
    ],
    leaves: [["The most exported cars are small.", "several"]],
  }),
  examples(firstPlace, {
    reads: [
      ["Germany «ranked first among export markets».", { claim: "record", rank: 1, measure: "exports" }],
      ["In imports, China «held the top place».", { rank: 1 }],
      ["China «ranked first in imports».", { rank: 1, measure: "imports" }],
      ["In exports, «second place went to Italy».", { rank: 2, bind: "behind" }],
      ["Noodles remained «the No. 1 item».", { rank: 1 }],
    ],
    leaves: [
      ["Exports were first reported in May.", "no place"],
      ["The first place fell to be closed.", "no holder"],
    ],
  }),
  examples(ownPlace, {
    reads: [
      [
        "Korea «ranked fifth among car-producing countries».",
        { claim: "record", rank: 5, measure: "production", own: true },
      ],
      ["India «came in ninth among the world's exporting nations».", { rank: 9, measure: "exports" }],
    ],
    leaves: [["Korea ranked fifth among 30 countries.", "in what is not told"]],
  }),
  examples(rankAmong, {
    reads: [
      [
        "The UK is «Korea's sixth-largest trading partner in Europe».",
        { rank: 6, measure: "total_trade", over: null },
      ],
      ["Shipments to China, «the largest market», were flat.", { rank: 1, measure: "exports" }],
      ["China was «the largest supplier».", { measure: "imports" }],
      ["Spain is «its second-largest export partner».", { rank: 2, measure: "exports" }],
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
