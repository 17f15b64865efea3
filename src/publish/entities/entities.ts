import { REGISTER_KINDS } from "../../model/register.js";
import type { Filters, Reader } from "../../store/port.js";
import { eachFact } from "../pages.js";
import type { Entity } from "./entity.js";
import { join } from "./join.js";
import { type Sighting, sightingsIn } from "./sightings.js";

/** The persons and bodies that the facts left by the filters tell of, those told of most first. */
export async function entitiesOf(reader: Reader, filters: Filters): Promise<Entity[]> {
  const found: Sighting[] = [];
  const kind = filters.kind ?? REGISTER_KINDS;
  for await (const { fact } of eachFact(reader, { ...filters, kind })) found.push(...sightingsIn(fact));
  return join(found).sort((a, b) => b.releases - a.releases || (a.id < b.id ? -1 : 1));
}

/** Whether one of an entity's names, titles or ids holds all of some words. */
export function isCalled(entity: Entity, words: readonly string[]): boolean {
  const titles = entity.offices.flatMap(({ role, organization }) => [role, organization]);
  const text = [entity.id, entity.name, ...entity.aliases, ...titles].join(" ").toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}
