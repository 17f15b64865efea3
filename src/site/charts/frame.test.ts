import fc from "fast-check";
import { expect, test } from "vitest";
import { roundValues } from "./frame.js";

test("round values: few, rising, in the range, at equal steps, with zero", () => {
  const number = fc
    .double({ min: -1e12, max: 1e12, noNaN: true })
    .filter((x) => x === 0 || Math.abs(x) > 1e-3);
  fc.assert(
    fc.property(number, number, fc.integer({ min: 2, max: 6 }), (a, b, most) => {
      const [low, high] = [Math.min(a, b, 0), Math.max(a, b, 0)];
      const found = roundValues(low, high, most);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(most);
      expect(found.some((value) => value === 0)).toBe(true);
      const slack = (high - low) * 1e-9;
      for (const [i, value] of found.entries()) {
        expect(value >= low - slack && value <= high + slack).toBe(true);
        if (i > 1)
          expect(value - found[i - 1]!).toBeCloseTo(found[1]! - found[0]!, -Math.log10(high - low) + 6);
      }
    }),
  );
});

test("what a chart of exports shows at its left", () => {
  expect(roundValues(0, 69.6, 4)).toEqual([0, 20, 40, 60]);
  expect(roundValues(-16.6, 18, 3)).toEqual([-10, 0, 10]);
  expect(roundValues(0, 116152, 4)).toEqual([0, 50000, 100000]);
});
