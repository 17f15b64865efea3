import { examples } from "../examples-kit.js";
import { countMoved, countsMoved, movedInCount, movedInSome, ofManySome, otherMoved } from "./counts.js";
import {
  afterChange,
  asDid,
  changeIn,
  comparativeName,
  moreDealt,
  movedVerb,
  offsetChange,
} from "./directions.js";
import {
  cameInOrder,
  firstPlace,
  largestBalance,
  moreThanAny,
  noneEverSaw,
  rankAmong,
  recordBroken,
  recordNoun,
  superlativeRecord,
} from "./records.js";
import { firstSince, firstTime, largestSince, yearsHigh } from "./since.js";
import {
  eachOfLast,
  forAnother,
  importsOverExports,
  inAsMany,
  monthsOf,
  nthChange,
  nthMonthOf,
  onTheRise,
  runReached,
  runsOf,
  runTo,
  shortStreak,
  streakFor,
  streaksEach,
} from "./streaks.js";
import { boundedFigure, heldAhead, passedMark } from "./thresholds.js";

/** What each rule of claims reads and leaves; a sentence pasted here is a test. */
export default [
  examples(countsMoved, {
    reads: [
      [
        "«Seven of the 15 major items and eight of the nine major regions registered gains».",
        { claim: "count", n: 7, total: 15, dimension: "product", way: 1 },
      ],
    ],
    leaves: [["Seven of the 15 major items registered gains.", "one count"]],
  }),
  examples(otherMoved, {
    reads: [["«The other seven items declined».", { claim: "count", n: 7, total: null, way: -1 }]],
    leaves: [["The seven firms declined to comment.", "no names counted"]],
  }),
  examples(afterChange, {
    reads: [
      [
        "Autos surged 40.2 percent «after a decline in December».",
        { claim: "direction", way: -1, bind: "before" },
      ],
    ],
    leaves: [["Autos surged 40.2 percent after a strike in December.", "no change"]],
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
    reads: [["«No June has ever seen higher exports».", { claim: "record", over: "month", bind: "behind" }]],
    leaves: [["No country has ever seen higher prices.", "no period"]],
  }),
  examples(firstPlace, {
    reads: [
      ["Germany «ranked first among export markets».", { claim: "record", rank: 1, measure: "exports" }],
      ["In imports, China «held the top place».", { rank: 1 }],
      ["Noodles remained «the No. 1 item».", { rank: 1 }],
    ],
    leaves: [["Exports were first reported in May.", "no place"]],
  }),
  examples(largestBalance, {
    reads: [
      ["«The largest surplus was observed in Germany».", { claim: "record", way: 1, members: true }],
      ["France «registered the largest deficit».", { way: -1, members: true }],
    ],
    leaves: [["Korea registered the largest deficit since 2012.", "told by since"]],
  }),
  examples(inAsMany, {
    reads: [
      ["Exports dropped, «the 11th fall in as many months».", { claim: "streak", n: 11, of: "decline" }],
      ["The surplus was «the ninth consecutive one».", { n: 9 }],
    ],
    leaves: [["It was the fourth visit in as many months.", "no series"]],
  }),
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
  examples(recordNoun, {
    reads: [
      [
        "Chip exports hit a «new record».",
        { claim: "record", way: 1, over: "all_time", rank: 1, bind: "before" },
      ],
      [
        "Exports reached an «all-time monthly high» of $66 billion.",
        { way: 1, over: "all_time", bind: "figure" },
      ],
      ["Pledges came to $7.1 billion, a «first-quarter record».", { over: "quarter" }],
      ["Sales to both reached $6 billion, both «July records».", { over: "month" }],
      ["The surplus was $80 billion, a «record for the period».", { over: "period" }],
      ["Imports fell to a «record low».", { way: -1 }],
      ["Gains came from «record» shipments of gold.", { bind: "behind" }],
    ],
    leaves: [
      ["The second-largest surplus on record was posted.", "told by the superlative"],
      ["High-value memory sold well.", "a high of nothing"],
      ["Exports grew from a high base.", "no new high"],
      ["Firms record a surplus every month.", "a verb"],
      ["Record growth in orders is the aim.", "a rank of growth is none of a level"],
    ],
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
    ],
    leaves: [
      ["Ireland posted the highest monthly increases.", "growth rates are not ranked"],
      ["The biggest since 2020 was reported.", "told by since"],
      ["The largest firms exported more.", "no series"],
    ],
  }),
  examples(recordBroken, {
    reads: [["Car exports «broke the previous record set in July».", { over: "all_time", again: true }]],
    leaves: [["Exports broke off in July.", "no record"]],
  }),
  examples(rankAmong, {
    reads: [
      [
        "The UK is «Korea's sixth-largest trading partner in Europe».",
        { rank: 6, measure: "total_trade", over: null },
      ],
      ["Shipments to China, «the largest market», were flat.", { rank: 1, measure: "exports" }],
      ["China was «the largest supplier».", { measure: "imports" }],
    ],
    leaves: [
      ["Korea is one of the largest markets for gas.", "no rank is told"],
      ["A main partner is the EU.", "no superlative"],
    ],
  }),
  examples(cameInOrder, {
    reads: [["The EU «came second» with 3.35 trillion yuan.", { rank: 2, among: "" }]],
    leaves: [
      ["The second quarter came.", "a period"],
      ["It came in the third month.", "a period"],
    ],
  }),
  examples(streakFor, {
    reads: [
      ["Exports rose «for the fourth consecutive month».", { n: 4, unit: "month", ended: false }],
      ["Exports have grown «for ten months running».", { n: 10, unit: "month" }],
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
    reads: [["Exports rose, «extending their run of growth to 17 months».", { n: 17, of: "growth" }]],
    leaves: [["The ministry extended its talks to five months.", "no change"]],
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
  examples(countMoved, {
    reads: [
      [
        "«10 of Korea's 15 major export categories posted growth».",
        { n: 10, total: 15, way: 1, dimension: "product" },
      ],
      ["With «7 of the 11 product sections posting decreases», exports fell.", { n: 7, total: 11, way: -1 }],
      ["«Every one of Korea's 15 major export items grew» in August.", { n: 15, total: 15, way: 1 }],
    ],
    leaves: [["10 of 15 members voted.", "nothing moved"]],
  }),
  examples(movedInCount, {
    reads: [
      [
        "Exports «increased in eight of Korea's nine major markets».",
        { n: 8, total: 9, dimension: "counterpart_area", way: 1 },
      ],
    ],
    leaves: [["Exports increased in August.", "no count"]],
  }),
  examples(ofManySome, {
    reads: [["«Of the 15 major items, 12 recorded growth».", { n: 12, total: 15, way: 1 }]],
    leaves: [["Of the 15 items, most are chips.", "no count"]],
  }),
  examples(movedInSome, {
    reads: [["Production «increased in sixteen» last year.", { n: 16, way: 1, total: null }]],
    leaves: [
      ["Production increased in 2024.", "a year"],
      ["Production increased in two months.", "a stretch of time"],
    ],
  }),
  examples(passedMark, {
    reads: [
      ["Exports «topped $50 billion».", { op: "over" }],
      [
        "Imports «stayed above the $60 billion mark for a fifth straight month».",
        { op: "over", n: 5, unit: "month" },
      ],
      ["Sales grew, «exceeding $1 billion for the 14th».", { op: "over", n: 14 }],
    ],
    leaves: [["Exports grew, topping the $70.9 billion of 2023.", "an earlier level"]],
  }),
  examples(boundedFigure, {
    reads: [
      ["The surplus came to «nearly $4 billion».", { op: "about" }],
      ["The total has been «above $70 billion for three years running».", { op: "over", n: 3, unit: "year" }],
    ],
    leaves: [["The surplus came to $4 billion.", "no bound"]],
  }),
  examples(heldAhead, {
    reads: [
      [
        "It grew, and «for the sixth consecutive month exports topped $50 billion».",
        { op: "over", n: 6, unit: "month", bind: "behind" },
      ],
    ],
    leaves: [["For the sixth consecutive month exports rose.", "no bound"]],
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
