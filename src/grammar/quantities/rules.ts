import {
  AMOUNT,
  AMOUNTS,
  CURRENCY,
  type CurrencyEntry,
  type Figure,
  MONEY_WORD,
  NUMBER,
  type Num,
  type NumberWord,
  RATE,
  RATES,
  SCALE,
  UNIT,
  type UnitEntry,
  YEAR,
} from "../../chart/kinds.js";
import { alt, as, glued, many, one, opt, type Pattern, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { TokenType } from "../../text/tokens.js";
import { phrase, word } from "../pattern-words.js";

const sign: Pattern = as("sign", word("+", "-", "–", "−"));

/** Words that make a bound or an approximation of the number behind them. */
export const approximation: Pattern = alt(
  as(
    "over",
    phrase(
      "more than",
      "greater than",
      "in excess of",
      "upwards of",
      "upward of",
      "at least",
      "just over",
      "well over",
      "slightly over",
      "just above",
      "well above",
      "over",
      "above",
      "exceeding",
      "surpassing",
      "topping",
      "north of",
      "no less than",
      "a little over",
      "slightly more than",
      "just more than",
    ),
  ),
  as(
    "under",
    phrase(
      "less than",
      "fewer than",
      "under",
      "just under",
      "below",
      "at most",
      "just below",
      "slightly less than",
      "no more than",
      "slightly below",
      "slightly under",
    ),
  ),
  as(
    "about",
    phrase(
      "nearly",
      "about",
      "around",
      "almost",
      "approximately",
      "roughly",
      "close to",
      "some",
      "as much as",
      "as many as",
      "circa",
      "just about",
      "not quite",
      "just short of",
      "just shy of",
    ),
  ),
);

const scales = many(as("scale", one(SCALE)));

function multOf(m: Match): number {
  return m.values<NumberWord>("scale").reduce((sum, s) => sum + s.value, 0);
}

function signOf(m: Match, at = "sign"): -1 | 0 | 1 {
  const i = m.at(at);
  if (i < 0) return 0;
  const c = m.chart.tokens.body[m.chart.tokens.start[i]!];
  return c === "+" ? 1 : -1;
}

/** Whether the sign in front is the dash of a range: "13-17 percent", "$65–70 billion". */
function isDash(m: Match): boolean {
  const t = m.chart.tokens;
  return (
    m.at("sign") === m.first &&
    m.first > 0 &&
    t.joint[m.first] !== 0 &&
    t.type[m.first] === TokenType.mark &&
    (t.type[m.first - 1] === TokenType.number || t.type[m.first - 1] === TokenType.ordinal)
  );
}

export function figure(m: Match, rest: Partial<Figure> & { unit: string | null }): Figure | null {
  if (isDash(m)) return null;
  const num = m.value<Num>("n")!;
  const s = signOf(m);
  return {
    value: s < 0 ? -num.n : num.n,
    decimals: num.decimals,
    mult: multOf(m),
    currencies: null,
    sign: s,
    approx: null,
    first: m.first,
    last: m.last,
    outer: m.first,
    measure: null,
    range: false,
    ...rest,
  };
}

/** A sign counts where it is glued to what it signs; " – " between clauses is a dash. A sign may be a word. */
const signed = alt(seq(sign, glued), as("sign", word("minus", "negative")));

/** Codes that are English words as well: "ALL 5", "TOP 10" are no money, "ALL 1.2 billion" is. */
const WORDLIKE = new Set([
  "all",
  "mall",
  "top",
  "cup",
  "mad",
  "sos",
  "pen",
  "try",
  "cop",
  "bob",
  "dop",
  "mop",
  "bam",
]);

function money(m: Match, rest: Partial<Figure> = {}): Figure | null {
  const { codes, mult } = m.value<CurrencyEntry>("currency")!;
  return figure(m, { unit: codes[0]!, currencies: codes, mult: multOf(m) + mult, ...rest });
}

/** Money with its sign or code in front: "$6.4 billion", "USD 66.0 billion", "+€12.9 bn", "MEUR 120". */
export const moneyCodeFirst = rule<Figure>({
  name: "money-code-first",
  kind: AMOUNT,
  pattern: seq(
    opt(signed),
    as("currency", one(CURRENCY)),
    opt(word("$")),
    opt(seq(sign, glued)),
    as("n", one(NUMBER)),
    opt(scales),
    opt(word("of"), word("us")),
  ),
  build: (m) => {
    const text = m.chart.tokens.word[m.at("currency")]?.text ?? "";
    const num = m.value<Num>("n")!;
    if (WORDLIKE.has(text) && num.n < 1000 && !num.decimals && multOf(m) === 0) return null;
    return money(m);
  },
});

/** Money with its name behind: "50.9 trillion won", "57 billion U.S. dollars", "5 euros", "75 USD million", "64.2 cents". */
export const moneyNameLast = rule<Figure>({
  name: "money-name-last",
  kind: AMOUNT,
  pattern: seq(
    opt(signed),
    as("n", one(NUMBER)),
    alt(
      seq(opt(scales), as("currency", one(MONEY_WORD))),
      seq(as("currency", one(CURRENCY)), scales),
      seq(opt(scales), as("currency", one(CURRENCY)), unless(one(NUMBER))),
    ),
  ),
  // "In 2017 dollars" names prices, no sum.
  build: (m) =>
    m.chart.has(m.at("n"), YEAR) &&
    /^(?:in|chained|constant)$/.test(m.chart.tokens.word[m.first - 1]?.text ?? "")
      ? null
      : money(m),
});

/** Money with its name in front, as older wires write: "Pounds 3.2bn", "rupees 30 crore"; a scale must follow. */
export const moneyNameFirst = rule<Figure>({
  name: "money-name-first",
  kind: AMOUNT,
  pattern: seq(
    as("currency", one(MONEY_WORD)),
    as("n", one(NUMBER)),
    scales,
    unless(alt(one(MONEY_WORD), one(CURRENCY), one(UNIT))),
  ),
  // "Firms won 3 trillion in orders": a verb.
  build: (m) => (multOf(m) >= 3 && m.chart.tokens.word[m.first]?.text !== "won" ? money(m) : null),
});

/** Whole money and its hundredths are one number: "3 dollars 50 cents", "thirteen pounds and forty-five pence". */
export const moneyWithCents = rule<Figure>({
  name: "money-with-cents",
  kind: AMOUNT,
  pattern: seq(
    opt(signed),
    as("n", one(NUMBER)),
    as("currency", one(MONEY_WORD)),
    opt(word("and", ",")),
    as("small", one(NUMBER)),
    as("minor", one(MONEY_WORD)),
  ),
  build: (m) => {
    const whole = m.value<Num>("n")!;
    const small = m.value<Num>("small")!;
    const currency = m.value<CurrencyEntry>("currency")!;
    const minor = m.value<CurrencyEntry>("minor")!;
    if (currency.mult !== 0 || minor.mult !== -2 || whole.decimals || small.decimals || small.n > 99)
      return null;
    if (!currency.codes.some((code) => minor.codes.includes(code))) return null;
    const made = money(m);
    const n = Number(`${whole.n}.${String(small.n).padStart(2, "0")}`);
    return made && { ...made, value: made.sign < 0 ? -n : n, decimals: 2 };
  },
});

/** Money in two scales is one number in the smaller: "12 billion 305 million yen" is 12305 million. */
export const moneyTwoScales = rule<Figure>({
  name: "money-two-scales",
  kind: AMOUNT,
  pattern: seq(
    opt(signed),
    opt(as("before", one(CURRENCY))),
    as("big", one(NUMBER)),
    as("s1", one(SCALE)),
    opt(word("and", ",")),
    as("n", one(NUMBER)),
    as("s2", one(SCALE)),
    opt(as("after", one(MONEY_WORD))),
  ),
  build: (m) => {
    const big = m.value<Num>("big")!;
    const small = m.value<Num>("n")!;
    const s1 = m.value<NumberWord>("s1")!.value;
    const s2 = m.value<NumberWord>("s2")!.value;
    const currency = m.value<CurrencyEntry>("before") ?? m.value<CurrencyEntry>("after");
    if (s1 <= s2 || !currency || big.decimals || small.decimals || small.n >= 10 ** (s1 - s2)) return null;
    const made = figure(m, { unit: currency.codes[0]!, currencies: currency.codes, mult: s2 });
    const n = big.n * 10 ** (s1 - s2) + small.n;
    return made && { ...made, value: made.sign < 0 ? -n : n };
  },
});

const isRate = (unit: string) =>
  unit === "percent" || unit === "percentage_points" || unit === "basis_points";
const numberWithUnit = seq(opt(signed), as("n", one(NUMBER)), opt(scales), as("unit", one(UNIT)));

/** A percentage or points: "12.7 percent", "-3.2%", "3.9 percentage points". */
export const rate = rule<Figure>({
  name: "rate",
  kind: RATE,
  pattern: numberWithUnit,
  build: (m) => {
    const { unit } = m.value<UnitEntry>("unit")!;
    return isRate(unit) ? figure(m, { unit }) : null;
  },
});

/** A count: "366,152 vehicles", "4.1 million units", "327 million tonnes". */
export const count = rule<Figure>({
  name: "count",
  kind: AMOUNT,
  pattern: numberWithUnit,
  build: (m) => {
    const { unit, open, measure } = m.value<UnitEntry>("unit")!;
    // "two companies" and "one person" are told in passing: a statistic is printed in digits or with a scale.
    if (isRate(unit) || (!m.value<Num>("n")!.digits && multOf(m) === 0 && !measure)) return null;
    return figure(m, { unit: open ? "units" : unit, measure });
  },
});

/** A large number without a unit, which takes it from the figure before: "186,000 units …, 201,000". */
export const plainCount = rule<Figure>({
  name: "plain-count",
  kind: AMOUNT,
  pattern: seq(opt(signed), as("n", one(NUMBER)), opt(scales)),
  build: (m) => {
    const num = m.value<Num>("n")!;
    const text = m.chart.tokens.body.slice(m.chart.tokens.start[m.at("n")]!, m.chart.tokens.end[m.at("n")]!);
    // "$2.12 billion" is money from its sign on.
    if (m.first > 0 && m.chart.has(m.first - 1, CURRENCY)) return null;
    if (multOf(m) < 3 && !(num.n >= 1000 && /[,\u00a0\u2009\u202f]/.test(text))) return null;
    return figure(m, { unit: null });
  },
});

export const figureRules = [
  moneyCodeFirst,
  moneyNameLast,
  moneyNameFirst,
  moneyWithCents,
  moneyTwoScales,
  rate,
  count,
  plainCount,
];

/** One, or several that end in "and": a comma alone parts no list ("$212.6 billion, $3.1 billion more than …"). */
const listOf = (item: Pattern): Pattern =>
  alt(seq(item, opt(many(seq(word(","), item))), opt(word(",")), word("and", "&"), item), item);
const shareUnit = (list: readonly Figure[], last: Figure, end: number): Figure[] =>
  list.map((f) => ({
    ...f,
    unit: last.unit,
    currencies: last.currencies,
    mult: f.mult || last.mult,
    last: end,
  }));

/** Bare numbers in the position of figures, for lists that print their unit once. */
const bare = (m: Match): Figure[] =>
  m.values<Num>("bare").map((num, i) => {
    const part = m.spans("bare")[i]!;
    const t = m.chart.tokens;
    const minus =
      part.first > m.first && t.joint[part.first] !== 0 && /[-–−]/.test(t.body[t.start[part.first - 1]!]!);
    return {
      value: minus ? -num.n : num.n,
      decimals: num.decimals,
      mult: 0,
      unit: null,
      currencies: null,
      sign: minus ? (-1 as const) : (0 as const),
      approx: null,
      first: part.first,
      last: part.last,
      outer: part.first,
      measure: null,
      range: false,
    };
  });

/** "9.5 and 12.4 percent", "20, 33.3 and 30.2 percent": the unit is printed once, behind the last. */
export const sharedUnit = rule<readonly Figure[]>({
  name: "shared-unit",
  kind: RATES,
  pattern: seq(
    many(seq(opt(word("+", "-")), as("bare", one(NUMBER))), word(",")),
    opt(word(",")),
    word("and", "or"),
    as("figure", one(RATE)),
  ),
  build: (m) => {
    // "first compiled in 1996 and 2.5 percent more": a year shares no unit.
    if (m.spans("bare").some((part) => m.chart.has(part.first, YEAR))) return null;
    const last = m.value<Figure>("figure")!;
    return [...shareUnit(bare(m), last, m.last), last];
  },
});

/** "13 to 17 percent", "between 13 and 17 percent", "13-17 percent": the two ends of a range. */
export const rateRange = rule<readonly Figure[]>({
  name: "rate-range",
  kind: RATES,
  pattern: seq(
    opt(word("between")),
    alt(as("bare", one(NUMBER)), as("low", one(RATE))),
    as("joiner", word("to", "-", "–", "and")),
    as("figure", one(RATE)),
  ),
  build: (m) => {
    const last = m.value<Figure>("figure")!;
    const low = m.value<Figure>("low");
    const between = m.chart.tokens.word[m.first]?.text === "between";
    if (m.chart.tokens.word[m.at("joiner")]?.text === "and" && !between) return null;
    const first = low ?? shareUnit(bare(m), last, m.last)[0]!;
    // "2.8 percentage points to 47.8 percent": a change and the level it led to.
    if (first.unit !== last.unit || (first.value >= last.value && last.sign >= 0)) return null;
    const narrow = { ...first, last: low ? first.last : first.first + 1 };
    return [
      { ...narrow, range: true },
      { ...last, range: true },
    ];
  },
});

/** Percentages one after another; a single one is a list of one. */
export const rates = rule<readonly Figure[]>({
  name: "rates",
  kind: RATES,
  pattern: listOf(seq(opt(approximation), as("figure", one(RATE)))),
  build: figuresOf,
});

/** Sums of money or counts one after another; a single one is a list of one. */
export const amounts = rule<readonly Figure[]>({
  name: "amounts",
  kind: AMOUNTS,
  pattern: listOf(seq(opt(approximation), as("figure", one(AMOUNT)))),
  build: figuresOf,
});

/** "$8.3 and $3.1 billion", "8.3 and 3.1 billion dollars": scale or currency printed once, behind the last. */
export const sharedScale = rule<readonly Figure[]>({
  name: "shared-scale",
  kind: AMOUNTS,
  pattern: seq(
    many(seq(opt(as("code", one(CURRENCY))), as("bare", one(NUMBER))), word(",")),
    opt(word(",")),
    word("and", "or", "to"),
    as("figure", one(AMOUNT)),
  ),
  build: (m) => {
    const last = m.value<Figure>("figure")!;
    if (last.mult === 0) return null;
    const code = m.value<CurrencyEntry>("code");
    const list = bare(m);
    // Years and days are no amounts: a shared scale needs numbers printed alike.
    if (!code && list.some((f) => f.decimals !== last.decimals)) return null;
    return [
      ...shareUnit(list, last, m.last).map((f) =>
        code ? { ...f, last: f.first + 1, first: f.first - 1 } : f,
      ),
      last,
    ];
  },
});

/** The two ends of a range of money or counts: "between $1.2 billion and $1.5 billion", "$65-70 billion", "13 to 15 million tonnes" is a shared scale. */
export const amountRange = rule<readonly Figure[]>({
  name: "amount-range",
  kind: AMOUNTS,
  pattern: alt(
    seq(
      word("between"),
      alt(as("low", one(AMOUNT)), seq(opt(as("code", one(CURRENCY))), as("bare", one(NUMBER)))),
      word("and"),
      as("figure", one(AMOUNT)),
    ),
    seq(
      alt(as("low", one(AMOUNT)), seq(opt(as("code", one(CURRENCY))), as("bare", one(NUMBER)))),
      word("-", "–"),
      as("figure", one(AMOUNT)),
    ),
  ),
  build: (m) => {
    const last = m.value<Figure>("figure")!;
    const code = m.value<CurrencyEntry>("code");
    const [printed] = bare(m);
    const named = printed &&
      code && { ...printed, unit: code.codes[0]!, currencies: code.codes, first: printed.first - 1 };
    const low = m.value<Figure>("low") ?? named ?? printed;
    if (!low || last.sign !== 0) return null;
    // What one end leaves out the other prints: "$65-70 billion", "65-70 billion won".
    const high = last.unit === null ? { ...last, unit: low.unit, currencies: low.currencies } : last;
    const first = {
      ...low,
      mult: low.mult || high.mult,
      unit: low.unit ?? high.unit,
      currencies: low.currencies ?? high.currencies,
    };
    if (high.unit === null || first.unit !== high.unit) return null;
    if (first.value * 10 ** first.mult >= high.value * 10 ** high.mult) return null;
    return [
      { ...first, range: true },
      { ...high, range: true },
    ];
  },
});

/** The figures of a match, each with the approximating word that stands before it. */
function figuresOf(m: Match): Figure[] {
  const t = m.chart.tokens;
  return m.spans<Figure>("figure").map((span, i, all) => {
    const from = i === 0 ? m.first : all[i - 1]!.last;
    for (const approx of ["over", "under", "about"] as const) {
      const at = m.spansAt(approx).find((k) => k >= from && k < span.first);
      if (at === undefined) continue;
      // "some 2.7 million" is plain style, no bound.
      return { ...span.value, approx: t.word[at]?.text === "some" ? null : approx, outer: at };
    }
    return span.value;
  });
}

export const listRules = [sharedUnit, rateRange, amountRange, rates, amounts, sharedScale];
