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
  readonly words: readonly string[];
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
  readonly #persons: Person[] = [];
  /** Names in the shape of persons' that nothing else tells of. */
  readonly #strangers: Mention[] = [];
  /** The body that speaks in the release: the first that it names with an id the tables know, else the first. */
  readonly issuer: Party | null;

  constructor(mentions: readonly (readonly Mention[])[], date: string) {
    this.#date = date;
    let issuer: Mention | null = null;
    for (const m of mentions.flat()) {
      if (m.type === "organization") {
        this.#note(m);
        if (!issuer || (!issuer.known && m.known)) issuer = m;
      }
    }
    this.issuer = issuer ? this.party(issuer) : null;
    for (const m of mentions.flat()) {
      if (m.type === "person" && m.name && isFull(m.name)) this.#meet(m);
      else if (m.personal) this.#strangers.push(m);
    }
    // "Ms Kapoor", never told of in full.
    for (const m of mentions.flat())
      if (m.type === "person" && m.name && !isFull(m.name) && !this.#person(m)) this.#meet(m);
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
    return this.party(m);
  }

  /** The body last spoken of before a token whose name ends in, or begins with, a word: "the ministry", "the bank". */
  bodyCalled(word: string, before: readonly Mention[]): Party | null {
    for (let k = before.length - 1; k >= 0; k--) {
      const m = before[k]!;
      if (m.type === "organization" && fold(m.name!).split(/\s+/).includes(word)) return this.party(m);
    }
    return null;
  }

  /** The person that a name without a title means: by its whole, or by the family name of one told of in full. */
  #called(name: string): Person | null {
    const id = `person:${kebab(name)}`;
    const family = kebab(name);
    return (
      this.#persons.find((p) => p.id === id) ??
      (isFull(name) ? null : this.#persons.find((p) => isFamily(p, family))) ??
      null
    );
  }

  #note(m: Mention): void {
    const id = m.known ?? `org:${kebab(m.abbreviation ?? m.name!)}`;
    const known = this.#bodies.get(fold(m.name!));
    const body = known ?? { name: m.name!, id, area: m.area };
    if (!known) this.#bodies.set(fold(m.name!), body);
    if (m.abbreviation) {
      body.id = m.known ?? `org:${kebab(m.abbreviation)}`;
      this.#bodies.set(fold(m.abbreviation), body);
    }
  }

  #body(name: string, known: string | null): Body {
    const body = this.#bodies.get(fold(name));
    const id = known ?? body?.id ?? `org:${kebab(name)}`;
    // A body that the tables know under a short form is told in full where the release does.
    if (known)
      for (const other of this.#bodies.values())
        if (other.id === known && other.name.length > name.length) return other;
    return body ?? { name, id, area: areaOf(id) };
  }

  #meet(m: Mention): Person {
    const met = this.#persons.find((p) => kebab(p.name) === kebab(m.name!));
    if (!met) {
      const { name, role, organization, known, area } = m;
      const id = isFull(name!) ? `person:${kebab(name!)}` : null;
      const person = { name: name!, id, words: name!.split(" ").map(kebab), role, organization, known, area };
      this.#persons.push(person);
      return person;
    }
    met.role = longer(met.role, m.role);
    met.organization ??= m.organization;
    met.known ??= m.known;
    met.area ??= m.area;
    return met;
  }

  /** The person of a mention: by full name, by family name with a title, or who held the office on the day. */
  #person(m: Mention): Person | null {
    if (!m.name) return null;
    const id = `person:${kebab(m.name)}`;
    const full = this.#persons.find((p) => p.id === id);
    if (full) return full;
    const family = kebab(m.name);
    const namesakes = this.#persons.filter((person) => isFamily(person, family));
    const near = namesakes.find((p) => sameOffice(p.role, m.role)) ?? namesakes[0];
    if (near) return near;
    const stranger = isFull(m.name)
      ? null
      : this.#strangers.find(({ name }) => kebab(name!.split(" ").at(-1)!) === family);
    if (stranger) return this.#meet(stranger);
    return this.#holder(m, family);
  }

  /** Who held the office on the day of the release, by the table. */
  #holder(m: Mention, family: string): Person | null {
    const role = fold(m.role ?? "");
    const body = m.known ?? this.issuer?.organization_id ?? null;
    const holder = names.holders.find(
      (h) =>
        h.organization === body &&
        (role === h.office || role.startsWith(`${h.office} of `)) &&
        kebab(h.name.split(" ")[0]!) === family &&
        (h.from === null || h.from <= this.#date) &&
        (h.until === null || this.#date <= h.until),
    );
    if (!holder) return null;
    return {
      name: m.name!,
      id: holder.id,
      words: [],
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

/** The family name stands first or last, by the custom of the country. */
const isFamily = ({ words }: Person, family: string): boolean =>
  words.at(-1) === family || words[0] === family;

const isFull = (name: string): boolean => /\s/.test(name);

const longer = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a.length >= b.length ? a : b;

/** Whether two titles may be one office: the head of the one is a word of the other. */
function sameOffice(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const [x, y] = [fold(a), fold(b)];
  return x.startsWith(y) || y.startsWith(x) || x.endsWith(y) || y.endsWith(x);
}

const areaOf = (id: string | null): string | null => (id === null ? null : (names.areas.get(id) ?? null));
