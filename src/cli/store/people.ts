import { entitiesOf, isCalled } from "../../publish/entities/entities.js";
import type { Entity, Office } from "../../publish/entities/entity.js";
import { EXIT, UsageError } from "../exit.js";
import { write } from "../output.js";
import { aligned, painter, type Terminal, widthOf } from "../terminal.js";
import { type FilterOptions, filtersFrom } from "./filter-options.js";
import { type ListOptions, printList } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export interface PeopleOptions extends FilterOptions, ListOptions, StoreOption {}

const COLUMNS = ["id", "name", "aliases", "areas", "offices", "first", "last", "releases", "facts"];

/** `bellwether people` and `bellwether orgs`: who is told of, over all releases that the filters leave. */
export async function people(
  type: Entity["type"],
  words: readonly string[],
  options: PeopleOptions,
): Promise<number> {
  const filters = await filtersFrom(options);
  return await withStore(options, "read", async (store) => {
    const found = (await entitiesOf(store, filters)).filter(
      (entity) => entity.type === type && isCalled(entity, words),
    );
    return await printList<Entity>(
      store,
      filters,
      {
        noun: type === "person" ? "person" : "organization",
        ...(type === "person" ? { plural: "people" } : {}),
        ask: async ({ limit, cursor }) => {
          const from = cursor == null ? 0 : Number(cursor);
          const next = from + limit < found.length ? String(from + limit) : null;
          return { items: found.slice(from, from + limit), total: { n: found.length, exact: true }, next };
        },
        object: (entity) => ({ ...entity }),
        columns: COLUMNS,
        row: (entity) => ({
          ...entity,
          aliases: entity.aliases.join("; "),
          areas: entity.areas.join("; "),
          offices: entity.offices.map(officeWords).join("; "),
          facts: factsWords(entity),
        }),
        table,
      },
      options,
    );
  });
}

/** `bellwether explain person:kim-dae-ja`: what is known of somebody, and why it was taken for one. */
export async function explainEntity(
  id: string,
  options: StoreOption & { readonly format?: string },
): Promise<number> {
  return await withStore(options, "read", async (store) => {
    const found = (await entitiesOf(store, {})).filter(
      (entity) => entity.id === id || entity.aliases.includes(id),
    );
    if (found.length === 0) throw new UsageError(`nobody in the store has the id ${id}`);
    if (options.format === "json") await write(`${JSON.stringify(found, null, 2)}\n`);
    else await write(found.flatMap((entity) => [...lines(entity), ""]).join("\n"));
    return EXIT.ok;
  });
}

function lines(entity: Entity): string[] {
  const { id, name, aliases, areas, offices, first, last, releases, because } = entity;
  const listed = (what: string, all: readonly string[]): string[] =>
    all.length === 0 ? [] : [what, ...all.map((one) => `  · ${one}`)];
  return [
    `${name} (${[id, ...areas].join(", ")})`,
    `told of in ${releases} ${releases === 1 ? "release" : "releases"}, ${first} to ${last}: ${factsWords(entity)}`,
    ...listed("also", aliases),
    ...listed("offices", offices.map(officeWords)),
    ...listed("because", because),
  ];
}

const officeWords = ({ role, organization, organization_id, first, last }: Office): string => {
  const what = [role, organization ?? organization_id].filter(Boolean).join(", ");
  return `${what} (${first === last ? first : `${first} to ${last}`})`;
};

const factsWords = ({ facts }: Entity): string =>
  Object.entries(facts)
    .map(([kind, n]) => `${n} ${kind}${n === 1 ? "" : "s"}`)
    .join(", ");

function table(items: readonly Entity[], terminal: Terminal): string[] {
  const paint = painter(terminal);
  const width = (of: (entity: Entity) => string): number =>
    items.reduce((most, entity) => Math.max(most, widthOf(of(entity))), 0);
  const [names, ids] = [width(({ name }) => name), width(({ id }) => id)];
  return items.map((entity) => {
    const office = entity.offices.at(-1);
    const what = [office && officeWords(office), factsWords(entity)].filter(Boolean).join(" · ");
    return `${paint("strong", aligned(entity.name, names, "left"))}  ${paint("quiet", aligned(entity.id, ids, "left"))}  ${what}`;
  });
}
