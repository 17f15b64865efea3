import { examples } from "../examples-kit.js";
import {
  amountThenChange,
  byAmount,
  changedByAmount,
  changedByRate,
  changeOfAmount,
  changeOfRate,
  countMore,
  fewerOf,
  rateOrAmountChange,
  rateThenChange,
  rateThenChangeTo,
} from "./changes.js";
import { baseLevel, earlierChange, ownedByBase } from "./earlier.js";
import { carried, indexLevel, levelAt } from "./levels.js";
import { coverage, share } from "./shares.js";

const pct = (value: number) => ({ unit: "percent", value, mult: 0 });
const usd = (value: number, mult = 9) => ({ unit: "USD", value, mult });
const yoy = { step: "yoy", period: null };
/** A month without its year. */
const in_ = (m: number) => ({ step: null, period: { t: "month", m, y: null } });

/**
 * What each rule of told reads and leaves. The same figure may be told by several rules; which of them has it, the walk
 * through the sentence decides.
 */
export default [
  examples(share, {
    reads: [
      ["Chips «accounted for 17 percent of» exports.", { as: "share", figures: [pct(17)] }],
      ["They «made up 67% of» output.", { as: "share", figures: [pct(67)] }],
      ["Cars held «a share of 46.1 percent».", { as: "share", figures: [pct(46.1)] }],
      ["They «represented 4.9 and 3.1 percent of» the total.", { figures: [pct(4.9), pct(3.1)] }],
    ],
    leaves: [
      ["China took 41.0 percent less.", "a change"],
      ["Growth beat the 26.2 percent of the first half.", "an earlier rate"],
      ["Chips rose 17 percent.", "no part of a whole"],
    ],
  }),
  examples(ownedByBase, {
    reads: [
      ["Exports slowed from «February's $12.8 billion».", { as: "base", figures: [usd(12.8)], base: in_(2) }],
      [
        "It followed «October's 6.1 per cent decrease».",
        { as: "base", way: -1, figures: [pct(6.1)], base: in_(10) },
      ],
      ["It beat «the previous year's €134.3 billion».", { figures: [{ unit: "EUR" }], base: yoy }],
    ],
    leaves: [
      ["February exports were $12.8 billion.", "an own level, not one compared with"],
      ["Japan's $12.8 billion was more.", "owned by no period"],
    ],
  }),
  examples(earlierChange, {
    reads: [
      [
        "Sales slipped «after a fall of 2.1% the month before».",
        { as: "base", way: -1, figures: [pct(2.1)] },
      ],
      [
        "Output rose 1%, «in contrast to a year-on-year decline of 5.5 percent in August».",
        { as: "base", way: -1, figures: [pct(5.5)], base: in_(8), step: "yoy" },
      ],
      ["Exports gained «after tumbling 2.0 percent in July».", { way: -1, figures: [pct(2)], base: in_(7) }],
    ],
    leaves: [
      ["Exports came to $5 billion after growth of 7.7 percent.", "no earlier time: the exports' own growth"],
      ["Exports fell 2.1% in July.", "nothing is set beside it"],
    ],
  }),
  examples(changedByRate, {
    reads: [
      ["Exports «rose 12.7 percent» in September.", { as: "change", way: 1, figures: [pct(12.7)] }],
      ["Imports were «down by 4.0%».", { way: -1, figures: [pct(4)] }],
      ["Output «edged up only 0.3 percent».", { way: 1 }],
      ["Exports «fell year-on-year by 3.5 percent».", { way: -1, figures: [pct(3.5)] }],
      ["Exports and imports «rose by 1.2 and 3.4 percent».", { figures: [pct(1.2), pct(3.4)] }],
    ],
    leaves: [
      ["Growth stood above 12.7 percent.", "a bound"],
      ["Exports rose to $66.0 billion.", "a level"],
      ["A rate of 12.7 percent was printed.", "no word of change"],
    ],
  }),
  examples(changeOfRate, {
    reads: [
      ["Shipments saw «growth of 6.5 percent».", { as: "change", way: 1, noun: true, figures: [pct(6.5)] }],
      [
        "A «decline year-on-year of 4.0 percent» was seen.",
        { as: "change", way: -1, noun: true, figures: [pct(4)] },
      ],
      ["An «increase of between 5 and 6 percent» is seen.", { figures: [pct(5), pct(6)] }],
    ],
    leaves: [
      ["Exports rose 6.5 percent.", "no noun with its figure behind “of”"],
      ["A share of 6.5 percent was printed.", "no word of change"],
    ],
  }),
  examples(rateThenChange, {
    reads: [
      ["A «24.8 percent jump» was seen.", { as: "change", way: 1, noun: true, figures: [pct(24.8)] }],
      ["Imports posted an «11.0 percent year-on-year decrease».", { way: -1 }],
      ["Arrivals were «12.3 percent less» than in May.", { way: -1, figures: [pct(12.3)] }],
      ["Sales were «4.1 percent (±0.7 percent) above» May.", { way: 1, figures: [pct(4.1)] }],
    ],
    leaves: [
      ["Exports posted a 24.8 percent jump to $16.6 billion.", "its level follows: another rule's"],
      ["A rate of 12.3 percent was printed.", "no word of change"],
    ],
  }),
  examples(rateThenChangeTo, {
    reads: [
      [
        "Exports posted a «24.8 percent jump» to $16.6 billion.",
        { as: "change", way: 1, noun: false, figures: [pct(24.8)] },
      ],
      ["They saw a «7.2 percent year-on-year increase» to $3.4 billion.", { way: 1, figures: [pct(7.2)] }],
    ],
    leaves: [
      ["Output was 5.1 percent faster in May.", "a comparative without its “to”"],
      ["It rose 5.1 percent.", "the change stands before its rate"],
    ],
  }),
  examples(rateOrAmountChange, {
    reads: [
      [
        "Imports were «4.2 billion yen or 3.5 percent lower than» in May.",
        { as: "difference", way: -1, figures: [{ unit: "JPY", value: 4.2, mult: 9 }] },
      ],
      ["Imports were «$3.1 billion, or 3.5 percent, more than» in May.", { way: 1, figures: [usd(3.1)] }],
    ],
    leaves: [
      ["Sales were $3.1 billion, or 12.8 percent of output.", "a share"],
      ["Sales were 12.8 percent lower than in May.", "no amount"],
    ],
  }),
  examples(changedByAmount, {
    reads: [
      ["Exports «fell $1,166m» in May.", { as: "difference", way: -1, figures: [usd(1166, 6)] }],
      ["Imports were «up $0.7 billion».", { way: 1, figures: [usd(0.7)] }],
      ["Output «dropped by 3,000 units».", { way: -1, figures: [{ unit: "units", value: 3000 }] }],
    ],
    leaves: [
      ["Sales were above $70 billion.", "a bound"],
      ["Services made up $3 billion.", "what “made up” tells is a part"],
      ["Exports rose 12.7 percent.", "a rate"],
    ],
  }),
  examples(coverage, {
    reads: [
      [
        "Exports «covered 89.6% of imports».",
        { as: "level", figures: [{ value: 89.6, measure: "exports_coverage_of_imports" }] },
      ],
      ["Exports «covered only 60% of total imports».", { figures: [{ value: 60 }] }],
    ],
    leaves: [
      ["The survey covered 89.6% of firms.", "no imports"],
      ["Exports covered the imports.", "no figure"],
    ],
  }),
  examples(changeOfAmount, {
    reads: [
      [
        "«Gains of $640m» in fuels came first.",
        { as: "difference", way: 1, noun: true, figures: [usd(640, 6)] },
      ],
      ["A «fall of only $225m» was seen.", { way: -1, figures: [usd(225, 6)] }],
    ],
    leaves: [
      ["A total of $225m was printed.", "no word of change"],
      ["A fall of 3.0 percent was seen.", "a rate"],
    ],
  }),
  examples(amountThenChange, {
    reads: [
      ["Exports were «$166m smaller» than in May.", { as: "difference", way: -1, figures: [usd(166, 6)] }],
      [
        "The gap was «£10.9 billion (8.7%) higher».",
        { way: 1, figures: [{ unit: "GBP", value: 10.9, mult: 9 }] },
      ],
    ],
    leaves: [
      ["Exports of $5 billion fell.", "a level that a verb follows"],
      ["Exports of $5 billion growth markets need were made.", "“growth” is no change of the sum"],
      ["Sales of $3 billion more than doubled.", "the comparative belongs to a verb"],
    ],
  }),
  examples(baseLevel, {
    reads: [
      ["Exports rose «from $2.0 billion» in May.", { as: "base", figures: [usd(2)] }],
      ["Imports were $20 billion, «against $26 billion» a year ago.", { figures: [usd(26)] }],
      ["It was a record, «beating the $70.9 billion» of 2023.", { figures: [usd(70.9)] }],
      ["There was a surplus, «compared with a deficit of $3 billion».", { figures: [usd(3)] }],
    ],
    leaves: [
      ["Exports came to more than $50 billion.", "a bound"],
      ["Exports were over $50 billion.", "a bound"],
      ["Exports came from China.", "no figure"],
    ],
  }),
  examples(levelAt, {
    reads: [
      ["Exports fell «to $44.2 billion».", { as: "level", way: null, figures: [usd(44.2)] }],
      ["Imports stood «at $1.7 billion».", { as: "level", figures: [usd(1.7)] }],
      ["Exports rose «to a record high of $6.5 billion».", { as: "level", figures: [usd(6.5)] }],
    ],
    leaves: [
      ["Growth slowed to 12.7 percent.", "a rate, left to the walk"],
      ["Exports were $44.2 billion.", "no “to” or “at”"],
    ],
  }),
  examples(byAmount, {
    reads: [
      [
        "The gap with the EU and that with others fell, the latter «by £4.7 billion».",
        { as: "difference", way: null, figures: [{ unit: "GBP", value: 4.7, mult: 9 }] },
      ],
      ["Fuels led «by about $3 billion».", { as: "difference", way: null, figures: [usd(3)] }],
    ],
    leaves: [
      ["Exports rose by 3 percent.", "a rate"],
      ["Exports by sea were $3 billion.", "the sum is another word's"],
    ],
  }),
  examples(fewerOf, {
    reads: [
      [
        "September had «two fewer working days».",
        { as: "difference", way: -1, figures: [{ unit: "days", value: 2, measure: "working_days" }] },
      ],
      ["There were «0.5 fewer working days».", { way: -1, figures: [{ value: 0.5, decimals: 1 }] }],
    ],
    leaves: [
      ["There were fewer working days.", "no number"],
      ["There were 20 working days.", "no difference"],
    ],
  }),
  examples(indexLevel, {
    reads: [
      ["The index stood «at 105.9» in October.", { as: "level", figures: [{ unit: "index", value: 105.9 }] }],
      ["Shipments climbed 5.4 percent «to 104.6».", { figures: [{ unit: "index", value: 104.6 }] }],
    ],
    leaves: [
      ["Growth slowed to 12.7 percent.", "a rate"],
      ["Exports rose to 57.3 billion.", "a sum"],
    ],
  }),
  examples(countMore, {
    reads: [
      ["There were 23 days, «2.5 more than in July».", { as: "difference", way: 1, base: in_(7) }],
      ["June had 20 days, «two fewer than a year ago».", { as: "difference", way: -1, base: yoy }],
      ["June had 19.5 days, «four fewer days than a year ago».", { as: "difference", way: -1, base: yoy }],
      ["June had 20 days, «one day fewer than a year ago».", { as: "difference", way: -1, base: yoy }],
    ],
    leaves: [
      ["There were more than 20 days.", "a bound"],
      ["Sales were 2.5 percent more than a year ago.", "a rate"],
    ],
  }),
  examples(carried, {
    reads: [
      ["Chips («$16.6 billion») did well.", { as: "level", figures: [usd(16.6)] }],
      ["Displays («5.4 percent») did well.", { as: "carried", way: null, figures: [pct(5.4)] }],
      ["Cars («+5.4 percent») did well.", { as: "change", figures: [{ value: 5.4, sign: 1 }] }],
    ],
    leaves: [
      ["Twelve days passed.", "no statistic's unit"],
      ["It was signed in 2024.", "a year"],
    ],
  }),
];
