import { examples } from "../examples-kit.js";
import {
  andAHalf,
  fractionMark,
  hundreds,
  partOfScale,
  severalScales,
  spokenDecimal,
  tensAndOnes,
  writtenNumber,
  writtenYear,
} from "./rules.js";

const words = (n: number, decimals = 0) => ({ n, decimals, digits: false });

export default [
  examples(writtenNumber, {
    reads: [
      ["for «thirteen» months", words(13)],
      ["Ninety-nine or «zero».", words(0)],
    ],
    leaves: [
      ["for 13 months", "digits are read from the tokens"],
      ["the thirteenth month", "an ordinal"],
    ],
  }),
  examples(tensAndOnes, {
    reads: [
      ["some «twenty-five» countries", words(25)],
      ["«ninety one» firms", words(91)],
    ],
    leaves: [
      ["nineteen twenty", "nineteen takes no ones"],
      ["twenty eleven", "eleven is no one"],
    ],
  }),
  examples(hundreds, {
    reads: [
      ["«one hundred and twenty-five» thousand", words(125)],
      ["«two hundred» vehicles", words(200)],
      ["about «a hundred» firms", words(100)],
    ],
    leaves: [
      ["twelve hundred", "hundreds count to nine"],
      ["hundreds of firms", "no number"],
    ],
  }),
  examples(severalScales, {
    reads: [
      ["«one thousand seven hundred and eighty-nine» units", words(1789)],
      ["«two million three hundred thousand and five» people", words(2_300_005)],
      ["«three thousand and twenty»", words(3020)],
    ],
    leaves: [
      ["one hundred and twenty-five thousand", "it ends in its scale: a number and a scale"],
      ["12 billion 305 million", "digits: money in two scales"],
      ["five thousand two million", "scales fall"],
    ],
  }),
  examples(partOfScale, {
    reads: [
      ["«half a» million dollars", words(0.5, 1)],
      ["«half» million visitors", words(0.5, 1)],
      ["«a quarter of a» billion", words(0.25, 2)],
      ["«three quarters» billion", words(0.75, 2)],
    ],
    leaves: [
      ["half of 3 million", "a half of a number"],
      ["in the third quarter", "no scale behind it"],
    ],
  }),
  examples(fractionMark, {
    reads: [
      ["rose «3½» percent", { n: 3.5, decimals: 1, digits: true }],
      ["about «¾» of a point", { n: 0.75, decimals: 2, digits: true }],
    ],
    leaves: [
      ["rose 3.5 percent", "no such mark"],
      ["rose 3 1/2 percent", "a fraction in figures"],
    ],
  }),
  examples(writtenYear, {
    reads: [
      ["in «two thousand and eighteen»", 2018],
      ["in «nineteen ninety-nine»", 1999],
      ["since «twenty twenty-five»", 2025],
    ],
    leaves: [
      ["two thousand and eighteen dollars", "money"],
      ["nineteen ninety-nine percent", "a percentage"],
      ["two thousand workers", "a count"],
    ],
  }),
  examples(spokenDecimal, {
    reads: [
      ["grew «five-point-one» percent", words(5.1, 1)],
      ["some «13-point-42» billion", words(13.42, 2)],
      ["«twenty-five point six» percent", words(25.6, 1)],
    ],
    leaves: [
      ["the point five members made", "no number in front"],
      ["a 5-point plan", "no digits behind"],
    ],
  }),
  examples(andAHalf, {
    reads: [
      ["«seven-and-a-half» percent", words(7.5, 1)],
      ["«3 and a half» billion", words(3.5, 1)],
    ],
    leaves: [
      ["a year and a half ago", "no number in front"],
      ["three and half", "not said so"],
    ],
  }),
];
