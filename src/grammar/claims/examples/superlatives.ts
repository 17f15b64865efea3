import { examples } from "../../examples-kit.js";
import {
  moreThanAny,
  neverHigher,
  neverReached,
  noneEverSaw,
  secondOnly,
  superlativeRecord,
} from "../superlatives.js";

export default [
  examples(secondOnly, {
    reads: [
      [
        "Exports came to $20.5 billion, «second only to the $20.8 billion of May».",
        { claim: "record", rank: 2 },
      ],
      ["Sales of 28,000 units were «second only to the record set in May».", { rank: 2 }],
    ],
    leaves: [["China was second only to Japan.", "a rank among partners"]],
  }),
  examples(moreThanAny, {
    reads: [
      [
        "Exports came to $18.9 billion, «more than in any earlier February».",
        { claim: "record", over: "month" },
      ],
      ["Exports to the EU «surpassed all previous months».", { over: "all_time" }],
    ],
    leaves: [["Exports grew more than in Japan.", "a comparison with a country"]],
  }),
  examples(noneEverSaw, {
    reads: [
      ["«No June has ever seen higher exports».", { claim: "record", over: "month", bind: "behind" }],
      ["«Never has a June seen larger exports».", { over: "month", bind: "behind" }],
    ],
    leaves: [["No country has ever seen higher prices.", "no period"]],
  }),
  examples(superlativeRecord, {
    reads: [
      [
        "Car exports rose to $6.4 billion, the «highest ever for September».",
        { over: "month", rank: 1, way: 1 },
      ],
      ["The surplus was $11.7 billion, the «second-largest on record».", { over: "all_time", rank: 2 }],
      [
        "Exports were 7 trillion, the «most for any January since comparable data began in 1979».",
        { over: "month" },
      ],
      ["It is the «second-highest first-half figure» after 2018.", { over: "period", rank: 2 }],
      ["Imports fell to the «lowest level ever».", { way: -1 }],
      ["They took 49 percent, their «largest slice since the survey began in 2016».", { over: "all_time" }],
      ["It was the «most for any such period».", { over: "period" }],
    ],
    leaves: [
      ["Ireland posted the highest monthly increases.", "growth rates are not ranked"],
      ["The biggest since 2020 was reported.", "told by since"],
      ["The largest firms exported more.", "no series"],
    ],
  }),
  examples(neverReached, {
    reads: [
      [
        "Exports came to $57 billion, a level «never seen before in that month».",
        { claim: "record", over: "month" },
      ],
    ],
    leaves: [["All items grew, something never seen before.", "no level"]],
  }),
  examples(neverHigher, {
    reads: [
      ["Exports have «never been higher».", { claim: "record", bind: "before" }],
      [
        "«Never before have exports to Vietnam been as high» as in June.",
        { bind: "behind", over: "all_time" },
      ],
    ],
    leaves: [["Exports have never been in doubt.", "no level"]],
  }),
];
