import { describe, expect, test } from "vitest";
import type { Period } from "../chart/kinds.js";
import { resolve } from "./calendar.js";
import { addDays, addMonths, boundsOf, firstMonday, mondayOf } from "./days.js";

describe("days", () => {
  test("are added over the ends of months and years", () => {
    expect(addDays("2016-12-30", 3)).toBe("2017-01-02");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2016-11-07", -60)).toBe("2011-11-07");
  });
  test("know their week", () => {
    expect(mondayOf("2016-11-09")).toBe("2016-11-07");
    expect(mondayOf("2016-11-13")).toBe("2016-11-07");
    expect(firstMonday("2015-01-01")).toBe("2014-12-29");
    expect(firstMonday("2017-10-01")).toBe("2017-10-02");
  });
  test.each([
    ["2024-Q1", "2024-01-01", "2024-03-31"],
    ["2024-S2", "2024-07-01", "2024-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023/2024-02", "2023-01-01", "2024-02-29"],
    ["2025-11-01/2025-11-20", "2025-11-01", "2025-11-20"],
  ])("bound %s", (period, first, last) => {
    expect(boundsOf(period)).toEqual({ first, last });
  });
  test("bound no open start", () => {
    expect(boundsOf("../2024")).toBeNull();
  });
});

describe("resolve", () => {
  const at = (p: Period, main: string | null = null) =>
    resolve(p, { date: "2016-11-07", main, last: null, cumulative: null });
  const july: Period = { t: "month", m: 7, y: 2016 };
  test.each<[string, Period, string | null]>([
    ["June last year", { t: "month", m: 6, y: null, of: -1 }, "2015-06"],
    ["2014 to 2018", { t: "years", from: 2014, to: 2018 }, "2014-01/2018-12"],
    [
      "May to June 2018 by day",
      { t: "span", from: { t: "day", m: 5, d: 3, y: null }, to: { t: "month", m: 6, y: 2018 } },
      "2018-05-03/2018-06-30",
    ],
    [
      "November to February",
      { t: "span", from: { t: "quarter", q: 4, y: null }, to: { t: "month", m: 2, y: 2018 } },
      "2017-10/2018-02",
    ],
    ["a range that goes back", { t: "span", from: { t: "year", y: 2018, fiscal: false }, to: july }, null],
    ["the past five years", { t: "last", n: 5, unit: "year", way: -1, of: null }, "2011-11-07/2016-11-06"],
    [
      "within three years",
      { t: "last", n: 3, unit: "year", way: 1, of: null, within: true },
      "2016-11-07/2019-11-07",
    ],
    [
      "the last two months of 2015",
      { t: "last", n: 2, unit: "month", way: -1, of: { t: "year", y: 2015, fiscal: false } },
      "2015-11/2015-12",
    ],
    [
      "the last three months of 2015",
      { t: "last", n: 3, unit: "month", way: -1, of: { t: "year", y: 2015, fiscal: false } },
      "2015-Q4",
    ],
    ["early 2016", { t: "part", part: "early", of: { t: "year", y: 2016, fiscal: false } }, "2016"],
    [
      "the rest of the year",
      { t: "part", part: "rest", of: { t: "relative", unit: "year", offset: 0 } },
      "2016-11-07/2016-12-31",
    ],
    ["the third week of July", { t: "week", n: 3, of: july }, "2016-07-18/2016-07-24"],
    ["the last week of July", { t: "week", n: -1, of: july }, "2016-07-25/2016-07-31"],
    ["the sixth week of July", { t: "week", n: 6, of: july }, null],
    [
      "the week ending July 9",
      { t: "week-of", day: { t: "day", m: 7, d: 9, y: 2016 }, edge: "ends" },
      "2016-07-03/2016-07-09",
    ],
    ["next week", { t: "relative", unit: "week", offset: 1 }, "2016-11-14/2016-11-20"],
    ["this decade", { t: "relative", unit: "decade", offset: 0 }, "2010-01/2019-12"],
  ])("%s", (_said, period, expected) => {
    expect(at(period)).toBe(expected);
  });
  test("counts past months back from the release's own period", () => {
    expect(at({ t: "last", n: 12, unit: "month", way: -1, of: null }, "2016-10")).toBe("2015-11/2016-10");
  });
});
