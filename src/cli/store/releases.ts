import type { StoredRelease } from "../../store/port.js";
import { tableLines } from "./columns.js";
import { type FilterOptions, filtersFrom } from "./filter-options.js";
import { type ListOptions, printList } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export interface ReleasesOptions extends FilterOptions, ListOptions, StoreOption {}

const COLUMNS = [
  "id",
  "date",
  "title",
  "category",
  "url",
  "provider",
  "version",
  "versions",
  "facts",
  "numbers_read",
  "numbers_excused",
  "numbers_unread",
  "first_seen",
  "last_seen",
];

/** `bellwether releases`: lists releases, the newest first. */
export async function releases(options: ReleasesOptions): Promise<number> {
  const filters = await filtersFrom(options);
  return await withStore(options, "read", (store) =>
    printList<StoredRelease>(
      store,
      filters,
      {
        noun: "release",
        ask: (paging) => store.releases(filters, paging),
        object: (release) => ({ ...release }),
        columns: COLUMNS,
        row: ({ numbers, ...release }) => ({
          ...release,
          numbers_read: numbers.read,
          numbers_excused: numbers.excused,
          numbers_unread: numbers.unread,
        }),
        table: (items, terminal) =>
          tableLines(
            items,
            [
              { head: "date", text: ({ date }) => date, style: "figure" },
              { head: "title", text: ({ title }) => title, cut: true },
              { head: "category", text: ({ category }) => category ?? "", cut: true },
              { head: "facts", side: "right", text: ({ facts }) => String(facts) },
              {
                head: "unread",
                side: "right",
                text: ({ numbers }) => (numbers.unread === 0 ? "" : String(numbers.unread)),
              },
              {
                head: "version",
                side: "right",
                text: ({ version, versions }) => (versions === 1 ? "" : `${version} of ${versions}`),
              },
              { head: "id", text: ({ id }) => id, style: "quiet" },
            ],
            terminal,
          ),
      },
      options,
    ),
  );
}
