import type { Mention } from "../grammar/mentions/mention.js";
import { names } from "../lexicon/index.js";
import { kebab } from "../lexicon/slug.js";

/** Somebody who takes part: a person, a body or a country, told in the fullest form that the release prints. */
export interface Party {
  readonly name: string | null;
  readonly role: string | null;
  readonly organization: string | null;
  readonly area: string | null;
  /** `person:…`, or the body's where no person is told; `null` where neither is. */
  readonly id: string | null;
  readonly organization_id: string | null;
}

/** A country's ministry speaks sooner than a body of many countries, and that sooner than one that no table knows. */
const rank = ({ known, area }: Mention): number => (known === null ? 0 : area === null ? 1 : 2);

/** Nothing told of anybody. */
export const NOBODY: Party = {
  name: null,
  role: null,
  organization: null,
  area: null,
  id: null,
  organization_id: null,
};

/** A body of the release. */
interface Body {
  name: string;
  id: string;
  area: string | null;
}

/** A person of the release, as far as it is known. */
interface Person {
  readonly name: string;
  /** `null` where only a family name is printed. */
  readonly id: string | null;
  role: string | null;
  organization: string | null;
  known: string | null;
  area: string | null;
}

const fold = (text: string): string => text.toLowerCase().normalize("NFC").replaceAll("’", "'");

/** The persons and bodies of one release: who is meant by a family name, a short form or a title. */
export class Cast {
  readonly #date: string;
  readonly #bodies = new Map<string, Body>();
  /** Of each known body the fullest name that the release prints. */
  readonly #fullest = new Map<string, Body>();
  /** By the kebab-case of their names. */
  readonly #persons = new Map<string, Person>();
  /** By what may stand for the whole of a name: its first word, or its last ones. */
  readonly #families = new Map<string, Person[]>();
  /** Names in the shape of persons' that nothing else tells of, by their last word. */
  readonly #strangers = new Map<string, Mention>();
  /** The body that speaks in the release: the first that the tables know as some country's, else that they know, else the first. */
  readonly issuer: Party | null;

  constructor(mentions: readonly (readonly Mention[])[], date: string) {
    this.#date = date;
    let issuer: Mention | null = null;
    for (const m of mentions.flat()) {
      if (m.type === "organization") {
        this.#note(m);
        if (!issuer || rank(m) > rank(issuer)) issuer = m;
      }
    }
    this.issuer = issuer ? this.party(issuer) : null;
    const persons = mentions.flat().filter((m) => m.type === "person" && m.name !== null);
    for (const m of mentions.flat())
      if (m.personal && m.type === "name") this.#strangers.set(lastOf(m.name!), m);
    for (const m of persons) if (isFull(m.name!)) this.#meet(m);
    // "Ms Kapoor", never told of in full.
    for (const m of persons) if (!isFull(m.name!) && !this.#person(m)) this.#meet(m);
  }

  /** What a mention stands for, with what the release says of it elsewhere. */
  party(m: Mention): Party {
    if (m.type === "organization") {
      const body = this.#body(m.name!, m.known);
      return {
        name: null,
        role: null,
        organization: body.name,
        area: m.area ?? body.area,
        id: body.id,
        organization_id: body.id,
      };
    }
    if (m.type !== "person" && m.type !== "name")
      return { name: m.name, role: null, organization: null, area: m.area, id: null, organization_id: null };
    const who = m.type === "name" ? this.#called(m.name!) : this.#person(m);
    // A firm, a building, a plan: what nothing else tells of is taken for a body.
    if (m.type === "name" && who === null) {
      const body = this.#body(m.name!, null);
      return { ...NOBODY, organization: body.name, id: body.id, organization_id: body.id };
    }
    const organization = m.organization ?? who?.organization ?? null;
    const known = m.known ?? who?.known ?? null;
    const role = longer(m.role, who?.role ?? null);
    const body = organization ? this.#body(organization, known) : null;
    const organization_id = body?.id ?? known ?? this.#office(role, m.area ?? who?.area ?? null);
    return {
      name: who?.name ?? m.name,
      role,
      organization: body?.name ?? null,
      area: m.area ?? who?.area ?? body?.area ?? areaOf(organization_id),
      id: who?.id ?? null,
      organization_id,
    };
  }

  /** A name in the shape of a person's, of which the words around it now say that it is one. */
  asPerson(m: Mention): Party {
    if (m.personal) this.#meet(m);
    else if (m.type === "name" && !this.#called(m.name!)) {
      // "O'Connor said": the family name of one whom nothing but this tells to be a person.
      const stranger = this.#strangers.get(kebab(m.name!));
      if (stranger) this.#meet(stranger);
    }
    return this.party(m);
  }

  /** Whether a name alone is somebody's of whom the release tells in full: "Urunov". */
  isPerson(name: string): boolean {
    return this.#called(name) !== null;
  }

  /** The person that a name without a title means: by its whole, or by the family name of one told of in full. */
  #called(name: string): Person | null {
    const key = kebab(name);
    return this.#persons.get(key) ?? this.#families.get(key)?.[0] ?? null;
  }

