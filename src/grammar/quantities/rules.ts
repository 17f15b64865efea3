import { AMOUNT, AMOUNTS, CURRENCY, type CurrencyEntry, type Figure, MONEY_WORD, NUMBER, type Num, type NumberWord, RATE, RATES, SCALE, UNIT, type UnitEntry } from "../../chart/kinds.js";
import { alt, as, glued, many, one, opt, type Pattern, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { phrase, word } from "../pattern-words.js";

const sign: Pattern = as("sign", word("+", "-", "–"));

/** Words that make a bound or an approximation of the number behind them. */
export const approximation: Pattern = alt(
  as("over", phrase("more than", "greater than", "in excess of", "upwards of", "upward of", "at least", "just over", "well over", "slightly over", "just above", "well above", "over", "above", "exceeding", "surpassing", "topping", "north of", "no less than", "a little over", "slightly more than", "just more than")),
  as("under", phrase("less than", "fewer than", "under", "just under", "below", "at most", "just below", "slightly less than", "no more than", "slightly below", "slightly under")),
  as("about", phrase("nearly", "about", "around", "almost", "approximately", "roughly", "close to", "an estimated", "some", "as much as", "as many as", "up to", "circa", "just about", "not quite", "just short of", "just shy of")),
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

function figure(m: Match, rest: Partial<Figure> & { unit: string | null }): Figure {
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

/** A sign counts where it is glued to what it signs; " – " between clauses is a dash. */
const signed = seq(sign, glued);

/** Money with its sign or code in front: "$6.4 billion", "USD 66.0 billion", "+€12.9 bn". */
export const moneyCodeFirst = rule<Figure>({
  name: "money-code-first",
  kind: AMOUNT,
  pattern: seq(opt(signed), as("currency", one(CURRENCY)), opt(word("$")), opt(seq(sign, glued)), as("n", one(NUMBER)), opt(scales), opt(word("of"), word("us"))),
  build: (m) => {
    const { codes } = m.value<CurrencyEntry>("currency")!;
    return figure(m, { unit: codes[0]!, currencies: codes });
  },
});

/** Money with its name behind: "50.9 trillion won", "57 billion U.S. dollars", "5 euros". */
export const moneyNameLast = rule<Figure>({
  name: "money-name-last",
  kind: AMOUNT,
  pattern: seq(opt(signed), as("n", one(NUMBER)), opt(scales), alt(as("currency", one(MONEY_WORD)), seq(as("currency", one(CURRENCY)), unless(one(NUMBER))))),
  build: (m) => {
    const { codes } = m.value<CurrencyEntry>("currency")!;
    return figure(m, { unit: codes[0]!, currencies: codes });
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
    return { ...made, value: made.sign < 0 ? -n : n };
  },
});

const isRate = (unit: string) => unit === "percent" || unit === "percentage_points" || unit === "basis_points";
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
    if (multOf(m) < 3 && !(num.n >= 1000 && /[,\u00a0\u2009\u202f]/.test(text))) return null;
    return figure(m, { unit: null });
  },
});

export const figureRules = [moneyCodeFirst, moneyNameLast, moneyTwoScales, rate, count, plainCount];

/** One, or several that end in "and": a comma alone parts no list ("$212.6 billion, $3.1 billion more than …"). */
const listOf = (item: Pattern): Pattern => alt(seq(item, opt(many(seq(word(","), item))), opt(word(",")), word("and", "&", "or"), item), item);
const shareUnit = (list: readonly Figure[], last: Figure, end: number): Figure[] =>
  list.map((f) => ({ ...f, unit: last.unit, currencies: last.currencies, mult: f.mult || last.mult, last: end }));

/** Bare numbers in the position of figures, for lists that print their unit once. */
const bare = (m: Match): Figure[] =>
  m.values<Num>("bare").map((num, i) => {
    const part = m.spans("bare")[i]!;
    const t = m.chart.tokens;
    const minus = part.first > m.first && t.joint[part.first] !== 0 && /[-–−]/.test(t.body[t.start[part.first - 1]!]!);
    return { value: minus ? -num.n : num.n, decimals: num.decimals, mult: 0, unit: null, currencies: null, sign: minus ? (-1 as const) : (0 as const), approx: null, first: part.first, last: part.last, outer: part.first, measure: null, range: false };
  });

/** "9.5 and 12.4 percent", "20, 33.3 and 30.2 percent": the unit is printed once, behind the last. */
export const sharedUnit = rule<readonly Figure[]>({
  name: "shared-unit",
  kind: RATES,
  pattern: seq(many(seq(opt(word("+", "-")), as("bare", one(NUMBER))), word(",")), opt(word(",")), word("and", "or"), as("figure", one(RATE))),
  build: (m) => {
    const last = m.value<Figure>("figure")!;
    return [...shareUnit(bare(m), last, m.last), last];
  },
});

/** "13 to 17 percent", "between 13 and 17 percent", "13-17 percent": the two ends of a range. */
export const rateRange = rule<readonly Figure[]>({
  name: "rate-range",
  kind: RATES,
  pattern: seq(opt(word("between")), alt(as("bare", one(NUMBER)), as("low", one(RATE))), as("joiner", word("to", "-", "–", "and")), as("figure", one(RATE))),
  build: (m) => {
    const last = m.value<Figure>("figure")!;
    const low = m.value<Figure>("low");
    const between = m.chart.tokens.word[m.first]?.text === "between";
    if (m.chart.tokens.word[m.at("joiner")]?.text === "and" && !between) return null;
    const first = low ?? shareUnit(bare(m), last, m.last)[0]!;
    if (first.value >= last.value && last.sign >= 0) return null;
    const narrow = { ...first, last: low ? first.last : first.first + 1 };
    return [{ ...narrow, range: true }, { ...last, range: true }];
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
  pattern: seq(many(seq(opt(as("code", one(CURRENCY))), as("bare", one(NUMBER))), word(",")), opt(word(",")), word("and", "or", "to"), as("figure", one(AMOUNT))),
  build: (m) => {
    const last = m.value<Figure>("figure")!;
    if (last.mult === 0) return null;
    const code = m.value<CurrencyEntry>("code");
    const list = bare(m);
    // Years and days are no amounts: a shared scale needs numbers printed alike.
    if (!code && list.some((f) => f.decimals !== last.decimals)) return null;
    return [...shareUnit(list, last, m.last).map((f) => (code ? { ...f, last: f.first + 1, first: f.first - 1 } : f)), last];
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

export const listRules = [sharedUnit, rateRange, rates, amounts, sharedScale];
