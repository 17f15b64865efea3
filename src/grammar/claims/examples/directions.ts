import { examples } from "../../examples-kit.js";
import { afterChange, asDid, movedVerb, offsetChange } from "../directions.js";

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
      ["Exports «did not change» from May.", { way: 0 }],
      ["Exports «changed little».", { way: 0 }],
    ],
    leaves: [
      ["Demand remained strong.", "a state"],
      ["The industry did well.", "praise, no change"],
      ["A sharp increase came.", "a noun"],
      ["Prices dragged down exports.", "what moves another series"],
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
