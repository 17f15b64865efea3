import { examples } from "../../examples-kit.js";
import {
  eachOfLast,
  forAnother,
  importsOverExports,
  inAsMany,
  nthChange,
  nthMonthOf,
  runOf,
  shortStreak,
  streakFor,
  streaksEach,
} from "../streaks.js";

export default [
  examples(inAsMany, {
    reads: [
      ["Exports dropped, «the 11th fall in as many months».", { claim: "streak", n: 11, of: "decline" }],
      ["The surplus was «the ninth consecutive one».", { n: 9 }],
    ],
    leaves: [["It was the fourth visit in as many months.", "no series"]],
  }),
  examples(runOf, {
    reads: [
      ["Chips extended «a 21-month run of growth».", { claim: "streak", n: 21, unit: "month", of: "growth" }],
      ["Exports saw «nine months of uninterrupted growth».", { n: 9, of: "growth" }],
    ],
    leaves: [
      ["There was a 21-month run of talks.", "no series"],
      ["Nine months of growth lie ahead.", "nothing says that they ran on"],
    ],
  }),
  examples(streakFor, {
    reads: [
      ["Exports rose «for the fourth consecutive month».", { n: 4, unit: "month", ended: false }],
      ["Exports have grown «for ten months running».", { n: 10, unit: "month" }],
      ["Sales were «on a downward path for the 13th consecutive month».", { n: 13, of: "decline" }],
      [
        "The balance has been «in the black for 74 consecutive months».",
        { n: 74, of: "surplus", measure: "trade_balance" },
      ],
      ["They gained 8.3 percent, a «16th straight month of increase».", { n: 16, of: "growth" }],
      ["The shortfall «put an end to 98 straight months of surplus».", { n: 98, of: "surplus", ended: true }],
    ],
    leaves: [
      ["Exports rose in the fourth quarter of 2021.", "a period"],
      ["Talks went on for three months.", "nothing in a row"],
    ],
  }),
  examples(forAnother, {
    reads: [["Exports were up «for an eighth month».", { n: 8 }]],
    leaves: [["Exports rose for the third quarter.", "a period"]],
  }),
  examples(streaksEach, {
    reads: [
      [
        "Chips and cars fell «for the third and fourth straight months, respectively».",
        { each: [3, 4], unit: "month" },
      ],
    ],
    leaves: [["Exports fell for the third straight month.", "one streak"]],
  }),
  examples(eachOfLast, {
    reads: [["Exports have fallen «in each of the last five months».", { n: 5, unit: "month" }]],
    leaves: [["Exports fell in five months.", "not in a row"]],
  }),
  examples(nthChange, {
    reads: [
      [
        "Drugs rose to $1 billion, their «eighth straight monthly gain».",
        { n: 8, unit: "month", of: "growth" },
      ],
      ["It was the «13th monthly surplus in a row».", { n: 13, of: "surplus" }],
      ["Exports fell 1.9%, a «second consecutive monthly decline».", { n: 2, of: "decline" }],
    ],
    leaves: [["The second monthly report came out.", "no change"]],
  }),
  examples(nthMonthOf, {
    reads: [
      ["It was the «21st month of on-year growth in succession».", { n: 21, of: "growth" }],
      ["The surplus was the «sixth in a row».", { n: 6 }],
    ],
    leaves: [["The third month of the year was mild.", "no change"]],
  }),
  examples(importsOverExports, {
    reads: [["«Imports outstripped exports for the fourth month in a row».", { of: "deficit", n: 4 }]],
    leaves: [["Imports rose faster than exports for the fourth month in a row.", "no deficit is told"]],
  }),
  examples(shortStreak, {
    reads: [
      ["Cars have risen for 17 months on end and machinery «for eight;» ships fell.", { n: 8, short: true }],
    ],
    leaves: [["Exports rose for eight months.", "the unit is printed"]],
  }),
];
