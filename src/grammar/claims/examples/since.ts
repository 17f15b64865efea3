import { examples } from "../../examples-kit.js";
import { firstOfKind, firstSince, firstTime, largestSince, notSince, yearsHigh } from "../since.js";

export default [
  examples(largestSince, {
    reads: [
      [
        "The surplus was $9.6 billion, the «largest in seven years since September 2018».",
        { span: "P7Y", way: 1 },
      ],
      [
        "Shipments fell to $36.9 billion, the «lowest monthly figure since February 2016».",
        { way: -1, span: null },
      ],
    ],
    leaves: [
      ["It was the steepest drop since January 2009.", "growth rates are not ranked"],
      ["It was the highest ever.", "no time is told"],
    ],
  }),
  examples(yearsHigh, {
    reads: [["Imports hit a «14-month low».", { span: "P14M", way: -1 }]],
    leaves: [["A new high was set.", "no time is told"]],
  }),
  examples(firstTime, {
    reads: [
      [
        "Exports set a record «for the first time in three and a half years».",
        { span: "P3Y6M", first: true },
      ],
      ["It is «the first time since 2008».", { first: true, span: null }],
    ],
    leaves: [["Exports rose for the first time.", "no time is told"]],
  }),
  examples(firstSince, {
    reads: [
      [
        "The balance fell to -$312 million, «the first monthly deficit since July».",
        { of: "deficit", first: true },
      ],
    ],
    leaves: [["The first increase was reported in May.", "no time is told"]],
  }),
  examples(firstOfKind, {
    reads: [
      [
        "It logged a surplus of 366.5 billion yen, «its first in three months».",
        { first: true, span: "P3M", elided: true },
      ],
      ["A deficit of $1.9 billion was posted, «the first since May 2023».", { first: true, elided: true }],
    ],
    leaves: [["The first in line was Japan.", "no time"]],
  }),
  examples(notSince, {
    reads: [
      ["«Not since September 2022 have exports been this high».", { claim: "since", way: 1, bind: "behind" }],
    ],
    leaves: [["Not since 2019 have ministers met.", "no level"]],
  }),
];
