import { examples } from "../../examples-kit.js";
import {
  countMoved,
  countsMoved,
  movedInCount,
  movedInSome,
  ofManySome,
  otherMoved,
  othersMoved,
  restMoved,
  someMoved,
} from "../counts.js";

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
  examples(othersMoved, {
    reads: [["«The other three declined».", { claim: "count", n: 3, way: -1, rest: true }]],
    leaves: [["The other three remarks were short.", "nothing moved"]],
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
      [
        "«Seven regions out of nine recorded higher exports».",
        { n: 7, total: 9, dimension: "counterpart_area" },
      ],
      ["«Ten of the 15 major items ended the month higher».", { n: 10, total: 15, way: 1 }],
      [
        "With «eight of the 15 major items in positive territory», exports rose.",
        { n: 8, total: 15, way: 1 },
      ],
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
    reads: [
      ["«Of the 15 major items, 12 recorded growth».", { n: 12, total: 15, way: 1 }],
      ["«Of the 23 industries surveyed, nine cut their output».", { n: 9, total: 23, way: -1 }],
      ["«Of the ten sectors tracked, six raised theirs».", { n: 6, total: 10, way: 1 }],
    ],
    leaves: [["Of the 15 items, most are chips.", "no count"]],
  }),
  examples(movedInSome, {
    reads: [["Production «increased in sixteen» last year.", { n: 16, way: 1, total: null }]],
    leaves: [
      ["Production increased in 2024.", "a year"],
      ["Production increased in two months.", "a stretch of time"],
    ],
  }),
  examples(someMoved, {
    reads: [
      ["«Six subsectors posted higher sales» in July.", { claim: "count", n: 6, total: null, way: 1 }],
      ["«Ten key items, among them semiconductors, recorded increases».", { n: 10, dimension: "product" }],
      ["«Sixteen Member States registered an increase in exports».", { n: 16, dimension: "ref_area" }],
    ],
    leaves: [
      ["The two sectors grew.", "named before"],
      ["Two sectors grew 5.0 percent.", "a number tells it"],
      ["Six members voted.", "nothing moved"],
    ],
  }),
  examples(restMoved, {
    reads: [["Among the 15 major items, nine expanded «and six contracted».", { n: 6, way: -1, rest: true }]],
    leaves: [
      ["Exports and six offices stayed.", "nothing moved"],
      ["Cars and six items rose 5.0 percent.", "a number tells it"],
    ],
  }),
];
