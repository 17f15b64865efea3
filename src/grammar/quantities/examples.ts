import { examples } from "../examples-kit.js";
import {
  amountRange,
  amounts,
  count,
  moneyCodeFirst,
  moneyNameFirst,
  moneyNameLast,
  moneyTwoScales,
  moneyWithCents,
  plainCount,
  rate,
  rateRange,
  rates,
  sharedScale,
  sharedUnit,
} from "./rules.js";

const money = (unit: string, value: number, mult = 0, decimals = 0) => ({ unit, value, mult, decimals });
const pct = (value: number, decimals = 0) => ({ unit: "percent", value, mult: 0, decimals });

export default [
  examples(moneyCodeFirst, {
    reads: [
      ["Exports reached «$66.0 billion».", money("USD", 66, 9, 1)],
      ["worth «USD 12,345.67»", money("USD", 12345.67, 0, 2)],
      ["a gap of «-€3.2bn»", { ...money("EUR", -3.2, 9, 1), sign: -1 }],
      ["«hk $ 10.05 billion»", money("HKD", 10.05, 9, 2)],
      ["«RM9.5 billion»", money("MYR", 9.5, 9, 1)],
      ["revenue of «MEUR 120»", money("EUR", 120, 6)],
      ["a total of «minus $2 million»", money("USD", -2, 6)],
    ],
    leaves: [
      ["ALL 5 solutions", "a word that is a code as well"],
      ["All 70 of us.", "no symbol of money"],
      ["Silica gel is used.", "no number"],
    ],
  }),
  examples(moneyNameLast, {
    reads: [
      ["«50.9 trillion won»", money("KRW", 50.9, 12, 1)],
      ["«35 lakh rupees»", money("INR", 35, 5)],
      ["«75 USD million» in three years", money("USD", 75, 6)],
      ["«48.5 MGBP»", money("GBP", 48.5, 6, 1)],
      ["averaged «64.2 cents» a dozen", money("USD", 64.2, -2, 1)],
      ["closed at «197 pence».", money("GBP", 197, -2)],
      ["«one hundred and twenty-five thousand yen»", money("JPY", 125, 3)],
      ["«half a million euros»", money("EUR", 0.5, 6, 1)],
      ["«12-cent» dividend", money("USD", 12, -2)],
    ],
    leaves: [
      ["5 per cent", "a percentage"],
      ["rmb 10 usd 20", "each symbol stands before its number"],
    ],
  }),
  examples(moneyNameFirst, {
    reads: [
      ["profit of «Pounds 3.2bn»", money("GBP", 3.2, 9, 1)],
      ["«rupees 30 crore»", money("INR", 30, 7)],
    ],
    leaves: [
      ["in dollars 12.5 percent", "no scale"],
      ["three thousand dollars two hundred times", "a hundred is no scale of money"],
      ["yen 3 trillion won", "the name stands behind"],
      ["firms won 3 trillion in orders", "a verb"],
    ],
  }),
  examples(moneyWithCents, {
    reads: [
      ["«3 dollars 50 cents»", money("USD", 3.5, 0, 2)],
      ["«thirteen dollars and forty-five cents»", money("USD", 13.45, 0, 2)],
      ["«two pounds and five pence»", money("GBP", 2.05, 0, 2)],
    ],
    leaves: [
      ["15 dollars 50", "the hundredths lack their unit"],
      ["3 dollars and 5 pence", "of two currencies"],
      ["3 dollars and 150 cents", "more than a hundred hundredths"],
    ],
  }),
  examples(moneyTwoScales, {
    reads: [
      ["«12 billion 305 million yen»", money("JPY", 12305, 6)],
      ["«$1 billion, 20 million»", money("USD", 1020, 6)],
    ],
    leaves: [
      ["$1 million and 2 billion", "the second is no smaller"],
      ["12 billion 305 million", "no currency"],
    ],
  }),
  examples(rate, {
    reads: [
      ["rose «12.7 percent»", pct(12.7, 1)],
      ["«−3.2%» in May", pct(-3.2, 1)],
      ["«minus five percent»", pct(-5)],
      ["fell «.5 percent»", pct(0.5, 1)],
      ["«one hundred percent»", pct(100)],
      ["up «3.9 percentage points»", { unit: "percentage_points", value: 3.9 }],
      ["grew «5 per cent»", pct(5)],
      ["a range of 13–«17 percent»", pct(17)],
    ],
    leaves: [
      ["Only a small percent attain it.", "no number"],
      ["see https://www.test.com/search?q=30%25%2020%", "an address"],
      ["12.7 tonnes", "a count"],
    ],
  }),
  examples(count, {
    reads: [
      ["«366,152 vehicles»", { unit: "vehicles", value: 366152, mult: 0 }],
      ["«4.1 million units»", { unit: "units", value: 4.1, mult: 6 }],
      ["«22.5 working days»", { unit: "days", measure: "working_days" }],
    ],
    leaves: [
      ["two companies signed", "told in passing"],
      ["12 percent", "a rate"],
    ],
  }),
  examples(plainCount, {
    reads: [
      ["a total of «186,000»", { unit: null, value: 186000 }],
      ["some «2.7 million»", { unit: null, value: 2.7, mult: 6 }],
    ],
    leaves: [
      ["in 2018", "a year"],
      ["page 12", "a small number"],
    ],
  }),
  examples(sharedUnit, {
    reads: [
      ["up «9.5 and 12.4 percent»", [pct(9.5, 1), pct(12.4, 1)]],
      ["«20, 33.3 and 30.2 percent»", [pct(20), pct(33.3, 1), pct(30.2, 1)]],
    ],
    leaves: [
      ["9.5 percent and 12.4 percent", "each has its unit"],
      ["in 2018, up 3 percent", "a year"],
    ],
  }),
  examples(rateRange, {
    reads: [
      [
        "«13 to 17 percent»",
        [
          { ...pct(13), range: true },
          { ...pct(17), range: true },
        ],
      ],
      ["«between 1.5 and 2 percent»", [pct(1.5, 1), pct(2)]],
      ["«13–17 percent»", [pct(13), pct(17)]],
    ],
    leaves: [
      ["17 to 13 percent", "it falls"],
      ["1.5 and 2 percent", "a list"],
    ],
  }),
  examples(amountRange, {
    reads: [
      [
        "«$65-70 billion»",
        [
          { ...money("USD", 65, 9), range: true },
          { ...money("USD", 70, 9), range: true },
        ],
      ],
      ["«between $1.2 billion and $1.5 billion»", [money("USD", 1.2, 9, 1), money("USD", 1.5, 9, 1)]],
      [
        "«between 13 and 15 million tonnes»",
        [
          { unit: "tonnes", value: 13, mult: 6 },
          { unit: "tonnes", value: 15, mult: 6 },
        ],
      ],
    ],
    leaves: [
      ["$70-65 billion", "it falls"],
      ["from $1.2 billion to $1.5 billion", "a change from one level to another"],
      ["between $1 billion and 5 million tonnes", "two units"],
    ],
  }),
  examples(rates, {
    reads: [
      ["«3.1 percent, 4 percent and 5 percent»", [pct(3.1, 1), pct(4), pct(5)]],
      ["«more than 10 percent»", [{ ...pct(10), approx: "over" }]],
    ],
    leaves: [
      ["$3 billion", "money"],
      ["three percentages", "no number with its unit"],
    ],
  }),
  examples(amounts, {
    reads: [
      ["«$3 billion and $4 billion»", [money("USD", 3, 9), money("USD", 4, 9)]],
      ["«nearly 20,000 people»", [{ unit: "persons", value: 20000, approx: "about" }]],
    ],
    leaves: [
      ["3.1 percent", "a rate"],
      ["page 12", "no amount"],
    ],
  }),
  examples(sharedScale, {
    reads: [
      ["«$8.3 and $3.1 billion»", [money("USD", 8.3, 9, 1), money("USD", 3.1, 9, 1)]],
      ["«8.3 to 9.1 billion dollars»", [money("USD", 8.3, 9, 1), money("USD", 9.1, 9, 1)]],
    ],
    leaves: [
      ["in 2018 and 3.1 billion dollars", "a year: printed unlike the amount"],
      ["$8 and $3", "no scale to share"],
    ],
  }),
];
