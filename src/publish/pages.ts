import type {
  Filters,
  Page,
  Paging,
  Reader,
  StoredFact,
  StoredRelease,
  StoredSeries,
} from "../store/port.js";

const PAGE = 500;

/** Items one by one, page after page, up to `limit` of them; `null` for all. */
export async function* each<Item>(
  ask: (paging: Paging) => Promise<Page<Item>>,
  limit: number | null = null,
  cursor: string | null = null,
): AsyncGenerator<Item> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  let next = cursor;
  while (left > 0) {
    const page = await ask({ limit: Math.min(PAGE, left), cursor: next });
    yield* page.items;
    left -= page.items.length;
    next = page.next;
    if (next === null) return;
  }
}

export function eachRelease(reader: Reader, filters: Filters): AsyncGenerator<StoredRelease> {
  return each((paging) => reader.releases(filters, paging));
}

export function eachFact(reader: Reader, filters: Filters): AsyncGenerator<StoredFact> {
  return each((paging) => reader.facts(filters, paging));
}

export function eachSeries(reader: Reader, filters: Filters): AsyncGenerator<StoredSeries> {
  return each((paging) => reader.series(filters, paging));
}
