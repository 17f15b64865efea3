import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexicon } from "../lexicon/index.js";
import { Joint, type Tokens, TokenType, tokenize } from "./tokens.js";

const cut = (text: string): Tokens => tokenize(text, lexicon.vocabulary);
const texts = (text: string): string[] => {
  const t = cut(text);
  return Array.from({ length: t.count }, (_, i) => text.slice(t.start[i], t.end[i]));
};
const only = (text: string) => {
  const t = cut(text);
  expect(texts(text)).toHaveLength(1);
  return { type: t.type[0], value: t.value[0], decimals: t.decimals[0] };
};

describe("words", () => {
  // One line a case: the text, and its tokens between bars.
  test.each([
    ["the U.S. economy", "the|U.S.|economy"],
    ["R&D and M&A", "R&D|and|M&A"],
    ["Korea's exports", "Korea|'s|exports"],
    ["Korea’s exports", "Korea|’s|exports"],
    ["2019's level", "2019|'s|level"],
    ["the firms' exports", "the|firms|'|exports"],
    ["Côte d'Ivoire", "Côte|d'Ivoire"],
    ["US$66 and HK$5", "US$|66|and|HK$|5"],
    ["year-on-year", "year|on|year"],
    ["a four-month high", "a|four|month|high"],
    ["Jan–Sep – up", "Jan|–|Sep|–|up"],
    ["“quoted” text", "“|quoted|”|text"],
    ["see https://www.test.com/a?q=30%25%20, then", "see|https://www.test.com/a?q=30%25%20|,|then"],
    ["(www.motir.go.kr).", "(|www.motir.go.kr|)|."],
    ["A\u00a0B\u2009C\u200bD\u0000E\tF", "A|B|C|D|E|F"],
  ])("%s", (text, bars) => {
    expect(texts(text)).toEqual(bars.split("|"));
  });

  test("a hyphen joins, a glued mark is glued, a space parts", () => {
    const t = cut("year-on-year, up");
    expect([...t.joint.slice(0, t.count)]).toEqual([
      Joint.spaced,
      Joint.hyphenated,
      Joint.hyphenated,
      Joint.glued,
      Joint.spaced,
    ]);
  });

  test("a line break of any kind is a token, a carriage return none", () => {
    const t = cut("a\r\nb\u2028c");
    expect([...t.type.slice(0, t.count)]).toEqual([
      TokenType.word,
      TokenType.newline,
      TokenType.word,
      TokenType.newline,
      TokenType.word,
    ]);
  });
});

describe("numbers", () => {
  test.each([
    ["66.0", 66, 1],
    ["1,758", 1758, 0],
    ["12,345,678.90", 12345678.9, 2],
    ["2\u2009018.4", 2018.4, 1],
    ["2\u00a0018", 2018, 0],
    ["2\u202f018\u202f345", 2018345, 0],
    ["1,62,202", 162202, 0],
    ["12,34,567.89", 1234567.89, 2],
    [".5", 0.5, 1],
    ["007", 7, 0],
  ])("%s", (text, value, decimals) => {
    expect(only(text)).toEqual({ type: TokenType.number, value, decimals });
  });

  test.each([
    ["1st", 1],
    ["22nd", 22],
    ["13th", 13],
    ["103rd", 103],
  ])("the ordinal %s", (text, value) => {
    expect(only(text)).toEqual({ type: TokenType.ordinal, value, decimals: 0 });
  });

  test.each([
    ["USD66", "USD|66"],
    ["USD115.5", "USD|115.5"],
    ["115.5USD", "115.5|USD"],
    ["RM9.5bn", "RM|9.5|bn"],
    ["MEUR60", "MEUR|60"],
    ["FY2025", "FY|2025"],
    ["1H2025 and 3Q2024", "1|H|2025|and|3|Q|2024"],
    ["H1 and Q3", "H1|and|Q3"],
    ["2016H2", "2016|H2"],
    ["the 1970s", "the|1970|s"],
    ["fell .5 percent.", "fell|.5|percent|."],
    ["13-17 percent", "13|-|17|percent"],
    ["-3.2%", "-|3.2|%"],
    ["−3.2%", "−|3.2|%"],
    ["COVID-19", "COVID|19"],
    ["in 2018, 345 firms", "in|2018|,|345|firms"],
    ["5 000 and €5 000", "5|000|and|€|5 000"],
    ["1.2.3", "1.2|.|3"],
    ["12,3456", "12|,|3456"],
  ])("%s", (text, bars) => {
    expect(texts(text)).toEqual(bars.split("|"));
  });
});

describe("any text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(..."aZé1209.,-–−'’\"$€%&()/ \u00a0\u2009\n\r\0".split("")),
      maxLength: 200,
    }),
  );
  test("is cut without a throw, into tokens in order, inside the text, none empty", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const t = cut(text);
        let at = 0;
        for (let i = 0; i < t.count; i++) {
          if (t.start[i]! < at || t.end[i]! <= t.start[i]! || t.end[i]! > text.length) return false;
          at = t.end[i]!;
        }
        return t.word.length === t.count;
      }),
      { numRuns: 500 },
    );
  });

  test("loses no letter and no digit", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const bare = (s: string) => s.replace(/[^A-Za-z0-9é]/g, "");
        expect(bare(texts(text).join(""))).toBe(bare(text));
      }),
    );
  });
});

describe("size", () => {
  const bytes = (t: Tokens) =>
    [t.start, t.end, t.type, t.joint, t.value, t.decimals].reduce((sum, a) => sum + a.byteLength, 0);

  test("memory follows the tokens of prose, and stays small beside a text of few tokens", () => {
    const few = `word ${"x".repeat(1_000_000)}${" ".repeat(1_000_000)}word`;
    expect(cut(few).count).toBe(3);
    expect(bytes(cut(few))).toBeLessThan(few.length * 6);
    const many = cut("a ".repeat(100_000));
    expect(bytes(many)).toBeLessThan(many.count * 27 * 2 + 10_000);
  });

  // Ten megabytes on one line, of what could go wrong: in more than linear time they would take hours, and the test would
  // run out of its own. Ratios are measured in bench/.
  test.each([
    ["words", "exports rose 12.7 percent to $66.0 billion, "],
    ["one number of thousands", ",123"],
    ["digits", "1"],
    ["letters", "x"],
    ["points", "."],
    ["initials", "U.S."],
    ["apostrophes", "d'"],
    ["hyphens", "a-"],
    ["addresses", "https://a."],
    ["digits in a word", "a1"],
  ])(
    "ten megabytes of %s are cut",
    (_name, piece) => {
      const of = (size: number) => `1${piece.repeat(Math.ceil(size / piece.length))}`;
      const few = cut(of(100_000)).count;
      const many = cut(of(10_000_000)).count;
      expect(many / few).toBeLessThan(101);
    },
    60_000,
  );
});
