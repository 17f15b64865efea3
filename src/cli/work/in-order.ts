/**
 * Runs `work` on each item with at most `limit` under way, and gives the results in the items' order.
 * The next item is asked for only when there is room, so that a slow reader of the results holds everything back.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  limit: () => number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever awaits it hears of a failure; until then it is not "unhandled".
    result.catch(() => {});
    underWay.push(result);
    while (underWay.length >= limit()) yield await underWay.shift()!;
  }
  for (const result of underWay) yield await result;
}
