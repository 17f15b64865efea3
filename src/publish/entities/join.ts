import { type IdentityDecision, loadIdentities } from "../../lexicon/identities.js";
import { names } from "../../lexicon/index.js";
import { kebab } from "../../lexicon/slug.js";
import type { Entity, Office } from "./entity.js";
import type { Sighting } from "./sightings.js";

/** Sightings that are taken for one, and why. */
interface Group {
  id: string;
  readonly sightings: Sighting[];
  readonly because: string[];
}

/**
 * Joins what releases tell of persons and bodies into one entity each: by id; a name in another order where nothing speaks
 * against it; a family name with a title by who held such an office then. Persons who share a name are told apart by their
 * countries, else by their bodies. Decisions of `identities.tsv` come before all that.
 */
export function join(
  sightings: readonly Sighting[],
  decisions: readonly IdentityDecision[] = loadIdentities(),
): Entity[] {
  const inOrder = [...sightings].sort((a, b) => (a.release.date < b.release.date ? -1 : 1));
  const persons = new Map<string, Group[]>();
  const bodies = new Map<string, Group>();
  const loose: Sighting[] = [];
  for (const one of inOrder) {
    const { organization_id: body } = one;
    if (body !== null && one.organization !== null) put(bodies, decided(body, decisions), one);
    if (one.id?.startsWith("person:")) place(persons, one, decisions);
    else if (one.id === null && one.name !== null) loose.push(one);
  }
  for (const one of loose) settle(persons, one);
  return [...[...persons.values()].flat(), ...bodies.values()].map(entity);
}

function put(groups: Map<string, Group>, { id, why }: Decided, one: Sighting): void {
  const group = groups.get(id) ?? { id, sightings: [], because: [] };
  group.sightings.push(one);
  note(group, why);
  groups.set(id, group);
}

/** Puts a person's sighting with those that it may be one with, or begins somebody new. */
function place(persons: Map<string, Group[]>, one: Sighting, decisions: readonly IdentityDecision[]): void {
  const { id, why } = decided(one.id!, decisions);
  const apart = decisions.find(
    ({ what, id: of, by }) =>
      what === "apart" && of === id && [one.organization_id, one.area, one.release.id].includes(by),
  );
  // "Minister Kim" whose holder the tables know has an id, and no name in full.
  const name = one.name !== null && !why && /\s/.test(one.name) ? one.name : spelt(id);
  const key = apart ? `${id} ${apart.by}` : sameNames(name);
  const groups = persons.get(key) ?? [];
  persons.set(key, groups);
  const clashes = groups.map((group) => clash(group, one));
  const n = clashes.indexOf(null);
  if (n >= 0) {
    const group = groups[n]!;
    group.sightings.push(one);
    note(group, why);
    if (one.name !== null && !/\s/.test(one.name))
      note(
        group,
        `«${one.role} ${one.name}» (${one.release.date}): who held that office then, by people.tsv`,
      );
    else if (id !== group.id && !why)
      note(group, `${one.name} is ${group.sightings[0]!.name} in another order or spelling (${id})`);
    return;
  }
  const made: Group = { id, sightings: [one], because: why ? [why] : [] };
  if (apart) {
    made.id = `${id}-${kebab(apart.by.replace(/^org:/, ""))}`;
    note(made, `kept apart from ${id} by ${apart.by}, as identities.tsv decides: ${apart.note}`);
  } else if (groups.length > 0) {
    made.id = `${id}-${kebab(one.area ?? one.organization_id?.slice(4) ?? one.release.id)}`;
    note(made, `shares its name with ${groups[0]!.id}, and is another: ${clashes[0]}`);
  }
  groups.push(made);
}

/** Why a sighting cannot be of the person of a group, or `null`. */
function clash({ sightings }: Group, one: Sighting): string | null {
  const areas = new Set(sightings.flatMap(({ area }) => area ?? []));
  if (one.area !== null && areas.size > 0)
    return areas.has(one.area) ? null : `of ${one.area}, not of ${[...areas].join(", ")}`;
  const bodies = new Set(sightings.flatMap(({ organization_id }) => organization_id ?? []));
  if (one.organization_id === null || bodies.size === 0 || bodies.has(one.organization_id)) return null;
  return `of ${one.organization_id}, not of ${[...bodies].join(", ")}, and no country is told`;
}

