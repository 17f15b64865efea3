import { examples } from "../../examples-kit.js";
import { countMoved, countsMoved, movedInCount, movedInSome, ofManySome, otherMoved } from "../counts.js";

export default [
  examples(countsMoved, {
    reads: [
      [
        "«Seven of the 15 major items and eight of the nine major regions registered gains».",
        { claim: "count", n: 7, total: 15, dimension: "product", way: 1 },
      ],
    ],
    leaves: [["Seven of the 15 major items registered gains.", "one count"]],
  }),
  examples(otherMoved, {
    reads: [["«The other seven items declined».", { claim: "count", n: 7, total: null, way: -1 }]],
    leaves: [["The seven firms declined to comment.", "no names counted"]],
  }),
  examples(countMoved, {
    reads: [
      [
        "«10 of Korea's 15 major export categories posted growth».",
        { n: 10, total: 15, way: 1, dimension: "product" },
      ],
      ["With «7 of the 11 product sections posting decreases», exports fell.", { n: 7, total: 11, way: -1 }],
      ["«Every one of Korea's 15 major export items grew» in August.", { n: 15, total: 15, way: 1 }],
    ],
    leaves: [["10 of 15 members voted.", "nothing moved"]],
  }),
  examples(movedInCount, {
    reads: [
      [
        "Exports «increased in eight of Korea's nine major markets».",
        { n: 8, total: 9, dimension: "counterpart_area", way: 1 },
      ],
    ],
    leaves: [["Exports increased in August.", "no count"]],
  }),
  examples(ofManySome, {
    reads: [["«Of the 15 major items, 12 recorded growth».", { n: 12, total: 15, way: 1 }]],
    leaves: [["Of the 15 items, most are chips.", "no count"]],
  }),
  examples(movedInSome, {
    reads: [["Production «increased in sixteen» last year.", { n: 16, way: 1, total: null }]],
    leaves: [
      ["Production increased in 2024.", "a year"],
      ["Production increased in two months.", "a stretch of time"],
    ],
  }),
];
