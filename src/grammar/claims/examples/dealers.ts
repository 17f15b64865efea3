import { examples } from "../../examples-kit.js";
import { againstBase } from "../against-base.js";
import { cutOutput, moreDealt, raisedPurchases, tradedMore } from "../dealers.js";

export default [
  examples(raisedPurchases, {
    reads: [
      ["The UK «more than doubled its purchases».", { claim: "direction", way: 1, measure: "exports" }],
      ["China «cut its purchases» of chips.", { way: -1, bind: "before" }],
    ],
    leaves: [["The UK planned its purchases.", "nothing moved"]],
  }),
  examples(moreDealt, {
    reads: [
      [
        "Imports grew as «more crude oil was brought in».",
        { claim: "direction", way: 1, measure: "imports" },
      ],
      ["«Less coal was bought in».", { way: -1, measure: "imports" }],
    ],
    leaves: [["More phones were made.", "no trade"]],
  }),
  examples(tradedMore, {
    reads: [
      [
        "The U.S. «bought more Korean cars».",
        { claim: "direction", way: 1, measure: "exports", dealer: true },
      ],
      ["The two makers «sold fewer cars overseas».", { way: -1, measure: "exports" }],
    ],
    leaves: [
      ["The U.S. bought more than in May.", "no good is named"],
      ["Cars sold well.", "no comparative"],
    ],
  }),
  examples(cutOutput, {
    reads: [
      ["GM Korea «cut output» in May.", { claim: "direction", way: -1, measure: "production", maker: true }],
    ],
    leaves: [
      ["GM Korea cut output by 5.0 percent.", "a number tells it"],
      ["GM Korea cut prices.", "prices are no series of a maker"],
    ],
  }),
  examples(againstBase, {
    reads: [
      ["Imports were $17.4 billion in March«, unchanged from February».", { claim: "direction", way: 0 }],
      ["Its goods were worth 10.7 billion euros«, an increase on May 2019».", { way: 1 }],
      ["They committed $7.3 billion«, over twice the amount of a year earlier».", { way: 1 }],
    ],
    leaves: [
      ["Imports were $17.4 billion, an increase of 2 percent from February.", "a number tells it"],
      ["Imports were unchanged from February.", "told of the name"],
    ],
  }),
];
