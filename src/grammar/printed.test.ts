import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMOUNT, type Figure, NUMBER, type Num, PERIOD, type Period, RATE } from "../chart/kinds.js";
import { resolve } from "../discourse/calendar.js";
import { chartOf } from "./examples-kit.js";

// What is printed from a value is read back as that value, in each way of printing it.

const decimalsOf = fc.integer({ min: 0, max: 4 });
const numbers = fc.record({
  whole: fc.integer({ min: 0, max: 999_999_999 }),
  decimals: decimalsOf,
  part: fc.integer({ min: 0, max: 9999 }),
});
type Printed = { readonly whole: number; readonly decimals: number; readonly part: number };

/** Groups digits by threes, as in "1,234,567". */
const grouped = (n: number, separator: string) => String(n).replace(/\B(?=(\d{3})+$)/g, separator);
const tail = ({ decimals, part }: Printed) =>
  decimals === 0 ? "" : `.${String(part).padStart(4, "0").slice(0, decimals)}`;
const printed = (n: Printed, separator: string) => grouped(n.whole, separator) + tail(n);
const readAs = (n: Printed) => Number(n.whole + tail(n));

describe("numbers", () => {
  test.each([
    ["no separator", ""],
    ["commas", ","],
    ["thin spaces", "\u2009"],
    ["non-breaking spaces", "\u00a0"],
    ["narrow non-breaking spaces", "\u202f"],
  ])("with %s are read back with value and decimals", (_name, separator) => {
    fc.assert(
      fc.property(numbers, (n) => {
        const chart = chartOf(`It was ${printed(n, separator)} then.`);
        const found = chart.longest(2, NUMBER)?.value as Num;
        expect(found).toEqual({ n: readAs(n), decimals: n.decimals, digits: true });
      }),
    );
  });

  const ONES =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  const below100 = (n: number): string =>
    n < 20 ? ONES[n]! : TENS[Math.floor(n / 10)]! + (n % 10 ? `-${ONES[n % 10]}` : "");
  const below1000 = (n: number): string =>
    n < 100
      ? below100(n)
      : `${ONES[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${below100(n % 100)}` : ""}`;
  const inWords = (n: number): string =>
    n < 1000
      ? below1000(n)
      : `${below1000(Math.floor(n / 1000))} thousand ${n % 1000 < 100 ? "and " : ""}${below1000(n % 1000)}`;

  test("in words are read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        fc.pre(n < 1000 || n % 1000 !== 0);
        const found = chartOf(`about ${inWords(n)} firms`).longest(1, NUMBER)?.value as Num;
        expect(found).toEqual({ n, decimals: 0, digits: false });
      }),
    );
  });
});

describe("figures", () => {
  const scales = fc.constantFrom(
    [0, "", ""],
    [6, " million", "m"],
    [9, " billion", "bn"],
    [12, " trillion", "tn"],
  ) as fc.Arbitrary<[number, string, string]>;
  const codes = fc.constantFrom(
    ["USD", "$", "dollars"],
    ["EUR", "€", "euros"],
    ["JPY", "¥", "yen"],
    ["KRW", "₩", "won"],
    ["GBP", "£", "pounds"],
    ["INR", "₹", "rupees"],
  ) as fc.Arbitrary<[string, string, string]>;
  const spellings: readonly [
    string,
    (n: string, long: string, short: string, code: string, symbol: string, word: string) => string,
  ][] = [
    ["symbol first", (n, long, _s, _c, symbol) => `${symbol}${n}${long}`],
    ["symbol and space", (n, long, _s, _c, symbol) => `${symbol} ${n}${long}`],
    ["code first", (n, long, _s, code) => `${code} ${n}${long}`],
    ["code glued", (n, long, _s, code) => `${code}${n}${long}`],
    ["short scale", (n, _l, short, _c, symbol) => `${symbol}${n}${short}`],
    ["name behind", (n, long, _s, _c, _y, word) => `${n}${long} ${word}`],
    ["code behind", (n, long, _s, code) => `${n}${long} ${code}`],
  ];
  test.each(spellings)("money, %s, is read back", (_name, spell) => {
    fc.assert(
      fc.property(numbers, scales, codes, (n, [mult, long, short], [code, symbol, word]) => {
        const text = spell(printed(n, ","), long, short, code, symbol, word);
        const chart = chartOf(`reached ${text} in all`);
        const span = chart.longest(1, AMOUNT)!;
        const { value, decimals, mult: read, unit, currencies } = span.value as Figure;
        expect({ value, decimals, mult: read, unit: currencies![0] === unit ? unit : null }).toEqual({
          value: readAs(n),
          decimals: n.decimals,
          mult,
          unit: code,
        });
        expect(chart.tokens.end[span.last - 1]).toBe("reached ".length + text.length);
      }),
    );
  });

  test.each(["%", " percent", " per cent", " pct"])(
    "percentages with «%s» and a sign are read back",
    (unit) => {
      fc.assert(
        fc.property(numbers, fc.constantFrom("", "+", "-", "−", "–"), (n, sign) => {
          const found = chartOf(`rose ${sign}${printed(n, ",")}${unit} more`).longest(1, RATE)!
            .value as Figure;
          const negative = sign !== "" && sign !== "+";
          expect(found.value).toBe(negative ? -readAs(n) : readAs(n));
          expect([found.decimals, found.unit, found.sign]).toEqual([
            n.decimals,
            "percent",
            sign === "" ? 0 : negative ? -1 : 1,
          ]);
        }),
      );
    },
  );
});

describe("periods", () => {
  const MONTHS =
    "January February March April May June July August September October November December".split(" ");
  const ORDINALS = ["first", "second", "third", "fourth"];
  const years = fc.integer({ min: 1990, max: 2040 });
  const months = fc.integer({ min: 1, max: 12 });
  const two = (n: number) => String(n).padStart(2, "0");
  const clock = { date: "2025-10-01", main: null, last: null, cumulative: null };
  const readBack = (text: string): string | null => {
    const chart = chartOf(`exports ${text} rose`);
    const span = chart.longest(1, PERIOD) ?? chart.longest(2, PERIOD);
    if (!span) return null;
    expect(chart.tokens.end[span.last - 1]).toBe("exports ".length + text.length);
    return resolve(span.value as Period, clock);
  };
  const both = (...arbitraries: [fc.Arbitrary<number>, fc.Arbitrary<number>]) => fc.tuple(...arbitraries);

  test("months", () => {
    fc.assert(
      fc.property(both(years, months), ([y, m]) => {
        for (const text of [
          `${MONTHS[m - 1]} ${y}`,
          `${MONTHS[m - 1]}, ${y}`,
          `${MONTHS[m - 1]} of ${y}`,
          `${y} ${MONTHS[m - 1]}`,
        ])
          expect(readBack(text)).toBe(`${y}-${two(m)}`);
      }),
    );
  });
  test("quarters and halves", () => {
    fc.assert(
      fc.property(both(years, fc.integer({ min: 1, max: 4 })), ([y, q]) => {
        for (const text of [
          `${ORDINALS[q - 1]} quarter of ${y}`,
          `Q${q} ${y}`,
          `${y} Q${q}`,
          `${q}Q ${y}`,
          `${q}Q${y}`,
          `${y}Q${q}`,
        ])
          expect(readBack(text)).toBe(`${y}-Q${q}`);
        const h = Math.ceil(q / 2);
        for (const text of [
          `${ORDINALS[h - 1]} half of ${y}`,
          `H${h} ${y}`,
          `${y} H${h}`,
          `${y}H${h}`,
          `${h}H${y}`,
        ])
          expect(readBack(text)).toBe(`${y}-S${h}`);
      }),
    );
  });
  test("years, fiscal years and ranges of years", () => {
    fc.assert(
      fc.property(both(years, fc.integer({ min: 1, max: 9 })), ([y, n]) => {
        expect(readBack(`${y}`)).toBe(`${y}`);
        expect(readBack(`fiscal ${y}`)).toBe(`${y}-04/${y + 1}-03`);
        for (const text of [
          `${y}-${y + n}`,
          `from ${y} to ${y + n}`,
          `between ${y} and ${y + n}`,
          `${y} through ${y + n}`,
        ])
          expect(readBack(text)).toBe(`${y}-01/${y + n}-12`);
      }),
    );
  });
  test("ranges of months", () => {
    // Months that make a quarter, a half or a year are that period.
    const shape = (y: number, from: number, to: number) => {
      const n = to - from + 1;
      if (n === 12) return `${y}`;
      if (n === 6 && to % 6 === 0) return `${y}-S${to / 6}`;
      if (n === 3 && to % 3 === 0) return `${y}-Q${to / 3}`;
      return `${y}-${two(from)}/${y}-${two(to)}`;
    };
    fc.assert(
      fc.property(years, months, months, (y, a, b) => {
        fc.pre(a < b);
        const [from, to] = [MONTHS[a - 1], MONTHS[b - 1]];
        for (const text of [
          `${from}-${to} ${y}`,
          `${from}–${to} ${y}`,
          `from ${from} to ${to} ${y}`,
          `between ${from} and ${to} ${y}`,
          `${from} through ${to} of ${y}`,
        ])
          expect(readBack(text)).toBe(shape(y, a, b));
      }),
    );
  });
  test("days and ranges of days", () => {
    fc.assert(
      fc.property(years, months, fc.integer({ min: 1, max: 27 }), (y, m, d) => {
        const name = MONTHS[m - 1];
        const day = `${y}-${two(m)}-${two(d)}`;
        for (const text of [`${name} ${d}, ${y}`, `${d} ${name} ${y}`]) expect(readBack(text)).toBe(day);
        const range = `${day}/${y}-${two(m)}-${two(d + 1)}`;
        for (const text of [
          `${name} ${d}-${d + 1}, ${y}`,
          `${d}-${d + 1} ${name} ${y}`,
          `from ${d} to ${d + 1} ${name} ${y}`,
        ])
          expect(readBack(text)).toBe(range);
      }),
    );
  });
  test("the first months of a year and months up to one", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 2, max: 11 }), (y, n) => {
        fc.pre(n !== 3 && n !== 6);
        expect(readBack(`first ${n} months of ${y}`)).toBe(`${y}-01/${y}-${two(n)}`);
        expect(readBack(`${n} months to December ${y}`)).toBe(`${y}-${two(13 - n)}/${y}-12`);
      }),
    );
  });
});
