import { NUMBER, NUMERAL, type Num, type NumberWord } from "../../chart/kinds.js";
import { alt, as, many, one, opt, seq } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";

/** "twenty-five" is 20 + 5; "five" alone is itself. */
const below100 = (parts: readonly NumberWord[]): number | null => {
  if (parts.length === 1) return parts[0]!.value;
  const [tens, ones] = parts as [NumberWord, NumberWord];
  return tens.value >= 20 && ones.value >= 1 && ones.value <= 9 ? tens.value + ones.value : null;
};

const whole = (n: number): Num => ({ n, decimals: 0, digits: false });

/** A number told in words: "thirteen", "twenty-five". */
export const writtenNumber = rule<Num>({
  name: "written-number",
  kind: NUMBER,
  pattern: seq(as("n", one(NUMERAL)), opt(as("n", one(NUMERAL)))),
  build: (m) => {
    const n = below100(m.values<NumberWord>("n"));
    return n === null ? whole(m.values<NumberWord>("n")[0]!.value) : whole(n);
  },
});

/** "one hundred and twenty", "two hundred". */
export const hundreds = rule<Num>({
  name: "hundreds",
  kind: NUMBER,
  pattern: seq(as("h", one(NUMERAL)), word("hundred"), opt(opt(word("and")), as("n", one(NUMERAL)), opt(as("n", one(NUMERAL))))),
  build: (m) => {
    const rest = m.values<NumberWord>("n");
    const n = rest.length ? below100(rest) : 0;
    const h = m.value<NumberWord>("h")!.value;
    return n === null || h > 9 ? null : whole(h * 100 + n);
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
    const head = m.value<Num>("whole")?.n ?? below100([m.value<NumberWord>("tens"), m.value<NumberWord>("ones")].filter((x) => x !== null));
    const digits = printedDigits(m);
    return head === null || digits === null ? null : { n: Number(`${head}.${digits}`), decimals: digits.length, digits: false };
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
  build: (m) => ({ n: (m.value<Num>("n")?.n ?? m.value<NumberWord>("w")!.value) + 0.5, decimals: 1, digits: false }),
});

export const numberRules = [writtenNumber, hundreds];
export const decimalRules = [spokenDecimal, andAHalf];
