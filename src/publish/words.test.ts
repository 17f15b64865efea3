import { expect, test } from "vitest";
import { areaName, durationWords, figureWords, periodWords, slugWords, unitWords } from "./words.js";

test.each([
  ["KR", "South Korea"],
  ["CN+HK", "China + Hong Kong"],
  ["EU", "EU"],
  ["EA", "euro area"],
  ["MIDDLE_EAST", "Middle East"],
  ["ASEAN", "ASEAN"],
])("area %s is %j", (code, name) => {
  expect(areaName(code)).toBe(name);
});

test("slugs, periods and durations in words", () => {
  expect(slugWords("fdi_pledged")).toBe("FDI pledged");
  expect(slugWords("electronic_components+ict_products")).toBe("electronic components + ICT products");
  expect(periodWords("2025-01/2025-09")).toBe("2025-01 – 2025-09");
  expect(periodWords("../2024")).toBe("up to 2024");
  expect(durationWords("P3Y6M")).toBe("3 years 6 months");
  expect(durationWords("P1Y")).toBe("1 year");
});

test("figures with grouped digits and a true minus, units after them", () => {
  expect(figureWords(-1234567.5, 2, false)).toBe("−1,234,567.50");
  expect(figureWords(3, 0, true)).toBe("+3");
  expect(figureWords(0, 1, true)).toBe("0.0");
  expect(unitWords("USD", 9)).toBe("bn USD");
  expect(unitWords("vehicles", 3)).toBe("thousand vehicles");
  expect(unitWords(null, 0)).toBe("");
});
