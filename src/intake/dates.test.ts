import { expect, test } from "vitest";
import { dateLine, isDay } from "./dates.js";

test.each(["2025-10-01", "2024-02-29", "2000-02-29", "1999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  "2025-02-30",
  "2025-13-01",
  "1900-02-29",
  "2025-00-10",
  "2025-1-1",
  "2025-10-01 ",
  "",
  "0000-01-01",
])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ["2025-10-01", "2025-10-01"],
  ["date2025-10-01", "2025-10-01"],
  ["Date: 2025-10-01", "2025-10-01"],
  ["October 1, 2025", "2025-10-01"],
  ["Wednesday, October 1st, 2025", "2025-10-01"],
  ["Released on 1 October 2025", "2025-10-01"],
  ["Oct. 1, 2025", "2025-10-01"],
  ["*Sept. 30, 2025*", "2025-09-30"],
  ["February 30, 2025", "2025-02-30"],
])("%j is the line of a date", (line, date) => {
  expect(dateLine(line)).toBe(date);
});

test.each([
  "Exports rose on October 1, 2025",
  "2025",
  "",
  "Octopus 1, 2025",
  "October 2025",
  `${" ".repeat(90)}2025-10-01`,
])("%j is not", (line) => {
  expect(dateLine(line)).toBeNull();
});
