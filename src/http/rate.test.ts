import { expect, test } from "vitest";
import { Rate } from "./rate.js";

test("a burst at once, then so many a second, for each address by itself", () => {
  let now = 0;
  const rate = new Rate(2, 3, () => now);
  const take = (address: string): boolean => rate.take(address) === 0;
  expect([1, 2, 3, 4].map(() => take("a"))).toEqual([true, true, true, false]);
  expect(take("b")).toBe(true);
  expect(rate.take("a")).toBeCloseTo(0.5);
  now = 500;
  expect([take("a"), take("a")]).toEqual([true, false]);
  now = 100_000;
  expect([1, 2, 3, 4].map(() => take("a"))).toEqual([true, true, true, false]);
});

test("an address of IPv6 counts by its network", () => {
  const rate = new Rate(1, 1, () => 0);
  expect(rate.take("2001:db8:1:2:3:4:5:6")).toBe(0);
  expect(rate.take("2001:db8:1:2::9")).toBeGreaterThan(0);
  expect(rate.take("2001:db8:1:3::9")).toBe(0);
  expect(rate.take("::ffff:192.0.2.1")).toBe(0);
  expect(rate.take("::ffff:192.0.2.2")).toBe(0);
});

test("no limit is none", () => {
  const rate = new Rate(0, 0, () => 0);
  for (let n = 0; n < 1000; n++) expect(rate.take("a")).toBe(0);
});
