import { examples } from "../../examples-kit.js";
import { lasted, monthsOf, onTheRise, runEnded, runReached, runsOf, runTo } from "../runs.js";

export default [
  examples(onTheRise, {
    reads: [
      ["Chip exports have been «on the rise for five months».", { claim: "streak", n: 5, of: "growth" }],
    ],
    leaves: [["Chip exports are on the rise.", "no length"]],
  }),
  examples(runReached, {
    reads: [["The «upward streak reached its 20th month».", { claim: "streak", n: 20, of: "growth" }]],
    leaves: [["The ship reached its 20th month at sea.", "no run"]],
  }),
  examples(monthsOf, {
    reads: [
      ["Exports to China rose, «ending a four-month decline».", { n: 4, of: "decline", ended: true }],
      ["Ship exports «snapped a three-month losing streak».", { n: 3, of: "decline", ended: true }],
      ["Having «ended 13 months of decline», exports rose.", { n: 13, ended: true }],
    ],
    leaves: [
      ["A three-month decline of 2.0 percent was reported.", "three months taken together"],
      ["The six months grew warm.", "no streak"],
    ],
  }),
  examples(runTo, {
    reads: [
      ["Exports rose, «extending their run of growth to 17 months».", { n: 17, of: "growth" }],
      ["This «extended the string of annual surpluses to 12».", { n: 12, unit: "year", of: "surplus" }],
      ["June «extended the decline in imports to five quarters».", { n: 5, of: "decline", bind: "behind" }],
    ],
    leaves: [
      ["The ministry extended its talks to five months.", "no change"],
      ["June extended the run of surpluses to 12 billion dollars.", "an amount"],
    ],
  }),
  examples(lasted, {
    reads: [
      ["Steel exports «have now grown for 18 months».", { n: 18, unit: "month", of: "growth" }],
      ["Imports «had fallen for two quarters».", { n: 2, unit: "quarter" }],
    ],
    leaves: [
      ["Steel exports have grown for years.", "no length"],
      ["Prices grew for two months.", "told of a time that is past, not of a state that lasts"],
    ],
  }),
  examples(runsOf, {
    reads: [
      [
        "They «came out of slumps of 17, 16 and seven months, respectively».",
        { each: [17, 16, 7], of: "decline", ended: true },
      ],
    ],
    leaves: [["Slumps of 17 percent were seen.", "a rate"]],
  }),
  examples(runEnded, {
    reads: [
      ["The «98-month run of trade surpluses came to an end».", { n: 98, of: "surplus", ended: true }],
      ["Their «nine-month winning streak ended».", { n: 9, of: "growth", ended: true }],
    ],
    leaves: [["The nine-month winning streak went on.", "no end"]],
  }),
];
