import { examples } from "../../examples-kit.js";
import { largestBalance, largestShare, mostWent } from "../largest.js";

export default [
  examples(largestBalance, {
    reads: [
      ["«The largest surplus was observed in Germany».", { claim: "record", way: 1, members: true }],
      ["France «registered the largest deficit».", { way: -1, members: true }],
    ],
    leaves: [["Korea registered the largest deficit since 2012.", "told by since"]],
  }),
  examples(mostWent, {
    reads: [
      [
        "«Most German exports in February 2023 went to the United States».",
        { measure: "exports", rank: 1, over: null },
      ],
      ["«Most imports came from China».", { measure: "imports", rank: 1 }],
    ],
    leaves: [
      ["Most exports went well.", "no area"],
      ["Most members came from Asia.", "no series"],
    ],
  }),
  examples(largestShare, {
    reads: [["China accounted for «the largest share of imports».", { rank: 1, over: null }]],
    leaves: [["It was the largest share since 2010.", "told by since"]],
  }),
];
