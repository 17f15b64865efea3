import {
  CURRENCY,
  MONEY_WORD,
  NUMBER,
  NUMERAL,
  type Num,
  type NumberWord,
  SCALE,
  UNIT,
  YEAR,
} from "../../chart/kinds.js";
import { alt, as, glued, many, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";

/** "twenty-five" is 20 + 5; "five" alone is itself. */
const below100 = (parts: readonly NumberWord[]): number | null => {
  if (parts.length === 1) return parts[0]!.value;
  const [tens, ones] = parts as [NumberWord, NumberWord];
  return tens.value >= 20 && ones.value >= 1 && ones.value <= 9 ? tens.value + ones.value : null;
};

const whole = (n: number): Num => ({ n, decimals: 0, digits: false });

/** A number told in one word: "thirteen". */
export const writtenNumber = rule<Num>({
  name: "written-number",
  kind: NUMBER,
  pattern: as("n", one(NUMERAL)),
  build: (m) => whole(m.value<NumberWord>("n")!.value),
});

/** "twenty-five", "ninety one". */
export const tensAndOnes = rule<Num>({
  name: "tens-and-ones",
  kind: NUMBER,
  pattern: seq(as("n", one(NUMERAL)), as("n", one(NUMERAL))),
  build: (m) => {
    const n = below100(m.values<NumberWord>("n"));
    return n === null ? null : whole(n);
  },
});

/** "one hundred and twenty", "two hundred", "a hundred". */
export const hundreds = rule<Num>({
  name: "hundreds",
  kind: NUMBER,
  pattern: seq(
    alt(as("h", one(NUMERAL)), word("a")),
    word("hundred"),
    opt(opt(word("and")), as("n", one(NUMERAL)), opt(as("n", one(NUMERAL)))),
  ),
  build: (m) => {
    const rest = m.values<NumberWord>("n");
    const n = rest.length ? below100(rest) : 0;
    const h = m.value<NumberWord>("h")?.value ?? 1;
    return n === null || h > 9 ? null : whole(h * 100 + n);
  },
});

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const bigScale = as("scale", word(...Object.keys(SCALES)));

/**
 * A written number of several scales: "one thousand seven hundred and eighty-nine", "two million three hundred thousand
 * and five". One that ends in its scale ("one hundred and twenty-five thousand") stays a number and a scale.
 */
export const severalScales = rule<Num>({
  name: "several-scales",
  kind: NUMBER,
  pattern: seq(
    as("n", one(NUMBER)),
    bigScale,
    opt(word("and")),
    as("n", one(NUMBER)),
    opt(bigScale, opt(word("and")), as("n", one(NUMBER))),
    unless(alt(bigScale, one(NUMERAL))),
  ),
  build: (m) => {
    const parts = m.values<Num>("n");
    const scales = m.spansAt("scale").map((at) => SCALES[m.chart.tokens.word[at]!.text]!);
    if (parts.some((p) => p.digits || p.decimals || p.n >= 1000)) return null;
    if (scales.length === 2 && scales[0]! <= scales[1]!) return null;
    return whole(parts.reduce((sum, p, i) => sum + p.n * (scales[i] ?? 1), 0));
  },
});

const scaleFollows = unless(unless(one(SCALE)));
const ofA = opt(opt(word("of")), word("a"));

/** A part of a scale: "half a million", "half million", "a quarter of a billion", "three quarters billion". */
export const partOfScale = rule<Num>({
  name: "part-of-scale",
  kind: NUMBER,
  pattern: seq(
    alt(
      seq(opt(word("a")), as("half", word("half")), ofA),
      seq(word("three"), as("three", word("quarters")), ofA),
      seq(opt(word("a", "one")), as("quarter", word("quarter")), ofA),
    ),
    scaleFollows,
  ),
  build: (m) =>
    m.has("half")
      ? { n: 0.5, decimals: 1, digits: false }
      : { n: m.has("three") ? 0.75 : 0.25, decimals: 2, digits: false },
});

const FRACTIONS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** "3½ percent", "¾". */
export const fractionMark = rule<Num>({
  name: "fraction-mark",
  kind: NUMBER,
  pattern: seq(opt(as("n", one(NUMBER)), glued), as("mark", word(...Object.keys(FRACTIONS)))),
  build: (m) => {
    const head = m.value<Num>("n");
    const part = FRACTIONS[m.chart.tokens.word[m.at("mark")]!.text]!;
    if (head && (head.decimals || !head.digits)) return null;
    return { n: (head?.n ?? 0) + part, decimals: part === 0.5 ? 1 : 2, digits: true };
  },
});

/** A year in words, as speeches are written down: "two thousand and eighteen", "nineteen ninety-nine", "twenty twenty-five". */
export const writtenYear = rule<number>({
  name: "written-year",
  kind: YEAR,
  pattern: seq(
    alt(
      seq(word("two"), word("thousand"), opt(word("and")), as("rest", one(NUMBER))),
      seq(as("century", word("nineteen", "twenty")), as("rest", one(NUMBER))),
    ),
    unless(
      alt(
        one(NUMERAL),
        one(UNIT),
        one(MONEY_WORD),
        one(CURRENCY),
        one(SCALE),
        word("hundred", "thousand", "point"),
      ),
    ),
  ),
  build: (m) => {
    const rest = m.value<Num>("rest")!;
    const century = m.at("century");
    if (rest.digits || rest.decimals || rest.n > 99 || rest.n < (century < 0 ? 1 : 10)) return null;
    return (century >= 0 && m.chart.tokens.word[century]!.text === "nineteen" ? 1900 : 2000) + rest.n;
  },
});

/** As broadcasters write: "five-point-one", "13-point-42". */
export const spokenDecimal = rule<Num>({
  name: "spoken-decimal",
  kind: NUMBER,
  pattern: seq(
    alt(as("whole", one(NUMBER)), seq(as("tens", one(NUMERAL)), opt(as("ones", one(NUMERAL))))),
    word("point"),
    many(as("digit", alt(one(NUMBER), one(NUMERAL)))),
  ),
  build: (m) => {
    const head =
      m.value<Num>("whole")?.n ??
      below100([m.value<NumberWord>("tens"), m.value<NumberWord>("ones")].filter((x) => x !== null));
    const digits = printedDigits(m);
    return head === null || digits === null
      ? null
      : { n: Number(`${head}.${digits}`), decimals: digits.length, digits: false };
  },
});

function printedDigits(m: Match): string | null {
  let digits = "";
  for (const value of m.values<Num | NumberWord>("digit")) {
    const n = "n" in value ? value.n : value.value;
    if (!Number.isInteger(n)) return null;
    digits += n;
  }
  return digits;
}

/** "seven-and-a-half", "three and a half". */
export const andAHalf = rule<Num>({
  name: "and-a-half",
  kind: NUMBER,
  pattern: seq(alt(as("n", one(NUMBER)), as("w", one(NUMERAL))), word("and"), word("a"), word("half")),
  build: (m) => ({
    n: (m.value<Num>("n")?.n ?? m.value<NumberWord>("w")!.value) + 0.5,
    decimals: 1,
    digits: false,
  }),
});

export const numberRules = [writtenNumber, tensAndOnes, hundreds, partOfScale];
export const decimalRules = [severalScales, spokenDecimal, andAHalf, fractionMark, writtenYear];
