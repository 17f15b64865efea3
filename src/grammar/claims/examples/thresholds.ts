import { examples } from "../../examples-kit.js";
import { boundedFigure, boundedPart, heldAhead, lengthAbove, passedMark } from "../thresholds.js";

export default [
  examples(passedMark, {
    reads: [
      ["Exports «topped $50 billion».", { op: "over" }],
      [
        "Imports «stayed above the $60 billion mark for a fifth straight month».",
        { op: "over", n: 5, unit: "month" },
      ],
      ["Sales grew, «exceeding $1 billion for the 14th».", { op: "over", n: 14 }],
      ["Exports «exceeded $20 billion five times in a row».", { op: "over", n: 5 }],
    ],
    leaves: [
      ["Exports grew, topping the $70.9 billion of 2023.", "an earlier level"],
      ["Sales came to a record-breaking 35,227 units.", "a level"],
    ],
  }),
  examples(boundedFigure, {
    reads: [
      ["The surplus came to «nearly $4 billion».", { op: "about" }],
      ["The total has been «above $70 billion for three years running».", { op: "over", n: 3, unit: "year" }],
    ],
    leaves: [
      ["The surplus came to $4 billion.", "no bound"],
      ["Imports were 27.1 percent more than $135 billion.", "a level that was compared with"],
    ],
  }),
  examples(heldAhead, {
    reads: [
      [
        "It grew, and «for the sixth consecutive month exports topped $50 billion».",
        { op: "over", n: 6, unit: "month", bind: "behind" },
      ],
    ],
    leaves: [["For the sixth consecutive month exports rose.", "no bound"]],
  }),
  examples(boundedPart, {
    reads: [
      [
        "«More than half of all automobile exports» went to the U.S.",
        { op: "over", part: true, bind: "behind" },
      ],
      ["Chips made up «about a quarter of exports».", { op: "about", part: true }],
    ],
    leaves: [
      ["Exports grew for over half a year.", "a time"],
      ["Half of the exports went to Asia.", "no bound"],
      ["Nearly a third of exports went to Asia.", "a third is no exact percentage"],
    ],
  }),
  examples(lengthAbove, {
    reads: [
      [
        "Exports rose, making it «two straight months above $1 billion».",
        { op: "over", n: 2, unit: "month" },
      ],
      ["It was the «third monthly total in a row below $5 billion».", { op: "under", n: 3, unit: "month" }],
    ],
    leaves: [["Two straight months of growth above the average followed.", "no figure"]],
  }),
];
