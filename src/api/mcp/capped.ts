/** An answer has so many characters at most: what a model can read at once. */
export const CHARACTERS = 24_000;

/**
 * A page that is small enough to be read at once: asked for again with half the limit while it is too large. What is left
 * out is behind its cursor.
 */
export async function capped<Page>(limit: number, ask: (limit: number) => Promise<Page>): Promise<Page> {
  const page = await ask(limit);
  return limit > 1 && JSON.stringify(page).length > CHARACTERS
    ? await capped(Math.ceil(limit / 2), ask)
    : page;
}

/** A cut of a list by place: items from `cursor` on, and the next place; `null` at the end. */
export function cutAt<Item>(
  items: readonly Item[],
  cursor: string | undefined,
  limit: number,
): { items: readonly Item[]; total: number; next: string | null } {
  const start = /^\d{1,9}$/.test(cursor ?? "") ? Number(cursor) : 0;
  const end = start + limit;
  return {
    items: items.slice(start, end),
    total: items.length,
    next: end < items.length ? String(end) : null,
  };
}
