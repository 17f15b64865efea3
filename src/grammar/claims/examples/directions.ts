import { examples } from "../../examples-kit.js";
import { afterChange, asDid, changeIn, comparativeName, movedVerb, offsetChange } from "../directions.js";

export default [
  examples(afterChange, {
    reads: [
      [
        "Autos surged 40.2 percent «after a decline in December».",
        { claim: "direction", way: -1, bind: "before" },
      ],
    ],
    leaves: [["Autos surged 40.2 percent after a strike in December.", "no change"]],
  }),
  examples(movedVerb, {
    reads: [
      ["Phone exports «declined» too.", { way: -1, bind: "before" }],
      ["Arrivals «remained almost unchanged».", { way: 0 }],
      ["Exports to India «posted strong growth».", { way: 1 }],
      ["Purchases of fuels «were lower».", { way: -1 }],
    ],
    leaves: [
      ["Demand remained strong.", "a state"],
      ["A sharp increase came.", "a noun"],
      ["Prices dragged down exports.", "what moves another series"],
    ],
  }),
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
  examples(offsetChange, {
    reads: [["Strong car exports «helped offset the drop».", { way: 1 }]],
    leaves: [["Gains were offset by declines.", "the other way round"]],
  }),
  examples(asDid, {
    reads: [["Cars contracted, «as did ships and home appliances».", { bind: "behind" }]],
    leaves: [["As the ministry did, firms waited.", "no name"]],
  }),
];