  #note(m: Mention): void {
    const id = m.known ?? `org:${kebab(m.abbreviation ?? m.name!)}`;
    const known = this.#bodies.get(fold(m.name!));
    const body = known ?? { name: m.name!, id, area: m.area };
    if (!known) this.#bodies.set(fold(m.name!), body);
    if (m.known && (this.#fullest.get(m.known)?.name.length ?? 0) < body.name.length)
      this.#fullest.set(m.known, body);
    if (m.abbreviation) {
      body.id = m.known ?? `org:${kebab(m.abbreviation)}`;
      this.#bodies.set(fold(m.abbreviation), body);
    }
  }

  #body(name: string, known: string | null): Body {
    const body = this.#bodies.get(fold(name));
    const id = known ?? body?.id ?? `org:${kebab(name)}`;
    // A body that the tables know under a short form is told in full where the release does.
    const fullest = known && this.#fullest.get(known);
    if (fullest && fullest.name.length > name.length) return fullest;
    return body ?? { name, id, area: areaOf(id) };
  }

  /** Takes down a person, or what a mention adds to one that was met before. */
  #meet(m: Mention): Person {
    const key = kebab(m.name!);
    // "President von der Leyen" before or behind "Ursula von der Leyen".
    const met = this.#persons.get(key) ?? (isFull(m.name!) ? this.#families.get(key)?.[0] : undefined);
    if (!met) {
      const { name, role, organization, known, area } = m;
      const person = {
        name: name!,
        id: isFull(name!) ? `person:${key}` : null,
        role,
        organization,
        known,
        area,
      };
      this.#persons.set(key, person);
      const words = name!.split(/\s+/).map(kebab);
      const parts = words.slice(1).map((_, k) => words.slice(k + 1).join("-"));
      for (const part of new Set([words[0]!, ...parts]))
        this.#families.set(part, [...(this.#families.get(part) ?? []), person]);
      return person;
    }
    met.role = longer(met.role, m.role);
    met.organization ??= m.organization;
    met.known ??= m.known;
    met.area ??= m.area;
    return met;
  }

  /**
   * The person of a mention: by full name; by family name, best in the same office; else who held the office on the day of
   * the release; else whoever else has the name.
   */
  #person(m: Mention): Person | null {
    if (!m.name) return null;
    const key = kebab(m.name);
    const full = this.#persons.get(key);
    if (full && isFull(m.name)) return full;
    const namesakes = this.#families.get(key) ?? [];
    const same = namesakes.find((p) => m.role === null || p.role === null || sameOffice(p.role, m.role));
    if (same) return same;
    const holder = this.#holder(m, key);
    if (holder) return holder;
    const stranger = isFull(m.name) ? undefined : this.#strangers.get(key);
    return namesakes[0] ?? (stranger ? this.#meet(stranger) : null);
  }

  /** Who held the office on the day of the release, by the table. */
  #holder(m: Mention, family: string): Person | null {
    const role = fold(m.role ?? "");
    const body = m.known ?? this.issuer?.organization_id ?? null;
    const holder = names.holders.find(
      (h) =>
        h.organization === body &&
        h.offices.some((office) => role === office || role.startsWith(`${office} of `)) &&
        kebab(h.name.split(" ")[0]!) === family &&
        (h.from === null || h.from <= this.#date) &&
        (h.until === null || this.#date <= h.until),
    );
    if (!holder) return null;
    return {
      name: m.name!,
      id: holder.id,
      role: m.role,
      organization: null,
      known: holder.organization,
      area: null,
    };
  }

  /** The ministry that an office leads: "Minister of Trade, Industry and Resources". */
  #office(role: string | null, area: string | null): string | null {
    const of = /^(?:[\p{L}-]+ )*minister of (.+)$/u.exec(fold(role ?? ""));
    if (!of) return null;
    const known = names.bodies.get(`ministry of ${of[1]}`);
    return known && (area === null || known.area === area) ? known.id : null;
  }
}

/** Whether a name is more than a family name; "von der Leyen" is one. */
const isFull = (name: string): boolean => /^\P{Ll}.*\s/u.test(name);

const lastOf = (name: string): string => kebab(name.split(/\s+/).at(-1)!);

const longer = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a.length >= b.length ? a : b;

/** Whether two titles may be one office: one holds all words of the other ("Trade Minister", "Minister for Trade"). */
function sameOffice(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    (title) =>
      new Set(
        fold(title)
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => !SMALL.has(word)),
      ),
  );
  const [less, more] = x!.size <= y!.size ? [x!, y!] : [y!, x!];
  // A deputy is not who is deputized for.
  const ranks = [...RANKS].every((rank) => x!.has(rank) === y!.has(rank));
  return ranks && [...less].every((word) => more.has(word));
}

const SMALL = new Set(["of", "for", "the", "and", "at", "on", "to", "in"]);
const RANKS = new Set(["vice", "deputy", "assistant", "under"]);

const areaOf = (id: string | null): string | null => (id === null ? null : (names.areas.get(id) ?? null));
