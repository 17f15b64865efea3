import { expect, test } from "vitest";
import { inOrder } from "./in-order.js";

async function* items(n: number, asked: { n: number }): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) {
    asked.n = i + 1;
    yield i;
  }
}

test("results come in the order of the items, whichever is done first, and no more than the limit are under way", async () => {
  let underWay = 0;
  let most = 0;
  const work = async (i: number): Promise<number> => {
    most = Math.max(most, ++underWay);
    await new Promise((done) => setTimeout(done, i % 3 === 0 ? 10 : 1));
    underWay--;
    return i;
  };
  const results = [];
  for await (const result of inOrder(items(20, { n: 0 }), work, () => 4)) results.push(result);
  expect(results).toEqual([...Array(20).keys()]);
  expect(most).toBe(4);
});

test("a slow reader of the results holds the items back", async () => {
  const asked = { n: 0 };
  const results = inOrder(
    items(1000, asked),
    async (i) => i,
    () => 3,
  );
  await results.next();
  expect(asked.n).toBe(3);
});

test("a failure is thrown where its result would come", async () => {
  const work = (i: number): Promise<number> =>
    i === 1 ? Promise.reject(new Error("broken")) : Promise.resolve(i);
  const results = inOrder(items(9, { n: 0 }), work, () => 4);
  expect((await results.next()).value).toBe(0);
  await expect(results.next()).rejects.toThrow("broken");
});
