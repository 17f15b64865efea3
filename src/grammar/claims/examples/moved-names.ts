import { examples } from "../../examples-kit.js";
import { changeIn, comparativeName } from "../moved-names.js";

export default [
  examples(changeIn, {
    reads: [
      ["It fell despite a «surge in exports of SSDs».", { way: 1, bind: "behind" }],
      ["It was offset by «declines in electronic components».", { way: -1 }],
    ],
    leaves: [
      ["A fall in memory chip prices dragged down exports.", "a mere cause"],
      ["Exports surged in May.", "a verb"],
    ],
  }),
  examples(comparativeName, {
    reads: [
      ["It rose with «stronger» exports of displays.", { way: 1 }],
      ["It fell on «weaker» component shipments.", { way: -1 }],
    ],
    leaves: [
      ["It rose on robust sales of cars.", "no comparative"],
      ["It rose on falling prices.", "prices are a cause"],
    ],
  }),
];