/** A family name with a title: the one of that name in that body, nearest in time. */
function settle(persons: Map<string, Group[]>, one: Sighting): void {
  if (one.organization_id === null || one.role === null) return;
  const family = kebab(one.name!);
  const near = [...persons.values()]
    .flat()
    .filter(({ sightings }) =>
      sightings.some(
        (s) =>
          s.organization_id === one.organization_id &&
          s.name !== null &&
          familyNames(s.name).includes(family),
      ),
    )
    .map((group) => ({ group, days: Math.min(...group.sightings.map((s) => daysBetween(s, one))) }))
    .sort((a, b) => a.days - b.days)[0];
  if (!near) return;
  near.group.sightings.push(one);
  note(
    near.group,
    `«${one.role} ${one.name}» of ${one.organization_id} (${one.release.date}): the one of that name there, told ${near.days} days apart`,
  );
}

const daysBetween = (a: Sighting, b: Sighting): number =>
  Math.round(Math.abs(Date.parse(a.release.date) - Date.parse(b.release.date)) / 86_400_000);

const familyNames = (name: string): string[] => {
  const words = name.split(/\s+/).map(kebab);
  return words.length > 1 ? [words[0]!, words.at(-1)!] : [];
};

/** The words of an id. */
const spelt = (id: string): string => id.slice(id.indexOf(":") + 1).replaceAll("-", " ");

/** A person's names in no order, hyphened or not: of "Cheong In-kyo" and "Inkyo Cheong" the same. Initials are left out. */
function sameNames(name: string): string {
  const words = name
    .split(/\s+/)
    .map((word) => kebab(word).replaceAll("-", ""))
    .filter((word) => word.length > 1);
  // "Yoon Suk Yeol": a given name of two syllables.
  const parts = words.length === 3 ? [words[0], words.slice(1).join("")] : words;
  return parts.sort().join(" ");
}

interface Decided {
  readonly id: string;
  readonly why: string | null;
}

function decided(id: string, decisions: readonly IdentityDecision[]): Decided {
  const same = decisions.find((d) => d.what === "same" && d.id === id);
  return same
    ? { id: same.by, why: `${id} is ${same.by}, as identities.tsv decides: ${same.note}` }
    : { id, why: null };
}

function note({ because }: Group, why: string | null): void {
  if (why !== null && !because.includes(why)) because.push(why);
}

function entity({ id, sightings, because }: Group): Entity {
  const person = id.startsWith("person:");
  const called = sightings.flatMap((s) => (person ? s.name : s.organization) ?? []);
  const name = called.reduce((a, b) => (b.length > a.length ? b : a), "");
  const ids = sightings.flatMap((s) => (person && s.id !== null && s.id !== id ? s.id : []));
  const facts: Record<string, number> = {};
  for (const { kind } of sightings) facts[kind] = (facts[kind] ?? 0) + 1;
  const dates = sightings.map(({ release }) => release.date).sort();
  return {
    id,
    type: person ? "person" : "organization",
    name,
    aliases: [...new Set([...called.filter((other) => other !== name), ...ids])],
    areas: [...new Set(sightings.flatMap(({ area }) => area ?? []))],
    offices: person ? offices(sightings) : [],
    first: dates[0]!,
    last: dates.at(-1)!,
    releases: new Set(sightings.map(({ release }) => release.id)).size,
    facts,
    because: [...because, ...renames(id)],
  };
}

/** The names that a body bore one after another, by the table. */
const renames = (id: string): string[] =>
  (names.renamed.get(id) ?? []).map(
    ({ name, from, until }) => `${name} from ${from ?? "…"} to ${until ?? "now"}, by organizations.tsv`,
  );

/** The titles that somebody was told to hold, with the days of the first and the last release that tells it. */
function offices(sightings: readonly Sighting[]): Office[] {
  const found = new Map<string, { -readonly [K in keyof Office]: Office[K] }>();
  for (const { role, organization, organization_id, release } of sightings) {
    if (role === null && organization_id === null) continue;
    const key = `${role?.toLowerCase()}|${organization_id}`;
    const known = found.get(key);
    if (!known)
      found.set(key, { role, organization, organization_id, first: release.date, last: release.date });
    else {
      known.organization ??= organization;
      if (release.date < known.first) known.first = release.date;
      if (release.date > known.last) known.last = release.date;
    }
  }
  return [...found.values()];
}
