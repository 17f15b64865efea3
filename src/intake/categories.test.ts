import { expect, test } from "vitest";
import { isCategory } from "./categories.js";

const BODY = "The ministry said on October 1 that exports rose.";

test.each([
  ["Trade/Investment", "Exports Rise in May"],
  ["Industry", "Exports Rise in May"],
  ["industry", "Exports Rise in May"],
  ["Regional Policy", "Island to Get a Port"],
  ["Nuclear/Hydrogen Power Plants and Grids", "A Title"],
])("%j above %j is a category", (first, second) => {
  expect(isCategory(first, second, BODY)).toBe(true);
});

test.each([
  ["Car Exports Soar", "Exports of cars rose in May.", BODY, "the second line is a sentence"],
  ["Exports Up 4% in May", "By item", BODY, "a figure"],
  ["October Exports", "The ministry announced on Monday", "that exports rose.", "a wrapped line"],
  ["Five Words Are Too Many", "A Title", BODY, "more than four words"],
  ["Exports rose.", "A Title", BODY, "a sentence"],
])("%j above %j is a title: %s", (first, second, third) => {
  expect(isCategory(first, second, third)).toBe(false);
});
